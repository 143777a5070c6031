//! What each language says: cue phrases and what they mean, as tables. Pure data; extraction asks for
//! concepts and never for words.

use std::sync::OnceLock;

use packed::Packed;
pub use packed::is_folded;
use serde::{Deserialize, Serialize};

use crate::fold;
use crate::matcher::{is_letter, is_unspaced};
use crate::report::{
    ActionCategory, Addressee, AttendanceCategory, OfficerRole, RecommendationKind, Response, SpeakerRole,
    StatementForm, Status, Strength,
};
use crate::sort::sort_by_key;

mod ar;
mod en;
mod es;
mod fr;
mod nationalities;
mod packed;
mod reviews;
mod ru;
mod zh;

/// The six official languages of the United Nations; serialized as BCP 47 tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Language {
    #[serde(rename = "ar")]
    Arabic,
    #[serde(rename = "en")]
    English,
    #[serde(rename = "es")]
    Spanish,
    #[serde(rename = "fr")]
    French,
    #[serde(rename = "ru")]
    Russian,
    #[serde(rename = "zh")]
    Chinese,
}

impl Language {
    /// All six, in the order of their tags.
    pub const ALL: [Self; 6] = [Self::Arabic, Self::English, Self::Spanish, Self::French, Self::Russian, Self::Chinese];

    /// BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::English => "en",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Russian => "ru",
            Self::Chinese => "zh",
        }
    }

    /// The language with this BCP 47 tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

impl std::str::FromStr for Language {
    type Err = crate::Error;

    /// The language with this BCP 47 tag.
    ///
    /// # Errors
    /// `unknownLanguage` for any other tag.
    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::from_tag(tag).ok_or_else(|| crate::Error::unknown_language(tag))
    }
}

