//! Participants in a list: those whom a sentence announces before a colon.

use std::ops::Range;

use super::absent::tells_of_absent;
use super::categories::{category, together};
use super::counts::{counted_before, declared};
use super::kinds::{by_categories, by_kind, of_body};
use super::{Place, Sentence, Told, are_all_said, halves, tells_attendance};
use crate::extract::participant_list;
use crate::extract::roster::{self, Entry};
use crate::extract::sentences;
use crate::lexicon::Cue;
use crate::reading::{CueFound, Reading};
use crate::report::{Addressee, AttendanceCategory, AttendanceGroup, Party, PartyKind};

/// The groups of a sentence with a list: one, or one for each line of it that announces a list of its own.
pub fn groups(sentence: &Sentence, list: &Range<usize>) -> Vec<AttendanceGroup> {
    let Sentence { reading, announcement, .. } = sentence;
    let lines = sentences::lines(reading, list);
    let of_lines: Vec<Announced> =
        lines.iter().filter_map(|line| Some((line.clone(), announced_by_line(reading, line)?))).collect();
    if lines.len() > 1 && of_lines.len() == lines.len() {
        return of_lines.iter().flat_map(|line| of_line(sentence, line)).collect();
    }
    let (first, others) = apart(reading, list);
    let participants = listed(reading, &first);
    let place = sentence.place();
    let mut groups = match counted_before(reading, announcement) {
        Some(((counted, number), category)) => {
            let listed = place.named(vec![(category, participants)], None);
            listed.into_iter().chain([place.counted(counted, number)]).collect()
        }
        None => {
            let told = told(sentence, participants);
            let said = category(reading, announcement);
            let number = declared(reading, announcement).filter(|_| are_all_said(&told, said));
            place.named(told, number)
        }
    };
    groups.extend(others.iter().flat_map(|other| of_line(sentence, other)));
    groups
}

/// As what those listed attended.
fn told(sentence: &Sentence, participants: Vec<Party>) -> Vec<Told> {
    let Sentence { reading, announcement, .. } = sentence;
    let together = together(reading, announcement);
    if together.len() > 1 {
        return by_categories(participants, &together);
    }
    if let Some(category) = category(reading, announcement) {
        return vec![(category, participants)];
    }
    if reading.has(announcement, Cue::Observer) {
        return by_kind(participants, Some(AttendanceCategory::ObserverStates));
    }
    // "representatives of the following Members", of an organization
    if reading.has(announcement, Cue::Members) && are_known(&participants) {
        return vec![(AttendanceCategory::Members, participants)];
    }
    if tells_states(reading, announcement) && are_known(&participants) {
        return by_kind(participants, Some(AttendanceCategory::Other));
    }
    // "one cooperating non-contracting party was present: Liberia"
    let all_known = || participants.iter().all(|party| party.kind != PartyKind::Unknown);
    let came =
        reading.has(announcement, Cue::Attended) && (all_known() || tells_bodies(reading, announcement, &participants));
    if sentence.headed { by_kind(participants, came.then_some(AttendanceCategory::Other)) } else { Vec::new() }
}

/// Whether States are told of, or those whom representatives came from, and no more said.
fn tells_states(reading: &Reading, announcement: &Range<usize>) -> bool {
    [Cue::Representative, Cue::Addressee(Addressee::States), Cue::Participants]
        .into_iter()
        .any(|cue| reading.has(announcement, cue))
}

/// "The following organizations": whether bodies are announced, whoever knows them, or a body is known beside others.
fn tells_bodies(reading: &Reading, announcement: &Range<usize>, participants: &[Party]) -> bool {
    let bodies = |found: &CueFound| {
        matches!(found.cue, Cue::Association | Cue::Addressee(Addressee::Organizations | Addressee::UnitedNations))
    };
    let known = || participants.iter().any(|party| of_body(party.kind).is_some());
    reading.has(announcement, Cue::Following) && (reading.cues(announcement).any(bodies) || known())
}

/// Whether a list names participants, and is no enumeration of something else: most in it are known.
fn are_known(participants: &[Party]) -> bool {
    let known = participants.iter().filter(|party| party.kind != PartyKind::Unknown).count();
    known * 2 > participants.len()
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
        let told = category(reading, &announcement).is_some()
            || tells_attendance(reading, &announcement)
            || reading.has(&announcement, Cue::Following);
        let inner = inner.filter(|_| told)?;
        Some((segment.clone(), inner))
    };
    let lines = sentences::lines(reading, list);
    let segments = if lines.len() > 1 { lines } else { roster::segments(reading, list) };
    let mut others: Vec<Announced> = segments.iter().filter_map(announces).collect();
    // the names may stand in lines of their own below
    for at in 0..others.len() {
        let next = others.get(at + 1).map_or(list.end, |(next, _)| next.start);
        others[at].0.end = next;
        others[at].1.end = next;
    }
    let ahead = |first: &Announced| segments.iter().take_while(|segment| segment.start < first.0.start).last();
    let end = match others.first() {
        Some(first) => ahead(first).map_or(list.start, |segment| segment.end),
        None => list.end,
    };
    (list.start..end, others)
}

