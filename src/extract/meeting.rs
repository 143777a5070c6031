//! The meeting: its body, session, place, dates, number of sittings, officers; symbols of the report.

use std::ops::Range;

use super::dates::{self, PeriodFound};
use super::{numbers, sentences, symbols};
use crate::lexicon::{Cue, Stands};
use crate::matcher::is_unspaced;
use crate::outline::{Outline, Part};
use crate::reading::Reading;
use crate::report::{Meeting, Officer, OfficerRole, Party, Period};

/// Reads what the report says of its meeting.
pub fn read(reading: &Reading, outline: &Outline) -> Meeting {
    let front = Front::new(reading, outline);
    let held = held_sentences(reading, outline);
    let title = front.title();
    let body = front.body().or_else(|| held.iter().find_map(|sentence| body_that_met(reading, sentence)));
    Meeting {
        symbols: front.symbols(),
        session: front.session().or_else(|| session(reading, &held, outline, body.as_ref())),
        place: front.place().or_else(|| held.iter().find_map(|sentence| place(reading, sentence))),
        dates: front
            .dates()
            .or_else(|| held.iter().find_map(|sentence| periods(reading, sentence)))
            .unwrap_or_default(),
        meetings_held: meetings_held(reading, outline),
        officers: officers(reading, outline),
        reviewed_state: None,
        title: title.map(|line| one_line(reading, &line)),
        body: body.map(|range| one_line(reading, &range)),
    }
}

fn one_line(reading: &Reading, range: &Range<usize>) -> String {
    reading.slice(range).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn has(reading: &Reading, range: &Range<usize>, wanted: Cue) -> bool {
    reading.cues(range).any(|found| found.cue == wanted)
}

/// Masthead and title: the lines before the report proper begins.
struct Front<'a> {
    reading: &'a Reading<'a>,
    lines: Vec<Range<usize>>,
}

impl<'a> Front<'a> {
    /// A masthead has no more lines than this; what follows is a table of contents.
    const LINES: usize = 60;

    fn new(reading: &'a Reading<'a>, outline: &Outline) -> Self {
        let headings =
            outline.headings.iter().filter(|heading| heading.part != Part::Front).map(|heading| heading.range.start);
        let paragraphs = outline
            .paragraphs
            .iter()
            .filter(|paragraph| paragraph.part != Part::Front)
            .map(|paragraph| paragraph.range.start);
        let end = headings.chain(paragraphs).min().unwrap_or(reading.text().len());
        let mut lines = sentences::lines(reading, &(0..end));
        lines.truncate(Self::LINES);
        Self { reading, lines }
    }

