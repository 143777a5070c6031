//! What separates the entries of a list, and the pieces between.

use std::ops::Range;

use super::brackets::{Insides, brackets};
use super::edges::{trim_glue, trim_loose, trim_space};
use super::fills;
use crate::lexicon::{Cue, Stands};
use crate::reading::{CueFound, Reading};
use crate::sort::sort_by_key;
use crate::source::enumerator::{self, Enumerator, Form};

/// Pieces between separators; semicolons outrank commas and "and", and lines outrank both.
pub fn pieces(reading: &Reading, zone: &Range<usize>) -> Vec<Range<usize>> {
    let mut marks = separators(reading, zone);
    let rank = marks.iter().map(|mark| mark.rank).max().unwrap_or(Rank::Comma);
    marks.retain(|mark| mark.rank == rank);
    let rest = rest_of_list(reading, zone, &marks);
    let inner: Vec<bool> = (0..marks.len()).map(|at| joins_within(reading, zone, &marks, at, rest[at])).collect();
    let mut pieces = Vec::new();
    let mut start = behind_label(reading, zone);
    for mark in marks.iter().zip(inner).filter_map(|(mark, inner)| (!inner).then_some(mark)) {
        pieces.push(start..mark.range.start.max(start));
        start = mark.range.end.max(start);
    }
    pieces.push(start..zone.end);
    pieces
}

/// What a list goes on with behind one of its marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rest {
    /// Its last entry.
    Entry,
    /// Another "and", no comma.
    And,
    /// A comma.
    Comma,
}

/// For each mark, what its list goes on with. A mark before "by" ends a list: "A and B, and by C".
fn rest_of_list(reading: &Reading, zone: &Range<usize>, marks: &[Mark]) -> Vec<Rest> {
    let ends_list = |mark: &Mark| {
        let behind = |from: usize, wanted: Cue| {
            let head = trim_loose(reading, from..zone.end);
            reading.opening_cues(&head).find(|found| found.cue == wanted).map(|found| found.end)
        };
        let start = behind(mark.range.end, Cue::And).unwrap_or(mark.range.end);
        behind(start, Cue::By).is_some()
    };
    let mut rest = Rest::Entry;
    let mut of_marks: Vec<Rest> = Vec::with_capacity(marks.len());
    for mark in marks.iter().rev() {
        of_marks.push(rest);
        rest = match rest {
            _ if ends_list(mark) => Rest::Entry,
            _ if is_comma(reading.slice(&mark.range)) => Rest::Comma,
            Rest::Entry => Rest::And,
            rest => rest,
        };
    }
    of_marks.reverse();
    of_marks
}

/// Whether a word for "and" stands within a name: a list has it before its last entry only, so one with
/// a comma yet to come joins words of a name ("Institute of Public Finance and Policy, …") unless both
/// sides are names of their own; so does one with another "and" to come, between words that are no names.
fn joins_within(reading: &Reading, zone: &Range<usize>, marks: &[Mark], at: usize, rest: Rest) -> bool {
    let comma = |mark: &Mark| is_comma(reading.slice(&mark.range));
    if comma(&marks[at]) || marks[at].rank != Rank::Comma {
        return false;
    }
    let start = at.checked_sub(1).map_or(zone.start, |before| marks[before].range.end);
    let end = marks.get(at + 1).map_or(zone.end, |next| next.range.start);
    let known = |side: Range<usize>| {
        let remark = brackets(reading, &side).first().map_or(side.end, |bracket| bracket.start);
        let side = side.start..remark;
        reading.names(&side).any(|name| fills(reading, name, &side))
    };
    let right = marks[at].range.end..end;
    if shares_noun(reading, &(start..marks[at].range.start), &right) {
        return true;
    }
    if rest == Rest::Entry {
        return false;
    }
    let opens = {
        let head = trim_loose(reading, right.clone());
        reading.opening_cues(&head).any(|found| found.cue == Cue::Article)
    };
    let left = start..marks[at].range.start;
    let apart = match rest {
        Rest::And => !stands_free(reading, &marks[at]) || known(left) || known(right),
        _ => known(left) && known(right),
    };
    !opens && !apart
}

/// Whether the noun of an association, at the end of what follows, is that of the words before as well: they are
/// neither known nor end in such a noun (「红海和亚丁湾环境保护区域组织」).
fn shares_noun(reading: &Reading, left: &Range<usize>, right: &Range<usize>) -> bool {
    let noun_last = reading.lexicon.role_stands == Stands::After;
    let (left, right) = (trim_glue(reading, left.clone()), trim_glue(reading, right.clone()));
    noun_last
        && !left.is_empty()
        && reading.names(&left).next().is_none()
        && !is_association(reading, &left)
        && reading.names(&right).next().is_none()
        && is_association(reading, &right)
}

