//! Whether the paragraphs are numbered through, and whether the text ends where a report ends.

use std::ops::Range;

use super::{Evidence, check};
use crate::outline::{Item, Paragraph, Part};
use crate::report::{Check, CheckStatus};
use crate::source::enumerator::{self, Form};
use crate::source::lines::{End, end as end_of};

/// Each numbering by itself: the body's, and every annex's.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let numberings = numberings(evidence);
    let mut checks: Vec<Check> =
        numberings.iter().flat_map(|(part, numbered)| of_numbering(evidence, part, numbered)).collect();
    checks.extend(numberings.iter().flat_map(|(_, numbered)| strays(evidence, numbered)));
    checks.extend(start(evidence, &numberings));
    checks.extend(unmarked(evidence, &numberings));
    checks.extend(beginning(evidence));
    checks.extend(end(evidence));
    checks
}

type Numbered<'a> = (u32, &'a Paragraph);

/// The chains of numbers of each part. A paragraph 1 opens a chain of its own; the one before goes on
/// where its next number comes.
fn numberings<'a>(evidence: &Evidence<'a>) -> Vec<(Part, Vec<Numbered<'a>>)> {
    let mut numberings: Vec<(Part, Vec<Numbered>)> = Vec::new();
    let mut outer: Option<usize> = None;
    for paragraph in evidence.outline.paragraphs.iter().filter(|paragraph| paragraph.part != Part::Front) {
        let Some(number) = number(paragraph) else { continue };
        let numbered = (number, paragraph);
        let next_of = |chain: &(Part, Vec<Numbered>)| {
            chain.0 == paragraph.part && chain.1.last().is_some_and(|(last, _)| number == last + 1)
        };
        let under_way = numberings.last().is_some_and(|(part, _)| *part == paragraph.part);
        let back = outer.filter(|at| next_of(&numberings[*at]) && !numberings.last().is_some_and(next_of));
        match (back, numberings.last_mut()) {
            (Some(at), _) => numberings[at].1.push(numbered),
            (None, Some((_, numbers))) if under_way && number > 1 => numbers.push(numbered),
            _ => {
                outer = numberings.len().checked_sub(1).filter(|_| under_way);
                numberings.push((paragraph.part.clone(), vec![numbered]));
            }
        }
    }
    numberings
}

fn number(paragraph: &Paragraph) -> Option<u32> {
    paragraph.number.as_deref()?.parse().ok()
}

fn of_numbering(evidence: &Evidence, part: &Part, numbered: &[Numbered]) -> Vec<Check> {
    let (Some((first, _)), Some((last, _))) = (numbered.first(), numbered.last()) else { return Vec::new() };
    let place = match part {
        Part::Annex(label) => Some(format!("annex {}", label.as_deref().unwrap_or_default()).trim().to_owned()),
        Part::Front | Part::Body => None,
    };
    let steps = numbered.windows(2).filter_map(|pair| step(evidence, &pair[0], &pair[1]));
    let mut checks: Vec<Check> = steps.map(|found| found.with_some("part", place.clone())).collect();
    if checks.is_empty() {
        let complete = check("numberingComplete", CheckStatus::Pass).with("first", *first).with("last", *last);
        checks.push(complete.with_some("part", place));
    }
    checks
}

/// What is wrong between a paragraph and the next.
fn step(evidence: &Evidence, (before, first): &Numbered, (after, second): &Numbered) -> Option<Check> {
    let found = if after == before {
        check("numberingDuplicate", CheckStatus::Fail).with("number", *after)
    } else if after < before {
        check("numberingOrder", CheckStatus::Fail).with("number", *after).with("after", *before)
    } else if *after > before + 1 {
        check("numberingGap", CheckStatus::Fail).with("after", *before).with("before", *after)
    } else {
        return None;
    };
    Some(found.at([first, second].map(|paragraph| evidence.reading.span(&paragraph.range))))
}

