//! What a text seems to be that is no report of a meeting.

use std::ops::Range;

use super::{Evidence, check};
use crate::extract::sentences;
use crate::fold::fold;
use crate::lexicon::{self, Cue, Language, Lexicon, OtherDocument, Stands};
use crate::report::{Check, CheckStatus, Span};

/// Components of symbols that tell what a document is, by the rules for symbols (ST/AI/189/Add.3): the component
/// itself, or before its stop and number.
const COMPONENTS: &[(&str, OtherDocument)] = &[
    ("RES", OtherDocument::Resolution),
    ("CO", OtherDocument::ConcludingObservations),
    ("COBS", OtherDocument::ConcludingObservations),
    ("SR", OtherDocument::Record),
    ("PV", OtherDocument::Record),
    ("NGO", OtherDocument::Statement),
];

/// A note that says what the text seems to be, where nobody attended or spoke.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let report = evidence.report;
    if !report.attendance.groups.is_empty() || !report.speakers.is_empty() {
        return Vec::new();
    }
    let by_symbol = report.meeting.symbols.first().and_then(|symbol| of_symbol(symbol));
    let found = by_title(evidence).or(by_symbol.map(|document| (document, None)));
    let note = |(document, title): (OtherDocument, Option<Span>)| {
        check("otherDocument", CheckStatus::Note).with("document", name(document)).at(title)
    };
    found.map(note).into_iter().collect()
}

/// "CERD/C/ARE/CO/18-21": concluding observations.
fn of_symbol(symbol: &str) -> Option<OtherDocument> {
    let mut components = symbol.split('/').skip(1).map(|component| component.split('.').next().unwrap_or_default());
    components.find_map(|component| COMPONENTS.iter().find(|(known, _)| *known == component).map(|(_, found)| *found))
}

/// The first line of the masthead that is the title of such a document, and where it stands.
fn by_title(evidence: &Evidence) -> Option<(OtherDocument, Option<Span>)> {
    /// Lines; a title stands no deeper, below the names of two bodies, their sessions and an agenda item.
    const MASTHEAD: usize = 40;
    let reading = evidence.reading;
    let titles = titles(reading.lexicon);
    let lines = sentences::lines(reading, &(0..reading.text().len()));
    // what a meeting adopted stands in the contents of its report, too
    let meeting = &evidence.report.meeting;
    let own = meeting.title.as_ref().filter(|_| meeting.session.is_some() || !meeting.dates.is_empty());
    let reports = own.is_some_and(|title| titled(&titles, title).is_none());
    let of_line = |line: &Range<usize>| {
        let document = titled(&titles, reading.slice(line))
            .filter(|document| !(reports && *document == OtherDocument::Resolution))?;
        Some((document, Some(reading.span(line))))
    };
    lines.iter().take(MASTHEAD).find_map(of_line)
}

/// How titles begin or end, in the language of the text and in English: a masthead may be left as it was translated from.
fn titles(lexicon: &'static Lexicon) -> Vec<(Stands, OtherDocument, String)> {
    let of = |lexicon: &'static Lexicon| {
        lexicon.phrases_of(|cue| matches!(cue, Cue::OtherDocument(_))).filter_map(|(cue, phrase)| match cue {
            Cue::OtherDocument(document) => Some((lexicon.role_stands, document, fold(&phrase))),
            _ => None,
        })
    };
    of(lexicon).chain(of(lexicon::of(Language::English))).collect()
}

fn titled(titles: &[(Stands, OtherDocument, String)], line: &str) -> Option<OtherDocument> {
    let line = fold(line.trim_end_matches(['*', ' ']));
    let is_title = |(stands, _, phrase): &&(Stands, OtherDocument, String)| match stands {
        Stands::Before => line.starts_with(phrase.as_str()),
        Stands::After => line.ends_with(phrase.as_str()),
    };
    titles.iter().find(is_title).map(|(_, document, _)| *document)
}

/// As the check says it.
fn name(document: OtherDocument) -> &'static str {
    match document {
        OtherDocument::Letter => "letter",
        OtherDocument::Resolution => "resolution",
        OtherDocument::ConcludingObservations => "concludingObservations",
        OtherDocument::NationalReport => "nationalReport",
        OtherDocument::Record => "record",
        OtherDocument::Statement => "statement",
    }
}

#[cfg(test)]
mod tests {
    use crate::report::{CheckStatus, Param};
    use crate::{Options, analyze};

    /// What a text seems to be, where it is no report of a meeting.
    fn other_document(text: &str) -> Option<String> {
        let report = analyze(text, &Options::default());
        let check = report.checks.iter().find(|check| check.code == "otherDocument")?;
        assert_eq!(check.status, CheckStatus::Note);
        let Param::Text(document) = &check.params["document"] else { panic!("{check:?}") };
        Some(document.clone())
    }

    #[test]
    fn titles_tell_what_is_no_report_of_a_meeting() {
        for (title, paragraph) in [
            (
                "Concluding observations on the sixth periodic report of Chad",
                "The Committee is concerned that there are no statistics.",
            ),
            (
                "Observations finales concernant le sixième rapport périodique du Tchad",
                "Le Comité est préoccupé par l’absence de statistiques.",
            ),
            (
                "Observaciones finales sobre el sexto informe periódico del Chad",
                "Al Comité le preocupa que los datos del Estado parte no sean completos.",
            ),
            (
                "Заключительные замечания по шестому периодическому докладу Чада",
                "Комитет обеспокоен отсутствием статистики.",
            ),
            ("الملاحظات الختامية بشأن التقرير الدوري السادس لتشاد", "تشعر اللجنة بالقلق لعدم وجود إحصاءات."),
            ("关于乍得第六次定期报告的结论性意见", "委员会感到关切的是，没有统计数据。"),
        ] {
            let text = format!("{title}\n\n1. {paragraph}\n\n2. {paragraph}\n");
            assert_eq!(other_document(&text).as_deref(), Some("concludingObservations"), "{title}");
        }
    }

    #[test]
    fn symbols_tell_it_where_no_title_does() {
        let text = "A/76/PV.5\n\nGeneral Assembly\n\nFifth plenary meeting\n\n1. The meeting was called to order.\n";
        assert_eq!(other_document(text).as_deref(), Some("record"));
        assert_eq!(other_document(&text.replace("A/76/PV.5", "A/76/5")), None);
        // a component of its own, not the beginning of another
        assert_eq!(other_document(&text.replace("A/76/PV.5", "A/COP.5/76")), None);
    }

    #[test]
    fn a_report_of_a_meeting_is_none_of_them_whatever_it_speaks_of() {
        let text = "Report of the Working Group on its third session\n\nLetter dated 3 May\n\n1. At its 1st meeting, \
                    statements were made by the representatives of Chile and Peru.\n";
        assert_eq!(other_document(text), None);
        let contents = "Report of the Working Group on its third session\n\nReport of the Secretary-General\n\n\
                        Resolution adopted by the Working Group\n\n1. The Working Group held its third session in Geneva \
                        from 3 to 5 May 2019.\n";
        assert_eq!(other_document(contents), None);
        let own = contents
            .replace("Report of the Working Group on its third session\n\nReport of the Secretary-General\n\n", "");
        assert_eq!(other_document(&own).as_deref(), Some("resolution"));
    }
}
