//! Recommendations: paragraphs of sections that hold them, lists that a paragraph announces, draft
//! resolutions and decisions that are handed on or brought to attention, conclusions; in a report without
//! any of these, what the body tells others to do in the running text.

mod body;
mod designated;
mod directive;
mod items;
mod run_on;
mod running;
mod sections;
mod texts;

use std::collections::HashMap;
use std::ops::Range;

pub use self::body::Body;
use self::directive::{Directive, directive};
pub use self::items::AgendaItems;
use super::{roster, titles_around};
use crate::lexicon::{Cue, Stands};
use crate::outline::{Item, Outline, Paragraph, Part};
use crate::reading::{CueFound, Reading};
use crate::report::{Recommendation, RecommendationItem, RecommendationKind, Status, Strength};
use crate::sort::sort_by_key;

/// What the reading of recommendations rests on.
pub struct Basis<'a> {
    /// The text.
    pub reading: &'a Reading<'a>,
    /// Its sections and paragraphs.
    pub outline: &'a Outline,
    /// The body that speaks.
    pub body: Body<'a>,
    /// Under which agenda items they stand.
    pub items: AgendaItems<'a>,
    /// Whether the text tells of a meeting: its title and its days, who attended, or its agenda.
    pub meets: bool,
}

/// Reads the recommendations, in the order of the report.
pub fn read(basis: &Basis) -> Vec<Recommendation> {
    let mut found = texts::read(basis);
    found.extend(designated::read(basis, &taken(&found)));
    found.extend(designated::of_paragraphs(basis, &taken(&found)));
    let taken = taken(&found);
    found.extend(sections::read(basis, &taken));
    if found.is_empty() && basis.meets {
        found = running::read(basis);
    }
    if basis.meets {
        let taken = self::taken(&found);
        found.extend(running::under_names(basis, &taken));
    }
    drop_titles_told_before(&mut found);
    drop_announcements(basis, &mut found);
    sort_by_key(&mut found, |entry| entry.range.start);
    let mut recommendations: Vec<Recommendation> = found.into_iter().map(|entry| entry.recommendation).collect();
    make_unique(&mut recommendations);
    recommendations
}

/// Drops the bare titles of texts that stand in full elsewhere, as in an annex; what a title says of agenda items holds
/// for the text.
fn drop_titles_told_before(found: &mut Vec<Entry>) {
    /// So many bytes more than twice its title has a text, at least: its designation, and what it tells.
    const LONGER: usize = 200;
    // a text without labelled paragraphs is longer than its title
    let long = |entry: &Entry| entry.range.len() > 2 * entry.recommendation.text.len() + LONGER;
    let is_whole =
        |entry: &Entry| is_text(entry.recommendation.kind) && (!entry.recommendation.items.is_empty() || long(entry));
    let code = |entry: &Entry| {
        let number = entry.recommendation.number.clone().filter(|number| number.contains('/'))?;
        Some((entry.recommendation.kind as u8, number))
    };
    let whole = found.iter().enumerate().filter(|(_, entry)| is_whole(entry));
    let whole: HashMap<(u8, String), usize> = whole.filter_map(|(at, entry)| Some((code(entry)?, at))).collect();
    let text_of = |entry: &Entry| if is_whole(entry) { None } else { whole.get(&code(entry)?).copied() };
    let texts: Vec<Option<usize>> = found.iter().map(text_of).collect();
    for (title, text) in texts.iter().enumerate().filter_map(|(title, text)| Some((title, (*text)?))) {
        if found[text].recommendation.agenda_items.is_empty() {
            found[text].recommendation.agenda_items = found[title].recommendation.agenda_items.clone();
        }
    }
    let mut texts = texts.into_iter();
    found.retain(|_| texts.next().flatten().is_none());
}

/// Drops what says that the texts stand elsewhere, where they are found there: "The following decisions are reproduced in
/// annex I".
fn drop_announcements(basis: &Basis, found: &mut Vec<Entry>) {
    let last = |kind: RecommendationKind| {
        found.iter().filter(|entry| entry.recommendation.kind == kind).map(|entry| entry.range.start).max()
    };
    let points = |entry: &Entry| {
        let says = |cue: Cue| basis.reading.cues(&entry.range).any(|found| found.cue == cue);
        let bare = is_text(entry.recommendation.kind) && entry.recommendation.items.is_empty();
        bare && says(Cue::ContainedIn) && says(Cue::Following)
    };
    let elsewhere = |entry: &Entry| last(entry.recommendation.kind).is_some_and(|last| last > entry.range.start);
    let mut drops: Vec<bool> = found.iter().map(|entry| points(entry) && elsewhere(entry)).collect();
    drops.reverse();
    found.retain(|_| !drops.pop().unwrap_or_default());
}

