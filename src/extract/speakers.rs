//! Who spoke, for each agenda item or chapter.
//!
//! A sentence tells of statements where it has a verb of speech. Its names are read list by list;
//! each list is governed by a word of role ("representatives", "observers"), which stands before or
//! after it as the language has it.

use std::collections::HashSet;
use std::ops::Range;

use super::items::{self, Topic};
use super::roster::{self, Entry};
use super::sentences::{self, is_colon};
use crate::lexicon::{Cue, Stands};
use crate::outline::{Outline, Paragraph, Part};
use crate::reading::{CueFound, Reading};
use crate::report::{
    AttendanceCategory, DeclaredCounts, ItemSpeakers, Party, PartyKind, RoleCounts, SpeakerRole, Statement,
    StatementForm,
};

/// Reads the statements.
pub fn read(reading: &Reading, outline: &Outline) -> Vec<ItemSpeakers> {
    let topics = items::topics(reading, outline);
    let mut speakers: Vec<ItemSpeakers> = Vec::new();
    for (paragraph, topic) in outline.paragraphs.iter().zip(&topics) {
        if paragraph.part == Part::Front {
            continue;
        }
        let statements = statements(reading, paragraph);
        if !statements.is_empty() {
            entry(&mut speakers, topic).statements.extend(statements);
        }
    }
    for item in &mut speakers {
        let topic = Topic { agenda_items: item.agenda_items.clone(), title: item.title.clone() };
        item.considered = items::sittings(reading, outline, &topics, &topic);
        count(item);
    }
    speakers
}

/// The entry of a topic; statements that return to an item join it.
fn entry<'a>(speakers: &'a mut Vec<ItemSpeakers>, topic: &Topic) -> &'a mut ItemSpeakers {
    let same = |item: &ItemSpeakers| {
        item.agenda_items == topic.agenda_items && (!topic.agenda_items.is_empty() || item.title == topic.title)
    };
    let at = speakers.iter().position(same).unwrap_or_else(|| {
        speakers.push(ItemSpeakers {
            agenda_items: topic.agenda_items.clone(),
            title: topic.title.clone(),
            considered: Vec::new(),
            delegations: 0,
            by_role: RoleCounts::default(),
            declared: DeclaredCounts::default(),
            statements: Vec::new(),
        });
        speakers.len() - 1
    });
    &mut speakers[at]
}

fn statements(reading: &Reading, paragraph: &Paragraph) -> Vec<Statement> {
    sentences::of(reading, paragraph)
        .into_iter()
        .flat_map(|sentence| of_sentence(reading, paragraph, &sentence))
        .collect()
}

fn of_sentence(reading: &Reading, paragraph: &Paragraph, sentence: &Range<usize>) -> Vec<Statement> {
    let Some(speech) = Speech::of(reading, sentence) else { return Vec::new() };
    let mut speakers: Vec<Speaker> = if speech.panel {
        panellists(reading, &speech)
    } else {
        let mut speakers = delegations(reading, &speech);
        speakers.extend(officials(reading, &speech));
        speakers
    };
    speakers.sort_by_key(|speaker| speaker.party.span);
    let statement = |speaker: Speaker| Statement {
        speaker: speaker.party,
        role: speaker.role,
        affiliation: speaker.affiliation,
        capacity: speaker.capacity,
        on_behalf_of: speaker.on_behalf_of,
        form: speech.form,
        reviewed_state: false,
        meeting: None,
        date: None,
        paragraph: paragraph.number.clone(),
        span: reading.span(sentence),
    };
    speakers.into_iter().map(statement).collect()
}

struct Speaker {
    party: Party,
    role: SpeakerRole,
    affiliation: Option<Party>,
    capacity: Option<String>,
    on_behalf_of: Vec<Party>,
}

/// A sentence that tells of statements.
struct Speech {
    sentence: Range<usize>,
    /// Behind the colon, where a list is announced.
    list: Option<Range<usize>>,
    form: StatementForm,
    panel: bool,
    /// The verbs and nouns of speech: lists end there.
    verbs: Vec<Range<usize>>,
}

impl Speech {
    fn of(reading: &Reading, sentence: &Range<usize>) -> Option<Self> {
        let cues: Vec<CueFound> = reading.cues(sentence).copied().collect();
        let has = |wanted: fn(&Cue) -> bool| cues.iter().any(|found| wanted(&found.cue));
        let nouns = cues.iter().filter_map(|found| match found.cue {
            Cue::Speech(form) => Some(form),
            _ => None,
        });
        let form = nouns.clone().find(|form| *form != StatementForm::Statement).unwrap_or(StatementForm::Statement);
        let spoken =
            has(|cue| *cue == Cue::Spoke) || has(|cue| *cue == Cue::Made) && has(|cue| matches!(cue, Cue::Speech(_)));
        let panel = has(|cue| *cue == Cue::Panel);
        let list = list_behind_colon(reading, sentence);
        if !(spoken || panel && list.is_some()) {
            return None;
        }
        let verbs = cues
            .iter()
            .filter(|found| matches!(found.cue, Cue::Spoke | Cue::Made | Cue::Speech(_)))
            .map(|found| found.start..found.end)
            .collect();
        Some(Self { sentence: sentence.clone(), list, form, panel: panel && !spoken, verbs })
    }

