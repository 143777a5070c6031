//! Persons that a passage names, with the State in brackets, behind "of" or before them.

use std::ops::Range;

use super::offices::offices;
use crate::extract::roster;
use crate::lexicon::{Cue, Stands};
use crate::names::NameFound;
use crate::reading::{CueFound, Reading};
use crate::report::{Officer, OfficerRole, Party, PartyKind};

/// A person whom a passage names.
pub struct Person {
    /// The name alone.
    pub name: Range<usize>,
    /// The State that the text gives the person.
    pub state: Option<Party>,
    /// Name and State.
    pub range: Range<usize>,
}

impl Person {
    /// The person as the holder of an office.
    pub fn officer(&self, reading: &Reading, role: OfficerRole) -> Officer {
        Officer { role, name: reading.one_line(&self.name), state: self.state.clone(), span: reading.span(&self.range) }
    }
}

/// Persons with their State: "Dominika Krois (Poland)", else "Dominika Krois of Poland", else behind their State.
pub fn persons(reading: &Reading, sentence: &Range<usize>) -> Vec<Person> {
    let some = |persons: Vec<Person>| (!persons.is_empty()).then_some(persons);
    some(with_bracket(reading, sentence))
        .or_else(|| some(of_states(reading, sentence)))
        .unwrap_or_else(|| behind_states(reading, sentence))
}

/// Persons with a State in brackets.
pub fn with_bracket(reading: &Reading, sentence: &Range<usize>) -> Vec<Person> {
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
        let before = sentence.start + start..sentence.start + offset;
        if let (Some(name), Some(state)) = (
            name_before(reading, before.clone()).filter(|name| {
                !ends_title(reading, &before, name)
                    && !is_place(reading, &before, name)
                    && !is_of_name(reading, name)
                    && !is_member(reading, name)
            }),
            state(reading, &inside),
        ) {
            persons.push(Person { range: name.start..closed, name, state: Some(state) });
        }
        start = closed - sentence.start;
    }
    persons
}

/// Persons named with "of" and their State, or behind the words for an office with their State to follow:
/// "chaired by Ambassador Ljupčo Gjorgjinski, Chargé d'Affaires of North Macedonia".
fn of_states(reading: &Reading, sentence: &Range<usize>) -> Vec<Person> {
    /// A person's office and name take no more bytes.
    const LONGEST: usize = 400;
    let mut persons = Vec::new();
    let mut start = sentence.start;
    for name in reading.names(sentence) {
        let party = reading.party(name);
        let before = trim_articles(reading, reading.shortly_before(start, name.start, LONGEST));
        let linked = before.end < name.start.saturating_sub(1);
        if party.kind != PartyKind::State || !linked {
            continue;
        }
        let office = offices(reading, &before).pop().map_or(before.start, |(_, office)| office.end);
        let elected = reading.cues(&before).filter(|found| found.cue == Cue::Elected).map(|found| found.end);
        let office = elected.max().map_or(office, |elected| office.max(elected));
        let clause = reading.slice(&(office..before.end)).find(',').map_or(before.end, |comma| office + comma);
        let styled = |person: &Range<usize>| {
            let before = roster::trim_glue(reading, office..person.start.max(office));
            !reading.slice(&before).split_whitespace().any(|word| word.starts_with(char::is_lowercase))
        };
        let person = name_before(reading, office..clause).filter(|person| is_named(reading, person) && styled(person));
        if let Some(person) = person {
            persons.push(Person { range: person.start..name.end, name: person, state: Some(party) });
        }
        start = name.end;
    }
    persons
}