    /// Symbols that stand alone on their lines, or beside the organization's name.
    fn symbols(&self) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for line in &self.lines {
            let text = self.reading.slice(line);
            let symbols = symbols::symbols(text);
            let length: usize = symbols.iter().map(|symbol| symbol.len()).sum();
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
            let beside = letters(text).saturating_sub(length);
            let in_cell = text.contains('|');
            if symbols.is_empty() || beside > 0 && !in_cell {
                continue;
            }
            for symbol in symbols {
                let symbol = symbols::plain(&text[symbol]);
                if !found.contains(&symbol) {
                    found.push(symbol);
                }
            }
            // the second masthead of a two-page cover repeats the first; a cited symbol would be new
            if found.len() >= 3 {
                break;
            }
        }
        found
    }

    /// The line that calls itself a report; the one that names the body before others.
    fn title(&self) -> Option<Range<usize>> {
        let titles = || self.lines.iter().filter(|line| self.is_title(line));
        titles().find(|line| has(self.reading, line, Cue::Body)).or_else(|| titles().next()).cloned()
    }

    fn is_title(&self, line: &Range<usize>) -> bool {
        has(self.reading, line, Cue::Report) && line.len() <= 600
    }

    fn title_index(&self) -> Option<usize> {
        let title = self.title()?;
        self.lines.iter().position(|line| *line == title)
    }

    /// The body: a line of its own that the title repeats or follows, else out of the title.
    fn body(&self) -> Option<Range<usize>> {
        let is_body = |line: &&Range<usize>| {
            has(self.reading, line, Cue::Body) && !has(self.reading, line, Cue::Report) && self.periods(line).is_empty()
        };
        let in_title = self.title().and_then(|title| body_of_title(self.reading, &title));
        if let Some(in_title) = &in_title {
            let wanted = crate::fold::fold(self.reading.slice(in_title));
            let same = |line: &&Range<usize>| crate::fold::fold(self.reading.slice(line)).trim() == wanted.trim();
            return self.lines.iter().filter(is_body).find(same).cloned().or(Some(in_title.clone()));
        }
        let before_title = self.title_index().unwrap_or(self.lines.len());
        self.lines[..before_title].iter().rev().find(is_body).or_else(|| self.lines.iter().find(is_body)).cloned()
    }

    fn session(&self) -> Option<String> {
        let at = self.title_index()?;
        let lines = self.lines[at..].iter().take(3).chain(self.lines[..at].iter().rev().take(2));
        lines.into_iter().find_map(|line| session_in(self.reading, line))
    }

    fn periods(&self, line: &Range<usize>) -> Vec<PeriodFound> {
        dates::periods(self.reading, line).into_iter().filter(|period| period.start.year.is_some()).collect()
    }

    /// Dates of the title, of the lines next to it, or of a line that has a place beside them.
    fn dates(&self) -> Option<Vec<Period>> {
        let near = self.title_index().map(|at| {
            let before = self.lines[..at].iter().rev().take(3);
            let after = self.lines[at + 1..].iter().take(3);
            std::iter::once(&self.lines[at]).chain(after).chain(before).collect::<Vec<_>>()
        });
        let lines = near.unwrap_or_default().into_iter().filter(|line| self.is_of_sitting(line));
        lines.filter_map(|line| iso(&self.periods(line))).next()
    }

    /// Not a date of issue: "[28 February 2025]", "Distr.: General 9 April 2025", "Reissued … on".
    fn is_of_sitting(&self, line: &Range<usize>) -> bool {
        let text = self.reading.slice(line);
        let issued = text.starts_with(['[', '*']) || text.contains("Distr.") || text.contains("Original");
        let told = has(self.reading, line, Cue::Report)
            || self.place_in(line).is_some()
            || text.starts_with(['(', '（'])
            || has(self.reading, line, Cue::Session)
            || has(self.reading, line, Cue::Body);
        !issued && told
    }

    fn place(&self) -> Option<String> {
        let at = self.title_index().unwrap_or(0);
        let in_title = self.lines.get(at).and_then(|title| place(self.reading, title));
        let near = self.lines[at..].iter().take(4).chain(self.lines[..at].iter().rev().take(3));
        near.into_iter().find_map(|line| self.place_in(line)).or(in_title)
    }

    /// What a line of dates says besides: "Vienna, 27–29 January 2010".
    fn place_in(&self, line: &Range<usize>) -> Option<String> {
        let period = self.periods(line).into_iter().next()?;
        let has_words = [Cue::Report, Cue::Session, Cue::Body].into_iter().any(|cue| has(self.reading, line, cue));
        let before = self.reading.slice(&(line.start..period.range.start));
        let after = self.reading.slice(&(period.range.end..line.end));
        let punctuation = |c: char| {
            c.is_whitespace() || matches!(c, '(' | ')' | '（' | '）' | ',' | '，' | '،' | ';' | ':' | '.' | '日' | '年')
        };
        let rest = [before.trim_matches(punctuation), after.trim_matches(punctuation)];
        let [place] = rest.iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>()[..] else { return None };
        (!has_words && is_place(place)).then(|| (*place).to_owned())
    }
}

/// A few words, none of them figures, the first with a capital where the script has such.
fn is_place(text: &str) -> bool {
    let first = text.chars().next();
    text.chars().count() <= 40
        && text.split_whitespace().count() <= 5
        && !text.chars().any(|c| c.is_ascii_digit() || matches!(c, '[' | ']' | '•' | '|' | '"' | '“'))
        && first.is_some_and(|c| c.is_uppercase() || c.is_alphabetic() && !c.is_lowercase())
}

/// ISO periods; `None` where there are none with a year.
fn iso(found: &[PeriodFound]) -> Option<Vec<Period>> {
    let year = found.iter().find_map(|period| period.end.year);
    let mut periods: Vec<Period> = Vec::new();
    for period in found.iter().filter_map(|period| period.period(year)) {
        if !periods.contains(&period) {
            periods.push(period);
        }
    }
    (!periods.is_empty()).then_some(periods)
}

fn periods(reading: &Reading, sentence: &Range<usize>) -> Option<Vec<Period>> {
    iso(&dates::periods(reading, sentence).into_iter().filter(|period| period.end.year.is_some()).collect::<Vec<_>>())
}

