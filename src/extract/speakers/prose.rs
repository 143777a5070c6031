//! Prose that tells what somebody said without a word for statements: "The representative of Egypt stressed that …".
//! It tells of statements where the report lists nobody's on the subject.

use std::ops::Range;

use super::speech::{Occasion, Speech};
use super::zones::{Announces, Zone};
use crate::extract::roster;
use crate::lexicon::{Cue, Stands};
use crate::names::NameFound;
use crate::reading::{CueFound, Reading};
use crate::report::{PartyKind, StatementForm};

/// Reads a sentence whose clauses begin with those who speak; `None` where none does, or they did something else.
pub fn speech<'a>(reading: &Reading, body: Option<&'a str>, sentence: &Range<usize>) -> Option<Speech<'a>> {
    let somebody = |found: &CueFound| is_role(found) || found.cue == Cue::That;
    if !reading.cues(sentence).any(somebody) || reading.has(sentence, Cue::NotDelivered) {
        return None;
    }
    let zones: Vec<Zone> =
        roster::segments(reading, sentence).iter().flat_map(|clause| zones(reading, clause)).collect();
    if zones.is_empty() {
        return None;
    }
    let announcement = sentence.clone();
    let (form, occasion) = (StatementForm::Statement, Occasion::Meeting);
    Some(Speech { body, form, zones, announcement, occasion, panellists: false, lists_panellists: false })
}

/// Those who speak at the beginning of a stretch, and behind its commas: "Peru said that …, and the representative of
/// Chile stressed …".
fn zones(reading: &Reading, stretch: &Range<usize>) -> Vec<Zone> {
    /// So many bytes take the words before names: "and the representatives of the".
    const NEAR: usize = 60;
    let chains = chains(reading, stretch);
    let behind_comma = |names: &Range<usize>| {
        let near = reading.shortly_before(stretch.start, names.start, NEAR);
        let comma = roster::commas(reading, &near).pop().filter(|comma| reading.slice(comma) != "、")?;
        zone(reading, &(comma.end..stretch.end), names, true)
    };
    let first = chains.first().and_then(|names| zone(reading, stretch, names, false));
    first.into_iter().chain(chains.iter().skip(1).filter_map(behind_comma)).collect()
}

/// Names between which nothing stands but glue and words of role: "Egypt and the representative of Peru".
fn chains(reading: &Reading, stretch: &Range<usize>) -> Vec<Range<usize>> {
    /// So many bytes take what stands between.
    const NEAR: usize = 80;
    let joins = |gap: Range<usize>| {
        let words = roster::trim_glue(reading, gap.clone());
        let role = || reading.opening_cues(&words).find(|found| is_role(found)).map(|role| role.end..words.end);
        gap.len() <= NEAR && role().is_some_and(|rest| roster::trim_glue(reading, rest).is_empty())
    };
    let mut chains: Vec<Range<usize>> = Vec::new();
    for row in roster::rows(reading, stretch) {
        let names = row[0].start..row[row.len() - 1].end;
        match chains.last_mut().filter(|last| joins(last.end..names.start)) {
            Some(last) => last.end = names.end,
            None => chains.push(names),
        }
    }
    chains
}

