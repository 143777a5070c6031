//! Recommendations: paragraphs of sections that hold them, lists that a paragraph announces, draft
//! resolutions and decisions that are handed on or brought to attention, conclusions.

mod directive;
mod sections;
mod texts;

use std::collections::HashMap;
use std::ops::Range;

use self::directive::{Directive, directive};
use super::items::Topic;
use super::trail::StatedRange;
use super::{agenda, symbols};
use crate::lexicon::{Cue, Stands};
use crate::outline::{Item, Outline, Paragraph, Part};
use crate::reading::Reading;
use crate::report::{AgendaItem, Recommendation, RecommendationItem, RecommendationKind, Status, Strength};

/// What the reading of recommendations rests on.
pub struct Basis<'a> {
    /// The text.
    pub reading: &'a Reading<'a>,
    /// Its sections and paragraphs.
    pub outline: &'a Outline,
    /// What each paragraph is about.
    pub topics: &'a [Topic],
    /// The agenda, as read.
    pub agenda: &'a [AgendaItem],
    /// Where the report says its recommendations stand.
    pub stated: &'a [StatedRange],
    /// Name of the body that speaks.
    pub body: Option<&'a str>,
}

/// Reads the recommendations, in the order of the report.
pub fn read(basis: &Basis) -> Vec<Recommendation> {
    let mut found = texts::read(basis);
    let taken: Vec<Range<usize>> = found.iter().map(|entry| entry.range.clone()).collect();
    found.extend(sections::read(basis, &taken));
    found.sort_by_cached_key(|entry| entry.range.start);
    let mut recommendations: Vec<Recommendation> = found.into_iter().map(|entry| entry.recommendation).collect();
    make_unique(&mut recommendations);
    recommendations
}

/// A recommendation and where it stands in the clean text.
struct Entry {
    range: Range<usize>,
    recommendation: Recommendation,
}

/// Ids are unique: a second "5" becomes "5#2".
pub fn make_unique(recommendations: &mut [Recommendation]) {
    let mut seen: HashMap<String, u32> = HashMap::new();
    for recommendation in recommendations {
        let times = seen.entry(recommendation.id.clone()).or_insert(0);
        *times += 1;
        if *times > 1 {
            recommendation.id = format!("{}#{times}", recommendation.id);
        }
    }
}

