//! Whether each State attends once, and each name stands once in a list.

use std::collections::{BTreeMap, HashSet};

use super::{Evidence, check};
use crate::extract::identity;
use crate::report::{
    Attendance, AttendanceCategory, AttendanceGroup, Check, CheckStatus, Party, PartyKind, Span, word,
};

/// States that attended, and the text does not say as what: "members and observers: …".
fn category_not_said(attendance: &Attendance) -> Option<Check> {
    let others = attendance.groups.iter().filter(|group| group.category == AttendanceCategory::Other);
    let states: Vec<&Party> =
        others.flat_map(|group| &group.participants).filter(|party| party.kind == PartyKind::State).collect();
    let found = check("categoryNotSaid", CheckStatus::Note).with("states", states.len());
    (!states.is_empty()).then(|| found.at(states.iter().map(|party| party.span)))
}

/// Categories of States.
const OF_STATES: [AttendanceCategory; 4] = [
    AttendanceCategory::StatesParties,
    AttendanceCategory::Members,
    AttendanceCategory::Signatories,
    AttendanceCategory::ObserverStates,
];

/// States in two categories, names twice in a list of participants or of speakers.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let mut checks = categories(&evidence.report.attendance);
    checks.extend(category_not_said(&evidence.report.attendance));
    checks.extend(evidence.report.attendance.groups.iter().flat_map(twice_in_group));
    checks.extend(twice_in_sentences(evidence));
    checks
}

/// The lists of States, and which of them have names.
pub fn lists_of_states(attendance: &Attendance) -> impl Iterator<Item = &AttendanceGroup> {
    attendance.groups.iter().filter(|group| OF_STATES.contains(&group.category))
}

fn categories(attendance: &Attendance) -> Vec<Check> {
    let mut first: BTreeMap<String, (&AttendanceGroup, &Party)> = BTreeMap::new();
    let mut checks = Vec::new();
    let mut told = HashSet::new();
    for group in lists_of_states(attendance) {
        for party in group.participants.iter().filter(|party| party.kind == PartyKind::State) {
            let (before, other) = *first.entry(identity(party)).or_insert((group, party));
            if before.category != group.category && told.insert(identity(party)) {
                let paragraphs: Vec<&str> =
                    [before, group].iter().filter_map(|group| group.paragraph.as_deref()).collect();
                checks.push(
                    check("inTwoCategories", CheckStatus::Fail)
                        .with("name", party.display_name.as_str())
                        .with("first", word(&before.category))
                        .with("second", word(&group.category))
                        .with("paragraphs", paragraphs.join(", "))
                        .at([other.span, party.span]),
                );
            }
        }
    }
    if checks.is_empty() && !first.is_empty() {
        checks.push(check("inOneCategoryEach", CheckStatus::Pass).with("states", first.len()));
    }
    checks
}

fn twice_in_group(group: &AttendanceGroup) -> Vec<Check> {
    twice(group.participants.iter(), group.paragraph.as_deref())
}

/// Speakers of one sentence in one role; who speaks for a group speaks in another capacity.
fn twice_in_sentences(evidence: &Evidence) -> Vec<Check> {
    type Place<'a> = (Span, String, Option<&'a str>);
    let mut lists: BTreeMap<Place, Vec<&Party>> = BTreeMap::new();
    let statements = evidence.report.speakers.iter().flat_map(|item| &item.statements);
    for statement in statements.filter(|statement| statement.on_behalf_of.is_empty()) {
        let place = (statement.span, word(&statement.role), statement.paragraph.as_deref());
        lists.entry(place).or_default().push(&statement.speaker);
    }
    lists.into_iter().flat_map(|((_, _, paragraph), parties)| twice(parties.into_iter(), paragraph)).collect()
}

fn twice<'a>(parties: impl Iterator<Item = &'a Party>, paragraph: Option<&str>) -> Vec<Check> {
    let mut first: BTreeMap<String, Span> = BTreeMap::new();
    let mut checks = Vec::new();
    for party in parties.filter(|party| !matches!(party.kind, PartyKind::Person | PartyKind::Unknown)) {
        if let Some(before) = first.insert(identity(party), party.span) {
            let found = check("namedTwice", CheckStatus::Fail).with("name", party.display_name.as_str());
            checks.push(found.with_some("paragraph", paragraph).at([before, party.span]));
        }
    }
    checks
}
