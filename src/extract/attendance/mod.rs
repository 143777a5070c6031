//! Who came: one group for each list of participants or stated number of them.

mod categories;
mod counts;
mod kinds;

use std::collections::HashSet;
use std::ops::Range;

use super::numbers;
use super::participant_list;
use super::roster::{self, Entry};
use super::sentences::{self, is_colon};
use crate::lexicon::Cue;
use crate::names::NameFound;
use crate::outline::{Outline, Paragraph, Part};
use crate::reading::{CueFound, Reading};
use crate::report::{
    Addressee, Attendance, AttendanceCategory, AttendanceGroup, AttendanceTotals, Party, PartyKind, Span,
};
pub use categories::category;
use categories::{categories, category_among, together};
use counts::{counted, counted_before, declared, persons, states_counted};
pub use kinds::{attends_as, of_body};
use kinds::{by_categories, by_kind};

/// Reads the attendance.
pub fn read(reading: &Reading, outline: &Outline) -> Attendance {
    let mut attendance = Attendance::default();
    // a paragraph behind one that tells who attended goes on with that
    let mut told = (None, usize::MAX);
    let paragraphs = outline.paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.part != Part::Front);
    for (at, paragraph) in paragraphs {
        let goes_on = told.0 == paragraph.heading && at.checked_sub(1) == Some(told.1);
        let under = is_under_attendance(reading, outline, paragraph);
        let headed = goes_on || under;
        let before = attendance.groups.len();
        for sentence in sentences::of(reading, paragraph) {
            let (announcement, list) = halves(reading, &sentence);
            let lists = under && list.is_some() && !tells_of_acts(reading, &announcement);
            if lists || tells_attendance(reading, &sentence) {
                attendance.groups.extend(groups(reading, paragraph, sentence.clone(), headed));
                attendance.persons = attendance.persons.or_else(|| persons(reading, &sentence));
            }
        }
        if attendance.groups.len() > before {
            told = (paragraph.heading, at);
        }
    }
    participant_list::add(reading, outline, &mut attendance.groups);
    attendance.totals = totals(&attendance.groups);
    attendance
}

/// Whether a verb says who attended; "participated in the debate" says who spoke.
fn tells_attendance(reading: &Reading, sentence: &Range<usize>) -> bool {
    let speech = reading.cues(sentence).filter(|found| found.cue == Cue::Spoke);
    let speech = roster::merged(speech.map(|found| found.start..found.end).collect());
    let spoke = |verb: &CueFound| roster::is_within(&speech, verb.start) && roster::is_within(&speech, verb.end - 1);
    reading.cues(sentence).any(|found| found.cue == Cue::Attended && !spoke(found))
}

/// Whether a list is one of those who spoke or were elected, whatever the heading.
fn tells_of_acts(reading: &Reading, announcement: &Range<usize>) -> bool {
    reading.cues(announcement).any(|found| matches!(found.cue, Cue::Spoke | Cue::Speech(_) | Cue::Elected))
}

/// Under the heading "Attendance" no verb need say that those listed attended.
fn is_under_attendance(reading: &Reading, outline: &Outline, paragraph: &Paragraph) -> bool {
    paragraph.heading.is_some_and(|heading| reading.has(&outline.headings[heading].title, Cue::ParticipantList))
}

