//! What comes out: the contract of the analysis, as plain data.
//!
//! The types mirror the TypeScript contract one to one; field names become camelCase when
//! serialized, absent values `null`. Every [`Span`] counts bytes of the text that was passed in,
//! until [`Report::utf16_spans`] turns all of them into UTF-16 code units, which is what JavaScript
//! counts in.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::lexicon::Language;

mod spans;

#[cfg(target_arch = "wasm32")]
pub(crate) use spans::{Spans, in_utf16};

/// Version of the report's shape; raised when a field changes its meaning or goes away.
pub const SCHEMA: u32 = 1;

/// Half-open range in the text exactly as it was passed in.
///
/// Bytes in Rust; UTF-16 code units after [`Report::utf16_spans`], in JSON and in JavaScript.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Span {
    /// First unit of the passage.
    pub start: usize,
    /// First unit after the passage.
    pub end: usize,
}

/// Everything that was read in one report.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Always [`SCHEMA`].
    pub schema: u32,
    /// The language in which the report was read.
    pub language: Language,
    /// The meeting reported on.
    pub meeting: Meeting,
    /// The agenda, as adopted.
    pub agenda: Vec<AgendaItem>,
    /// Recommendations, decisions, resolutions and their drafts, in the order of the report.
    pub recommendations: Vec<Recommendation>,
    /// Who came.
    pub attendance: Attendance,
    /// Who spoke, one entry for each agenda item or set of items taken jointly.
    pub speakers: Vec<ItemSpeakers>,
    /// Documents that the report lists as being before the meeting.
    pub documents: Vec<DocumentReference>,
    /// The sections and paragraphs.
    pub outline: Vec<Section>,
    /// The report held against itself.
    pub checks: Vec<Check>,
}

/// The meeting that the report is about.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Meeting {
    /// Symbols of this report; empty where the text has none.
    pub symbols: Vec<String>,
    /// The body that met.
    pub body: Option<String>,
    /// Title of the report.
    pub title: Option<String>,
    /// Session, as written: "sixty-third".
    pub session: Option<String>,
    /// Place, as written.
    pub place: Option<String>,
    /// Periods of sitting.
    pub dates: Vec<Period>,
    /// "held six meetings": 6.
    pub meetings_held: Option<u32>,
    /// Chair, vice-chairs, rapporteur and so on.
    pub officers: Vec<Officer>,
    /// In peer reviews, the State under review.
    pub reviewed_state: Option<Party>,
}

/// A period of sitting; ISO 8601 dates, both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Period {
    /// First day.
    pub start: String,
    /// Last day.
    pub end: String,
}

/// Somebody who held an office of the meeting.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Officer {
    /// The office.
    pub role: OfficerRole,
    /// Name, as written.
    pub name: String,
    /// The officer's State.
    pub state: Option<Party>,
    /// Where the text says so.
    pub span: Span,
}

/// Offices of a meeting; presidents and co-chairs are chairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum OfficerRole {
    Chair,
    ViceChair,
    Rapporteur,
    Secretary,
    Other,
}

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgendaItem {
    /// "2"; sub-items "1(a)".
    pub number: String,
    /// Title, line breaks removed.
    pub title: String,
    /// Sub-items.
    pub items: Vec<AgendaItem>,
    /// The item with its number, without its sub-items.
    pub span: Span,
}

/// A State or other body or a person, as named once in the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Party {
    /// As written, line breaks and layout spaces removed.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// ISO 3166-1 alpha-3 (former States: ISO 3166-3), "EU" for the European Union.
    pub code: Option<String>,
    /// Usual English acronym of an organization or group.
    pub acronym: Option<String>,
    /// Electoral group of a State in the United Nations.
    pub regional_group: Option<RegionalGroup>,
    /// Short name in the display language.
    pub display_name: String,
    /// The name.
    pub span: Span,
}

/// Electoral groups of the General Assembly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum RegionalGroup {
    Africa,
    AsiaPacific,
    EasternEurope,
    LatinAmericaCaribbean,
    WesternEuropeAndOthers,
}

/// What a [`Party`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum PartyKind {
    /// A State, former ones included.
    State,
    /// Gibraltar, Tokelau and the like.
    Territory,
    /// European Union and other regional economic integration organizations.
    RegionalOrganization,
    /// Observers that are neither States nor intergovernmental: Order of Malta, ICRC, IFRC, IPU, IOC.
    Entity,
    /// Secretariat, funds, programmes, specialized and related agencies, expert bodies.
    UnitedNations,
    /// Intergovernmental organizations.
    Intergovernmental,
    /// Non-governmental organizations.
    NonGovernmental,
    /// A person.
    Person,
    /// Groups of States: Group of 77 and China, African Group.
    Group,
    /// Named, but not known to the gazetteer.
    Unknown,
}

