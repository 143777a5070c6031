//! Whom a clause names as its subject, or as the agent of its verb.

use std::ops::Range;

use super::roles::{is_role_word, role_words};
use super::titled;
use crate::extract::{numbers, roster};
use crate::lexicon::Cue;
use crate::reading::{CueFound, Reading};
use crate::report::Addressee;

/// Behind the first agent marker ("by") that somebody follows.
pub fn agent(reading: &Reading, range: Range<usize>) -> Option<Range<usize>> {
    let marks = reading.cues(&range).filter(|found| found.cue == Cue::By).map(|found| found.end..range.end);
    let named = |rest: &Range<usize>| {
        let capital = reading.slice(rest).trim_start().starts_with(char::is_uppercase);
        capital || titled::names_somebody(reading, rest)
    };
    let introduced =
        reading.cues(&range).find(|found| found.cue == Cue::Introduced).map_or(range.end, |found| found.start);
    marks.into_iter().take_while(|rest| rest.start <= introduced).find(named)
}

/// Where a stretch before a verb begins to name somebody: behind the agent marker where "who" ends it
/// ("moderated by X, who"), else at the first clause that begins with somebody.
pub fn subject(reading: &Reading, range: Range<usize>) -> Option<Range<usize>> {
    let is_who = |found: &&CueFound| found.cue == Cue::Who && reading.name_around(found.start).is_none();
    let who = reading.cues(&range).filter(is_who).last();
    let ends = |who: &&CueFound| roster::trim_loose(reading, who.end..range.end).is_empty();
    let agent = reading.cues(&range).filter(|found| found.cue == Cue::By).last();
    let ends_range = |who: &&CueFound| ends(who) && reading.names(&(range.start..who.start)).next().is_some();
    if let Some((who, agent)) = who.filter(ends).zip(agent) {
        return Some(agent.end..who.start.max(agent.end));
    }
    let tells =
        |rest: &Range<usize>| titled::names_somebody(reading, rest) || titled::leading_behalf(reading, rest).is_some();
    let told = |start: &usize| tells(&(*start..range.end)) && !names_examples(reading, &range, *start);
    let start = clauses(reading, &range).find(told);
    // a misprint may hide the beginning: "T he representative of"
    let start = start.or_else(|| role_words(reading, &range).first().map(|word| word.start))?;
    let start = behind_opening_act(reading, start..range.end);
    // "the Chair opened the session and made": the subject ends at its first act, or at what it says ("noted that")
    let brackets = roster::brackets(reading, &(start..range.end));
    let outside = |at: usize| !brackets.iter().any(|bracket| bracket.contains(&at));
    let first_name = reading.names(&(start..range.end)).next().map_or(range.end, |name| name.end);
    let behalf = reading.cues(&(start..range.end)).find(|found| found.cue == Cue::OnBehalfOf);
    let said = first_name..behalf.map_or(range.end, |behalf| behalf.start);
    let by = |found: &CueFound| reading.has(&(found.start..found.end), Cue::By);
    let ends = |found: &&CueFound| {
        found.cue == Cue::Acted
            || found.cue == Cue::Introduced && !by(found)
            || said.contains(&found.start) && says(reading, found)
    };
    let acts: Vec<&CueFound> =
        reading.cues(&(start..range.end)).filter(|found| outside(found.start)).filter(ends).collect();
    // "the Director opened the session, and the Commissioner made": another subject behind the first act
    let titles = |start: &usize| {
        let rest = *start..range.end;
        titled::opens_with_office(reading, rest.clone()) || is_role_word(reading, &roster::trim_glue(reading, rest))
    };
    let next = acts.first().and_then(|act| {
        let opened: Vec<usize> = clauses(reading, &(act.end..range.end)).skip(1).filter(titles).collect();
        let behind_all = opened.iter().find(|start| acts.iter().all(|act| act.end <= **start));
        behind_all.or(opened.last()).copied()
    });
    if let Some(next) = next {
        return subject(reading, next..range.end);
    }
    let end = acts.first().map_or(range.end, |act| act.start);
    let end = who.filter(ends_range).map_or(end, |who| end.min(who.start));
    let end = roster::before_also(reading, start..end);
    (start < end).then_some(start..end)
}

/// Where a stretch behind a verb begins to name somebody; a few words may stand before: تكلم في الجلسة ممثلو.
pub fn subject_behind(reading: &Reading, range: Range<usize>) -> Option<Range<usize>> {
    let subject = subject(reading, range.clone())?;
    let role = role_words(reading, &range).first().map_or(subject.start, |word| word.start);
    Some(role.min(subject.start)..subject.end)
}

/// Whether a clause names examples of what was spoken of: "statements on 5 countries, [including Chile]", not "statements
/// from 5 countries, including Chile".
fn names_examples(reading: &Reading, range: &Range<usize>, start: usize) -> bool {
    /// "A number": so many words count without a number.
    const COUNT: usize = 3;
    let clause = roster::trim_loose(reading, start..range.end);
    if !reading.opening_cues(&clause).any(|found| found.cue == Cue::Among) {
        return false;
    }
    let counted = |found: &&CueFound| {
        matches!(found.cue, Cue::Delegations | Cue::Addressee(Addressee::States) | Cue::Category(_))
    };
    let noun = reading.cues(&(range.start..start)).find(counted);
    noun.is_some_and(|noun| {
        let words = roster::trim_glue(reading, range.start..noun.start);
        match numbers::numbers(reading, &words).first() {
            Some(number) => number.range.start > words.start,
            None => reading.slice(&words).split_whitespace().count() > COUNT,
        }
    })
}

/// Where an act comes before whoever did it: "the meeting opened [the Chair, Ana Ruiz, who] made", the verb first.
fn behind_opening_act(reading: &Reading, range: Range<usize>) -> usize {
    if titled::opens_with_person(reading, &range) {
        return range.start;
    }
    let first = reading.cues(&range).find(|found| found.cue == Cue::Acted);
    let Some(first) = first else { return range.start };
    let before = range.start..first.start;
    let somebody = titled::is_office(reading, &before)
        || !role_words(reading, &before).is_empty()
        || reading.names(&before).next().is_some();
    if somebody { range.start } else { first.end }
}

/// Whether a "that" begins what somebody says: behind a verb, not behind a name ("los Estados que son miembros").
fn says(reading: &Reading, found: &CueFound) -> bool {
    let before = reading.text()[..found.start].trim_end();
    let verb = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    // "ainsi que"
    let joins = |cue: &CueFound| cue.cue == Cue::And && cue.end == found.end;
    found.cue == Cue::That
        && !reading.cues(&(before.len() - verb.len()..found.end)).any(joins)
        && verb.starts_with(char::is_lowercase)
        && reading.name_around(before.len() - verb.len()).is_none()
}

/// Starts of the clauses of a stretch: its own, and behind each comma outside brackets; past an "also".
pub fn clauses(reading: &Reading, range: &Range<usize>) -> impl Iterator<Item = usize> + use<> {
    let commas = roster::commas(reading, range);
    let starts = std::iter::once(range.start).chain(commas.into_iter().map(|comma| comma.end));
    starts.map(|start| roster::past_also(reading, start..range.end)).collect::<Vec<_>>().into_iter()
}
