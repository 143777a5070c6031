//! Where a second report begins: people paste two after each other, and one reading cannot be of both.

use std::collections::{HashMap, HashSet};

use crate::lexicon::{self, Cue};

use super::enumerator::{self, Enumerator, Form, System};
use super::lines::{End, Line, end, is_symbol, symbol};

/// A masthead and a title take no more lines than this.
const FRONT: usize = 16;
/// So many paragraphs make a report: 1, 2, 3.
const PARAGRAPHS: u32 = 3;
/// The first paragraphs are among so many lines that begin with a number: tables of contents have some, too.
const NUMBERS: usize = 16;

/// First byte of the masthead or title of a second report. Behind paragraphs that count from 1 stands
/// another masthead, or the title of a report over the first of its sections, and the paragraphs behind it
/// count from 1 again. What an annex reproduces is a part of the report.
pub fn find(lines: &[Line]) -> Option<usize> {
    again(lines).or_else(|| another(lines))
}

/// Where the paste begins once more: somebody pasted it twice.
fn again(lines: &[Line]) -> Option<usize> {
    /// So many lines are compared, and so many bytes must be the same.
    const LINES: usize = 60;
    const SAME: usize = 1000;
    let same = |start: &usize| {
        let pairs = lines.iter().zip(&lines[*start..]).take(LINES);
        let same = pairs.take_while(|(first, again)| first.text == again.text);
        // what is the same over and over is no report
        let same: HashSet<&str> = same.map(|(line, _)| line.text).collect();
        same.iter().map(|text| text.len()).sum::<usize>() >= SAME
    };
    (1..lines.len()).find(same).map(|start| lines[start].at)
}

fn another(lines: &[Line]) -> Option<usize> {
    let numbers: Vec<(usize, u32)> =
        lines.iter().enumerate().filter_map(|(index, line)| Some((index, number(line.text)?))).collect();
    let first = counted(&numbers)?;
    let mut symbols: HashMap<&str, usize> = HashMap::new();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| is_symbol(line.text)) {
        symbols.entry(line.text).or_insert(index);
    }
    let begins = |index: usize| {
        let behind = &numbers[numbers.partition_point(|(at, _)| *at < index)..];
        counts_anew(&behind[..behind.len().min(NUMBERS)])
    };
    let start = (first + 1..lines.len()).find_map(|index| {
        let found = is_distribution(lines[index].text)
            || is_under_title(lines, index)
            || is_under_symbol(lines, index, &symbols);
        (found && begins(index)).then(|| front(lines, index)).filter(|start| !is_in_annex(lines, *start))
    })?;
    Some(lines[start].at)
}

/// The number of a line that begins with one.
fn number(text: &str) -> Option<u32> {
    let found = text.starts_with(char::is_numeric).then(|| enumerator::parse(text)).flatten()?;
    (found.form == Form::Number).then(|| found.number())
}

/// The line at which the numbers have counted so far as to make a report.
fn counted(numbers: &[(usize, u32)]) -> Option<usize> {
    let mut expected = 1;
    for (index, number) in numbers {
        if *number == expected {
            expected += 1;
        }
        if expected > PARAGRAPHS {
            return Some(*index);
        }
    }
    None
}

fn counts_anew(numbers: &[(usize, u32)]) -> bool {
    numbers.first().is_some_and(|(_, number)| *number == 1) && counted(numbers).is_some()
}

/// "Distr.: General": mastheads in all languages have it.
fn is_distribution(text: &str) -> bool {
    const LONGEST: usize = 160;
    text.len() < LONGEST && text.contains("Distr.")
}

/// Whether the first section of a report begins here, right below the report's title with its dates
/// or its session.
fn is_under_title(lines: &[Line], index: usize) -> bool {
    is_first_section(lines[index].text) && {
        let above = &lines[front(lines, index)..index];
        above.iter().any(|line| has_year(line.text) || lexicon::mentions(line.text, Cue::Session))
            && above.iter().any(|line| lexicon::mentions(line.text, Cue::Report))
    }
}

/// Whether the first paragraph stands here, right below a new symbol and the report's title: not all reports have a
/// section before it. A symbol that stood before is a page's head. `symbols` tells where each stands first.
fn is_under_symbol(lines: &[Line], index: usize, symbols: &HashMap<&str, usize>) -> bool {
    number(lines[index].text) == Some(1) && {
        let start = front(lines, index);
        let above = &lines[start..index];
        above.iter().any(|line| symbols.get(line.text).is_some_and(|first| *first >= start))
            && above.iter().any(|line| lexicon::mentions(line.text, Cue::Report))
    }
}

