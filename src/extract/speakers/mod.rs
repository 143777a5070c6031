//! Who spoke, for each agenda item or chapter.
//!
//! A sentence tells of statements where it has a verb of speech ([`speech`]). The stretches in which it
//! names speakers are read entry by entry ([`speaker`]); the words that govern a list ("observers for",
//! "signatories") say as what they speak.

mod answered;
mod listed;
mod prose;
mod roles;
mod speaker;
mod speech;
mod subject;
mod titled;
mod verbs;
mod zones;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::items::{self, Topic};
use super::recommendations::is_text;
use super::sentences;
use crate::lexicon::Cue;
use crate::outline::{Heading, Outline, Paragraph, Part};
use crate::reading::{CueFound, Reading};
use crate::report::{
    Attendance, AttendanceCategory, DeclaredCounts, ItemSpeakers, PartyKind, Recommendation, RecommendationKind,
    RoleCounts, Sitting, Span, SpeakerRole, Statement, StatementForm, Strength,
};
use crate::sort::sort_by_key;
use speaker::Speaker;
pub use speaker::role_by_kind;
use speech::{Occasion, Speech};
pub use verbs::verbs;

/// What the reading of statements rests on.
pub struct Basis<'a> {
    /// The text.
    pub reading: &'a Reading<'a>,
    /// Its sections and paragraphs.
    pub outline: &'a Outline,
    /// What each paragraph is about.
    pub topics: &'a [Topic],
    /// Name of the body: it tells its officers from those of others.
    pub body: Option<&'a str>,
    /// Who attended, and as what.
    pub attendance: &'a Attendance,
    /// What the body adopted: it may speak of statements, and tells of none.
    pub recommendations: &'a [Recommendation],
}

impl<'a> Basis<'a> {
    /// The paragraphs that may tell of statements, and what they are about.
    pub fn paragraphs(&self) -> impl Iterator<Item = (&'a Paragraph, &'a Topic)> + use<'a> {
        let (reading, outline) = (self.reading, self.outline);
        let mut adopted = Adopted::new(self);
        outline.paragraphs.iter().zip(self.topics).filter(move |(paragraph, _)| {
            paragraph.part != Part::Front
                && !retells(reading, outline, paragraph)
                && !adopted.holds(reading.span(&paragraph.range))
        })
    }
}

/// Reads the statements.
pub fn read(basis: &Basis) -> Vec<ItemSpeakers> {
    let Basis { reading, outline, topics, body, attendance, .. } = *basis;
    let mut speakers: Vec<ItemSpeakers> = Vec::new();
    let mut places = HashMap::new();
    let mut panel = PanelUnderWay::default();
    let read: Vec<(&Paragraph, &Topic, Told)> = basis
        .paragraphs()
        .map(|(paragraph, topic)| {
            panel.enter(reading, outline, paragraph);
            (paragraph, topic, of_paragraph(reading, body, paragraph, &mut panel))
        })
        .collect();
    let listed = listed(&read);
    let mut announced = HashSet::new();
    for (paragraph, topic, mut told) in read {
        if !listed.contains(&subject(&topic.agenda_items, topic.title.as_deref())) {
            told.add_prose(reading, body, paragraph);
        }
        if !told.statements.is_empty() || told.declared != DeclaredCounts::default() {
            let subject = subject(&topic.agenda_items, topic.title.as_deref());
            let place = *places.entry(subject).or_insert(speakers.len());
            if place == speakers.len() {
                speakers.push(entry(topic));
            }
            let item = &mut speakers[place];
            item.statements.extend(told.statements);
            announced.extend(told.announced);
            item.declared.add(told.declared);
        }
    }
    let sittings = items::sittings(reading, outline, topics);
    let entities = entities(attendance);
    for item in &mut speakers {
        let topic = Topic { agenda_items: item.agenda_items.clone(), title: item.title.clone() };
        item.considered = sittings.get(&topic).cloned().unwrap_or_default();
        drop_announced(&mut item.statements, &announced);
        item.statements.iter_mut().for_each(|statement| as_attended(statement, &entities));
        count(item);
    }
    speakers
}

