//! Finds many phrases at once, in one pass over folded text.
//!
//! The phrases are sorted, and each knows the longest other one that it begins with. All phrases that begin at
//! some place of a text are beginnings of each other, and the longest of them begins the last phrase that is
//! not behind the text in that order: one binary search finds it, and with it the others. An automaton would
//! need fewer steps in the text, but many times as many to be built: a Russian name has six cases.

use crate::fold::{Folded, fold};

/// A phrase found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// First byte, in the text that was folded.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
    /// The value that goes with the phrase.
    pub value: u32,
}

/// A set of phrases. A phrase matches whole words, except where it ends in `*`: then any
/// word that begins so. Scripts without spaces have no words, so there every place will do.
pub struct Matcher {
    /// Sorted by their texts.
    phrases: Vec<Phrase>,
    /// [`key`] of each phrase: close together, and compared at one blow.
    keys: Vec<u64>,
    /// The meanings of the first phrase, then those of the second, and so on.
    meanings: Vec<Meaning>,
}

struct Phrase {
    text: String,
    /// The longest other phrase that this one begins with.
    beginning: Option<u32>,
    /// First of its meanings.
    first_meaning: u32,
    meanings: u32,
}

#[derive(Clone, Copy)]
struct Meaning {
    value: u32,
    /// Whether the word may go on behind the phrase.
    open: bool,
}

impl Matcher {
    /// Sorts phrases and their values; the same phrase may have several values.
    pub fn new<'a>(phrases: impl IntoIterator<Item = (&'a str, u32)>) -> Self {
        let mut rows: Vec<(u64, String, u32, bool)> = phrases
            .into_iter()
            .map(|(phrase, value)| {
                let stem = phrase.strip_suffix('*');
                let text = fold(stem.unwrap_or(phrase));
                (key(&text), text, value, stem.is_some())
            })
            .filter(|(_, text, ..)| !text.is_empty())
            .collect();
        rows.sort_unstable();
        rows.dedup();
        let meanings = rows.iter().map(|&(.., value, open)| Meaning { value, open }).collect();
        let mut phrases: Vec<Phrase> = Vec::new();
        let mut keys = Vec::new();
        for (index, (key, text, ..)) in rows.into_iter().enumerate() {
            match phrases.last_mut() {
                Some(last) if last.text == text => last.meanings += 1,
                _ => {
                    let beginning = beginning_of(&text, &phrases);
                    phrases.push(Phrase { text, beginning, first_meaning: index as u32, meanings: 1 });
                    keys.push(key);
                }
            }
        }
        Self { phrases, keys, meanings }
    }

    /// The phrases, folded, and the values of each.
    pub fn phrases(&self) -> impl Iterator<Item = (&str, impl Iterator<Item = u32>)> {
        self.phrases
            .iter()
            .map(|phrase| (phrase.text.as_str(), self.meanings(phrase).iter().map(|meaning| meaning.value)))
    }

    fn meanings(&self, phrase: &Phrase) -> &[Meaning] {
        &self.meanings[phrase.first_meaning as usize..][..phrase.meanings as usize]
    }

    /// Every phrase in the text, overlapping ones too, in the order of their starts, the longer first.
    pub fn find(&self, folded: &Folded) -> Vec<Found> {
        let mut found = Vec::new();
        for start in starts(&folded.text) {
            let text = &folded.text[start..];
            let mut next = self.last_up_to(text);
            while let Some(phrase) = next.map(|index| &self.phrases[index]) {
                if text.starts_with(&phrase.text) {
                    self.push(phrase, folded, start, &mut found);
                }
                next = phrase.beginning.map(|index| index as usize);
            }
        }
        found
    }

    /// The last phrase that is not behind the text.
    fn last_up_to(&self, text: &str) -> Option<usize> {
        let key = key(text);
        let first = self.keys.partition_point(|other| *other < key);
        let same = self.keys[first..].partition_point(|other| *other == key);
        let upto = self.phrases[first..first + same].partition_point(|phrase| phrase.text.as_str() <= text);
        (first + upto).checked_sub(1)
    }

    fn push(&self, phrase: &Phrase, folded: &Folded, start: usize, found: &mut Vec<Found>) {
        let end = start + phrase.text.len();
        let ends_word = is_word_boundary(&folded.text, end);
        for meaning in self.meanings(phrase) {
            if meaning.open || ends_word {
                found.push(Found { start: folded.origin(start), end: folded.origin(end), value: meaning.value });
            }
        }
    }
}

/// The first eight bytes of a text as one number: texts with different keys are in the order of their keys.
fn key(text: &str) -> u64 {
    let bytes = text.as_bytes().first_chunk().copied().unwrap_or_else(|| {
        let mut bytes = [0; 8];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        bytes
    });
    u64::from_be_bytes(bytes)
}

/// The longest of the phrases, sorted so far, that a text begins with: the last of them, or what that begins with.
fn beginning_of(text: &str, sorted: &[Phrase]) -> Option<u32> {
    let mut candidate = sorted.len().checked_sub(1).map(|last| last as u32);
    while let Some(index) = candidate {
        let phrase = &sorted[index as usize];
        if text.starts_with(&phrase.text) {
            return candidate;
        }
        candidate = phrase.beginning;
    }
    None
}

/// Where phrases may start: at the beginnings of words, and behind Arabic particles.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let mut before = false;
    text.char_indices().filter_map(move |(at, character)| {
        let in_word = is_in_word(character);
        let inside_word = before && in_word;
        before = in_word;
        (!inside_word || behind_particle(&text[..at], character)).then_some(at)
    })
}

/// Arabic writes "and", "to", "by" and the like as letters glued to the next word: at most two stand
/// before it.
fn behind_particle(before: &str, first: char) -> bool {
    let is_arabic = |c: &char| matches!(c, '\u{620}'..='\u{6ff}');
    let is_particle = |c: &char| matches!(c, 'و' | 'ف' | 'ب' | 'ل' | 'ك');
    if !is_arabic(&first) {
        return false;
    }
    let mut letters = before.chars().rev().take_while(is_arabic);
    letters.next().as_ref().is_some_and(is_particle)
        && letters.next().as_ref().is_none_or(is_particle)
        && letters.next().is_none()
}

/// Whether a word begins at a place, or goes on behind an Arabic particle.
pub fn is_word_start(text: &str, at: usize) -> bool {
    is_word_boundary(text, at) || text[at..].starts_with(|first| behind_particle(&text[..at], first))
}

/// Whether no word stretches over a place.
pub fn is_word_boundary(text: &str, at: usize) -> bool {
    !joins(text[..at].chars().next_back(), text[at..].chars().next())
}

/// Whether two neighbouring characters belong to one word.
fn joins(left: Option<char>, right: Option<char>) -> bool {
    left.is_some_and(is_in_word) && right.is_some_and(is_in_word)
}

fn is_in_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && !is_unspaced(c) && c.is_alphanumeric()
}

/// Han and kana: scripts that are written without spaces between words.
pub fn is_unspaced(c: char) -> bool {
    c >= '\u{2e80}'
        && matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
