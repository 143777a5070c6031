//! Whether those who spoke attended, and in the same capacity.

use std::collections::{BTreeMap, HashSet};

use super::attendance::lists_of_states;
use super::{Evidence, check};
use crate::extract::identity;
use crate::outline::Part;
use crate::report::{
    AttendanceCategory, AttendanceGroup, Check, CheckStatus, Party, PartyKind, SpeakerRole, Statement, word,
};

/// Speakers against lists; nothing where some States attended without being named.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let lists: Vec<&AttendanceGroup> = lists_of_states(&evidence.report.attendance).collect();
    if lists.is_empty() || lists.iter().any(|group| group.participants.is_empty()) {
        return Vec::new();
    }
    let statements: Vec<&Statement> = evidence.report.speakers.iter().flat_map(|item| &item.statements).collect();
    let mut checks = Vec::from_iter(listed(evidence, &statements));
    checks.extend(parts(evidence, &statements).into_iter().flat_map(|part| roles(&lists, &part)));
    checks
}

/// The statements of the report proper, and of each of its annexes: a seminar's report need not tell apart what the
/// report of the session does.
fn parts<'s>(evidence: &Evidence, statements: &[&'s Statement]) -> Vec<Vec<&'s Statement>> {
    let headings = evidence.outline.headings.iter().filter(|heading| matches!(heading.part, Part::Annex(_)));
    let mut starts: Vec<usize> = headings
        .filter(|heading| heading.parent.is_none())
        .map(|heading| evidence.reading.span(&heading.range).start)
        .collect();
    starts.sort_unstable();
    let mut parts: Vec<Vec<&Statement>> = vec![Vec::new(); starts.len() + 1];
    for statement in statements {
        parts[starts.partition_point(|start| *start <= statement.span.start)].push(statement);
    }
    parts
}

fn is_state(statement: &Statement) -> bool {
    let as_state = matches!(statement.role, SpeakerRole::State | SpeakerRole::Signatory | SpeakerRole::ObserverState);
    as_state && statement.speaker.kind == PartyKind::State
}

/// Lists in which most of those who spoke are missing are no lists of those who attended.
fn listed(evidence: &Evidence, statements: &[&Statement]) -> Option<Check> {
    let groups = evidence.report.attendance.groups.iter();
    let attended: HashSet<String> = groups.flat_map(|group| &group.participants).map(identity).collect();
    let mut spoke = HashSet::new();
    let states = statements.iter().filter(|statement| is_state(statement)).map(|statement| &statement.speaker);
    let states: Vec<&Party> = states.filter(|state| spoke.insert(identity(state))).collect();
    let absent: Vec<&&Party> = states.iter().filter(|state| !attended.contains(&identity(state))).collect();
    if absent.is_empty() {
        return (!states.is_empty()).then(|| check("speakersListed", CheckStatus::Pass).with("states", states.len()));
    }
    let status = if absent.len() * 2 > states.len() { CheckStatus::Note } else { CheckStatus::Fail };
    let names: Vec<&str> = absent.iter().map(|state| state.display_name.as_str()).collect();
    let found = check("speakerNotListed", status).with("count", names.len()).with("names", names.join("; "));
    Some(found.at(absent.iter().map(|state| state.span)))
}

/// A plain "representatives of" contradicts a list of signatories or observers only where its part of the
/// report tells their statements apart, and this one's nowhere.
fn roles(lists: &[&AttendanceGroup], statements: &[&Statement]) -> Vec<Check> {
    let categories: BTreeMap<String, AttendanceCategory> = lists
        .iter()
        .rev()
        .flat_map(|group| group.participants.iter().map(|party| (identity(party), group.category)))
        .collect();
    let apart = |statement: &&&Statement| matches!(statement.role, SpeakerRole::Signatory | SpeakerRole::ObserverState);
    let told_apart: HashSet<String> =
        statements.iter().filter(apart).map(|statement| identity(&statement.speaker)).collect();
    let contradicted = |statement: &Statement| {
        let state = identity(&statement.speaker);
        let category = *categories.get(&state)?;
        let agrees = match statement.role {
            SpeakerRole::Signatory => category == AttendanceCategory::Signatories,
            SpeakerRole::ObserverState => is_observing(category),
            _ => !is_observing(category) || told_apart.is_empty() || told_apart.contains(&state),
        };
        (!agrees).then_some(category)
    };
    let states = statements.iter().filter(|statement| is_state(statement));
    states
        .filter_map(|statement| {
            let category = contradicted(statement)?;
            let found = check("roleContradictsList", CheckStatus::Fail)
                .with("name", statement.speaker.display_name.as_str())
                .with("role", word(&statement.role))
                .with("category", word(&category))
                .with_some("paragraph", statement.paragraph.as_deref());
            Some(found.at([statement.speaker.span]))
        })
        .collect()
}

/// Signatories attend as observers, too.
fn is_observing(category: AttendanceCategory) -> bool {
    matches!(category, AttendanceCategory::ObserverStates | AttendanceCategory::Signatories)
}
