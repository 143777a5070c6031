//! The annex that lists participants: delegation by delegation, the name of each on a line, its persons below; or names
//! alone.

use std::ops::Range;

use super::attendance::{attends_as, category, of_body};
use super::{roster, sentences};
use crate::lexicon::Cue;
use crate::outline::{Outline, Part};
use crate::reading::Reading;
use crate::report::{AttendanceCategory, AttendanceGroup, Party, PartyKind};

/// Adds those whom such annexes list: to the group that only counts them ("representatives of 80 Parties attended"), else
/// as groups of their own.
pub fn add(reading: &Reading, outline: &Outline, groups: &mut Vec<AttendanceGroup>) {
    for list in lists(reading, outline) {
        let span = reading.span(&list);
        let is_read = |group: &AttendanceGroup| span.start <= group.span.start && group.span.end <= span.end;
        if groups.iter().any(is_read) {
            continue;
        }
        for (category, participants) in by_category(reading, &list) {
            let counts = |group: &&mut AttendanceGroup| group.category == category && group.participants.is_empty();
            match groups.iter_mut().find(counts) {
                Some(group) => group.participants = participants,
                None => groups.push(AttendanceGroup { category, paragraph: None, participants, declared: None, span }),
            }
        }
    }
}

/// Where annexes with a list of participants stand.
fn lists<'a>(reading: &'a Reading, outline: &'a Outline) -> impl Iterator<Item = Range<usize>> + 'a {
    let names_list = |title: &Range<usize>| reading.has(title, Cue::ParticipantList);
    let headings = outline.headings.iter().enumerate();
    let lists =
        headings.filter(move |(_, heading)| matches!(heading.part, Part::Annex(_)) && names_list(&heading.title));
    lists.map(|(at, heading)| {
        let next = outline.headings[at + 1..].iter().find(|next| next.level <= heading.level);
        heading.range.end..next.map_or(reading.text().len(), |next| next.range.start)
    })
}

/// Participants, and as what they attended.
type Told = (AttendanceCategory, Vec<Party>);

/// Those in a list by category.
fn by_category(reading: &Reading, list: &Range<usize>) -> Vec<Told> {
    let mut found: Vec<Told> = Vec::new();
    for (told, lines) in sections(reading, list) {
        let has_persons = lines.iter().any(|line| names_person(reading, line));
        let parties = if has_persons { delegations(reading, &lines) } else { names(reading, told, &lines) };
        for party in parties {
            let fits = told.filter(|category| {
                attends_as(*category, party.kind) || party.kind == PartyKind::Unknown && !has_persons
            });
            let category = fits.or_else(|| of_body(party.kind)).unwrap_or(AttendanceCategory::Other);
            match found.iter_mut().find(|(of, _)| *of == category) {
                Some((_, parties)) => parties.push(party),
                None => found.push((category, vec![party])),
            }
        }
    }
    found
}

/// The lines of a list below each that says as what those below it attended.
fn sections(reading: &Reading, list: &Range<usize>) -> Vec<(Option<AttendanceCategory>, Vec<Range<usize>>)> {
    let mut sections = vec![(None, Vec::new())];
    for line in sentences::lines(reading, list) {
        match heads(reading, &line) {
            Some(category) => sections.push((Some(category), Vec::new())),
            None => sections.last_mut().expect("there is one").1.push(line),
        }
    }
    sections
}

/// What a line says of those below it: "States members of the Human Rights Council", "B. Observers".
fn heads(reading: &Reading, line: &Range<usize>) -> Option<AttendanceCategory> {
    let opens = |category: &Option<AttendanceCategory>| {
        category.is_some() && reading.categories(line).first().is_some_and(|(_, words)| words.start == line.start)
    };
    let names = reading.names(line).next();
    let said = category(reading, line).or_else(|| observers(reading, line));
    let is_heading = match names {
        Some(_) => opens(&said) && roster::commas(reading, line).is_empty() && !is_name(reading, line),
        None => !names_person(reading, line),
    };
    said.filter(|_| is_heading)
}

fn is_name(reading: &Reading, line: &Range<usize>) -> bool {
    roster::whole_name(reading, line).is_some()
}

