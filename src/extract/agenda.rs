//! The agenda, and the agenda items that a text names.

use std::ops::Range;

use super::sentences::is_colon;
use super::{meeting, numbers};
use crate::lexicon::Cue;
use crate::outline::{Heading, Item, Outline, Paragraph, Part};
use crate::reading::Reading;
use crate::report::{AgendaItem, Status};

/// Reads the agenda: as it is listed, else the items that headings name ("(Agenda item 4)").
pub fn read(reading: &Reading, outline: &Outline, session: Option<&str>) -> Vec<AgendaItem> {
    listed(reading, outline, session).unwrap_or_else(|| of_headings(reading, outline))
}

/// The agenda that a paragraph announces, else an annex that is the agenda; `session` is that of the meeting, as written.
pub fn listed(reading: &Reading, outline: &Outline, session: Option<&str>) -> Option<Vec<AgendaItem>> {
    let own = session.and_then(|session| meeting::number_as_written(reading, session));
    let of_another = |paragraph: &&Paragraph| {
        let heading = paragraph.heading.map(|heading| &outline.headings[heading].title);
        is_of_another_session(reading, paragraph, heading, own)
    };
    let announced =
        outline.paragraphs.iter().filter(|paragraph| announces_agenda(reading, paragraph) && !of_another(paragraph));
    let mut agendas = announced.map(|paragraph| items(reading, &paragraph.items, None));
    agendas.find(|agenda| agenda.len() >= 2).or_else(|| of_section(reading, outline))
}

/// Whether the agenda that a paragraph lists is the provisional one of another session: its heading says so, or it
/// names a session that is not known to be the own one.
fn is_of_another_session(
    reading: &Reading,
    paragraph: &Paragraph,
    heading: Option<&Range<usize>>,
    own: Option<u32>,
) -> bool {
    let has = |range: &Range<usize>, wanted: Cue| reading.cues(range).any(|found| found.cue == wanted);
    let named = meeting::session_number(reading, &paragraph.body);
    if own.is_some() && named == own {
        return false;
    }
    heading.is_some_and(|title| has(title, Cue::ProvisionalAgenda))
        || has(&paragraph.body, Cue::ProvisionalAgenda) && has(&paragraph.body, Cue::Session)
}

/// A paragraph that adopts an agenda and lists it.
fn announces_agenda(reading: &Reading, paragraph: &Paragraph) -> bool {
    let has = |wanted: Cue| reading.cues(&paragraph.body).any(|found| found.cue == wanted);
    let accepts = has(Cue::Status(Status::Adopted)) || has(Cue::Status(Status::Endorsed));
    paragraph.part != Part::Front
        && has(Cue::Agenda)
        && accepts
        && reading.slice(&paragraph.body).trim_end().ends_with(is_colon)
        && paragraph
            .items
            .iter()
            .filter_map(|item| item.label.as_deref())
            .any(|label| bare(label).parse::<u32>().is_ok())
}

fn items(reading: &Reading, items: &[Item], parent: Option<&str>) -> Vec<AgendaItem> {
    let labelled = items.iter().filter(|item| item.label.is_some());
    labelled
        .enumerate()
        .map(|(index, item)| {
            let number = number(item.label.as_deref().unwrap_or_default(), index, parent);
            AgendaItem {
                title: title(reading, &item.body),
                items: self::items(reading, &item.items, Some(&number)),
                span: reading.span(&item.range),
                number,
            }
        })
        .collect()
}

fn number(label: &str, index: usize, parent: Option<&str>) -> String {
    match parent {
        Some(parent) if bare(label).strip_prefix(parent).is_some_and(|rest| rest.starts_with('.')) => {
            bare(label).to_owned()
        }
        Some(parent) => format!("{parent}({})", letter_of(label, index)),
        None => bare(label).to_owned(),
    }
}

/// The letter of a list label in Latin script: labels of other scripts count by their place.
pub fn letter_of(label: &str, index: usize) -> String {
    let bare = bare(label);
    let latin = !bare.is_empty() && bare.chars().all(|c| c.is_ascii_alphanumeric());
    match u8::try_from(index) {
        Ok(index) if !latin && index < 26 => char::from(b'a' + index).to_string(),
        _ => bare.to_owned(),
    }
}

/// A label without brackets and stops.
fn bare(label: &str) -> &str {
    label.trim_matches(|c: char| !c.is_alphanumeric())
}

/// A title without the punctuation of the list it stands in.
fn title(reading: &Reading, body: &Range<usize>) -> String {
    let text = reading.slice(body).replace('\n', " ");
    text.trim().trim_end_matches(['.', '。', ';', '；', ':', '：', '؛', ',', '，']).trim_end().to_owned()
}

