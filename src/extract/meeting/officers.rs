//! Officers: in sentences and lists that tell of elections, and in mastheads.

use std::collections::HashSet;
use std::ops::Range;

use super::{has, of_meeting, session_number};
use crate::extract::{numbers, roster, sentences};
use crate::lexicon::Cue;
use crate::names::NameFound;
use crate::outline::{Outline, Paragraph, Part};
use crate::reading::{CueFound, Reading};
use crate::report::{Officer, OfficerRole, Party, PartyKind};

/// Officers: in sentences and lists that tell of elections, each person with a State in brackets.
/// Those elected for a later session are not those of the meeting; `session` is its number.
pub fn read(reading: &Reading, outline: &Outline, body: Option<&Range<usize>>, session: Option<u32>) -> Vec<Officer> {
    // "of the twentieth and twenty-first sessions" names both
    let later = |range: &Range<usize>| {
        let also = |own: u32| numbers::numbers(reading, range).iter().any(|one| one.ordinal && one.value == own);
        session.zip(session_number(reading, range)).is_some_and(|(own, named)| named == own + 1 && !also(own))
    };
    let elects_later = |paragraph: &Paragraph| {
        let heading = paragraph.heading.map(|heading| &outline.headings[heading].title);
        has(reading, &paragraph.range, Cue::Elected)
            && (later(&up_to_election(reading, &paragraph.body)) || heading.is_some_and(&later))
    };
    let body = OwnBody::new(reading, body);
    let mut officers: Vec<Officer> = of_masthead(reading, outline);
    let mut passages = Vec::new();
    let numbered: Vec<&Paragraph> = outline.paragraphs.iter().filter(|next| next.number.is_some()).collect();
    let mut covered = 0;
    for paragraph in of_meeting(reading, outline) {
        let elects = paragraph.range.start >= covered
            && has(reading, &paragraph.range, Cue::Elected)
            && !has(reading, &paragraph.body, Cue::PanelHeld);
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

/// Where the section of a paragraph begins, of headings that stand behind another paragraph; else where it begins itself.
fn section_start(outline: &Outline, behind: &Paragraph, paragraph: &Paragraph) -> usize {
    let headings = outline.around(paragraph.heading).map(|at| outline.headings[at].range.start);
    headings.take_while(|start| *start > behind.range.start).last().unwrap_or(paragraph.range.start)
}

/// A paragraph up to its last sentence that tells of an election: what it says of the next session behind that is not of
/// the officers.
fn up_to_election(reading: &Reading, body: &Range<usize>) -> Range<usize> {
    let last = sentences::within(reading, body).into_iter().rfind(|sentence| has(reading, sentence, Cue::Elected));
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

/// "The outgoing Chair", "Chair of the previous session": the words right before an office, or in its clause behind it.
fn is_of_another_time(reading: &Reading, office: &Range<usize>, sentence: &Range<usize>) -> bool {
    /// So many bytes take the words behind: "of the Commission at its previous".
    const NEAR: usize = 80;
    let is_former = |found: &CueFound| found.cue == Cue::Former;
    let before = reading.shortly_before(sentence.start, office.start, NEAR);
    let adjoins = |found: &CueFound| {
        let words = || {
            let between = roster::trim_glue(reading, found.end..office.start);
            between.is_empty()
                || reading
                    .opening_cues(&between)
                    .any(|word| matches!(word.cue, Cue::Session | Cue::Meeting | Cue::Body) && word.end == between.end)
        };
        is_former(found) && words()
    };
    let behind = reading.head(&(office.end..sentence.end), NEAR);
    let clause =
        reading.slice(&behind).find([',', '،', '，', '(', '（', ';', '.']).map_or(behind.end, |at| behind.start + at);
    let behind = behind.start..clause;
    reading.cues(&before).any(adjoins) || reading.cues(&behind).any(is_former) && !has(reading, &behind, Cue::Elected)
}

/// Whether an office is that of the person named behind it, or of the second of two: "the Co-Chairs, A (Peru) and B
/// (Fiji)". The body may stand between: "le Président du SBI, M. A (Eswatini)".
fn stands_before(reading: &Reading, body: &OwnBody, office: &Range<usize>, name: &Range<usize>) -> bool {
    /// So many bytes take the body and a first person between.
    const NEAR: usize = 240;
    if office.end > name.start || name.start - office.end > NEAR {
        return false;
    }
    if reading.slice(&(office.end..name.start)).contains([';', '；', '؛']) {
        return false;
    }
    let between = without_honorifics(reading, office.end..name.start);
    let own = || body.is(reading, &roster::trim_glue(reading, between.clone()));
    let first = || {
        let persons = with_bracket(reading, &(office.end..name.start));
        let [first] = persons.as_slice() else { return false };
        let and = roster::trim_glue(reading, without_honorifics(reading, first.range.end..name.start));
        and.is_empty() && stands_before(reading, body, office, &first.name)
    };
    between.is_empty() || own() || first()
}

/// Whether an office is told behind a person: "A (Peru), Rapporteur of the Committee", "A (Peru) as its Rapporteur".
fn stands_behind(reading: &Reading, body: &OwnBody, office: &Range<usize>, person: &Range<usize>) -> bool {
    /// So many bytes take the words between.
    const NEAR: usize = 120;
    if office.start < person.end || office.start - person.end > NEAR {
        return false;
    }
    let gap = person.end..office.start;
    let between = roster::trim_glue(reading, gap.clone());
    let word = reading.opening_cues(&between).find(|found| found.cue == Cue::AsOffice);
    let rest = word.map_or(between.clone(), |word| roster::trim_glue(reading, word.end..between.end));
    let apposed = reading.slice(&gap).starts_with([',', '，', '،']) && !has(reading, &gap, Cue::And);
    (word.is_some() || apposed) && (rest.is_empty() || body.is(reading, &rest))
}

/// What the text calls the body that meets: "the Commission", "SBI".
pub struct OwnBody {
    /// Folded; `None` where the text names none.
    name: Option<String>,
    /// Its abbreviation, in the brackets behind it.
    abbreviation: Option<String>,
}

impl OwnBody {
    pub fn new(reading: &Reading, body: Option<&Range<usize>>) -> Self {
        let name = body.map(|body| reading.one_line(body));
        let abbreviation = name.as_ref().and_then(|name| {
            let behind = &reading.text()[reading.text().find(&format!("{name} ("))? + name.len() + " (".len()..];
            Some(behind[..behind.find(')')?].to_owned())
        });
        Self { name: name.map(|name| crate::fold::fold(&name)), abbreviation }
    }

    /// Whether an office is told to be that of another body: "a Working Group [was] chaired by", in the report of a
    /// conference.
    fn has_another(&self, reading: &Reading, office: &Range<usize>, sentence: &Range<usize>) -> bool {
        /// So many bytes stand between a body and its office.
        const NEAR: usize = 240;
        let near = reading.shortly_before(sentence.start, office.start, NEAR);
        let clause =
            reading.slice(&near).rfind([',', ';', '(', ')', '，', '；']).map_or(near.start, |at| near.start + at);
        let before = clause..office.start;
        let head = roster::trim_glue(reading, office.end..sentence.end);
        let behind = reading.opening_cues(&head).find(|found| found.cue == Cue::Body);
        if self.name.is_some() && behind.is_some_and(|found| !self.is(reading, &(found.start..found.end))) {
            return true;
        }
        // "Sub-Committee", not the "Committee" in it
        let bodies = reading.cues(&before).filter(|found| found.cue == Cue::Body);
        let last = bodies.max_by_key(|found| (found.end, std::cmp::Reverse(found.start)));
        let group = last.filter(|found| !self.is(reading, &(found.start..found.end)));
        self.name.is_some()
            && group.is_some_and(|group| !has(reading, &(group.end..office.start), Cue::Elected))
            && !has(reading, &before, Cue::Representative)
    }

    /// Whether a stretch is the word for the body, or an abbreviation that may be its.
    pub fn is(&self, reading: &Reading, range: &Range<usize>) -> bool {
        /// Endings decline: so many letters of the word must be in the body's name.
        const STEM: usize = 5;
        let text = reading.slice(range);
        if is_abbreviation(text) {
            return self.has_abbreviation(text) && reading.names(range).next().is_none();
        }
        let folded = crate::fold::fold(text);
        // "the Executive Board", of the Entity for Gender Equality
        let begins = |name: &String| {
            name.strip_prefix(folded.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        if !folded.is_empty() && self.name.as_ref().is_some_and(begins) {
            return true;
        }
        let stem: String = folded.chars().take(STEM).collect();
        let word = reading.cues(range).any(|found| found.cue == Cue::Body && (found.start..found.end) == *range);
        word && self.name.as_ref().is_none_or(|name| name.contains(&stem))
    }

    fn has_abbreviation(&self, text: &str) -> bool {
        self.abbreviation.as_ref().is_none_or(|abbreviation| abbreviation == text)
    }
}

fn is_abbreviation(text: &str) -> bool {
    (2..=6).contains(&text.chars().count()) && text.chars().all(|c| c.is_uppercase() || c.is_numeric())
}

/// A stretch without the honorifics that end it, and without punctuation.
fn without_honorifics(reading: &Reading, range: Range<usize>) -> Range<usize> {
    let mut rest = roster::trim_loose(reading, range);
    while let Some(honorific) =
        reading.cues(&rest).filter(|found| found.end == rest.end && found.cue == Cue::Honorific).last()
    {
        rest = roster::trim_loose(reading, rest.start..honorific.start);
    }
    rest
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
        elected |= has(reading, &sentence, Cue::Elected);
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
        let tells = has(reading, &sentence, Cue::Elected)
            || offices.first().is_some_and(|(_, range)| opens_line(reading, &sentence, range))
            || (offices.is_empty() && office.is_some());
        // "Under the chairmanship of the President, the discussion was led by the following panellists"
        if !elected || !tells || has(reading, &sentence, Cue::Panel) {
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
        let as_office = reading.cues(&gap).any(|found| found.cue == Cue::AsOffice) || behind_also(reading, gap.clone());
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

/// The names behind what stands beside a person's: "Mr. Hall", «г-жа Ана Паредес».
fn styled_names(reading: &Reading, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let behind = |honorific: &CueFound| capitals(reading, roster::trim_loose(reading, honorific.end..sentence.end));
    let mut names: Vec<Range<usize>> =
        reading.cues(sentence).filter(|found| found.cue == Cue::Honorific).filter_map(behind).collect();
    names.dedup_by(|next, last| next.start < last.end);
    names
}

/// The words with capitals with which a stretch begins, up to an office, a verb or a mark.
fn capitals(reading: &Reading, rest: Range<usize>) -> Option<Range<usize>> {
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
            let name = entry.names.first().filter(|name| roster::fills(reading, name, &entry.range))?;
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

fn honorific_opens(reading: &Reading, range: &Range<usize>) -> bool {
    let head = roster::trim_loose(reading, range.clone());
    reading.opening_cues(&head).any(|found| found.cue == Cue::Honorific)
}

/// A stretch behind the honorific with which it opens.
fn without_opening_honorific(reading: &Reading, range: Range<usize>) -> Range<usize> {
    let head = roster::trim_loose(reading, range);
    let honorific = reading.opening_cues(&head).find(|found| found.cue == Cue::Honorific);
    honorific.map_or(head.clone(), |found| found.end..head.end)
}

/// Whether an office is what a line begins with, or "First" before it.
fn opens_line(reading: &Reading, line: &Range<usize>, office: &Range<usize>) -> bool {
    let mut before = reading.opening_cues(line).filter(|found| matches!(found.cue, Cue::Ordinal(_)));
    office.start == line.start || before.any(|first| roster::trim_glue(reading, first.end..office.start).is_empty())
}

/// Whether an office is what a line begins with, before a colon.
fn is_label(reading: &Reading, line: &Range<usize>, office: &Range<usize>) -> bool {
    opens_line(reading, line, office)
        && reading.slice(&(office.end..line.end)).trim_start().starts_with(sentences::is_colon)
}

/// Offices named in a sentence, the longest at each place; not those of groups and bodies within the meeting or
/// beside it.
fn offices(reading: &Reading, sentence: &Range<usize>) -> Vec<(OfficerRole, Range<usize>)> {
    let mut found: Vec<(OfficerRole, Range<usize>)> = Vec::new();
    for cue in reading.cues(sentence) {
        if let Cue::Officer(role) = cue.cue
            && found.last().is_none_or(|(_, last)| last.end <= cue.start)
        {
            found.push((role, cue.start..cue.end));
        }
    }
    found.retain(|(_, office)| !is_of_others(reading, office, sentence));
    found
}

/// "Chair of the contact group", "a contact group co-chaired by", "the Group of 77 Chair".
fn is_of_others(reading: &Reading, office: &Range<usize>, sentence: &Range<usize>) -> bool {
    /// So many bytes take the longest word for a group.
    const NEAR: usize = 60;
    let before = reading.shortly_before(sentence.start, office.start, NEAR);
    let group_before = reading
        .cues(&before)
        .any(|found| found.cue == Cue::SmallGroup && roster::trim_loose(reading, found.end..office.start).is_empty());
    let prefixed = reading.slice(&before).ends_with(' ')
        && reading.name_around(office.start.saturating_sub(2)).is_some_and(|name| name.end + 1 == office.start);
    let head = roster::trim_glue(reading, office.end..sentence.end);
    let linked = reading.slice(&(office.end..head.start)).chars().all(|c| c.is_alphabetic() || c == ' ' || c == '\'');
    let mut first = reading.cues(&head).take_while(|found| found.start == head.start);
    // ترأس [وفد شيلي]
    let mut group = || first.any(|found| matches!(found.cue, Cue::SmallGroup | Cue::PanelHeld | Cue::Delegations));
    let named =
        || head.start > office.end + 1 && reading.names(&head).next().is_some_and(|name| name.start == head.start);
    prefixed || group_before || linked && (group() || named())
}

struct Person {
    name: Range<usize>,
    state: Option<Party>,
    /// Name and State.
    range: Range<usize>,
}

impl Person {
    fn officer(&self, reading: &Reading, role: OfficerRole) -> Officer {
        Officer { role, name: reading.one_line(&self.name), state: self.state.clone(), span: reading.span(&self.range) }
    }
}

/// Persons with their State: "Dominika Krois (Poland)", else "Dominika Krois of Poland", else behind their State.
fn persons(reading: &Reading, sentence: &Range<usize>) -> Vec<Person> {
    let some = |persons: Vec<Person>| (!persons.is_empty()).then_some(persons);
    some(with_bracket(reading, sentence))
        .or_else(|| some(of_states(reading, sentence)))
        .unwrap_or_else(|| behind_states(reading, sentence))
}

/// Persons named behind the State that they represent: "the representatives of Kenya (Grace Wanjiru) and Peru (Luz
/// Salas)", "the Permanent Representative of Fiji to the United Nations, Seru Naivalu, as President".
fn behind_states(reading: &Reading, sentence: &Range<usize>) -> Vec<Person> {
    /// A mission and a name take no more bytes.
    const NEAR: usize = 120;
    if !reading.cues(sentence).any(|found| matches!(found.cue, Cue::Representative | Cue::Office)) {
        return Vec::new();
    }
    let person = |name: &NameFound| {
        let state = Some(reading.party(name)).filter(|party| party.kind == PartyKind::State)?;
        let behind = reading.head(&(name.end..sentence.end), NEAR);
        let text = reading.slice(&behind);
        let open = text.find(['(', ',', '（', '，', '،'])?;
        let rest = &text[open + text[open..].chars().next().map_or(1, char::len_utf8)..];
        let start = behind.end - rest.len();
        let end = start + rest.find([')', ',', '）', '，', '،'])?;
        let person = roster::trim_loose(reading, without_opening_honorific(reading, start..end));
        let known = || reading.names(&person).next().is_some() || reading.name_around(person.start).is_some();
        let named = is_personal(reading, &person) && !known();
        named.then_some(Person { range: name.start..person.end, name: person, state: Some(state) })
    };
    reading.names(sentence).filter_map(person).collect()
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
        let before = sentence.start + start..sentence.start + offset;
        if let (Some(name), Some(state)) = (
            name_before(reading, before.clone()).filter(|name| !ends_title(reading, &before, name)),
            state(reading, &inside),
        ) {
            persons.push(Person { range: name.start..closed, name, state: Some(state) });
        }
        start = closed - sentence.start;
    }
    persons
}

/// Whether a single word is the end of a title and names nobody: "Secretary of State for [Justice]".
fn ends_title(reading: &Reading, before: &Range<usize>, name: &Range<usize>) -> bool {
    let title = before.start..name.start;
    let linked = trim_articles(reading, title.clone()).end < reading.slice(&title).trim_end().len() + title.start;
    linked
        && !reading.slice(name).trim().contains(char::is_whitespace)
        && reading.cues(&title).any(|found| found.cue == Cue::Office)
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
    // 「科菲·博阿滕先生」
    let before = before.start..without_honorifics(reading, before).end;
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
                    | Cue::AsOffice
                    | Cue::By
                    | Cue::PlaceMark
            ) || found.cue == Cue::Honorific && opens_name(reading, found, &before)
        })
        .filter(|found| found.end <= before.start + text.len() && !is_within_word(reading, found.end, &before))
        .filter(|found| found.cue == Cue::Honorific || !roster::is_initial(reading, found))
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