/// Where what is found stands: in order, apart from each other.
fn taken(found: &[Entry]) -> Vec<Range<usize>> {
    roster::merged(found.iter().map(|entry| entry.range.clone()).collect())
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

/// What introduces a list, on one line. Each entry of the list carries a copy: of a passage longer than any sentence
/// that introduces one, it is the end, behind an ellipsis.
pub fn introduction(reading: &Reading, range: &Range<usize>) -> String {
    /// Bytes; those of real reports have up to 700.
    const LONGEST: usize = 2000;
    if range.len() <= LONGEST {
        return reading.one_line(range);
    }
    format!("… {}", reading.one_line(&reading.shortly_before(range.start, range.end, LONGEST)))
}

impl Basis<'_> {
    /// Text of a range on one line.
    fn text(&self, range: &Range<usize>) -> String {
        self.reading.one_line(range)
    }

    fn directive(&self, range: &Range<usize>) -> Option<Directive> {
        directive(self.reading, range, self.body)
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

    /// A recommendation that stands in a passage under a heading, and what it tells; all else is to be added.
    fn recommendation(
        &self,
        id: String,
        kind: RecommendationKind,
        range: &Range<usize>,
        heading: Option<usize>,
        directive: Option<&Directive>,
    ) -> Recommendation {
        Recommendation {
            id,
            number: None,
            kind,
            text: String::new(),
            introduction: None,
            status: Status::Adopted,
            headings: titles_around(self.reading, self.outline, heading),
            agenda_items: Vec::new(),
            addressees: directive.map(|directive| directive.addressees.clone()).unwrap_or_default(),
            strength: directive.map_or(Strength::Statement, |directive| directive.strength),
            action_category: None,
            recommended_by: Vec::new(),
            response: None,
            items: Vec::new(),
            span: self.reading.span(range),
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

    /// Whether a passage says that a meeting before this one did it: "the previous session had adopted".
    fn tells_of_former_meeting(&self, range: &Range<usize>) -> bool {
        let decided = |found: &&CueFound| matches!(found.cue, Cue::Status(_));
        self.reading.cues(range).filter(|found| found.cue == Cue::Former).any(|former| {
            let behind = self.reading.cues(&(former.end..range.end)).find(decided);
            behind.is_some_and(|verb| roster::gaps(self.reading, &(former.end..verb.start)).is_empty())
        })
    }

    /// Status by the innermost heading that says one.
    fn status_of_headings(&self, heading: Option<usize>) -> Option<Status> {
        self.outline.around(heading).find_map(|at| self.status(&self.outline.headings[at].title))
    }

    /// The kind with which a passage begins (or ends, where the language puts the noun last).
    fn leading_kind(&self, range: &Range<usize>) -> Option<RecommendationKind> {
        let text = self.reading.slice(range);
        let kinds = longest_kinds(self.reading, range);
        match self.reading.lexicon.role_stands {
            // of several kinds the first counts, the second where words stand before that
            Stands::Before => {
                let (first, at) = kinds.first()?;
                let before = text.get(..at.start - range.start)?;
                let opens = before.split_whitespace().count() <= 1;
                if opens { Some(*first) } else { kinds.get(1).map(|(kind, _)| *kind) }
            }
            Stands::After => {
                let end = range.start + text.trim_end().len();
                kinds.into_iter().find_map(|(kind, at)| (at.end == end).then_some(kind))
            }
        }
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

/// Where the words stand that say that something follows.
fn following(reading: &Reading, range: &Range<usize>) -> Vec<Range<usize>> {
    let words = reading.cues(range).filter(|found| found.cue == Cue::Following);
    words.map(|found| found.start..found.end).collect()
}

/// Whether one of these ranges stands no more than so many bytes from one of those.
fn stand_near(these: &[Range<usize>], those: &[Range<usize>], bytes: usize) -> bool {
    let these = these.iter().map(|range| (range, 0));
    let mut all: Vec<(&Range<usize>, usize)> = these.chain(those.iter().map(|range| (range, 1))).collect();
    sort_by_key(&mut all, |(range, _)| range.start);
    let mut ends: [Option<usize>; 2] = [None; 2];
    all.into_iter().any(|(range, side)| {
        ends[side] = ends[side].max(Some(range.end));
        ends[1 - side].is_some_and(|end| range.start.saturating_sub(end) <= bytes)
    })
}

/// Whether a kind is that of a text yet to be adopted.
fn is_draft(kind: RecommendationKind) -> bool {
    matches!(kind, RecommendationKind::DraftResolution | RecommendationKind::DraftDecision)
}

/// A numbered paragraph as an operative one of a text.
fn as_operative(paragraph: &Paragraph, number: &str) -> Item {
    Item {
        label: Some(format!("{number}.")),
        body: paragraph.body.clone(),
        range: paragraph.range.clone(),
        items: paragraph.items.clone(),
    }
}

/// Whether a kind is that of a text with a title: a resolution or decision, or a draft of one.
pub fn is_text(kind: RecommendationKind) -> bool {
    use RecommendationKind::{Decision, DraftDecision, DraftResolution, Resolution};
    matches!(kind, DraftResolution | DraftDecision | Resolution | Decision)
}
