//! Words of role: "the representative of", 「代表」.

use std::ops::Range;

use super::titled;
use crate::extract::roster;
use crate::lexicon::{Cue, Stands};
use crate::reading::{CueFound, Reading};

/// Whether a stretch opens with a word of role.
pub fn is_role_word(reading: &Reading, range: &Range<usize>) -> bool {
    reading.opening_cues(range).any(|found| matches!(found.cue, Cue::Representative | Cue::Observer))
}

/// Words of role outside brackets; where they stand behind names, also offices: 「A的代表和B总干事」.
pub fn role_words(reading: &Reading, range: &Range<usize>) -> Vec<CueFound> {
    let brackets = roster::brackets(reading, range);
    let behind_names = reading.lexicon.role_stands == Stands::After;
    let is_role = |found: &&CueFound| {
        matches!(found.cue, Cue::Representative | Cue::Observer)
            || behind_names && titled::office_of_named(reading, range, found).is_some()
    };
    let outside = |found: &&CueFound| !roster::is_within(&brackets, found.start);
    let mut words: Vec<CueFound> = reading.cues(range).filter(outside).filter(is_role).copied().collect();
    // the longer phrase holds the shorter one: "representatives of", "representatives"
    words.dedup_by(|next, last| next.start < last.end);
    words
}
