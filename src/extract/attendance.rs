//! Who came: one group for each list of participants or stated number of them.

use std::collections::HashSet;
use std::ops::Range;

use super::roster::{self, Entry};
use super::sentences::{self, is_colon};
use super::{numbers, participant_list};
use crate::lexicon::{Cue, Stands};
use crate::names::NameFound;
use crate::outline::{Outline, Paragraph, Part};
use crate::reading::{CueFound, Reading};
use crate::report::{
    Addressee, Attendance, AttendanceCategory, AttendanceGroup, AttendanceTotals, Party, PartyKind, Span,
};
use crate::sort::sort_by_key;

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

fn has(reading: &Reading, range: &Range<usize>, wanted: Cue) -> bool {
    reading.cues(range).any(|found| found.cue == wanted)
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
    paragraph.heading.is_some_and(|heading| has(reading, &outline.headings[heading].title, Cue::ParticipantList))
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
    let observers = has(reading, &announcement, Cue::Observer);
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
        None if headed && has(reading, &announcement, Cue::Representative) => {
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

/// "Delegates of 172 Member States and representatives of the following associate members:": the category that is
/// counted, its number, and the last one, which is listed.
fn counted_before(
    reading: &Reading,
    announcement: &Range<usize>,
) -> Option<((AttendanceCategory, u32), AttendanceCategory)> {
    let categories = reading.categories(announcement);
    let [(first, range), .., (last, listed)] = categories.as_slice() else { return None };
    let number = numbers::ending_at(reading, announcement.start..range.start)?;
    let between = range.end..listed.start;
    let apart = has(reading, &between, Cue::And) && has(reading, &between, Cue::Following);
    (apart && first != last).then_some(((*first, number), *last))
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

/// Whether what somebody is allows for a category that a sentence without a list names: "States members
/// of the Human Rights Council" does not tell that the Council attended.
pub fn attends_as(category: AttendanceCategory, kind: PartyKind) -> bool {
    use AttendanceCategory as Category;
    match category {
        Category::StatesParties | Category::Members | Category::Signatories | Category::ObserverStates => {
            matches!(kind, PartyKind::State | PartyKind::Territory | PartyKind::RegionalOrganization)
        }
        Category::RegionalOrganizations => {
            matches!(kind, PartyKind::RegionalOrganization | PartyKind::Intergovernmental)
        }
        Category::UnitedNations | Category::Intergovernmental | Category::NonGovernmental => kind != PartyKind::State,
        Category::Entities => true,
        Category::Other => kind == PartyKind::Territory,
    }
}

/// Whether States are told of, or those whom representatives came from, and no more said.
fn tells_states(reading: &Reading, announcement: &Range<usize>) -> bool {
    [Cue::Representative, Cue::Addressee(Addressee::States), Cue::Participants]
        .into_iter()
        .any(|cue| has(reading, announcement, cue))
}

/// Whether a list names participants, and is no enumeration of something else: most in it are known.
fn are_known(participants: &[Party]) -> bool {
    let known = participants.iter().filter(|party| party.kind != PartyKind::Unknown).count();
    known * 2 > participants.len()
}

/// Participants by what they are, where no word says as what they attended; `states` is what States then are.
fn by_kind(participants: Vec<Party>, states: Option<AttendanceCategory>) -> Vec<(AttendanceCategory, Vec<Party>)> {
    use AttendanceCategory as Category;
    grouped(participants, |kind| match kind {
        PartyKind::State => states,
        PartyKind::Territory | PartyKind::Unknown => states.map(|_| Category::Other),
        _ => of_body(kind),
    })
}

/// The category of a body, by what it is; none for others.
pub fn of_body(kind: PartyKind) -> Option<AttendanceCategory> {
    use AttendanceCategory as Category;
    match kind {
        PartyKind::RegionalOrganization => Some(Category::RegionalOrganizations),
        PartyKind::Entity => Some(Category::Entities),
        PartyKind::UnitedNations => Some(Category::UnitedNations),
        PartyKind::Intergovernmental => Some(Category::Intergovernmental),
        PartyKind::NonGovernmental => Some(Category::NonGovernmental),
        _ => None,
    }
}

/// Participants by the category that what they are gives them; without those whom it gives none.
fn grouped(
    participants: Vec<Party>,
    category: impl Fn(PartyKind) -> Option<AttendanceCategory>,
) -> Vec<(AttendanceCategory, Vec<Party>)> {
    let mut groups: Vec<(AttendanceCategory, Vec<Party>)> = Vec::new();
    for party in participants {
        let Some(category) = category(party.kind) else { continue };
        match groups.iter_mut().find(|(of, _)| *of == category) {
            Some((_, parties)) => parties.push(party),
            None => groups.push((category, vec![party])),
        }
    }
    groups
}

/// Numbers stated right before categories: "39 States members and 12 non-governmental organizations".
/// "Observers for 120 States Members and 2 non-member States" are 122 of one category.
fn counted(reading: &Reading, announcement: &Range<usize>) -> Vec<(AttendanceCategory, u32)> {
    let mut counted: Vec<(AttendanceCategory, u32)> = Vec::new();
    let mut end = announcement.start;
    for (category, range) in counted_categories(reading, announcement) {
        let observers = attend_as_observers(reading, &(end..range.start), &(range.end..announcement.end));
        let category = if observers && category == AttendanceCategory::Members {
            AttendanceCategory::ObserverStates
        } else {
            category
        };
        // "9 other States", "9 États non parties"
        let states = reading.cues(&(end..range.start)).filter(|found| found.cue == Cue::Addressee(Addressee::States));
        let states = states.last().filter(|states| roster::trim_loose(reading, states.end..range.start).is_empty());
        let number = numbers::ending_at(reading, end..states.map_or(range.start, |states| states.start));
        let number = match share_words(reading, announcement, &(end..range.end)) {
            Some(share) => attending(reading, end..share, range.end..announcement.end),
            None => number,
        };
        let number = number.or_else(|| measured(reading, range.end..announcement.end));
        match (number, counted.iter_mut().find(|(of, _)| *of == category)) {
            (Some(number), Some((_, sum))) => *sum += number,
            (Some(number), None) => counted.push((category, number)),
            (None, _) => {}
        }
        end = range.end;
    }
    counted
}

/// Whether words of role say that a counted category came as observers: before it ("observers for 120 States
/// Members"), or, where a language puts them last, the first ones behind it.
fn attend_as_observers(reading: &Reading, before: &Range<usize>, behind: &Range<usize>) -> bool {
    let role = |found: &&CueFound| matches!(found.cue, Cue::Representative | Cue::Observer);
    match reading.lexicon.role_stands {
        Stands::Before => has(reading, before, Cue::Observer),
        Stands::After => reading.cues(behind).find(role).is_some_and(|found| found.cue == Cue::Observer),
    }
}

/// The categories, and "members" where they are all of whom some attended: "58 of its 62 members".
fn counted_categories(reading: &Reading, announcement: &Range<usize>) -> Vec<(AttendanceCategory, Range<usize>)> {
    /// So many bytes take all words before: "fifty-eight of its sixty-two members".
    const NEAR: usize = 120;
    let mut categories = reading.categories(announcement);
    let known =
        |found: &CueFound| categories.iter().any(|(_, range)| range.start < found.end && found.start < range.end);
    let shared = |found: &&CueFound| {
        let near = reading.shortly_before(announcement.start, found.start, NEAR).start;
        found.cue == Cue::Members && !known(found) && share_words(reading, announcement, &(near..found.end)).is_some()
    };
    let members: Vec<Range<usize>> =
        reading.cues(announcement).filter(shared).map(|found| found.start..found.end).collect();
    categories.extend(members.into_iter().map(|range| (AttendanceCategory::Members, range)));
    sort_by_key(&mut categories, |(_, range)| range.start);
    categories
}

/// Where words say that a number and its category, with which a passage ends, are all of whom some attended:
/// "of the 108 members" at the beginning of a clause or behind a number; 108个成员国中 (its own beginning).
fn share_words(reading: &Reading, announcement: &Range<usize>, counted: &Range<usize>) -> Option<usize> {
    /// So many bytes take the name of whose members they are.
    const NEAR: usize = 60;
    let out_of = |found: &&CueFound| found.cue == Cue::OutOf;
    let number = numbers::numbers(reading, counted).pop()?;
    let before = counted.start..number.range.start;
    let end = before.start + reading.slice(&before).trim_end().len();
    let tells = |found: &&CueFound| {
        let first = reading.slice(&(before.start..found.start)).trim_end();
        let counts = || numbers::ending_at(reading, before.start..found.start).is_some();
        // "of the Commission's 53 members"
        let owner = reading.slice(&(found.end..end.max(found.end)));
        let near = owner.is_empty()
            || owner.len() <= NEAR && ["'s", "’s"].iter().any(|ending| owner.ends_with(ending)) && !owner.contains(',');
        near && found.end <= end && (first.is_empty() || first.ends_with(',') || counts())
    };
    let words = reading.cues(&before).filter(out_of).find(tells).map(|words| words.start);
    let mut behind = reading.cues(&(counted.end..announcement.end)).take_while(|found| found.start == counted.end);
    words.or_else(|| behind.find(out_of).map(|_| counted.start))
}

/// The number of those who attended: right before the words, else the first behind the category that counts
/// nothing else.
fn attending(reading: &Reading, before: Range<usize>, behind: Range<usize>) -> Option<u32> {
    /// So many characters on: "of the 108 members of the Committee, 76".
    const NEAR: usize = 60;
    let rest = reading.slice(&behind);
    let near = rest.char_indices().nth(NEAR).map_or(rest.len(), |(end, _)| end);
    let behind = behind.start..behind.start + near;
    numbers::ending_at(reading, before).or_else(|| {
        let next = numbers::numbers(reading, &behind).into_iter().next()?;
        let counts = reading.categories(&behind).into_iter().any(|(_, category)| {
            roster::trim_loose(reading, next.range.end..category.start.max(next.range.end)).len() <= '个'.len_utf8()
        });
        (!counts && !next.ordinal).then_some(next.value)
    })
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

/// Categories told of as one, each once, in order: "States parties and non-governmental organizations", "members and
/// observers". None where they are not.
fn together(reading: &Reading, announcement: &Range<usize>) -> Vec<AttendanceCategory> {
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
        let join =
            reading.cues(between).any(|found| found.cue == Cue::And) || !roster::commas(reading, between).is_empty();
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

/// Participants of categories that are told of as one, each by what it is; where that does not tell, nothing does.
fn by_categories(participants: Vec<Party>, told: &[AttendanceCategory]) -> Vec<(AttendanceCategory, Vec<Party>)> {
    use AttendanceCategory as Category;
    let of_states = [Category::StatesParties, Category::Members, Category::Signatories, Category::ObserverStates];
    let only = |states: bool| {
        let mut those = told.iter().filter(|category| of_states.contains(category) == states);
        those.next().copied().filter(|_| those.next().is_none())
    };
    let (state, body) = (only(true), only(false));
    grouped(participants, |kind| {
        let own = match kind {
            PartyKind::State | PartyKind::Territory => state,
            PartyKind::RegionalOrganization if state.is_some() && !told.contains(&Category::RegionalOrganizations) => {
                state
            }
            PartyKind::Unknown | PartyKind::Person | PartyKind::Group => body,
            _ => of_body(kind),
        };
        Some(own.unwrap_or(Category::Other))
    })
}

/// The categories that an announcement names, but for others behind those that it names: "Chile and 3 other States".
fn categories(reading: &Reading, announcement: &Range<usize>, more: Option<&Range<usize>>) -> Vec<Named> {
    let mut named = reading.categories(announcement);
    named.retain(|(_, range)| more.is_none_or(|more| !more.contains(&range.start)));
    named
}

/// How many States a sentence without categories says came to the meeting: "Representatives of 45 States attended the
/// session", not a workshop.
fn states_counted(reading: &Reading, sentence: &Range<usize>) -> Option<u32> {
    /// So many bytes may stand between the word of role and its number.
    const NEAR: usize = 20;
    let meets = |cue: Cue| matches!(cue, Cue::Session | Cue::Meeting | Cue::Body);
    let states = |found: &&CueFound| found.cue == Cue::Addressee(Addressee::States);
    let count = |states: &CueFound| {
        let number = numbers::numbers(reading, &(sentence.start..states.start)).pop()?;
        let represented = reading
            .cues(&(sentence.start..number.range.start))
            .any(|found| found.cue == Cue::Representative && number.range.start - found.end <= NEAR);
        let behind = reading
            .cues(&reading.head(&(states.end..sentence.end), 3 * NEAR))
            .any(|found| found.cue == Cue::Representative);
        let is_role = if reading.lexicon.role_stands == Stands::After { behind } else { represented };
        numbers::ending_at(reading, sentence.start..states.start).filter(|_| is_role)
    };
    let of_others = |found: &CueFound| matches!(found.cue, Cue::Said | Cue::Former);
    let met = reading.cues(sentence).any(|found| meets(found.cue)) && !reading.cues(sentence).any(of_others);
    reading.cues(sentence).filter(states).find_map(count).filter(|_| met)
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

/// A category and where it is named.
type Named = (AttendanceCategory, Range<usize>);

/// As what those told of attended. Intergovernmental and non-governmental bodies told of together are
/// neither, and so are "Parties and other Governments".
pub fn category(reading: &Reading, announcement: &Range<usize>) -> Option<AttendanceCategory> {
    category_among(reading, announcement, &reading.categories(announcement))
}

/// The same, of some of the categories that are named.
fn category_among(reading: &Reading, announcement: &Range<usize>, told: &[Named]) -> Option<AttendanceCategory> {
    let of_states = |category| {
        use AttendanceCategory::{Members, ObserverStates, Signatories, StatesParties};
        matches!(category, StatesParties | Members | Signatories | ObserverStates)
    };
    let together = |first: &Range<usize>, second: &Range<usize>| {
        let between = first.end..second.start;
        has(reading, &between, Cue::And) && roster::trim_glue(reading, between).is_empty()
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
fn are_observers(reading: &Reading, announcement: &Range<usize>) -> bool {
    /// So many bytes take the words between: "en qualité d'".
    const NEAR: usize = 40;
    let joins = |range: Range<usize>| reading.cues(&range).any(|found| found.cue == Cue::And);
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

/// The number stated right before "States parties" and its like, or before "States", or as their attribute
/// (الدول الأطراف الـ42).
fn declared(reading: &Reading, announcement: &Range<usize>) -> Option<u32> {
    let before = |end: usize| numbers::ending_at(reading, announcement.start..end);
    let mut states = reading.cues(announcement).filter(|found| found.cue == Cue::Addressee(Addressee::States));
    let Some((_, category)) = reading.categories(announcement).into_iter().next() else {
        return before(states.next()?.start);
    };
    let states = states.find(|found| found.start < category.start);
    let attribute = || {
        let number = numbers::numbers(reading, &(category.end..announcement.end)).into_iter().next()?;
        let article = reading.slice(&(category.end..number.range.start)).strip_prefix(' ')?;
        let is_article =
            !article.is_empty() && article.chars().count() <= 3 && article.chars().all(char::is_alphabetic);
        (number.digits && is_article).then_some(number.value)
    };
    let measured = || measured(reading, category.end..announcement.end);
    before(category.start).or_else(|| before(states?.start)).or_else(attribute).or_else(measured)
}

/// The number behind a word for "whose number is": الدول الأطراف البالغ عددها 14 دولة.
fn measured(reading: &Reading, behind: Range<usize>) -> Option<u32> {
    /// So many bytes may stand before the word: التالية.
    const NEAR: usize = 40;
    let word = reading.cues(&behind).find(|found| found.cue == Cue::Measure)?;
    let first = numbers::numbers(reading, &(word.end..behind.end)).into_iter().next()?;
    let apart = reading.slice(&(word.end..first.range.start));
    (word.start - behind.start <= NEAR && !apart.is_empty() && apart.trim().is_empty()).then_some(first.value)
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
