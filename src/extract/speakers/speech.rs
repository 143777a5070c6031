//! Sentences that tell of statements: the form of the statements, and where those who made them are named.

use std::ops::Range;

use super::titled;
use crate::extract::sentences::{self, is_colon};
use crate::extract::{numbers, roster};
use crate::lexicon::{Cue, Stands};
use crate::reading::{CueFound, Reading};
use crate::report::StatementForm;

/// A sentence that tells of statements.
pub struct Speech<'a> {
    /// Name of the body that meets.
    pub body: Option<&'a str>,
    /// What kind of statements.
    pub form: StatementForm,
    /// Where speakers are named.
    pub zones: Vec<Zone>,
    /// The sentence without the list behind its colon.
    pub announcement: Range<usize>,
    /// Whether a panel is under way.
    pub occasion: Occasion,
    /// Whether the list is one of panellists, and no verb says what they did.
    pub panellists: bool,
    /// Whether the list is announced as one of panellists: "heard presentations by the following panellists:".
    pub lists_panellists: bool,
}

/// Where a statement was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// In the meeting.
    Meeting,
    /// In a panel discussion, told of in an earlier sentence.
    Panel,
    /// In a panel discussion, told of in this sentence: those who speak lead it.
    PanelOpening,
}

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
    fn of_names(names: Range<usize>, behind: Option<Range<usize>>) -> Self {
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

impl<'a> Speech<'a> {
    /// Reads a sentence; `None` where it tells of no statement.
    pub fn of(reading: &Reading, body: Option<&'a str>, sentence: &Range<usize>, occasion: Occasion) -> Option<Self> {
        let list = list_behind_colon(reading, sentence);
        let announcement = sentence.start..list.as_ref().map_or(sentence.end, |list| list.start);
        let answered = answered(reading, &announcement);
        let starts = std::iter::once(announcement.start).chain(answered.iter().map(|other| other.end));
        let ends = answered.iter().map(|other| other.start).chain([announcement.end]);
        let own = starts.zip(ends).filter(|(start, end)| start < end);
        let verbs: Vec<Range<usize>> = own.flat_map(|(start, end)| verbs(reading, &(start..end))).collect();
        let panel = reading.cues(&announcement).any(|found| found.cue == Cue::Panel);
        let lists_panellists = list.is_some() && announces_panellists(reading, &announcement);
        if verbs.is_empty() && !(panel && list.is_some()) {
            return None;
        }
        let mut zones = list.map(|names| zones_listed(reading, &announcement, names)).unwrap_or_default();
        if zones.is_empty() {
            zones = zones_told(reading, &announcement, &verbs, &answered);
        } else if let Some(before) = before_list(reading, &announcement) {
            let inside = verbs.partition_point(|verb| verb.end <= before.end);
            zones.extend(zones_told(reading, &before, &verbs[..inside], &answered));
        }
        let form = form(reading, &announcement, &verbs);
        Some(Self { body, form, zones, announcement, occasion, panellists: verbs.is_empty(), lists_panellists })
    }
}

impl Speech<'_> {
    /// What kind of statement those of a zone made: in a sentence of several clauses its own clause tells.
    pub fn form_of(&self, reading: &Reading, zone: &Zone) -> StatementForm {
        let starts = || self.zones.iter().map(|zone| zone.start);
        let end = starts().filter(|start| *start > zone.start).min().unwrap_or(self.announcement.end);
        let clause = zone.start..end.max(zone.start);
        let first = starts().min() == Some(zone.start);
        let tells = |found: &CueFound| matches!(found.cue, Cue::Speech(_) | Cue::Spoke | Cue::WeakSpoke);
        match self.zones.len() > 1 && zone.announces == Announces::Nobody && reading.cues(&clause).any(tells) {
            true if first => clause_form(reading, &(self.announcement.start..clause.end)),
            true => clause_form(reading, &clause),
            false => self.form,
        }
    }
}

