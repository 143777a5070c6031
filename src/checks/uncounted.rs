//! Those whom the text lets speak or attend, or lists, and whom no entry of the result holds.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::{Evidence, check};
use crate::extract::items::Topic;
use crate::extract::sentences::{self, is_colon};
use crate::extract::speakers::{self, Subject};
use crate::extract::{attendance, identity, roster};
use crate::lexicon::{Cue, Stands};
use crate::names::NameFound;
use crate::reading::{CueFound, Reading};
use crate::report::{Check, CheckStatus, Party, Report, Span};

/// A note with all of them. In a review each delegation has its paragraph: a family of its own counts them.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let Evidence { reading, outline, report, topics } = evidence;
    if report.meeting.reviewed_state.is_some() {
        return Vec::new();
    }
    let held = Held::by(report);
    let told = speakers::Basis {
        reading,
        outline,
        topics,
        body: None,
        attendance: &report.attendance,
        recommendations: &report.recommendations,
    };
    let mut missed: Vec<Party> = Vec::new();
    for (paragraph, topic) in told.paragraphs() {
        let passage = reading.span(&paragraph.range);
        let sentences = sentences::of(reading, paragraph);
        let unknown = sentences.iter().flat_map(|sentence| {
            let beside = attendance::unknown_beside(reading, sentence).into_iter().map(|unknown| unknown.party);
            beside.chain(unknown_subject(reading, sentence))
        });
        missed.extend(unknown.filter(|party| !roster::is_within(&held.passages, party.span.start)));
        let open =
            sentences.into_iter().filter(|sentence| reading.names(sentence).any(|name| !held.stands(reading, name)));
        for (names, place) in open.flat_map(|sentence| named(reading, sentence)) {
            let count = names.len();
            let parties = names.into_iter().map(|name| reading.party(&name));
            let unheld: Vec<Party> = parties.filter(|party| !held.holds(party, place, passage, topic)).collect();
            // most of a list of those who came are in others: it is one of members, say
            if place != Place::List || unheld.len() * 2 > count {
                missed.extend(unheld);
            }
        }
    }
    let mut seen = HashSet::new();
    let firsts = missed.iter().filter(|party| seen.insert(identity(party)));
    let names: Vec<&str> = firsts.map(|party| party.display_name.as_str()).collect();
    let found = check("namedNotCounted", CheckStatus::Note)
        .with("count", names.len())
        .with("names", names.join("; "))
        .at(missed.iter().map(|party| party.span));
    Vec::from_iter((!names.is_empty()).then_some(found))
}

/// What tells that somebody named is to be in the result.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A sentence that tells of statements or attendance lets them speak or attend: its paragraph has them.
    Told,
    /// They are the subject of whatever sentence, as representatives: the statements on the subject have them.
    Subject,
    /// A long list of nothing but names: the attendance has them.
    List,
}

/// Everybody whom the result holds.
struct Held<'a> {
    /// Where they stand, merged.
    passages: Vec<Range<usize>>,
    /// Who they are, by where they stand.
    places: Vec<(usize, String)>,
    /// Who spoke on a subject.
    spoke: HashMap<Subject<'a>, HashSet<String>>,
    attended: HashSet<String>,
}

impl<'a> Held<'a> {
    fn by(report: &'a Report) -> Self {
        let participants = report.attendance.groups.iter().flat_map(|group| &group.participants);
        let attended = participants.clone().map(identity).collect();
        let mut parties: Vec<&Party> = participants.collect();
        parties.extend(report.meeting.officers.iter().filter_map(|officer| officer.state.as_ref()));
        let mut spoke: HashMap<Subject, HashSet<String>> = HashMap::new();
        for item in &report.speakers {
            let statements = item.statements.iter();
            let told: Vec<&Party> = statements
                .flat_map(|made| std::iter::once(&made.speaker).chain(&made.affiliation).chain(&made.on_behalf_of))
                .collect();
            let subject = speakers::subject(&item.agenda_items, item.title.as_deref());
            spoke.entry(subject).or_default().extend(told.iter().map(|party| identity(party)));
            parties.extend(told);
        }
        let mut places: Vec<(usize, String)> =
            parties.iter().map(|party| (party.span.start, identity(party))).collect();
        places.sort_unstable();
        let passages = roster::merged(parties.iter().map(|party| party.span.start..party.span.end).collect());
        Self { passages, places, spoke, attended }
    }

    /// Whether a name is part of what the result holds.
    fn stands(&self, reading: &Reading, name: &NameFound) -> bool {
        roster::is_within(&self.passages, reading.span(&(name.start..name.end)).start)
    }

