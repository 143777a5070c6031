//! Documents that the report lists: the table of an annex, and what was before the meeting, in lists and sentences.

use std::collections::HashSet;
use std::ops::Range;

use super::items::Topic;
use super::sentences::{self, is_colon};
use super::{agenda, roster, symbols};
use crate::lexicon::Cue;
use crate::outline::{Item, Outline, Paragraph, Part};
use crate::reading::{CueFound, Reading};
use crate::report::{DocumentReference, Status};
use crate::sort::sort_by_key;

/// Reads the lists; each document once, the report's own symbols never.
pub fn read(reading: &Reading, outline: &Outline, topics: &[Topic], own: &[String]) -> Vec<DocumentReference> {
    let mut documents = of_tables(reading, outline);
    documents.extend(of_lists(reading, outline, topics));
    documents.extend(of_sentences(reading, outline, topics));
    let mut seen: HashSet<String> = own.iter().cloned().collect();
    documents.retain(|document| seen.insert(document.symbol.clone()));
    documents
}

/// Whether the report has a list of documents under a title that says so.
pub fn has_list(reading: &Reading, outline: &Outline) -> bool {
    !listing_headings(reading, outline).is_empty()
}

/// Tables under a heading "list of documents": a row begins with a symbol at the beginning of a line.
fn of_tables(reading: &Reading, outline: &Outline) -> Vec<DocumentReference> {
    let mut documents = Vec::new();
    let mut end = 0;
    for range in listing_headings(reading, outline) {
        if range.start < end {
            continue;
        }
        let headings = outline.headings_from(range.start);
        let own = headings.first().filter(|heading| heading.range == range).map_or(u32::MAX, |heading| heading.level);
        // rows of the table may look like headings below its own
        let next = headings.iter().find(|heading| heading.range.start >= range.end && heading.level <= own);
        end = next.map_or(reading.text().len(), |heading| heading.range.start);
        let rows = rows(reading, &(range.end..end));
        let titled =
            || sentences::lines(reading, &(range.end..end)).into_iter().filter_map(|line| of_line(reading, line));
        documents.extend(if rows.is_empty() { titled().collect() } else { rows });
    }
    documents
}

/// Headings, and short lines of annexes, that say "list of documents".
fn listing_headings(reading: &Reading, outline: &Outline) -> Vec<Range<usize>> {
    /// A title is no longer.
    const TITLE: usize = 300;
    let says = |range: &Range<usize>| reading.has(range, Cue::DocumentList);
    let headings =
        outline.headings.iter().filter(|heading| heading.part != Part::Front).map(|heading| heading.range.clone());
    let lines = outline
        .paragraphs
        .iter()
        .filter(|paragraph| matches!(paragraph.part, Part::Annex(_)) && paragraph.number.is_none())
        .flat_map(|paragraph| sentences::lines(reading, &paragraph.range).into_iter().take(1))
        .filter(|line| line.len() <= TITLE);
    let mut found: Vec<Range<usize>> = headings.chain(lines).filter(|range| says(range)).collect();
    sort_by_key(&mut found, |range| range.start);
    found
}

fn rows(reading: &Reading, range: &Range<usize>) -> Vec<DocumentReference> {
    let mut starts: Vec<Range<usize>> = Vec::new();
    for line in sentences::lines(reading, range) {
        let text = reading.slice(&line);
        let opens = symbols::symbols(text).into_iter().filter(|symbol| opens_row(text, symbol));
        starts.extend(opens.map(|symbol| line.start + symbol.start..line.start + symbol.end));
    }
    let ends = starts.iter().skip(1).map(|next| next.start).chain([range.end]);
    let rows: Vec<(Range<usize>, usize)> = starts.iter().cloned().zip(ends).collect();
    rows.into_iter().map(|(symbol, end)| row(reading, symbol, end)).collect()
}

/// A title with the symbol in brackets behind it, of the item that stands before its colon: "Item 3: Budget (A/AC.99/3)".
fn of_line(reading: &Reading, line: Range<usize>) -> Option<DocumentReference> {
    let colon = reading.slice(&line).char_indices().find(|(_, character)| is_colon(*character));
    let label = line.start..colon.map_or(line.start, |(at, _)| line.start + at);
    let agenda_items = agenda::mentioned(reading, &label);
    let title = if agenda_items.is_empty() { line.start } else { label.end };
    let body = roster::trim_loose(reading, title..line.end);
    let item = Item { label: None, range: line, body, items: Vec::new() };
    of_item(reading, &item, &agenda_items)
}

/// Whether a symbol opens a row: at the beginning of its line, or (where lines were joined) before the
/// agenda items of the next row.
fn opens_row(text: &str, symbol: &Range<usize>) -> bool {
    let before = &text[..symbol.start];
    let first = !before.chars().any(char::is_alphanumeric);
    let (items, title) = leading_items(&text[symbol.end..]);
    first || before.ends_with(' ') && !items.is_empty() && title.starts_with(' ')
}

