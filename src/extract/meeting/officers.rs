//! Officers: in sentences and lists that tell of elections, and in mastheads.

use std::collections::HashSet;
use std::ops::Range;

use super::offices::{is_label, is_of_another_time, offices, opens_line, stands_before, stands_behind};
use super::own_body::{OwnBody, is_abbreviation};
use super::persons::{
    Person, capitals, honorific_opens, is_personal, name_before, persons, styled_names, with_bracket,
    without_opening_honorific,
};
use super::{of_meeting, session_number};
use crate::extract::numbers::{self, NumberFound};
use crate::extract::{roster, sentences};
use crate::lexicon::Cue;
use crate::outline::{Outline, Paragraph, Part};
use crate::reading::{CueFound, Reading};
use crate::report::{Officer, OfficerRole, Party, PartyKind};

/// Officers: in sentences and lists that tell of elections, each person with a State in brackets.
/// Those elected for a later session are not those of the meeting; `session` is its number.
pub fn read(reading: &Reading, outline: &Outline, body: Option<&Range<usize>>, session: Option<u32>) -> Vec<Officer> {
    let numbered = body.and_then(|body| numbers::numbers(reading, body).into_iter().find(|number| number.ordinal));
    let numbered = numbered.map(|number| number.value);
    // "of the twentieth and twenty-first sessions" names both
    let later = |range: &Range<usize>| {
        let also = |own: u32| numbers::numbers(reading, range).iter().any(|one| one.ordinal && one.value == own);
        session.zip(session_number(reading, range)).is_some_and(|(own, named)| named == own + 1 && !also(own))
            || numbered.is_some_and(|own| names_next_body(reading, range, own) && !also(own))
    };
    let elects_later = |paragraph: &Paragraph| {
        let heading = paragraph.heading.map(|heading| &outline.headings[heading].title);
        reading.has(&paragraph.range, Cue::Elected)
            && (later(&up_to_election(reading, &paragraph.body)) || heading.is_some_and(&later))
    };
    let body = OwnBody::new(reading, body);
    let mut officers: Vec<Officer> = of_masthead(reading, outline);
    let mut passages = Vec::new();
    let numbered: Vec<&Paragraph> = outline.paragraphs.iter().filter(|next| next.number.is_some()).collect();
    let mut covered = 0;
    for paragraph in of_meeting(reading, outline) {
        let elects = paragraph.range.start >= covered
            && reading.has(&paragraph.range, Cue::Elected)
            && !reading.has(&paragraph.body, Cue::PanelHeld);
        if !elects || elects_later(paragraph) {
            continue;
        }
        let lists = reading.slice(&paragraph.body).trim_end().ends_with(sentences::is_colon);
        let next = numbered.partition_point(|next| next.range.start <= paragraph.range.start);
        let next = numbered.get(next).map_or(reading.text().len(), |next| section_start(outline, paragraph, next));
        let end = if lists { next } else { paragraph.range.end };
        let passage = paragraph.body.start..end.max(paragraph.range.end);
        covered = passage.end;
        passages.push(passage);
    }
    let elected = |own: Option<&OwnBody>| -> Vec<Officer> {
        passages.iter().flat_map(|passage| of_passage(reading, passage, own)).collect()
    };
    // who leads other bodies counts where the body that meets is not known by its name
    let own = elected(Some(&body));
    let known = own.iter().any(|officer| officer.role == OfficerRole::Chair);
    officers.extend(if known { own } else { elected(None) });
    let of_now = of_meeting(reading, outline).filter(|paragraph| !elects_later(paragraph));
    officers.extend(of_now.flat_map(|paragraph| {
        let sentences = sentences::within(reading, &paragraph.body);
        sentences.into_iter().flat_map(|sentence| by_office(reading, &sentence, &body)).collect::<Vec<_>>()
    }));
    // "Chair: Nigeria", and below it the persons
    let key = |officer: &Officer| (officer.role, officer.state.as_ref().and_then(|state| state.code.clone()));
    let is_person = |officer: &Officer| officer.state.as_ref().is_none_or(|state| state.name != officer.name);
    let in_person: HashSet<_> = officers.iter().filter(|officer| is_person(officer)).map(key).collect();
    officers.retain(|officer| is_person(officer) || !in_person.contains(&key(officer)));
    let mut seen = HashSet::new();
    officers.retain(|officer| seen.insert((officer.role, officer.name.clone())));
    officers
}

