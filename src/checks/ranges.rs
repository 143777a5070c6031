//! Whether the recommendations stand where the report says: `recommendationRange` with `paragraphs`,
//! `stated` and `found`, and `agendaItems` where said.

use std::collections::HashSet;

use super::{Evidence, check};
use crate::extract::items;
use crate::extract::trail::{self, StatedRange};
use crate::report::{Check, CheckStatus, Param};

/// One check for each statement.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let numbers = evidence.report.recommendations.iter().filter_map(|recommendation| recommendation.number.as_deref());
    let found: HashSet<u32> = numbers.filter_map(paragraph).collect();
    let topics = items::topics(evidence.reading, evidence.outline);
    let stated = trail::stated_ranges(evidence.reading, evidence.outline, &topics);
    stated.iter().map(|stated| of_statement(evidence, stated, &found)).collect()
}

/// The paragraph that a recommendation's number begins with: 51 of "51(a)".
fn paragraph(number: &str) -> Option<u32> {
    let end = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    number[..end].parse().ok().filter(|_| !number[end..].starts_with(['/', '.']))
}

fn of_statement(evidence: &Evidence, stated: &StatedRange, found: &HashSet<u32>) -> Check {
    /// Nobody lists more; a misread range must not cost time.
    const MOST: usize = 10_000;
    let paragraphs = stated.paragraphs.iter().flat_map(|(first, last)| *first..=*last).take(MOST);
    let (here, missing): (Vec<u32>, Vec<u32>) = paragraphs.partition(|paragraph| found.contains(paragraph));
    let status = if missing.is_empty() { CheckStatus::Pass } else { CheckStatus::Fail };
    let mut params: Vec<(&'static str, Param)> = vec![
        ("paragraphs", as_written(stated).into()),
        ("stated", (here.len() + missing.len()).into()),
        ("found", here.len().into()),
    ];
    if !stated.agenda_items.is_empty() {
        params.push(("agendaItems", stated.agenda_items.join(", ").into()));
    }
    check("recommendationRange", status, params).at([evidence.reading.span(&stated.range)])
}

fn as_written(stated: &StatedRange) -> String {
    let stretch = |(first, last): &(u32, u32)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    stated.paragraphs.iter().map(stretch).collect::<Vec<_>>().join(", ")
}
