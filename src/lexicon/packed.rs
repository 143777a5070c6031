//! Tables packed while the crate is compiled: the phrases of a table as one text. As strings of their own they
//! would need a pointer, a length and an alignment each, half of what the tables weigh in the module that people
//! download.

use super::{Cue, CueRow};
use crate::letters::Letters;

/// A table of phrases and what they mean; see [`packed`](super::packed!).
pub struct Packed {
    cues: &'static [Cue],
    /// A line for each cue, a `|` before each of its phrases.
    text: &'static Letters,
}

impl Packed {
    /// Of what [`cues`] and [`text`] made of the same table.
    pub const fn new(cues: &'static [Cue], text: &'static Letters) -> Self {
        Self { cues, text }
    }

    /// Each cue and its phrases.
    pub fn rows(&'static self) -> impl Iterator<Item = (Cue, impl Iterator<Item = &'static str>)> {
        self.cues.iter().copied().zip(self.text.text().lines().map(|line| line.split('|').skip(1)))
    }
}

/// Packs tables, each a `&[CueRow]`.
macro_rules! packed {
    ($($table:expr),+) => {
        &[$({
            use $crate::lexicon::packed::{self, Packed};
            static CUES: [$crate::lexicon::Cue; $table.len()] = packed::cues($table);
            const TEXT: [u8; packed::text_length($table)] = packed::text($table);
            Packed::new(&CUES, $crate::letters::letters!(&TEXT))
        }),+]
    };
}
pub(super) use packed;

/// The cues of a table.
pub const fn cues<const ROWS: usize>(table: &[CueRow]) -> [Cue; ROWS] {
    let mut cues = [Cue::Annex; ROWS];
    let mut row = 0;
    while row < ROWS {
        cues[row] = table[row].0;
        row += 1;
    }
    cues
}

/// The phrases of a table.
pub const fn text<const LENGTH: usize>(table: &[CueRow]) -> [u8; LENGTH] {
    let mut text = [0; LENGTH];
    let (mut end, mut row) = (0, 0);
    while row < table.len() {
        let phrases = table[row].1;
        let mut phrase = 0;
        while phrase < phrases.len() {
            end = push(&mut text, end, "|");
            end = push(&mut text, end, phrases[phrase]);
            phrase += 1;
        }
        end = push(&mut text, end, "\n");
        row += 1;
    }
    text
}

/// How many bytes [`text`] has.
pub const fn text_length(table: &[CueRow]) -> usize {
    let (mut length, mut row) = (0, 0);
    while row < table.len() {
        let phrases = table[row].1;
        let mut phrase = 0;
        while phrase < phrases.len() {
            length += "|".len() + phrases[phrase].len();
            phrase += 1;
        }
        length += "\n".len();
        row += 1;
    }
    length
}

/// Writes a piece of a text at `start`; where it ends.
const fn push(text: &mut [u8], start: usize, piece: &str) -> usize {
    let end = start + piece.len();
    text.split_at_mut(end).0.split_at_mut(start).1.copy_from_slice(piece.as_bytes());
    end
}