/// Whether a passage names the body that meets next, where its number is part of its name: "President of the Twelfth
/// Conference of the States Parties".
fn names_next_body(reading: &Reading, range: &Range<usize>, own: u32) -> bool {
    let next = |number: &NumberFound| {
        let behind = roster::trim_loose(reading, number.range.end..range.end);
        number.ordinal && number.value == own + 1 && reading.opening_cues(&behind).any(|found| found.cue == Cue::Body)
    };
    numbers::numbers(reading, range).iter().any(next)
}

/// Where the section of a paragraph begins, of headings that stand behind another paragraph; else where it begins itself.
fn section_start(outline: &Outline, behind: &Paragraph, paragraph: &Paragraph) -> usize {
    let headings = outline.around(paragraph.heading).map(|at| outline.headings[at].range.start);
    headings.take_while(|start| *start > behind.range.start).last().unwrap_or(paragraph.range.start)
}

/// A paragraph up to its last sentence that tells of an election: what it says of the next session behind that is not of
/// the officers.
fn up_to_election(reading: &Reading, body: &Range<usize>) -> Range<usize> {
    let last = sentences::within(reading, body).into_iter().rfind(|sentence| reading.has(sentence, Cue::Elected));
    body.start..last.map_or(body.end, |sentence| sentence.end)
}

/// Persons named beside their office: "the Vice-Chair, Andrés Napuri Pita (Peru)", "Li Wei (China) as Rapporteur".
fn by_office(reading: &Reading, sentence: &Range<usize>, body: &OwnBody) -> Vec<Officer> {
    /// An abbreviation takes fewer bytes.
    const WORD: usize = 40;
    let mut offices = offices(reading, sentence);
    offices.retain(|(_, office)| {
        let before =
            reading.slice(&reading.shortly_before(sentence.start, office.start, WORD)).split_whitespace().next_back();
        before.is_none_or(|word| !is_abbreviation(word) || body.has_abbreviation(word))
            && !body.has_another(reading, office, sentence)
            && !is_of_another_time(reading, office, sentence)
    });
    if offices.is_empty() {
        return Vec::new();
    }
    let mut persons = with_bracket(reading, sentence);
    persons.retain(|person| !is_elected_next(reading, sentence, person));
    let before = |person: &Person| {
        let last = offices.partition_point(|(_, office)| office.end <= person.name.start).checked_sub(1)?;
        // "A (Mali) Présidente, B (Belgique) Vice-Président"
        let text = reading.slice(&(sentence.start..offices[last].1.start));
        let word =
            reading.cues(sentence).find(|found| found.cue == Cue::AsOffice && found.end == offices[last].1.start);
        let of_another = word.map_or(text, |word| reading.slice(&(sentence.start..word.start)));
        let of_another = of_another.trim_end().ends_with([')', '）']);
        (!of_another && stands_before(reading, body, &offices[last].1, &person.name)).then_some(last)
    };
    let held: Vec<Option<usize>> = persons.iter().map(before).collect();
    let taken: HashSet<usize> = held.iter().flatten().copied().collect();
    let behind = |person: &Person| {
        let next = offices.partition_point(|(_, office)| office.start < person.range.end);
        let (_, office) = offices.get(next)?;
        (!taken.contains(&next) && stands_behind(reading, body, office, &person.range)).then_some(next)
    };
    let office = |(person, before): (_, &Option<usize>)| {
        let (role, _) = &offices[before.or_else(|| behind(person))?];
        Some(person.officer(reading, *role))
    };
    persons.iter().zip(&held).filter_map(office).collect()
}

