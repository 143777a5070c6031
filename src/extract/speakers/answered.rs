//! What a sentence tells of others' statements that somebody answers or speaks of: those who made them are no speakers here.

use std::ops::Range;

use super::subject::subject;
use super::verbs::{LONGEST, is_short, verbs};
use super::zones::goes_on;
use crate::extract::roster;
use crate::lexicon::{Cue, Stands};
use crate::reading::{CueFound, Reading};
use crate::sort::sort_by_key;

/// Where a sentence tells of what others said, which somebody answers: "in reply [to the statement made by the
/// representative of Israel]"; 「针对以色列代表的发言」.
pub fn answered(reading: &Reading, sentence: &Range<usize>) -> Vec<Range<usize>> {
    /// Who is answered is named in so many bytes.
    const NEAR: usize = 400;
    let of_others = |found: &CueFound| {
        let rest = reading.head(&(found.end..sentence.end), NEAR);
        match reading.lexicon.role_stands {
            Stands::Before => {
                let commas = roster::commas(reading, &rest);
                let end = commas.iter().find(|comma| !goes_on(reading, &(comma.end..rest.end)));
                // "right of [reply to the statement made by]": the noun is that of the answer
                let near = reading.shortly_before(sentence.start, found.end, LONGEST);
                let own = reading.cues(&near).filter(|noun| {
                    matches!(noun.cue, Cue::Speech(_)) && noun.start < found.start && noun.end > found.start
                });
                let start = own.map(|noun| noun.end).max().unwrap_or(found.start);
                let end = end.map_or(rest.end, |comma| comma.start);
                // "to the comments made by Cuba [and] made a statement"
                let acts = |and: &&CueFound| {
                    let head = roster::trim_loose(reading, and.end..rest.end);
                    reading
                        .opening_cues(&head)
                        .any(|found| matches!(found.cue, Cue::Made | Cue::Spoke | Cue::WeakSpoke))
                };
                let and = reading.cues(&(found.end..end)).filter(|found| found.cue == Cue::And).find(acts);
                let end = and.map_or(end, |and| and.start);
                let first = reading.names(&(found.end..end)).next()?;
                // «В ответ на заявление Перу [с заявлением выступил] представитель Чили»
                let verb = verbs(reading, &(first.end..end)).into_iter().next();
                Some(start..verb.map_or(end, |verb| verb.start))
            }
            Stands::After => {
                let noun = reading.cues(&rest).find(|noun| matches!(noun.cue, Cue::Speech(_) | Cue::Spoke))?;
                let between = reading.slice(&(rest.start..noun.start));
                let theirs =
                    between.ends_with(['的', '作']) || reading.slice(&(noun.start..noun.end)).starts_with('的');
                let theirs = theirs && !between.contains(['，', '；', ',', ';']);
                let named = reading.names(&(rest.start..noun.start)).next().is_some();
                (theirs && named).then_some(found.start..noun.end)
            }
        }
    };
    let answered = reading.cues(sentence).filter(|found| found.cue == Cue::Answered).copied();
    let mut words: Vec<CueFound> = answered.chain(mentions(reading, sentence)).collect();
    sort_by_key(&mut words, |found| found.start);
    let mut all: Vec<Range<usize>> = words.iter().filter_map(of_others).collect();
    all.dedup_by(|next, last| {
        let same = next.start < last.end;
        last.end = if same { last.end.max(next.end) } else { last.end };
        same
    });
    all
}

/// Nouns and participles that name statements of which something else is told: "expressed support for [the statement
/// made] by Peru", not "heard a statement made by Peru".
pub fn mentions(reading: &Reading, sentence: &Range<usize>) -> Vec<CueFound> {
    let nouns: Vec<&CueFound> = reading.cues(sentence).filter(|found| matches!(found.cue, Cue::Speech(_))).collect();
    let halves: Vec<Range<usize>> =
        reading.cues(sentence).filter(|found| found.cue == Cue::Made).map(|found| found.start..found.end).collect();
    let of_half = |(at, half): (usize, &Range<usize>)| {
        let noun = nouns[..nouns.partition_point(|noun| noun.end <= half.start)].last()?;
        let participle = roster::trim_space(reading.text(), noun.end..half.start).is_empty();
        let next = roster::trim_space(reading.text(), half.end..sentence.end);
        let by = || reading.opening_cues(&next).any(|found| found.cue == Cue::By);
        let opens = || roster::trim_glue(reading, sentence.start..noun.start).is_empty();
        let near = halves[..at].iter().rev().take_while(|verb| noun.end <= verb.start + LONGEST);
        let heard =
            || near.into_iter().any(|verb| verb.end <= noun.start && is_short(reading, &(verb.start..noun.end)));
        let one_word = !reading.slice(half).contains(' ');
        (participle && one_word && by() && !opens() && !heard()).then_some(CueFound { end: half.end, ..**noun })
    };
    halves.iter().enumerate().filter_map(of_half).collect()
}

/// How many such stretches end up to a place.
pub fn ended(answered: &[Range<usize>], at: usize) -> usize {
    answered.partition_point(|other| other.end <= at)
}

/// Where the first such stretch behind a place begins.
pub fn starts_behind(answered: &[Range<usize>], at: usize) -> Option<usize> {
    answered.get(answered.partition_point(|other| other.start < at)).map(|other| other.start)
}

/// What is left of a stretch before a verb without what others said: the words before it where they name somebody, else
/// those behind it.
pub fn beside(reading: &Reading, before: Range<usize>, answered: &[Range<usize>]) -> Range<usize> {
    let last = answered[..answered.partition_point(|other| other.end <= before.end)].last();
    let Some(other) = last.filter(|other| before.start <= other.start) else { return before };
    let ahead = before.start..other.start;
    if subject(reading, ahead.clone()).is_some() { ahead } else { other.end..before.end }
}
