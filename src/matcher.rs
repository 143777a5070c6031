//! Finds many phrases at once, in one pass over folded text.

use daachorse::DoubleArrayAhoCorasick;

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

/// An automaton over phrases. A phrase matches whole words, except where it ends in `*`: then any
/// word that begins so. Scripts without spaces have no words, so there every place will do.
pub struct Matcher {
    automaton: Option<DoubleArrayAhoCorasick<u32>>,
    /// For each pattern of the automaton, where its meanings begin.
    first_meaning: Vec<u32>,
    meanings: Vec<Meaning>,
}

#[derive(Clone, Copy)]
struct Meaning {
    value: u32,
    /// Whether the word may go on behind the phrase.
    open: bool,
}

impl Matcher {
    /// Builds the automaton from phrases and their values; the same phrase may have several values.
    pub fn new<'a>(phrases: impl IntoIterator<Item = (&'a str, u32)>) -> Self {
        let mut rows: Vec<(String, u32, bool)> = phrases
            .into_iter()
            .map(|(phrase, value)| match phrase.strip_suffix('*') {
                Some(stem) => (fold(stem), value, true),
                None => (fold(phrase), value, false),
            })
            .filter(|(phrase, ..)| !phrase.is_empty())
            .collect();
        rows.sort();
        rows.dedup();
        let mut first_meaning = Vec::new();
        let mut patterns: Vec<&str> = Vec::new();
        for (index, (phrase, ..)) in rows.iter().enumerate() {
            if patterns.last() != Some(&phrase.as_str()) {
                patterns.push(phrase);
                first_meaning.push(index as u32);
            }
        }
        first_meaning.push(rows.len() as u32);
        let automaton = DoubleArrayAhoCorasick::new(&patterns).ok();
        let meanings = rows.iter().map(|&(_, value, open)| Meaning { value, open }).collect();
        Self { automaton, first_meaning, meanings }
    }

    /// Every phrase in the text, overlapping ones too, in the order of their ends.
    pub fn find(&self, folded: &Folded) -> Vec<Found> {
        let mut found = Vec::new();
        let Some(automaton) = &self.automaton else { return found };
        for hit in automaton.find_overlapping_iter(&folded.text) {
            let pattern = hit.value() as usize;
            let meanings = self.first_meaning[pattern] as usize..self.first_meaning[pattern + 1] as usize;
            for meaning in &self.meanings[meanings] {
                if is_bounded(&folded.text, hit.start(), hit.end(), meaning.open) {
                    let (start, end) = (folded.origin(hit.start()), folded.origin(hit.end()));
                    found.push(Found { start, end, value: meaning.value });
                }
            }
        }
        found
    }
}

fn is_bounded(text: &str, start: usize, end: usize, open: bool) -> bool {
    let (Some(before), Some(inside), Some(after)) = (text.get(..start), text.get(start..end), text.get(end..)) else {
        return false;
    };
    let starts_word = !joins(before.chars().next_back(), inside.chars().next()) || behind_particle(before, inside);
    let ends_word = open || !joins(inside.chars().next_back(), after.chars().next());
    starts_word && ends_word
}

/// Arabic writes "and", "to", "by" and the like as letters glued to the next word: at most two stand
/// before it.
fn behind_particle(before: &str, inside: &str) -> bool {
    let is_arabic = |c: char| matches!(c, '\u{620}'..='\u{6ff}');
    let mut letters = before.chars().rev();
    let particles = letters.by_ref().take_while(|c| is_arabic(*c)).take(3).collect::<Vec<_>>();
    inside.chars().next().is_some_and(is_arabic)
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