/// Persons named behind the State that they represent: "the representatives of Kenya (Grace Wanjiru) and Peru (Luz
/// Salas)", "the Permanent Representative of Fiji to the United Nations, Seru Naivalu, as President".
fn behind_states(reading: &Reading, sentence: &Range<usize>) -> Vec<Person> {
    /// A mission and a name take no more bytes.
    const NEAR: usize = 120;
    if !reading.cues(sentence).any(|found| matches!(found.cue, Cue::Representative | Cue::Office | Cue::Honorific)) {
        return Vec::new();
    }
    // «посол Болгарии г-н Христо Ганчев»
    let is_ambassador = |name: &NameFound| {
        let before = reading.shortly_before(sentence.start, name.start, NEAR);
        let mut styles = reading.cues(&before).filter(|found| found.cue == Cue::Honorific);
        styles.any(|found| reading.slice(&(found.end..name.start)).trim().is_empty())
    };
    let person = |name: &NameFound| {
        let state = Some(reading.party(name)).filter(|party| party.kind == PartyKind::State)?;
        let behind = reading.head(&(name.end..sentence.end), NEAR);
        let name_at = match reading.lexicon.role_stands {
            Stands::Before if is_ambassador(name) => capitals(reading, without_opening_honorific(reading, behind))?,
            Stands::Before => styled_or_marked(reading, &behind)?,
            Stands::After => before_honorific(reading, &behind)?,
        };
        let person = roster::trim_loose(reading, without_opening_honorific(reading, name_at.clone()));
        let known = || reading.names(&person).next().is_some() || reading.name_around(person.start).is_some();
        let small = reading.slice(&person).starts_with(char::is_lowercase);
        let named = !small && is_named(reading, &person) && !known();
        named.then_some(Person { range: name.start..person.end, name: person, state: Some(state) })
    };
    reading.names(sentence).filter_map(person).collect()
}

/// What stands behind the first mark of a stretch, or from the first honorific on: "to the United Nations[, Seru Naivalu],",
/// لدى الأمم المتحدة [السيد مامادو ديوب].
fn styled_or_marked(reading: &Reading, behind: &Range<usize>) -> Option<Range<usize>> {
    let text = reading.slice(behind);
    let mark = text.char_indices().find(|(_, c)| matches!(c, '(' | ',' | '（' | '，' | '،'));
    let mark = mark.map(|(at, mark)| behind.start + at + mark.len_utf8());
    // not "the representative of Chile proposed Mr. Hall"
    let is_beside = |honorific: &&CueFound| {
        let mission = roster::trim_loose(reading, behind.start..honorific.start);
        let to = |found: &CueFound| found.cue == Cue::UnitedNations && found.end == mission.end;
        let body = || reading.names(&mission).last().is_some_and(|name| name.end == mission.end);
        mission.is_empty() || reading.cues(&mission).any(to) || body()
    };
    let honorific = reading.cues(behind).find(|found| found.cue == Cue::Honorific).filter(is_beside);
    let honorific = honorific.map(|found| found.start);
    let start = [mark, honorific].into_iter().flatten().min()?;
    let end = reading.slice(&(start..behind.end)).find([')', ',', '）', '，', '،']).map(|at| start + at);
    let ends_text = || reading.text()[behind.end..].trim_start().chars().next().is_none_or(|c| !c.is_lowercase());
    Some(start..end.or_else(|| ends_text().then_some(behind.end))?)
}

/// 「塞内加尔常驻联合国代表[马马杜·迪奥普]先生」: the words before the first honorific, behind the office.
fn before_honorific(reading: &Reading, behind: &Range<usize>) -> Option<Range<usize>> {
    let honorific = reading.cues(behind).find(|found| found.cue == Cue::Honorific)?;
    let before = behind.start..honorific.start;
    let office = reading.cues(&before).filter(|found| matches!(found.cue, Cue::Representative | Cue::Office)).last()?;
    let plain = !reading.slice(&before).contains(['，', '、', '；', '（']);
    plain.then_some(office.end..before.end)
}