/// The letters and figures of a title, folded: what two versions of it have in common.
pub fn letters(title: &str) -> String {
    crate::fold::fold(title).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// An annex whose heading says that it is the agenda.
fn of_section(reading: &Reading, outline: &Outline) -> Option<Vec<AgendaItem>> {
    let has = |heading: &Heading, cue: Cue| reading.cues(&heading.title).any(|found| found.cue == cue);
    let is_agenda = |heading: &Heading| has(heading, Cue::Agenda) && !has(heading, Cue::AgendaItem);
    let mut annexes =
        outline.headings.iter().map(|heading| matches!(heading.part, Part::Annex(_)) && is_agenda(heading));
    let index = annexes.position(|found| found)?;
    let mut agenda: Vec<AgendaItem> = Vec::new();
    for paragraph in outline.paragraphs.iter().filter(|paragraph| paragraph.heading == Some(index)) {
        if let Some(number) = &paragraph.number {
            agenda.push(AgendaItem {
                number: number.clone(),
                title: title(reading, &paragraph.body),
                items: items(reading, &paragraph.items, Some(number)),
                span: reading.span(&paragraph.range),
            });
        } else {
            agenda.extend(items(reading, &paragraph.items, None));
        }
    }
    (agenda.len() >= 2).then_some(agenda)
}

/// Items that stand in brackets in or right below the headings of their sections.
fn of_headings(reading: &Reading, outline: &Outline) -> Vec<AgendaItem> {
    let mut agenda: Vec<AgendaItem> = Vec::new();
    for heading in outline.headings.iter().filter(|heading| heading.part == Part::Body) {
        let Some((bracket, number)) = bracketed_item(reading, heading) else { continue };
        let item = AgendaItem {
            title: title(reading, &(heading.title.start..bracket)),
            items: Vec::new(),
            span: reading.span(&heading.range),
            number,
        };
        let parent = item.number.split('(').next().unwrap_or_default();
        let known = |agenda: &[AgendaItem]| agenda.iter().any(|other| other.number == item.number);
        match agenda.iter_mut().find(|other| other.number == parent) {
            Some(other) if other.number != item.number && !known(&other.items) => other.items.push(item),
            None if !item.title.is_empty() => agenda.push(item),
            _ => {}
        }
    }
    agenda
}

/// Where "(Agenda item 4)" begins in a heading, and the one item it names.
fn bracketed_item(reading: &Reading, heading: &Heading) -> Option<(usize, String)> {
    let text = reading.slice(&heading.range);
    let start = heading.range.start
        + text
            .rfind(['(', '（'])
            .filter(|at| {
                let cue_start = heading.range.start + at;
                reading.has(&(cue_start..heading.range.end), Cue::AgendaItem)
            })
            .or_else(|| bracket_before_item(reading, heading))?;
    match mentioned(reading, &(start..heading.range.end)).as_slice() {
        [number] => Some((start, number.clone())),
        _ => None,
    }
}

fn bracket_before_item(reading: &Reading, heading: &Heading) -> Option<usize> {
    let item = reading.cues(&heading.range).find(|found| found.cue == Cue::AgendaItem)?;
    let before = reading.slice(&(heading.range.start..item.start));
    before
        .trim_end()
        .ends_with(['(', '（'])
        .then(|| before.trim_end().len() - 1)
        .filter(|at| before.is_char_boundary(*at))
}

/// The agenda items that a passage names, each once, in order: "2", "3(a)". "Sub-items 3 (a) and (b)"
/// are two; "items 3–5" three.
pub fn mentioned(reading: &Reading, range: &Range<usize>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for number in mentions(reading, range).into_iter().flatten() {
        if !found.contains(&number) {
            found.push(number);
        }
    }
    found
}

/// The agenda items that a passage names first, together.
pub fn first_mentioned(reading: &Reading, range: &Range<usize>) -> Vec<String> {
    mentions(reading, range).into_iter().next().unwrap_or_default()
}

/// The numbers behind each "agenda item". More than any agenda has are none: each passage about them carries a copy.
fn mentions(reading: &Reading, range: &Range<usize>) -> Vec<Vec<String>> {
    const MOST: usize = 200;
    let mut found = Vec::new();
    let mut end = range.start;
    for cue in reading.cues(range).filter(|found| found.cue == Cue::AgendaItem) {
        if cue.start < end {
            continue;
        }
        let (numbers, after) = numbers_at(reading, cue.end..range.end);
        if !numbers.is_empty() && is_of_agenda(reading, cue.start, after..range.end) {
            end = after;
            found.extend(Some(numbers).filter(|numbers| numbers.len() <= MOST));
        }
    }
    found
}

/// A word that also means "paragraph" counts only where "of the agenda" follows.
fn is_of_agenda(reading: &Reading, at: usize, after: Range<usize>) -> bool {
    let ambiguous =
        reading.cues(&(at..after.end)).take_while(|cue| cue.start == at).any(|cue| cue.cue == Cue::ParagraphWord);
    let space = after.len() - reading.slice(&after).trim_start().len();
    let next = after.start + space;
    !ambiguous || reading.cues(&(next..after.end)).take_while(|cue| cue.start == next).any(|cue| cue.cue == Cue::Agenda)
}

/// The numbers of items at a place, and where they end.
fn numbers_at(reading: &Reading, range: Range<usize>) -> (Vec<String>, usize) {
    let text = reading.slice(&range);
    let mut numbers: Vec<String> = Vec::new();
    let (mut at, mut end) = (0, 0);
    let mut current: Option<u32> = None;
    let mut joins = false;
    loop {
        at += text[at..].len() - text[at..].trim_start_matches([' ', '\u{a0}']).len();
        let rest = &text[at..];
        if let Some((number, digits)) = numbers::leading(rest) {
            let first = current
                .filter(|first| joins && *first < number && number - first < 100)
                .map_or(number, |first| first + 1);
            numbers.extend((first..=number).map(|number| number.to_string()));
            (current, joins) = (Some(number), false);
            at += digits;
            // "item 2.1"
            if let Some((below, more)) = text[at..].strip_prefix('.').and_then(numbers::leading) {
                numbers.pop();
                numbers.push(format!("{number}.{below}"));
                at += 1 + more;
            }
            end = at;
        } else if let (Some(item), Some((letter, length))) = (current, sub_item(rest)) {
            // the first letter takes the number along: "3 (a)"
            if numbers.last() == Some(&item.to_string()) {
                numbers.pop();
            }
            numbers.push(format!("{item}({letter})"));
            joins = false;
            at += length;
            end = at;
        } else if let (Some(_), Some((to, length))) = (current, separator(reading, range.start + at..range.end)) {
            joins = to;
            at += length;
        } else {
            break;
        }
    }
    (numbers, range.start + end)
}

/// "(a)", "a)" or "（a）" and its length; the letter in Latin script.
pub fn sub_item(text: &str) -> Option<(char, usize)> {
    let inner = text.strip_prefix(['(', '（']).unwrap_or(text);
    let letter = inner.chars().next().filter(|c| c.is_alphabetic())?;
    let after = inner[letter.len_utf8()..].chars().next().filter(|c| matches!(c, ')' | '）'))?;
    Some((latin(letter), text.len() - inner.len() + letter.len_utf8() + after.len_utf8()))
}

/// The Latin letter that stands at the same place in the list.
fn latin(letter: char) -> char {
    const ALIKE: &[(char, char)] = &[
        ('а', 'a'),
        ('б', 'b'),
        ('в', 'c'),
        ('с', 'c'),
        ('г', 'd'),
        ('д', 'e'),
        ('е', 'e'),
        ('أ', 'a'),
        ('ا', 'a'),
        ('ب', 'b'),
        ('ج', 'c'),
        ('د', 'd'),
        ('ه', 'e'),
        ('و', 'f'),
        ('ز', 'g'),
        ('ح', 'h'),
        ('ط', 'i'),
        ('ي', 'j'),
        ('ك', 'k'),
        ('ل', 'l'),
        ('م', 'm'),
    ];
    ALIKE.iter().find(|(other, _)| *other == letter).map_or(letter, |(_, latin)| *latin)
}

/// What may stand between two numbers, whether it means "to", and its length.
fn separator(reading: &Reading, range: Range<usize>) -> Option<(bool, usize)> {
    let first = reading.slice(&range).chars().next()?;
    match first {
        ',' | '、' | '،' => return Some((false, first.len_utf8())),
        '-' | '–' | '—' | '‑' => return Some((true, first.len_utf8())),
        _ => {}
    }
    let cues = reading.cues(&range).take_while(|cue| cue.start == range.start);
    cues.filter_map(|cue| match cue.cue {
        Cue::And => Some((false, cue.end - cue.start)),
        Cue::DateRange => Some((true, cue.end - cue.start)),
        _ => None,
    })
    .max_by_key(|(_, length)| *length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Language;
    use crate::source::Source;

    #[test]
    fn reads_the_numbers_of_items() {
        let cases: &[(Language, &str, &[&str])] = &[
            (Language::English, "under agenda items 2, 3, 3 (a) and 3 (b).", &["2", "3", "3(a)", "3(b)"]),
            (Language::English, "on sub-items 3 (a) and (b) at its 2nd", &["3(a)", "3(b)"]),
            (Language::English, "under items 3–5 of its agenda", &["3", "4", "5"]),
            (Language::English, "agenda item 5, 2025", &["5"]),
            (Language::English, "the items that were considered", &[]),
            (Language::Chinese, "在议程项目 2 下通过的建议载于上文第 6-13 段", &["2"]),
            (Language::Chinese, "议程项目3(a)和(b)", &["3(a)", "3(b)"]),
            (Language::Russian, "по пункту 2 повестки дня, в пункте 3 статьи", &["2"]),
        ];
        for (language, text, expected) in cases {
            let source = Source::new(text);
            let reading = Reading::new(&source, *language, *language);
            assert_eq!(mentioned(&reading, &(0..source.text().len())), *expected, "{text}");
        }
    }
}
