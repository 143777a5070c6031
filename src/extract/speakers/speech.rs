//! Sentences that tell of statements: the form of the statements, and where those who made them are named.

use std::ops::Range;

use super::answered::answered;
use super::listed::{announces_panellists, before_list, list_behind_colon, zones_listed};
use super::titled;
use super::verbs::verbs;
use super::zones::{Announces, Zone, zones_told};
use crate::extract::roster;
use crate::lexicon::Cue;
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

impl<'a> Speech<'a> {
    /// Reads a sentence; `None` where it tells of no statement.
    pub fn of(reading: &Reading, body: Option<&'a str>, sentence: &Range<usize>, occasion: Occasion) -> Option<Self> {
        let list = list_behind_colon(reading, sentence).or_else(|| panellists_were(reading, sentence));
        let announcement = sentence.start..list.as_ref().map_or(sentence.end, |list| list.start);
        let answered = answered(reading, &announcement);
        let starts = std::iter::once(announcement.start).chain(answered.iter().map(|other| other.end));
        let ends = answered.iter().map(|other| other.start).chain([announcement.end]);
        let own = starts.zip(ends).filter(|(start, end)| start < end);
        let verbs: Vec<Range<usize>> = own.flat_map(|(start, end)| verbs(reading, &(start..end))).collect();
        let panel = reading.has(&announcement, Cue::Panel);
        let lists_panellists = list.is_some() && announces_panellists(reading, &announcement);
        if verbs.is_empty() && !(panel && list.is_some()) {
            return None;
        }
        let mut zones = list.map(|names| zones_listed(reading, &announcement, names)).unwrap_or_default();
        if zones.is_empty() {
            zones = zones_told(reading, body, &announcement, &verbs, &answered);
        } else if let Some(before) = before_list(reading, &announcement) {
            let inside = verbs.partition_point(|verb| verb.end <= before.end);
            zones.extend(zones_told(reading, body, &before, &verbs[..inside], &answered));
        }
        let form = form(reading, &announcement, &verbs);
        Some(Self { body, form, zones, announcement, occasion, panellists: verbs.is_empty(), lists_panellists })
    }
}

/// "The panellists were [Ms. Ana Ruiz (Chile) and Mr. John Doe]": where they are named behind the word for them and a verb.
fn panellists_were(reading: &Reading, sentence: &Range<usize>) -> Option<Range<usize>> {
    let head = roster::trim_glue(reading, sentence.clone());
    let panel = reading.opening_cues(&head).find(|found| found.cue == Cue::Panel)?;
    let rest = reading.slice(&(panel.end..sentence.end)).trim_start();
    let (verb, names) = rest.split_once(' ')?;
    let names = sentence.end - names.len()..sentence.end;
    (verb.chars().all(char::is_lowercase) && titled::opens_in_person(reading, &names)).then_some(names)
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