/// Whether a stretch names a person: by its capitals, or in scripts without them by the honorific beside it.
fn is_named(reading: &Reading, name: &Range<usize>) -> bool {
    /// So many bytes take an honorific.
    const NEAR: usize = 24;
    let caseless = !reading.slice(name).contains(|c: char| c.is_lowercase() || c.is_uppercase());
    let styled = || {
        let before = reading.shortly_before(0, name.start, NEAR);
        let beside = |found: &CueFound| {
            found.cue == Cue::Honorific
                && (found.start >= name.end
                    || roster::trim_loose(reading, found.end..name.start.max(found.end)).is_empty())
        };
        reading.cues(&(before.start..reading.head(&(name.end..reading.text().len()), NEAR).end)).any(beside)
    };
    is_personal(reading, name) || caseless && !name.is_empty() && styled()
}

/// The names behind what stands beside a person's: "Mr. Hall", «г-жа Ана Паредес».
pub fn styled_names(reading: &Reading, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let behind = |honorific: &CueFound| {
        let name = capitals(reading, roster::trim_loose(reading, honorific.end..sentence.end))?;
        // «посол Германии»
        roster::whole_name(reading, &name).is_none().then_some(name)
    };
    let mut names: Vec<Range<usize>> =
        reading.cues(sentence).filter(|found| found.cue == Cue::Honorific).filter_map(behind).collect();
    names.dedup_by(|next, last| next.start < last.end);
    names
}

/// The words with capitals with which a stretch begins, up to an office, a verb or a mark.
pub fn capitals(reading: &Reading, rest: Range<usize>) -> Option<Range<usize>> {
    let capital = |word: &&str| word.starts_with(|first: char| first.is_alphabetic() && !first.is_lowercase());
    let text = reading.slice(&rest);
    let mut end = 0;
    for (start, word) in words(text).into_iter().take_while(|(_, word)| capital(word)) {
        let at = rest.start + start;
        let office = |found: &CueFound| matches!(found.cue, Cue::Officer(_) | Cue::Elected | Cue::Honorific);
        if reading.opening_cues(&(at..rest.end)).any(office) {
            break;
        }
        let bare = word.trim_end_matches([',', ';', '.', '،', '؛']);
        end = start + bare.len();
        if bare.len() < word.len() && bare.chars().count() > 1 {
            break;
        }
    }
    (end > 0).then(|| rest.start..rest.start + end)
}

/// Whether a stretch opens with an honorific.
pub fn honorific_opens(reading: &Reading, range: &Range<usize>) -> bool {
    let head = roster::trim_loose(reading, range.clone());
    reading.opening_cues(&head).any(|found| found.cue == Cue::Honorific)
}

/// A stretch without the honorifics that end it, and without punctuation.
pub fn without_honorifics(reading: &Reading, range: Range<usize>) -> Range<usize> {
    let mut rest = roster::trim_loose(reading, range);
    while let Some(honorific) =
        reading.cues(&rest).filter(|found| found.end == rest.end && found.cue == Cue::Honorific).last()
    {
        rest = roster::trim_loose(reading, rest.start..honorific.start);
    }
    rest
}

/// A stretch behind the honorific with which it opens.
pub fn without_opening_honorific(reading: &Reading, range: Range<usize>) -> Range<usize> {
    let head = roster::trim_loose(reading, range);
    let honorific = reading.opening_cues(&head).find(|found| found.cue == Cue::Honorific);
    honorific.map_or(head.clone(), |found| found.end..head.end)
}

/// At least two words with capitals, none of them an office.
pub fn is_personal(reading: &Reading, name: &Range<usize>) -> bool {
    let capitals = reading.slice(name).split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count();
    let titled = reading
        .cues(name)
        .any(|found| matches!(found.cue, Cue::Representative | Cue::Officer(_) | Cue::Body | Cue::Month(_)));
    capitals >= 2 && !titled
}

/// Whether a single word is the end of a title and names nobody: "Secretary of State for [Justice]".
fn ends_title(reading: &Reading, before: &Range<usize>, name: &Range<usize>) -> bool {
    let title = before.start..name.start;
    let linked = trim_articles(reading, title.clone()).end < reading.slice(&title).trim_end().len() + title.start;
    linked && !reading.slice(name).trim().contains(char::is_whitespace) && reading.has(&title, Cue::Office)
}

