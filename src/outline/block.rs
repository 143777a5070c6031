//! The lines of the clean text and what each looks like by itself.

use std::ops::Range;

use crate::lexicon::{self, Cue};
use crate::matcher::is_unspaced;
use crate::source::enumerator::{self, Enumerator, Form};
use crate::source::lines::{End, end, title_like};
use crate::source::{is_bare_chapter, is_designation, is_label};

/// A line of the clean text.
#[derive(Debug)]
pub struct Block {
    /// The whole line.
    pub range: Range<usize>,
    /// Without its enumerator.
    pub body: Range<usize>,
    /// What it begins with.
    pub enumerator: Option<Enumerator>,
    /// How it ends.
    pub end: End,
    /// Whether it could be a title.
    pub titled: bool,
    /// Whether it is what a resolution or decision is called: "Decision 2025/1".
    pub designates: bool,
    /// Whether it is an agenda item and its title: "Item 3. Marine biodiversity".
    pub names_item: bool,
    /// Word that makes it the heading of a chapter or an annex.
    pub opening: Option<Opening>,
}

/// "Chapter II", "Annex I. List of documents".
#[derive(Debug, Clone)]
pub struct Opening {
    /// Whether an annex begins here; else a chapter.
    pub annex: bool,
    /// "II".
    pub label: Option<String>,
    /// Where the title stands; empty where it follows on the next line.
    pub title: Range<usize>,
}

impl Block {
    /// Whether its enumerator is of this form.
    pub fn has_form(&self, form: Form) -> bool {
        self.enumerator.as_ref().is_some_and(|found| found.form == form)
    }

    /// Whether it begins with nothing that counts or names a chapter.
    pub fn is_plain(&self) -> bool {
        self.enumerator.is_none() && self.opening.is_none()
    }

    /// The label as printed: "(a)", "1.".
    pub fn printed_label(&self, text: &str) -> Option<String> {
        let found = self.enumerator.as_ref().filter(|found| found.form != Form::Bullet)?;
        Some(text[self.range.start..self.range.start + found.length].to_owned())
    }

    /// The bare label: "a", "1".
    pub fn bare_label(&self, text: &str) -> Option<String> {
        let found = self.enumerator.as_ref()?;
        let label = &text[self.range.start..self.range.end][found.label.clone()];
        (!label.is_empty()).then(|| label.to_owned())
    }
}

/// Cuts the text into lines.
pub fn cut(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        if !line.is_empty() {
            blocks.push(block(line, start));
        }
        start += line.len() + 1;
    }
    blocks
}

fn block(line: &str, start: usize) -> Block {
    let enumerator = enumerator::parse(line);
    let label = enumerator.as_ref().map_or(0, |found| found.length);
    let body = line[label..].trim_start();
    let body_start = start + line.len() - body.len();
    let titled = title_like(if enumerator.is_some() { body } else { line });
    let opening = if enumerator.is_none() { opening(line, start) } else { None };
    let range = start..start + line.len();
    let designates = enumerator.is_none() && is_designation(line);
    let names_item = enumerator.is_none() && opening.is_none() && names_item(line);
    Block { body: body_start..range.end, range, enumerator, end: end(line), titled, designates, names_item, opening }
}

/// Whether a line is the word for an agenda item, its number, a mark and a title.
fn names_item(line: &str) -> bool {
    const LONGEST: usize = 240;
    let Some(length) = lexicon::opening(line, Cue::AgendaItem).filter(|_| line.len() <= LONGEST) else { return false };
    let rest = line[length..].trim_start();
    let number = rest.len() - rest.trim_start_matches(|c: char| c.is_numeric()).len();
    let marks = [".", ":", "：", " —", " –", " -", "、"];
    let title = marks.iter().find_map(|mark| rest[number..].strip_prefix(mark)).unwrap_or_default();
    number > 0 && title_like(title.trim_start())
}

fn opening(line: &str, start: usize) -> Option<Opening> {
    const LONGEST: usize = 240;
    let (annex, length) = lexicon::opening(line, Cue::Annex)
        .map(|length| (true, length))
        .or_else(|| lexicon::opening(line, Cue::Chapter).map(|length| (false, length)))?;
    if line.len() > LONGEST {
        return None;
    }
    let rest = line[length..].trim_start();
    let word = rest.split([' ', '.', ':', '：', '—', '–']).next().unwrap_or_default();
    if is_bare_chapter(line) {
        let label = rest.trim_end_matches(['.', ':', '：', ' ']);
        let label = (!label.is_empty()).then(|| label.to_owned());
        return Some(Opening { annex, label, title: start + line.len()..start + line.len() });
    }
    // "Annex I. List of documents", "Annex: list of documents"; not "Annex I Parties welcomed"
    let labelled = !word.is_empty() && is_label(word);
    let after = if labelled { &rest[word.len()..] } else { rest };
    // 第三章 has its number within
    let marked = after.trim_start().starts_with(['.', ':', '：', '—', '–', '-'])
        || line[..length].chars().all(is_unspaced) && !annex;
    let title = after.trim_start_matches([' ', '.', ':', '：', '—', '–', '-']);
    (marked && title_like(title)).then(|| Opening {
        annex,
        label: labelled.then(|| word.to_owned()),
        title: start + line.len() - title.len()..start + line.len(),
    })
}