/// The passages of what the body adopted, in the order of the report.
struct Adopted<'a> {
    texts: std::iter::Peekable<std::slice::Iter<'a, Recommendation>>,
}

impl<'a> Adopted<'a> {
    fn new(basis: &Basis<'a>) -> Self {
        Self { texts: basis.recommendations.iter().peekable() }
    }

    /// Whether a paragraph is part of such a text, or is one that concludes or tells somebody to do something. To be
    /// asked of paragraphs in their order.
    fn holds(&mut self, paragraph: Span) -> bool {
        while self.texts.next_if(|text| text.span.end <= paragraph.start).is_some() {}
        self.texts.peek().is_some_and(|text| {
            let holds = text.span.start <= paragraph.start && paragraph.end <= text.span.end;
            let tells = text.kind == RecommendationKind::Conclusion || text.strength != Strength::Statement;
            holds && (tells && !is_text(text.kind) || text.span != paragraph)
        })
    }
}

/// What statements of one entry share: the items, or the title where there are none. Statements that return to
/// an item join it.
pub type Subject<'a> = (&'a [String], Option<&'a str>);

/// The subject of a topic or of an entry.
pub fn subject<'a>(agenda_items: &'a [String], title: Option<&'a str>) -> Subject<'a> {
    (agenda_items, title.filter(|_| agenda_items.is_empty()))
}

fn entry(topic: &Topic) -> ItemSpeakers {
    ItemSpeakers {
        agenda_items: topic.agenda_items.clone(),
        title: topic.title.clone(),
        considered: Vec::new(),
        delegations: 0,
        by_role: RoleCounts::default(),
        declared: DeclaredCounts::default(),
        statements: Vec::new(),
    }
}

/// Whether a paragraph stands in an annex that summarizes what the report has told: "Chair's summary".
fn retells(reading: &Reading, outline: &Outline, paragraph: &Paragraph) -> bool {
    let summarizes = |heading: &Heading| reading.has(&heading.range, Cue::Summary);
    matches!(paragraph.part, Part::Annex(_))
        && outline.around(paragraph.heading).any(|at| summarizes(&outline.headings[at]))
}

/// Whether a panel is under way: from the sentence that says so to the next numbered heading, or the
/// next paragraph that says what was considered.
#[derive(Default)]
struct PanelUnderWay {
    section: Option<usize>,
    held: bool,
}

impl PanelUnderWay {
    fn enter(&mut self, reading: &Reading, outline: &Outline, paragraph: &Paragraph) {
        let section = labelled_section(&outline.headings, paragraph.heading);
        let considered = reading.has(&paragraph.body, Cue::Considered);
        if section != self.section || considered {
            *self = Self { section, held: false };
        }
    }

    fn read(&mut self, reading: &Reading, sentence: &Range<usize>) -> Occasion {
        // not the Intergovernmental Panel on Climate Change
        let held = |found: &CueFound| found.cue == Cue::PanelHeld && reading.name_around(found.start).is_none();
        if !reading.cues(sentence).any(held) {
            return if self.held { Occasion::Panel } else { Occasion::Meeting };
        }
        self.held = true;
        Occasion::PanelOpening
    }
}

fn labelled_section(headings: &[Heading], mut heading: Option<usize>) -> Option<usize> {
    while let Some(at) = heading.filter(|at| headings[*at].label.is_none()) {
        heading = headings[at].parent;
    }
    heading
}

/// What a paragraph tells.
#[derive(Default)]
struct Told {
    statements: Vec<Statement>,
    /// Panellists who are only announced, by where they are named.
    announced: HashSet<usize>,
    declared: DeclaredCounts,
}

impl Told {
    /// Adds the statements that prose tells of.
    fn add_prose(&mut self, reading: &Reading, body: Option<&str>, paragraph: &Paragraph) {
        let mut sitting = None;
        for sentence in sentences::of(reading, paragraph) {
            sitting = sitting_of(reading, &sentence, sitting);
            if self.statements.iter().any(|statement| statement.span == reading.span(&sentence)) {
                continue;
            }
            let Some(speech) = prose::speech(reading, body, &sentence) else { continue };
            let speakers = speech.zones.iter().flat_map(|zone| speaker::of_zone(reading, &speech, zone));
            let statement = |told| statement(reading, paragraph, &sentence, sitting.as_ref(), (told, speech.form));
            self.statements.extend(speakers.map(statement));
        }
        sort_by_key(&mut self.statements, |statement| statement.span.start);
    }
}

