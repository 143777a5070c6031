//! Agenda items considered against the agenda, both ways.

use std::collections::{BTreeMap, HashSet};

use super::{Evidence, check};
use crate::extract::agenda::{self, letters};
use crate::outline::Part;
use crate::report::{AgendaItem, Check, CheckStatus, Span};

/// Items that are not on the agenda, and items that no section treats. Nothing where the agenda was put
/// together from the sections themselves.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let Some(agenda) = Agenda::of(evidence) else { return Vec::new() };
    let considered = considered(evidence);
    let unknown = considered.iter().filter(|(item, _)| !agenda.has(item));
    let mut checks: Vec<Check> = unknown
        .map(|(item, span)| check("itemNotOnAgenda", CheckStatus::Fail).with("agendaItem", item.as_str()).at([*span]))
        .collect();
    if checks.is_empty() && !considered.is_empty() {
        checks.push(check("agendaItemsKnown", CheckStatus::Pass).with("count", considered.len()));
    }
    let treated = Treated::of(evidence, &considered);
    let missed = evidence.report.agenda.iter().filter(|item| !treated.holds(item));
    checks.extend(missed.map(|item| {
        check("itemNotConsidered", CheckStatus::Note)
            .with("agendaItem", item.number.as_str())
            .with("title", item.title.as_str())
            .at([item.span])
    }));
    checks
}

/// The numbers on an agenda that the report lists.
pub struct Agenda<'a> {
    numbers: HashSet<&'a str>,
    /// Items of which sub-items are printed.
    divided: HashSet<&'a str>,
}

impl<'a> Agenda<'a> {
    /// `None` where no agenda is listed.
    pub fn of(evidence: &Evidence<'a>) -> Option<Self> {
        agenda::listed(evidence.reading, evidence.outline, evidence.report.meeting.session.as_deref())?;
        let items = evidence.report.agenda.iter().flat_map(|item| std::iter::once(item).chain(&item.items));
        let numbers: HashSet<&str> = items.map(|item| item.number.as_str()).collect();
        let divided = numbers.iter().filter(|number| number.contains('(')).map(|number| outer(number)).collect();
        Some(Self { numbers, divided })
    }

    /// Whether an item is on it, if only with its sub-items, or as an item whose sub-items are not printed.
    pub fn has(&self, number: &str) -> bool {
        let item = outer(number);
        let undivided = self.numbers.contains(item) && !self.divided.contains(item);
        self.numbers.contains(number) || undivided || number == item && self.divided.contains(item)
    }
}

/// "3" of "3(a)".
pub fn outer(number: &str) -> &str {
    number.split('(').next().unwrap_or(number)
}

/// The items that sections of the report's body treat, each with its first passage.
fn considered(evidence: &Evidence) -> BTreeMap<String, Span> {
    let mut considered = BTreeMap::new();
    for (paragraph, topic) in evidence.outline.paragraphs.iter().zip(&evidence.topics) {
        for item in topic.agenda_items.iter().filter(|_| paragraph.part == Part::Body) {
            considered.entry(item.clone()).or_insert_with(|| evidence.reading.span(&paragraph.range));
        }
    }
    considered
}

/// What sections treat: numbers of items with and without letters, and titles.
struct Treated<'a> {
    numbers: HashSet<&'a str>,
    titles: HashSet<String>,
}

impl<'a> Treated<'a> {
    fn of(evidence: &Evidence, considered: &'a BTreeMap<String, Span>) -> Self {
        let headings = evidence.outline.headings.iter().filter(|heading| heading.part == Part::Body);
        Self {
            numbers: considered.keys().flat_map(|number| [number.as_str(), outer(number)]).collect(),
            titles: headings.map(|heading| letters(evidence.reading.slice(&heading.title))).collect(),
        }
    }

    /// By the number of an item, or by its title or that of a sub-item.
    fn holds(&self, item: &AgendaItem) -> bool {
        let titled = |item: &AgendaItem| self.titles.contains(&letters(&item.title));
        self.numbers.contains(item.number.as_str()) || titled(item) || item.items.iter().any(titled)
    }
}
