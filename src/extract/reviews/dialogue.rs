//! Who spoke in a review: the State under review when it presents its report, then the delegations, each in
//! a paragraph of its own that opens with its name, and the State's replies between them.

use std::collections::HashSet;
use std::ops::Range;

use super::circumstances::Circumstances;
use super::lines::{Label, Line};
use crate::extract::{identity, numbers, roster, sentences, speakers};
use crate::lexicon::{Cue, Stands};
use crate::outline::Outline;
use crate::reading::Reading;
use crate::report::{
    DeclaredCounts, ItemSpeakers, Party, PartyKind, RoleCounts, SpeakerRole, Statement, StatementForm,
};
use crate::sort::sort_by_key;

/// The chapters of a review in which somebody speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chapter {
    /// The State under review presents its report.
    Presentation,
    /// The delegations speak, and the State replies.
    Dialogue,
}

/// What the reading rests on.
struct Basis<'a> {
    reading: &'a Reading<'a>,
    circumstances: Option<&'a Circumstances>,
}

/// Reads the chapters that end before `end`; `None` where there is neither.
pub fn read(
    reading: &Reading,
    outline: &Outline,
    lines: &[Line],
    circumstances: Option<&Circumstances>,
    end: usize,
) -> Option<Vec<ItemSpeakers>> {
    let basis = Basis { reading, circumstances };
    let lines: Vec<&Line> = lines.iter().filter(|line| line.range.start < end).collect();
    let titled = [Chapter::Presentation, Chapter::Dialogue].map(|chapter| {
        let within = |line: &&&Line| chapter_of(reading, outline, line).is_some_and(|(found, _)| found == chapter);
        let lines: Vec<&Line> = lines.iter().filter(within).copied().collect();
        let title = lines.first().and_then(|line| chapter_of(reading, outline, line));
        basis.entry(chapter, title.map(|(_, heading)| reading.one_line(&outline.headings[heading].title)), &lines)
    });
    let mut entries: Vec<ItemSpeakers> = titled.into_iter().flatten().collect();
    if entries.is_empty() {
        let opening = lines.iter().position(|line| declared(reading, line).is_some())?;
        entries.extend(basis.entry(Chapter::Dialogue, None, &lines[opening..]));
    }
    (!entries.is_empty()).then_some(entries)
}

/// The chapter that a line stands in, and its heading.
fn chapter_of(reading: &Reading, outline: &Outline, line: &Line) -> Option<(Chapter, usize)> {
    if line.label == Label::Section {
        return None;
    }
    let mut above = outline.around(line.heading);
    above.find_map(|at| {
        let heading = &outline.headings[at];
        let has = |cue: Cue| reading.cues(&heading.title).any(|found| found.cue == cue);
        let chapter = match () {
            () if heading.label.is_none() => None,
            () if has(Cue::Dialogue) => Some(Chapter::Dialogue),
            () if has(Cue::StateUnderReview) => Some(Chapter::Presentation),
            () => None,
        };
        chapter.map(|chapter| (chapter, at))
    })
}

