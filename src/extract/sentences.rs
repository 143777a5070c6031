//! Sentences of a paragraph. A colon takes the lists below it along.

use std::ops::Range;

use crate::outline::Paragraph;
use crate::reading::Reading;

/// The sentences of a paragraph, in order. The lines of a list belong to the sentence that announces it.
pub fn of(reading: &Reading, paragraph: &Paragraph) -> Vec<Range<usize>> {
    let text = reading.slice(&(paragraph.body.start..paragraph.range.end.max(paragraph.body.end)));
    let origin = paragraph.body.start;
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut announced = false;
    for (at, character) in text.char_indices().filter(|(_, c)| is_colon(*c) || may_end_sentence(*c)) {
        let next = at + character.len_utf8();
        announced |= is_colon(character) && text[next..].trim_start_matches(' ').starts_with('\n');
        if !announced && ends_sentence(text, start, at, character) {
            push_trimmed(&mut sentences, text, start..next, origin);
            start = next;
        }
    }
    push_trimmed(&mut sentences, text, start..text.len(), origin);
    sentences
}

/// The sentences of a passage, in order; a line break ends one.
pub fn within(reading: &Reading, range: &Range<usize>) -> Vec<Range<usize>> {
    let text = reading.slice(range);
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, character) in text.char_indices().filter(|(_, c)| may_end_sentence(*c)) {
        let next = at + character.len_utf8();
        if ends_sentence(text, start, at, character) {
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

fn ends_sentence(text: &str, start: usize, at: usize, character: char) -> bool {
    match character {
        '.' => {
            let after = &text[at + 1..];
            let mut following = after.trim_start_matches(['"', '”', '»', ')', '\u{2019}']).chars();
            let spaced = following.next().is_none_or(char::is_whitespace);
            let opens = following.find(|c| !c.is_whitespace()).is_none_or(|c| !c.is_lowercase());
            spaced && opens && !is_abbreviation(&text[start..at])
        }
        _ => may_end_sentence(character),
    }
}

/// A single letter or a digit-less short capitalised word before the stop: "J.", "Mr.", "No.".
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let letters = word.chars().count();
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    letters == 1 && capital
        || matches!(
            word,
            "Mr" | "Ms"
                | "Mrs"
                | "Dr"
                | "No"
                | "Add"
                | "Rev"
                | "Corr"
                | "Sr"
                | "Sra"
                | "M"
                | "Mme"
                | "chap"
                | "para"
                | "paras"
                | "párr"
                | "párrs"
                | "см"
                | "п"
                | "г"
        )
}

fn push_trimmed(sentences: &mut Vec<Range<usize>>, text: &str, range: Range<usize>, origin: usize) {
    let piece = &text[range.clone()];
    let trimmed = piece.trim();
    if trimmed.chars().any(char::is_alphanumeric) {
        let start = origin + range.start + (piece.len() - piece.trim_start().len());
        sentences.push(start..start + trimmed.len());
    }
}