/// The body's name in a title: behind "report of the" up to "on its" (or, where the noun comes last,
/// from the beginning up to the dates, the session or "on its").
fn body_of_title(reading: &Reading, title: &Range<usize>) -> Option<Range<usize>> {
    let of = reading.cues(title).filter(|found| found.cue == Cue::ReportOf).max_by_key(|found| found.end);
    let start = match (reading.lexicon.role_stands, of) {
        (Stands::Before, Some(of)) => of.end,
        (Stands::After, _) => title.start,
        (Stands::Before, None) => return None,
    };
    let rest = start..title.end;
    let breaks = reading.cues(&rest).filter(|found| matches!(found.cue, Cue::TitleBreak)).map(|found| found.start);
    let dates = dates::periods(reading, &rest).into_iter().map(|period| period.range.start);
    let session = session_range(reading, &rest).map(|(range, _)| range.start);
    let marks = reading.slice(&rest).find([',', '，', '(', '（', '،', '\n']).map(|at| start + at);
    let end = breaks.chain(dates).chain(session).chain(marks).filter(|end| *end > start).min().unwrap_or(title.end);
    let text = reading.slice(&(start..end));
    let name = start + text.len() - text.trim_start().len()..start + text.trim_end().len();
    (name.start < name.end && has(reading, &name, Cue::Body)).then_some(name)
}

/// An ordinal (or a year) next to the word "session", as written.
pub fn session_in(reading: &Reading, range: &Range<usize>) -> Option<String> {
    session_range(reading, range).map(|(number, _)| reading.slice(&number).to_owned())
}

/// Where the number of a session stands, and the word.
fn session_range(reading: &Reading, range: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let words: Vec<Range<usize>> =
        reading.cues(range).filter(|found| found.cue == Cue::Session).map(|found| found.start..found.end).collect();
    let numbers = numbers::numbers(reading, range);
    words.into_iter().find_map(|word| {
        let beside = numbers.iter().find(|number| {
            let told = number.ordinal
                || number.digits && number.value >= 1900
                || !number.digits && is_unspaced_at(reading, number);
            told && (is_near(reading, number.range.end..word.start) || is_near(reading, word.end..number.range.start))
        })?;
        Some((beside.range.clone(), word))
    })
}

fn is_unspaced_at(reading: &Reading, number: &numbers::NumberFound) -> bool {
    reading.slice(&number.range).chars().next().is_some_and(is_unspaced)
}

/// At most one word in between: "thirty-third special session".
fn is_near(reading: &Reading, between: Range<usize>) -> bool {
    between.start <= between.end
        && between.len() <= 24
        && reading
            .text()
            .get(between)
            .is_some_and(|text| text.split_whitespace().count() <= 1 && !text.contains(['.', ',', '，', '、', '\n']))
}

/// Sentences of the report that tell when and where the meeting was held.
fn held_sentences(reading: &Reading, outline: &Outline) -> Vec<Range<usize>> {
    let paragraphs = outline.paragraphs.iter().filter(|paragraph| paragraph.part == Part::Body);
    let told = |sentence: &Range<usize>| {
        has(reading, sentence, Cue::Held)
            && (has(reading, sentence, Cue::Body) || has(reading, sentence, Cue::Session))
            && dates::periods(reading, sentence).iter().any(|period| period.end.year.is_some())
    };
    paragraphs.flat_map(|paragraph| sentences::within(reading, &paragraph.body)).filter(told).collect()
}

/// The body with which a sentence "… held its session" begins.
fn body_that_met(reading: &Reading, sentence: &Range<usize>) -> Option<Range<usize>> {
    let held = reading.cues(sentence).find(|found| found.cue == Cue::Held)?;
    let before = sentence.start..held.start;
    let body = reading.cues(&before).find(|found| found.cue == Cue::Body)?;
    let end = dates::periods(reading, &before).first().map_or(held.start, |period| period.range.start);
    let start = match reading.lexicon.role_stands {
        Stands::Before => body.start,
        Stands::After => sentence.start,
    };
    let end = if reading.lexicon.role_stands == Stands::After { body.end } else { end };
    let text = reading.slice(&(start..end)).trim_end();
    (!text.is_empty() && text.len() <= 200).then(|| start..start + text.len())
}

/// The session: of a sentence that tells of the meeting, or behind the body's name.
fn session(reading: &Reading, held: &[Range<usize>], outline: &Outline, body: Option<&Range<usize>>) -> Option<String> {
    held.iter().find_map(|sentence| session_in(reading, sentence)).or_else(|| {
        let body = crate::fold::fold(reading.slice(body?));
        let headings =
            outline.headings.iter().filter(|heading| crate::fold::fold(reading.slice(&heading.title)).contains(&body));
        headings.into_iter().find_map(|heading| session_in(reading, &heading.title))
    })
}

