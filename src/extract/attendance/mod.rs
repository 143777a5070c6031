//! Who came: one group for each list of participants or stated number of them.

mod absent;
mod categories;
mod counts;
mod kinds;
mod listed;
mod named;
mod parts;
mod unknown;

use std::collections::HashSet;
use std::ops::Range;

use super::participant_list;
use super::roster;
use super::sentences::{self, is_colon};
use crate::lexicon::Cue;
use crate::outline::{Outline, Paragraph, Part};
use crate::reading::{CueFound, Reading};
use crate::report::{Attendance, AttendanceCategory, AttendanceGroup, AttendanceTotals, Party, Span, Strength};
pub use categories::category;
use counts::persons;
pub use kinds::{attends_as, of_body};
pub use unknown::unknown_beside;

/// Reads the attendance.
pub fn read(reading: &Reading, outline: &Outline) -> Attendance {
    let mut attendance = Attendance::default();
    // a paragraph behind one that tells who attended goes on with that
    let mut told = (None, usize::MAX);
    let paragraphs = outline.paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.part != Part::Front);
    for (at, paragraph) in paragraphs {
        let goes_on = told.0 == paragraph.heading && at.checked_sub(1) == Some(told.1);
        let under = is_under_attendance(reading, outline, paragraph);
        let headed = goes_on || under;
        let before = attendance.groups.len();
        for sentence in sentences::of(reading, paragraph) {
            let (announcement, list) = halves(reading, &sentence);
            let continues = goes_on || attendance.groups.len() > before;
            let lists = list.is_some() && (under || continues && announces_more(reading, &announcement));
            let lists = lists && !tells_of_acts(reading, &announcement);
            let named = goes_on && list.is_none() && are_names(reading, &sentence);
            let told = lists || named || tells_attendance(reading, &sentence);
            if told && !absent::tells_of_absent(reading, &announcement) && !decides(reading, &sentence) {
                attendance.persons = attendance.persons.or_else(|| persons(reading, &sentence));
                let next = outline.paragraphs.get(at + 1);
                let sentence = Sentence { reading, paragraph, next, range: sentence, announcement, list, headed };
                attendance.groups.extend(sentence.groups());
            }
        }
        if attendance.groups.len() > before {
            told = (paragraph.heading, at);
        }
    }
    participant_list::add(reading, outline, &mut attendance.groups);
    attendance.totals = totals(&attendance.groups);
    attendance
}

/// Whether a verb says who attended; "participated in the debate" says who spoke.
fn tells_attendance(reading: &Reading, sentence: &Range<usize>) -> bool {
    let speech = reading.cues(sentence).filter(|found| found.cue == Cue::Spoke);
    let speech = roster::merged(speech.map(|found| found.start..found.end).collect());
    let spoke = |verb: &CueFound| roster::is_within(&speech, verb.start) && roster::is_within(&speech, verb.end - 1);
    reading.cues(sentence).any(|found| found.cue == Cue::Attended && !spoke(found))
        || tells_participants(reading, sentence)
}

/// "The Committee decided to invite observers for Chile to attend": who is to come did not come yet.
fn decides(reading: &Reading, sentence: &Range<usize>) -> bool {
    let appeals = |to: fn(Strength) -> bool| move |found: &CueFound| matches!(found.cue, Cue::Appeal(strength) | Cue::Directive(strength) if to(strength));
    let decided = reading.cues(sentence).find(|found| appeals(|to| to == Strength::Decides)(found));
    let invited = decided.and_then(|decided| {
        reading.cues(&(decided.end..sentence.end)).find(|found| appeals(|to| to == Strength::Invited)(found))
    });
    invited
        .is_some_and(|invited| reading.cues(&(sentence.start..invited.start)).all(|found| found.cue != Cue::Attended))
}