/// The subjects on which the report lists who spoke.
fn listed<'t>(read: &[(&Paragraph, &'t Topic, Told)]) -> HashSet<Subject<'t>> {
    let lists = |told: &Told| told.statements.iter().any(|statement| DELEGATIONS.contains(&statement.role));
    let listed = read.iter().filter(|(_, _, told)| lists(told));
    listed.map(|(_, topic, _)| subject(&topic.agenda_items, topic.title.as_deref())).collect()
}

fn of_paragraph(reading: &Reading, body: Option<&str>, paragraph: &Paragraph, panel: &mut PanelUnderWay) -> Told {
    let mut told = Told::default();
    let mut sitting = None;
    for sentence in sentences::of(reading, paragraph) {
        let occasion = panel.read(reading, &sentence);
        sitting = sitting_of(reading, &sentence, sitting);
        let Some(speech) = Speech::of(reading, body, &sentence, occasion) else { continue };
        let mut speakers: Vec<(Speaker, StatementForm)> = Vec::new();
        for zone in &speech.zones {
            let form = speech.form_of(reading, zone);
            speakers.extend(speaker::of_zone(reading, &speech, zone).into_iter().map(|speaker| (speaker, form)));
        }
        speakers.extend(titled::outside_zones(reading, &speech).into_iter().map(|speaker| (speaker, speech.form)));
        match speakers.is_empty() {
            true => told.declared.add(speaker::declared_by_nobody(reading, &speech)),
            false => speech.zones.iter().for_each(|zone| told.declared.add(speaker::declared(reading, zone))),
        }
        sort_by_key(&mut speakers, |(speaker, _)| (speaker.party.span.start, speaker.party.span.end));
        speakers.dedup_by(|(next, _), (last, _)| next.party.span.start < last.party.span.end);
        let statement = |told| statement(reading, paragraph, &sentence, sitting.as_ref(), told);
        if speech.panellists {
            told.announced.extend(speakers.iter().map(|(speaker, _)| speaker.party.span.start));
        }
        told.statements.extend(speakers.into_iter().map(statement));
    }
    told
}

/// The one meeting that a sentence names; else the one of the sentence before.
fn sitting_of(reading: &Reading, sentence: &Range<usize>, before: Option<Sitting>) -> Option<Sitting> {
    match items::sittings_in(reading, sentence).as_slice() {
        [] => before,
        [sitting] => Some(sitting.clone()),
        _ => None,
    }
}

fn statement(
    reading: &Reading,
    paragraph: &Paragraph,
    sentence: &Range<usize>,
    sitting: Option<&Sitting>,
    (speaker, form): (Speaker, StatementForm),
) -> Statement {
    Statement {
        speaker: speaker.party,
        role: speaker.role,
        affiliation: speaker.affiliation,
        capacity: speaker.capacity,
        on_behalf_of: speaker.on_behalf_of,
        form,
        reviewed_state: false,
        meeting: sitting.map(|sitting| sitting.meeting.clone()),
        date: sitting.and_then(|sitting| sitting.date.clone()),
        paragraph: paragraph.number.clone(),
        span: reading.span(sentence),
    }
}

fn entities(attendance: &Attendance) -> HashSet<String> {
    let groups = attendance.groups.iter().filter(|group| group.category == AttendanceCategory::Entities);
    groups.flat_map(|group| &group.participants).map(super::identity).collect()
}

/// Drops the panellists who are only announced where they are told to have spoken below: each speaks once, and comes from
/// where the announcement says.
fn drop_announced(statements: &mut Vec<Statement>, announced: &HashSet<usize>) {
    let is_announced = |statement: &Statement| announced.contains(&statement.speaker.span.start);
    let mut dropped = HashSet::new();
    for at in (0..statements.len()).filter(|at| is_announced(&statements[*at])).collect::<Vec<_>>() {
        let (before, behind) = statements.split_at_mut(at + 1);
        let panellist = &before[at];
        let speaks = |other: &&mut Statement| {
            !is_announced(other)
                && other.speaker.kind == PartyKind::Person
                && is_same_person(&panellist.speaker.name, &other.speaker.name)
        };
        if let Some(other) = behind.iter_mut().find(speaks) {
            other.affiliation = other.affiliation.take().or_else(|| panellist.affiliation.clone());
            other.role = panellist.role;
            dropped.insert(panellist.speaker.span.start);
        }
    }
    statements.retain(|statement| !dropped.contains(&statement.speaker.span.start));
}

