//! Where a sentence without a list names those who spoke: before the verb, behind it, around the words of role.

use std::ops::Range;

use super::answered::{beside, ended, starts_behind};
use super::roles::{is_role_word, role_words};
use super::subject::{agent, clauses, subject, subject_behind};
use super::titled;
use crate::extract::{numbers, roster};
use crate::lexicon::{Cue, Stands};
use crate::reading::{CueFound, Reading};

/// A stretch that names speakers.
pub struct Zone {
    /// The names.
    pub names: Range<usize>,
    /// The words that say as what they speak; they may stand before, between or behind the names.
    pub governing: Range<usize>,
    /// What the words before it announce.
    pub announces: Announces,
    /// Where the clause begins that tells of them.
    pub start: usize,
    /// Words behind the word of role, which may say on whose behalf the last one spoke: 「A代表以B的名义」.
    pub behind: Option<Range<usize>>,
}

impl Zone {
    /// Names among which the words stand that govern them.
    pub fn of_names(names: Range<usize>, behind: Option<Range<usize>>) -> Self {
        Self { governing: names.start..names.start, start: names.start, names, announces: Announces::Nobody, behind }
    }
}

/// What stands behind a colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Announces {
    /// The speakers: all in it is a name.
    Names,
    /// Groups on whose behalf speakers spoke.
    SpokenFor,
    /// One person, whose office or institution may follow: "A. Smith, University of Graz".
    Presenter,
    /// There is no colon; other words may stand among the names.
    Nobody,
}

/// Where a sentence without a list names speakers; where its verb is not, they are its subject, and it begins with them
/// or says as what they speak.
pub fn zones_told(
    reading: &Reading,
    body: Option<&str>,
    sentence: &Range<usize>,
    verbs: &[Range<usize>],
    answered: &[Range<usize>],
) -> Vec<Zone> {
    match reading.lexicon.role_stands {
        Stands::After => zones_ahead(reading, sentence, verbs, answered),
        Stands::Before if verbs.is_empty() => {
            let head = roster::trim_glue(reading, sentence.clone()).start;
            let is_told = |names: &Range<usize>| {
                let names = roster::trim_glue(reading, names.clone());
                names.start == head || is_role_word(reading, &names)
            };
            let subject = subject(reading, sentence.clone()).filter(is_told);
            subject.map(|names| Zone::of_names(names, None)).into_iter().collect()
        }
        Stands::Before => zones_around(reading, body, sentence, verbs, answered),
    }
}

/// "The representatives of A and B made statements", "statements were made by C": the speakers stand
/// before the verb, or behind its agent marker, or (verb first) behind the verb.
fn zones_around(
    reading: &Reading,
    body: Option<&str>,
    sentence: &Range<usize>,
    verbs: &[Range<usize>],
    answered: &[Range<usize>],
) -> Vec<Zone> {
    let mut zones = Vec::new();
    let mut start = sentence.start;
    for (index, verb) in verbs.iter().enumerate() {
        let before = beside(reading, start..verb.start, answered);
        let next = verbs.get(index + 1).map_or(sentence.end, |next| next.start);
        let others = starts_behind(answered, verb.end);
        let behind = verb.end..end_behind(reading, verb, others.map_or(next, |other| next.min(other)));
        let agent = agent(reading, behind.clone());
        let by = |agent: &Range<usize>| {
            reading.cues(&behind).filter(|found| found.cue == Cue::By && found.end <= agent.start).last()
        };
        let told = behind.start..agent.as_ref().and_then(by).map_or(behind.end, |by| by.start);
        let ahead = || {
            let others = |names: &Range<usize>| !gives_floor(reading, verb) && !is_body(reading, body, names);
            subject(reading, before.clone()).filter(others)
        };
        let names = match is_active(reading, verb) {
            true => ahead().or(agent),
            false => agent.or_else(ahead),
        };
        let names = names.or_else(|| {
            subject_behind(reading, behind.clone())
                .filter(|named| !are_unnamed(reading, &before) || !role_words(reading, named).is_empty())
        });
        let spoken_for =
            behalf_behind(reading, told).filter(|words| !names.as_ref().is_some_and(|names| overlap(names, words)));
        let told_behind = names.as_ref().is_some_and(|names| names.start >= verb.end);
        let spoken_for = spoken_for.or_else(|| behalf_ahead(reading, &before).filter(|_| told_behind));
        start = names.as_ref().map_or(verb.end, |names| names.end.max(verb.end));
        let nobody = || spoken_for.is_some().then_some(verb.start..verb.start);
        let told = with_noun(reading, sentence, verb);
        let zone =
            |names: Range<usize>| Zone { start: names.start.min(told), ..Zone::of_names(names, spoken_for.clone()) };
        zones.extend(names.or_else(nobody).map(zone));
    }
    zones
}

