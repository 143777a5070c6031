//! The body that meets, by what the text calls it: its officers are told from those of other bodies.

use std::ops::Range;

use crate::extract::roster;
use crate::lexicon::Cue;
use crate::reading::Reading;

/// What the text calls the body that meets: "the Commission", "SBI".
pub struct OwnBody {
    /// Folded; `None` where the text names none.
    name: Option<String>,
    /// Its abbreviation, in the brackets behind it.
    abbreviation: Option<String>,
}

impl OwnBody {
    /// The body whose name stands there, and its abbreviation, where brackets behind that name hold one.
    pub fn new(reading: &Reading, body: Option<&Range<usize>>) -> Self {
        let name = body.map(|body| reading.one_line(body));
        let abbreviation = name.as_ref().and_then(|name| abbreviation(reading, name)).map(str::to_owned);
        Self { name: name.map(|name| crate::fold::fold(&name)), abbreviation }
    }

    /// Whether an office is told to be that of another body: "a Working Group [was] chaired by", in the report of a
    /// conference.
    pub fn has_another(&self, reading: &Reading, office: &Range<usize>, sentence: &Range<usize>) -> bool {
        /// So many bytes stand between a body and its office.
        const NEAR: usize = 240;
        let near = reading.shortly_before(sentence.start, office.start, NEAR);
        let clause =
            reading.slice(&near).rfind([',', ';', '(', ')', '，', '；']).map_or(near.start, |at| near.start + at);
        let before = clause..office.start;
        let head = roster::trim_glue(reading, office.end..sentence.end);
        let behind = reading.opening_cues(&head).find(|found| found.cue == Cue::Body);
        if self.name.is_some() && behind.is_some_and(|found| !self.is(reading, &(found.start..found.end))) {
            return true;
        }
        // "Sub-Committee", not the "Committee" in it
        let bodies = reading.cues(&before).filter(|found| found.cue == Cue::Body);
        let last = bodies.max_by_key(|found| (found.end, std::cmp::Reverse(found.start)));
        let group = last.filter(|found| !self.is(reading, &(found.start..found.end)));
        self.name.is_some()
            && group.is_some_and(|group| !reading.has(&(group.end..office.start), Cue::Elected))
            && !reading.has(&before, Cue::Representative)
    }

    /// Whether a stretch is the word for the body, or an abbreviation that may be its.
    pub fn is(&self, reading: &Reading, range: &Range<usize>) -> bool {
        /// Endings decline: so many letters of the word must be in the body's name.
        const STEM: usize = 5;
        let text = reading.slice(range);
        if is_abbreviation(text) {
            return self.has_abbreviation(text) && reading.names(range).next().is_none();
        }
        let folded = crate::fold::fold(text);
        // "the Executive Board", of the Entity for Gender Equality
        let begins = |name: &String| {
            name.strip_prefix(folded.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        if !folded.is_empty() && self.name.as_ref().is_some_and(begins) {
            return true;
        }
        let stem: String = folded.chars().take(STEM).collect();
        let word = reading.cues(range).any(|found| found.cue == Cue::Body && (found.start..found.end) == *range);
        word && self.name.as_ref().is_none_or(|name| name.contains(&stem))
    }

    /// Whether an abbreviation is the body's, or may be.
    pub fn has_abbreviation(&self, text: &str) -> bool {
        self.abbreviation.as_ref().is_none_or(|abbreviation| abbreviation == text)
    }
}

/// What stands in brackets behind the name of a body, the first time.
pub fn abbreviation<'a>(reading: &'a Reading, name: &str) -> Option<&'a str> {
    let text = reading.text();
    let behind = &text[text.find(&format!("{name} ("))? + name.len() + " (".len()..];
    Some(&behind[..behind.find(')')?])
}

/// Two to six capitals or figures: "SBI", "C24".
pub fn is_abbreviation(text: &str) -> bool {
    (2..=6).contains(&text.chars().count()) && text.chars().all(|c| c.is_uppercase() || c.is_numeric())
}