    fn holds(&self, party: &Party, place: Place, passage: Span, topic: &Topic) -> bool {
        let party_is = identity(party);
        let near = || {
            let first = self.places.partition_point(|(start, _)| *start < passage.start);
            let mut inside = self.places[first..].iter().take_while(|(start, _)| *start < passage.end);
            inside.any(|(_, identity)| *identity == party_is)
        };
        let subject = speakers::subject(&topic.agenda_items, topic.title.as_deref());
        roster::is_within(&self.passages, party.span.start)
            || match place {
                Place::Told => near(),
                Place::Subject => self.spoke.get(&subject).is_some_and(|spoke| spoke.contains(&party_is)),
                Place::List => self.attended.contains(&party_is),
            }
    }
}

/// So many bytes around names take the words that govern them.
const NEAR: usize = 80;

/// The rows of names in a sentence that are to be in the result.
fn named(reading: &Reading, sentence: Range<usize>) -> Vec<(Vec<NameFound>, Place)> {
    let sentence = Sentence::of(reading, sentence);
    let rows = roster::rows(reading, &sentence.range).into_iter();
    rows.filter_map(|row| Some((sentence.place(&row)?, row))).map(|(place, row)| (row, place)).collect()
}

/// Somebody whom nobody knows and who says something in prose: "The observer from Oxfoo said that".
fn unknown_subject(reading: &Reading, sentence: &Range<usize>) -> Option<Party> {
    /// So many bytes take a name and the words before it.
    const NEAR: usize = 160;
    let head = roster::trim_glue(reading, reading.head(sentence, NEAR));
    let role = reading
        .opening_cues(&head)
        .find(|found| matches!(found.cue, Cue::Representative | Cue::Observer))
        .filter(|_| reading.lexicon.role_stands == Stands::Before && reading.lexicon.verb_stands == Stands::After)?;
    let said = reading.cues(&(role.end..head.end)).find(|found| found.cue == Cue::Said)?;
    let name = roster::trim_glue(reading, role.end..said.start);
    let alone = roster::gaps(reading, &name).is_empty() && reading.names(&name).next().is_none();
    let capital = reading.slice(&name).starts_with(char::is_uppercase);
    let other = reading.cues(&name).any(|found| {
        matches!(found.cue, Cue::Office | Cue::Officer(_) | Cue::Role(_) | Cue::Body | Cue::Category(_) | Cue::Groups)
    });
    (alone && capital && !other).then(|| reading.named(&name))
}

fn is_role(found: &CueFound) -> bool {
    matches!(found.cue, Cue::Representative | Cue::Observer | Cue::OneRepresentative)
}

struct Sentence<'a> {
    reading: &'a Reading<'a>,
    range: Range<usize>,
    /// Its verbs of speech, and words of attendance.
    verbs: Vec<Range<usize>>,
    /// Its first colon.
    colon: usize,
    /// Whether it has a noun of speech.
    noun: bool,
    /// Whether it tells of texts, or of acts that are no statements.
    other_acts: bool,
}

impl<'a> Sentence<'a> {
    fn of(reading: &'a Reading<'a>, range: Range<usize>) -> Self {
        let has = |wanted: fn(Cue) -> bool| reading.cues(&range).any(|found| wanted(found.cue));
        let attended = reading.cues(&range).filter(|found| found.cue == Cue::Attended);
        let mut verbs = speakers::verbs(reading, &range);
        verbs.extend(attended.map(|found| found.start..found.end));
        Self {
            reading,
            verbs: roster::merged(verbs),
            colon: reading.slice(&range).find(is_colon).map_or(range.end, |at| range.start + at),
            noun: has(|cue| matches!(cue, Cue::Speech(_))),
            other_acts: has(|cue| matches!(cue, Cue::Introduced | Cue::Kind(_) | Cue::Elected)),
            range,
        }
    }

    fn place(&self, row: &[NameFound]) -> Option<Place> {
        let names = row.first()?.start..row.last()?.end;
        /// So many names behind a colon are a list, as are those of a sentence that says nothing else, such as one whose
        /// beginning was not pasted; and so many in prose are more than examples.
        const LISTED: usize = 4;
        const IN_PROSE: usize = 8;
        let (listed, tells) = (self.colon < names.start, !self.verbs.is_empty());
        let governed = self.governed(&names);
        let start = governed.unwrap_or(names.start);
        let opens = self.opens_clause(start);
        let opens_list = listed && self.is_blank(self.colon..names.start);
        let speaks = || {
            let before = self.verbs[..self.verbs.partition_point(|verb| verb.end <= start)].last();
            before.is_some_and(|verb| self.is_agent(verb.end..start))
                || opens && self.is_verb_behind(names.end)
                || governed.is_some() && opens
        };
        match () {
            () if tells && (!listed && speaks() || opens_list || self.is_told_beside(&names)) => Some(Place::Told),
            () if self.other_acts && !(governed.is_some() && opens && self.says(&names, start)) => None,
            () if governed.is_some() && (opens || row.len() > 1 || self.noun && !tells) => Some(Place::Subject),
            () if row.len() >= if opens_list || self.says_nothing_but(&names) { LISTED } else { IN_PROSE } => {
                Some(Place::List)
            }
            () => None,
        }
    }

