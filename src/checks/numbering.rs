//! Whether the paragraphs are numbered through, and whether the text ends where a report ends.

use std::ops::Range;

use super::{Evidence, check};
use crate::outline::{Item, Paragraph, Part};
use crate::report::{Check, CheckStatus};
use crate::source::enumerator::{self, Form};

/// Each numbering by itself: the body's, and every annex's.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let numberings = numberings(evidence);
    let mut checks: Vec<Check> =
        numberings.iter().flat_map(|(part, numbered)| of_numbering(evidence, part, numbered)).collect();
    checks.extend(evidence.outline.paragraphs.iter().filter_map(|paragraph| duplicate(evidence, paragraph)));
    checks.extend(start(evidence, &numberings));
    checks.extend(end(evidence));
    checks
}

type Numbered = (u32, Range<usize>);

/// The chains of numbers of each part. A paragraph 1 opens a chain of its own; the one before goes on
/// where its next number comes.
fn numberings(evidence: &Evidence) -> Vec<(Part, Vec<Numbered>)> {
    let mut numberings: Vec<(Part, Vec<Numbered>)> = Vec::new();
    let mut outer: Option<usize> = None;
    for paragraph in evidence.outline.paragraphs.iter().filter(|paragraph| paragraph.part != Part::Front) {
        let Some(number) = number(paragraph) else { continue };
        let numbered = (number, paragraph.range.clone());
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
fn step(evidence: &Evidence, (before, range): &Numbered, (after, next): &Numbered) -> Option<Check> {
    let found = if after == before {
        check("numberingDuplicate", CheckStatus::Fail).with("number", *after)
    } else if after < before {
        check("numberingOrder", CheckStatus::Fail).with("number", *after).with("after", *before)
    } else if *after > before + 1 {
        check("numberingGap", CheckStatus::Fail).with("after", *before).with("before", *after)
    } else {
        return None;
    };
    Some(found.at([evidence.reading.span(range), evidence.reading.span(next)]))
}

/// An item that begins with the number of its paragraph or the next, and not a list: of two paragraphs with
/// one number, the outline has one.
fn duplicate(evidence: &Evidence, paragraph: &Paragraph) -> Option<Check> {
    let around = number(paragraph)?;
    let numbered =
        |item: &'_ Item| enumerator::parse(item.label.as_deref()?).filter(|found| found.form == Form::Number);
    let (item, found) = paragraph.items.iter().find_map(|item| Some((item, numbered(item)?)))?;
    let twice = found.number() > 1 && (found.number() == around || found.number() == around + 1);
    let spans = [evidence.reading.span(&paragraph.range), evidence.reading.span(&item.range)];
    twice.then(|| check("numberingDuplicate", CheckStatus::Fail).with("number", found.number()).at(spans))
}

fn start(evidence: &Evidence, numberings: &[(Part, Vec<Numbered>)]) -> Option<Check> {
    let (_, numbered) = numberings.iter().find(|(part, _)| *part == Part::Body)?;
    let (first, range) = numbered.first().filter(|(first, _)| *first > 1)?;
    Some(check("numberingStart", CheckStatus::Note).with("first", *first).at([evidence.reading.span(range)]))
}

/// A numbered paragraph of the body that is the last of the text, and whose last sentence has no end.
fn end(evidence: &Evidence) -> Option<Check> {
    /// Fewer letters are a row of a table or a name under a text.
    const SENTENCE: usize = 40;
    let last = evidence.outline.paragraphs.iter().max_by_key(|paragraph| paragraph.range.end)?;
    let text = evidence.reading.slice(&last.range).trim_end();
    let stops =
        text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '，' | '、' | '،' | '-' | '(' | '（'));
    let whole = evidence.reading.text().trim_end().len() <= last.range.end;
    let told = last.part == Part::Body && stops && whole && text.chars().count() > SENTENCE;
    let number = number(last).filter(|_| told)?;
    Some(check("textStops", CheckStatus::Fail).with("number", number).at([evidence.reading.span(&last.range)]))
}
