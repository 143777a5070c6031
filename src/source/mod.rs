//! Paste → text. The clean text has one block (paragraph, heading, item, table row) on each line;
//! page furniture and footnotes are out, hard wraps and hyphenation undone, and every character knows
//! where it stood in the paste.

mod blocks;
mod characters;
pub mod enumerator;
mod furniture;
mod glued;
mod hyphens;
mod interrupted;
mod labels;
mod layout;
pub mod lines;
mod mapped;
mod markup;
pub mod numbering;
mod one_line;
mod openings;
mod page_ends;
mod second;
mod unmarked;
#[cfg(test)]
mod variations;
mod writer;

pub use blocks::{is_bare_chapter, is_designation, is_joined, is_label};

use crate::report::Span;
use crate::sort::sort_and_dedup;
use furniture::Kind;
use mapped::Mapped;
use writer::{Mark, Writer};

/// The clean text of a paste.
#[derive(Debug, Default)]
pub struct Source {
    /// Document symbols that the pages repeat: the report's own, wherever the masthead is missing.
    #[expect(dead_code, reason = "no extractor asks for it yet")]
    pub page_symbols: Vec<String>,
    /// Where a second report stands in the paste, and all behind it, if it was looked for.
    pub second: Option<Span>,
    clean: Mapped,
}

impl Source {
    /// Cleans a paste.
    pub fn new(pasted: &str) -> Self {
        Self::of_lines(&characters::normalize(pasted), |kind| kind)
    }

    /// Cleans the first of the reports in a paste.
    pub fn of_first_report(pasted: &str) -> Self {
        let mut plain = characters::normalize(pasted);
        let second = second::find(&lines::split(&plain.text)).map(|at| {
            let second = plain.span(at..plain.text.len());
            plain.truncate(at);
            second
        });
        Self { second, ..Self::of_lines(&plain, |kind| kind) }
    }

    /// What [`Source::new`] leaves out, cleaned the same way: footnotes, running heads, tables of contents.
    pub fn left_out(pasted: &str) -> Self {
        let read_as = |kind: Kind| if kind.is_text() { Kind::RunningHead } else { Kind::Text };
        Self::of_lines(&characters::normalize(pasted), read_as)
    }

    fn of_lines(plain: &Mapped, read_as: impl Fn(Kind) -> Kind) -> Self {
        let lines = lines::split(&plain.text);
        let furniture = furniture::find(&lines);
        let kinds: Vec<Kind> = furniture.kinds.iter().copied().map(read_as).collect();
        let unmarked = unmarked::find(&lines, &kinds);
        let mut text_lines = blocks::text_lines(&lines, &kinds, &unmarked);
        let blocks = blocks::join(&mut text_lines);
        let mut writer = Writer::new(plain, &furniture.notes);
        for block in &blocks {
            let label = block.label.map(|index| &text_lines[index]);
            let mut lines = label.into_iter().chain(&text_lines[block.lines.clone()]).peekable();
            let mark = lines.peek().map_or(Mark::AsIs, |line| line.mark());
            writer.block(lines.map(|line| &line.line), label.is_some(), mark);
        }
        let of_kind = |kind: Kind| {
            lines.iter().zip(&furniture.kinds).filter(move |(_, found)| **found == kind).map(|(line, _)| line)
        };
        let mut page_symbols: Vec<String> = of_kind(Kind::Symbol).map(|line| line.text.to_owned()).collect();
        sort_and_dedup(&mut page_symbols);
        Self { page_symbols, second: None, clean: writer.finish() }
    }

    /// Blocks, separated by `\n`. Layout spaces and line breaks within a block are undone.
    pub fn text(&self) -> &str {
        &self.clean.text
    }

    /// The passage of the paste behind a range of the clean text.
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        self.clean.span(range)
    }
}
