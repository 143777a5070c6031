//! Who came: one group for each list of participants or stated number of them.

use std::collections::HashSet;
use std::ops::Range;

use super::numbers;
use super::roster::{self, Entry};
use super::sentences::{self, is_colon};
use crate::lexicon::Cue;
use crate::outline::{Outline, Paragraph, Part};
use crate::reading::Reading;
use crate::report::{Attendance, AttendanceCategory, AttendanceGroup, AttendanceTotals, Party, PartyKind};

/// Reads the attendance.
pub fn read(reading: &Reading, outline: &Outline) -> Attendance {
    let mut attendance = Attendance::default();
    for paragraph in outline.paragraphs.iter().filter(|paragraph| paragraph.part != Part::Front) {
        let headed = is_under_attendance(reading, outline, paragraph);
        for sentence in sentences::of(reading, paragraph) {
            let lists = headed && halves(reading, &sentence).1.is_some();
            if lists || has(reading, &sentence, Cue::Attended) {
                attendance.groups.extend(groups(reading, paragraph, sentence.clone()));
                attendance.persons = attendance.persons.or_else(|| persons(reading, &sentence));
            }
        }
    }
    attendance.totals = totals(&attendance.groups);
    attendance
}

fn has(reading: &Reading, range: &Range<usize>, wanted: Cue) -> bool {
    reading.cues(range).any(|found| found.cue == wanted)
}

/// Under the heading "Attendance" no verb need say that those listed attended.
fn is_under_attendance(reading: &Reading, outline: &Outline, paragraph: &Paragraph) -> bool {
    paragraph.heading.is_some_and(|heading| has(reading, &outline.headings[heading].title, Cue::ParticipantList))
}

/// The groups of a sentence: the list that it announces, or one for each line of it that announces a
/// list of its own; without a list those it names, or the numbers it states.
fn groups(reading: &Reading, paragraph: &Paragraph, sentence: Range<usize>) -> Vec<AttendanceGroup> {
    let (announcement, list) = halves(reading, &sentence);
    let group = |category, participants: Vec<Party>, declared, range: &Range<usize>| AttendanceGroup {
        category,
        paragraph: paragraph.number.clone(),
        participants,
        declared,
        span: reading.span(range),
    };
    if let Some(list) = list {
        let lines = sentences::lines(reading, &list);
        if lines.len() > 1 && lines.iter().all(|line| announced(reading, line).is_some()) {
            let of_line = |line: &Range<usize>| {
                let (category, list) = announced(reading, line)?;
                Some(group(category, listed(reading, &list), declared(reading, line), line))
            };
            return lines.iter().filter_map(of_line).collect();
        }
        let participants = listed(reading, &list);
        let category = category(reading, &announcement, &participants).filter(|_| !participants.is_empty());
        let declared = declared(reading, &announcement);
        return category.map(|category| group(category, participants, declared, &sentence)).into_iter().collect();
    }
    let named: Vec<Party> = reading
        .names(&announcement)
        .map(|name| reading.party(name))
        .filter(|party| party.kind != PartyKind::Group)
        .collect();
    match category(reading, &announcement, &named) {
        Some(category) if !named.is_empty() => {
            vec![group(category, named, declared(reading, &announcement), &sentence)]
        }
        _ => counted(reading, &announcement)
            .into_iter()
            .map(|(category, number)| group(category, Vec::new(), Some(number), &sentence))
            .collect(),
    }
}

/// The category and the list of a line that announces one: "(a) Specialized agencies: FAO, ILO".
fn announced(reading: &Reading, line: &Range<usize>) -> Option<(AttendanceCategory, Range<usize>)> {
    let (announcement, list) = halves(reading, line);
    Some((category(reading, &announcement, &[])?, list?))
}

/// Numbers stated right before categories: "39 States members and 12 non-governmental organizations".
fn counted(reading: &Reading, announcement: &Range<usize>) -> Vec<(AttendanceCategory, u32)> {
    let mut counted = Vec::new();
    let mut end = announcement.start;
    for found in reading.cues(announcement) {
        if let Cue::Category(category) = found.cue
            && found.start >= end
        {
            counted.extend(numbers::ending_at(reading, end..found.start).map(|number| (category, number)));
            end = found.end;
        }
    }
    counted
}

/// The number stated right before "participants".
fn persons(reading: &Reading, sentence: &Range<usize>) -> Option<u32> {
    let mut words = reading.cues(sentence).filter(|found| found.cue == Cue::Participants);
    words.find_map(|found| numbers::ending_at(reading, sentence.start..found.start))
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
    let entries = roster::entries(reading, list);
    let is_heading = |entry: &&Entry| {
        reading
            .cues(&entry.range)
            .any(|found| found.cue == Cue::Accreditation && (found.start..found.end) == entry.range)
    };
    entries.iter().filter(|entry| !is_heading(entry)).map(|entry| roster::party(reading, entry)).collect()
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

/// As what those listed attended. Observers that no word describes are observers for States where
/// the list names States.
fn category(reading: &Reading, announcement: &Range<usize>, listed: &[Party]) -> Option<AttendanceCategory> {
    let said: Vec<AttendanceCategory> = reading.categories(announcement);
    let states = listed.iter().filter(|party| party.kind == PartyKind::State).count();
    let observers = || has(reading, announcement, Cue::Observer) && states * 2 > listed.len();
    OUTWEIGHS
        .into_iter()
        .find(|category| said.contains(category))
        .or_else(|| observers().then_some(AttendanceCategory::ObserverStates))
}

/// The number stated right before "States parties" and its like.
fn declared(reading: &Reading, announcement: &Range<usize>) -> Option<u32> {
    let category = reading.cues(announcement).find(|cue| matches!(cue.cue, Cue::Category(_)))?;
    numbers::ending_at(reading, announcement.start..category.start)
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
