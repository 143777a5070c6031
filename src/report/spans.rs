//! Spans of a whole result turned from bytes into UTF-16 code units, in one pass over the text.

use super::{
    AgendaItem, Attendance, AttendanceGroup, Check, DocumentReference, ItemSpeakers, Meeting, Officer, Paragraph,
    Party, Recommendation, RecommendationItem, Report, Section, Span, Statement,
};

impl Report {
    /// The same report with every [`Span`] in UTF-16 code units of `text`, the text that it was read from.
    ///
    /// This is what JSON and JavaScript carry: `text.slice(span.start, span.end)` is the passage. To be
    /// called once: a report does not know in which units its spans are.
    ///
    /// ```
    /// let text = "一、Über 🏛 und mehr";
    /// let report = rapporteur::analyze(text, &rapporteur::Options::default()).utf16_spans(text);
    /// let units = text.encode_utf16().count();
    /// assert!(report.outline.iter().all(|section| section.span.end <= units));
    /// ```
    #[must_use]
    pub fn utf16_spans(self, text: &str) -> Self {
        in_utf16(self, text)
    }
}

impl Party {
    /// The same party with its [`Span`] in UTF-16 code units of `text`, the text that it was read from.
    #[must_use]
    pub fn utf16_spans(self, text: &str) -> Self {
        in_utf16(self, text)
    }
}

/// The same value with its spans in UTF-16 code units of `text`.
pub(crate) fn in_utf16<T: Spans>(mut value: T, text: &str) -> T {
    let mut spans = Vec::new();
    value.collect(&mut spans);
    let mut bounds: Vec<&mut usize> = spans.into_iter().flat_map(|span| [&mut span.start, &mut span.end]).collect();
    crate::sort::sort_by_key(&mut bounds, |bound| **bound);
    let (mut byte, mut unit) = (0, 0);
    for bound in bounds {
        let target = (*bound).min(text.len());
        unit += units(&text.as_bytes()[byte..target]);
        byte = target;
        *bound = unit;
    }
    value
}

/// UTF-16 code units of a piece of UTF-8: one for each character, two for those of four bytes.
fn units(bytes: &[u8]) -> usize {
    bytes.iter().map(|&byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0)).sum()
}

/// Something with spans inside.
pub(crate) trait Spans {
    /// Adds its spans, in no particular order.
    fn collect<'a>(&'a mut self, spans: &mut Vec<&'a mut Span>);
}

impl<T: Spans> Spans for Vec<T> {
    fn collect<'a>(&'a mut self, spans: &mut Vec<&'a mut Span>) {
        self.iter_mut().for_each(|value| value.collect(spans));
    }
}

impl<T: Spans> Spans for Option<T> {
    fn collect<'a>(&'a mut self, spans: &mut Vec<&'a mut Span>) {
        self.iter_mut().for_each(|value| value.collect(spans));
    }
}

impl Spans for Span {
    fn collect<'a>(&'a mut self, spans: &mut Vec<&'a mut Span>) {
        spans.push(self);
    }
}

/// A type's spans are those of the fields named here. Spelled out without `..`, so that a new field
/// has to say whether it holds spans.
macro_rules! spans_in {
    ($($type:ident { $($with:ident),* ; $($without:ident),* })*) => {
        $(impl Spans for $type {
            fn collect<'a>(&'a mut self, spans: &mut Vec<&'a mut Span>) {
                let Self { $($with,)* $($without: _,)* } = self;
                $($with.collect(spans);)*
            }
        })*
    };
}

spans_in! {
    Report { meeting, agenda, recommendations, attendance, speakers, documents, outline, checks; schema, language }
    Meeting { officers, reviewed_state; symbols, body, title, session, place, dates, meetings_held }
    Officer { state, span; role, name }
    AgendaItem { items, span; number, title }
    Party { span; name, kind, code, acronym, regional_group, display_name }
    Recommendation {
        recommended_by, items, span;
        id, number, kind, text, introduction, status, headings, agenda_items, addressees, strength,
        action_category, response
    }
    RecommendationItem { recommended_by, items, span; label, text, addressees, strength, action_category }
    Attendance { groups; totals, persons }
    AttendanceGroup { participants, span; category, paragraph, declared }
    ItemSpeakers { statements; agenda_items, title, considered, delegations, by_role, declared }
    Statement {
        speaker, affiliation, on_behalf_of, span;
        role, capacity, form, reviewed_state, meeting, date, paragraph
    }
    DocumentReference { span; symbol, agenda_items, title }
    Section { paragraphs, sections, span; label, title, level }
    Paragraph { span; number, text }
    Check { spans; code, status, params }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str, passages: &[&str]) -> Vec<Paragraph> {
        let paragraph = |passage: &&str| {
            let start = text.find(passage).unwrap();
            Paragraph { number: None, text: None, span: Span { start, end: start + passage.len() } }
        };
        passages.iter().map(paragraph).collect()
    }

    #[test]
    fn counts_what_javascript_counts() {
        let text = "a é 中 🏛 b";
        let passages = ["b", "🏛", "a", "中 🏛", "é"];
        let units: Vec<u16> = text.encode_utf16().collect();
        let found = in_utf16(paragraphs(text, &passages), text);
        for (passage, paragraph) in passages.iter().zip(found) {
            let Span { start, end } = paragraph.span;
            assert_eq!(String::from_utf16(&units[start..end]).unwrap(), *passage);
        }
    }

    #[test]
    fn survives_a_text_that_is_another() {
        let found = in_utf16(paragraphs("long enough", &["enough"]), "短");
        assert_eq!(found[0].span, Span { start: 1, end: 1 });
    }
}