    /// Whether a verb of saying stands right behind names, or before them where the language puts it there.
    fn says(&self, names: &Range<usize>, start: usize) -> bool {
        let said = |found: &CueFound| found.cue == Cue::Said;
        match self.reading.lexicon.verb_stands {
            Stands::After => {
                let next = roster::trim_loose(self.reading, names.end..self.range.end);
                self.reading.opening_cues(&self.reading.head(&next, NEAR)).any(said)
                    || self.reading.lexicon.role_stands == Stands::After
                        && self
                            .reading
                            .cues(&self.reading.head(&next, NEAR))
                            .find(|found| !is_role(found))
                            .is_some_and(said)
            }
            Stands::Before => {
                let near = self.reading.shortly_before(self.range.start, start, NEAR);
                self.reading.cues(&near).any(|found| said(found) && self.is_blank(found.end..start))
            }
        }
    }

    fn says_nothing_but(&self, names: &Range<usize>) -> bool {
        self.is_blank(self.range.start..names.start) && self.is_blank(names.end..self.range.end)
    }

    fn is_blank(&self, range: Range<usize>) -> bool {
        range.start <= range.end && roster::trim_glue(self.reading, range).is_empty()
    }

    /// Whether they are named as those spoken for, or as some of a number: "45 States, including Chile".
    fn is_told_beside(&self, names: &Range<usize>) -> bool {
        self.is_behind(names, Cue::OnBehalfOf) || self.is_behind(names, Cue::Among)
    }

    fn is_behind(&self, names: &Range<usize>, cue: Cue) -> bool {
        let near = self.reading.shortly_before(self.range.start, names.start, NEAR);
        self.reading.cues(&near).any(|found| found.cue == cue && self.is_blank(found.end..names.start))
    }

    /// Where names begin together with the word of role that governs them.
    fn governed(&self, names: &Range<usize>) -> Option<usize> {
        let is_role = |found: &&CueFound| matches!(found.cue, Cue::Representative | Cue::Observer | Cue::Delegations);
        match self.reading.lexicon.role_stands {
            Stands::Before => {
                let near = self.reading.shortly_before(self.range.start, names.start, NEAR);
                let mut roles = self.reading.cues(&near).filter(is_role);
                roles.find(|found| self.is_blank(found.end..names.start)).map(|found| found.start)
            }
            Stands::After => {
                let near = self.reading.head(&(names.end..self.range.end), NEAR);
                let mut roles = self.reading.cues(&near).filter(is_role);
                roles.any(|found| self.is_blank(names.end..found.start)).then_some(names.start)
            }
        }
    }

    /// Whether a clause begins at a place, or an article, a label or an adverb before it.
    fn opens_clause(&self, at: usize) -> bool {
        /// "(a) The", "Later the", «Затем»: so many words and bytes.
        const WORDS: usize = 2;
        const BYTES: usize = 30;
        let marks = [',', '，', '،', ';', '；', '؛', ':', '：', '。', '\n'];
        let near = self.reading.shortly_before(self.range.start, at, NEAR);
        let text = self.reading.slice(&near);
        let start = text.rfind(marks).map_or(near.start, |mark| near.start + mark);
        let before = self.reading.slice(&roster::trim_glue(self.reading, start..at));
        before.len() <= BYTES && before.split_whitespace().count() <= WORDS
    }

    /// Whether an agent marker may stand between a verb and those who acted: "were made, on 3 June, by".
    fn is_agent(&self, between: Range<usize>) -> bool {
        let cues = || self.reading.cues(&between);
        let by = || cues().any(|found| found.cue == Cue::By && self.is_blank(found.start..between.end));
        let others = || cues().any(|found| matches!(found.cue, Cue::Speech(_)));
        let near = || between.len() <= NEAR && self.reading.names(&between).next().is_none();
        self.is_blank(between.clone()) || near() && by() && !others()
    }

    /// Whether a verb follows, or an "also" and a verb.
    fn is_verb_behind(&self, end: usize) -> bool {
        let next = roster::trim_loose(self.reading, end..self.range.end);
        let mut also = self.reading.opening_cues(&next).filter(|found| found.cue == Cue::Quantifier);
        let behind = also.next().map_or(next.start, |also| roster::trim_loose(self.reading, also.end..next.end).start);
        let verb = self.verbs.get(self.verbs.partition_point(|verb| verb.start < next.start));
        verb.is_some_and(|verb| verb.start == next.start || verb.start == behind)
    }
}
