//! Under which agenda items recommendations stand: as the report states, as its headings say, or as the body
//! acted on the document that a text names.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use crate::extract::items::Topic;
use crate::extract::trail::{self, StatedRange};
use crate::extract::{agenda, symbols};
use crate::lexicon::Cue;
use crate::outline::{Outline, Paragraph, Part};
use crate::reading::Reading;
use crate::report::{AgendaItem, Status};
use crate::sort::{sort, sort_by_key};

/// What tells of agenda items, looked up once for the whole report.
pub struct AgendaItems<'a> {
    reading: &'a Reading<'a>,
    outline: &'a Outline,
    topics: &'a [Topic],
    /// For each heading, the items that it names or whose title it bears, else those of the one above.
    of_headings: Vec<Vec<String>>,
    /// For each paragraph that a statement covers, the items that it states.
    stated: BTreeMap<u32, Vec<String>>,
    /// For each document, the paragraphs that say that the body acted on it.
    acted: HashMap<&'a str, Vec<usize>>,
}

impl<'a> AgendaItems<'a> {
    /// Reads what a report tells of them.
    pub fn new(reading: &'a Reading<'a>, outline: &'a Outline, topics: &'a [Topic], agenda: &[AgendaItem]) -> Self {
        Self {
            reading,
            outline,
            topics,
            of_headings: of_headings(reading, outline, agenda),
            stated: stated(outline, &trail::stated_ranges(reading, outline, topics)),
            acted: acted(reading, outline),
        }
    }

    /// The items of a paragraph's recommendations: as the report states, else by the headings, else those that
    /// the paragraph is about.
    pub fn of_paragraph(&self, paragraph: &Paragraph) -> Vec<String> {
        if let Some(stated) = number(paragraph).and_then(|number| self.stated.get(&number)) {
            return stated.clone();
        }
        let of_heading = self.of_heading(paragraph.heading);
        if of_heading.is_empty() { self.of_topic(paragraph) } else { of_heading }
    }

    fn of_topic(&self, paragraph: &Paragraph) -> Vec<String> {
        let at = self.outline.paragraphs.binary_search_by_key(&paragraph.range.start, |other| other.range.start);
        at.map(|at| self.topics[at].agenda_items.clone()).unwrap_or_default()
    }

    /// The items that the innermost heading names, or whose title it bears.
    pub fn of_heading(&self, heading: Option<usize>) -> Vec<String> {
        heading.and_then(|heading| self.of_headings.get(heading)).cloned().unwrap_or_default()
    }

    /// The items under which the body acted on a document that a passage names; it says so elsewhere.
    pub fn of_document(&self, range: &Range<usize>) -> Vec<String> {
        let text = self.reading.slice(range);
        let named: HashSet<&str> = symbols::symbols(text).into_iter().map(|symbol| &text[symbol]).collect();
        let paragraphs = &self.outline.paragraphs;
        let elsewhere = |acted: &Vec<usize>| {
            let behind = acted.partition_point(|at| paragraphs[*at].range.start < range.end);
            let first = acted.first().copied().filter(|at| paragraphs[*at].range.end <= range.start);
            first.or_else(|| acted.get(behind).copied())
        };
        let first = named.iter().filter_map(|symbol| elsewhere(self.acted.get(symbol)?)).min();
        first.map(|at| self.topics[at].agenda_items.clone()).unwrap_or_default()
    }
}

/// The number of a paragraph of the report proper.
fn number(paragraph: &Paragraph) -> Option<u32> {
    paragraph.number.as_deref().filter(|_| paragraph.part == Part::Body)?.parse().ok()
}

fn of_headings(reading: &Reading, outline: &Outline, agenda: &[AgendaItem]) -> Vec<Vec<String>> {
    let titles = Titles::of(agenda);
    let mut items: Vec<Vec<String>> = Vec::with_capacity(outline.headings.len());
    for heading in &outline.headings {
        let mut own = agenda::mentioned(reading, &heading.range);
        if own.is_empty() {
            own.extend(titles.alike(reading.slice(&heading.title)));
        }
        if own.is_empty() {
            own = heading.parent.and_then(|parent| items.get(parent).cloned()).unwrap_or_default();
        }
        items.push(own);
    }
    items
}

