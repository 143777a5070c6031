//! What was looked for and not found.

use super::{Evidence, check};
use crate::lexicon::{Cue, Lexicon};
use crate::report::{Check, CheckStatus};

/// A part of a report: its name, whether it is missing, and which cues it was looked for by.
type Part = (&'static str, bool, fn(&Cue) -> bool);

/// A note for each part that the report lacks; a failure where it has none of them.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let report = evidence.report;
    let parts: [Part; 4] = [
        ("recommendations", report.recommendations.is_empty(), |cue| matches!(cue, Cue::Kind(_))),
        ("attendance", report.attendance.groups.is_empty(), |cue| *cue == Cue::Attended),
        ("speakers", report.speakers.is_empty(), |cue| matches!(cue, Cue::Spoke | Cue::Speech(_))),
        ("agenda", report.agenda.is_empty(), |cue| *cue == Cue::Agenda),
    ];
    let mut checks = Vec::new();
    if parts.iter().all(|(_, missing, _)| *missing) {
        let paragraphs = evidence.outline.paragraphs.iter().filter(|paragraph| paragraph.number.is_some()).count();
        checks.push(check("notAReport", CheckStatus::Fail).with("numberedParagraphs", paragraphs));
    }
    for (part, _, is_cue) in parts.into_iter().filter(|(_, missing, _)| *missing) {
        let looked_for = phrases(evidence.reading.lexicon, is_cue);
        checks.push(check("partNotFound", CheckStatus::Note).with("part", part).with("lookedFor", looked_for));
    }
    checks
}

/// Some of the phrases of these cues.
fn phrases(lexicon: &'static Lexicon, is_cue: fn(&Cue) -> bool) -> String {
    const SOME: usize = 6;
    lexicon
        .phrases_of(is_cue)
        .take(SOME)
        .map(|(_, phrase)| phrase.trim_end_matches('*').to_owned())
        .collect::<Vec<_>>()
        .join("; ")
}