/// A row: symbol, agenda items, title; in cells, columns or lines.
fn row(reading: &Reading, symbol: Range<usize>, end: usize) -> DocumentReference {
    let cell = |c: char| c.is_whitespace() || c == '|';
    let after = past_addenda(reading, &(symbol.end..end)).trim_start_matches(cell);
    let (agenda_items, title) = leading_items(after);
    let title = title.split(cell).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let kept = end
        - (reading.slice(&(symbol.start..end)).len()
            - reading.slice(&(symbol.start..end)).trim_end_matches(cell).len());
    DocumentReference {
        symbol: symbols::plain(reading.slice(&symbol)),
        agenda_items,
        title: (!title.is_empty()).then(|| joined_han(&title)),
        span: reading.span(&(symbol.start..kept)),
    }
}

/// What follows a symbol and the "and Add.1–5" that may go with it.
fn past_addenda<'a>(reading: &Reading<'a>, range: &Range<usize>) -> &'a str {
    let text = reading.slice(range);
    let trimmed = text.trim_start();
    let start = range.start + text.len() - trimmed.len();
    let and = reading.cues(&(start..range.end)).take_while(|cue| cue.start == start).find(|cue| cue.cue == Cue::And);
    let addenda = match and {
        Some(cue) => reading.slice(&(cue.end..range.end)).trim_start(),
        None => trimmed.trim_start_matches([',', '、']).trim_start(),
    };
    if !["Add.", "Corr.", "Rev."].iter().any(|mark| addenda.starts_with(mark)) {
        return text;
    }
    let end = addenda.find(|c: char| c.is_whitespace() || c == '|').unwrap_or(addenda.len());
    past_last_addendum(reading, range.end - addenda.len() + end..range.end)
}

/// "Add.1 à 5": past the word for "to" and the figure behind it.
fn past_last_addendum<'a>(reading: &Reading<'a>, rest: Range<usize>) -> &'a str {
    let start = rest.end - reading.slice(&rest).trim_start().len();
    let to =
        reading.cues(&(start..rest.end)).take_while(|cue| cue.start == start).find(|cue| cue.cue == Cue::DateRange);
    let figure = to.map(|to| reading.slice(&(to.end..rest.end)).trim_start());
    let figure = figure.filter(|text| text.starts_with(|c: char| c.is_ascii_digit()));
    figure.map_or(reading.slice(&rest), |text| text.trim_start_matches(|c: char| c.is_ascii_digit()))
}

/// The agenda items at the beginning of a row's rest: "1(b)", "3 (a) and 4", "2, 3".
fn leading_items(text: &str) -> (Vec<String>, &str) {
    let mut items: Vec<String> = Vec::new();
    let mut rest = text;
    loop {
        let trimmed = rest.trim_start_matches([' ', ',', '、', '\n', '|']);
        let digits = trimmed.len() - trimmed.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if digits == 0 || digits > 2 {
            break;
        }
        let number = &trimmed[..digits];
        let after = &trimmed[digits..];
        let spaced = after.trim_start_matches(' ');
        let (item, after) = match agenda::sub_item(spaced) {
            Some((letter, length)) => (format!("{number}({letter})"), &spaced[length..]),
            None => (number.to_owned(), after),
        };
        // "2010 report", "3rd meeting": the figure belongs to the title
        if after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.' || c == '/') {
            break;
        }
        items.push(item);
        rest = after;
    }
    (items, rest)
}

/// Layout spaces between Han characters are no spaces.
fn joined_han(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let unspaced = |at: Option<&char>| {
        at.is_some_and(|c| crate::matcher::is_unspaced(*c) || matches!(c, '，' | '。' | '：' | '《' | '》' | '“' | '”'))
    };
    let keep = |(at, c): (usize, &char)| {
        *c != ' '
            || !(unspaced(at.checked_sub(1).and_then(|before| characters.get(before)))
                && unspaced(characters.get(at + 1)))
    };
    characters.iter().enumerate().filter(|pair| keep(*pair)).map(|(_, c)| *c).collect()
}

/// Lists that a paragraph announces: "introduced the documentation under item 3: (a) Report … (symbol);".
fn of_lists(reading: &Reading, outline: &Outline, topics: &[Topic]) -> Vec<DocumentReference> {
    let mut documents = Vec::new();
    for (paragraph, topic) in outline.paragraphs.iter().zip(topics) {
        if !announces_documents(reading, paragraph) {
            continue;
        }
        let agenda_items = considered(reading, paragraph, topic);
        documents.extend(paragraph.items.iter().filter_map(|item| of_item(reading, item, &agenda_items)));
    }
    documents
}

/// The agenda items that a paragraph names, else those of its section.
fn considered(reading: &Reading, paragraph: &Paragraph, topic: &Topic) -> Vec<String> {
    let named = agenda::mentioned(reading, &paragraph.body);
    if named.is_empty() { topic.agenda_items.clone() } else { named }
}

