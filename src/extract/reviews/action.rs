//! What kind of action a proposal asks for.

use std::ops::Range;

use crate::lexicon::Cue;
use crate::matcher::is_unspaced;
use crate::reading::Reading;
use crate::report::ActionCategory::{self, Considering, Continuing, General, Specific};

/// Words that may stand before the verb with which a proposal or a clause opens: "to further strengthen".
const WORDS_BEFORE: usize = 2;

/// The category of a proposal, by its governing verb: the one it opens with, else the one with which the
/// clause behind a comma opens ("In line with its obligations, ratify"), else the first.
///
/// What goes on or is general is as specific as what it is done by: "continue its efforts by ratifying".
pub fn category(reading: &Reading, proposal: &Range<usize>) -> Option<ActionCategory> {
    let verbs = verbs(reading, proposal);
    let opening = |verb: &&Verb| words(reading, proposal.start..verb.start) <= WORDS_BEFORE;
    let behind_comma = |verb: &&Verb| opens_clause(reading, proposal, verb.start);
    let governing = verbs.iter().find(opening).or_else(|| verbs.iter().find(behind_comma)).or_else(|| verbs.first())?;
    let joined = joined(reading, &verbs, governing).filter(|_| governing.category <= Considering);
    let category = joined.unwrap_or(governing.category).max(governing.category);
    let category = by_object(reading, proposal, governing).unwrap_or(category);
    match category {
        Continuing | General => Some(means(reading, proposal, &verbs, governing).unwrap_or(category).max(category)),
        _ => Some(category),
    }
}

/// Whether a passage opens with a verb.
pub fn opens(reading: &Reading, passage: &Range<usize>) -> bool {
    let verbs = verbs(reading, passage);
    verbs.first().is_some_and(|verb| words(reading, passage.start..verb.start) <= WORDS_BEFORE)
}

#[derive(Debug, Clone, Copy)]
struct Verb {
    start: usize,
    end: usize,
    category: ActionCategory,
}

/// The longest verb at each place.
fn verbs(reading: &Reading, passage: &Range<usize>) -> Vec<Verb> {
    let mut verbs: Vec<Verb> = Vec::new();
    for found in reading.cues(passage) {
        let Cue::Action(category) = found.cue else { continue };
        if verbs.last().is_none_or(|last| last.end <= found.start) {
            verbs.push(Verb { start: found.start, end: found.end, category });
        }
    }
    verbs
}

/// Whether a comma stands a word or two before.
fn opens_clause(reading: &Reading, proposal: &Range<usize>, at: usize) -> bool {
    let before = reading.slice(&(proposal.start..at));
    let comma = before.rfind([',', '，', '،', ':', '：']);
    comma.is_some_and(|comma| before[comma..].split_whitespace().count() <= WORDS_BEFORE + 1)
}

/// "Continue and strengthen", "review and repeal": the verb joined to another.
fn joined(reading: &Reading, verbs: &[Verb], governing: &Verb) -> Option<ActionCategory> {
    let next = verbs.iter().find(|verb| verb.start >= governing.end)?;
    let between = governing.end..next.start;
    let and = reading.has(&between, Cue::And);
    (and && words(reading, between) == 1).then_some(next.category)
}

/// Words that may stand between a verb and the measures that it asks for.
const WORDS_WITHIN: usize = 5;

/// What the object of the verb makes of it: "adopt measures" is general, "take legislative measures" specific.
fn by_object(reading: &Reading, proposal: &Range<usize>, governing: &Verb) -> Option<ActionCategory> {
    let rest = governing.end..proposal.end;
    let measures = reading.cues(&rest).find(|found| found.cue == Cue::Measures)?;
    let between = governing.end..measures.start;
    let verb = governing.start..governing.end;
    let adopts = reading.has(&verb, Cue::Adopts);
    let legislative = reading.has(&between, Cue::Legislation);
    match governing.category {
        _ if words(reading, between) > WORDS_WITHIN => None,
        Specific if adopts && !legislative => Some(General),
        General if legislative => Some(Specific),
        _ => None,
    }
}

/// The most specific of the verbs that say by what means: "including by ratifying", "through the adoption of".
fn means(reading: &Reading, proposal: &Range<usize>, verbs: &[Verb], governing: &Verb) -> Option<ActionCategory> {
    let rest = governing.end..proposal.end;
    let means = reading.cues(&rest).filter(|found| found.cue == Cue::Means);
    means
        .filter_map(|by| {
            let verb = verbs.iter().find(|verb| verb.start >= by.end)?;
            (words(reading, by.end..verb.start) <= WORDS_BEFORE).then_some(verb.category)
        })
        .max()
}

/// Words of a range; scripts without spaces write about two characters for each.
fn words(reading: &Reading, range: Range<usize>) -> usize {
    let counted = |word: &str| if word.contains(is_unspaced) { word.chars().count().div_ceil(2) } else { 1 };
    reading.slice(&range).split_whitespace().map(counted).sum()
}
