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
        let mut rows: Vec<(String, u32, bool)> = phrases
            .into_iter()
            .map(|(phrase, value)| match phrase.strip_suffix('*') {
                Some(stem) => (fold(stem), value, true),
                None => (fold(phrase), value, false),
            })
            .filter(|(phrase, ..)| !phrase.is_empty())
            .collect();
        rows.sort_unstable();
        rows.dedup();
        let meanings = rows.iter().map(|&(_, value, open)| Meaning { value, open }).collect();
        let mut phrases: Vec<Phrase> = Vec::new();
        for (index, (text, ..)) in rows.into_iter().enumerate() {
            match phrases.last_mut() {
                Some(last) if last.text == text => last.meanings += 1,
                _ => {
                    let beginning = beginning_of(&text, &phrases);
                    phrases.push(Phrase { text, beginning, first_meaning: index as u32, meanings: 1 });
                }
            }
        }
        Self { phrases, meanings }
    }

    /// Every phrase in the text, overlapping ones too, in the order of their starts, the longer first.
    pub fn find(&self, folded: &Folded) -> Vec<Found> {
        let mut found = Vec::new();
        for start in starts(&folded.text) {
            let text = &folded.text[start..];
            let mut next = self.phrases.partition_point(|phrase| phrase.text.as_str() <= text).checked_sub(1);
            while let Some(phrase) = next.map(|index| &self.phrases[index]) {
                if text.starts_with(&phrase.text) {
                    self.push(phrase, folded, start, &mut found);
                }
                next = phrase.beginning.map(|index| index as usize);
            }
        }
        found
    }

    fn push(&self, phrase: &Phrase, folded: &Folded, start: usize, found: &mut Vec<Found>) {
        let end = start + phrase.text.len();
        let ends_word = !joins(phrase.text.chars().next_back(), folded.text[end..].chars().next());
        let first = phrase.first_meaning as usize;
        for meaning in &self.meanings[first..first + phrase.meanings as usize] {
            if meaning.open || ends_word {
                found.push(Found { start: folded.origin(start), end: folded.origin(end), value: meaning.value });
            }
        }
    }
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
    let mut before = None;
    text.char_indices().filter_map(move |(at, character)| {
        let inside_word = joins(before, Some(character));
        before = Some(character);
        (!inside_word || behind_particle(&text[..at], character)).then_some(at)
    })
}

/// Arabic writes "and", "to", "by" and the like as letters glued to the next word: at most two stand
/// before it.
fn behind_particle(before: &str, first: char) -> bool {
    let is_arabic = |c: char| matches!(c, '\u{620}'..='\u{6ff}');
    let mut letters = before.chars().rev();
    let particles = letters.by_ref().take_while(|c| is_arabic(*c)).take(3).collect::<Vec<_>>();
    is_arabic(first)
        && (1..=2).contains(&particles.len())
        && particles.iter().all(|c| matches!(c, 'و' | 'ف' | 'ب' | 'ل' | 'ك'))
}

/// Whether two neighbouring characters belong to one word.
fn joins(left: Option<char>, right: Option<char>) -> bool {
    let in_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_unspaced(c));
    in_word(left) && in_word(right)
}

/// Han and kana: scripts that are written without spaces between words.
pub fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