impl Basis<'_> {
    fn entry(&self, chapter: Chapter, title: Option<String>, lines: &[&Line]) -> Option<ItemSpeakers> {
        let statements = match chapter {
            Chapter::Presentation => self.reviewed(lines, StatementForm::Presentation).into_iter().collect(),
            Chapter::Dialogue => self.statements(lines),
        };
        let delegations = lines.iter().find_map(|line| declared(self.reading, line));
        if statements.is_empty() && delegations.is_none() {
            return None;
        }
        let mut entry = ItemSpeakers {
            agenda_items: Vec::new(),
            title,
            considered: self.circumstances.map(|found| found.sittings.clone()).unwrap_or_default(),
            delegations: 0,
            by_role: RoleCounts::default(),
            declared: DeclaredCounts { delegations, ..DeclaredCounts::default() },
            statements,
        };
        speakers::count(&mut entry);
        Some(entry)
    }

    /// Each delegation once, where its first paragraph stands.
    fn statements(&self, lines: &[&Line]) -> Vec<Statement> {
        let mut seen = HashSet::new();
        let mut statements: Vec<Statement> = Vec::new();
        for line in self.openings(lines) {
            for (party, on_behalf_of) in self.speakers(line) {
                if seen.insert(identity(&party)) {
                    statements.push(self.statement(line, party, on_behalf_of, StatementForm::Statement));
                }
            }
        }
        if !statements.iter().any(|statement| statement.reviewed_state) {
            let own: Vec<&Line> =
                lines.iter().filter(|line| opening(self.reading, &line.body).is_empty()).skip(1).copied().collect();
            statements.extend(self.reviewed(&own, StatementForm::Statement));
            sort_by_key(&mut statements, |statement| statement.span);
        }
        statements
    }

    /// Lines with which a paragraph begins. Where paragraphs are numbered, a line without a number begins one
    /// whose number strayed into its sentence.
    fn openings<'l>(&self, lines: &[&'l Line]) -> Vec<&'l Line> {
        let numbered = lines.iter().filter(|line| line.number().is_some()).count() * 2 > lines.len();
        let goes_on = |line: &&Line| self.reading.slice(&line.body).starts_with(char::is_lowercase);
        let strayed = |at: usize| lines.get(at + 1).is_some_and(|next| next.number().is_some() && goes_on(next));
        let begins = |at: &usize| !numbered || lines[*at].number().is_some() || strayed(*at);
        (0..lines.len()).filter(begins).map(|at| lines[at]).collect()
    }

    /// Those whom a line lets speak: its first sentence opens with their names, as it stands or misprinted; or
    /// with a clause of its own, and a later sentence with the name behind its comma.
    fn speakers(&self, line: &Line) -> Vec<(Party, Vec<Party>)> {
        let found = opening(self.reading, &line.body);
        if !found.is_empty() {
            return found;
        }
        let late = self.behind_clause(&line.body).or_else(|| self.misprinted(&line.body));
        late.into_iter().map(|party| (party, Vec::new())).collect()
    }

    /// Another State with whose name, a letter off, a paragraph opens: the words with capitals there.
    fn misprinted(&self, body: &Range<usize>) -> Option<Party> {
        /// A letter makes another word of a shorter one.
        const FEWEST: usize = 7;
        let reading = self.reading;
        let start = roster::trim_glue(reading, body.clone()).start;
        let words =
            reading.slice(&(start..body.end)).split(' ').take_while(|word| word.starts_with(char::is_uppercase));
        let length = words.map(|word| word.len() + 1).sum::<usize>().saturating_sub(1);
        let party = reading.identified(&(start..start + length)).filter(|_| length >= FEWEST)?;
        (party.kind == PartyKind::State && !self.is_reviewed(&party)).then_some(party)
    }

    fn is_reviewed(&self, party: &Party) -> bool {
        self.circumstances.is_some_and(|found| found.state.code == party.code)
    }

    /// "While noting the progress made, Chile asked … Chile recommended …".
    fn behind_clause(&self, body: &Range<usize>) -> Option<Party> {
        let sentences = sentences::within(self.reading, body);
        let (first, later) = sentences.split_first()?;
        let again: HashSet<String> = later
            .iter()
            .flat_map(|sentence| opening(self.reading, sentence))
            .map(|(party, _)| identity(&party))
            .collect();
        let named = self
            .reading
            .names(first)
            .filter(|name| self.reading.slice(&(first.start..name.start)).trim_end().ends_with([',', '，', '،']));
        named
            .map(|name| self.reading.party(name))
            .find(|party| !self.is_reviewed(party) && again.contains(&identity(party)))
    }

    /// The State under review in the first line that names it.
    fn reviewed(&self, lines: &[&Line], form: StatementForm) -> Option<Statement> {
        let state = &self.circumstances?.state;
        lines.iter().find_map(|line| {
            let named = self.reading.names(&line.body).map(|name| self.reading.party(name));
            let party = named.into_iter().find(|party| party.code == state.code)?;
            Some(self.statement(line, party, Vec::new(), form))
        })
    }

    fn statement(&self, line: &Line, party: Party, on_behalf_of: Vec<Party>, form: StatementForm) -> Statement {
        let sitting = match self.circumstances.map(|found| found.sittings.as_slice()) {
            Some([sitting]) => Some(sitting),
            _ => None,
        };
        Statement {
            role: speakers::role_by_kind(party.kind).unwrap_or(SpeakerRole::State),
            reviewed_state: self.is_reviewed(&party),
            speaker: party,
            affiliation: None,
            capacity: None,
            on_behalf_of,
            form,
            meeting: sitting.map(|sitting| sitting.meeting.clone()),
            date: sitting.and_then(|sitting| sitting.date.clone()),
            paragraph: line.number().map(|number| number.to_string()),
            span: self.reading.span(&line.range),
        }
    }
}