/// The delegations among lines. One is where a person's name follows: addresses end in States, too.
fn delegations(reading: &Reading, lines: &[Range<usize>]) -> Vec<Party> {
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let heads = pairs.filter(|(_, next)| names_person(reading, next));
    heads.filter_map(|(line, _)| delegation(reading, line)).collect()
}

/// The names in lines that name no person: a list of States where most are known, of bodies where no line is a sentence.
fn names(reading: &Reading, told: Option<AttendanceCategory>, lines: &[Range<usize>]) -> Vec<Party> {
    let entries = lines.iter().flat_map(|line| roster::entries(reading, line));
    let parties: Vec<Party> = entries.map(|entry| roster::party(reading, &entry)).collect();
    let known = parties.iter().filter(|party| party.kind != PartyKind::Unknown).count();
    let of_bodies = told.is_some_and(|category| !attends_as(category, PartyKind::State));
    let is_sentence = |line: &Range<usize>| {
        reading.cues(line).any(|found| matches!(found.cue, Cue::Attended | Cue::Spoke | Cue::Said))
    };
    let lists = known * 2 > parties.len() || of_bodies && !lines.iter().any(is_sentence);
    if lists { parties } else { Vec::new() }
}

/// "Observers", above those who are not told by another word.
fn observers(reading: &Reading, line: &Range<usize>) -> Option<AttendanceCategory> {
    let observe = reading.has(line, Cue::Observer);
    observe.then_some(AttendanceCategory::ObserverStates)
}

/// Whom a line names and nothing else: a known name, or one in capitals.
fn delegation(reading: &Reading, line: &Range<usize>) -> Option<Party> {
    if let Some(name) = reading.names(line).next() {
        return roster::fills(reading, name, line).then(|| reading.party(name));
    }
    let text = reading.slice(line);
    let capitals = text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
    (capitals && !names_person(reading, line)).then(|| reading.named(line))
}

fn names_person(reading: &Reading, line: &Range<usize>) -> bool {
    reading.cues(line).any(|found| found.cue == Cue::Honorific && (found.start == line.start || found.end == line.end))
}

/// The delegations of a table that has the representatives of each and their titles beside or below it; none where a list
/// is no such table.
pub fn in_table(reading: &Reading, list: &Range<usize>) -> Option<Vec<Party>> {
    const FEW: usize = 2;
    let lines = sentences::lines(reading, list);
    if lines.len() < FEW {
        return None;
    }
    let rows: Vec<Party> = lines.iter().filter_map(|line| row(reading, line)).collect();
    if rows.len() >= FEW && rows.len() * 2 >= lines.len() {
        return Some(rows);
    }
    let has_person = |at: usize| lines.get(at).is_some_and(|line| names_person(reading, line));
    let known = |at: usize| {
        let line = lines.get(at)?;
        roster::whole_name(reading, line).map(|name| reading.party(name))
    };
    let heads = (0..lines.len()).filter(|at| has_person(at + 1) && known(*at).is_some()).count();
    let persons = (0..lines.len()).filter(|at| has_person(*at)).count();
    let ends = |at: usize| at + 1 == lines.len() || known(at + 1).is_some();
    let delegations = (0..lines.len()).filter(|at| has_person(at + 1) || ends(*at)).filter_map(known);
    (heads >= FEW && heads * 3 >= persons).then(|| delegations.collect())
}

/// Who a row names before a person, or before what stands for nobody: "vacant", "–"; whoever stands before a person is
/// somebody, known or not.
fn row(reading: &Reading, line: &Range<usize>) -> Option<Party> {
    let past_bar = |range: Range<usize>| {
        let text = reading.slice(&range).trim_start_matches(['|', ' ', ',', '\t']);
        range.end - text.len()..range.end
    };
    let line = past_bar(line.clone());
    if let Some(name) = reading.names(&line).next().filter(|name| name.start == line.start) {
        let rest = past_bar(name.end..line.end);
        let person = reading.opening_cues(&rest).any(|found| found.cue == Cue::Honorific);
        return (person || is_nobody(reading.slice(&rest))).then(|| reading.party(name));
    }
    let person = reading.cues(&line).find(|found| found.cue == Cue::Honorific)?;
    let cell = roster::trim_loose(reading, line.start..person.start);
    let cell = cell.start..cell.start + reading.slice(&cell).trim_end_matches(['|', ' ', '\t']).len();
    let title = reading.cues(&cell).any(|found| matches!(found.cue, Cue::Office | Cue::Officer(_) | Cue::Role(_)));
    let name = !title && reading.names(&cell).next().is_none() && reading.slice(&cell).starts_with(char::is_uppercase);
    name.then(|| reading.named(&cell))
}

