//! Officers: in sentences and lists that tell of elections, and in mastheads.

use std::collections::HashSet;
use std::ops::Range;

use super::{has, one_line};
use crate::extract::{roster, sentences};
use crate::lexicon::Cue;
use crate::outline::{Outline, Part};
use crate::reading::Reading;
use crate::report::{Officer, OfficerRole, Party, PartyKind};

/// Officers: in sentences and lists that tell of elections, each person with a State in brackets.
pub fn read(reading: &Reading, outline: &Outline) -> Vec<Officer> {
    let mut officers: Vec<Officer> = of_masthead(reading, outline);
    let paragraphs = &outline.paragraphs;
    let mut covered = 0;
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let elects = paragraph.part == Part::Body
            && paragraph.range.start >= covered
            && has(reading, &paragraph.range, Cue::Elected)
            && !has(reading, &paragraph.body, Cue::PanelHeld);
        if !elects {
            continue;
        }
        let next =
            paragraphs[at + 1..].iter().find(|next| next.number.is_some()).map_or(usize::MAX, |next| next.range.start);
        let heading = outline.headings.iter().map(|heading| heading.range.start).find(|start| {
            *start > paragraph.range.start
                && outline.headings.iter().any(|h| h.range.start == *start && h.label.is_some())
        });
        let lists = reading.slice(&paragraph.body).trim_end().ends_with(sentences::is_colon);
        let end =
            if lists { next.min(heading.unwrap_or(usize::MAX)).min(reading.text().len()) } else { paragraph.range.end };
        let passage = paragraph.body.start..end.max(paragraph.range.end);
        covered = passage.end;
        officers.extend(of_passage(reading, &passage));
    }
    officers.extend(outline.paragraphs.iter().filter(|paragraph| paragraph.part == Part::Body).flat_map(|paragraph| {
        let sentences = sentences::within(reading, &paragraph.body);
        sentences.into_iter().flat_map(|sentence| by_office(reading, &sentence)).collect::<Vec<_>>()
    }));
    let mut seen = HashSet::new();
    officers.retain(|officer| seen.insert((officer.role, officer.name.clone())));
    officers
}

