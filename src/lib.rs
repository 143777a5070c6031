//! Reads the text of a United Nations meeting report as somebody pasted it, and says what is in it:
//! recommendations, attendance, speakers for each agenda item, each with the passage it came from.

pub mod checks;
pub mod export;
pub mod report;

mod error;
mod extract;
mod fold;
mod letters;
mod lexicon;
mod matcher;
mod names;
mod outline;
mod reading;
mod sort;
mod source;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use error::Error;
pub use lexicon::Language;
pub use report::{Party, Report};

use names::Gazetteer;
use reading::Reading;
use report::Span;
use sort::sort_by_key;
use source::Source;

/// How to read a text.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The text's language; found from the text where `None`.
    pub language: Option<Language>,
    /// Language of `display_name`; the text's where `None`.
    pub display_language: Option<Language>,
    /// Leave the texts of the outline's paragraphs out.
    pub without_outline_texts: bool,
}

/// Reads a report. Any text gives a [`Report`]; what was not understood is in its `checks`. Of several reports
/// after each other the first is read.
///
/// ```
/// let report = rapporteur::analyze("", &rapporteur::Options::default());
/// assert!(report.recommendations.is_empty());
/// ```
pub fn analyze(text: &str, options: &Options) -> Report {
    analyze_in_stages(text, options, |_| {})
}

/// What [`analyze`] does, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The paste becomes clean text, its language is found.
    Source,
    /// Phrases and names are found in it.
    Names,
    /// It becomes a tree of headings and paragraphs.
    Outline,
    /// The parts of the report are read.
    Extract,
    /// The report is held against itself.
    Checks,
}

impl Stage {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [Self::Source, Self::Names, Self::Outline, Self::Extract, Self::Checks];

    /// A word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Names => "names",
            Self::Outline => "outline",
            Self::Extract => "extract",
            Self::Checks => "checks",
        }
    }
}

/// The same as [`analyze`], for those who measure: `done` is called at the end of each stage.
///
/// ```
/// let mut stages = Vec::new();
/// rapporteur::analyze_in_stages("", &rapporteur::Options::default(), |stage| stages.push(stage));
/// assert_eq!(stages, rapporteur::Stage::ALL);
/// ```
pub fn analyze_in_stages(text: &str, options: &Options, mut done: impl FnMut(Stage)) -> Report {
    let source = Source::of_first_report(text);
    let language = options.language.unwrap_or_else(|| lexicon::detect(source.text()));
    done(Stage::Source);
    let reading = Reading::new(&source, language, options.display_language.unwrap_or(language));
    done(Stage::Names);
    let outline = outline::read(&reading);
    done(Stage::Outline);
    let meeting = extract::meeting(&reading, &outline);
    let reading = reading.dated(extract::day(&meeting), &meeting.dates);
    let mut report = extract::report(&reading, &outline, meeting, options);
    done(Stage::Extract);
    report.checks = checks::run(&reading, &outline, &report);
    done(Stage::Checks);
    report
}

/// Everybody named in a text of any kind, in order: States, territories, organizations, groups of States.
///
/// A name is found in every grammatical form that its language gives it, once for each time it stands
/// there, the longest at each place: in "Guinea-Bissau" nobody else. Footnotes count; so do names that a
/// line break cuts. A name that nobody here has gives nothing, one that is misprinted neither, but where it holds
/// another's: "Equatoral Guinea" is not Guinea. Abbreviations that several share mean what the text says they do
/// ("the Indian Ocean Commission (IOC)").
///
/// ```
/// use rapporteur::{Options, parties};
///
/// let text = "The representative of Niger, on behalf of the Group of 77 and China, thanked UNODC.";
/// let named: Vec<String> = parties(text, &Options::default()).into_iter().map(|party| party.name).collect();
/// assert_eq!(named, ["Niger", "Group of 77 and China", "UNODC"]);
///
/// let text = "С заявлениями выступили представители Республики Корея и Святейшего Престола.";
/// let codes: Vec<_> = parties(text, &Options::default()).into_iter().map(|party| party.code).collect();
/// assert_eq!(codes, [Some("KOR".to_owned()), Some("VAT".to_owned())]);
/// ```
///
/// Names are looked for in one language: the text's, or [`Options::language`]. [`Party::span`] says where a
/// name stands, in bytes of `text`:
///
/// ```
/// # use rapporteur::{Options, parties};
/// let text = "5. Statements were made by the representatives of Haiti and the Republic of\n\
///             Korea, and by the observer for the Holy See, who spoke on behalf of nobody else.";
/// let korea = &parties(text, &Options::default())[1];
/// assert_eq!(korea.name, "Republic of Korea");
/// assert_eq!(&text[korea.span.start..korea.span.end], "Republic of\nKorea");
/// ```
pub fn parties(text: &str, options: &Options) -> Vec<Party> {
    let language = options.language.unwrap_or_else(|| lexicon::detect(text));
    let display_language = options.display_language.unwrap_or(language);
    let mut parties: Vec<Party> = [Source::new(text), Source::left_out(text)]
        .iter()
        .flat_map(|source| Reading::new(source, language, display_language).everybody())
        .collect();
    sort_by_key(&mut parties, |party| party.span.start);
    parties
}

