//! Who there is: States, territories, organizations, groups of States, and how six languages name them.

mod misprint;
mod table;

use std::collections::HashSet;
use std::sync::OnceLock;

pub use table::Entity;

use crate::fold::{Folded, fold};
use crate::lexicon::Language;
use crate::matcher::{Found, Matcher};
use crate::report::{Party, Span};
use table::Form;

/// A name found in a text. Bytes of the text that was folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameFound {
    /// First byte.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
    /// Whose name it is: see [`entity`].
    pub entity: u32,
}

/// The names of one language.
pub struct Gazetteer {
    matcher: Matcher,
    spellings: Vec<Spelling>,
    /// Folded spellings in the order of their length, for near misses; made when first needed.
    by_length: OnceLock<misprint::Index>,
}

/// A form of a name, as the automaton needs it.
struct Spelling {
    folded: String,
    /// Whose name; `None` for phrases that hold a name and name nobody ("developing countries" in
    /// Chinese holds China).
    entity: Option<u32>,
    case: Case,
}

/// What the text must look like where a form matches.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    /// Anything.
    Any,
    /// A capital first, in a text that has capitals: Turkey, Chad.
    Capital,
    /// Capitals throughout: WHO, FAO.
    Acronym,
}

impl Gazetteer {
    /// The names of a language; built on first use, then kept.
    pub fn of(language: Language) -> &'static Self {
        static GAZETTEERS: [OnceLock<Gazetteer>; 6] = [const { OnceLock::new() }; 6];
        GAZETTEERS[language as usize].get_or_init(|| Self::build(language))
    }

    fn build(language: Language) -> Self {
        let nobody =
            table::not_names(language).map(|phrase| Spelling { folded: fold(phrase), entity: None, case: Case::Any });
        let known = Entity::all()
            .iter()
            .enumerate()
            .flat_map(|(index, entity)| entity.forms(language).flat_map(move |form| spellings(&form, index as u32)));
        let mut spellings: Vec<Spelling> = nobody.chain(known).collect();
        let mut seen = HashSet::new();
        spellings.retain(|spelling| seen.insert((spelling.folded.clone(), spelling.entity)));
        let matcher =
            Matcher::new(spellings.iter().enumerate().map(|(i, spelling)| (spelling.folded.as_str(), i as u32)));
        Self { matcher, spellings, by_length: OnceLock::new() }
    }

    /// Names in a text: the longest at each place, never overlapping, in order. `folded` is the text folded.
    pub fn find(&self, text: &str, folded: &Folded) -> Vec<NameFound> {
        let has_capitals = text.chars().any(char::is_uppercase);
        let fits = |found: &Found| self.fits(text, found, has_capitals);
        let mut found: Vec<Found> = self.matcher.find(folded).into_iter().filter(fits).collect();
        found.sort_by_key(|found| (found.start, std::cmp::Reverse(found.end), found.value));
        let mut end = 0;
        let mut names = Vec::new();
        for found in found {
            if found.start < end {
                continue;
            }
            end = found.end;
            if let Some(entity) = self.spellings[found.value as usize].entity {
                names.push(NameFound { start: found.start, end: found.end, entity });
            }
        }
        names
    }

    /// Who is this? One whole name in any grammatical form; else one that is misprinted within one letter of
    /// the names of exactly one.
    pub fn identify(&self, name: &str) -> Option<Identified> {
        let folded = Folded::new(name);
        if let [found] = self.find(name, &folded).as_slice()
            && is_all_but_glue(name, found)
        {
            return Some(Identified { entity: found.entity, misprint: false });
        }
        let index = self.by_length.get_or_init(|| {
            let named = self.spellings.iter().filter(|spelling| spelling.case != Case::Acronym);
            misprint::Index::new(named.filter_map(|spelling| Some((spelling.folded.as_str(), spelling.entity?))))
        });
        let entity = index.nearest(folded.text.trim())?;
        Some(Identified { entity, misprint: true })
    }

    fn fits(&self, text: &str, found: &Found, has_capitals: bool) -> bool {
        let Some(written) = text.get(found.start..found.end) else { return false };
        match self.spellings[found.value as usize].case {
            Case::Any => !continues_as_word(written, &text[found.end..]),
            Case::Capital => !has_capitals || written.starts_with(char::is_uppercase),
            Case::Acronym => !written.chars().any(char::is_lowercase),
        }
    }
}

/// An answer of [`Gazetteer::identify`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identified {
    /// See [`entity`].
    pub entity: u32,
    /// Whether the name was off by a letter.
    pub misprint: bool,
}

/// The row of an entity.
pub fn entity(index: u32) -> &'static Entity {
    &Entity::all()[index as usize]
}

/// The short name of an entity in a language.
pub fn short_name(index: u32, language: Language) -> String {
    entity(index).short_name(language)
}

/// An entity as a text names it.
pub fn party(index: u32, name: String, display_language: Language, span: Span) -> Party {
    let entity = entity(index);
    Party {
        name,
        kind: entity.kind,
        code: entity.code.map(str::to_owned),
        acronym: entity.acronym.map(str::to_owned),
        regional_group: entity.regional_group,
        display_name: short_name(index, display_language),
        span,
    }
}

/// A form, and for Arabic names with the article also what is left of it behind "to": للجزائر.
fn spellings(form: &Form, entity: u32) -> Vec<Spelling> {
    let case = match form.text.chars().next() {
        _ if form.case_sensitive => Case::Acronym,
        Some(first) if first.is_uppercase() => Case::Capital,
        _ => Case::Any,
    };
    let folded = fold(&form.text);
    let behind_to =
        folded.strip_prefix("ال").map(|rest| Spelling { folded: format!("لل{rest}"), entity: Some(entity), case });
    std::iter::once(Spelling { folded, entity: Some(entity), case }).chain(behind_to).collect()
}

/// Chinese names of States end in 国, which may open the next word instead: 中国家, 美国际.
fn continues_as_word(name: &str, rest: &str) -> bool {
    name.ends_with('国') && rest.starts_with(['家', '际', '内', '防', '民', '籍'])
}

/// Whether nothing but short words without capitals stands around a name: "de la", "the".
fn is_all_but_glue(text: &str, found: &NameFound) -> bool {
    let around = [&text[..found.start], &text[found.end..]];
    let mut words =
        around.iter().flat_map(|side| side.split(|c: char| !c.is_alphanumeric())).filter(|word| !word.is_empty());
    words.all(|word| word.chars().count() <= 3 && word.chars().all(char::is_lowercase) || word.chars().count() == 1)
}