/// Whether a stretch is the name of an association, with the noun of such where the language puts it, and no mere
/// word for such.
pub fn is_association(reading: &Reading, range: &Range<usize>) -> bool {
    let at_its_place = |found: &&CueFound| match reading.lexicon.role_stands {
        Stands::Before => found.start == range.start,
        Stands::After => found.end == range.end,
    };
    let is_mere_word = |found: &CueFound| match found.cue {
        Cue::Category(_) => true,
        Cue::Addressee(_) => (found.start..found.end) == *range,
        _ => false,
    };
    let cues: Vec<&CueFound> = reading.cues(range).filter(at_its_place).collect();
    cues.iter().any(|found| found.cue == Cue::Association) && !cues.into_iter().any(is_mere_word)
}

/// Whether a mark is a word of its own, as و is not.
fn stands_free(reading: &Reading, mark: &Mark) -> bool {
    reading.text()[mark.range.end..].starts_with(char::is_whitespace)
}

/// Pieces between semicolons or lines; the whole where there are none.
pub fn segments(reading: &Reading, zone: &Range<usize>) -> Vec<Range<usize>> {
    let mut segments = Vec::new();
    let mut start = behind_label(reading, zone);
    for mark in separators(reading, zone).iter().filter(|mark| mark.rank > Rank::Comma) {
        segments.push(start..mark.range.start.max(start));
        start = mark.range.end.max(start);
    }
    segments.push(start..zone.end);
    segments.retain(|segment| !trim_glue(reading, segment.clone()).is_empty());
    segments
}

/// Commas of a range, outside names and brackets.
pub fn commas(reading: &Reading, range: &Range<usize>) -> Vec<Range<usize>> {
    gaps(reading, range).into_iter().filter(|gap| is_comma(reading.slice(gap))).collect()
}

/// Whether a separator is a comma of whatever script.
pub fn is_comma(text: &str) -> bool {
    matches!(text, "," | "，" | "、" | "،")
}

/// Commas and words for "and", outside names and brackets.
pub fn gaps(reading: &Reading, zone: &Range<usize>) -> Vec<Range<usize>> {
    separators(reading, zone).into_iter().filter(|mark| mark.rank == Rank::Comma).map(|mark| mark.range).collect()
}

/// Where the last separator of a stretch begins, outside names and brackets; of 以及, in which is 及, with the first letter.
pub fn last_separator(reading: &Reading, zone: &Range<usize>) -> Option<usize> {
    let mut marks: Vec<Range<usize>> = separators(reading, zone).into_iter().map(|mark| mark.range).collect();
    marks.dedup_by(|next, last| next.start < last.end);
    marks.last().map(|mark| mark.start)
}

#[derive(PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
enum Rank {
    Comma,
    Semicolon,
    Line,
}

struct Mark {
    range: Range<usize>,
    rank: Rank,
}

fn separators(reading: &Reading, zone: &Range<usize>) -> Vec<Mark> {
    let mut marks = Vec::new();
    let text = reading.slice(zone);
    let inside = Insides::new(reading, zone);
    for (at, character) in text.char_indices() {
        let rank = match character {
            ',' | '，' | '、' | '،' => Rank::Comma,
            ';' | '；' | '؛' => Rank::Semicolon,
            '\n' => Rank::Line,
            _ => continue,
        };
        let at = zone.start + at;
        if !inside.covers(at) || rank == Rank::Line {
            marks.push(Mark { range: at..at + character.len_utf8(), rank });
        }
    }
    for cue in reading.cues(zone).filter(|cue| cue.cue == Cue::And && !inside.covers(cue.start)) {
        marks.push(Mark { range: cue.start..cue.end, rank: Rank::Comma });
    }
    for mark in &mut marks {
        mark.range.end = behind_label(reading, &(mark.range.end..zone.end));
    }
    sort_by_key(&mut marks, |mark| mark.range.start);
    marks
}

/// Where an entry begins behind its label, and the "and" before that: "(a) Algeria; and (b) Brazil".
fn behind_label(reading: &Reading, rest: &Range<usize>) -> usize {
    /// Bytes in which a label stands.
    const NEAR: usize = 40;
    let text = reading.text();
    let end = (rest.start..=rest.end.min(rest.start + NEAR)).rev().find(|at| text.is_char_boundary(*at));
    let near = trim_space(text, rest.start..end.unwrap_or(rest.start));
    let and = reading.opening_cues(&near).find(|found| found.cue == Cue::And).map(|found| found.end);
    let near = trim_space(text, and.unwrap_or(near.start)..near.end);
    // of the entries that follow, no label is to be seen: "(a) and (b)" are mentions
    let entry = text[near.clone()].split(['\n', ';', '；', '؛', ',', '，', '、', '،']).next().unwrap_or_default();
    let label = enumerator::parse(entry).filter(|found| is_item(found.form));
    let begins = |label: &Enumerator| entry[label.length..].contains(char::is_alphabetic);
    label.filter(begins).map_or(rest.start, |label| near.start + label.length)
}

/// Whether a label is one of items: "(a)", "(1)".
pub fn is_item(form: Form) -> bool {
    matches!(form, Form::Small | Form::BracketedNumber | Form::ArabicLetter | Form::BracketedHan)
}