/// The names at the beginning of a clause and the word of role that governs them, with those on whose behalf they
/// speak; a verb of saying stands behind them, or ahead, and tells of nothing else that they did.
fn zone(reading: &Reading, clause: &Range<usize>, names: &Range<usize>, at_once: bool) -> Option<Zone> {
    let Some(role) = role_of(reading, clause, names) else { return of_bare_names(reading, clause, names) };
    let start = role.start.min(names.start);
    let end = role.end.max(names.end);
    let before = clause.start..start;
    let opens = if at_once { roster::trim_glue(reading, before.clone()).is_empty() } else { opens(reading, &before) };
    if !opens {
        return None;
    }
    let asides = Asides::behind(reading, end..clause.end);
    let said_before = reading.cues(&before).any(|found| is_saying(found) && !is_passive(reading, found));
    let rest = asides.end..clause.end;
    let verb = says_next(reading, rest.clone()).or_else(|| says_behind_act(reading, rest));
    let told = verb.map(|verb| verb..clause.end).or_else(|| said_before.then_some(asides.end..clause.end))?;
    if acts(reading, &own_words(reading, told)) || said_before && acts(reading, &before) {
        return None;
    }
    let told = asides.behalf.unwrap_or(end);
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

/// "Egypt said that …": without a word of role, only names at the beginning of a clause, and a verb of saying with what was
/// said.
fn of_bare_names(reading: &Reading, clause: &Range<usize>, names: &Range<usize>) -> Option<Zone> {
    if reading.lexicon.role_stands == Stands::After || reading.lexicon.verb_stands == Stands::Before {
        return None;
    }
    let is_speaker = |name: &NameFound| {
        matches!(reading.party(name).kind, PartyKind::State | PartyKind::RegionalOrganization | PartyKind::Entity)
    };
    let alone = roster::trim_glue(reading, clause.start..names.start).is_empty();
    if !alone || !reading.names(names).all(is_speaker) {
        return None;
    }
    let asides = Asides::behind(reading, names.end..clause.end);
    let verb = says_next(reading, asides.end..clause.end)?;
    let verb = reading.cues(&(verb..clause.end)).find(|found| is_saying(found))?;
    let that = roster::trim_loose(reading, verb.end..clause.end);
    let said = reading.opening_cues(&that).any(|found| found.cue == Cue::That);
    let told = asides.behalf.unwrap_or(names.end);
    said.then_some(Zone {
        names: names.start..told,
        governing: names.start..names.start,
        announces: Announces::Nobody,
        start: names.start,
        behind: None,
    })
}

/// Whether words tell of an act that is no statement: what is "supported" may be a draft, but not that for which
/// somebody "expressed support".
fn acts(reading: &Reading, words: &Range<usize>) -> bool {
    let head = roster::trim_glue(reading, words.clone());
    let verb = reading.opening_cues(&head).filter(|found| is_saying(found)).map(|found| found.end).max();
    let object = verb.unwrap_or(head.start);
    reading.cues(words).any(|found| match found.cue {
        Cue::Introduced | Cue::Elected | Cue::Attended => true,
        Cue::Kind(_) => roster::trim_glue(reading, object.min(found.start)..found.start).is_empty(),
        _ => false,
    })
}

/// A verb and its object, up to a comma or to what is said: "supported the draft [, which]", "said [that]".
fn own_words(reading: &Reading, told: Range<usize>) -> Range<usize> {
    /// So many bytes take the longest.
    const LONGEST: usize = 400;
    let told = reading.head(&told, LONGEST);
    let comma = roster::commas(reading, &told).first().map_or(told.end, |comma| comma.start);
    let said = reading.cues(&told).find(|found| found.cue == Cue::That).map_or(told.end, |that| that.start);
    told.start..comma.min(said)
}

/// A verb of saying, behind an adverb at most: "jointly reported".
fn says_next(reading: &Reading, behind: Range<usize>) -> Option<usize> {
    const WORDS: usize = 1;
    const NEAR: usize = 60;
    let near = reading.head(&behind, NEAR);
    let verb = reading.cues(&near).find(|found| is_saying(found))?;
    let heard = |found: &CueFound| found.cue == Cue::SaidTo && found.start < verb.end && verb.start < found.end;
    if reading.cues(&near).any(heard) {
        return None;
    }
    let between = reading.slice(&roster::trim_loose(reading, near.start..verb.start));
    (between.split_whitespace().count() <= WORDS && !between.contains([',', '，', '،', '的', '(', '（']))
        .then_some(verb.start)
}

/// The verb of saying behind another act: "introduced the draft resolution and said".
fn says_behind_act(reading: &Reading, behind: Range<usize>) -> Option<usize> {
    /// So many bytes take the words between.
    const NEAR: usize = 200;
    let near = reading.head(&behind, NEAR);
    let near = near.start..roster::commas(reading, &near).first().map_or(near.end, |comma| comma.start);
    let head = roster::trim_loose(reading, near.clone());
    let act = reading.opening_cues(&head).find(|found| found.cue == Cue::Introduced)?;
    let mut ands = reading.cues(&(act.end..near.end)).filter(|found| found.cue == Cue::And);
    ands.find_map(|and| says_next(reading, and.end..near.end))
}

/// "Was informed" in Arabic, where it is marked so: أُبلغ.
fn is_passive(reading: &Reading, verb: &CueFound) -> bool {
    const DAMMA: char = '\u{64f}';
    let mut letters = reading.slice(&(verb.start..verb.end)).trim_start_matches('و').chars();
    letters.nth(1) == Some(DAMMA)
}

fn is_saying(found: &CueFound) -> bool {
    matches!(found.cue, Cue::Said | Cue::Acted)
}

fn is_role(found: &CueFound) -> bool {
    matches!(found.cue, Cue::Representative | Cue::Observer)
}

/// The word of role right before the names, or right behind them.
fn role_of(reading: &Reading, clause: &Range<usize>, names: &Range<usize>) -> Option<Range<usize>> {
    /// So many bytes take the words between, and the word of role.
    const NEAR: usize = 80;
    let is_blank = |range: Range<usize>| range.start <= range.end && roster::trim_glue(reading, range).is_empty();
    let near = match reading.lexicon.role_stands {
        Stands::Before => reading.shortly_before(clause.start, names.start, NEAR),
        Stands::After => reading.head(&(names.end..clause.end), NEAR),
    };
    let mut roles = reading.cues(&near).filter(|found| is_role(found));
    let role = roles.find(|found| match reading.lexicon.role_stands {
        Stands::Before => is_blank(found.end..names.start),
        Stands::After => is_blank(names.end..found.start),
    })?;
    Some(role.start..role.end)
}

/// Whether no more than a word or two stand before those who speak, or an adverbial: "Later the", «Подчеркнул», "In the
/// discussion, the".
fn opens(reading: &Reading, before: &Range<usize>) -> bool {
    const WORDS: usize = 2;
    const BYTES: usize = 40;
    let commas = roster::commas(reading, before);
    let tells = |found: &CueFound| matches!(found.cue, Cue::Body | Cue::Appeal(_) | Cue::Honorific);
    if commas.len() > 1 || reading.cues(before).any(tells) {
        return false;
    }
    let comma = commas.first().map_or(before.start, |comma| comma.end);
    let words = reading.slice(&roster::trim_glue(reading, comma..before.end)).trim();
    words.len() <= BYTES && words.split_whitespace().count() <= WORDS && !words.contains(':')
}

/// Brackets and clauses between commas that stand behind those who speak: "(on behalf of the African Group)", ", in his
/// capacity as Chair of the Bureau,".
struct Asides {
    /// Where the last one ends.
    end: usize,
    /// Where the last one ends that says on whose behalf.
    behalf: Option<usize>,
}

impl Asides {
    fn behind(reading: &Reading, behind: Range<usize>) -> Self {
        /// So many there are at most.
        const MOST: usize = 3;
        let mut asides = Self { end: behind.start, behalf: None };
        for _ in 0..MOST {
            let rest = asides.end..behind.end;
            let Some((end, behalf)) = spoken_for(reading, rest.clone())
                .map(|end| (end, true))
                .or_else(|| bracket(reading, &rest))
                .or_else(|| between_commas(reading, &rest))
            else {
                break;
            };
            asides.end = end;
            asides.behalf = if behalf { Some(end) } else { asides.behalf };
        }
        asides
    }
}

/// The end of a bracket with which a stretch opens, and whether it says on whose behalf.
fn bracket(reading: &Reading, rest: &Range<usize>) -> Option<(usize, bool)> {
    /// So many bytes take the longest.
    const LONGEST: usize = 300;
    let head = reading.head(rest, LONGEST);
    let first = reading.slice(&head).trim_start();
    let bracket = roster::brackets(reading, &head).into_iter().next()?;
    let opens = first.starts_with(['(', '（']) && reading.slice(&(head.start..bracket.start)).trim().is_empty();
    opens.then(|| (bracket.end, says_on_behalf(reading, &bracket)))
}

/// The end of a clause between two commas, in which nobody says anything, and whether it says on whose behalf.
fn between_commas(reading: &Reading, rest: &Range<usize>) -> Option<(usize, bool)> {
    /// So many bytes take the longest.
    const LONGEST: usize = 240;
    let head = reading.head(rest, LONGEST);
    let commas = roster::commas(reading, &head);
    let [first, second, ..] = commas.as_slice() else { return None };
    let opens = reading.slice(&(head.start..first.start)).trim().is_empty();
    let inside = first.end..second.start;
    let tells = |found: &CueFound| {
        is_saying(found) || is_role(found) || matches!(found.cue, Cue::Spoke | Cue::Made | Cue::Introduced)
    };
    let behalf = says_on_behalf(reading, &inside);
    (opens && (behalf || !reading.cues(&inside).any(tells))).then_some((second.end, behalf))
}

fn says_on_behalf(reading: &Reading, range: &Range<usize>) -> bool {
    reading.cues(range).any(|found| matches!(found.cue, Cue::OnBehalfOf | Cue::BehalfCloses))
}

/// Where those end on whose behalf somebody speaks, where the words for it follow.
fn spoken_for(reading: &Reading, behind: Range<usize>) -> Option<usize> {
    /// So many bytes take the longest list of them.
    const LONGEST: usize = 1000;
    let behind = reading.head(&behind, LONGEST);
    let head = roster::trim_loose(reading, behind.clone());
    let words = reading.opening_cues(&head).find(|found| found.cue == Cue::OnBehalfOf)?;
    let rows = roster::rows(reading, &(words.end..behind.end));
    let groups = rows.first().filter(|row| roster::trim_glue(reading, words.end..row[0].start).is_empty());
    let last = groups.and_then(|row| row.last())?;
    // past the comma that closes it
    let rest = reading.slice(&(last.end..behind.end));
    Some(last.end + (rest.len() - rest.trim_start_matches([',', '，', '،']).len()))
}