/// Where a sentence tells of what others said, which somebody answers: "in reply [to the statement made by the
/// representative of Israel]"; 「针对以色列代表的发言」.
fn answered(reading: &Reading, sentence: &Range<usize>) -> Vec<Range<usize>> {
    /// Who is answered is named in so many bytes.
    const NEAR: usize = 400;
    let of_others = |found: &CueFound| {
        let rest = reading.head(&(found.end..sentence.end), NEAR);
        match reading.lexicon.role_stands {
            Stands::Before => {
                let commas = roster::commas(reading, &rest);
                let end = commas.iter().find(|comma| !goes_on(reading, &(comma.end..rest.end)));
                // "right of [reply to the statement made by]": the noun is that of the answer
                let own = reading.cues(&(sentence.start..found.end)).filter(|noun| {
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
    let mut all: Vec<Range<usize>> =
        reading.cues(sentence).filter(|found| found.cue == Cue::Answered).filter_map(of_others).collect();
    all.dedup_by(|next, last| {
        let same = next.start < last.end;
        last.end = if same { last.end.max(next.end) } else { last.end };
        same
    });
    all
}

/// How many such stretches end up to a place.
fn ended(answered: &[Range<usize>], at: usize) -> usize {
    answered.partition_point(|other| other.end <= at)
}

/// Where the first such stretch behind a place begins.
fn starts_behind(answered: &[Range<usize>], at: usize) -> Option<usize> {
    answered.get(answered.partition_point(|other| other.start < at)).map(|other| other.start)
}

/// Whether a list goes on behind a comma: with a name.
fn goes_on(reading: &Reading, rest: &Range<usize>) -> bool {
    let next = roster::trim_glue(reading, rest.clone());
    reading.names(&next).next().is_some_and(|name| name.start == next.start)
}

/// What is left of a stretch before a verb without what others said: the words before it where they name somebody, else
/// those behind it.
fn beside(reading: &Reading, before: Range<usize>, answered: &[Range<usize>]) -> Range<usize> {
    let last = answered[..answered.partition_point(|other| other.end <= before.end)].last();
    let Some(other) = last.filter(|other| before.start <= other.start) else { return before };
    let ahead = before.start..other.start;
    if subject(reading, ahead.clone()).is_some() { ahead } else { other.end..before.end }
}

/// Where a sentence without a list names speakers; where its verb is not, they are its subject, and it begins with them
/// or says as what they speak.
fn zones_told(
    reading: &Reading,
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
        Stands::Before => zones_around(reading, sentence, verbs, answered),
    }
}

/// The words before those that announce a list, where they name more: "by the representative of Chile and [by those
/// of the following States:]".
fn before_list(reading: &Reading, announcement: &Range<usize>) -> Option<Range<usize>> {
    let follows = reading.cues(announcement).find(|found| found.cue == Cue::Following)?.start;
    let before = announcement.start..follows;
    let brackets = roster::brackets(reading, &before);
    let ands = reading.cues(&before).filter(|found| found.cue == Cue::And).map(|found| found.start..found.end);
    let between =
        |range: &Range<usize>| !roster::is_within(&brackets, range.start) && reading.name_around(range.start).is_none();
    let last = ands.filter(between).chain(roster::commas(reading, &before)).max_by_key(|range| range.end)?;
    let names_more = reading.names(&(before.start..last.start)).next().is_some()
        && reading.names(&(last.end..follows)).next().is_none();
    names_more.then_some(before.start..last.start)
}

/// The list behind a colon, unless it is prose; a zone for each line of it that announces a list of its
/// own: "(a) Representatives of observer States: …".
fn zones_listed(reading: &Reading, announcement: &Range<usize>, list: Range<usize>) -> Vec<Zone> {
    let lines = sentences::lines(reading, &list);
    let of_line = |line: &Range<usize>| {
        let names = list_behind_colon(reading, line)?;
        let governing = line.start..names.start;
        let names = roster::trim_loose(reading, names);
        is_role_word_within(reading, &governing).then_some(Zone {
            names,
            start: governing.start,
            governing,
            announces: Announces::Names,
            behind: None,
        })
    };
    let of_lines: Vec<Zone> = lines.iter().filter_map(of_line).collect();
    if lines.len() > 1 && of_lines.len() == lines.len() {
        return of_lines;
    }
    let pieces = if lines.len() > 1 { lines } else { roster::segments(reading, &list) };
    let by_lines: Vec<Option<Zone>> = pieces.iter().map(|piece| zone_of_agent(reading, piece)).collect();
    if pieces.len() > 1 && by_lines.iter().flatten().count() * 2 > pieces.len() {
        let zones = by_lines.into_iter().zip(&pieces);
        return zones.filter_map(|(zone, piece)| zone.or_else(|| zone_behind_comma(reading, piece))).collect();
    }
    if is_prose(reading, &list) && !announces_names(reading, announcement) {
        return Vec::new();
    }
    vec![Zone {
        names: list,
        governing: announcement.clone(),
        start: announcement.start,
        announces: announced(reading, announcement),
        behind: None,
    }]
}

/// Who a line says gave what it names: "(a) “Removal of debris”, by the representative of Japan", "by A. Smith, University
/// of Graz". The title stands before in quotes, or a comma does.
fn zone_of_agent(reading: &Reading, line: &Range<usize>) -> Option<Zone> {
    let Some(names) = agent(reading, line.clone()) else { return zone_behind_quotes(reading, line) };
    let title = reading.slice(&(line.start..names.start));
    let titled = title.contains([',', '，', '،', '”', '"', '»', '」', '》']);
    match is_role_word(reading, &roster::trim_glue(reading, names.clone())) {
        true => Some(Zone::of_names(names, None)),
        false if titled => Some(Zone { announces: Announces::Presenter, ..Zone::of_names(names, None) }),
        false => None,
    }
}

/// "“Small satellites”, Chile": behind a title in quotes nothing but a known name.
fn zone_behind_quotes(reading: &Reading, line: &Range<usize>) -> Option<Zone> {
    let quote = reading.slice(line).rfind(['”', '"', '»', '」', '》'])?;
    let names = roster::trim_glue(reading, line.start + quote..line.end);
    let behind =
        names.start + reading.slice(&names).chars().next().filter(|c| !c.is_alphanumeric()).map_or(0, char::len_utf8);
    let names = roster::trim_glue(reading, behind..names.end);
    let known = reading.names(&names).next().is_some_and(|name| roster::fills(reading, name, &names));
    known.then(|| Zone { announces: Announces::Presenter, ..Zone::of_names(names, None) })
}

/// "Space weather, Ana Ruiz (Peru)", in a list whose other lines say who gave what they name: somebody behind its last
/// comma.
fn zone_behind_comma(reading: &Reading, line: &Range<usize>) -> Option<Zone> {
    let comma = roster::commas(reading, line).pop()?;
    let names = roster::trim_glue(reading, comma.end..line.end);
    let known = reading.names(&names).next().is_some_and(|name| roster::fills(reading, name, &names));
    let told = known || titled::opens_with_person(reading, &names) || is_role_word(reading, &names);
    told.then(|| Zone { announces: Announces::Presenter, ..Zone::of_names(names, None) })
}

/// Whether "the following panellists" or "the panellists were" ends what announces a list.
fn announces_panellists(reading: &Reading, announcement: &Range<usize>) -> bool {
    let follows = |panel: &CueFound| {
        let mut before = reading.cues(&(announcement.start..panel.start)).filter(|found| found.cue == Cue::Following);
        let behind = reading.slice(&(panel.end..announcement.end));
        before.any(|found| roster::trim_glue(reading, found.end..panel.start).is_empty())
            || behind.trim().trim_end_matches(is_colon).is_empty()
    };
    reading.cues(announcement).filter(|found| found.cue == Cue::Panel).any(follows)
}

fn is_role_word_within(reading: &Reading, range: &Range<usize>) -> bool {
    reading.cues(range).any(|found| matches!(found.cue, Cue::Representative | Cue::Observer | Cue::Category(_)))
}

/// Whether what a colon announces is no list of names but an account ("highlighting the following
/// points: …"): most of its pieces are neither known nor begin with a capital.
fn is_prose(reading: &Reading, list: &Range<usize>) -> bool {
    let cased = reading.slice(list).chars().any(char::is_uppercase);
    let pieces = roster::pieces(reading, list);
    let is_name = |piece: &&Range<usize>| {
        let head = roster::trim_glue(reading, (*piece).clone());
        let words = reading.slice(&head).trim_start_matches(['«', '“', '"']);
        let capital = cased && words.starts_with(char::is_uppercase);
        let known = reading.names(&head).next().is_some_and(|name| name.start == head.start);
        capital || known || is_role_word(reading, &head) || roster::names_person(reading, piece)
    };
    let names = pieces.iter().filter(is_name).count();
    names * 2 < pieces.len() + usize::from(!cased)
}

/// Whether words say that those who spoke follow: 「以下组织的观察员作了发言」, ممثلو المنظمات التالية.
fn announces_names(reading: &Reading, announcement: &Range<usize>) -> bool {
    /// So many bytes may stand between.
    const NEAR: usize = 40;
    let ranges = |wanted: fn(Cue) -> bool| -> Vec<Range<usize>> {
        reading.cues(announcement).filter(|found| wanted(found.cue)).map(|found| found.start..found.end).collect()
    };
    let follows = ranges(|cue| cue == Cue::Following);
    let roles = ranges(|cue| matches!(cue, Cue::Representative | Cue::Observer));
    let follow_each_other = |first: &[Range<usize>], second: &[Range<usize>]| {
        first.iter().any(|first| {
            let next = second.partition_point(|second| second.start < first.end);
            second.get(next).is_some_and(|second| second.start - first.end <= NEAR)
        })
    };
    let categories = ranges(|cue| matches!(cue, Cue::Category(_)));
    match reading.lexicon.role_stands {
        Stands::After => follow_each_other(&follows, &roles) || follow_each_other(&follows, &categories),
        Stands::Before => {
            // المنظمات غير الحكومية [التالية]:
            let ends = |last: &Range<usize>| roster::trim_loose(reading, last.end..announcement.end).is_empty();
            let last = || follows.last().is_some_and(ends);
            follow_each_other(&categories, &follows) && (follow_each_other(&roles, &categories) || last())
        }
    }
}

fn is_role_word(reading: &Reading, range: &Range<usize>) -> bool {
    reading.opening_cues(range).any(|found| matches!(found.cue, Cue::Representative | Cue::Observer))
}

/// What a colon announces: groups, where the words end in "on behalf of groups of Parties".
fn announced(reading: &Reading, announcement: &Range<usize>) -> Announces {
    let behalf = reading.cues(announcement).filter(|found| found.cue == Cue::OnBehalfOf).last();
    let is_speaker = |cue: Cue| matches!(cue, Cue::Representative | Cue::Observer | Cue::Spoke | Cue::Made);
    match behalf {
        Some(found)
            if reading.names(&(found.end..announcement.end)).next().is_none()
                && !reading.cues(&(found.start..announcement.end)).any(|found| is_speaker(found.cue)) =>
        {
            Announces::SpokenFor
        }
        _ => Announces::Names,
    }
}

/// The form of the statements that a clause tells of.
fn clause_form(reading: &Reading, clause: &Range<usize>) -> StatementForm {
    form(reading, clause, &verbs(reading, clause))
}

/// The first form that is no plain statement. What stands before the verbs is another clause: "following the
/// presentation by the Director, A took the floor" tells of none by A.
fn form(reading: &Reading, range: &Range<usize>, verbs: &[Range<usize>]) -> StatementForm {
    use StatementForm::{Closing, Introduction, Presentation, Statement};
    let first = verbs.first().map_or(range.start, |verb| verb.start);
    let told = |found: &CueFound| found.end > first;
    let mut forms = reading.cues(range).filter_map(|found| match found.cue {
        Cue::Speech(Introduction | Presentation | Closing) if !told(found) => None,
        Cue::Speech(form) => Some(form),
        _ => None,
    });
    forms.find(|form| *form != Statement).unwrap_or(Statement)
}

fn list_behind_colon(reading: &Reading, sentence: &Range<usize>) -> Option<Range<usize>> {
    let text = reading.slice(sentence);
    // "https://…", "10:30"
    let announces = |rest: &str| !rest.starts_with(|next: char| next == '/' || next.is_ascii_digit());
    let mut colons = text.char_indices().filter(|(_, character)| is_colon(*character));
    let (at, colon) = colons.find(|(at, colon)| announces(&text[at + colon.len_utf8()..]))?;
    let start = sentence.start + at + colon.len_utf8();
    (start < sentence.end).then_some(start..sentence.end)
}

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

/// A verb and its noun stand in one clause, and nobody stands between them.
fn is_short(reading: &Reading, verb: &Range<usize>) -> bool {
    /// Bytes that no clause between a verb and its noun takes: told before the text is looked at.
    const LONGEST: usize = 240;
    if verb.len() > LONGEST {
        return false;
    }
    let text = reading.slice(verb);
    let verb_first = reading.lexicon.verb_stands == Stands::Before;
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

/// Whether words before a word of role end in a number of persons: 「其中一位代表77国集团发言」.
fn is_unnamed(reading: &Reading, before: &Range<usize>) -> bool {
    let measure = reading.cues(before).find(|found| found.cue == Cue::Measure && found.end == before.end);
    measure.is_some_and(|measure| numbers::ending_at(reading, before.start..measure.start).is_some())
}

fn opens_with_name(reading: &Reading, range: &Range<usize>) -> bool {
    reading.names(range).next().is_some_and(|name| name.start == range.start)
}

/// 「智利代表代表77国集团」: the same word right behind a word of role says on whose behalf.
fn says_on_behalf(reading: &Reading, before: &CueFound, word: &CueFound) -> bool {
    before.end == word.start && reading.cues(&(word.start..word.end)).any(|found| found.cue == Cue::OnBehalfOf)
}

/// Words of role outside brackets; where they stand behind names, also offices: 「A的代表和B总干事」.
fn role_words(reading: &Reading, range: &Range<usize>) -> Vec<CueFound> {
    let brackets = roster::brackets(reading, range);
    let behind_names = reading.lexicon.role_stands == Stands::After;
    let is_role = |found: &&CueFound| {
        matches!(found.cue, Cue::Representative | Cue::Observer)
            || behind_names && titled::office_of_named(reading, range, found).is_some()
    };
    let outside = |found: &&CueFound| !roster::is_within(&brackets, found.start);
    let mut words: Vec<CueFound> = reading.cues(range).filter(outside).filter(is_role).copied().collect();
    // the longer phrase holds the shorter one: "representatives of", "representatives"
    words.dedup_by(|next, last| next.start < last.end);
    words
}

/// "The representatives of A and B made statements", "statements were made by C": the speakers stand
/// before the verb, or behind its agent marker, or (verb first) behind the verb.
fn zones_around(
    reading: &Reading,
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
        let ahead = || subject(reading, before.clone()).filter(|_| !gives_floor(reading, verb));
        let names = match is_active(reading, verb) {
            true => ahead().or(agent),
            false => agent.or_else(ahead),
        };
        let names = names.or_else(|| subject_behind(reading, behind.clone()));
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
    reading.cues(verb).any(|found| found.cue == Cue::FloorGiven)
}

/// "On behalf of the Group of 77 and China, spoke [the representative of Cuba]": the clause before a verb.
fn behalf_ahead(reading: &Reading, before: &Range<usize>) -> Option<Range<usize>> {
    clauses(reading, before).find_map(|start| titled::opening_behalf(reading, &(start..before.end)))
}

fn overlap(left: &Range<usize>, right: &Range<usize>) -> bool {
    left.start < right.end && right.start < left.end
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

/// Where the stretch behind a verb ends: at the next verb, or at the noun of speech that its half verb lacks.
fn end_behind(reading: &Reading, verb: &Range<usize>, end: usize) -> usize {
    if reading
        .cues(verb)
        .any(|found| matches!(found.cue, Cue::Speech(_) | Cue::Spoke | Cue::WeakSpoke | Cue::FloorGiven))
    {
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

/// Behind the first agent marker ("by") that somebody follows.
fn agent(reading: &Reading, range: Range<usize>) -> Option<Range<usize>> {
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
fn subject(reading: &Reading, range: Range<usize>) -> Option<Range<usize>> {
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
    let start = clauses(reading, &range).find(|start| tells(&(*start..range.end)));
    // a misprint may hide the beginning: "T he representative of"
    let start = start.or_else(|| role_words(reading, &range).first().map(|word| word.start))?;
    let start = behind_opening_act(reading, start..range.end);
    // "the Chair opened the session and made": the subject ends at its first act, or at what it says ("noted that")
    let brackets = roster::brackets(reading, &(start..range.end));
    let outside = |at: usize| !brackets.iter().any(|bracket| bracket.contains(&at));
    let first_name = reading.names(&(start..range.end)).next().map_or(range.end, |name| name.end);
    let behalf = reading.cues(&(start..range.end)).find(|found| found.cue == Cue::OnBehalfOf);
    let said = first_name..behalf.map_or(range.end, |behalf| behalf.start);
    let by = |found: &CueFound| reading.cues(&(found.start..found.end)).any(|inner| inner.cue == Cue::By);
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
    let end = before_also(reading, start..end);
    (start < end).then_some(start..end)
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

/// The end of a stretch, before a word like "also" with which it ends: "the observer for the Network also [made]".
fn before_also(reading: &Reading, range: Range<usize>) -> usize {
    let end = roster::trim_loose(reading, range.clone()).end;
    let last = |found: &&CueFound| found.cue == Cue::Quantifier && found.end == end && found.start > range.start;
    let also = reading.cues(&range).filter(last).find(|also| reading.name_around(also.start).is_none());
    also.map_or(range.end, |also| also.start)
}

/// Where a stretch behind a verb begins to name somebody; a few words may stand before: تكلم في الجلسة ممثلو.
fn subject_behind(reading: &Reading, range: Range<usize>) -> Option<Range<usize>> {
    let subject = subject(reading, range.clone())?;
    let role = role_words(reading, &range).first().map_or(subject.start, |word| word.start);
    Some(role.min(subject.start)..subject.end)
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
fn clauses(reading: &Reading, range: &Range<usize>) -> impl Iterator<Item = usize> + use<> {
    let commas = roster::commas(reading, range);
    let starts = std::iter::once(range.start).chain(commas.into_iter().map(|comma| comma.end));
    starts.map(|start| roster::past_also(reading, start..range.end)).collect::<Vec<_>>().into_iter()
}
