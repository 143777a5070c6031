//! Sentences of a paragraph. A colon takes the lists below it along.

use std::ops::Range;

use crate::lexicon::Cue;
use crate::outline::Paragraph;
use crate::reading::{CueFound, Reading};
use crate::report::Addressee;

/// Abbreviations of symbols, the same in all languages: "A/80/15/Add.1", "Supplement No. 6".
const IN_SYMBOLS: &[&str] = &["No", "Add", "Rev", "Corr"];

/// The sentences of a paragraph, in order. The lines of a list belong to the sentence that announces it.
pub fn of(reading: &Reading, paragraph: &Paragraph) -> Vec<Range<usize>> {
    let text = reading.slice(&(paragraph.body.start..paragraph.range.end.max(paragraph.body.end)));
    let origin = paragraph.body.start;
    let mut sentences = Vec::new();
    let mut start = 0;
    // where the list of the sentence begins
    let mut list: Option<usize> = None;
    for (at, character) in text.char_indices().filter(|(_, c)| is_colon(*c) || may_end_sentence(*c)) {
        let next = at + character.len_utf8();
        if list.is_none() && is_colon(character) && text[next..].trim_start_matches(' ').starts_with('\n') {
            list = Some(next);
        }
        let goes_on = list.is_some_and(|list| {
            text[list..next].trim().is_empty() || !announces(reading, &(origin + next..origin + text.len()))
        });
        if !goes_on && ends_sentence(reading, text, start, at, character) {
            push_trimmed(&mut sentences, text, start..next, origin);
            start = next;
            list = None;
        }
    }
    push_trimmed(&mut sentences, text, start..text.len(), origin);
    sentences
}

/// Whether a stretch begins with words that announce a list of States or bodies: "The following organizations were
/// represented: …".
pub fn announces(reading: &Reading, range: &Range<usize>) -> bool {
    let text = reading.slice(range).trim_start_matches(' ');
    let start = range.end - text.len();
    let Some(end) = text.find(|c| is_colon(c) || may_end_sentence(c)) else { return false };
    let words = start..start + end;
    let of_somebody = |found: &CueFound| {
        matches!(found.cue, Cue::Category(_) | Cue::Representative | Cue::Observer | Cue::Addressee(Addressee::States))
    };
    text[end..].starts_with(is_colon)
        && reading.has(&words, Cue::Following)
        && reading.cues(&words).any(of_somebody)
        && reading.names(&words).next().is_none()
}

/// The sentences of a passage, in order; a line break ends one.
pub fn within(reading: &Reading, range: &Range<usize>) -> Vec<Range<usize>> {
    let text = reading.slice(range);
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, character) in text.char_indices().filter(|(_, c)| may_end_sentence(*c)) {
        let next = at + character.len_utf8();
        if ends_sentence(reading, text, start, at, character) {
            push_trimmed(&mut sentences, text, start..next, range.start);
            start = next;
        }
    }
    push_trimmed(&mut sentences, text, start..text.len(), range.start);
    sentences
}

/// The lines of a passage, in order, without the spaces around them.
pub fn lines(reading: &Reading, range: &Range<usize>) -> Vec<Range<usize>> {
    let text = reading.slice(range);
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        push_trimmed(&mut lines, text, start..start + line.len(), range.start);
        start += line.len();
    }
    lines
}

/// ASCII and full-width colons.
pub fn is_colon(character: char) -> bool {
    matches!(character, ':' | '：')
}

fn may_end_sentence(character: char) -> bool {
    matches!(character, '.' | '。' | '！' | '？' | '؟' | '\n')
}

fn ends_sentence(reading: &Reading, text: &str, start: usize, at: usize, character: char) -> bool {
    match character {
        '.' => {
            let after = &text[at + 1..];
            let mut following = after.trim_start_matches(['"', '”', '»', ')', '\u{2019}']).chars();
            let spaced = following.next().is_none_or(char::is_whitespace);
            let opens = following.find(|c| !c.is_whitespace()).is_none_or(|c| !c.is_lowercase());
            spaced && opens && !is_abbreviation(reading, &text[start..at])
        }
        _ => may_end_sentence(character),
    }
}

/// Single letters, or an abbreviation of the language before the stop: "J.", "H.E.", "Mr.", "No.".
fn is_abbreviation(reading: &Reading, before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let initials = word.split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    });
    initials || IN_SYMBOLS.contains(&word) || reading.lexicon.abbreviations.contains(&word)
}

fn push_trimmed(sentences: &mut Vec<Range<usize>>, text: &str, range: Range<usize>, origin: usize) {
    let piece = &text[range.clone()];
    let trimmed = piece.trim();
    if trimmed.chars().any(char::is_alphanumeric) {
        let start = origin + range.start + (piece.len() - piece.trim_start().len());
        sentences.push(start..start + trimmed.len());
    }
}
