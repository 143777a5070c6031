//! Reviews of States: the delegations that spoke, the numbers of the recommendations, and who made them.

use super::{Evidence, check};
use crate::report::{Check, CheckStatus, ItemSpeakers, Recommendation, RecommendationKind};
use crate::source::enumerator;

/// Nothing where the report is no review.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let report = evidence.report;
    let mut checks = Vec::new();
    if report.meeting.reviewed_state.is_some() {
        checks.extend(report.speakers.iter().filter_map(of_dialogue));
    }
    let made = |found: &&Recommendation| found.kind == RecommendationKind::Recommendation;
    let recommendations: Vec<&Recommendation> = report.recommendations.iter().filter(made).collect();
    if recommendations.iter().any(|found| !is_of_nobody(found)) {
        checks.extend(recommendations.windows(2).filter_map(|pair| gap(pair[0], pair[1])));
        checks.extend(without_state(&recommendations));
    }
    checks
}

fn of_dialogue(item: &ItemSpeakers) -> Option<Check> {
    let stated = item.declared.delegations?;
    let status = if stated == item.delegations { CheckStatus::Pass } else { CheckStatus::Fail };
    Some(check("delegationCount", status).with("stated", stated).with("found", item.delegations))
}

/// "119.13", "119.15".
fn gap(before: &Recommendation, after: &Recommendation) -> Option<Check> {
    let numbers = |found: &Recommendation| enumerator::sub_number(found.number.as_deref()?);
    let ((paragraph, last), (next_paragraph, next)) = (numbers(before)?, numbers(after)?);
    let gap = check("recommendationGap", CheckStatus::Fail)
        .with("after", before.id.as_str())
        .with("before", after.id.as_str())
        .at([before.span, after.span]);
    (paragraph == next_paragraph && next != last + 1).then_some(gap)
}

fn without_state(recommendations: &[&Recommendation]) -> Option<Check> {
    let of_nobody: Vec<&&Recommendation> = recommendations.iter().filter(|found| is_of_nobody(found)).collect();
    let ids: Vec<&str> = of_nobody.iter().map(|found| found.id.as_str()).collect();
    let found = check("recommendationOfNobody", CheckStatus::Note)
        .with("count", ids.len())
        .with("numbers", ids.join("; "))
        .at(of_nobody.iter().map(|found| found.span));
    (!ids.is_empty()).then_some(found)
}

/// Whether the text names nobody who made it, or one of its proposals.
fn is_of_nobody(recommendation: &Recommendation) -> bool {
    match recommendation.items.as_slice() {
        [] => recommendation.recommended_by.is_empty(),
        items => items.iter().any(|item| item.recommended_by.is_empty()),
    }
}