/// What a phrase means. One phrase may mean several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    // Outline
    /// "Annex", "Appendix" at the start of a heading.
    Annex,
    /// "Chapter" at the start of a heading.
    Chapter,
    /// "Contents".
    Contents,
    /// "Page of": the words of a line that numbers a page.
    Page,
    /// "Back to top": what the pages of web sites have above and below their texts, a line each or with bars between; no
    /// heading of reports.
    Link,
    /// "Home": the first page of a site, with which the way to this one begins.
    Home,
    /// "We use cookies": how a web page begins to say so.
    Cookies,
    /// "English": the language's own name for itself, by which a web page lets readers choose it.
    LanguageName,
    /// "Kind regards": how a message ends, above the name of who sent it.
    Regards,
    /// "From", "Subject": what the head of a message says.
    MailField,
    /// "Conclusions and recommendations have not been edited": how a remark of the editors begins, in at
    /// most 60 characters.
    EditorialNote,
    /// "summary": the title of an annex that tells again what the report has told.
    Summary,

    // Meeting
    /// "United Nations": the organization's name, beside a symbol at the top of a document.
    UnitedNations,
    /// "Working Group", "Commission", "Conference of the Parties": a word that names bodies.
    Body,
    /// "held six meetings": the verb.
    Held,
    /// "meeting(s)" as a sitting.
    Meeting,
    /// "session".
    Session,
    /// Name of a month, 1 to 12.
    Month(u8),
    /// "to" between the days of a period.
    DateRange,
    /// "between" before the days of a period.
    Between,
    /// Words within a date that mean nothing of their own: "of", 年, 日, "года".
    DateWord,
    /// "report": the word that makes a title.
    Report,
    /// "report of the", "report on the meeting of the": what the body's name follows in a title.
    ReportOf,
    /// "on its", "held in": what ends the body's name in a title.
    TitleBreak,
    /// "in", "at" before the place of a meeting.
    PlaceMark,
    /// 个: what a language puts between a number and what it counts.
    Measure,
    /// Cardinal number in words.
    Cardinal(u16),
    /// Ordinal number in words.
    Ordinal(u16),
    /// "Chair", "President": an office of the meeting.
    Officer(OfficerRole),
    /// "elected", "served as".
    Elected,
    /// "Mr.", "Ambassador": what stands beside a person's name and is no part of it.
    Honorific,
    /// "as its": between a person and the office that it takes.
    AsOffice,
    /// "outgoing", "of the previous session": beside an office of another time.
    Former,
    /// "contact group", "drafting committee": a group within a meeting; its officers are not those of the meeting.
    SmallGroup,

    // Agenda
    /// "agenda".
    Agenda,
    /// "provisional agenda".
    ProvisionalAgenda,
    /// "agenda item", "item … of the agenda".
    AgendaItem,
    /// "considered": the verb with which a section begins.
    Considered,

    // Attendance
    /// "attended", "were represented at".
    Attended,
    /// "States parties", "signatories": as what somebody attends or speaks.
    Category(AttendanceCategory),
    /// "members", of a body that is not named: "58 of its 62 members".
    Members,
    /// "observers".
    Observer,
    /// "of the", before the number of all, of whom some attended: "of the 108 members, 76 attended"; 中 behind them.
    OutOf,
    /// "the following".
    Following,
    /// "list of participants".
    ParticipantList,
    /// "General category", "Roster": a line in a list of organizations that is none of them.
    Accreditation,
    /// "participants": persons.
    Participants,

    // Speakers
    /// "stressed", "said": in prose, what a statement is told with.
    Said,
    /// "representatives of".
    Representative,
    /// "representative", "observer": the word of role in the singular; whoever it governs is one.
    OneRepresentative,
    /// "delegations", as what a number counts: "46 delegations".
    Delegations,
    /// "Party": one, as what a number counts.
    SingleParty,
    /// A whole verb of speech: "took the floor", "spoke".
    Spoke,
    /// A verb that means speech only where representatives or observers are named with it: "выступили", "intervino".
    WeakSpoke,
    /// "in the debate", "then": what may stand before such a verb where names alone follow it.
    InDebate,
    /// "addressed": a verb of speech where the body, its session or the participants follow.
    Addressed,
    /// "gave the floor to": those named behind it spoke, and nobody before it.
    FloorGiven,
    /// "was thanked": what others said to somebody, where only a word before it tells that from what somebody said.
    SaidTo,
    /// "as did": those named behind it spoke too.
    Likewise,
    /// Half a verb of speech that needs a [`Cue::Speech`]: "made", "delivered", "heard".
    Made,
    /// "statement", "remarks", "presentation", "explanation of vote": the noun of speech.
    Speech(StatementForm),
    /// A role: "special rapporteur", "secretariat", "panellist".
    Role(SpeakerRole),
    /// "on behalf of".
    OnBehalfOf,
    /// "groups": for which somebody speaks, and which they are is not said.
    Groups,
    /// What a language puts around those on whose behalf somebody speaks: 以…的名义.
    BehalfOpens,
    /// The end of it.
    BehalfCloses,
    /// "panellists": the members of a panel.
    Panel,
    /// "panel discussion", "round table": where those who present are its panellists.
    PanelHeld,
    /// "in reply to the statement made by": behind it those are named who are answered; 针对 before the noun of speech.
    Answered,
    /// "by" before those who acted: "statements were made by".
    By,
    /// "who": those named right before it acted.
    Who,
    /// "Director", "Special Envoy", "Professor": the head of a title that names a person's office.
    Office,
    /// "Minister", "Permanent Representative": an [`Cue::Office`] of one State, whatever other States are named behind it.
    StateOffice,
    /// "answered questions and", "opened the session and": an act before the statement.
    Acted,
    /// "Brazilian": the adjective of the State with this code (ISO 3166-1 alpha-3).
    Nationality([u8; 3]),
    /// "Forest Service", "Ministry": with an adjective of a State before it, the State's.
    StateInstitution,
    /// "Federation", "University": a private body; a State in its name is where it is, not whom it speaks for.
    Association,
    /// "Ministers": an office that several hold, each for one of those named behind it.
    Offices,
    /// "among them", "including": beside one of several who are not named.
    Among,
    /// "other" beside a number: "Chile and three other States".
    Others,
    /// "Section", "Division": a part of an organization that speaks for it.
    Unit,
    /// "at the invitation of the Chair": who invites does not speak.
    AtInvitation,
    /// "introduced", "drew attention": tells of an act that is no statement.
    Introduced,

    // Recommendations
    /// A directive verb that tells its subject: "should", "are encouraged to".
    Directive(Strength),
    /// A directive verb that tells its object: "urges", "requests", 鼓励.
    Appeal(Strength),
    /// A directive so short that it is one only behind whom it tells, or where a clause begins: "may", 应, 请.
    WeakDirective(Strength),
    /// "consider": what somebody should do no more than.
    Consider,
    /// An appeal so short that it counts only in the same places: 请.
    WeakAppeal(Strength),
    /// "all", "each", "relevant": may stand between a directive and whom it tells.
    Quantifier,
    /// "that" before what is recommended.
    That,
    /// Who is told to do something.
    Addressee(Addressee),
    /// "adopted", "endorsed".
    Status(Status),
    /// "recommends to the Council the adoption of", "brings to the attention of": hands texts on to
    /// the parent body.
    Transmits,
    /// "recommendations", "draft resolution", "decision".
    Kind(RecommendationKind),
    /// "supported", "noted" as an answer to recommendations.
    Response(Response),
    /// "contained in paragraphs".
    ContainedIn,
    /// "paragraph(s)".
    ParagraphWord,
    /// "above", "below".
    Whereabouts,

    // Peer reviews
    /// "review of": next to it stands the State under review.
    ReviewOf,
    /// "troika": the rapporteurs of a review.
    Troika,
    /// "State under review": the chapter in which it presents its report.
    StateUnderReview,
    /// "interactive dialogue": the chapter of the delegations' statements, and what they spoke in.
    Dialogue,
    /// "could not be delivered": of statements that nobody heard.
    NotDelivered,
    /// "voluntary pledges": what the State under review promises of itself.
    Pledge,
    /// "ratify", "continue to": a verb that says what kind of action a recommendation asks for.
    Action(ActionCategory),
    /// "by", "through" before what is done to reach something.
    Means,
    /// "adopt", "develop": a verb no more specific than what is adopted.
    Adopts,
    /// "measures", "strategy": what leaves open what is to be done.
    Measures,
    /// "legislation", "legal": what makes measures specific.
    Legislation,

    // Documents
    /// "list of documents" as a title.
    DocumentList,
    /// "had before it": those who meet have the documents that are named behind it.
    DocumentsBefore,
    /// "Concluding observations on": how the title of a document begins (or ends, where the language puts the noun last)
    /// that is no report of a meeting.
    OtherDocument(OtherDocument),
    /// "documentation", "the following documents": they announce a list of documents, and say of none that anybody had it.
    Documents,

    // Lists
    /// "and" and its like, between names.
    And,
    /// Articles, prepositions and contractions before names.
    Article,
}

