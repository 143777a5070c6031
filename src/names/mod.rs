//! Who there is: States, territories, organizations, groups of States, and how six languages name them.

mod table;

use std::sync::OnceLock;

pub use table::Entity;

use crate::fold::Folded;
use crate::lexicon::Language;
use crate::matcher::Matcher;
use crate::report::{Party, Span};

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
}

impl Gazetteer {
    /// The names of a language; built on first use, then kept.
    pub fn of(language: Language) -> &'static Self {
        static GAZETTEERS: [OnceLock<Gazetteer>; 6] = [const { OnceLock::new() }; 6];
        GAZETTEERS[language as usize].get_or_init(|| {
            let forms = Entity::all()
                .iter()
                .enumerate()
                .flat_map(|(index, entity)| entity.forms(language).map(move |form| (form.text, index as u32)));
            let forms: Vec<(String, u32)> = forms.collect();
            Gazetteer { matcher: Matcher::new(forms.iter().map(|(text, index)| (text.as_str(), *index))) }
        })
    }

    /// Names in a text: the longest at each place, never overlapping, in order.
    pub fn find(&self, folded: &Folded) -> Vec<NameFound> {
        let mut found = self.matcher.find(folded);
        found.sort_by_key(|found| (found.start, std::cmp::Reverse(found.end)));
        let mut names: Vec<NameFound> = Vec::new();
        for found in found {
            if names.last().is_none_or(|last| last.end <= found.start) {
                names.push(NameFound { start: found.start, end: found.end, entity: found.value });
            }
        }
        names
    }
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
