//! The report's own audit trail: where it says in which paragraphs the recommendations of an agenda
//! item stand.

use std::ops::Range;

use super::items::Topic;
use super::{agenda, sentences, symbols};
use crate::extract::numbers::{NumberFound, numbers};
use crate::lexicon::Cue;
use crate::outline::{Outline, Part};
use crate::reading::Reading;
use crate::report::RecommendationKind;

/// "The recommendations adopted under agenda item 2 are contained in paragraphs 6–13 above."
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedRange {
    /// The agenda items; those of the section where the sentence names none.
    pub agenda_items: Vec<String>,
    /// The paragraphs, first and last, for each stretch.
    pub paragraphs: Vec<(u32, u32)>,
    /// The sentence.
    pub range: Range<usize>,
}

/// All such sentences, in order.
pub fn stated_ranges(reading: &Reading, outline: &Outline, topics: &[Topic]) -> Vec<StatedRange> {
    let paragraphs = outline.paragraphs.iter().zip(topics).filter(|(paragraph, _)| paragraph.part == Part::Body);
    paragraphs
        .flat_map(|(paragraph, topic)| {
            let sentences = sentences::within(reading, &paragraph.body);
            sentences.into_iter().filter_map(|sentence| stated_range(reading, sentence, topic)).collect::<Vec<_>>()
        })
        .collect()
}

fn stated_range(reading: &Reading, range: Range<usize>, topic: &Topic) -> Option<StatedRange> {
    let recommendations = reading.cues(&range).find(|found| matches!(found.cue, Cue::Kind(_)))?;
    let contained = || reading.cues(&range).filter(|found| found.cue == Cue::ContainedIn);
    // the verb comes first in Arabic, and may in Spanish
    let contained = contained().find(|found| found.start >= recommendations.end).or_else(|| contained().next())?;
    let paragraphs = paragraphs(reading, &(contained.end..range.end));
    if paragraphs.is_empty() || is_of_another_text(reading, &range, contained.end) {
        return None;
    }
    let named = agenda::mentioned(reading, &range);
    let agenda_items = if named.is_empty() { topic.agenda_items.clone() } else { named };
    Some(StatedRange { agenda_items, paragraphs, range })
}

/// Whether a sentence tells of the paragraphs of another text: it has a symbol, or a decision behind them
/// ("paragraph 3 of the annex to decision 3/CMA.3").
fn is_of_another_text(reading: &Reading, sentence: &Range<usize>, contained: usize) -> bool {
    let cited = |cue: Cue| matches!(cue, Cue::Kind(RecommendationKind::Decision | RecommendationKind::Resolution));
    // "of the report of the Board of Auditors", not "of the present report"
    let behind = || reading.cues(&(contained..sentence.end));
    let other_report =
        behind().any(|found| found.cue == Cue::Report) && !behind().any(|found| found.cue == Cue::Whereabouts);
    other_report
        || !symbols::symbols(reading.slice(sentence)).is_empty()
        || reading.cues(&(contained..sentence.end)).any(|found| cited(found.cue))
}

/// The paragraph numbers in a passage: those next to the word "paragraph".
fn paragraphs(reading: &Reading, range: &Range<usize>) -> Vec<(u32, u32)> {
    let words: Vec<Range<usize>> = reading
        .cues(range)
        .filter(|found| found.cue == Cue::ParagraphWord)
        .map(|found| found.start..found.end)
        .collect();
    let mut stretches = Vec::new();
    for run in runs(reading, numbers(reading, range)) {
        let (Some((first, _)), Some((last, _))) = (run.first(), run.last()) else { continue };
        let touches = words.iter().any(|word| {
            word.end <= first.range.start && is_blank(reading.slice(&(word.end..first.range.start)))
                || last.range.end <= word.start && is_blank(reading.slice(&(last.range.end..word.start)))
        });
        if touches {
            stretches.extend(joined(&run));
        }
    }
    stretches
}

/// Numbers with nothing but list glue between them; with each, whether "to" stands before it.
fn runs(reading: &Reading, numbers: Vec<NumberFound>) -> Vec<Vec<(NumberFound, bool)>> {
    let mut runs: Vec<Vec<(NumberFound, bool)>> = Vec::new();
    for number in numbers.into_iter().filter(|number| number.digits) {
        let glue = runs
            .last()
            .and_then(|run| run.last())
            .and_then(|(last, _)| glue(reading, last.range.end..number.range.start));
        match (glue, runs.last_mut()) {
            (Some(to), Some(run)) => run.push((number, to)),
            _ => runs.push(vec![(number, false)]),
        }
    }
    runs
}

/// Whether what stands between two numbers means "to"; `None` where it is no glue.
fn glue(reading: &Reading, range: Range<usize>) -> Option<bool> {
    let text = reading.slice(&range);
    let dash = text.contains(['-', '–', '—', '‑']);
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '、' | '،' | '-' | '–' | '—' | '‑' | '第'))
        .filter(|word| !word.is_empty() && !is_letter_label(word))
        .collect();
    let meanings = |word: &str| {
        let cues = reading.cues(&range).filter(|cue| reading.slice(&(cue.start..cue.end)) == word);
        cues.filter_map(|cue| match cue.cue {
            Cue::And => Some(false),
            Cue::DateRange => Some(true),
            _ => None,
        })
        .max()
    };
    words.into_iter().try_fold(dash, |to, word| Some(to | meanings(word)?))
}

/// "(a)": which letters of a paragraph are meant does not matter here.
fn is_letter_label(word: &str) -> bool {
    word.ends_with(')') && word.chars().count() <= 4
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn joined(run: &[(NumberFound, bool)]) -> Vec<(u32, u32)> {
    let mut stretches: Vec<(u32, u32)> = Vec::new();
    for (number, to) in run {
        match stretches.last_mut() {
            Some(last) if *to && last.1 <= number.value => last.1 = number.value,
            _ => stretches.push((number.value, number.value)),
        }
    }
    stretches
}