/// Persons named right behind their office: "the Vice-Chair, Andrés Napuri Pita (Peru)".
fn by_office(reading: &Reading, sentence: &Range<usize>) -> Vec<Officer> {
    let offices = offices(reading, sentence);
    if offices.is_empty() {
        return Vec::new();
    }
    let office = |person: &Person| {
        let beside = |(_, office): &&(OfficerRole, Range<usize>)| {
            office.end <= person.name.start && roster::trim_loose(reading, office.end..person.name.start).is_empty()
        };
        offices.iter().find(beside).map(|(role, _)| *role)
    };
    let persons = with_bracket(reading, sentence);
    persons.iter().filter_map(|person| Some(person.officer(reading, office(person)?))).collect()
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
fn of_passage(reading: &Reading, passage: &Range<usize>) -> Vec<Officer> {
    let mut officers = Vec::new();
    let mut office: Option<OfficerRole> = None;
    let mut elected = false;
    for sentence in sentences::within(reading, passage) {
        let offices = offices(reading, &sentence);
        let persons = persons(reading, &sentence);
        elected |= has(reading, &sentence, Cue::Elected);
        if persons.is_empty() {
            office = offices.last().map(|(role, _)| *role).or(office);
            continue;
        }
        let tells = has(reading, &sentence, Cue::Elected)
            || offices.first().is_some_and(|(_, range)| range.start == sentence.start)
            || (offices.is_empty() && office.is_some());
        // "Under the chairmanship of the President, the discussion was led by the following panellists"
        if !elected || !tells || has(reading, &sentence, Cue::Panel) {
            continue;
        }
        let before = offices.first().is_some_and(|(_, range)| range.start < persons[0].name.start);
        for (at, person) in persons.iter().enumerate() {
            let next = persons.get(at + 1).map_or(sentence.end, |next| next.name.start);
            let role = if before {
                offices.iter().rev().find(|(_, range)| range.end <= person.name.start)
            } else {
                offices
                    .iter()
                    .find(|(_, range)| range.start >= person.range.end && range.start < next)
                    .or_else(|| offices.iter().find(|(_, range)| range.start >= person.range.end))
            };
            let Some(role) = role.map(|(role, _)| *role).or(office) else { continue };
            officers.push(person.officer(reading, role));
        }
    }
    officers
}

/// Offices named in a sentence, the longest at each place.
fn offices(reading: &Reading, sentence: &Range<usize>) -> Vec<(OfficerRole, Range<usize>)> {
    let mut found: Vec<(OfficerRole, Range<usize>)> = Vec::new();
    for cue in reading.cues(sentence) {
        if let Cue::Officer(role) = cue.cue
            && found.last().is_none_or(|(_, last)| last.end <= cue.start)
        {
            found.push((role, cue.start..cue.end));
        }
    }
    found
}

struct Person {
    name: Range<usize>,
    state: Option<Party>,
    /// Name and State.
    range: Range<usize>,
}

impl Person {
    fn officer(&self, reading: &Reading, role: OfficerRole) -> Officer {
        Officer {
            role,
            name: one_line(reading, &self.name),
            state: self.state.clone(),
            span: reading.span(&self.range),
        }
    }
}

/// Persons with their State: "Dominika Krois (Poland)", else "Dominika Krois of Poland".
fn persons(reading: &Reading, sentence: &Range<usize>) -> Vec<Person> {
    let bracketed = with_bracket(reading, sentence);
    if bracketed.is_empty() { of_states(reading, sentence) } else { bracketed }
}

/// Persons named with "of" and their State, or behind the words for an office with their State to follow:
/// "chaired by Ambassador Ljupčo Gjorgjinski, Chargé d'Affaires of North Macedonia".
fn of_states(reading: &Reading, sentence: &Range<usize>) -> Vec<Person> {
    let mut persons = Vec::new();
    let mut start = sentence.start;
    for name in reading.names(sentence) {
        let party = reading.party(name);
        let before = trim_articles(reading, start..name.start);
        let linked = before.end < name.start.saturating_sub(1);
        if party.kind != PartyKind::State || !linked {
            continue;
        }
        let office = offices(reading, &before).pop().map_or(before.start, |(_, office)| office.end);
        let clause = reading.slice(&(office..before.end)).find(',').map_or(before.end, |comma| office + comma);
        let styled = |person: &Range<usize>| {
            let before = roster::trim_glue(reading, office..person.start.max(office));
            !reading.slice(&before).split_whitespace().any(|word| word.starts_with(char::is_lowercase))
        };
        let person =
            name_before(reading, office..clause).filter(|person| is_personal(reading, person) && styled(person));
        if let Some(person) = person {
            persons.push(Person { range: person.start..name.end, name: person, state: Some(party) });
        }
        start = name.end;
    }
    persons
}

/// A range without the articles and prepositions that end it.
fn trim_articles(reading: &Reading, range: Range<usize>) -> Range<usize> {
    let mut end = range.start + reading.slice(&range).trim_end().len();
    while let Some(cue) =
        reading.cues(&(range.start..end)).filter(|found| found.end == end && found.cue == Cue::Article).last()
    {
        end = range.start + reading.slice(&(range.start..cue.start)).trim_end().len();
    }
    range.start..end
}

/// At least two words with capitals, none of them an office.
fn is_personal(reading: &Reading, name: &Range<usize>) -> bool {
    let capitals = reading.slice(name).split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count();
    let titled = reading
        .cues(name)
        .any(|found| matches!(found.cue, Cue::Representative | Cue::Officer(_) | Cue::Body | Cue::Month(_)));
    capitals >= 2 && !titled
}

/// Persons with a State in brackets.
fn with_bracket(reading: &Reading, sentence: &Range<usize>) -> Vec<Person> {
    let text = reading.slice(sentence);
    let mut persons = Vec::new();
    let mut start = 0;
    for (offset, bracket) in text.char_indices().filter(|(_, c)| matches!(c, '(' | '（')) {
        if offset < start {
            continue;
        }
        let Some(end) = closing(text, offset) else { break };
        let inside = sentence.start + offset + bracket.len_utf8()..sentence.start + end;
        let closed = sentence.start + end + text[end..].chars().next().map_or(0, char::len_utf8);
        if let (Some(name), Some(state)) =
            (name_before(reading, sentence.start + start..sentence.start + offset), state(reading, &inside))
        {
            persons.push(Person { range: name.start..closed, name, state: Some(state) });
        }
        start = closed - sentence.start;
    }
    persons
}

/// The bracket that closes the one at `open`; brackets may stand in brackets.
fn closing(text: &str, open: usize) -> Option<usize> {
    let mut depth = 0;
    for (offset, character) in text[open..].char_indices() {
        match character {
            '(' | '（' => depth += 1,
            ')' | '）' if depth == 1 => return Some(open + offset),
            ')' | '）' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The State that fills a bracket.
fn state(reading: &Reading, inside: &Range<usize>) -> Option<Party> {
    let name = reading.names(inside).next()?;
    let covered = name.end - name.start;
    (covered * 3 >= inside.len() * 2).then(|| reading.party(name))
}

/// The name that ends a passage: words with capitals and the small words between them; in scripts
/// without capitals, what stands behind the last cue or mark.
fn name_before(reading: &Reading, before: Range<usize>) -> Option<Range<usize>> {
    let text = reading.slice(&before).trim_end();
    let cue_end = reading
        .cues(&before)
        .filter(|found| {
            matches!(
                found.cue,
                Cue::Officer(_)
                    | Cue::Elected
                    | Cue::And
                    | Cue::Representative
                    | Cue::Article
                    | Cue::Body
                    | Cue::Meeting
                    | Cue::Session
            )
        })
        .filter(|found| found.end <= before.start + text.len() && !is_within_word(reading, found.end, &before))
        .map(|found| found.end - before.start)
        .max()
        .unwrap_or(0);
    let mark = text
        .rfind(['、', ',', '，', ':', '：', ';', '；', '\n', '،', '.', '由'])
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let mark = if text[..mark].ends_with('.') && is_initial(&text[..mark]) { 0 } else { mark };
    let start = cue_end.max(mark).min(text.len());
    let mut name = start;
    let tail = text.get(start..)?;
    if tail.chars().any(char::is_lowercase) {
        // Latin and Cyrillic: the run of capitalised words at the end
        name = start + tail.len();
        for (offset, word) in words(tail).into_iter().rev() {
            let capital = word.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase());
            let particle = word.chars().count() <= 4 && name < start + tail.len();
            if !capital && !particle {
                break;
            }
            name = start + offset;
        }
        let kept = &text[name..];
        let skip = words(kept)
            .into_iter()
            .find(|(_, word)| word.chars().next().is_some_and(char::is_uppercase))
            .map_or(kept.len(), |(offset, _)| offset);
        name += skip;
    }
    let kept = text.get(name..)?;
    let from = before.start + name + kept.len() - kept.trim_start().len();
    let to = before.start + text.len();
    (from < to && (to - from) <= 120).then_some(from..to)
}

/// "J." before a surname.
fn is_initial(text: &str) -> bool {
    let mut back = text.chars().rev().skip(1);
    back.next().is_some_and(char::is_uppercase) && back.next().is_none_or(|c| c.is_whitespace() || c == '.')
}

/// A cue of a cased script followed directly by a letter of one ends inside a word.
fn is_within_word(reading: &Reading, at: usize, range: &Range<usize>) -> bool {
    let cased = |c: char| c.is_lowercase() || c.is_uppercase();
    reading.slice(&(range.start..at)).ends_with(cased) && reading.slice(&(at..range.end)).starts_with(cased)
}

fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (offset, character) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, character.is_whitespace()) {
            (None, false) => start = Some(offset),
            (Some(first), true) => {
                words.push((first, &text[first..offset]));
                start = None;
            }
            _ => {}
        }
    }
    words
}
