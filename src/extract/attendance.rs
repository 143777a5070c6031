//! Who came: one group for each list of participants or stated number of them.

use std::collections::HashSet;
use std::ops::Range;

use super::roster;
use super::sentences::{self, is_colon};
use crate::lexicon::Cue;
use crate::outline::{Outline, Paragraph, Part};
use crate::reading::Reading;
use crate::report::{Attendance, AttendanceCategory, AttendanceGroup, AttendanceTotals, Party, PartyKind};

/// Reads the attendance.
pub fn read(reading: &Reading, outline: &Outline) -> Attendance {
    let mut attendance = Attendance::default();
    for paragraph in outline.paragraphs.iter().filter(|paragraph| paragraph.part != Part::Front) {
        for sentence in sentences::of(reading, paragraph) {
            attendance.groups.extend(group(reading, paragraph, sentence));
        }
    }
    attendance.totals = totals(&attendance.groups);
    attendance
}

fn group(reading: &Reading, paragraph: &Paragraph, sentence: Range<usize>) -> Option<AttendanceGroup> {
    let (announcement, list) = halves(reading, &sentence);
    let attended = reading.cues(&announcement).any(|cue| cue.cue == Cue::Attended);
    let category = category(reading, &announcement)?;
    if !attended {
        return None;
    }
    let participants = match &list {
        Some(list) => listed(reading, list),
        None => reading
            .names(&announcement)
            .map(|name| reading.party(name))
            .filter(|party| party.kind != PartyKind::Group)
            .collect(),
    };
    let declared = declared(reading, &announcement);
    if participants.is_empty() && declared.is_none() {
        return None;
    }
    Some(AttendanceGroup {
        category,
        paragraph: paragraph.number.clone(),
        participants,
        declared,
        span: reading.span(&sentence),
    })
}

/// What announces a list, and the list behind its colon.
fn halves(reading: &Reading, sentence: &Range<usize>) -> (Range<usize>, Option<Range<usize>>) {
    let colon = reading.slice(sentence).char_indices().find(|(_, character)| is_colon(*character));
    match colon {
        Some((at, character)) => {
            let at = sentence.start + at;
            (sentence.start..at, Some(at + character.len_utf8()..sentence.end))
        }
        None => (sentence.clone(), None),
    }
}

fn listed(reading: &Reading, list: &Range<usize>) -> Vec<Party> {
    roster::entries(reading, list).iter().map(|entry| roster::party(reading, entry)).collect()
}

/// Categories in the order in which they outweigh each other: "observers for signatories" are
/// signatories, "States neither party nor signatory" observers.
const OUTWEIGHS: [AttendanceCategory; 10] = [
    AttendanceCategory::ObserverStates,
    AttendanceCategory::Signatories,
    AttendanceCategory::RegionalOrganizations,
    AttendanceCategory::Entities,
    AttendanceCategory::NonGovernmental,
    AttendanceCategory::Intergovernmental,
    AttendanceCategory::UnitedNations,
    AttendanceCategory::Members,
    AttendanceCategory::StatesParties,
    AttendanceCategory::Other,
];

fn category(reading: &Reading, announcement: &Range<usize>) -> Option<AttendanceCategory> {
    let said: Vec<AttendanceCategory> = reading.categories(announcement);
    OUTWEIGHS.into_iter().find(|category| said.contains(category))
}

/// The number stated right before "States parties" and its like.
fn declared(reading: &Reading, announcement: &Range<usize>) -> Option<u32> {
    let category = reading.cues(announcement).find(|cue| matches!(cue.cue, Cue::Category(_)))?;
    super::numbers::ending_at(reading, announcement.start..category.start)
}

fn totals(groups: &[AttendanceGroup]) -> AttendanceTotals {
    use AttendanceCategory as Category;
    let total = |category| total(groups, category);
    AttendanceTotals {
        states_parties: total(Category::StatesParties),
        members: total(Category::Members),
        regional_organizations: total(Category::RegionalOrganizations),
        signatories: total(Category::Signatories),
        observer_states: total(Category::ObserverStates),
        entities: total(Category::Entities),
        united_nations: total(Category::UnitedNations),
        intergovernmental: total(Category::Intergovernmental),
        non_governmental: total(Category::NonGovernmental),
        other: total(Category::Other),
    }
}

fn total(groups: &[AttendanceGroup], category: AttendanceCategory) -> Option<u32> {
    let mut groups = groups.iter().filter(|group| group.category == category).peekable();
    groups.peek()?;
    let mut named: HashSet<String> = HashSet::new();
    let mut stated = 0;
    for group in groups {
        named.extend(group.participants.iter().map(super::identity));
        if group.participants.is_empty() {
            stated += group.declared.unwrap_or_default();
        }
    }
    Some(named.len() as u32 + stated)
}