/// A recommendation, decision, resolution, or a draft of one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Recommendation {
    /// Stable and unique within the report: "6", "51(a)", "annex I:13", "p7".
    pub id: String,
    /// As printed.
    pub number: Option<String>,
    /// What it is.
    pub kind: RecommendationKind,
    /// Without its number, without its items.
    pub text: String,
    /// The sentence that announces the list it stands in; of one of more than 2,000 bytes the end.
    pub introduction: Option<String>,
    /// What became of it.
    pub status: Status,
    /// Headings above it, outermost first.
    pub headings: Vec<String>,
    /// Numbers of agenda items.
    pub agenda_items: Vec<String>,
    /// Whom it tells to do something.
    pub addressees: Vec<Addressee>,
    /// How strongly.
    pub strength: Strength,
    /// What kind of action it asks for (peer reviews).
    pub action_category: Option<ActionCategory>,
    /// States that made it (peer reviews).
    pub recommended_by: Vec<Party>,
    /// The reviewed State's answer.
    pub response: Option<Response>,
    /// Lettered sub-paragraphs, operative paragraphs, distinct proposals.
    pub items: Vec<RecommendationItem>,
    /// From its number to the end of its last item.
    pub span: Span,
}

/// A part of a recommendation.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RecommendationItem {
    /// "(a)", "㈠".
    pub label: Option<String>,
    /// Without its label, without its items.
    pub text: String,
    /// Whom it tells to do something.
    pub addressees: Vec<Addressee>,
    /// How strongly.
    pub strength: Strength,
    /// What kind of action it asks for (peer reviews).
    pub action_category: Option<ActionCategory>,
    /// States that made it (peer reviews).
    pub recommended_by: Vec<Party>,
    /// Deeper items.
    pub items: Vec<RecommendationItem>,
    /// From its label to the end of its last item.
    pub span: Span,
}

/// Kinds of [`Recommendation`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum RecommendationKind {
    Recommendation,
    DraftResolution,
    DraftDecision,
    Resolution,
    Decision,
    Conclusion,
    Pledge,
}

/// What became of a [`Recommendation`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum Status {
    Adopted,
    Endorsed,
    Proposed,
    Noted,
}

/// The reviewed State's answer to a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum Response {
    Supported,
    PartiallySupported,
    Noted,
    Pending,
    Rejected,
    AlreadyImplemented,
}

/// Whom a recommendation addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Addressee {
    /// Of a body with a membership: its members.
    StatesParties,
    /// States at large.
    States,
    /// The Conference, to a working group of it; the Council, to its commission.
    ParentBody,
    /// The body itself, or its next meetings.
    OwnBody,
    /// Offices that serve the body.
    Secretariat,
    /// The Secretary-General.
    SecretaryGeneral,
    /// Other entities of the system.
    UnitedNations,
    /// Other organizations.
    Organizations,
    /// Civil society.
    CivilSociety,
    /// In peer reviews.
    ReviewedState,
    /// Somebody else.
    Other,
}

/// Strength of a recommendation, by its governing verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum Strength {
    Decides,
    Shall,
    Should,
    ShouldConsider,
    Recommended,
    Requested,
    Urged,
    CalledUpon,
    Encouraged,
    Invited,
    May,
    /// No directive verb.
    Statement,
}

/// What kind of action a recommendation of a peer review asks for, by its governing verb; serialized
/// as a number from 1 to 5.
///
/// The scale is that of E. R. McMahon, "The Universal Periodic Review: A Work in Progress" (Friedrich-Ebert-Stiftung,
/// 2012), by which the recommendations of human rights reviews are coded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(into = "u8")]
pub enum ActionCategory {
    /// Minimal action, or action of others: "seek assistance", "share experience".
    Minimal = 1,
    /// Continuing action: "continue", "maintain", "pursue".
    Continuing,
    /// Considering action: "consider", "explore", "review".
    Considering,
    /// General action: "ensure", "strengthen", "take measures".
    General,
    /// Specific action: "ratify", "adopt", "abolish".
    Specific,
}

impl From<ActionCategory> for u8 {
    fn from(category: ActionCategory) -> Self {
        category as Self
    }
}

/// Who came.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Attendance {
    /// One for each list or stated number, in the order of the report.
    pub groups: Vec<AttendanceGroup>,
    /// Distinct participants by category.
    pub totals: AttendanceTotals,
    /// "227 participants".
    pub persons: Option<u32>,
}

/// One list of participants, or one stated number of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AttendanceGroup {
    /// As what they attended.
    pub category: AttendanceCategory,
    /// Number of the paragraph.
    pub paragraph: Option<String>,
    /// Those named.
    pub participants: Vec<Party>,
    /// The number that the text states.
    pub declared: Option<u32>,
    /// The passage.
    pub span: Span,
}