    /// What stands before the list.
    fn announcement(&self) -> Range<usize> {
        self.sentence.start..self.list.as_ref().map_or(self.sentence.end, |list| list.start)
    }
}

fn list_behind_colon(reading: &Reading, sentence: &Range<usize>) -> Option<Range<usize>> {
    let (at, colon) = reading.slice(sentence).char_indices().find(|(_, character)| is_colon(*character))?;
    let start = sentence.start + at + colon.len_utf8();
    (start < sentence.end).then_some(start..sentence.end)
}

/// A list of names and the words that govern it.
struct Zone {
    names: Range<usize>,
    governing: Range<usize>,
}

/// Lists in a sentence: the one behind the colon, else what words of role govern.
fn zones(reading: &Reading, speech: &Speech) -> Vec<Zone> {
    if let Some(list) = &speech.list {
        return vec![Zone { names: list.clone(), governing: speech.announcement() }];
    }
    let brackets = roster::brackets(reading, &speech.sentence);
    let words: Vec<CueFound> = reading
        .cues(&speech.sentence)
        .filter(|found| matches!(found.cue, Cue::Representative | Cue::Observer))
        .filter(|found| !brackets.iter().any(|bracket| bracket.contains(&found.start)))
        .copied()
        .collect();
    match reading.lexicon.role_stands {
        Stands::Before => zones_behind(speech, &words),
        Stands::After => zones_ahead(speech, &words),
    }
}

/// 「A、B和C的代表」: each list ends at its word of role and begins where the one before ended.
fn zones_ahead(speech: &Speech, words: &[CueFound]) -> Vec<Zone> {
    let mut start = speech.sentence.start;
    let mut zones = Vec::new();
    for word in words {
        let last_verb = speech.verbs.iter().map(|verb| verb.end).filter(|end| *end <= word.start).max();
        start = start.max(last_verb.unwrap_or(start));
        zones.push(Zone { names: start..word.start.max(start), governing: start..word.end });
        start = word.end;
    }
    zones
}

/// "the representatives of A, B and C": each list begins at its word of role and ends at the next, or
/// at a verb of speech.
fn zones_behind(speech: &Speech, words: &[CueFound]) -> Vec<Zone> {
    let mut zones = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let next_word = words.get(index + 1).map_or(speech.sentence.end, |next| next.start);
        let next_verb = speech.verbs.iter().map(|verb| verb.start).find(|start| *start >= word.end);
        let end = next_word.min(next_verb.unwrap_or(speech.sentence.end)).max(word.end);
        zones.push(Zone { names: word.end..end, governing: word.start..end });
    }
    zones
}

fn delegations(reading: &Reading, speech: &Speech) -> Vec<Speaker> {
    let mut speakers = Vec::new();
    for zone in zones(reading, speech) {
        let governed = Governed::by(reading, &zone);
        for entry in roster::entries(reading, &zone.names) {
            speakers.extend(delegation(reading, speech, &governed, &entry));
        }
    }
    speakers
}

/// What the governing words say of everybody in a list.
struct Governed {
    observer: bool,
    category: Option<AttendanceCategory>,
}

impl Governed {
    fn by(reading: &Reading, zone: &Zone) -> Self {
        let observer = reading.cues(&zone.governing).any(|found| found.cue == Cue::Observer);
        let said = reading.categories(&zone.governing);
        let category = said
            .iter()
            .copied()
            .find(|category| matches!(category, AttendanceCategory::Signatories | AttendanceCategory::ObserverStates))
            .or_else(|| said.first().copied());
        Self { observer, category }
    }

    fn role(&self, party: &Party) -> SpeakerRole {
        match party.kind {
            PartyKind::State if self.category == Some(AttendanceCategory::Signatories) => SpeakerRole::Signatory,
            PartyKind::State if self.observer || self.category == Some(AttendanceCategory::ObserverStates) => {
                SpeakerRole::ObserverState
            }
            PartyKind::State => SpeakerRole::State,
            PartyKind::RegionalOrganization => SpeakerRole::RegionalOrganization,
            PartyKind::Entity => SpeakerRole::Entity,
            PartyKind::UnitedNations => SpeakerRole::UnitedNations,
            PartyKind::Intergovernmental => SpeakerRole::Intergovernmental,
            PartyKind::NonGovernmental => SpeakerRole::NonGovernmental,
            PartyKind::Territory | PartyKind::Person | PartyKind::Group | PartyKind::Unknown => self.role_by_category(),
        }
    }

    fn role_by_category(&self) -> SpeakerRole {
        match self.category {
            Some(AttendanceCategory::NonGovernmental) => SpeakerRole::NonGovernmental,
            Some(AttendanceCategory::Intergovernmental) => SpeakerRole::Intergovernmental,
            Some(AttendanceCategory::UnitedNations) => SpeakerRole::UnitedNations,
            Some(AttendanceCategory::Entities) => SpeakerRole::Entity,
            _ => SpeakerRole::Other,
        }
    }
}