/// "Participants in the meeting included representatives of Chile": at the beginning of a sentence, who took part.
fn tells_participants(reading: &Reading, sentence: &Range<usize>) -> bool {
    /// So many bytes take the words between: "in the meeting".
    const NEAR: usize = 60;
    let head = roster::trim_glue(reading, sentence.clone());
    let Some(participants) = reading.opening_cues(&head).find(|found| found.cue == Cue::Participants) else {
        return false;
    };
    let near = reading.head(&(participants.end..sentence.end), NEAR);
    let Some(among) = reading.cues(&near).find(|found| matches!(found.cue, Cue::Among | Cue::Following)) else {
        return false;
    };
    // not "in the debate", "in the 2019 workshop"
    let between = roster::trim_glue(reading, participants.end..among.start);
    let meets = |found: &CueFound| matches!(found.cue, Cue::Meeting | Cue::Session | Cue::Body);
    let of_meeting = reading.cues(&between).any(|found| meets(found) && found.end == between.end)
        && !reading.slice(&between).contains(char::is_numeric);
    let of_discussion = |found: &CueFound| matches!(found.cue, Cue::InDebate | Cue::Panel | Cue::PanelHeld);
    let names_them = among.cue == Cue::Following && !reading.cues(&between).any(of_discussion);
    if !between.is_empty() && !of_meeting && !names_them {
        return false;
    }
    let behind = roster::trim_glue(reading, among.end..sentence.end);
    let roles = |found: &CueFound| matches!(found.cue, Cue::Representative | Cue::Observer | Cue::Category(_));
    reading.opening_cues(&behind).any(roles) || among.cue == Cue::Following
}

/// Whether a list is one of those who spoke or were elected, whatever the heading.
fn tells_of_acts(reading: &Reading, announcement: &Range<usize>) -> bool {
    reading.cues(announcement).any(|found| matches!(found.cue, Cue::Spoke | Cue::Speech(_) | Cue::Elected))
}

/// Whether a stretch is nothing but known names.
fn are_names(reading: &Reading, range: &Range<usize>) -> bool {
    let entries = roster::entries(reading, range);
    !entries.is_empty() && entries.iter().all(|entry| roster::whole_name(reading, &entry.range).is_some())
}

/// Whether words announce a list of more participants, with no verb: "And the following non-governmental organizations:".
fn announces_more(reading: &Reading, announcement: &Range<usize>) -> bool {
    let words = roster::trim_glue(reading, announcement.clone());
    let categories = reading.categories(announcement);
    let follows = reading.cues(announcement).filter(|found| found.cue == Cue::Following);
    let told = follows.map(|found| found.start..found.end).chain(categories.iter().map(|(_, words)| words.clone()));
    let told = roster::merged(told.collect());
    // "The following States parties [had not paid]", "[The group had] the following States parties"
    let alone = told.first().is_some_and(|first| first.start <= words.start)
        && told.last().is_some_and(|last| is_ending(reading.slice(&(last.end..words.end))));
    alone && reading.has(announcement, Cue::Following) && !categories.is_empty()
}

/// Whether nothing stands behind a phrase but the ending of its last word: "organization[s]".
fn is_ending(rest: &str) -> bool {
    rest.trim().chars().all(char::is_lowercase) && !rest.starts_with(' ')
}

/// Under the heading "Attendance" no verb need say that those listed attended.
fn is_under_attendance(reading: &Reading, outline: &Outline, paragraph: &Paragraph) -> bool {
    paragraph.heading.is_some_and(|heading| reading.has(&outline.headings[heading].title, Cue::ParticipantList))
}

/// A sentence that tells who came.
struct Sentence<'a> {
    reading: &'a Reading<'a>,
    paragraph: &'a Paragraph,
    /// The paragraph behind its own.
    next: Option<&'a Paragraph>,
    range: Range<usize>,
    /// What stands before its colon; all of it, where there is none.
    announcement: Range<usize>,
    /// What stands behind its colon.
    list: Option<Range<usize>>,
    /// Whether it stands under a heading, or behind a paragraph, that tells of attendance.
    headed: bool,
}