/// A line of a masthead that is an office and a person: "Rapporteur: Heidi Schroderus (Finland)".
fn of_masthead(reading: &Reading, outline: &Outline) -> Vec<Officer> {
    let lines = outline.paragraphs.iter().filter(|paragraph| paragraph.part == Part::Front);
    let officer = |line: &Range<usize>| {
        let colon = line.start + reading.slice(line).find(sentences::is_colon)?;
        let (role, office) = offices(reading, &(line.start..colon)).pop()?;
        let person = persons(reading, &(colon..line.end)).into_iter().next()?;
        (office.end == colon).then(|| person.officer(reading, role))
    };
    lines.filter_map(|paragraph| officer(&paragraph.body)).collect()
}

/// Each line or sentence by itself; a line that is an office and a colon holds for those below it.
fn of_passage(reading: &Reading, passage: &Range<usize>, own: Option<&OwnBody>) -> Vec<Officer> {
    let mut officers = Vec::new();
    let mut office: Option<OfficerRole> = None;
    let mut elected = false;
    for sentence in sentences::within(reading, passage) {
        let mut offices = offices(reading, &sentence);
        offices.retain(|(_, office)| !own.is_some_and(|own| own.has_another(reading, office, &sentence)));
        let persons = persons(reading, &sentence);
        elected |= reading.has(&sentence, Cue::Elected);
        if elected {
            officers.extend(states_in_office(reading, &sentence, &offices));
        }
        if persons.is_empty() {
            office = offices.last().map(|(role, _)| *role).or(office);
            officers.extend(by_name(reading, &sentence, &offices));
            if own.is_some() {
                officers.extend(led_by(reading, &sentence, &offices));
            }
            // below persons with their States, a line without one is the title of what follows
            let stateless = officers.iter().all(|officer| officer.state.is_none());
            let listed = office.filter(|_| elected && stateless).zip(alone(reading, &sentence, &offices));
            officers.extend(listed.map(|(role, person)| person.officer(reading, role)));
            continue;
        }
        let tells = reading.has(&sentence, Cue::Elected)
            || offices.first().is_some_and(|(_, range)| opens_line(reading, &sentence, range))
            || (offices.is_empty() && office.is_some());
        // "Under the chairmanship of the President, the discussion was led by the following panellists"
        if !elected || !tells || reading.has(&sentence, Cue::Panel) {
            continue;
        }
        let before = offices.first().is_some_and(|(_, range)| range.start < persons[0].name.start);
        // "Vice-Presidents: A (Peru)", and on the next line "B (Fiji)"
        office = offices
            .iter()
            .find(|(_, range)| before && is_label(reading, &sentence, range))
            .map(|(role, _)| *role)
            .or(office);
        for person in &persons {
            let role = if before && !is_elected_next(reading, &sentence, person) {
                offices[..offices.partition_point(|(_, range)| range.end <= person.name.start)].last()
            } else {
                offices.get(offices.partition_point(|(_, range)| range.start < person.range.end))
            };
            let Some(role) = role.map(|(role, _)| *role).or(office) else { continue };
            officers.push(person.officer(reading, role));
        }
    }
    officers
}

/// "On the proposal of the Chair, A (Mali) was elected Rapporteur": the verb behind a person, with no more than "has been"
/// between, tells of an office behind it.
fn is_elected_next(reading: &Reading, sentence: &Range<usize>, person: &Person) -> bool {
    const WORDS: usize = 2;
    let behind = person.range.end..sentence.end;
    let verb = reading.cues(&behind).find(|found| found.cue == Cue::Elected);
    verb.is_some_and(|verb| {
        let between = reading.slice(&(behind.start..verb.start));
        let office = reading.cues(&(verb.end..sentence.end)).any(|found| matches!(found.cue, Cue::Officer(_)));
        office && !between.contains([',', '،', '，', ';', '(']) && between.split_whitespace().count() <= WORDS
    })
}

