//! What belongs to no entry at its ends: white space, punctuation, articles, "and", "also".

use std::ops::Range;

use crate::lexicon::Cue;
use crate::reading::{CueFound, Reading};

/// A stretch without the space before it.
pub fn trim_space(text: &str, range: Range<usize>) -> Range<usize> {
    let piece = &text[range.clone()];
    range.start + (piece.len() - piece.trim_start().len())..range.end
}

/// The start of a stretch, behind a word like "also" that is no article.
pub fn past_also(reading: &Reading, range: Range<usize>) -> usize {
    let head = trim_loose(reading, range.clone());
    let first: Vec<&CueFound> = reading.opening_cues(&head).collect();
    let is = |wanted: Cue| first.iter().find(|found| found.cue == wanted);
    match is(Cue::Quantifier) {
        // "au nom de", "à l'invitation de": it may open a longer phrase
        Some(also) if is(Cue::Article).is_none() && first[0].end == also.end => also.end,
        _ => range.start,
    }
}

/// The end of a stretch, before a word like "also" with which it ends: "the observer for the Network also [made]".
pub fn before_also(reading: &Reading, range: Range<usize>) -> usize {
    let end = trim_loose(reading, range.clone()).end;
    let last = |found: &&CueFound| found.cue == Cue::Quantifier && found.end == end && found.start > range.start;
    let also = reading.cues(&range).filter(last).find(|also| reading.name_around(also.start).is_none());
    also.map_or(range.end, |also| also.start)
}

/// Cuts white space and punctuation off the ends of a range.
pub fn trim_loose(reading: &Reading, range: Range<usize>) -> Range<usize> {
    let text = reading.slice(&range);
    let trimmed = text.trim_start_matches(is_loose);
    let start = range.start + text.len() - trimmed.len();
    start..start + trimmed.trim_end_matches(is_loose).len()
}

/// Cuts white space, punctuation, articles, conjunctions and words like "including" off the ends of a range.
pub fn trim_glue(reading: &Reading, mut range: Range<usize>) -> Range<usize> {
    loop {
        range = trim_loose(reading, range);
        let glue = reading
            .opening_cues(&range)
            .filter(|cue| matches!(cue.cue, Cue::And | Cue::Article | Cue::Following | Cue::By | Cue::Among))
            .filter(|cue| !is_initial(reading, cue))
            .map(|cue| cue.end)
            .max()
            .filter(|end| reading.names(&range).next().is_none_or(|name| name.start >= *end));
        match glue {
            Some(end) => range.start = end,
            None => return range,
        }
    }
}

/// "A. Novak": what looks like an article, or like "and" («И. Петров»), is a letter of a name.
pub fn is_initial(reading: &Reading, word: &CueFound) -> bool {
    let mut letters = reading.slice(&(word.start..word.end)).chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    capital && reading.text()[word.end..].starts_with('.')
}

/// Punctuation and bullets that stand beside entries and belong to none.
const LOOSE: &str = ",，、،;；؛.。:：-–—•·●▪‣◦\u{f0b7}§";

fn is_loose(character: char) -> bool {
    character.is_whitespace() || LOOSE.contains(character)
}