/// Paragraphs that the outline has as items, since their numbers do not go on counting: the number of a
/// neighbour that stands twice, or one that is missing elsewhere.
fn strays(evidence: &Evidence, numbered: &[Numbered]) -> Vec<Check> {
    let (Some((start, _)), Some((end, _))) = (numbered.first(), numbered.last()) else { return Vec::new() };
    let missing = |number: u32| {
        *start < number && number < *end && numbered.binary_search_by_key(&number, |(number, _)| *number).is_err()
    };
    let stray = |(around, paragraph): &Numbered| {
        let (item, number) = paragraph.items.iter().find_map(|item| Some((item, item_number(item)?)))?;
        let found = match number {
            1 => return None,
            _ if number == *around || number == around + 1 => {
                check("numberingDuplicate", CheckStatus::Fail).with("number", number)
            }
            _ if !missing(number) => return None,
            _ if number < *around => {
                check("numberingOrder", CheckStatus::Fail).with("number", number).with("after", *around)
            }
            // the paragraph that should stand before it follows
            _ => check("numberingOrder", CheckStatus::Fail).with("number", around + 1).with("after", number),
        };
        Some(found.at([&paragraph.range, &item.range].map(|range| evidence.reading.span(range))))
    };
    numbered.iter().filter_map(stray).collect()
}

/// The number that an item begins with.
fn item_number(item: &Item) -> Option<u32> {
    let label = enumerator::parse(item.label.as_deref()?)?;
    (label.form == Form::Number).then(|| label.number())
}

fn start(evidence: &Evidence, numberings: &[(Part, Vec<Numbered>)]) -> Option<Check> {
    let (_, numbered) = numberings.iter().find(|(part, _)| *part == Part::Body)?;
    let (first, paragraph) = numbered.first().filter(|(first, _)| *first > 1)?;
    Some(check("numberingStart", CheckStatus::Note).with("first", *first).at([evidence.reading.span(&paragraph.range)]))
}

/// Numbers without a mark, in a text that has no others: paragraphs may begin there, and too few lines prove it.
fn unmarked(evidence: &Evidence, numberings: &[(Part, Vec<Numbered>)]) -> Option<Check> {
    let text = evidence.reading.text();
    let number = |line: &str| {
        let (digits, rest) = line.split_once(' ')?;
        let written = digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let begins = rest.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
        (written && begins && end_of(rest) == End::Sentence).then(|| digits.parse::<u32>().ok()).flatten()
    };
    let mut at = 0;
    let mut found: Vec<(u32, Range<usize>)> = Vec::new();
    for line in text.split('\n').filter(|_| numberings.is_empty()) {
        found.extend(number(line).map(|number| (number, at..at + line.len())));
        at += line.len() + 1;
    }
    let pairs: Vec<_> = found.windows(2).filter(|pair| pair[1].0 == pair[0].0 + 1).collect();
    let (first, last) = (pairs.first()?[0].0, pairs.last()?[1].0);
    let spans = pairs.first()?.iter().map(|(_, range)| evidence.reading.span(range));
    Some(check("numbersWithoutMark", CheckStatus::Note).with("first", first).with("last", last).at(spans))
}

/// The first words of the text, where they are those of a sentence that began before: no title begins with a small letter
/// and goes on for long, nor does any text with what stands within one.
fn beginning(evidence: &Evidence) -> Option<Check> {
    const SENTENCE: usize = 60;
    let text = evidence.reading.text();
    let first = text.split('\n').next().unwrap_or_default();
    let within = first.starts_with([',', ';', ')', '，', '、', '；', '）', '،', '؛']);
    // not "e-Commerce"
    let word = first.split(' ').next().unwrap_or_default();
    let small = first.starts_with(char::is_lowercase)
        && !word.contains(char::is_uppercase)
        && enumerator::parse(first).is_none();
    let starts = within || small && first.len() > SENTENCE && end_of(first) != End::Open;
    starts.then(|| check("textStarts", CheckStatus::Note).at([evidence.reading.span(&(0..first.len()))]))
}

/// A numbered paragraph of the body that is the last of the text, and whose last sentence has no end.
fn end(evidence: &Evidence) -> Option<Check> {
    /// Fewer bytes, of which a Chinese word has as many as one of an alphabet, are a row of a table or a name under a text.
    const SENTENCE: usize = 60;
    let last = evidence.outline.paragraphs.iter().max_by_key(|paragraph| paragraph.range.end)?;
    let text = evidence.reading.slice(&last.range).trim_end();
    let stops =
        text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '，' | '、' | '،' | '-' | '(' | '（'));
    let whole = evidence.reading.text().trim_end().len() <= last.range.end;
    let told = last.part == Part::Body && stops && whole && text.len() > SENTENCE;
    let number = number(last).filter(|_| told)?;
    Some(check("textStops", CheckStatus::Fail).with("number", number).at([evidence.reading.span(&last.range)]))
}
