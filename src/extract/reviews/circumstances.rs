//! Which State is under review, when, and who the rapporteurs are.

use std::collections::HashMap;
use std::ops::Range;

use super::lines::Line;
use crate::extract::{dates, identity, items, meeting, roster, sentences};
use crate::lexicon::{Cue, Stands};
use crate::names::NameFound;
use crate::reading::Reading;
use crate::report::{Meeting, Officer, OfficerRole, Party, PartyKind, Sitting};

/// What the introduction of a report on a review tells.
#[derive(Debug)]
pub struct Circumstances {
    /// The State under review.
    pub state: Party,
    /// The sentence on the session of the body that reviews.
    session: Option<Range<usize>>,
    /// The rapporteurs, by their States.
    troika: Vec<Party>,
    /// The sittings at which the State was reviewed.
    pub sittings: Vec<Sitting>,
}

impl Circumstances {
    /// Reads them; `None` where no State is named as reviewed.
    pub fn read(reading: &Reading, lines: &[Line]) -> Option<Self> {
        if !lines.iter().any(|line| reading.has(&line.body, Cue::ReviewOf)) {
            return None;
        }
        let sentences: Vec<Range<usize>> =
            lines.iter().flat_map(|line| sentences::within(reading, &line.body)).collect();
        let state = most_reviewed(reading, &sentences)?;
        let mut tells = sentences.iter().filter(|sentence| reviewed(reading, sentence).next().is_some());
        let sittings =
            tells.find_map(|sentence| Some(items::sittings_in(reading, sentence)).filter(|all| !all.is_empty()));
        let session = sentences.iter().find(|sentence| {
            reading.has(sentence, Cue::Held)
                && reading.has(sentence, Cue::Session)
                && !dates::periods(reading, sentence).is_empty()
        });
        let troika = sentences.iter().find(|sentence| reading.has(sentence, Cue::Troika));
        Some(Self {
            session: session.cloned(),
            troika: troika.map(|sentence| others(reading, sentence, &state)).unwrap_or_default(),
            sittings: sittings.unwrap_or_default(),
            state,
        })
    }

    /// Adds them to what was read of the meeting.
    pub fn complete(&self, reading: &Reading, meeting: &mut Meeting) {
        meeting.reviewed_state = Some(self.state.clone());
        let rapporteur = |state: &Party| Officer {
            role: OfficerRole::Rapporteur,
            name: state.name.clone(),
            state: Some(state.clone()),
            span: state.span,
        };
        meeting.officers.extend(self.troika.iter().map(rapporteur));
        let Some(session) = &self.session else { return };
        // what comes before it are the dates of mandates
        if let Some(period) = dates::periods(reading, session).last().and_then(|period| period.period(None)) {
            meeting.dates = vec![period];
        }
        meeting.session = meeting::session_in(reading, session).or_else(|| meeting.session.take());
        meeting.body = body(reading, session).or_else(|| meeting.body.take());
    }
}

/// The State named most often as reviewed; the first of those.
fn most_reviewed(reading: &Reading, sentences: &[Range<usize>]) -> Option<Party> {
    let named: Vec<Party> =
        sentences.iter().flat_map(|sentence| reviewed(reading, sentence)).map(|name| reading.party(name)).collect();
    let mut times: HashMap<String, usize> = HashMap::new();
    for party in &named {
        *times.entry(identity(party)).or_default() += 1;
    }
    let most = times.values().copied().max()?;
    named.into_iter().find(|party| times.get(&identity(party)) == Some(&most))
}

/// States named right beside "review of".
fn reviewed<'r>(reading: &'r Reading, sentence: &Range<usize>) -> impl Iterator<Item = &'r NameFound> {
    /// So many bytes before and behind the words the name may stand.
    const NEAR: usize = 120;
    let sentence = sentence.clone();
    let cues = reading.cues(&sentence).filter(|found| found.cue == Cue::ReviewOf);
    cues.flat_map(move |cue| {
        let before = cue.start.saturating_sub(NEAR).max(sentence.start)..cue.start;
        let behind = cue.end..(cue.end + NEAR).min(sentence.end);
        let is_beside = |from: usize, to: usize| roster::trim_glue(reading, from..to).is_empty();
        let last = reading.names(&before).last().filter(|name| is_beside(name.end, cue.start));
        let next = reading.names(&behind).next().filter(|name| is_beside(cue.end, name.start));
        [last, next]
    })
    .flatten()
    .filter(|name| reading.party(name).kind == PartyKind::State)
}

/// The States of a sentence but one.
fn others(reading: &Reading, sentence: &Range<usize>, but: &Party) -> Vec<Party> {
    let parties = reading.names(sentence).map(|name| reading.party(name));
    parties.filter(|party| party.kind == PartyKind::State && party.code != but.code).collect()
}

/// The body that held its session, up to what the sentence tells of it.
fn body(reading: &Reading, sentence: &Range<usize>) -> Option<String> {
    let held = reading.cues(sentence).find(|found| found.cue == Cue::Held)?;
    let range = match reading.lexicon.role_stands {
        Stands::Before => {
            let word = reading.cues(sentence).find(|found| found.cue == Cue::Body)?;
            let mark = reading.slice(&(word.start..sentence.end)).find([',', '،', '(']).map(|at| word.start + at);
            let verb = (held.start > word.start).then_some(held.start);
            word.start..mark.into_iter().chain(verb).min()?
        }
        Stands::After => {
            let before = sentence.start..held.start;
            let word = reading.cues(&before).filter(|found| found.cue == Cue::Body).last()?;
            let qualified = reading.slice(&(sentence.start..word.end));
            let start = qualified.rfind(['的', '，', '由']).map_or(0, |at| at + '的'.len_utf8());
            sentence.start + start..word.end
        }
    };
    let name = reading.one_line(&range);
    (!name.is_empty()).then_some(name)
}
