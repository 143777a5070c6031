//! Tables packed while the crate is compiled: the phrases of a table as one text. As strings of their own they
//! would need a pointer, a length and an alignment each, half of what the tables weigh in the module that people
//! download.

use super::{Cue, CueRow};
use crate::fold::{Folding, folded};
use crate::letters::Letters;
use crate::letters::pack::width;

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
            const TEXT: ([u8; packed::text_length($table)], usize) = packed::text($table);
            Packed::new(&CUES, $crate::letters::letters!(TEXT.0.split_at(TEXT.1).0))
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

/// The phrases of a table, and how many bytes they are: folded, for accents and capitals weigh something, but those of
/// which a check tells that they were looked for.
pub const fn text<const LENGTH: usize>(table: &[CueRow]) -> ([u8; LENGTH], usize) {
    let mut text = [0; LENGTH];
    let (mut end, mut row) = (0, 0);
    while row < table.len() {
        let (cue, phrases) = table[row];
        let mut phrase = 0;
        while phrase < phrases.len() {
            end = push(&mut text, end, b"|");
            end = if is_folded(&cue) {
                push_folded(&mut text, end, phrases[phrase].as_bytes())
            } else {
                push(&mut text, end, phrases[phrase].as_bytes())
            };
            phrase += 1;
        }
        end = push(&mut text, end, b"\n");
        row += 1;
    }
    (text, end)
}

/// Whether the phrases of a cue are folded in its table.
pub const fn is_folded(cue: &Cue) -> bool {
    !matches!(cue, Cue::Kind(_) | Cue::Attended | Cue::Spoke | Cue::Speech(_) | Cue::Agenda)
}

/// How many bytes [`text`] has at most.
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
const fn push(text: &mut [u8], start: usize, piece: &[u8]) -> usize {
    let end = start + piece.len();
    text.split_at_mut(end).0.split_at_mut(start).1.copy_from_slice(piece);
    end
}

/// The same, folded character by character.
const fn push_folded(text: &mut [u8], start: usize, piece: &[u8]) -> usize {
    let (mut end, mut rest) = (start, piece);
    while let Some((character, width)) = first(rest) {
        let before = end;
        end = match folded(character) {
            Folding::None => end,
            Folding::One(c) => push(text, end, c.encode_utf8(&mut [0; 4]).as_bytes()),
            Folding::Two(first, second) => {
                let end = push(text, end, first.encode_utf8(&mut [0; 4]).as_bytes());
                push(text, end, second.encode_utf8(&mut [0; 4]).as_bytes())
            }
            Folding::Unusual => push(text, end, rest.split_at(width).0),
        };
        assert!(end <= before + width, "what is folded is no longer");
        rest = rest.split_at(width).1;
    }
    end
}

/// The first character of a text in UTF-8, and its bytes.
const fn first(text: &[u8]) -> Option<(char, usize)> {
    let [lead, ..] = *text else { return None };
    let width = width(lead);
    let mut code = if width == 1 { lead as u32 } else { lead as u32 & (0x7f >> width) };
    let mut at = 1;
    while at < width {
        code = code << 6 | (text[at] & 0x3f) as u32;
        at += 1;
    }
    match char::from_u32(code) {
        Some(character) => Some((character, width)),
        None => None,
    }
}