/// The groups of a sentence: the list that it announces, or one for each line of it that announces a
/// list of its own; without a list those it names, and the numbers it states.
fn groups(reading: &Reading, paragraph: &Paragraph, sentence: Range<usize>, headed: bool) -> Vec<AttendanceGroup> {
    let (announcement, list) = halves(reading, &sentence);
    let lines = list.as_ref().map_or_else(Vec::new, |list| sentences::lines(reading, list));
    let of_lines: Vec<Announced> =
        lines.iter().filter_map(|line| Some((line.clone(), announced_by_line(reading, line)?))).collect();
    if lines.len() > 1 && of_lines.len() == lines.len() {
        return of_lines.into_iter().flat_map(|(line, list)| of_line(reading, paragraph, line, &list)).collect();
    }
    let (list, others) = list.map_or((None, Vec::new()), |list| {
        let (first, others) = apart(reading, &list);
        (Some(first), others)
    });
    let more = if list.is_none() { roster::others_counted(reading, &announcement) } else { None };
    let categories = categories(reading, &announcement, more.as_ref().map(|(more, _)| more));
    let participants = match &list {
        Some(list) => listed(reading, list),
        None => named(reading, &(announcement.start..examples(reading, &announcement))),
    };
    let place = Place { paragraph: paragraph.number.clone(), span: reading.span(&sentence) };
    let observers = reading.has(&announcement, Cue::Observer);
    let counted_apart = list.as_ref().and_then(|_| counted_before(reading, &announcement));
    let counts = match &more {
        Some((more, _)) => counted(reading, &(announcement.start..more.start)),
        None if list.is_none() => counted(reading, &announcement),
        None => Vec::new(),
    };
    let said = category_among(reading, &announcement, &categories);
    let states = states_counted(reading, &announcement).filter(|_| list.is_none() && said.is_none() && !observers);
    let together = if list.is_some() { together(reading, &announcement) } else { Vec::new() };
    let mut beside = false;
    let told = match said {
        _ if together.len() > 1 && counted_apart.is_none() => by_categories(participants, &together),
        Some(category) if list.is_some() => vec![(counted_apart.map_or(category, |(_, listed)| listed), participants)],
        Some(category) => {
            let own: Vec<Party> = participants.into_iter().filter(|party| attends_as(category, party.kind)).collect();
            let states = own.iter().any(|party| party.kind == PartyKind::State);
            let bodies = matches!(category, AttendanceCategory::UnitedNations | AttendanceCategory::NonGovernmental);
            let mixed = bodies && reading.categories(&announcement).len() > 1;
            // "118 States parties and the European Union"
            if !states && (mixed || !counts.is_empty() && attends_as(category, PartyKind::State)) {
                by_kind(named_beside(reading, &announcement), None)
            } else if own.is_empty() && observers && !counts.is_empty() {
                // "observers for Chile and for three organizations"
                beside = true;
                by_kind(named_beside(reading, &announcement), Some(AttendanceCategory::ObserverStates))
            } else {
                vec![(category, own)]
            }
        }
        None if observers => match observers_behind(reading, &announcement).filter(|_| list.is_none()) {
            Some(at) => {
                let mut groups = by_kind(named(reading, &(announcement.start..at)), Some(AttendanceCategory::Other));
                groups
                    .extend(by_kind(named(reading, &(at..announcement.end)), Some(AttendanceCategory::ObserverStates)));
                groups
            }
            None => by_kind(participants, Some(AttendanceCategory::ObserverStates)),
        },
        None if list.is_some() && tells_states(reading, &announcement) && are_known(&participants) => {
            by_kind(participants, Some(AttendanceCategory::Other))
        }
        None if more.is_some() => by_kind(participants, Some(AttendanceCategory::Other)),
        None if headed && reading.has(&announcement, Cue::Representative) => {
            by_kind(named(reading, &those_who_attended(reading, &announcement)), Some(AttendanceCategory::Other))
        }
        None if headed => by_kind(participants, None),
        None => Vec::new(),
    };
    let own = |(told, _): &(AttendanceCategory, Vec<Party>)| said.is_none_or(|of| of == *told);
    let declared = if told.len() == 1 && told.iter().all(own) && counted_apart.is_none() && more.is_none() {
        declared(reading, &announcement)
    } else {
        None
    };
    let mut groups: Vec<AttendanceGroup> = told
        .into_iter()
        .filter(|(_, participants)| !participants.is_empty())
        .map(|(category, participants)| place.group(category, participants, declared))
        .collect();
    if beside || groups.iter().all(|group| counts.iter().all(|(category, _)| group.category != *category)) {
        groups.extend(counts.into_iter().map(|(category, number)| place.group(category, Vec::new(), Some(number))));
    }
    if let Some(number) = states.filter(|_| groups.is_empty()) {
        groups.push(place.group(AttendanceCategory::Other, Vec::new(), Some(number)));
    }
    if let Some((_, number)) = more {
        let category = groups.last().map_or(said.unwrap_or(AttendanceCategory::Other), |group| group.category);
        groups.push(place.group(category, Vec::new(), Some(number)));
    }
    if let Some((counted, _)) = counted_apart {
        groups.push(place.group(counted.0, Vec::new(), Some(counted.1)));
    }
    groups.extend(others.into_iter().filter_map(|(line, list)| of_line(reading, paragraph, line, &list)));
    groups
}

/// The list that a line announces; "General category: …" sorts what the sentence announces.
fn announced_by_line(reading: &Reading, line: &Range<usize>) -> Option<Range<usize>> {
    let (announcement, list) = halves(reading, line);
    let head = roster::trim_loose(reading, announcement);
    let sorts = reading.cues(&head).any(|found| found.cue == Cue::Accreditation && (found.start..found.end) == head);
    list.filter(|_| !sorts)
}

