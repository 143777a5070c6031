//! Whether the recommendations stand where the report says, and nowhere else.

use std::collections::{BTreeMap, HashSet};

use super::{Evidence, check};
use crate::extract::trail::{self, StatedRange};
use crate::report::{Check, CheckStatus, Recommendation};
use crate::sort::sort;

/// One check for each statement, and one for what no statement names.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let stated = trail::stated_ranges(evidence.reading, evidence.outline, &evidence.topics);
    let found = paragraphs(&evidence.report.recommendations);
    let numbers: Vec<u32> = found.keys().copied().collect();
    let mut checks: Vec<Check> = stated.iter().map(|stated| of_statement(evidence, stated, &numbers)).collect();
    checks.extend(in_no_range(&stated, &found));
    checks
}

/// The paragraphs that hold recommendations, each with the first it holds.
fn paragraphs(recommendations: &[Recommendation]) -> BTreeMap<u32, &Recommendation> {
    let numbered = |one: &'_ Recommendation| paragraph(one.number.as_deref()?);
    recommendations.iter().rev().filter_map(|one| Some((numbered(one)?, one))).collect()
}

/// The paragraph that a recommendation's number begins with: 51 of "51(a)".
fn paragraph(number: &str) -> Option<u32> {
    let end = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    number[..end].parse().ok().filter(|_| !number[end..].starts_with(['/', '.']))
}

fn of_statement(evidence: &Evidence, statement: &StatedRange, numbers: &[u32]) -> Check {
    let stretches = statement.paragraphs.iter();
    let stated: u32 = stretches.clone().map(|(first, last)| last.saturating_sub(*first).saturating_add(1)).sum();
    let found: usize = stretches.map(|(first, last)| held(numbers, *first, *last)).sum();
    let status = if found == stated as usize { CheckStatus::Pass } else { CheckStatus::Fail };
    let items = (!statement.agenda_items.is_empty()).then(|| statement.agenda_items.join(", "));
    check("recommendationRange", status)
        .with("paragraphs", as_written(&statement.paragraphs))
        .with("stated", stated)
        .with("found", found)
        .with_some("agendaItems", items)
        .at([evidence.reading.span(&statement.range)])
}

/// How many of these numbers, which are sorted, lie in a stretch.
fn held(numbers: &[u32], first: u32, last: u32) -> usize {
    numbers.partition_point(|number| *number <= last) - numbers.partition_point(|number| *number < first)
}

/// A report that says where the recommendations of an item stand says it of all of them.
fn in_no_range(stated: &[StatedRange], found: &BTreeMap<u32, &Recommendation>) -> Option<Check> {
    let items: HashSet<&String> = stated.iter().flat_map(|stated| &stated.agenda_items).collect();
    let named = merged(stated.iter().flat_map(|stated| stated.paragraphs.iter().copied()).collect());
    let outside = found.iter().filter(|(paragraph, recommendation)| {
        let of_item = recommendation.agenda_items.iter().any(|item| items.contains(item));
        let before = named[..named.partition_point(|(first, _)| first <= paragraph)].last();
        of_item && before.is_none_or(|(_, last)| last < paragraph)
    });
    let (numbers, spans): (Vec<(u32, u32)>, Vec<_>) =
        outside.map(|(paragraph, recommendation)| ((*paragraph, *paragraph), recommendation.span)).unzip();
    (!numbers.is_empty()).then(|| {
        check("recommendationInNoRange", CheckStatus::Fail)
            .with("paragraphs", as_written(&merged(numbers.clone())))
            .with("count", numbers.len())
            .at(spans)
    })
}

/// Stretches in order, joined where they touch.
fn merged(mut stretches: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    sort(&mut stretches);
    stretches.dedup_by(|next, last| {
        let touch = next.0 <= last.1.saturating_add(1);
        last.1 = if touch { last.1.max(next.1) } else { last.1 };
        touch
    });
    stretches
}

fn as_written(stretches: &[(u32, u32)]) -> String {
    let stretch = |(first, last): &(u32, u32)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    stretches.iter().map(stretch).collect::<Vec<_>>().join(", ")
}
