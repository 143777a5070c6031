//! The report held against itself: what agrees, what does not, what was not found. One file for each
//! family of checks; [`CATALOGUE`] says what each code means.

mod agenda;
mod attendance;
mod catalogue;
mod counts;
mod dates;
mod documents;
mod found;
mod genre;
mod labels;
mod language;
mod names;
mod numbering;
mod order;
mod paste;
mod ranges;
mod reviews;
mod speakers;
mod uncounted;

pub use catalogue::{CATALOGUE, Entry};

use crate::extract::items::{self, Topic};
use crate::outline::Outline;
use crate::reading::Reading;
use crate::report::{Check, CheckStatus, Param, Report, Span};

/// What a family of checks looks at.
struct Evidence<'a> {
    /// The text.
    reading: &'a Reading<'a>,
    /// Its sections and paragraphs.
    outline: &'a Outline,
    /// What each of its paragraphs is about.
    topics: Vec<Topic>,
    /// What was read in it.
    report: &'a Report,
}

/// The families, in the order in which a reader wants to see them.
const FAMILIES: &[fn(&Evidence) -> Vec<Check>] = &[
    genre::checks,
    found::checks,
    paste::checks,
    language::checks,
    numbering::checks,
    labels::checks,
    ranges::checks,
    counts::checks,
    reviews::checks,
    attendance::checks,
    order::checks,
    speakers::checks,
    uncounted::checks,
    names::checks,
    agenda::checks,
    documents::checks,
    dates::checks,
];

/// All checks.
pub(crate) fn run(reading: &Reading, outline: &Outline, report: &Report) -> Vec<Check> {
    let evidence = Evidence { reading, outline, topics: items::topics(reading, outline, &report.agenda), report };
    FAMILIES.iter().flat_map(|family| family(&evidence)).collect()
}

/// A check of the [`CATALOGUE`], without parameters and passages yet.
fn check(code: &str, status: CheckStatus) -> Check {
    debug_assert!(CATALOGUE.iter().any(|entry| entry.code == code && entry.statuses.contains(&status)), "{code}");
    Check { code: code.to_owned(), status, params: Default::default(), spans: Vec::new() }
}

impl Check {
    fn with(mut self, name: &str, value: impl Into<Param>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }

    fn with_some(self, name: &str, value: Option<impl Into<Param>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    fn at(mut self, spans: impl IntoIterator<Item = Span>) -> Self {
        self.spans.extend(spans);
        self
    }
}
