//! Numbers that the text states against what it lists.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Evidence, check};
use crate::extract::{items, sentences};
use crate::lexicon::Cue;
use crate::outline::Part;
use crate::report::{AttendanceGroup, Check, CheckStatus, ItemSpeakers, word};

/// Participants, speakers, meetings.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let report = evidence.report;
    let mut checks: Vec<Check> = report.attendance.groups.iter().filter_map(of_group).collect();
    // in a review each delegation has its paragraph: a family of its own counts them
    let named = report.speakers.iter().filter(|_| report.meeting.reviewed_state.is_none());
    checks.extend(named.filter_map(of_speakers));
    checks.extend(meetings(evidence));
    checks
}

fn of_group(group: &AttendanceGroup) -> Option<Check> {
    let stated = group.declared.filter(|_| !group.participants.is_empty())?;
    let found = group.participants.len();
    let status = if found == stated as usize { CheckStatus::Pass } else { CheckStatus::Fail };
    let counted = check("attendanceCount", status)
        .with("category", word(&group.category))
        .with("stated", stated)
        .with("found", found)
        .with_some("paragraph", group.paragraph.clone());
    Some(counted.at([group.span]))
}

fn of_speakers(item: &ItemSpeakers) -> Option<Check> {
    let delegations = (item.declared.delegations, item.delegations);
    let statements = (item.declared.statements, item.statements.len() as u32);
    let (stated, named) = [delegations, statements]
        .into_iter()
        .find_map(|(stated, named)| stated.filter(|stated| *stated > named).map(|stated| (stated, named)))?;
    let items = (!item.agenda_items.is_empty()).then(|| item.agenda_items.join(", "));
    let title = item.title.clone().filter(|_| items.is_none());
    let told = check("speakersNotNamed", CheckStatus::Note)
        .with("stated", stated)
        .with("named", named)
        .with_some("agendaItems", items)
        .with_some("title", title);
    Some(told)
}

/// "held six meetings" against the ordinals of the meetings that the report names.
fn meetings(evidence: &Evidence) -> Option<Check> {
    let stated = evidence.report.meeting.meetings_held?;
    let named = meetings_named(evidence);
    let (first, last) = (*named.first()?, *named.last()?);
    // some bodies go on counting from session to session
    let start = if first > stated { first } else { 1 };
    let end = start.saturating_add(stated);
    let missing = (start..end).filter(|meeting| !named.contains(meeting)).map(|meeting| meeting.to_string());
    let missing = Some(missing.collect::<Vec<_>>().join(", ")).filter(|missing| !missing.is_empty());
    let status = match &missing {
        _ if last >= end => CheckStatus::Fail,
        None => CheckStatus::Pass,
        Some(_) => CheckStatus::Note,
    };
    Some(check("meetingsNamed", status).with("stated", stated).with("named", named.len()).with_some("missing", missing))
}

/// Ordinals of the meetings at which something was considered or the agenda adopted.
fn meetings_named(evidence: &Evidence) -> BTreeSet<u32> {
    let Evidence { reading, outline, .. } = evidence;
    let tells = |sentence: &Range<usize>| {
        reading.cues(sentence).any(|found| matches!(found.cue, Cue::Considered | Cue::Agenda))
    };
    let paragraphs = outline.paragraphs.iter().filter(|paragraph| paragraph.part == Part::Body);
    let sentences = paragraphs.flat_map(|paragraph| sentences::within(reading, &paragraph.body)).filter(tells);
    let sittings = sentences.flat_map(|sentence| items::sittings_in(reading, &sentence));
    sittings.filter_map(|sitting| sitting.meeting.trim_end_matches(char::is_alphabetic).parse().ok()).collect()
}
