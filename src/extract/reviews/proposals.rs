//! What stands under one number: one proposal, or several, each with the States that made it.

use std::ops::Range;

use super::action;
use super::sources::{self, Source};
use crate::extract::roster;
use crate::lexicon::Cue;
use crate::reading::Reading;
use crate::report::Party;

/// A proposal and who made it.
#[derive(Debug)]
pub struct Proposal {
    /// Where its words stand, in order; proposals of one sentence may share some.
    pub pieces: Vec<Range<usize>>,
    /// Who made it; empty where the text names nobody.
    pub by: Vec<Party>,
    /// From its first word to the end of its brackets.
    pub range: Range<usize>,
}

/// No sentence holds more proposals, no proposal more remarks.
const MOST: usize = 16;

/// How the words before a bracket go on from the proposal before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// They begin a sentence of their own.
    Sentence,
    /// "Sign (Chile), ratify (Peru) the Convention": another verb of the same sentence.
    Verb,
    /// "Pass the bill (Norway; Sweden), without delay (Norway)": more words for the proposal before.
    Remark,
}

/// The proposals in a passage, in order; at least one.
pub fn read(reading: &Reading, passage: &Range<usize>) -> Vec<Proposal> {
    let mut proposals: Vec<Proposal> = Vec::new();
    // the first proposal of the sentence under way
    let mut sentence = 0;
    let mut start = passage.start;
    for source in sources::find(reading, passage) {
        let words = start..source.range.start;
        start = source.range.end;
        let joint = if proposals.is_empty() { Joint::Sentence } else { joint(reading, &words) };
        if joint == Joint::Sentence {
            sentence = proposals.len();
        }
        let proposal = match proposals.last_mut() {
            Some(last) if joint != Joint::Sentence && goes_on(last, joint, &source) => {
                remark(reading, last, &words, source)
            }
            _ => proposal(trimmed(reading, &words), source),
        };
        // nobody said less than the remark
        proposals.pop_if(|last| last.by.is_empty());
        sentence = sentence.min(proposals.len()).max(proposals.len().saturating_sub(MOST));
        proposals.push(proposal);
    }
    add_rest(reading, &mut proposals, sentence, start..passage.end);
    proposals
}

/// What stands behind the last bracket: the end of the sentence, which all its proposals share; words that
/// the page put out of their place; else a proposal of nobody.
fn add_rest(reading: &Reading, proposals: &mut Vec<Proposal>, sentence: usize, rest: Range<usize>) {
    let words = trimmed(reading, &rest);
    let text = reading.slice(&words);
    if !text.chars().any(char::is_alphabetic) && !proposals.is_empty() {
        return;
    }
    let wordless = |proposal: &Proposal| proposal.pieces.iter().all(Range::is_empty);
    let begins = joint(reading, &rest) == Joint::Sentence && !text.starts_with(char::is_lowercase);
    if proposals.is_empty() || begins && !proposals[sentence..].iter().all(wordless) {
        proposals.push(Proposal { range: words.clone(), pieces: vec![words], by: Vec::new() });
        return;
    }
    for proposal in &mut proposals[sentence..] {
        proposal.pieces.push(words.clone());
        proposal.range.end = words.end;
    }
}

fn proposal(words: Range<usize>, source: Source) -> Proposal {
    Proposal { range: words.start..source.range.end, pieces: vec![words], by: source.parties }
}

/// Whether words add to the proposal before: a remark, or more from those who made it.
fn goes_on(last: &Proposal, joint: Joint, source: &Source) -> bool {
    let repeated = source.parties.iter().all(|party| last.by.iter().any(|by| by.code == party.code));
    (joint == Joint::Remark || repeated) && last.pieces.len() < MOST
}

/// The proposal before with more words; those who said these did not say less.
fn remark(reading: &Reading, last: &mut Proposal, words: &Range<usize>, source: Source) -> Proposal {
    last.by.retain(|by| !source.parties.iter().any(|party| party.code == by.code));
    let mut pieces = last.pieces.clone();
    pieces.push(roster::trim_loose(reading, words.clone()));
    Proposal { range: last.range.start..source.range.end, pieces, by: source.parties }
}

fn joint(reading: &Reading, words: &Range<usize>) -> Joint {
    let text = reading.slice(words).trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
    if text.starts_with([';', '；', '؛', '.', '。', '/', '\n']) {
        return Joint::Sentence;
    }
    let words = trimmed(reading, words);
    match reading.slice(&words).chars().next() {
        Some(first) if first.is_uppercase() => Joint::Sentence,
        _ if action::opens(reading, &words) => Joint::Verb,
        _ => Joint::Remark,
    }
}

/// Without the marks at its ends and the "and" before it.
fn trimmed(reading: &Reading, words: &Range<usize>) -> Range<usize> {
    let words = roster::trim_loose(reading, words.clone());
    let and = reading.cues(&words).take_while(|found| found.start == words.start).find(|found| found.cue == Cue::And);
    and.map_or(words.clone(), |and| roster::trim_loose(reading, and.end..words.end))
}
