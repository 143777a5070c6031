//! Whether the meetings are dated within the session.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Evidence, check};
use crate::extract::dates::{self, Day};
use crate::extract::{items, sentences};
use crate::lexicon::Cue;
use crate::outline::Part;
use crate::report::{Check, CheckStatus, Period, Span};

/// The dates beside the ordinals of meetings, in sentences that say what was considered there.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let (Some(first), Some(last)) = bounds(&evidence.report.meeting.dates) else { return Vec::new() };
    let paragraphs = evidence.outline.paragraphs.iter().filter(|paragraph| paragraph.part == Part::Body);
    let sentences = paragraphs.flat_map(|paragraph| sentences::within(evidence.reading, &paragraph.body));
    let dated: Vec<(Day, Range<usize>)> = sentences
        .flat_map(|sentence| days(evidence, &sentence).into_iter().map(move |day| (day, sentence.clone())))
        .collect();
    let outside = dated.iter().filter(|(day, _)| !is_within(day, first, last));
    let (days, spans): (BTreeSet<String>, BTreeSet<Span>) =
        outside.map(|(day, sentence)| (as_written(day), evidence.reading.span(sentence))).unzip();
    let found = match (dated.len(), days.len()) {
        (0, _) => return Vec::new(),
        (dated, 0) => check("datesWithinMeeting", CheckStatus::Pass).with("count", dated),
        (_, outside) => check("dateOutsideMeeting", CheckStatus::Fail)
            .with("count", outside)
            .with("dates", Vec::from_iter(days).join("; "))
            .at(spans),
    };
    vec![found.with("start", first).with("end", last)]
}

/// ISO 8601; "--06-20" where the text leaves the year out.
fn as_written(day: &Day) -> String {
    day.iso(None).unwrap_or_else(|| format!("--{:02}-{:02}", day.month, day.day))
}

/// First and last day of sitting.
fn bounds(periods: &[Period]) -> (Option<&str>, Option<&str>) {
    let first = periods.iter().map(|period| period.start.as_str()).min();
    (first, periods.iter().map(|period| period.end.as_str()).max())
}

fn days(evidence: &Evidence, sentence: &Range<usize>) -> Vec<Day> {
    let considers = evidence.reading.has(sentence, Cue::Considered);
    if !considers || items::sittings_in(evidence.reading, sentence).is_empty() {
        return Vec::new();
    }
    let periods = dates::periods(evidence.reading, sentence);
    periods.into_iter().flat_map(|period| [period.start, period.end]).collect()
}

/// A day without a year is one of any year of the session.
fn is_within(day: &Day, first: &str, last: &str) -> bool {
    let years = [first, last].map(|date| date.get(..4).and_then(|year| year.parse().ok()));
    years.into_iter().any(|year| day.iso(year).is_some_and(|date| *first <= *date && *date <= *last))
}