impl Cue {
    /// What each of its phrases means as well.
    pub fn implied(self) -> Option<Self> {
        (self == Self::StateOffice).then_some(Self::Office)
    }
}

/// Documents that people take for reports of meetings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherDocument {
    /// "Letter dated", "identical letters dated".
    Letter,
    /// "Resolution adopted by".
    Resolution,
    /// "Concluding observations" of a treaty body.
    ConcludingObservations,
    /// "National report submitted in accordance with" for a review.
    NationalReport,
    /// What was said at one meeting; its symbol tells, "A/C.3/76/SR.5".
    Record,
    /// What an organization handed in, "E/CN.6/2020/NGO/5"; "compendium of statements".
    Statement,
}

/// A concept and the phrases for it. A trailing `*` lets the last word go on; braces hold what may
/// stand in their place: `state{,s} part{y,ies}` are four phrases. See [`each_choice`].
pub type CueRow = (Cue, &'static [&'static str]);

/// Tells of each phrase that a phrase with braces stands for, the first braces changing last.
pub fn each_choice(phrase: &str, tell: &mut dyn FnMut(&str)) {
    push_choices(&mut String::new(), phrase, tell);
}

/// The same of what follows on a beginning.
fn push_choices(beginning: &mut String, phrase: &str, tell: &mut dyn FnMut(&str)) {
    let (words, braces) =
        phrase.split_once('{').map_or((phrase, None), |(words, behind)| (words, behind.split_once('}')));
    beginning.push_str(words);
    let Some((choices, behind)) = braces else { return tell(beginning) };
    let end = beginning.len();
    for choice in choices.split(',') {
        beginning.push_str(choice);
        push_choices(beginning, behind, tell);
        beginning.truncate(end);
    }
}