/// Whether a name in front of a State is that of a town: "held in Segovia (Spain)".
fn is_place(reading: &Reading, before: &Range<usize>, name: &Range<usize>) -> bool {
    let place = |found: &CueFound| {
        let free = reading.text()[..found.start].chars().next_back().is_none_or(|c| !c.is_alphabetic());
        let beside = || roster::trim_loose(reading, found.end..name.start.max(found.end)).is_empty();
        found.cue == Cue::PlaceMark && free && beside()
    };
    // 在安娜·科瓦奇女士（匈牙利）主持下
    !reading.has(&(name.start..before.end), Cue::Honorific) && reading.cues(&(before.start..name.start)).any(place)
}

/// Whether a name ends that of somebody known: "the Indian [Ocean] Tuna Commission (IOTC)".
fn is_of_name(reading: &Reading, name: &Range<usize>) -> bool {
    let last = name.end.saturating_sub(1);
    reading.name_around(last).is_some_and(|known| known.start < name.start && known.end == name.end)
}

/// "One Member Organization (European Union)".
fn is_member(reading: &Reading, name: &Range<usize>) -> bool {
    reading.opening_cues(name).any(|found| found.cue == Cue::Members)
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
pub fn name_before(reading: &Reading, before: Range<usize>) -> Option<Range<usize>> {
    // 「科菲·博阿滕先生」
    let before = before.start..without_honorifics(reading, before).end;
    let text = reading.slice(&before).trim_end();
    let styled = reading.cues(&before).filter(|found| found.cue == Cue::Honorific).last().map(|found| found.end);
    // "Sra. Patricia de Lille"
    let is_particle = |found: &CueFound| {
        let Some(styled) = styled.filter(|styled| *styled < found.start) else { return false };
        let name = reading.slice(&roster::trim_loose(reading, styled..found.start));
        found.cue == Cue::Article
            && !name.is_empty()
            && !name.contains(',')
            && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
    };
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
                    | Cue::AsOffice
                    | Cue::By
                    | Cue::PlaceMark
            ) || found.cue == Cue::Honorific && opens_name(reading, found, &before)
        })
        .filter(|found| found.end <= before.start + text.len() && !is_within_word(reading, found.end, &before))
        .filter(|found| found.cue == Cue::Honorific || !roster::is_initial(reading, found))
        .filter(|found| !is_particle(found))
        .map(|found| found.end - before.start)
        .max()
        .unwrap_or(0);
    let mark = text
        .rfind(['、', ',', '，', ':', '：', ';', '；', '\n', '،', '.', '–', '—'])
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

/// Whether an honorific stands before a name: "M. Juan Soto", not within one: "José M. Soto".
fn opens_name(reading: &Reading, honorific: &CueFound, range: &Range<usize>) -> bool {
    // «Президент Организации г-н Аль-Мандус»
    if reading.slice(&(honorific.start..honorific.end)).starts_with(char::is_lowercase) {
        return true;
    }
    let before = reading.slice(&(range.start..honorific.start));
    let word = before.split_whitespace().next_back().unwrap_or_default();
    let initial = word.ends_with('.') && word.chars().count() == 2;
    !(initial || word.starts_with(char::is_uppercase) && word.ends_with(char::is_lowercase))
}

/// "J." before a surname, «Дж.».
fn is_initial(text: &str) -> bool {
    let word = text.trim_end_matches('.').rsplit(|c: char| c.is_whitespace() || c == '.').next().unwrap_or_default();
    word.chars().count() <= 2 && word.starts_with(char::is_uppercase)
}

/// A cue of a cased script followed directly by a letter of one ends inside a word.
fn is_within_word(reading: &Reading, at: usize, range: &Range<usize>) -> bool {
    let cased = |c: char| c.is_lowercase() || c.is_uppercase();
    reading.slice(&(range.start..at)).ends_with(cased) && reading.slice(&(at..range.end)).starts_with(cased)
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
