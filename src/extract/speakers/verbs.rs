//! Verbs that tell of statements, and halves of such verbs with their nouns.

use std::ops::Range;

use super::answered::mentions;
use super::titled;
use super::zones::{opens_with_name, overlap};
use crate::extract::roster;
use crate::lexicon::{Cue, Stands};
use crate::reading::{CueFound, Reading};
use crate::report::StatementForm;

/// Verbs of speech: whole ones, and halves together with their noun ("made … statements",
/// "statements were made").
pub fn verbs(reading: &Reading, range: &Range<usize>) -> Vec<Range<usize>> {
    let is = |wanted: fn(Cue) -> bool| -> Vec<Range<usize>> {
        reading.cues(range).filter(|found| wanted(found.cue)).map(|found| found.start..found.end).collect()
    };
    let nouns = is(|cue| matches!(cue, Cue::Speech(_)));
    let mut verbs = is(|cue| matches!(cue, Cue::Spoke | Cue::FloorGiven));
    let somebody = |found: &CueFound| matches!(found.cue, Cue::Representative | Cue::Observer | Cue::Office);
    // "the following Parties intervened:"
    let parties = |found: &CueFound| matches!(found.cue, Cue::Category(_) | Cue::Addressee(_) | Cue::Delegations);
    let follow = || !is(|cue| cue == Cue::Following).is_empty() && reading.cues(range).any(parties);
    let told = reading.cues(range).any(somebody) || follow();
    let mut weak = is(|cue| cue == Cue::WeakSpoke);
    weak.retain(|verb| {
        told || opens_or_meets(reading, range.start..verb.start)
            && opens_with_name(reading, &roster::trim_glue(reading, verb.end..range.end))
    });
    verbs.extend(weak);
    // "quien habló en nombre de"
    let mut behalf = is(|cue| cue == Cue::OnBehalfOf);
    behalf.dedup_by(|next, last| next.start < last.end);
    verbs.retain(|verb| {
        let before = behalf.partition_point(|behalf| behalf.start <= verb.start);
        behalf[..before].last().is_none_or(|behalf| behalf.end < verb.end)
    });
    verbs.extend(nouns_of_officers(reading, range));
    verbs.extend(addresses(reading, range));
    let halves = is(|cue| cue == Cue::Made);
    let mentioned = mentions(reading, range);
    for (index, half) in halves.iter().enumerate() {
        let next = halves.get(index + 1).map_or(range.end, |next| next.start);
        let behind = nouns.get(nouns.partition_point(|noun| noun.end < half.end));
        let behind = behind.map(|noun| half.start.min(noun.start)..noun.end);
        // "presented the report, and the Commissioner made a statement"
        let of_next =
            |verb: &Range<usize>| next < verb.end && next > half.end && reading.slice(&(half.end..next)).contains(',');
        let behind = behind.filter(|verb| !of_next(verb));
        let before = nouns[..nouns.partition_point(|noun| noun.end <= half.start)].last();
        let before = before.map(|noun| noun.start..half.end);
        let before = before.filter(|verb| mentioned.binary_search_by_key(&verb.end, |found| found.end).is_err());
        let apart = is_apart(reading, half, &nouns, next).then(|| half.clone());
        let together = |verb: &Range<usize>| is_short(reading, verb);
        verbs.extend(behind.filter(together).or(before.filter(together)).or(apart));
    }
    let not_delivered = is(|cue| cue == Cue::NotDelivered);
    verbs.retain(|verb| !not_delivered.iter().any(|words| overlap(words, verb)));
    // "made a statement, as did the representative of …"
    if !verbs.is_empty() {
        verbs.extend(is(|cue| cue == Cue::Likewise));
    }
    roster::merged(verbs)
}

