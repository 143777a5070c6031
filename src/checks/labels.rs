//! Whether the labels of sections and of items follow each other: A, B, C; (a), (b), (c).

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Evidence, check};
use crate::outline::{Item, Part};
use crate::report::{Check, CheckStatus};
use crate::source::enumerator::{self, Enumerator, Form};

/// The sections of one parent among themselves, the items of one list among themselves.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let mut sections = sections(evidence);
    // what is broken at several places was not one sequence
    sections.retain(|labels| labels.windows(2).filter(|pair| !follow(pair)).count() <= 1);
    let mut items = Vec::new();
    for paragraph in &evidence.outline.paragraphs {
        lists(&paragraph.items, paragraph.number.as_deref(), &mut items);
    }
    let mut gaps = gaps(evidence, "sectionLabelGap", &sections);
    gaps.extend(self::gaps(evidence, "itemLabelGap", &items));
    let labels = |sequences: &[Vec<Label>]| sequences.iter().map(Vec::len).sum::<usize>();
    let (sections, items) = (labels(&sections), labels(&items));
    if gaps.is_empty() && sections + items > 0 {
        gaps.push(check("labelsComplete", CheckStatus::Pass).with("sections", sections).with("items", items));
    }
    gaps
}

/// A label as printed, what it counts, and the passage it labels.
struct Label<'a> {
    printed: &'a str,
    enumerator: Enumerator,
    range: &'a Range<usize>,
    paragraph: Option<&'a str>,
}

fn sections<'a>(evidence: &Evidence<'a>) -> Vec<Vec<Label<'a>>> {
    let mut of_parents: BTreeMap<Option<usize>, Vec<Label>> = BTreeMap::new();
    for heading in evidence.outline.headings.iter().filter(|heading| heading.part == Part::Body) {
        // a chapter's label stands behind a word: read it as if it stood alone
        let Some(printed) = heading.label.as_deref() else { continue };
        let parsed = enumerator::parse(evidence.reading.slice(&heading.range))
            .or_else(|| enumerator::parse(&format!("{printed}.")));
        let labels = of_parents.entry(heading.parent).or_default();
        labels.extend(parsed.map(|enumerator| Label { printed, enumerator, range: &heading.range, paragraph: None }));
    }
    of_parents.into_values().collect()
}

fn lists<'a>(items: &'a [Item], paragraph: Option<&'a str>, lists: &mut Vec<Vec<Label<'a>>>) {
    let label = |item: &'a Item| {
        let printed = item.label.as_deref()?;
        Some(Label { printed, enumerator: enumerator::parse(printed)?, range: &item.range, paragraph })
    };
    lists.push(items.iter().filter_map(label).collect());
    for item in items {
        self::lists(&item.items, paragraph, lists);
    }
}

fn gaps(evidence: &Evidence, code: &str, sequences: &[Vec<Label>]) -> Vec<Check> {
    let pairs = sequences.iter().flat_map(|labels| labels.windows(2));
    let broken = pairs.filter(|pair| !follow(pair));
    let gap = |pair: &[Label]| {
        check(code, CheckStatus::Fail)
            .with("after", pair[0].printed)
            .with("before", pair[1].printed)
            .with_some("paragraph", pair[1].paragraph)
            .at([evidence.reading.span(pair[0].range), evidence.reading.span(pair[1].range)])
    };
    broken.map(gap).collect()
}

/// Whether the second label follows the first by one of the orders in which both can be read, or opens a
/// sequence of its own.
fn follow(pair: &[Label]) -> bool {
    let [before, after] = pair else { return true };
    let (before, after) = (&before.enumerator, &after.enumerator);
    let counted = !matches!(after.form, Form::Bullet | Form::SubNumber) && before.form == after.form;
    let opens = after.readings.iter().any(|(_, value)| *value == 1);
    let next = |(system, value): &(_, u32)| before.readings.contains(&(*system, value.wrapping_sub(1)));
    !counted || opens || after.readings.iter().any(next)
}