/// The place of a sentence: behind "in" or "at" up to a date, a comma or the verb.
fn place(reading: &Reading, sentence: &Range<usize>) -> Option<String> {
    let dates: Vec<Range<usize>> = dates::periods(reading, sentence).into_iter().map(|period| period.range).collect();
    let marks = reading.cues(sentence).filter(|found| found.cue == Cue::PlaceMark);
    marks
        .filter_map(|mark| {
            let rest = mark.end..sentence.end;
            let stops = reading.cues(&rest).filter(|found| {
                matches!(found.cue, Cue::Held | Cue::DateWord | Cue::DateRange | Cue::PlaceMark)
                    && found.start > mark.end
            });
            let stops = stops.filter(|found| !is_inside_name(reading, found.start, &rest)).map(|found| found.start);
            let dates = dates.iter().map(|date| date.start).filter(|start| *start >= mark.end);
            let punctuation = reading
                .slice(&rest)
                .find([',', '，', '。', '.', ';', '；', '(', '（', '、', '،'])
                .map(|at| rest.start + at);
            let end = stops.chain(dates).chain(punctuation).min().unwrap_or(sentence.end);
            let place = reading.slice(&(mark.end..end)).trim().to_owned();
            let is_body = has(reading, &(mark.end..end), Cue::Body)
                || has(reading, &(mark.end..end), Cue::Meeting)
                || has(reading, &(mark.end..end), Cue::Session);
            (is_place(&place) && !is_body).then_some(place)
        })
        .next()
}

/// "de" in "Rio de Janeiro", "of" in "Palais of …": a small word between capitals belongs to the name.
fn is_inside_name(reading: &Reading, at: usize, rest: &Range<usize>) -> bool {
    let before = reading.slice(&(rest.start..at)).trim();
    let mut after = reading.slice(&(at..rest.end)).split_whitespace();
    after.next();
    let next_capital = after.next().and_then(|word| word.chars().next()).is_some_and(char::is_uppercase);
    !before.is_empty() && before.chars().next().is_some_and(char::is_uppercase) && next_capital
}

/// "held six meetings": a cardinal right before the word "meetings", in a sentence with the verb.
fn meetings_held(reading: &Reading, outline: &Outline) -> Option<u32> {
    let paragraphs = outline.paragraphs.iter().filter(|paragraph| paragraph.part == Part::Body);
    let sentences = paragraphs.flat_map(|paragraph| sentences::within(reading, &paragraph.body));
    sentences.filter(|sentence| has(reading, sentence, Cue::Held)).find_map(|sentence| {
        let held: Vec<usize> =
            reading.cues(&sentence).filter(|found| found.cue == Cue::Held).map(|found| found.end).collect();
        let numbers = numbers::numbers(reading, &sentence);
        let mut meetings = reading.cues(&sentence).filter(|found| found.cue == Cue::Meeting);
        meetings.find_map(|meeting| {
            let number = numbers.iter().rev().find(|number| number.range.end <= meeting.start)?;
            let between = reading.slice(&(number.range.end..meeting.start));
            let counted =
                !number.ordinal && between.split_whitespace().count() <= 2 && !between.contains([',', '.', '、', '和']);
            let by_verb = held
                .iter()
                .any(|held| reading.slice(&(*held..number.range.start)).len() <= 40 && *held <= number.range.start)
                || held.iter().any(|held| *held > meeting.end && *held - meeting.end <= 30);
            (counted && by_verb && number.value <= 500).then_some(number.value)
        })
    })
}

/// Officers: in sentences and lists that tell of elections, each person with a State in brackets.
fn officers(reading: &Reading, outline: &Outline) -> Vec<Officer> {
    let mut officers: Vec<Officer> = Vec::new();
    let paragraphs = &outline.paragraphs;
    let mut covered = 0;
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let elects = paragraph.part == Part::Body
            && paragraph.range.start >= covered
            && has(reading, &paragraph.range, Cue::Elected);
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
        for officer in of_passage(reading, &passage) {
            let known = officers.iter().any(|other| other.name == officer.name && other.role == officer.role);
            if !known {
                officers.push(officer);
            }
        }
    }
    officers
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
        if !elected || !tells {
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
            officers.push(Officer {
                role,
                name: one_line(reading, &person.name),
                state: person.state.clone(),
                span: reading.span(&person.range),
            });
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
    /// Name and bracket.
    range: Range<usize>,
}

/// Persons with a State in brackets: "Dominika Krois (Poland)".
fn persons(reading: &Reading, sentence: &Range<usize>) -> Vec<Person> {
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
            matches!(found.cue, Cue::Officer(_) | Cue::Elected | Cue::And | Cue::Representative | Cue::Article)
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

/// A cue followed directly by a letter of a cased script ends inside a word.
fn is_within_word(reading: &Reading, at: usize, range: &Range<usize>) -> bool {
    reading
        .slice(&(at..range.end))
        .starts_with(|c: char| c.is_alphabetic() && !is_unspaced(c) && (c.is_lowercase() || c.is_uppercase()))
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