/// Whether the rest of a row is a dash, or a word without a capital: "vacant".
fn is_nobody(rest: &str) -> bool {
    let word = rest.trim_matches(|c: char| c.is_whitespace() || c == '|');
    !word.is_empty() && word.chars().all(|c| c.is_lowercase() || matches!(c, '-' | '–' | '—' | '/' | '(' | ')'))
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    #[test]
    fn each_delegation_is_one_whatever_its_address_ends_in() {
        let text = "1. Representatives of 2 Parties attended the meeting.\n\nAnnex II\n\nList of participants\n\nA. Parties\n\n\
                    CHILE\n\nMs. Ana Ruiz\nHead of Department\nSantiago\nChile\n\nGHANA\n\nMr. Kofi Mensah\nDirector\nMs. Ama \
                    Owusu\nAdviser\nAccra\nGhana\n\nB. Observers\n\nUNITED STATES OF AMERICA\n\nMr. John Smith\n\nCLEAN SEAS \
                    NETWORK\n\nMr. James Poe\n";
        let report = analyze(text, &Options::default());
        let told = |category: &crate::report::AttendanceGroup| {
            let names = category.participants.iter().map(|party| party.code.clone().unwrap_or(party.name.clone()));
            (category.category, category.declared, names.collect::<Vec<_>>())
        };
        use crate::report::AttendanceCategory::{ObserverStates, Other, StatesParties};
        assert_eq!(
            report.attendance.groups.iter().map(told).collect::<Vec<_>>(),
            [
                (StatesParties, Some(2), vec!["CHL".to_owned(), "GHA".to_owned()]),
                (ObserverStates, None, vec!["USA".to_owned()]),
                (Other, None, vec!["CLEAN SEAS NETWORK".to_owned()]),
            ]
        );
        assert_eq!(report.attendance.totals.states_parties, Some(2));
    }

    #[test]
    fn representatives_and_their_titles_are_no_delegations() {
        let rows = [
            "State\nRepresentative\nTitle\nAlbania\nMr. Ali Hoxha\nCounsellor, Permanent Mission\nPeru\nMs. Ana Ruiz\nFirst \
             Secretary\nChad",
            "State\tRepresentative\tTitle\nAlbania\tMr. Ali Hoxha\tCounsellor\nPeru\tMs. Ana Ruiz\tDirector\nChad\tMr. A. Deby\tAdviser",
            "| Albania | Mr. Ali Hoxha | Counsellor |\n| Peru | Ms. Ana Ruiz | Director |\n| Chad | Mr. A. Deby | Adviser |",
            "Mr. Ali Hoxha (Albania)\nMs. Ana Ruiz (Peru)\nMr. A. Deby (Chad)",
        ];
        for rows in rows {
            let text = format!(
                "1. The following States members of the Committee were represented:\n{rows}\n2. The Chair spoke.\n"
            );
            let report = analyze(&text, &Options::default());
            let codes =
                report.attendance.groups[0].participants.iter().map(|party| party.code.as_deref().unwrap_or("-"));
            let expected = if rows.contains('(') { vec!["-", "-", "-"] } else { vec!["ALB", "PER", "TCD"] };
            assert_eq!(codes.collect::<Vec<_>>(), expected, "{rows}");
        }
    }

    #[test]
    fn rows_of_nobody_and_of_strangers_are_rows() {
        let rows = "Albania\tvacant\nPeru\t-\nChad\tMr. A. Deby\nZubrowka\tMr. Gustave Horn\nFiji\t—";
        let text = format!(
            "1. The following States members of the Committee were represented:\n{rows}\n\n2. The Chair spoke.\n"
        );
        let report = analyze(&text, &Options::default());
        let named: Vec<&str> =
            report.attendance.groups[0].participants.iter().map(|party| party.name.as_str()).collect();
        assert_eq!(named, ["Albania", "Peru", "Chad", "Zubrowka", "Fiji"]);
    }
}
