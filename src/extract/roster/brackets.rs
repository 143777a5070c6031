//! Stretches of a list that no separator cuts: names, brackets, names in quotes.

use std::ops::Range;

use crate::reading::Reading;
use crate::sort::sort_by_key;

/// Stretches that no separator cuts: names and brackets, merged where they overlap.
pub struct Insides {
    ranges: Vec<Range<usize>>,
}

impl Insides {
    pub fn new(reading: &Reading, zone: &Range<usize>) -> Self {
        let mut ranges: Vec<Range<usize>> = reading.names(zone).map(|name| name.start..name.end).collect();
        ranges.extend(brackets(reading, zone));
        ranges.extend(quoted(reading, zone));
        Self { ranges: merged(ranges) }
    }

    pub fn covers(&self, at: usize) -> bool {
        is_within(&self.ranges, at)
    }
}

/// Names in angled quotes: «Образование и труд».
fn quoted(reading: &Reading, zone: &Range<usize>) -> Vec<Range<usize>> {
    let mut open = None;
    let mut found = Vec::new();
    for (at, character) in reading.slice(zone).char_indices() {
        match character {
            '«' => open = Some(at),
            '\n' => open = None,
            '»' => found.extend(open.take().map(|open| zone.start + open..zone.start + at)),
            _ => {}
        }
    }
    found
}

/// Ranges in order, those that overlap as one.
pub fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    sort_by_key(&mut ranges, |range| range.start);
    ranges.dedup_by(|next, last| {
        let overlap = next.start < last.end;
        last.end = if overlap { last.end.max(next.end) } else { last.end };
        overlap
    });
    ranges
}

/// Whether one of these ranges, in order and apart from each other, holds a place.
pub fn is_within(ranges: &[Range<usize>], at: usize) -> bool {
    let first = ranges.partition_point(|range| range.start <= at);
    ranges[..first].last().is_some_and(|range| range.contains(&at))
}

/// Outermost brackets in a range that are no part of a name; one that never closes ends with the line.
pub fn brackets(reading: &Reading, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut names = reading.names(range).peekable();
    for (at, character) in reading.slice(range).char_indices() {
        let at = range.start + at;
        while names.next_if(|name| name.end <= at).is_some() {}
        if names.peek().is_some_and(|name| name.start < at) {
            continue;
        }
        match (character, open) {
            ('(' | '（', None) => open = Some((at, 1)),
            ('(' | '（', Some((start, depth))) => open = Some((start, depth + 1)),
            (')' | '）', Some((start, 1))) => {
                found.push(start..at + character.len_utf8());
                open = None;
            }
            (')' | '）', Some((start, depth))) => open = Some((start, depth - 1)),
            _ => {}
        }
    }
    found
}

/// What stands within brackets, of whichever width each is.
pub fn inside_brackets(reading: &Reading, bracket: &Range<usize>) -> Range<usize> {
    let text = reading.slice(bracket);
    let first = text.chars().next().map_or(0, char::len_utf8);
    let last = text.chars().next_back().map_or(0, char::len_utf8);
    bracket.start + first..bracket.end.saturating_sub(last).max(bracket.start + first)
}