/// As what somebody attended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum AttendanceCategory {
    /// Parties to the instrument.
    StatesParties,
    /// Members of a commission, committee, council, board.
    Members,
    /// European Union and the like.
    RegionalOrganizations,
    /// Signatories.
    Signatories,
    /// Neither party nor signatory; for commissions, States not members.
    ObserverStates,
    /// Entities with a standing invitation.
    Entities,
    /// Secretariat, funds, programmes, agencies.
    UnitedNations,
    /// Intergovernmental organizations.
    Intergovernmental,
    /// Non-governmental organizations.
    NonGovernmental,
    /// Anybody else.
    Other,
}

/// Distinct participants listed by name; else the stated number; `None` where the text says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct AttendanceTotals {
    pub states_parties: Option<u32>,
    pub members: Option<u32>,
    pub regional_organizations: Option<u32>,
    pub signatories: Option<u32>,
    pub observer_states: Option<u32>,
    pub entities: Option<u32>,
    pub united_nations: Option<u32>,
    pub intergovernmental: Option<u32>,
    pub non_governmental: Option<u32>,
    pub other: Option<u32>,
}

/// Who spoke under an agenda item, or under several taken jointly.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemSpeakers {
    /// Numbers of the items; empty for chapters and statements under no item.
    pub agenda_items: Vec<String>,
    /// Title of the item or chapter.
    pub title: Option<String>,
    /// When it was considered.
    pub considered: Vec<Sitting>,
    /// Distinct delegations.
    pub delegations: u32,
    /// Statements by role.
    pub by_role: RoleCounts,
    /// Numbers that the text states.
    pub declared: DeclaredCounts,
    /// The statements, in order.
    pub statements: Vec<Statement>,
}

/// A meeting at which an item was considered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sitting {
    /// "1st".
    pub meeting: String,
    /// ISO 8601, where the text ties one to the meeting.
    pub date: Option<String>,
}

/// As what somebody spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum SpeakerRole {
    /// A State, party or member, or where the text does not distinguish.
    State,
    /// A signatory.
    Signatory,
    /// A State neither party nor member.
    ObserverState,
    /// European Union and the like.
    RegionalOrganization,
    /// Entities with a standing invitation.
    Entity,
    /// Bodies of the United Nations system.
    UnitedNations,
    /// Intergovernmental organizations.
    Intergovernmental,
    /// Non-governmental organizations.
    NonGovernmental,
    /// Chair, vice-chair, rapporteur of the body.
    Officer,
    /// The secretariat that serves the body.
    Secretariat,
    /// Special rapporteurs and other mandate holders.
    IndependentExpert,
    /// Panellists.
    Panellist,
    /// Anybody else.
    Other,
}

/// Statements by role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct RoleCounts {
    pub state: u32,
    pub signatory: u32,
    pub observer_state: u32,
    pub regional_organization: u32,
    pub entity: u32,
    pub united_nations: u32,
    pub intergovernmental: u32,
    pub non_governmental: u32,
    pub officer: u32,
    pub secretariat: u32,
    pub independent_expert: u32,
    pub panellist: u32,
    pub other: u32,
}

impl SpeakerRole {
    /// All roles.
    pub const ALL: [Self; 13] = [
        Self::State,
        Self::Signatory,
        Self::ObserverState,
        Self::RegionalOrganization,
        Self::Entity,
        Self::UnitedNations,
        Self::Intergovernmental,
        Self::NonGovernmental,
        Self::Officer,
        Self::Secretariat,
        Self::IndependentExpert,
        Self::Panellist,
        Self::Other,
    ];
}

impl RoleCounts {
    /// The count of a role.
    pub fn of_mut(&mut self, role: SpeakerRole) -> &mut u32 {
        match role {
            SpeakerRole::State => &mut self.state,
            SpeakerRole::Signatory => &mut self.signatory,
            SpeakerRole::ObserverState => &mut self.observer_state,
            SpeakerRole::RegionalOrganization => &mut self.regional_organization,
            SpeakerRole::Entity => &mut self.entity,
            SpeakerRole::UnitedNations => &mut self.united_nations,
            SpeakerRole::Intergovernmental => &mut self.intergovernmental,
            SpeakerRole::NonGovernmental => &mut self.non_governmental,
            SpeakerRole::Officer => &mut self.officer,
            SpeakerRole::Secretariat => &mut self.secretariat,
            SpeakerRole::IndependentExpert => &mut self.independent_expert,
            SpeakerRole::Panellist => &mut self.panellist,
            SpeakerRole::Other => &mut self.other,
        }
    }
}

/// Numbers of speakers that the text states, named or not; only those stated are serialized.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct DeclaredCounts {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delegations: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statements: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signatory: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observer_state: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regional_organization: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub united_nations: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intergovernmental: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub non_governmental: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub officer: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secretariat: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub independent_expert: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub panellist: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<u32>,
}