/// 「A、B和C的代表」: each list ends at its word of role and begins where the one before ended.
fn zones_ahead(
    reading: &Reading,
    sentence: &Range<usize>,
    verbs: &[Range<usize>],
    answered: &[Range<usize>],
) -> Vec<Zone> {
    let mut start = sentence.start;
    let mut zones = Vec::new();
    let mut words = role_words(reading, sentence);
    words.retain(|word| answered.get(ended(answered, word.start)).is_none_or(|other| word.start < other.start));
    let word_of_role = |at: &usize| *at == 0 || !says_on_behalf(reading, &words[*at - 1], &words[*at]);
    let mut places = (0..words.len()).filter(word_of_role).peekable();
    while let Some(at) = places.next() {
        let word = &words[at];
        let last_verb = verbs[..verbs.partition_point(|verb| verb.end <= word.start)].last();
        start = start.max(last_verb.map_or(start, |verb| verb.end));
        start = answered[..ended(answered, word.start)].last().map_or(start, |other| start.max(other.end));
        let others_behind = starts_behind(answered, word.end);
        let next = places.peek().map_or(sentence.end, |next| words[*next].start);
        let verb = verbs.get(verbs.partition_point(|verb| verb.start < word.end)).map_or(next, |verb| verb.start);
        if let Some(name) = led_name(reading, sentence, word) {
            let closes = |at: &usize| words[*at].cue == Cue::Representative && words[*at].start < verb;
            let closing = places.next_if(closes).map(|at| words[at].start..words[at].end);
            let names = name..closing.as_ref().map_or(verb.min(next), |closing| closing.start);
            zones.push(Zone::of_names(start..word.start.max(start), None));
            start = closing.map_or(names.end, |closing| closing.end);
            zones.push(Zone { governing: word.start..word.end, ..Zone::of_names(names, None) });
            continue;
        }
        // an office is part of what names its holder
        let end = if matches!(word.cue, Cue::Representative | Cue::Observer) { word.start } else { word.end };
        if is_unnamed(reading, &(start..word.start.max(start))) && opens_with_name(reading, &(word.end..next)) {
            let noun = reading.cues(&(word.end..next)).find(|found| matches!(found.cue, Cue::Speech(_)));
            let end = noun.map_or(verb.min(next), |noun| noun.start);
            zones.push(Zone {
                names: word.start..word.start,
                governing: start..word.end,
                start,
                announces: Announces::Nobody,
                behind: Some(word.start..end),
            });
            start = end;
            continue;
        }
        zones.push(Zone {
            names: start..end.max(start),
            governing: start..word.end,
            start,
            announces: Announces::Nobody,
            behind: Some(word.end..others_behind.map_or(verb.min(next), |other| other.min(verb).min(next))),
        });
        start = word.end;
    }
    zones
}

/// Whether a stretch is a word for the body that meets, which hears and does not speak: "the Centre heard a statement by".
fn is_body(reading: &Reading, body: Option<&str>, names: &Range<usize>) -> bool {
    let word = crate::fold::fold(reading.slice(&roster::trim_glue(reading, names.clone())));
    let unknown = reading.names(names).next().is_none();
    unknown && !word.is_empty() && body.is_some_and(|body| crate::fold::fold(body).split(' ').any(|own| own == word))
}

/// Whether those who spoke are told of before the verb and not named, "participants in the debate", so that who is named
/// behind it is what they spoke of.
fn are_unnamed(reading: &Reading, before: &Range<usize>) -> bool {
    let head = roster::trim_glue(reading, before.clone());
    let many = |found: &CueFound| matches!(found.cue, Cue::Participants | Cue::Delegations);
    let words = reading.slice(&head).split_whitespace().take(2).map(str::len).sum::<usize>() + 1;
    reading.cues(&reading.head(&head, words)).any(many)
}

/// Where the name begins that a word of role leads, behind a separator or "and"; it governs that and those behind it:
/// 「智利、秘鲁以及观察员摩洛哥的代表」.
fn led_name(reading: &Reading, sentence: &Range<usize>, word: &CueFound) -> Option<usize> {
    /// So many bytes take "and" and a comma.
    const JOIN: usize = 12;
    /// And so many 国, "observer State".
    const STATE: usize = 3;
    let near = reading.shortly_before(sentence.start, word.start, JOIN);
    let joined = reading.cues(&near).any(|found| found.cue == Cue::And && found.end == word.start)
        || roster::commas(reading, &near).last().is_some_and(|comma| comma.end == word.start);
    let leads = word.cue == Cue::Observer && joined;
    let name = reading.names(&(word.end..sentence.end)).next().map(|name| name.start)?;
    (leads && name - word.end <= STATE).then_some(name)
}