/// Persons named without a State: "Mr. Hall was elected President", "elected Ms. Paredes as Chair".
fn by_name(reading: &Reading, sentence: &Range<usize>, offices: &[(OfficerRole, Range<usize>)]) -> Vec<Officer> {
    /// So many words stand between a name, the verb and the office.
    const WORDS: usize = 5;
    let elected: Vec<&CueFound> = reading.cues(sentence).filter(|found| found.cue == Cue::Elected).collect();
    let links = |gap: Range<usize>| {
        let verb = elected.iter().any(|verb| gap.start <= verb.start && verb.end <= gap.end);
        let told = elected.first().is_some_and(|verb| verb.end <= gap.start);
        let text = reading.slice(&gap);
        let as_office = reading.has(&gap, Cue::AsOffice) || behind_also(reading, gap.clone());
        let near = text.split_whitespace().count() <= WORDS && !text.contains([',', ';', '(', '，', '；', '（']);
        near && reading.names(&gap).next().is_none() && (verb || told && as_office)
    };
    let officer = |name: Range<usize>| {
        let next = offices.partition_point(|(_, office)| office.start < name.end);
        let behind = offices.get(next).filter(|(_, office)| links(name.end..office.start));
        let before = next.checked_sub(1).map(|last| &offices[last]).filter(|(_, office)| links(office.end..name.start));
        let (role, _) = behind.or(before)?;
        Some(Person { range: name.clone(), name, state: None }.officer(reading, *role))
    };
    styled_names(reading, sentence).into_iter().filter_map(officer).collect()
}

/// "Under the chairmanship of Aziz Mekouar, Independent Chairman": nothing beside the person's name but the office that
/// was held. A name is two words and more, each with a capital, and no body's.
fn led_by(reading: &Reading, sentence: &Range<usize>, offices: &[(OfficerRole, Range<usize>)]) -> Vec<Officer> {
    let officer = |(role, office): &(OfficerRole, Range<usize>)| {
        let leads = reading.cues(sentence).any(|found| found.cue == Cue::Elected && found.start == office.start);
        // "présidence d’Aziz": the name's first word is within the office
        let text = reading.slice(office);
        let elided = text.char_indices().rfind(|(_, c)| matches!(c, '\'' | '’'));
        let start = office.start + elided.map_or(text.len(), |(at, c)| at + c.len_utf8());
        let rest = reading.slice(&(start..sentence.end));
        let adjoins =
            rest.trim_start().starts_with(char::is_uppercase) || honorific_opens(reading, &(start..sentence.end));
        let honorific = without_opening_honorific(reading, start..sentence.end);
        let name = capitals(reading, roster::trim_loose(reading, honorific))?;
        let words = reading.slice(&name);
        let cased = words.contains(' ') && words.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
        let of_body =
            reading.cues(&name).any(|found| matches!(found.cue, Cue::Body | Cue::Meeting | Cue::UnitedNations));
        let known = reading.names(&name).next().is_some() || reading.name_around(name.start).is_some();
        let person = leads && adjoins && cased && !of_body && !known && is_personal(reading, &name);
        person.then(|| Person { range: name.clone(), name, state: None }.officer(reading, *role))
    };
    offices.iter().filter_map(officer).collect()
}

/// States that hold an office: "Presidencia: Chile; Vicepresidencias: el Perú y Cuba".
fn states_in_office(
    reading: &Reading,
    sentence: &Range<usize>,
    offices: &[(OfficerRole, Range<usize>)],
) -> Vec<Officer> {
    let mut officers = Vec::new();
    for (at, (role, office)) in offices.iter().enumerate() {
        let end = offices.get(at + 1).map_or(sentence.end, |(_, next)| next.start);
        let behind = reading.slice(&(office.end..end));
        let represented = reading.cues(&(office.end..end)).find(|found| found.cue == Cue::Representative);
        let start = match (behind.trim_start().strip_prefix(sentences::is_colon), represented) {
            (Some(list), _) => office.end + behind.len() - list.len(),
            // "Vice-Presidents the representatives of Bulgaria and Morocco"
            (None, Some(word)) if behind_also(reading, office.end..word.start) => {
                let list = behind_colon(reading, &(word.end..end));
                list.filter(|list| reading.names(&(word.end..*list)).next().is_none()).unwrap_or(word.end)
            }
            _ => continue,
        };
        let list = reading.slice(&(start..end));
        let end = start + list.find([';', '；', '؛', '\n']).unwrap_or(list.len());
        let holders = roster::entries(reading, &(start..end));
        let state = |entry: &roster::Entry| {
            let name = roster::whole_name(reading, &entry.range)?;
            Some(reading.party(name)).filter(|party| party.kind == PartyKind::State)
        };
        let states: Option<Vec<Party>> = holders.iter().map(state).collect();
        officers.extend(states.unwrap_or_default().into_iter().map(|state| Officer {
            role: *role,
            name: state.name.clone(),
            span: state.span,
            state: Some(state),
        }));
    }
    officers
}