/// "Ms. Ana Ruiz of Graz University", "Ms. Ana Ruiz" and "Ms. Ruiz".
fn is_same_person(announced: &str, spoken: &str) -> bool {
    let rest = announced.strip_prefix(spoken);
    let words = |name: &str| name.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (whole, short) = (words(announced), words(spoken));
    let surname = short.len() == 2 && whole.first() == short.first() && whole.last() == short.last();
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)) || surname
}

/// Who attended among the entities speaks as one: Palestine, before it became an observer State.
fn as_attended(statement: &mut Statement, entities: &HashSet<String>) {
    if statement.speaker.kind == PartyKind::State && entities.contains(&super::identity(&statement.speaker)) {
        statement.role = SpeakerRole::Entity;
    }
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

/// Counts the statements of an entry, and the delegations that made them.
pub fn count(item: &mut ItemSpeakers) {
    let delegations =
        item.statements.iter().filter(|statement| DELEGATIONS.contains(&statement.role) && !statement.reviewed_state);
    item.delegations =
        delegations.map(|statement| super::identity(&statement.speaker)).collect::<HashSet<_>>().len() as u32;
    for statement in &item.statements {
        *item.by_role.of_mut(statement.role) += 1;
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    /// Who spoke, by code or name, each with the State or organization they come from.
    fn spoke(passage: &str) -> Vec<String> {
        let text = format!(
            "Report of the Health Centre on its tenth session, held in Geneva from 4 to 6 May 2018\n\n{passage}\n"
        );
        let report = analyze(&text, &Options::default());
        let named = |party: &crate::report::Party| {
            party.code.clone().or(party.acronym.clone()).unwrap_or_else(|| party.name.clone())
        };
        let statements = report.speakers.iter().flat_map(|item| &item.statements);
        statements
            .map(|made| made.affiliation.iter().fold(named(&made.speaker), |name, from| name + " " + &named(from)))
            .collect()
    }

    #[test]
    fn who_follows_others_spoke_too() {
        for passage in [
            "1. Statements were made by the representative of Chile, followed by the representatives of Peru and Togo.",
            "1. Chile made a statement, followed by statements by Peru and Togo.",
            "1. The Minister of Trade of Chile (on behalf of the Group of Least Developed Countries), Peru and Togo made \
             statements.",
            "1. The Centre heard statements by the Minister of Trade of Chile, Mr. Juan Perez, followed by a statement by the \
             Minister of Health of Peru, Ms. Ana Ruiz, and the representative of Togo.",
            "1. Chile and Peru said that data were lacking. Togo, speaking on behalf of the African Group, noted that time was \
             short.",
        ] {
            assert_eq!(spoke(passage), ["CHL", "PER", "TGO"], "{passage}");
        }
    }

    #[test]
    fn who_is_spoken_of_did_not_speak() {
        assert!(spoke("1. Participants in the debate spoke of Chile and Peru.").is_empty());
        assert!(spoke("1. Chile reported 20 cases. Peru supported the draft resolution.").is_empty());
    }

    #[test]
    fn panellists_speak_once() {
        let passage = "1. A panel discussion was held. The panellists were Ms. Rosa Lima (Chile) and Mr. John Doe (Peru).\n\n2. \
                       Presentations were made by Ms. Lima and Mr. John Doe.";
        assert_eq!(spoke(passage), ["Ms. Lima CHL", "Mr. John Doe PER"]);
        let announced =
            "1. A panel discussion was held. The panellists were Ms. Rosa Lima (Chile) and Mr. John Doe (Peru).";
        assert_eq!(spoke(announced), ["Ms. Rosa Lima CHL", "Mr. John Doe PER"]);
    }
}