impl Sentence<'_> {
    /// The groups of which it tells.
    fn groups(&self) -> Vec<AttendanceGroup> {
        let lines = sentences::lines(self.reading, &self.range).len();
        let parts = if lines == 1 { parts::groups(self) } else { None };
        let mut groups = parts.unwrap_or_else(|| match &self.list {
            Some(list) => listed::groups(self, self.list_below(list).unwrap_or(list)),
            None => named::groups(self),
        });
        absent::take_off(self, &mut groups);
        groups
    }

    /// The next paragraph, where nothing stands behind the colon and it is nothing but names, or a table of them.
    fn list_below(&self, list: &Range<usize>) -> Option<&Range<usize>> {
        let is_empty = self.reading.slice(list).trim().is_empty();
        let listed = |body: &&Range<usize>| {
            are_names(self.reading, body) || participant_list::in_table(self.reading, body).is_some()
        };
        self.next.map(|next| &next.body).filter(|body| is_empty && listed(body))
    }

    fn place(&self) -> Place {
        Place { paragraph: self.paragraph.number.clone(), span: self.reading.span(&self.range) }
    }
}

/// What announces a list, and the list behind its colon; the announcement may have two: "representatives from: the
/// following countries:".
fn halves(reading: &Reading, sentence: &Range<usize>) -> (Range<usize>, Option<Range<usize>>) {
    let mut colons = reading.slice(sentence).char_indices().filter(|(_, character)| is_colon(*character));
    let behind = |(at, colon): &(usize, char)| sentence.start + at + colon.len_utf8()..sentence.end;
    let colon = colons.find(|colon| !sentences::announces(reading, &behind(colon)));
    match colon {
        Some((at, character)) => {
            let at = sentence.start + at;
            (sentence.start..at, Some(at + character.len_utf8()..sentence.end))
        }
        None => (sentence.clone(), None),
    }
}

/// Participants, and as what they attended.
type Told = (AttendanceCategory, Vec<Party>);

/// Whether all participants attended as what the words say, so that a number which the words state counts them.
fn are_all_said(told: &[Told], said: Option<AttendanceCategory>) -> bool {
    matches!(told, [(category, _)] if said.is_none_or(|of| of == *category))
}

/// Where a group is told of.
struct Place {
    paragraph: Option<String>,
    span: Span,
}

impl Place {
    fn group(&self, category: AttendanceCategory, participants: Vec<Party>, declared: Option<u32>) -> AttendanceGroup {
        let Self { paragraph, span } = self;
        AttendanceGroup { category, paragraph: paragraph.clone(), participants, declared, span: *span }
    }

    /// Those named, and how many the text says that they are.
    fn named(&self, told: Vec<Told>, declared: Option<u32>) -> Vec<AttendanceGroup> {
        let told = told.into_iter().filter(|(_, participants)| !participants.is_empty());
        told.map(|(category, participants)| self.group(category, participants, declared)).collect()
    }

    /// Those who are only counted.
    fn counted(&self, category: AttendanceCategory, number: u32) -> AttendanceGroup {
        self.group(category, Vec::new(), Some(number))
    }
}

fn totals(groups: &[AttendanceGroup]) -> AttendanceTotals {
    use AttendanceCategory as Category;
    let total = |category| total(groups, category);
    AttendanceTotals {
        states_parties: total(Category::StatesParties),
        members: total(Category::Members),
        regional_organizations: total(Category::RegionalOrganizations),
        signatories: total(Category::Signatories),
        observer_states: total(Category::ObserverStates),
        entities: total(Category::Entities),
        united_nations: total(Category::UnitedNations),
        intergovernmental: total(Category::Intergovernmental),
        non_governmental: total(Category::NonGovernmental),
        other: total(Category::Other),
    }
}

fn total(groups: &[AttendanceGroup], category: AttendanceCategory) -> Option<u32> {
    let mut groups = groups.iter().filter(|group| group.category == category).peekable();
    groups.peek()?;
    let mut named: HashSet<String> = HashSet::new();
    let mut stated = 0;
    for group in groups {
        named.extend(group.participants.iter().map(super::identity));
        if group.participants.is_empty() {
            stated += group.declared.unwrap_or_default();
        }
    }
    Some(named.len() as u32 + stated)
}