/// "I. Introduction", "A. ATTENDANCE", "一、导言", "Chapter I", "Chapitre premier", "Agenda item 1: Opening".
fn is_first_section(text: &str) -> bool {
    if let Some(length) = lexicon::opening(text, Cue::AgendaItem) {
        let number = text[length..].trim_start().split(|c: char| !c.is_alphanumeric()).next();
        return matches!(number, Some("1" | "١"));
    }
    let chapter = lexicon::opening(text, Cue::Chapter);
    let label = chapter.map(|length| text[length..].trim());
    let labelled = match (chapter.and_then(|length| numeral_within(&text[..length])), label) {
        (Some(numeral), _) => format!("{numeral}、"),
        (None, Some(label)) => format!("{}. ", label.trim_end_matches('.')),
        (None, None) => text.to_owned(),
    };
    let first = |form, system| move |found: &Enumerator| found.form == form && found.readings.contains(&(system, 1));
    match enumerator::parse(&labelled) {
        Some(found) => {
            first(Form::Capital, System::Roman)(&found)
                || first(Form::Capital, System::Latin)(&found)
                || first(Form::Han, System::Numeral)(&found)
                || first(Form::ArabicOrdinal, System::Numeral)(&found)
        }
        // a chapter with a word for its number
        None => label.is_some_and(|label| !label.is_empty() && label.chars().all(char::is_alphabetic)),
    }
}

/// The numeral within the word for a chapter: 第一章.
fn numeral_within(chapter: &str) -> Option<String> {
    let numeral: String = chapter.chars().skip(1).take_while(|c| enumerator::han_digit(*c).is_some()).collect();
    (!numeral.is_empty()).then_some(numeral)
}

fn has_year(text: &str) -> bool {
    let digits = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    text.split(|c: char| !c.is_ascii_digit()).any(digits)
}

/// The first line of the masthead or title that this line stands in or under.
fn front(lines: &[Line], index: usize) -> usize {
    /// Lines in a row that tell nothing by themselves: the rest of a long name.
    const UNTOLD: usize = 3;
    let mut start = index;
    for at in (index.saturating_sub(FRONT)..index).rev() {
        if !may_belong(lines[at].text) || start - at > UNTOLD + 1 {
            break;
        }
        if is_of_front(lines, at) {
            start = at;
        }
    }
    // the organization's name, right above its symbol
    let above = (start.saturating_sub(UNTOLD)..start).rev();
    let adjacent = above.take_while(|at| lines[at + 1].blanks == 0 && may_belong(lines[*at].text));
    adjacent.last().unwrap_or(start)
}

/// Whether a line can be one of a masthead or title: no sentence ends in it, and it is no row or paragraph.
fn may_belong(text: &str) -> bool {
    // "Supplement No. 7"
    let open = end(text) == End::Open || text.ends_with(|c: char| c.is_ascii_digit());
    open && enumerator::parse(text).is_none() && !is_row(text)
}

/// What mastheads and titles have: a symbol, the organization's name, a body's name, a date.
fn is_of_front(lines: &[Line], at: usize) -> bool {
    let text = lines[at].text;
    let cue = |cue| lexicon::mentions(text, cue);
    is_symbol(text)
        || has_year(text)
        || is_distribution(text)
        || is_organization(lines, at)
        || is_in_capitals(text)
        || cue(Cue::Body)
        // 报告员: the rapporteur has the word for reports in Chinese
        || cue(Cue::Report) && !text.contains([':', '：'])
}

/// A title in capitals: "CONVENTION SUR LE COMMERCE INTERNATIONAL".
fn is_in_capitals(text: &str) -> bool {
    const SHORTEST: usize = 12;
    text.chars().filter(|c| c.is_uppercase()).count() >= SHORTEST && !text.contains(char::is_lowercase)
}

/// "United Nations", with what stands beside it, on one line or two.
fn is_organization(lines: &[Line], at: usize) -> bool {
    let is_name = |text: &str| lexicon::opening(text, Cue::UnitedNations).is_some();
    let next = lines.get(at + 1).map_or("", |next| next.text);
    is_name(lines[at].text) || is_name(&format!("{} {next}", lines[at].text))
}

/// A row of a table: a symbol or a number that is no date, and what stands beside it.
fn is_row(text: &str) -> bool {
    let numbered = text.starts_with(|c: char| c.is_ascii_digit()) && !has_year(text);
    numbered || symbol(text).is_some_and(|length| length < text.len() && !text.contains("Distr."))
}

/// Whether an annex opens right above, with no paragraph between.
fn is_in_annex(lines: &[Line], start: usize) -> bool {
    const NEAR: usize = 6;
    let above = lines[start.saturating_sub(NEAR)..=start].iter().rev();
    above.take_while(|line| number(line.text).is_none()).any(|line| lexicon::is_annex(line.text))
}
