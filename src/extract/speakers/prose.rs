//! Prose that tells what somebody said without a word for statements: "The representative of Egypt stressed that …".
//! It tells of statements where the report lists nobody's on the subject.

use std::ops::Range;

use super::speech::{Announces, Occasion, Speech, Zone};
use crate::extract::roster;
use crate::lexicon::{Cue, Stands};
use crate::names::NameFound;
use crate::reading::{CueFound, Reading};
use crate::report::StatementForm;

/// Reads a sentence whose clauses begin with those who speak; `None` where none does, or they did something else.
pub fn speech<'a>(reading: &Reading, body: Option<&'a str>, sentence: &Range<usize>) -> Option<Speech<'a>> {
    let acts = |found: &CueFound| {
        matches!(found.cue, Cue::Introduced | Cue::Kind(_) | Cue::Elected | Cue::Attended | Cue::NotDelivered)
    };
    if !reading.cues(sentence).any(is_role) || reading.cues(sentence).any(acts) {
        return None;
    }
    let clauses = roster::segments(reading, sentence);
    let of_clause = |clause: &Range<usize>| zone(reading, clause, roster::rows(reading, clause).first()?);
    let zones: Vec<Zone> = clauses.iter().filter_map(of_clause).collect();
    if zones.is_empty() {
        return None;
    }
    let announcement = sentence.clone();
    let (form, occasion) = (StatementForm::Statement, Occasion::Meeting);
    Some(Speech { body, form, zones, announcement, occasion, panellists: false, lists_panellists: false })
}

/// The names at the beginning of a clause and the word of role that governs them, with those on whose behalf they
/// speak; a verb of saying stands behind them, or ahead.
fn zone(reading: &Reading, sentence: &Range<usize>, row: &[NameFound]) -> Option<Zone> {
    let names = row.first()?.start..row.last()?.end;
    let role = role_of(reading, sentence, &names)?;
    let start = role.start.min(names.start);
    let end = role.end.max(names.end);
    let told = spoken_for(reading, end..sentence.end);
    let says = says_next(reading, told..sentence.end);
    let said_before = reading.cues(&(sentence.start..start)).any(is_saying);
    if !opens(reading, sentence.start..start) || !(says || said_before) {
        return None;
    }
    Some(match reading.lexicon.role_stands {
        Stands::Before => {
            Zone { names: start..told, governing: start..start, announces: Announces::Nobody, start, behind: None }
        }
        Stands::After => Zone {
            names: names.clone(),
            governing: start..end,
            announces: Announces::Nobody,
            start,
            behind: Some(end..told),
        },
    })
}

/// Whether a verb of saying follows, behind an adverb at most: "jointly reported".
fn says_next(reading: &Reading, behind: Range<usize>) -> bool {
    const WORDS: usize = 1;
    const NEAR: usize = 60;
    let near = reading.head(&behind, NEAR);
    let verb = reading.cues(&near).find(|found| is_saying(found));
    verb.is_some_and(|verb| {
        let between = reading.slice(&roster::trim_loose(reading, near.start..verb.start));
        between.split_whitespace().count() <= WORDS && !between.contains([',', '，', '،', '的'])
    })
}

fn is_saying(found: &CueFound) -> bool {
    matches!(found.cue, Cue::Said | Cue::Acted)
}

fn is_role(found: &CueFound) -> bool {
    matches!(found.cue, Cue::Representative | Cue::Observer)
}

/// The word of role right before the names, or right behind them.
fn role_of(reading: &Reading, sentence: &Range<usize>, names: &Range<usize>) -> Option<Range<usize>> {
    let is_blank = |range: Range<usize>| range.start <= range.end && roster::trim_glue(reading, range).is_empty();
    let mut roles = reading.cues(sentence).filter(|found| is_role(found));
    let role = roles.find(|found| match reading.lexicon.role_stands {
        Stands::Before => is_blank(found.end..names.start),
        Stands::After => is_blank(names.end..found.start),
    })?;
    Some(role.start..role.end)
}

/// Whether no more than a word or two stand before those who speak, or an adverbial: "Later the", «Подчеркнул», "In the
/// discussion, the".
fn opens(reading: &Reading, before: Range<usize>) -> bool {
    const WORDS: usize = 2;
    const BYTES: usize = 40;
    let commas = roster::commas(reading, &before);
    let tells = |found: &CueFound| matches!(found.cue, Cue::Body | Cue::Appeal(_) | Cue::Honorific);
    if commas.len() > 1 || reading.cues(&before).any(tells) {
        return false;
    }
    let comma = commas.first().map_or(before.start, |comma| comma.end);
    let words = reading.slice(&roster::trim_glue(reading, comma..before.end)).trim();
    words.len() <= BYTES && words.split_whitespace().count() <= WORDS && !words.contains(':')
}

/// Where those end who speak, with the names behind "on behalf of" that follow.
fn spoken_for(reading: &Reading, behind: Range<usize>) -> usize {
    let head = roster::trim_loose(reading, behind.clone());
    let Some(words) = reading.opening_cues(&head).find(|found| found.cue == Cue::OnBehalfOf) else {
        return behind.start;
    };
    let rows = roster::rows(reading, &(words.end..behind.end));
    let groups = rows.first().filter(|row| roster::trim_glue(reading, words.end..row[0].start).is_empty());
    let Some(last) = groups.and_then(|row| row.last()) else { return behind.start };
    // past the comma or bracket that closes it
    let rest = reading.slice(&(last.end..behind.end));
    last.end + (rest.len() - rest.trim_start_matches([',', ')', '，', '）', '،']).len())
}