impl Basis<'_> {
    /// Text of a range on one line.
    fn text(&self, range: &Range<usize>) -> String {
        self.reading.slice(range).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn directive(&self, range: &Range<usize>) -> Option<Directive> {
        directive(self.reading, range, self.body)
    }

    /// Titles of the headings above, outermost first.
    fn headings(&self, heading: Option<usize>) -> Vec<String> {
        let mut titles: Vec<String> =
            self.above(heading).map(|at| self.text(&self.outline.headings[at].title)).collect();
        titles.reverse();
        titles
    }

    /// A heading and those above it, innermost first.
    fn above(&self, heading: Option<usize>) -> impl Iterator<Item = usize> {
        let parent = |at: &usize| self.outline.headings[*at].parent.filter(|parent| parent < at);
        std::iter::successors(heading.filter(|at| *at < self.outline.headings.len()), parent)
    }

    /// The id of a paragraph: its number, with the annex where it stands in one; "p7" without number.
    fn id(&self, at: usize) -> String {
        let paragraph = &self.outline.paragraphs[at];
        let number = paragraph.number.clone().unwrap_or_else(|| format!("p{}", at + 1));
        match &paragraph.part {
            Part::Annex(Some(label)) => format!("annex {label}:{number}"),
            Part::Annex(None) => format!("annex:{number}"),
            Part::Front | Part::Body => number,
        }
    }

    /// What became of the texts that a passage speaks of; handing on for adoption outweighs the rest.
    fn status(&self, range: &Range<usize>) -> Option<Status> {
        let weight = |status: &Status| match status {
            Status::Proposed => 3,
            Status::Endorsed => 2,
            Status::Adopted => 1,
            Status::Noted => 0,
        };
        let cues = self.reading.cues(range).filter_map(|found| match found.cue {
            Cue::Status(status) => Some(status),
            _ => None,
        });
        cues.max_by_key(weight)
    }

    /// Status by the innermost heading that says one.
    fn status_of_headings(&self, heading: Option<usize>) -> Option<Status> {
        self.above(heading).find_map(|at| self.status(&self.outline.headings[at].title))
    }

    /// The kind with which a passage begins (or ends, where the language puts the noun last).
    fn leading_kind(&self, range: &Range<usize>) -> Option<RecommendationKind> {
        let text = self.reading.slice(range);
        let kinds = || longest_kinds(self.reading, range);
        match self.reading.lexicon.role_stands {
            Stands::Before => kinds().into_iter().find_map(|(kind, at)| {
                let before = text.get(..at.start - range.start)?;
                let joined = kinds().iter().any(|(_, other)| other.end <= at.start);
                (joined || before.split_whitespace().count() <= 1).then_some(kind)
            }),
            Stands::After => {
                let end = range.start + text.trim_end().len();
                kinds().into_iter().find_map(|(kind, at)| (at.end == end).then_some(kind))
            }
        }
    }

    /// The agenda items of a paragraph's recommendations: as the report states, else by the headings, else what
    /// the section is about.
    fn agenda_items(&self, paragraph: &Paragraph) -> Vec<String> {
        let number = paragraph.number.as_deref().and_then(|number| number.parse::<u32>().ok());
        let stated = self.stated.iter().filter(|stated| {
            paragraph.part == Part::Body
                && number.is_some_and(|number| stated.contains(number))
                && !stated.agenda_items.is_empty()
        });
        match stated.max_by_key(|stated| std::cmp::Reverse(width(stated))) {
            Some(stated) => stated.agenda_items.clone(),
            None => Some(self.items_of_headings(paragraph.heading))
                .filter(|items| !items.is_empty())
                .unwrap_or_else(|| self.items_of_topic(paragraph)),
        }
    }

    fn items_of_topic(&self, paragraph: &Paragraph) -> Vec<String> {
        let at = self.outline.paragraphs.binary_search_by_key(&paragraph.range.start, |other| other.range.start);
        at.map(|at| self.topics[at].agenda_items.clone()).unwrap_or_default()
    }

    /// Items that the innermost heading names, or whose title it bears.
    fn items_of_headings(&self, heading: Option<usize>) -> Vec<String> {
        let of_heading = |at: usize| {
            let heading = &self.outline.headings[at];
            let named = agenda::mentioned(self.reading, &heading.range);
            if !named.is_empty() {
                return Some(named);
            }
            alike(self.agenda, &self.text(&heading.title)).map(|number| vec![number])
        };
        self.above(heading).find_map(of_heading).unwrap_or_default()
    }

    /// Items under which the body acted on the document that a passage names.
    fn items_of_document(&self, range: &Range<usize>) -> Vec<String> {
        let text = self.reading.slice(range);
        let named: Vec<&str> = symbols::symbols(text).into_iter().map(|symbol| &text[symbol]).collect();
        let acted = |paragraph: &Paragraph| {
            let body = self.reading.slice(&paragraph.body);
            !(paragraph.range.start < range.end && range.start < paragraph.range.end)
                && named.iter().any(|symbol| body.contains(symbol))
                && self.reading.cues(&paragraph.body).any(|found| found.cue == Cue::Status(Status::Adopted))
        };
        if named.is_empty() {
            return Vec::new();
        }
        let found = self.outline.paragraphs.iter().zip(self.topics).find(|(paragraph, _)| acted(paragraph));
        found.map(|(_, topic)| topic.agenda_items.clone()).unwrap_or_default()
    }

    /// Items with their own directives; those without one follow the sentence that governs the list.
    fn items(&self, items: &[Item], governing: Option<&Directive>) -> Vec<RecommendationItem> {
        let item = |item: &Item| {
            let own = self.directive(&item.body);
            let directive = own.as_ref().or(governing);
            RecommendationItem {
                label: item.label.clone(),
                text: self.text(&item.body),
                addressees: directive.map(|directive| directive.addressees.clone()).unwrap_or_default(),
                strength: directive.map_or(Strength::Statement, |directive| directive.strength),
                action_category: None,
                recommended_by: Vec::new(),
                items: self.items(&item.items, directive),
                span: self.reading.span(&item.range),
            }
        };
        items.iter().map(item).collect()
    }
}

/// How many paragraphs a statement covers: the narrower statement says more of each.
fn width(stated: &StatedRange) -> u32 {
    stated.paragraphs.iter().fold(0, |sum: u32, (first, last)| sum.saturating_add((last - first).saturating_add(1)))
}

/// The kinds named in a passage, the longest name at each place ("draft resolution", not "resolution").
fn longest_kinds(reading: &Reading, range: &Range<usize>) -> Vec<(RecommendationKind, Range<usize>)> {
    let mut found: Vec<(RecommendationKind, Range<usize>)> = Vec::new();
    for cue in reading.cues(range) {
        if let Cue::Kind(kind) = cue.cue
            && found.last().is_none_or(|(_, last)| last.end <= cue.start)
        {
            found.push((kind, cue.start..cue.end));
        }
    }
    found
}

/// Whether a kind is that of a text with a title: a resolution or decision, or a draft of one.
fn is_text(kind: RecommendationKind) -> bool {
    use RecommendationKind::{Decision, DraftDecision, DraftResolution, Resolution};
    matches!(kind, DraftResolution | DraftDecision | Resolution | Decision)
}

/// The agenda item with the same title, or nearly so.
fn alike(agenda: &[AgendaItem], title: &str) -> Option<String> {
    const ENOUGH: f64 = 0.6;
    let wanted = pairs(title);
    let all = agenda.iter().flat_map(|item| std::iter::once(item).chain(&item.items));
    let scored = all.map(|item| (likeness(&wanted, &pairs(&item.title)), &item.number));
    let best = scored.filter(|(score, _)| *score >= ENOUGH).max_by(|(a, _), (b, _)| a.total_cmp(b));
    best.map(|(_, number)| number.clone())
}

/// Neighbouring characters of a title, letters and figures only, sorted.
fn pairs(title: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = crate::fold::fold(title).chars().filter(|c| c.is_alphanumeric()).collect();
    let mut pairs: Vec<(char, char)> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs
}

/// Share of pairs that two titles have in common (Dice's coefficient).
fn likeness(left: &[(char, char)], right: &[(char, char)]) -> f64 {
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
    let total = left.len() + right.len();
    if total == 0 { 0.0 } else { 2.0 * f64::from(common) / total as f64 }
}
