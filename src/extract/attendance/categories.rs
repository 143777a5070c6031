//! As what participants attended, by the words that announce them.

use std::ops::Range;

use crate::extract::roster;
use crate::lexicon::Cue;
use crate::reading::{CueFound, Reading};
use crate::report::AttendanceCategory;
use crate::sort::sort_by_key;

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

/// A category and where it is named.
pub type Named = (AttendanceCategory, Range<usize>);

/// The categories that an announcement names, but for others behind those that it names: "Chile and 3 other States".
pub fn categories(reading: &Reading, announcement: &Range<usize>, more: Option<&Range<usize>>) -> Vec<Named> {
    let mut named = reading.categories(announcement);
    named.retain(|(_, range)| more.is_none_or(|more| !more.contains(&range.start)));
    named
}

/// As what those told of attended. Intergovernmental and non-governmental bodies told of together are
/// neither, and so are "Parties and other Governments".
pub fn category(reading: &Reading, announcement: &Range<usize>) -> Option<AttendanceCategory> {
    category_among(reading, announcement, &reading.categories(announcement))
}

/// The same, of some of the categories that are named.
pub fn category_among(reading: &Reading, announcement: &Range<usize>, told: &[Named]) -> Option<AttendanceCategory> {
    let of_states = |category| {
        use AttendanceCategory::{Members, ObserverStates, Signatories, StatesParties};
        matches!(category, StatesParties | Members | Signatories | ObserverStates)
    };
    let together = |first: &Range<usize>, second: &Range<usize>| {
        let between = first.end..second.start;
        reading.has(&between, Cue::And) && roster::trim_glue(reading, between).is_empty()
    };
    let mixed = told.windows(2).any(|pair| match pair {
        [(first, before), (second, behind)] => {
            first != second && of_states(*first) && of_states(*second) && together(before, behind)
        }
        _ => false,
    });
    if mixed {
        return Some(AttendanceCategory::Other);
    }
    let said: Vec<AttendanceCategory> = told.iter().map(|(category, _)| *category).collect();
    let both = [AttendanceCategory::Intergovernmental, AttendanceCategory::NonGovernmental];
    if both.iter().all(|category| said.contains(category)) {
        return Some(AttendanceCategory::Other);
    }
    let told = OUTWEIGHS.into_iter().find(|category| said.contains(category));
    let observe = || told == Some(AttendanceCategory::Members) && are_observers(reading, announcement);
    if observe() { Some(AttendanceCategory::ObserverStates) } else { told }
}

/// Whether those told of came as observers: "the following States Members of the United Nations were represented by
/// observers", "observers for the following Member States"; not "members of the Committee and observers", "no observers".
pub fn are_observers(reading: &Reading, announcement: &Range<usize>) -> bool {
    /// So many bytes take the words between: "en qualité d'".
    const NEAR: usize = 40;
    let joins = |range: Range<usize>| reading.has(&range, Cue::And);
    let is_way = |observers: &CueFound| {
        let near = reading.shortly_before(announcement.start, observers.start, NEAR);
        let blank = |end: usize| roster::trim_glue(reading, end..observers.start).is_empty();
        let came =
            reading.cues(&near).filter(|found| matches!(found.cue, Cue::Attended | Cue::By | Cue::AsOffice)).last();
        // not "as well as observers"
        let beside = reading.cues(&near).any(|found| found.cue == Cue::And && blank(found.end));
        came.is_some_and(|came| blank(came.end)) && !beside && !joins(observers.end..announcement.end)
    };
    // 派观察员出席
    let is_within_way = |observers: &CueFound| {
        let holds = |came: &CueFound| came.start <= observers.start && observers.end <= came.end;
        reading.cues(announcement).any(|found| found.cue == Cue::Attended && holds(found))
    };
    let opens = |observers: &CueFound| {
        let members = reading.categories(&(observers.end..announcement.end)).first().map(|(_, range)| range.start);
        roster::trim_glue(reading, announcement.start..observers.start).is_empty()
            && members.is_some_and(|members| !joins(observers.end..members))
    };
    let observers = || reading.cues(announcement).filter(|found| found.cue == Cue::Observer);
    observers().any(|found| is_way(found) || is_within_way(found) || opens(found))
}

/// Categories told of as one, each once, in order: "States parties and non-governmental organizations", "members and
/// observers". None where they are not.
pub fn together(reading: &Reading, announcement: &Range<usize>) -> Vec<AttendanceCategory> {
    let mut told = reading.categories(announcement);
    let is_apart =
        |found: &CueFound| told.iter().all(|(_, range)| found.end <= range.start || range.end <= found.start);
    let observers: Vec<Range<usize>> = reading
        .cues(announcement)
        .filter(|found| found.cue == Cue::Observer && is_apart(found))
        .map(|found| found.start..found.end)
        .collect();
    let members = reading.cues(announcement).filter(|found| found.cue == Cue::Members && is_apart(found));
    let members: Vec<Range<usize>> = members.map(|found| found.start..found.end).collect();
    told.extend(observers.into_iter().map(|range| (AttendanceCategory::ObserverStates, range)));
    told.extend(members.into_iter().map(|range| (AttendanceCategory::Members, range)));
    sort_by_key(&mut told, |(_, range)| range.start);
    let joins = |between: &Range<usize>| {
        let join = reading.has(between, Cue::And) || !roster::commas(reading, between).is_empty();
        join && roster::trim_glue(reading, between.clone()).is_empty()
    };
    let mut categories: Vec<AttendanceCategory> = Vec::new();
    for pair in told.windows(2) {
        let [(first, before), (second, behind)] = pair else { continue };
        if before.end <= behind.start && joins(&(before.end..behind.start)) {
            for category in [first, second] {
                if !categories.contains(category) {
                    categories.push(*category);
                }
            }
        }
    }
    categories
}
