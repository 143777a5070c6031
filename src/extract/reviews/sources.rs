//! The States in brackets behind a proposal: "(Spain) (France)", "(Algeria, Egypt)", "(Norway; Sweden)",
//! "(Paraguay (Argentina)" with a bracket lost.

use std::ops::Range;

use crate::extract::roster;
use crate::lexicon::Cue;
use crate::reading::Reading;
use crate::report::{Party, PartyKind};

/// Brackets that name who made a proposal.
#[derive(Debug)]
pub struct Source {
    /// The brackets, from the first to the last of a run.
    pub range: Range<usize>,
    /// Those named, in order.
    pub parties: Vec<Party>,
}

/// The sources in a passage, in order.
pub fn find(reading: &Reading, passage: &Range<usize>) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    let mut at = passage.start;
    while let Some(open) = next_bracket(reading, at..passage.end) {
        let found = of_names(reading, open..passage.end);
        match found.or_else(|end| misprinted(reading, open..passage.end).ok_or(end)) {
            Ok(source) => {
                at = source.range.end;
                join(reading, &mut sources, source);
            }
            Err(end) => at = end,
        }
    }
    sources
}

/// Brackets with nothing between them name the makers of one proposal.
fn join(reading: &Reading, sources: &mut Vec<Source>, source: Source) {
    match sources.last_mut() {
        Some(last) if is_between_brackets(reading, &(last.range.end..source.range.start)) => {
            last.range.end = source.range.end;
            last.parties.extend(source.parties);
        }
        _ => sources.push(source),
    }
}

fn is_between_brackets(reading: &Reading, between: &Range<usize>) -> bool {
    let rest = roster::trim_glue(reading, between.clone());
    rest.is_empty() && !reading.slice(between).contains([';', '；', '؛', '.', '。'])
}

/// The first opening bracket that is no part of a name.
fn next_bracket(reading: &Reading, passage: Range<usize>) -> Option<usize> {
    let text = reading.slice(&passage);
    let mut open = text.match_indices(['(', '（', '[']).map(|(offset, _)| passage.start + offset);
    open.find(|at| reading.name_around(*at).is_none_or(|name| name.start == *at))
}

/// A bracket filled with names; the closing one may be lost, or another opened in it. Where it is none, how far
/// nothing but names and marks stand.
fn of_names(reading: &Reading, passage: Range<usize>) -> Result<Source, usize> {
    let mut parties = Vec::new();
    let mut names = reading.names(&passage).peekable();
    let (mut at, mut depth) = (passage.start, 0);
    while let Some(character) = reading.slice(&(at..passage.end)).chars().next() {
        while names.next_if(|name| name.start < at).is_some() {}
        if let Some(name) = names.next_if(|name| name.start == at) {
            parties.push(reading.party(name));
            at = name.end;
            continue;
        }
        match character {
            '(' | '（' | '[' => depth += 1,
            ')' | '）' | ']' => depth -= 1,
            ',' | '，' | '、' | '،' | ';' | '；' | '؛' | '/' | '&' | '-' | '–' => {}
            _ if character.is_whitespace() => {}
            _ => match little_word(reading, &(at..passage.end)) {
                Some(end) => {
                    at = end;
                    continue;
                }
                None => break,
            },
        }
        at += character.len_utf8();
        if depth == 0 || ends_proposal(reading, &(at..passage.end), character) {
            break;
        }
    }
    let closed = depth == 0 || is_end(reading, &(at..passage.end)) || ends_with_bracket(reading, &(passage.start..at));
    let named = !parties.is_empty() && parties.iter().all(can_recommend);
    if closed && named { Ok(Source { range: passage.start..at, parties }) } else { Err(at) }
}

/// "(Paraguay (Argentina);": the bracket that closed was the last.
fn ends_proposal(reading: &Reading, rest: &Range<usize>, last: char) -> bool {
    let next = reading.slice(rest).trim_start().chars().next();
    matches!(last, ')' | '）' | ']') && next.is_none_or(|next| matches!(next, ';' | '.' | '；' | '。' | '؛'))
}

fn ends_with_bracket(reading: &Reading, range: &Range<usize>) -> bool {
    reading.slice(range).trim_end().ends_with([')', '）', ']'])
}

/// Whether nothing but figures and punctuation is left.
fn is_end(reading: &Reading, rest: &Range<usize>) -> bool {
    !reading.slice(rest).chars().any(char::is_alphabetic)
}

/// An article, "and" and the like, as a whole word.
fn little_word(reading: &Reading, rest: &Range<usize>) -> Option<usize> {
    let words = reading.cues(rest).take_while(|cue| cue.start == rest.start);
    words.filter(|cue| matches!(cue.cue, Cue::And | Cue::Article)).map(|cue| cue.end).max()
}

/// A bracket of names that are a letter off.
fn misprinted(reading: &Reading, passage: Range<usize>) -> Option<Source> {
    /// No list of States that somebody misprinted is longer, in bytes.
    const LONGEST: usize = 200;
    let text = reading.slice(&passage);
    let open = text.chars().next()?.len_utf8();
    let near = text.char_indices().take_while(|(at, c)| *at < LONGEST && !(*at > 0 && matches!(c, '(' | '（')));
    let close = near.into_iter().find(|(_, c)| matches!(c, ')' | '）' | ']')).map(|(at, _)| at)?;
    let inside = passage.start + open..passage.start + close;
    let named = |piece: &Range<usize>| {
        let piece = roster::trim_glue(reading, piece.clone());
        let capital = reading.slice(&piece).chars().next().is_some_and(|c| !c.is_lowercase());
        reading.identified(&piece).filter(|party| capital && can_recommend(party))
    };
    let parties = roster::pieces(reading, &inside).iter().map(named).collect::<Option<Vec<Party>>>()?;
    let closing = text[close..].chars().next().map_or(0, char::len_utf8);
    Some(Source { range: passage.start..inside.end + closing, parties })
}

/// States make recommendations, and who sits with them.
fn can_recommend(party: &Party) -> bool {
    matches!(party.kind, PartyKind::State | PartyKind::Entity | PartyKind::RegionalOrganization)
}
