//! Participants whom a sentence without a list names or counts.

use std::collections::HashSet;
use std::ops::Range;

use super::absent::{is_left_out, left_out};
use super::categories::{categories, category_among};
use super::counts::{counted, declared, states_counted};
use super::kinds::{attends_as, by_kind};
use super::{Sentence, Told, are_all_said, tells_participants, unknown};
use crate::extract::{identity, numbers, roster};
use crate::lexicon::Cue;
use crate::names::NameFound;
use crate::reading::{CueFound, Reading};
use crate::report::{Addressee, AttendanceCategory, AttendanceGroup, Party, PartyKind};

/// The groups of a sentence without a list: those whom it names, and the numbers that it states.
pub fn groups(sentence: &Sentence) -> Vec<AttendanceGroup> {
    let Sentence { reading, range, .. } = sentence;
    let place = sentence.place();
    let more = roster::others_counted(reading, range);
    let categories = categories(reading, range, more.as_ref().map(|(more, _)| more));
    let said = category_among(reading, range, &categories);
    let counts = counted(reading, &(range.start..more.as_ref().map_or(range.end, |(more, _)| more.start)));
    let observers = reading.has(range, Cue::Observer);
    let all = || named(reading, &(range.start..examples(reading, range)));
    let told = match said {
        Some(category) => of_category(reading, range, category, all(), counts),
        None if observers => Named::counted_among(of_observers(reading, range, all()), counts),
        None if more.is_some() => Named::counted_among(by_kind(all(), Some(AttendanceCategory::Other)), counts),
        None => Named::counted_among(of_heading(sentence, all()), counts),
    };
    let number = declared(reading, range).filter(|_| more.is_none() && are_all_said(&told.named, said));
    let mut groups = place.named(told.named, number);
    unknown::add(sentence, said, &mut groups);
    groups.extend(told.counted.into_iter().map(|(category, number)| place.counted(category, number)));
    // "12 States and two regional organizations"
    let organizations =
        |group: &AttendanceGroup| group.category == AttendanceCategory::Other && group.participants.is_empty();
    if groups.iter().all(organizations) && said.is_none() && !observers {
        groups.extend(states_counted(reading, range).map(|number| place.counted(AttendanceCategory::Other, number)));
    }
    if let Some((_, number)) = more {
        let category = groups.last().map_or(said.unwrap_or(AttendanceCategory::Other), |group| group.category);
        groups.push(place.counted(category, number));
    }
    groups
}

/// Those whom a sentence names, and the numbers of others that it states.
struct Named {
    named: Vec<Told>,
    counted: Vec<(AttendanceCategory, u32)>,
}

impl Named {
    /// Names of a category that is counted are those that the number counts.
    fn counted_among(named: Vec<Told>, counts: Vec<(AttendanceCategory, u32)>) -> Self {
        let is_counted =
            |(category, parties): &Told| !parties.is_empty() && counts.iter().any(|(of, _)| of == category);
        let counted = if named.iter().any(is_counted) { Vec::new() } else { counts };
        Self { named, counted }
    }
}

/// Those of a category that words tell, and those named beside the ones that are only counted.
fn of_category(
    reading: &Reading,
    range: &Range<usize>,
    category: AttendanceCategory,
    named: Vec<Party>,
    counts: Vec<(AttendanceCategory, u32)>,
) -> Named {
    let own: Vec<Party> = named.into_iter().filter(|party| attends_as(category, party.kind)).collect();
    let states = own.iter().any(|party| party.kind == PartyKind::State);
    let bodies = matches!(category, AttendanceCategory::UnitedNations | AttendanceCategory::NonGovernmental);
    let mixed = bodies && reading.categories(range).len() > 1;
    // "118 States parties and the European Union"
    if !states && (mixed || !counts.is_empty() && attends_as(category, PartyKind::State)) {
        return Named::counted_among(by_kind(named_beside(reading, range), None), counts);
    }
    // "observers for Chile and for three organizations"
    if own.is_empty() && !counts.is_empty() && reading.has(range, Cue::Observer) {
        let observers = by_kind(named_beside(reading, range), Some(AttendanceCategory::ObserverStates));
        return Named { named: observers, counted: counts };
    }
    Named::counted_among(vec![(category, own)], counts)
}

/// Those whom a sentence names that says of nobody as what they attended: one on the participants, or under a heading, or
/// behind a paragraph, that tells of attendance.
fn of_heading(sentence: &Sentence, all: Vec<Party>) -> Vec<Told> {
    let Sentence { reading, range, .. } = sentence;
    if !sentence.headed && !tells_participants(reading, range) {
        return Vec::new();
    }
    if reading.has(range, Cue::Representative) {
        return by_kind(named(reading, &those_who_attended(reading, range)), Some(AttendanceCategory::Other));
    }
    by_kind(all, None)
}