/// A line that announces a list of its own: "(a) Specialized agencies: FAO and ILO;".
fn of_line(sentence: &Sentence, (line, list): &Announced) -> Vec<AttendanceGroup> {
    let Sentence { reading, paragraph, .. } = sentence;
    let announcement = line.start..list.start;
    if tells_of_absent(reading, &announcement) {
        return Vec::new();
    }
    let label = paragraph.items.iter().find(|item| item.range.contains(&line.start));
    let label = label.and_then(|item| item.label.as_deref()).unwrap_or_default();
    let place = Place {
        paragraph: paragraph.number.as_ref().map(|number| format!("{number}{label}")),
        span: reading.span(line),
    };
    let participants = listed(reading, &roster::trim_loose(reading, list.clone()));
    let number = declared(reading, &announcement);
    match category(reading, &announcement) {
        Some(category) => vec![place.group(category, participants, number)],
        None => {
            let told = by_kind(participants, Some(AttendanceCategory::Other));
            let number = number.filter(|_| told.len() == 1);
            place.named(told, number)
        }
    }
}

/// Those in a list, without the lines that sort them: "General category".
fn listed(reading: &Reading, list: &Range<usize>) -> Vec<Party> {
    if let Some(delegations) = participant_list::in_table(reading, list) {
        return delegations;
    }
    let mut entries = roster::entries(reading, list);
    entries.retain(|entry| !is_vacant(reading, entry));
    let is_heading = |entry: &&Entry| {
        reading
            .cues(&entry.range)
            .any(|found| found.cue == Cue::Accreditation && (found.start..found.end) == entry.range)
    };
    entries.iter().filter(|entry| !is_heading(entry)).map(|entry| roster::party(reading, entry)).collect()
}

/// "Vacant", "n/a": a word without a capital among names is none.
fn is_vacant(reading: &Reading, entry: &Entry) -> bool {
    let text = reading.slice(&entry.range);
    let unknown = entry.names.is_empty() && entry.bracketed.is_empty() && entry.behalf.is_empty();
    unknown && text.starts_with(char::is_lowercase) && text.chars().all(|letter| letter.is_lowercase() || letter == '/')
}

#[cfg(test)]
mod tests {
    use crate::{Language, Options, analyze};

    #[test]
    fn organizations_nobody_knows_stand_beside_those_known_wherever_these_are() {
        for (language, heading, list) in [
            (
                Language::English,
                "Attendance",
                "The following organizations were represented:\nWHO; Blue Foo Network\nUNEP, Nairobi; FAO, Rome",
            ),
            (
                Language::French,
                "Participation",
                "Les organisations ci-après étaient représentées :\nOMS; Blue Foo Network\nPNUE, Nairobi; FAO, Rome",
            ),
            (
                Language::Spanish,
                "Asistencia",
                "Estuvieron representadas las siguientes organizaciones:\nOMS; Blue Foo Network\nPNUMA, Nairobi; FAO, Roma",
            ),
        ] {
            let options = Options { language: Some(language), ..Options::default() };
            let report = analyze(&format!("A. {heading}\n\n5. {list}\n"), &options);
            let named = |party: &crate::report::Party| party.acronym.clone().unwrap_or_else(|| party.name.clone());
            let groups: Vec<Vec<String>> =
                report.attendance.groups.iter().map(|group| group.participants.iter().map(named).collect()).collect();
            assert_eq!(groups.last(), Some(&vec!["Blue Foo Network".to_owned()]), "{list}");
            assert_eq!(groups[0].len(), 3, "{list} {groups:?}");
        }
    }

    #[test]
    fn a_word_for_nobody_is_no_participant() {
        let text = "A. Attendance\n\n5. The following States were represented: Chile, vacant, Zubrowka, -, Egypt.\n";
        let report = analyze(text, &Options::default());
        let named: Vec<&str> =
            report.attendance.groups[0].participants.iter().map(|party| party.name.as_str()).collect();
        assert_eq!(named, ["Chile", "Zubrowka", "Egypt"]);
    }
}
