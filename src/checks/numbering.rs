//! Whether the paragraphs are numbered through: `numberingComplete` with `first` and `last`,
//! `numberingGap` with `after` and `before`, `numberingDuplicate` with `number`; in annexes with `part`.

use std::ops::Range;

use super::{Evidence, check};
use crate::outline::Part;
use crate::report::{Check, CheckStatus, Param};

/// Each numbering by itself: the body's, and every annex's.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let mut checks = Vec::new();
    for (part, numbered) in numberings(evidence) {
        checks.extend(of_numbering(evidence, &part, &numbered));
    }
    checks
}

type Numbered = (u32, Range<usize>);

fn numberings(evidence: &Evidence) -> Vec<(Part, Vec<Numbered>)> {
    let mut numberings: Vec<(Part, Vec<Numbered>)> = Vec::new();
    for paragraph in &evidence.outline.paragraphs {
        let number = paragraph.number.as_deref().and_then(|number| number.parse::<u32>().ok());
        let Some(number) = number.filter(|_| paragraph.part != Part::Front) else { continue };
        let numbered = (number, paragraph.range.clone());
        match numberings.last_mut() {
            Some((part, numbers)) if *part == paragraph.part => numbers.push(numbered),
            _ => numberings.push((paragraph.part.clone(), vec![numbered])),
        }
    }
    numberings
}

fn of_numbering(evidence: &Evidence, part: &Part, numbered: &[Numbered]) -> Vec<Check> {
    let (Some((first, _)), Some((last, _))) = (numbered.first(), numbered.last()) else { return Vec::new() };
    let place = match part {
        Part::Annex(label) => {
            Some(("part", format!("annex {}", label.as_deref().unwrap_or_default()).trim().to_owned()))
        }
        Part::Front | Part::Body => None,
    };
    let named = |code: &str, status: CheckStatus, params: Vec<(&'static str, Param)>| {
        check(code, status, params.into_iter().chain(place.clone().map(|(name, value)| (name, value.into()))))
    };
    let mut checks = Vec::new();
    for pair in numbered.windows(2) {
        let [(before, range), (after, next)] = pair else { continue };
        let spans = [evidence.reading.span(range), evidence.reading.span(next)];
        if after == before {
            checks.push(named("numberingDuplicate", CheckStatus::Fail, vec![("number", (*after).into())]).at(spans));
        } else if *after != before + 1 {
            let params = vec![("after", (*before).into()), ("before", (*after).into())];
            checks.push(named("numberingGap", CheckStatus::Fail, params).at(spans));
        }
    }
    if checks.is_empty() {
        let params = vec![("first", (*first).into()), ("last", (*last).into())];
        checks.push(named("numberingComplete", CheckStatus::Pass, params));
    }
    checks
}