/// The phrases that a phrase with braces stands for.
fn expanded(phrase: &str) -> Vec<String> {
    let mut phrases = Vec::new();
    each_choice(phrase, &mut |phrase| phrases.push(phrase.to_owned()));
    phrases
}

/// The phrases of a row.
fn of_row((cue, phrases): (Cue, impl Iterator<Item = &'static str>)) -> impl Iterator<Item = (Cue, String)> {
    phrases.flat_map(expanded).map(move |phrase| (cue, phrase))
}

/// One language.
pub struct Lexicon {
    /// Whose tables these are.
    pub language: Language,
    /// What stands before the figure of an ordinal: 第.
    pub ordinal_prefixes: &'static [&'static str],
    /// What stands directly behind it: "3rd", "1er".
    pub ordinal_suffixes: &'static [&'static str],
    /// Words whose stop ends no sentence, besides initials: "Mr", "para".
    pub abbreviations: &'static [&'static str],
    /// Words that say of somebody that they did not come, folded; they may be parts of words, and behind one that
    /// ends in a space the verb is yet to come. Apart from the cues, for they are looked for in the few sentences on attendance.
    pub absent: &'static [&'static str],
    /// Words before those whom "all" leaves out, folded; where they mean "besides" as well (除), words one of which stands
    /// beside them.
    pub except: (&'static [&'static str], &'static [&'static str]),
    /// Phrases and what they mean, one table for each part of a report.
    pub cues: &'static [Packed],
    /// Where the verb of a sentence stands: in Arabic before who did it.
    pub verb_stands: Stands,
    /// Where the word of a role stands: "the representatives of A and B" or 「A和B的代表」.
    pub role_stands: Stands,
    /// Whether it has words for articles: where not, an office behind "and" is that of somebody else.
    pub has_articles: bool,
    /// Words that no page of the language lacks and its neighbours do not have.
    pub common_words: &'static [&'static str],
}

impl Lexicon {
    /// The phrases with some of the meanings; the same phrase may come twice.
    pub fn phrases_of(&'static self, meant: fn(&Cue) -> bool) -> impl Iterator<Item = (Cue, String)> {
        self.rows().filter(move |(cue, _)| meant(cue)).flat_map(of_row)
    }

    /// Whether a word may stand behind others without a space: و, and all of Chinese.
    pub fn has_clitics(&self) -> bool {
        matches!(self.language, Language::Arabic | Language::Chinese)
    }

    /// All by their meanings, their braces as they are written.
    pub fn rows(&'static self) -> impl Iterator<Item = (Cue, impl Iterator<Item = &'static str>)> {
        self.cues.iter().flat_map(Packed::rows)
    }
}

/// Where a governing word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// Before the names it governs.
    Before,
    /// After them, unless a colon announces them.
    After,
}

/// The tables of a language.
pub fn of(language: Language) -> &'static Lexicon {
    match language {
        Language::Arabic => &ar::LEXICON,
        Language::English => &en::LEXICON,
        Language::Spanish => &es::LEXICON,
        Language::French => &fr::LEXICON,
        Language::Russian => &ru::LEXICON,
        Language::Chinese => &zh::LEXICON,
    }
}

/// The languages whose script a text is written in.
pub fn written_in(text: &str) -> Vec<Language> {
    let own_script = text.chars().map(written_with).find(|languages| languages.len() == 1);
    own_script.unwrap_or(LATIN).to_vec()
}

const LATIN: &[Language] = &[Language::English, Language::French, Language::Spanish];

/// The languages that are written with a letter.
fn written_with(letter: char) -> &'static [Language] {
    match letter {
        '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => &[Language::Arabic],
        '\u{400}'..='\u{4ff}' => &[Language::Russian],
        _ if is_unspaced(letter) => &[Language::Chinese],
        _ => LATIN,
    }
}

/// Whether a line is the title of a table of contents, in whatever language.
pub fn is_contents(line: &str) -> bool {
    opening(line, Cue::Contents).is_some_and(|length| length == line.len())
}