/// Observers, and those named before them where others are.
fn of_observers(reading: &Reading, range: &Range<usize>, all: Vec<Party>) -> Vec<Told> {
    let Some(observers) = observers_behind(reading, range) else {
        return by_kind(all, Some(AttendanceCategory::ObserverStates));
    };
    let before = by_kind(named(reading, &(range.start..observers)), Some(AttendanceCategory::Other));
    let behind = by_kind(named(reading, &(observers..range.end)), Some(AttendanceCategory::ObserverStates));
    before.into_iter().chain(behind).collect()
}

/// Where the observers begin of a sentence that names others before them: "attended by Chile and Peru, as well as by
/// observers for Canada".
fn observers_behind(reading: &Reading, sentence: &Range<usize>) -> Option<usize> {
    /// So many bytes take the words between "observers" and the first of them.
    const NEAR: usize = 12;
    let observers = reading.cues(sentence).filter(|found| found.cue == Cue::Observer).find(|found| {
        let next = reading.names(&(found.end..sentence.end)).next();
        next.is_some_and(|name| {
            let between = reading.slice(&(found.end..name.start));
            between.len() <= NEAR
                && !between.contains(|c: char| c.is_ascii_punctuation() && c != '\'' || matches!(c, '،' | '、' | '，'))
        })
    })?;
    reading.names(&(sentence.start..observers.start)).next().map(|_| observers.start)
}

/// Whom a sentence names, each once: an acronym in brackets names the same again.
fn named(reading: &Reading, sentence: &Range<usize>) -> Vec<Party> {
    let mut seen = HashSet::new();
    let left_out = left_out(reading, sentence);
    let came = reading.names(sentence).filter(|name| !is_left_out(&left_out, name));
    let parties = came.map(|name| reading.party(name));
    parties.filter(|party| party.kind != PartyKind::Group && seen.insert(identity(party))).collect()
}

/// Those named beside groups that are only counted: "118 States parties, observers for 9 other States [and the
/// International Maritime Organization]", not a body whose members they are.
pub fn named_beside(reading: &Reading, sentence: &Range<usize>) -> Vec<Party> {
    /// So many bytes take the words before a name: "and for the".
    const NEAR: usize = 40;
    let beside = |name: &&NameFound| {
        let before = reading.shortly_before(sentence.start, name.start, NEAR);
        let marks =
            reading.cues(&before).filter(|found| matches!(found.cue, Cue::And | Cue::Representative | Cue::Observer));
        let start = Some(before.start).filter(|start| *start == sentence.start);
        let mut ends = marks
            .map(|found| found.end)
            .chain(roster::commas(reading, &before).into_iter().map(|comma| comma.end))
            .chain(open_bracket(reading, &before))
            .chain(start);
        ends.any(|end| roster::trim_glue(reading, end..name.start).is_empty())
    };
    let left_out = left_out(reading, sentence);
    let came = reading.names(sentence).filter(|name| !is_left_out(&left_out, name));
    came.filter(beside).map(|name| reading.party(name)).collect()
}

/// Behind the bracket that stands behind a word, no name's and without a capital, and ends a stretch: "3 organizations (".
fn open_bracket(reading: &Reading, before: &Range<usize>) -> Option<usize> {
    let words = reading.slice(before).trim_end().strip_suffix('(')?;
    let word = words.split_whitespace().next_back()?;
    let end = before.start + words.trim_end().len();
    let of_name = reading.name_around(end - word.len()).is_some();
    (!word.starts_with(char::is_uppercase) && !of_name).then_some(before.start + words.len() + 1)
}

/// The part of a sentence without a list that names who attended: up to the verb, where representatives are told of
/// before it, else behind it.
fn those_who_attended(reading: &Reading, sentence: &Range<usize>) -> Range<usize> {
    let first = |wanted: Cue| reading.cues(sentence).find(|found| found.cue == wanted).map(|found| found.start);
    match (first(Cue::Representative), first(Cue::Attended)) {
        (Some(representative), Some(verb)) if representative < verb => sentence.start..verb,
        (_, verb) => verb.unwrap_or(sentence.start)..sentence.end,
    }
}

/// Where those begin who are named as some of a number: "45 States parties[, including Chile and Peru]"; else the end.
fn examples(reading: &Reading, announcement: &Range<usize>) -> usize {
    /// So many bytes may stand between.
    const NEAR: usize = 20;
    /// And so many take the number and its category.
    const BEFORE: usize = 240;
    let of_counted = |found: &&CueFound| {
        let before = reading.shortly_before(announcement.start, found.start, BEFORE);
        let last = reading.categories(&before).pop().map(|(_, range)| range);
        let states = reading.cues(&before).filter(|found| found.cue == Cue::Addressee(Addressee::States)).last();
        let counted = last.or(states.map(|found| found.start..found.end));
        counted.is_some_and(|counted| {
            found.start - counted.end <= NEAR
                && numbers::ending_at(reading, announcement.start..counted.start).is_some()
        })
    };
    let mut among = reading.cues(announcement).filter(|found| found.cue == Cue::Among);
    among.find(of_counted).map_or(announcement.end, |found| found.start)
}
