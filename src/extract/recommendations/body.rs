//! The body that speaks in its report, by what the text calls it.

use std::ops::Range;

use crate::extract::meeting::abbreviation;
use crate::fold::fold;
use crate::reading::Reading;

/// The body that speaks: "Subsidiary Body for Implementation", "SBI".
#[derive(Debug, Clone, Copy, Default)]
pub struct Body<'a> {
    /// Its name; `None` where the text names none.
    pub name: Option<&'a str>,
    abbreviation: Option<&'a str>,
}

impl<'a> Body<'a> {
    /// The body of that name, and its abbreviation in the text.
    pub fn new(reading: &'a Reading, name: Option<&'a str>) -> Self {
        Self { name, abbreviation: name.and_then(|name| abbreviation(reading, name)) }
    }

    /// Whether words stand for the body: some of its name, and no mere particle, or its abbreviation.
    pub fn may_be(self, reading: &Reading, words: &Range<usize>) -> bool {
        /// Bytes of the shortest word for a body: "COP" is none of its name, 大会 is.
        const SHORTEST: usize = 4;
        let text = reading.slice(words).trim();
        self.abbreviation == Some(text) || text.len() >= SHORTEST && self.has(reading, words)
    }

    /// Whether words are some of its name.
    pub fn has(self, reading: &Reading, words: &Range<usize>) -> bool {
        /// Letters at the end of a longer word in which cases differ: "Конференции", "Конференция".
        const ENDING: usize = 2;
        let name = fold(reading.slice(words).trim());
        let in_some_case = |body: &str| {
            name.split(' ').all(|word| {
                let letters = word.chars().count();
                let stem: String =
                    word.chars().take(if letters > 2 * ENDING { letters - ENDING } else { letters }).collect();
                body.split(' ').any(|other| other.starts_with(&stem))
            })
        };
        self.name.map(fold).is_some_and(|body| body.contains(&name) || !name.is_empty() && in_some_case(&body))
    }
}
