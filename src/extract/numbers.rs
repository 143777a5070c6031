//! Numbers in digits and in words.

use std::ops::Range;

use crate::lexicon::Cue;
use crate::reading::Reading;

/// The cardinal number with which a range ends: "the following 62", "thirty-nine".
pub fn ending_at(reading: &Reading, range: Range<usize>) -> Option<u32> {
    let text = reading.slice(&range).trim_end();
    let digits = text.chars().rev().take_while(char::is_ascii_digit).count();
    if digits > 0 {
        return text[text.len() - digits..].parse().ok();
    }
    let end = range.start + text.len();
    let word = reading.cues(&range).filter(|cue| cue.end == end).find_map(|cue| match cue.cue {
        Cue::Cardinal(number) => Some(u32::from(number)),
        _ => None,
    });
    word
}