/// Who is this? One name, in any language and form that reports use; `None` where nobody is known by it.
///
/// Short and formal names, abbreviations, names once held, inverted ones ("Korea, Republic of"), any grammatical form,
/// with or without an article, with the acronym beside it ("World Health Organization (WHO)"); capitals and accents
/// do not matter.
///
/// ```
/// use rapporteur::{Options, identify};
///
/// let code = |name| identify(name, &Options::default()).and_then(|party| party.code);
/// assert_eq!(code("Iran (Islamic Republic of)").as_deref(), Some("IRN"));
/// assert_eq!(code("de la República Bolivariana de Venezuela").as_deref(), Some("VEN"));
/// assert_eq!(code("Республики Корея").as_deref(), Some("KOR"));
/// assert_eq!(code("وللجزائر").as_deref(), Some("DZA"));
/// assert_eq!(code("阿联酋").as_deref(), Some("ARE"));
/// assert_eq!(code("Swaziland").as_deref(), Some("SWZ"));
/// assert_eq!(code("Atlantis"), None);
/// ```
///
/// The whole of `name` must be the name; [`parties`] finds names in a text. A name one letter off those of
/// exactly one is taken for its ("Venezuala"). What is nobody's name but a State's code names the State: ISO
/// 3166-1 alpha-3 and alpha-2, UN M49.
///
/// ```
/// # use rapporteur::{Options, identify};
/// # let code = |name| identify(name, &Options::default()).and_then(|party| party.code);
/// assert_eq!(code("Venezuala").as_deref(), Some("VEN"));
/// assert_eq!(code("the delegation of Cuba"), None);
/// assert_eq!(code("192").as_deref(), Some("CUB"));
/// ```
///
/// Without [`Options::language`] the name is looked up in each language that is written in its script;
/// [`Party::display_name`] is in [`Options::display_language`], else in the language that knows the name:
///
/// ```
/// use rapporteur::Language;
/// # use rapporteur::{Options, identify};
///
/// let in_french = Options { display_language: Some(Language::French), ..Options::default() };
/// let party = identify("科特迪瓦", &in_french).expect("a State");
/// assert_eq!(party.display_name, "Côte d'Ivoire");
/// ```
pub fn identify(name: &str, options: &Options) -> Option<Party> {
    let languages = options.language.map_or_else(|| lexicon::written_in(name), |language| vec![language]);
    let known = |name: &str| {
        let in_language = |&language| Some((language, Gazetteer::of(language).identify(name)?));
        languages.iter().filter_map(in_language).min_by_key(|(_, identified)| identified.misprint)
    };
    let (language, entity) = match known(name).or_else(|| known(&name.to_uppercase())) {
        Some((language, identified)) => (language, identified.entity),
        None => (*languages.first()?, names::with_code(name.trim())?),
    };
    let span = Span { start: name.len() - name.trim_start().len(), end: name.trim_end().len() };
    let display_language = options.display_language.unwrap_or(language);
    Some(names::party(entity, name.trim().to_owned(), display_language, span, None))
}
