//! Names that are not known, or not known as they are written.

use std::collections::HashSet;

use super::{Evidence, check};
use crate::names::NameFound;
use crate::outline::Part;
use crate::report::{Check, CheckStatus, Party, PartyKind};

/// Unknown names, misprints, and separators with nothing between them.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let parties = named(evidence);
    let mut checks = vec![unrecognized(&parties)];
    checks.retain(|_| !parties.is_empty());
    checks.extend(misprints(evidence, &parties));
    checks.extend(stray_marks(evidence));
    checks
}

/// Those who attended or spoke, persons aside.
fn named<'a>(evidence: &Evidence<'a>) -> Vec<&'a Party> {
    let report = evidence.report;
    let participants = report.attendance.groups.iter().flat_map(|group| &group.participants);
    let statements = report.speakers.iter().flat_map(|item| &item.statements);
    let parties = participants.chain(statements.map(|statement| &statement.speaker));
    parties.filter(|party| party.kind != PartyKind::Person).collect()
}

fn unrecognized(parties: &[&Party]) -> Check {
    let unknown: Vec<&&Party> = parties.iter().filter(|party| party.kind == PartyKind::Unknown).collect();
    if unknown.is_empty() {
        return check("namesRecognized", CheckStatus::Pass).with("count", parties.len());
    }
    let names: Vec<&str> = unknown.iter().map(|party| party.name.as_str()).collect();
    check("unrecognizedName", CheckStatus::Note)
        .with("count", names.len())
        .with("names", names.join("; "))
        .at(unknown.iter().map(|party| party.span))
}

fn misprints(evidence: &Evidence, parties: &[&Party]) -> Vec<Check> {
    let gazetteer = evidence.reading.gazetteer;
    let mut seen = HashSet::new();
    let known = parties.iter().filter(|party| !matches!(party.kind, PartyKind::Unknown | PartyKind::Group));
    let misprinted = known.filter(|party| seen.insert(party.name.as_str())).filter(|party| {
        let identified = gazetteer.identify(&party.name);
        identified.is_some_and(|identified| identified.misprint)
    });
    let misprint = |party: &&Party| {
        check("misprint", CheckStatus::Note)
            .with("name", party.name.as_str())
            .with("readAs", party.display_name.as_str())
            .at([party.span])
    };
    misprinted.map(misprint).collect()
}

fn stray_marks(evidence: &Evidence) -> Vec<Check> {
    let paragraphs = evidence.outline.paragraphs.iter().filter(|paragraph| paragraph.part == Part::Body);
    let mut checks = Vec::new();
    for paragraph in paragraphs {
        for name in evidence.reading.names(&paragraph.range) {
            let (marks, end) = marks_behind(evidence, name);
            if marks.len() > 1 {
                let marks: String = marks.into_iter().collect();
                let found = check("strayMark", CheckStatus::Note).with("marks", marks);
                let passage = evidence.reading.span(&(name.start..end));
                checks.push(found.with_some("paragraph", paragraph.number.as_deref()).at([passage]));
            }
        }
    }
    checks
}

/// The separators right behind a name, and where they end.
fn marks_behind(evidence: &Evidence, name: &NameFound) -> (Vec<char>, usize) {
    /// More separators in a row are no slip.
    const MOST: usize = 4;
    let is_separator = |c: char| matches!(c, ',' | '，' | '、' | '،' | ';' | '；' | '؛');
    let mut marks = Vec::new();
    let mut end = name.end;
    for character in evidence.reading.text()[name.end..].chars().take_while(|c| is_separator(*c) || *c == ' ') {
        end += character.len_utf8();
        marks.extend(is_separator(character).then_some(character));
        if marks.len() == MOST {
            break;
        }
    }
    (marks, end)
}