fn delegation(reading: &Reading, speech: &Speech, governed: &Governed, entry: &Entry) -> Option<Speaker> {
    let named_only = speech.list.is_none() && reading.lexicon.role_stands == Stands::After;
    let name = entry.names.last().filter(|name| named_only || roster::fills(reading, name, &entry.range));
    let party = match name {
        Some(name) => reading.party(name),
        None if named_only || is_official(reading, &entry.range) => return None,
        None => roster::party(reading, entry),
    };
    Some(Speaker {
        role: governed.role(&party),
        on_behalf_of: roster::on_behalf_of(reading, entry),
        party,
        affiliation: None,
        capacity: None,
    })
}

fn is_official(reading: &Reading, range: &Range<usize>) -> bool {
    reading.cues(range).any(|found| official_role(found.cue).is_some())
}

fn official_role(cue: Cue) -> Option<SpeakerRole> {
    match cue {
        Cue::Officer(_) => Some(SpeakerRole::Officer),
        Cue::Role(role @ (SpeakerRole::Secretariat | SpeakerRole::IndependentExpert)) => Some(role),
        _ => None,
    }
}

/// The chair, the secretariat, special rapporteurs: named by their office.
fn officials(reading: &Reading, speech: &Speech) -> Vec<Speaker> {
    let announcement = speech.announcement();
    let mut speakers: Vec<Speaker> = Vec::new();
    let mut last_end = 0;
    for found in reading.cues(&announcement) {
        let Some(role) = official_role(found.cue) else { continue };
        if found.start < last_end || !stands_at_speech(reading, speech, found) {
            continue;
        }
        last_end = found.end;
        let party = Party { kind: PartyKind::Person, ..reading.named(&office(reading, speech, found, role)) };
        speakers.push(Speaker { party, role, affiliation: None, capacity: None, on_behalf_of: Vec::new() });
    }
    speakers
}

/// Whether an office is the subject of the speech, and no attribute of something else: a word of
/// speech follows it in the sentence, or introduces it ("statements by the Chair").
fn stands_at_speech(_reading: &Reading, speech: &Speech, office: &CueFound) -> bool {
    speech.verbs.iter().any(|verb| verb.start >= office.end || verb.end <= office.start)
}

/// An office with its mandate: "Special Rapporteur on …", 「…问题特别报告员」.
fn office(reading: &Reading, speech: &Speech, found: &CueFound, role: SpeakerRole) -> Range<usize> {
    if role != SpeakerRole::IndependentExpert {
        return found.start..found.end;
    }
    let boundaries =
        reading.cues(&speech.sentence).filter(|cue| matches!(cue.cue, Cue::Spoke | Cue::Made | Cue::Representative));
    match reading.lexicon.role_stands {
        Stands::After => {
            let before = speech.sentence.start..found.start;
            let comma = reading.slice(&before).rfind(['，', '。', '；', '：']).map(|at| {
                let at = before.start + at;
                at + reading.slice(&(at..found.start)).chars().next().map_or(0, char::len_utf8)
            });
            let word = boundaries.map(|cue| cue.end).filter(|end| *end <= found.start).max();
            roster::trim_glue(reading, comma.unwrap_or(before.start).max(word.unwrap_or(0))..found.end)
        }
        Stands::Before => {
            let verb = boundaries.map(|cue| cue.start).find(|start| *start >= found.end);
            roster::trim_glue(reading, found.start..verb.unwrap_or(speech.sentence.end))
        }
    }
}

/// Panellists: persons with their State or organization in brackets.
fn panellists(reading: &Reading, speech: &Speech) -> Vec<Speaker> {
    let Some(list) = &speech.list else { return Vec::new() };
    let entries = roster::entries(reading, list);
    let panellist = |entry: &Entry| Speaker {
        party: Party { kind: PartyKind::Person, ..reading.named(&entry.range) },
        role: SpeakerRole::Panellist,
        affiliation: entry.bracketed.first().map(|name| reading.party(name)),
        capacity: None,
        on_behalf_of: Vec::new(),
    };
    entries.iter().map(panellist).collect()
}

/// Roles that count as delegations.
const DELEGATIONS: [SpeakerRole; 8] = [
    SpeakerRole::State,
    SpeakerRole::Signatory,
    SpeakerRole::ObserverState,
    SpeakerRole::RegionalOrganization,
    SpeakerRole::Entity,
    SpeakerRole::UnitedNations,
    SpeakerRole::Intergovernmental,
    SpeakerRole::NonGovernmental,
];

fn count(item: &mut ItemSpeakers) {
    let delegations =
        item.statements.iter().filter(|statement| DELEGATIONS.contains(&statement.role) && !statement.reviewed_state);
    item.delegations =
        delegations.map(|statement| super::identity(&statement.speaker)).collect::<HashSet<_>>().len() as u32;
    for statement in &item.statements {
        *item.by_role.of_mut(statement.role) += 1;
    }
}
