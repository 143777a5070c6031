//! The report held against itself: what agrees, what does not, what was not found. One file for each
//! family of checks.

mod found;
mod numbering;
mod ranges;

use crate::outline::Outline;
use crate::reading::Reading;
use crate::report::{Check, CheckStatus, Param, Report, Span};

/// What a family of checks looks at.
pub struct Evidence<'a> {
    /// The text.
    pub reading: &'a Reading<'a>,
    /// Its sections and paragraphs.
    pub outline: &'a Outline,
    /// What was read in it.
    pub report: &'a Report,
}

/// The families, in the order in which a reader wants to see them.
const FAMILIES: &[fn(&Evidence) -> Vec<Check>] = &[found::checks, numbering::checks, ranges::checks];

/// All checks.
pub fn run(reading: &Reading, outline: &Outline, report: &Report) -> Vec<Check> {
    let evidence = Evidence { reading, outline, report };
    FAMILIES.iter().flat_map(|family| family(&evidence)).collect()
}

/// A check without passages.
fn check(code: &str, status: CheckStatus, params: impl IntoIterator<Item = (&'static str, Param)>) -> Check {
    Check {
        code: code.to_owned(),
        status,
        params: params.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        spans: Vec::new(),
    }
}

impl Check {
    fn at(mut self, spans: impl IntoIterator<Item = Span>) -> Self {
        self.spans.extend(spans);
        self
    }
}
