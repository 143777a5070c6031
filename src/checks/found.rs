//! What was looked for and not found: `partNotFound` with `part`; `notAReport`.

use super::{Evidence, check};
use crate::report::{Check, CheckStatus};

/// A note for each part that the report lacks; a failure where it has none of them.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let report = evidence.report;
    let parts = [
        ("recommendations", report.recommendations.is_empty()),
        ("attendance", report.attendance.groups.is_empty()),
        ("speakers", report.speakers.is_empty()),
        ("agenda", report.agenda.is_empty()),
    ];
    let mut checks = Vec::new();
    if parts.iter().all(|(_, missing)| *missing) {
        let paragraphs = evidence.outline.paragraphs.iter().filter(|paragraph| paragraph.number.is_some()).count();
        checks.push(check("notAReport", CheckStatus::Fail, [("numberedParagraphs", paragraphs.into())]));
    }
    let missing = parts.into_iter().filter(|(_, missing)| *missing);
    checks.extend(missing.map(|(part, _)| check("partNotFound", CheckStatus::Note, [("part", part.into())])));
    checks
}