/// Whether a line holds the number of a page, the word for pages and no other, in whatever language.
pub fn is_page(line: &str) -> bool {
    let words: String = line.chars().map(|c| if c.is_alphabetic() { c } else { ' ' }).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    line.contains(char::is_numeric) && is_phrase(&words, Cue::Page)
}

/// Whether a cue is of what web pages and messages put around a text, which no text is asked for.
pub fn is_of_web_pages(cue: Cue) -> bool {
    matches!(cue, Cue::Link | Cue::Home | Cue::Cookies | Cue::LanguageName | Cue::Regards | Cue::MailField)
}

/// Whether a line begins with the word for an annex, in whatever language.
pub fn is_annex(line: &str) -> bool {
    opening(line, Cue::Annex).is_some()
}

/// Whether a line begins with a remark of the editors, in whatever language: it is a footnote, though its
/// mark is lost.
pub fn is_editorial_note(line: &str) -> bool {
    opening(line, Cue::EditorialNote).is_some()
}

/// Whether a text begins with the name of a month, in whatever language.
pub fn is_month(text: &str) -> bool {
    (1..=12).any(|month| opening(text, Cue::Month(month)).is_some())
}

/// Length in bytes of the phrase of this cue (one of [`OF_LINES`]) that a line begins with, in whatever
/// language: the language is not known yet where this is asked.
pub fn opening(line: &str, cue: Cue) -> Option<usize> {
    let first = fold::first(line)?;
    let behind = &of_lines()[of_lines().partition_point(|row| row.first < first)..];
    let phrases = behind.iter().take_while(|row| row.first == first).filter(|row| row.cue == cue);
    let rests = phrases.filter_map(|row| fold::strip_prefix(line, &row.phrase));
    rests.filter(|rest| !rest.starts_with(goes_on_word)).map(|rest| line.len() - rest.len()).max()
}

/// Whether a line is a phrase of this cue (one of [`OF_LINES`]) and nothing else, in whatever language.
pub fn is_phrase(line: &str, cue: Cue) -> bool {
    opening(line, cue) == Some(line.len())
}

/// Whether a line has a phrase of this cue (one of [`OF_LINES`]) anywhere, in whatever language.
pub fn mentions(line: &str, cue: Cue) -> bool {
    let folded = fold::fold(line);
    let stands = |phrase: &str| {
        folded.match_indices(phrase).any(|(at, _)| {
            !folded[..at].ends_with(goes_on_word) && !folded[at + phrase.len()..].starts_with(goes_on_word)
        })
    };
    of_lines().iter().any(|row| row.cue == cue && stands(&row.phrase))
}

/// What a line says besides the word for resolutions or decisions with which it begins or ends, folded, in whatever
/// language: the number, where it is what a text is called.
pub fn beside_kind(line: &str) -> Option<String> {
    let folded = fold::fold(line);
    let rest = |row: &LinePhrase| {
        let before = || folded.strip_suffix(row.phrase.as_str());
        folded.strip_prefix(row.phrase.as_str()).or_else(before).map(|rest| rest.trim().to_owned())
    };
    of_lines().iter().filter(|row| matches!(row.cue, Cue::Kind(_))).filter_map(rest).min_by_key(String::len)
}

fn goes_on_word(c: char) -> bool {
    c.is_alphabetic() && !is_unspaced(c)
}

/// Cues that single lines are asked for before the language of the text is known; months, too.
const OF_LINES: [Cue; 20] = [
    Cue::AgendaItem,
    Cue::Annex,
    Cue::Chapter,
    Cue::Contents,
    Cue::Page,
    Cue::Link,
    Cue::Home,
    Cue::Cookies,
    Cue::LanguageName,
    Cue::Regards,
    Cue::MailField,
    Cue::EditorialNote,
    Cue::UnitedNations,
    Cue::Body,
    Cue::Report,
    Cue::Session,
    Cue::Kind(RecommendationKind::DraftResolution),
    Cue::Kind(RecommendationKind::DraftDecision),
    Cue::Kind(RecommendationKind::Resolution),
    Cue::Kind(RecommendationKind::Decision),
];

