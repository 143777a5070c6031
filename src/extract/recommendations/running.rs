//! Recommendations in the running text of a report that gives them neither a section nor a list: "The Working Group
//! recommended that States parties …", "The Committee: (a) requested the secretariat to …".

use std::collections::HashMap;

use super::directive::Teller;
use super::sections::standing;
use super::{Basis, Entry};
use crate::extract::sentences;
use crate::outline::{Item, Paragraph, Part};
use crate::report::RecommendationKind;

/// The paragraphs in which the body that meets tells somebody to do something.
pub fn read(basis: &Basis) -> Vec<Entry> {
    let paragraphs = basis.outline.paragraphs.iter().enumerate();
    paragraphs
        .filter(|(_, paragraph)| paragraph.part == Part::Body && tells(basis, paragraph))
        .map(|(at, _)| standing(basis, at, RecommendationKind::Recommendation, &HashMap::new()))
        .collect()
}

/// Whether the body that meets tells somebody to do something in a paragraph.
pub fn tells(basis: &Basis, paragraph: &Paragraph) -> bool {
    let sentences = sentences::within(basis.reading, &paragraph.body);
    let mut tellers = sentences.iter().map(|sentence| Teller::of(basis.reading, sentence, basis.body));
    let told = |item: &Item| basis.directive(&item.body).is_some();
    tellers.any(|teller| match teller {
        Teller::BodyTells => true,
        Teller::BodyIsNamedLast => paragraph.items.iter().any(told),
        Teller::Another => false,
    })
}