/// Whether what stands before a verb tells of the meeting or of what it discussed, if of anything: «На том же заседании
/// [выступили]», not «Авторами проекта [выступили]».
fn opens_or_meets(reading: &Reading, before: Range<usize>) -> bool {
    let meets = |found: &CueFound| {
        matches!(found.cue, Cue::InDebate | Cue::Meeting | Cue::Session | Cue::AgendaItem | Cue::Speech(_))
    };
    roster::trim_glue(reading, before.clone()).is_empty() || reading.cues(&before).any(meets)
}

/// "Addressed the Commission", "the participants were addressed by": the verb and whom it means.
fn addresses(reading: &Reading, range: &Range<usize>) -> impl Iterator<Item = Range<usize>> {
    /// So many bytes may stand between those addressed and the verb: "was also".
    const NEAR: usize = 40;
    let listens = |found: &&CueFound| matches!(found.cue, Cue::Body | Cue::Session | Cue::Meeting | Cue::Participants);
    let listeners = move |verb: &CueFound| {
        let behind = roster::trim_loose(reading, verb.end..range.end);
        if reading.opening_cues(&behind).any(|found| found.cue == Cue::By) {
            let before = reading.shortly_before(range.start, verb.start, NEAR);
            return reading.cues(&before).find(listens).map(|_| verb.start..verb.end);
        }
        let head = roster::trim_glue(reading, behind);
        reading.opening_cues(&head).find(listens).map(|found| verb.start..found.end)
    };
    reading.cues(range).filter(|found| found.cue == Cue::Addressed).filter_map(listeners)
}

/// Bytes that no clause between a verb and its noun takes: told before the text is looked at.
pub const LONGEST: usize = 240;

/// A verb and its noun stand in one clause, and nobody stands between them.
pub fn is_short(reading: &Reading, verb: &Range<usize>) -> bool {
    if verb.len() > LONGEST {
        return false;
    }
    let text = reading.slice(verb);
    // أدلت الوفود التالية ببيانات: those who acted follow
    let verb_first = reading.lexicon.verb_stands == Stands::Before && !reading.has(verb, Cue::Following);
    let somebody = |found: &CueFound| {
        matches!(found.cue, Cue::Representative | Cue::Observer | Cue::Officer(_) | Cue::Role(_))
            || verb_first && matches!(found.cue, Cue::Category(_) | Cue::Delegations)
    };
    !text.contains([';', '；', '\n'])
        && text.chars().count() <= 60
        && reading.names(verb).next().is_none()
        && (reading.lexicon.role_stands == Stands::After || !reading.cues(verb).any(somebody))
}

/// Whether those who spoke stand between a verb and its noun: 「听取了A观察员的发言」, "hicieron los
/// representantes de A declaraciones".
fn is_apart(reading: &Reading, verb: &Range<usize>, nouns: &[Range<usize>], end: usize) -> bool {
    match reading.lexicon.role_stands {
        Stands::After => !nouns.is_empty(),
        Stands::Before => {
            let noun = nouns.get(nouns.partition_point(|noun| noun.start < verb.end));
            noun.is_some_and(|noun| titled::names_somebody(reading, &(verb.end..noun.start.min(end))))
        }
    }
}

/// "Following the opening statement by the Chair": a noun of opening or closing tells of a statement by
/// itself where an officer follows.
fn nouns_of_officers(reading: &Reading, range: &Range<usize>) -> Vec<Range<usize>> {
    if reading.lexicon.role_stands == Stands::After {
        return Vec::new();
    }
    let forms = [StatementForm::Introduction, StatementForm::Closing].map(Cue::Speech);
    let by_officer = |noun: &&CueFound| {
        let head = roster::trim_glue(reading, noun.end..range.end);
        let near = reading.slice(&(noun.end..head.start)).trim_start().chars().all(|c| c.is_alphabetic() || c == ' ');
        near && reading.opening_cues(&head).any(|found| matches!(found.cue, Cue::Officer(_)))
    };
    let nouns = reading.cues(range).filter(|found| forms.contains(&found.cue));
    nouns.filter(by_officer).map(|noun| noun.start..noun.end).collect()
}