/// Whether words before a word of role end in a number of persons: 「其中一位代表77国集团发言」.
fn is_unnamed(reading: &Reading, before: &Range<usize>) -> bool {
    let measure = reading.cues(before).find(|found| found.cue == Cue::Measure && found.end == before.end);
    measure.is_some_and(|measure| numbers::ending_at(reading, before.start..measure.start).is_some())
}

/// Whether a stretch begins with a name.
pub fn opens_with_name(reading: &Reading, range: &Range<usize>) -> bool {
    reading.names(range).next().is_some_and(|name| name.start == range.start)
}

/// 「智利代表代表77国集团」: the same word right behind a word of role says on whose behalf.
fn says_on_behalf(reading: &Reading, before: &CueFound, word: &CueFound) -> bool {
    before.end == word.start && reading.has(&(word.start..word.end), Cue::OnBehalfOf)
}

/// "Made a statement", not "statements were made": a "by" behind it tells who acted in another clause.
fn is_active(reading: &Reading, verb: &Range<usize>) -> bool {
    let opens = |found: &&CueFound| found.cue == Cue::Made && found.start == verb.start;
    let noun = |found: &CueFound, half: &CueFound| {
        matches!(found.cue, Cue::Speech(_))
            && found.end == verb.end
            && found.start >= half.end
            && roster::trim_glue(reading, half.end..found.start).is_empty()
    };
    reading.cues(verb).filter(opens).any(|half| reading.cues(verb).any(|found| noun(found, half)))
}

/// Where a verb begins, with the whole of its noun: "introductory [statements were made]".
fn with_noun(reading: &Reading, sentence: &Range<usize>, verb: &Range<usize>) -> usize {
    /// The longest noun of speech takes fewer bytes.
    const LONGEST: usize = 120;
    let near = reading.shortly_before(sentence.start, verb.start, LONGEST).start..verb.end;
    let holds = |found: &&CueFound| matches!(found.cue, Cue::Speech(_)) && found.end > verb.start;
    reading.cues(&near).find(holds).map_or(verb.start, |found| found.start.min(verb.start))
}

/// Whether a verb lets those speak who are named behind it.
fn gives_floor(reading: &Reading, verb: &Range<usize>) -> bool {
    reading.has(verb, Cue::FloorGiven)
}

/// "On behalf of the Group of 77 and China, spoke [the representative of Cuba]": the clause before a verb.
fn behalf_ahead(reading: &Reading, before: &Range<usize>) -> Option<Range<usize>> {
    clauses(reading, before).find_map(|start| titled::opening_behalf(reading, &(start..before.end)))
}

/// The words behind a verb that say on whose behalf: "made a statement on behalf of", "made statements, including
/// one on behalf of"; up to the comma behind which no more names follow.
fn behalf_behind(reading: &Reading, behind: Range<usize>) -> Option<Range<usize>> {
    /// So many bytes may stand between: "including one", «в том числе один».
    const NEAR: usize = 40;
    let words = reading.cues(&behind).find(|found| found.cue == Cue::OnBehalfOf)?;
    let between = behind.start..words.start;
    let near = between.len() <= NEAR
        && reading.names(&between).next().is_none()
        && !reading.cues(&between).any(|found| matches!(found.cue, Cue::Representative | Cue::Observer));
    let rest = words.start..behind.end;
    let commas = roster::commas(reading, &rest);
    let end = commas.iter().find(|comma| !goes_on(reading, &(comma.end..rest.end)));
    let end = end.map_or(rest.end, |comma| comma.start);
    near.then_some(rest.start..end)
}

/// Whether a list goes on behind a comma: with a name.
pub fn goes_on(reading: &Reading, rest: &Range<usize>) -> bool {
    let next = roster::trim_glue(reading, rest.clone());
    reading.names(&next).next().is_some_and(|name| name.start == next.start)
}

/// Whether two stretches have something in common.
pub fn overlap(left: &Range<usize>, right: &Range<usize>) -> bool {
    left.start < right.end && right.start < left.end
}

/// Where the stretch behind a verb ends: at the next verb, or at the noun of speech that its half verb lacks.
fn end_behind(reading: &Reading, verb: &Range<usize>, end: usize) -> usize {
    if reading.cues(verb).any(|found| {
        matches!(found.cue, Cue::Speech(_) | Cue::Spoke | Cue::WeakSpoke | Cue::FloorGiven | Cue::Likewise)
    }) {
        return end;
    }
    let behalf = |noun: &CueFound| {
        let head = roster::trim_loose(reading, noun.end..end);
        reading.opening_cues(&head).any(|found| found.cue == Cue::OnBehalfOf)
    };
    let noun = reading.cues(&(verb.end..end)).find(|found| matches!(found.cue, Cue::Speech(_)));
    // a particle may be glued to the noun: ببيان
    let word = |at: usize| reading.text()[..at].rfind(char::is_whitespace).unwrap_or(at);
    noun.filter(|noun| !behalf(noun)).map_or(end, |noun| word(noun.start).max(verb.end))
}