/// The items stated for each paragraph: the narrower statement says more, of equals the last.
fn stated(outline: &Outline, statements: &[StatedRange]) -> BTreeMap<u32, Vec<String>> {
    let mut statements: Vec<&StatedRange> =
        statements.iter().rev().filter(|stated| !stated.agenda_items.is_empty()).collect();
    sort_by_key(&mut statements, |stated| width(stated));
    let mut unstated: BTreeSet<u32> = outline.paragraphs.iter().filter_map(number).collect();
    let mut items = BTreeMap::new();
    for statement in statements {
        for (first, last) in statement.paragraphs.iter().filter(|(first, last)| first <= last) {
            let covered: Vec<u32> = unstated.range(first..=last).copied().collect();
            for number in covered {
                unstated.remove(&number);
                items.insert(number, statement.agenda_items.clone());
            }
        }
    }
    items
}

/// How many paragraphs a statement covers.
fn width(stated: &StatedRange) -> u32 {
    stated.paragraphs.iter().fold(0, |sum: u32, (first, last)| sum.saturating_add((last - first).saturating_add(1)))
}

fn acted<'a>(reading: &'a Reading, outline: &Outline) -> HashMap<&'a str, Vec<usize>> {
    let mut acted: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, paragraph) in outline.paragraphs.iter().enumerate() {
        if reading.has(&paragraph.body, Cue::Status(Status::Adopted)) {
            let body = reading.slice(&paragraph.body);
            let symbols: HashSet<&str> = symbols::symbols(body).into_iter().map(|symbol| &body[symbol]).collect();
            symbols.into_iter().for_each(|symbol| acted.entry(symbol).or_default().push(at));
        }
    }
    acted
}

/// The titles of the agenda, by what is compared of them.
struct Titles<'a>(Vec<(Pairs, &'a str)>);

impl<'a> Titles<'a> {
    /// No body has an agenda of more items.
    const MOST: usize = 400;

    fn of(agenda: &'a [AgendaItem]) -> Self {
        let all = agenda.iter().flat_map(|item| std::iter::once(item).chain(&item.items));
        Self(all.take(Self::MOST).map(|item| (pairs(&item.title), item.number.as_str())).collect())
    }

    /// The number of the item with the same title, or nearly so.
    fn alike(&self, title: &str) -> Option<String> {
        const ENOUGH: f64 = 0.6;
        let wanted = pairs(title);
        let scored = self.0.iter().map(|(pairs, number)| (likeness(&wanted, pairs), number));
        let best = scored.filter(|(score, _)| *score >= ENOUGH).max_by(|(a, _), (b, _)| a.total_cmp(b));
        best.map(|(_, number)| (*number).to_owned())
    }
}

/// Neighbouring characters of a title, letters and figures only, sorted.
type Pairs = Vec<(char, char)>;

fn pairs(title: &str) -> Pairs {
    let letters: Vec<char> = agenda::letters(title).chars().collect();
    let mut pairs: Pairs = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
    sort(&mut pairs);
    pairs
}

/// Share of pairs that two titles have in common (Dice's coefficient); none where one is far longer.
fn likeness(left: &Pairs, right: &Pairs) -> f64 {
    /// Titles of which one is so many times as long have less in common than likeness asks for.
    const LONGER: usize = 3;
    let (shorter, longer) = (left.len().min(right.len()), left.len().max(right.len()));
    if shorter == 0 || longer > shorter * LONGER {
        return 0.0;
    }
    let (mut i, mut j, mut common) = (0, 0, 0);
    while let (Some(a), Some(b)) = (left.get(i), right.get(j)) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                common += 1;
                i += 1;
                j += 1;
            }
        }
    }
    2.0 * f64::from(common) / (shorter + longer) as f64
}