/// The delegations with whose names a paragraph opens, and on whose behalf they spoke.
fn opening(reading: &Reading, body: &Range<usize>) -> Vec<(Party, Vec<Party>)> {
    let mut at = behind_words(reading, body);
    let mut found = Vec::new();
    for name in reading.names(body) {
        if name.start < at {
            continue;
        }
        let gap = roster::trim_glue(reading, at..name.start);
        let party = reading.party(name);
        let speaks = matches!(party.kind, PartyKind::State | PartyKind::Entity | PartyKind::RegionalOrganization);
        let possessive = reading.slice(&(name.end..body.end)).starts_with(['’', '\'']);
        if !gap.is_empty() || !speaks || possessive {
            break;
        }
        let behalf = behalf(reading, name.end..body.end);
        let alone = !behalf.is_empty();
        found.push((party, behalf));
        at = name.end;
        if alone {
            break;
        }
    }
    // a list of names and no more tells of no statement: those who could not speak
    let tells = reading.slice(&(at..body.end)).chars().any(char::is_alphabetic);
    if tells { found } else { Vec::new() }
}

/// Where the name of a delegation may stand: at the start, behind "the delegation of", or where verbs come
/// first, behind the verb.
fn behind_words(reading: &Reading, body: &Range<usize>) -> usize {
    /// Words of a verb: "and it expressed".
    const WORDS: usize = 2;
    let start = roster::trim_glue(reading, body.clone()).start;
    let title = reading
        .cues(&(start..body.end))
        .take_while(|found| found.start == start)
        .filter(|found| matches!(found.cue, Cue::Representative | Cue::Observer | Cue::Delegations))
        .map(|found| found.end)
        .max();
    match (title, reading.lexicon.verb_stands) {
        (Some(end), _) => end,
        (None, Stands::After) => start,
        (None, Stands::Before) => {
            let before = |name: &crate::names::NameFound| {
                reading.slice(&(start..name.start)).split_whitespace().count() <= WORDS
            };
            reading.names(body).next().filter(|name| before(name)).map_or(start, |name| name.start)
        }
    }
}

/// On whose behalf somebody speaks, said right behind the name.
fn behalf(reading: &Reading, rest: Range<usize>) -> Vec<Party> {
    let behind = roster::trim_loose(reading, rest.clone());
    let cue = reading
        .cues(&behind)
        .take_while(|found| found.start == behind.start)
        .find(|found| found.cue == Cue::OnBehalfOf);
    let Some(cue) = cue else { return Vec::new() };
    let end = reading.slice(&(cue.end..rest.end)).find([',', '，', '،']).map_or(rest.end, |comma| cue.end + comma);
    roster::spoken_for_in(reading, &(cue.start..end))
}

/// The number of delegations that a line says made statements; not of those that could not.
fn declared(reading: &Reading, line: &Line) -> Option<u32> {
    sentences::within(reading, &line.body).iter().find_map(|sentence| {
        let has = |cue: Cue| reading.cues(sentence).any(|found| found.cue == cue);
        if !has(Cue::Dialogue) || has(Cue::NotDelivered) {
            return None;
        }
        let counted = reading.cues(sentence).filter(|found| found.cue == Cue::Delegations);
        counted.into_iter().find_map(|found| numbers::ending_at(reading, sentence.start..found.start))
    })
}