/// The place behind the first colon of a stretch.
fn behind_colon(reading: &Reading, range: &Range<usize>) -> Option<usize> {
    let (at, colon) = reading.slice(range).char_indices().find(|(_, character)| sentences::is_colon(*character))?;
    Some(range.start + at + colon.len_utf8())
}

/// Whether nothing but glue and "to", "all" stands in a stretch.
fn behind_also(reading: &Reading, range: Range<usize>) -> bool {
    let start = roster::past_also(reading, range.clone());
    roster::trim_glue(reading, start..range.end).is_empty()
}

/// A person who fills a line, or the rest of it behind an office and a colon; experts come without a State.
fn alone(reading: &Reading, line: &Range<usize>, offices: &[(OfficerRole, Range<usize>)]) -> Option<Person> {
    /// So many words take given names and surnames.
    const WORDS: usize = 6;
    let start = match offices {
        [] => line.start,
        [(_, office)] if is_label(reading, line, office) => office.end,
        _ => return None,
    };
    let name = name_before(reading, start..line.end)?;
    let words: Vec<&str> = reading.slice(&name).split_whitespace().collect();
    let fills = roster::trim_glue(reading, without_opening_honorific(reading, start..line.end)) == name;
    let own = |word: &&str| word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '.' | '\'' | '’'));
    let person = fills && words.len() <= WORDS && words.iter().all(own) && is_personal(reading, &name);
    person.then(|| Person { range: name.clone(), name, state: None })
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    /// The names of the officers of a fifth session whose report tells so of its elections.
    fn elected(passage: &str) -> Vec<String> {
        let title = "Report of the Working Group on its fifth session";
        let held = "1. The Working Group held its fifth session in Vienna from 10 to 12 October 2011.";
        let text = format!("{title}\n\n{held}\n\n2. {passage}");
        analyze(&text, &Options::default()).meeting.officers.into_iter().map(|officer| officer.name).collect()
    }

    #[test]
    fn keeps_later_sessions_apart() {
        let own = "The Working Group elected Mr. Ali Hassan (Egypt) Chair.";
        assert_eq!(elected(own), ["Ali Hassan"]);
        assert_eq!(elected(&format!("{own} It decided to hold its sixth session in 2012.")), ["Ali Hassan"]);
        assert!(elected(&format!("For its sixth session, {own}")).is_empty());
        assert!(elected("For its sixth session, it elected Mr. Ali Hassan (Egypt) as Chair.").is_empty());
    }

    fn chairs(sentence: &str) -> Vec<String> {
        let report = crate::analyze(&format!("1. {sentence}\n2. It adopted its report.\n"), &crate::Options::default());
        report.meeting.officers.into_iter().map(|officer| officer.name).collect()
    }

    #[test]
    fn who_led_a_meeting_needs_no_state() {
        for sentence in [
            "Le Conseil a tenu sa session à Rome sous la présidence d’Aziz Mekouar, Président indépendant du Conseil.",
            "The Council met in Rome under the chairmanship of Aziz Mekouar, Independent Chairman of the Council.",
            "El Consejo celebró su período de sesiones en Roma bajo la presidencia de Aziz Mekouar.",
            "Совет провел свою сессию в Риме под председательством Aziz Mekouar.",
        ] {
            assert_eq!(chairs(sentence), ["Aziz Mekouar"], "{sentence}");
        }
        for sentence in [
            "Le Conseil s'est réuni sous la présidence d'Haïti.",
            "Le Conseil s'est réuni sous la présidence de la Côte d'Ivoire.",
            "The Council met under the chairmanship of Working Group Four.",
            "The Council met under the chairmanship of the Executive Secretary.",
            "El Consejo se reunió bajo la presidencia de Costa Rica.",
        ] {
            assert_eq!(chairs(sentence), Vec::<String>::new(), "{sentence}");
        }
    }
}