/// Symbols in brackets in a sentence that tells what was there: "had before it the report of the expert group (symbol)".
fn of_sentences(reading: &Reading, outline: &Outline, topics: &[Topic]) -> Vec<DocumentReference> {
    let mut documents = Vec::new();
    for (paragraph, topic) in outline.paragraphs.iter().zip(topics).filter(|(next, _)| next.part != Part::Front) {
        for sentence in sentences::of(reading, paragraph) {
            let Some(told) = was_before(reading, &sentence) else { continue };
            let agenda_items = considered(reading, paragraph, topic);
            let mut behind = told.start;
            for bracket in roster::brackets(reading, &told) {
                let title = roster::trim_glue(reading, behind..bracket.start);
                documents.extend(of_bracket(reading, &title, &bracket, &agenda_items));
                behind = bracket.end;
            }
        }
    }
    documents
}

/// What a sentence says was before the meeting: not before a court, as somebody said, and not before an earlier session.
fn was_before(reading: &Reading, sentence: &Range<usize>) -> Option<Range<usize>> {
    let told = reading.cues(sentence).find(|found| found.cue == Cue::DocumentsBefore)?;
    let of_others = |found: &CueFound| matches!(found.cue, Cue::Said | Cue::Former);
    let before = sentence.start..told.start;
    let own = !reading.cues(&before).any(of_others) && !names_another(reading, &before);
    // "had before it a report (symbol) [and adopted the text in another paper (symbol)]"
    let acts = |and: &&CueFound| {
        let head = roster::trim_loose(reading, and.end..sentence.end);
        let adopts = |found: &CueFound| found.cue == Cue::Status(Status::Adopted);
        and.cue == Cue::And && reading.opening_cues(&head).any(adopts)
    };
    let end = reading.cues(&(told.end..sentence.end)).find(acts).map_or(sentence.end, |and| and.start);
    own.then_some(told.end..end)
}

/// Whether the subject of a clause is none of those who meet: « La Cour était saisie ».
fn names_another(reading: &Reading, before: &Range<usize>) -> bool {
    let meets = |found: &CueFound| {
        matches!(
            found.cue,
            Cue::Body
                | Cue::Addressee(_)
                | Cue::Session
                | Cue::Meeting
                | Cue::Participants
                | Cue::SmallGroup
                | Cue::Category(_)
                | Cue::Officer(_)
                | Cue::Role(_)
        )
    };
    let clause = roster::commas(reading, before).last().map_or(before.start, |comma| comma.end)..before.end;
    let subject = roster::trim_glue(reading, clause);
    let capital = reading.slice(&subject).starts_with(char::is_uppercase) && subject.start > before.start;
    capital && !reading.cues(before).any(meets)
}

/// The symbols in a bracket, and the words before it, which say what they are.
fn of_bracket<'a>(
    reading: &'a Reading,
    title: &'a Range<usize>,
    bracket: &'a Range<usize>,
    agenda_items: &'a [String],
) -> impl Iterator<Item = DocumentReference> + use<'a> {
    // a report is submitted pursuant to a resolution
    let is_paper = |symbol: &Range<usize>| !reading.slice(bracket)[symbol.clone()].contains("/RES/");
    let symbols = symbols::symbols(reading.slice(bracket)).into_iter().filter(is_paper);
    symbols.map(|symbol| DocumentReference {
        symbol: symbols::plain(&reading.slice(bracket)[symbol]),
        agenda_items: agenda_items.to_vec(),
        title: Some(reading.one_line(title)).filter(|title| !title.is_empty()),
        span: reading.span(&(title.start..bracket.end)),
    })
}

fn announces_documents(reading: &Reading, paragraph: &Paragraph) -> bool {
    paragraph.part != Part::Front
        && reading.slice(&paragraph.body).trim_end().ends_with(is_colon)
        && reading.cues(&paragraph.body).any(|found| matches!(found.cue, Cue::DocumentsBefore | Cue::Documents))
}

/// A title with the symbol in brackets behind it.
fn of_item(reading: &Reading, item: &Item, agenda_items: &[String]) -> Option<DocumentReference> {
    let text = reading.slice(&item.body);
    let symbol = symbols::symbols(text).into_iter().next_back()?;
    let first = symbols::symbols(text).into_iter().next()?;
    let before = text[..first.start].trim_end();
    let title = before.trim_end_matches(['(', '（']);
    let bracketed = title.len() < before.len() && !text[symbol.end..].chars().any(char::is_alphanumeric);
    bracketed.then(|| DocumentReference {
        symbol: symbols::plain(&text[first]),
        agenda_items: agenda_items.to_vec(),
        title: Some(title.trim().replace('\n', " ")).filter(|title| !title.is_empty()),
        span: reading.span(&item.range),
    })
}