/// A line, and the list that it announces.
type Announced = (Range<usize>, Range<usize>);

/// A list without the lists that are announced in it: "A and B; and the following associate members: C and D".
fn apart(reading: &Reading, list: &Range<usize>) -> (Range<usize>, Vec<Announced>) {
    let announces = |segment: &Range<usize>| {
        let (announcement, inner) = halves(reading, segment);
        let told = category(reading, &announcement).is_some() || tells_attendance(reading, &announcement);
        let inner = inner.filter(|_| told)?;
        Some((segment.clone(), inner))
    };
    let lines = sentences::lines(reading, list);
    let segments = if lines.len() > 1 { lines } else { roster::segments(reading, list) };
    let mut others: Vec<Announced> = segments.iter().skip(1).filter_map(announces).collect();
    // the names may stand in lines of their own below
    for at in 0..others.len() {
        let next = others.get(at + 1).map_or(list.end, |(next, _)| next.start);
        others[at].0.end = next;
        others[at].1.end = next;
    }
    let ahead = |first: &Announced| segments.iter().take_while(|segment| segment.start < first.0.start).last();
    let end = others.first().and_then(ahead).map_or(list.end, |segment| segment.end);
    (list.start..end, others)
}

/// Where a group is told of.
struct Place {
    paragraph: Option<String>,
    span: Span,
}

impl Place {
    fn group(&self, category: AttendanceCategory, participants: Vec<Party>, declared: Option<u32>) -> AttendanceGroup {
        let Self { paragraph, span } = self;
        AttendanceGroup { category, paragraph: paragraph.clone(), participants, declared, span: *span }
    }
}

/// A line that announces a list of its own: "(a) Specialized agencies: FAO and ILO;".
fn of_line(
    reading: &Reading,
    paragraph: &Paragraph,
    line: Range<usize>,
    list: &Range<usize>,
) -> Option<AttendanceGroup> {
    let announcement = line.start..list.start;
    let participants = listed(reading, &roster::trim_loose(reading, list.clone()));
    let label = paragraph.items.iter().find(|item| item.range.contains(&line.start));
    let label = label.and_then(|item| item.label.as_deref()).unwrap_or_default();
    let place = Place {
        paragraph: paragraph.number.as_ref().map(|number| format!("{number}{label}")),
        span: reading.span(&line),
    };
    let category = category(reading, &announcement).unwrap_or(AttendanceCategory::Other);
    Some(place.group(category, participants, declared(reading, &announcement)))
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
    let parties = reading.names(sentence).map(|name| reading.party(name));
    parties.filter(|party| party.kind != PartyKind::Group && seen.insert(super::identity(party))).collect()
}

/// Those named beside groups that are only counted: "118 States parties, observers for 9 other States [and the
/// International Maritime Organization]", not a body whose members they are.
fn named_beside(reading: &Reading, sentence: &Range<usize>) -> Vec<Party> {
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
            .chain(start);
        ends.any(|end| roster::trim_glue(reading, end..name.start).is_empty())
    };
    reading.names(sentence).filter(beside).map(|name| reading.party(name)).collect()
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

/// Whether States are told of, or those whom representatives came from, and no more said.
fn tells_states(reading: &Reading, announcement: &Range<usize>) -> bool {
    [Cue::Representative, Cue::Addressee(Addressee::States), Cue::Participants]
        .into_iter()
        .any(|cue| reading.has(announcement, cue))
}

/// Whether a list names participants, and is no enumeration of something else: most in it are known.
fn are_known(participants: &[Party]) -> bool {
    let known = participants.iter().filter(|party| party.kind != PartyKind::Unknown).count();
    known * 2 > participants.len()
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

/// Where those begin who are named as some of a number: "45 States parties[, including Chile and Peru]"; else the end.
fn examples(reading: &Reading, announcement: &Range<usize>) -> usize {
    /// So many bytes may stand between.
    const NEAR: usize = 20;
    let of_counted = |found: &&CueFound| {
        let before = announcement.start..found.start;
        let last = reading.categories(&before).pop().map(|(_, range)| range);
        let states = reading.cues(&before).filter(|found| found.cue == Cue::Addressee(Addressee::States)).last();
        let counted = last.or(states.map(|found| found.start..found.end));
        found.cue == Cue::Among
            && counted.is_some_and(|counted| {
                found.start - counted.end <= NEAR
                    && numbers::ending_at(reading, announcement.start..counted.start).is_some()
            })
    };
    reading.cues(announcement).find(of_counted).map_or(announcement.end, |found| found.start)
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