impl DeclaredCounts {
    /// The number stated for a role.
    pub fn of_mut(&mut self, role: SpeakerRole) -> &mut Option<u32> {
        match role {
            SpeakerRole::State => &mut self.state,
            SpeakerRole::Signatory => &mut self.signatory,
            SpeakerRole::ObserverState => &mut self.observer_state,
            SpeakerRole::RegionalOrganization => &mut self.regional_organization,
            SpeakerRole::Entity => &mut self.entity,
            SpeakerRole::UnitedNations => &mut self.united_nations,
            SpeakerRole::Intergovernmental => &mut self.intergovernmental,
            SpeakerRole::NonGovernmental => &mut self.non_governmental,
            SpeakerRole::Officer => &mut self.officer,
            SpeakerRole::Secretariat => &mut self.secretariat,
            SpeakerRole::IndependentExpert => &mut self.independent_expert,
            SpeakerRole::Panellist => &mut self.panellist,
            SpeakerRole::Other => &mut self.other,
        }
    }

    /// Adds the numbers of another passage.
    pub fn add(&mut self, mut other: Self) {
        for role in SpeakerRole::ALL {
            sum(self.of_mut(role), *other.of_mut(role));
        }
        sum(&mut self.delegations, other.delegations);
        sum(&mut self.statements, other.statements);
    }
}

fn sum(total: &mut Option<u32>, number: Option<u32>) {
    if let Some(number) = number {
        *total = Some(total.unwrap_or(0).saturating_add(number));
    }
}

/// One statement by one speaker.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Statement {
    /// Who spoke.
    pub speaker: Party,
    /// As what the sentence lets them speak.
    pub role: SpeakerRole,
    /// State or organization of a person.
    pub affiliation: Option<Party>,
    /// "Minister of Foreign Affairs", as written.
    pub capacity: Option<String>,
    /// For whom they spoke; those are no speakers.
    pub on_behalf_of: Vec<Party>,
    /// What kind of statement.
    pub form: StatementForm,
    /// The State under review speaking on its own report.
    pub reviewed_state: bool,
    /// "1st", where the text ties the statement to a meeting.
    pub meeting: Option<String>,
    /// ISO 8601.
    pub date: Option<String>,
    /// Number of the paragraph.
    pub paragraph: Option<String>,
    /// The sentence; `speaker.span` is the name.
    pub span: Span,
}

/// Forms of a [`Statement`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum StatementForm {
    Statement,
    Introduction,
    Presentation,
    ExplanationOfVote,
    RightOfReply,
    PointOfOrder,
    Closing,
}

/// A document that the report lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentReference {
    /// "CTOC/COP/WG.4/2011/2".
    pub symbol: String,
    /// Numbers of agenda items.
    pub agenda_items: Vec<String>,
    /// Title or description.
    pub title: Option<String>,
    /// The entry.
    pub span: Span,
}

/// A section with its heading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    /// "二", "A", "1".
    pub label: Option<String>,
    /// The heading without its label.
    pub title: String,
    /// 1 is the outermost.
    pub level: u32,
    /// Paragraphs directly under the heading.
    pub paragraphs: Vec<Paragraph>,
    /// Sections inside.
    pub sections: Vec<Section>,
    /// From the heading to the end of the section.
    pub span: Span,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Paragraph {
    /// As printed.
    pub number: Option<String>,
    /// Without its number; `None` with `outline: false`.
    pub text: Option<String>,
    /// From its number to the end of its last item.
    pub span: Span,
}

/// A result of holding the report against itself. Wording belongs to the user interface.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Check {
    /// "numberingGap", "speakerNotListed" and so on.
    pub code: String,
    /// What came of it.
    pub status: CheckStatus,
    /// Parameters of the sentence that tells the reader.
    pub params: std::collections::BTreeMap<String, Param>,
    /// Passages.
    pub spans: Vec<Span>,
}

/// What came of a [`Check`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CheckStatus {
    /// The report agrees with itself.
    Pass,
    /// It does not.
    Fail,
    /// Something the reader should know.
    Note,
}

/// A parameter of a [`Check`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Param {
    /// A count.
    Number(u32),
    /// A name, a number as printed, a list.
    Text(String),
}

/// A value that is one of several named ones, by its name in the contract: "statesParties".
pub(crate) fn word<T: Serialize>(value: &T) -> String {
    struct Word<'a, T>(&'a T);
    impl<T: Serialize> fmt::Display for Word<'_, T> {
        fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
            self.0.serialize(formatter)
        }
    }
    Word(value).to_string()
}

impl From<usize> for Param {
    fn from(number: usize) -> Self {
        Self::Number(u32::try_from(number).unwrap_or(u32::MAX))
    }
}

impl From<u32> for Param {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