/// A folded phrase that lines are asked for.
struct LinePhrase {
    first: char,
    cue: Cue,
    phrase: String,
}

/// Those of all languages, sorted by their first letters.
fn of_lines() -> &'static [LinePhrase] {
    static PHRASES: OnceLock<Vec<LinePhrase>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let rows = Language::ALL.into_iter().flat_map(|language| of(language).rows());
        let opening = |(cue, phrase): (Cue, String)| {
            let phrase = fold::fold(&phrase);
            Some(LinePhrase { first: phrase.chars().next()?, cue, phrase })
        };
        let mut phrases: Vec<LinePhrase> = rows
            .filter(|(cue, _)| OF_LINES.contains(cue) || matches!(cue, Cue::Month(_)))
            .flat_map(of_row)
            .filter_map(opening)
            .collect();
        sort_by_key(&mut phrases, |row| row.first);
        phrases
    })
}

/// The main language of a text: of those in whose script most of it is written, the one with the most common
/// words; English where nothing tells.
pub fn detect(text: &str) -> Language {
    let letters = letters(text);
    let most = letters.iter().max();
    let in_script: Vec<Language> =
        Language::ALL.into_iter().filter(|language| Some(&letters[*language as usize]) == most).collect();
    if let [only] = in_script[..] {
        return only;
    }
    let words = common_words(text);
    let weight = |language: &Language| (words[*language as usize], *language == Language::English);
    in_script.into_iter().max_by_key(weight).unwrap_or(Language::English)
}

/// How much of a text is written in the script of each language, in the order of [`Language::ALL`].
fn letters(text: &str) -> [usize; Language::ALL.len()] {
    /// A Chinese character says as much as so many letters.
    const LETTERS_OF_HAN: usize = 3;
    let mut letters = [0; Language::ALL.len()];
    for letter in text.chars().filter(|letter| is_letter(*letter)) {
        let weight = if is_unspaced(letter) { LETTERS_OF_HAN } else { 1 };
        for language in written_with(letter) {
            letters[*language as usize] += weight;
        }
    }
    letters
}

/// How many common words of each language a text has, in the order of [`Language::ALL`].
pub fn common_words(text: &str) -> [usize; Language::ALL.len()] {
    let mut counts = [0; Language::ALL.len()];
    for word in text.split(|c| is_unspaced(c) || !is_letter(c)) {
        for language in word.chars().next().map_or(&[][..], written_with) {
            let common = of(*language).common_words.iter().any(|common| common.eq_ignore_ascii_case(word));
            counts[*language as usize] += usize::from(common);
        }
    }
    // Chinese is not cut into words: each character is one
    let common = |character: &char| of(Language::Chinese).common_words.iter().any(|word| word.starts_with(*character));
    counts[Language::Chinese as usize] = text.chars().filter(|c| is_unspaced(*c)).filter(common).count();
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_language() {
        let texts = [
            (Language::Arabic, "عقد الفريق العامل اجتماعه في فيينا من 10 إلى 12 تشرين الأول"),
            (Language::English, "The Working Group held its meeting in Vienna"),
            (Language::Spanish, "Formularon declaraciones los representantes de la Argentina y el Brasil"),
            (Language::French, "Le Groupe de travail a tenu sa réunion dans les locaux du secrétariat"),
            (Language::Russian, "Рабочая группа провела в Вене совещание по вопросам"),
            (Language::Chinese, "工作组的会议在维也纳举行"),
            (Language::Russian, "Выступили представители Франции"),
            (Language::Chinese, "中国代表发言"),
            (Language::Arabic, "تكلم ممثلو تشاد وبيرو. The meeting"),
            (Language::Chinese, "下列专题讨论嘉宾作了介绍：Maria Rossi。"),
            (Language::English, ""),
        ];
        for (language, text) in texts {
            assert_eq!(detect(text), language, "{text}");
        }
    }

    #[test]
    fn phrases_stay_folded_when_their_braces_are_unfolded() {
        for language in Language::ALL {
            let mut phrases = of(language).phrases_of(is_folded);
            assert_eq!(phrases.find(|(_, phrase)| fold::fold(phrase) != *phrase), None);
        }
    }
}
