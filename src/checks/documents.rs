//! Documents listed against documents mentioned, and their agenda items against both agenda and sections.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::agenda::{Agenda, outer};
use super::{Evidence, check};
use crate::extract::{agenda, documents, symbols};
use crate::outline::Part;
use crate::report::{Check, CheckStatus, DocumentReference, Span};
use crate::sort::sort_and_dedup;

/// Nothing where the report lists no documents.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    if evidence.report.documents.is_empty() {
        return Vec::new();
    }
    let mentions = mentions(evidence);
    let mut checks = items(evidence, &mentions);
    checks.extend(not_listed(evidence, &mentions));
    checks.extend(not_mentioned(evidence, &mentions));
    checks
}

/// Where the body of the report mentions a document, and in a section about which agenda items.
struct Mention {
    span: Span,
    agenda_items: Vec<String>,
}

type Mentions = BTreeMap<String, Vec<Mention>>;

fn mentions(evidence: &Evidence) -> Mentions {
    let mut mentions = Mentions::new();
    let by_title = items_by_title(evidence);
    let body =
        evidence.outline.paragraphs.iter().zip(&evidence.topics).filter(|(paragraph, _)| paragraph.part == Part::Body);
    for (paragraph, topic) in body {
        let of_heading = paragraph.heading.and_then(|heading| by_title[heading].clone());
        let agenda_items = match topic.agenda_items.as_slice() {
            [] => of_heading.into_iter().collect(),
            items => items.to_vec(),
        };
        for symbol in symbols::symbols(evidence.reading.slice(&paragraph.range)) {
            let range = paragraph.range.start + symbol.start..paragraph.range.start + symbol.end;
            let mention = Mention { span: evidence.reading.span(&range), agenda_items: agenda_items.clone() };
            mentions.entry(symbols::plain(evidence.reading.slice(&range))).or_default().push(mention);
        }
    }
    mentions
}

/// For each heading, the agenda item that has its title.
fn items_by_title(evidence: &Evidence) -> Vec<Option<String>> {
    let titles: HashMap<String, &str> =
        evidence.report.agenda.iter().map(|item| (agenda::letters(&item.title), item.number.as_str())).collect();
    let title = |heading: &crate::outline::Heading| agenda::letters(evidence.reading.slice(&heading.title));
    let headings = evidence.outline.headings.iter();
    headings.map(|heading| titles.get(&title(heading)).map(|number| (*number).to_owned())).collect()
}

fn items(evidence: &Evidence, mentions: &Mentions) -> Vec<Check> {
    let documents = evidence.report.documents.iter().filter(|document| !document.agenda_items.is_empty());
    let agenda = Agenda::of(evidence);
    let unknown = |item: &String| agenda.as_ref().is_some_and(|agenda| !agenda.has(item));
    let mut compared = 0_usize;
    let mut checks = Vec::new();
    for document in documents {
        let told = told_items(mentions.get(&document.symbol));
        let contradicted = !told.is_empty() && !document.agenda_items.iter().any(|item| told.contains(&outer(item)));
        if contradicted || document.agenda_items.iter().any(unknown) {
            let spans = mentions.get(&document.symbol).into_iter().flatten().map(|mention| mention.span);
            let told = Some(told.join(", ")).filter(|_| contradicted);
            checks.push(
                check("documentItems", CheckStatus::Fail)
                    .with("symbol", document.symbol.as_str())
                    .with("listed", document.agenda_items.join(", "))
                    .with_some("told", told)
                    .at(std::iter::once(document.span).chain(spans)),
            );
        }
        compared += 1;
    }
    if checks.is_empty() && compared > 0 {
        checks.push(check("documentItems", CheckStatus::Pass).with("count", compared));
    }
    checks
}

/// The agenda items, without letters, of the sections that mention a document.
fn told_items(mentions: Option<&Vec<Mention>>) -> Vec<&str> {
    let mut told: Vec<&str> = mentions
        .into_iter()
        .flatten()
        .flat_map(|mention| mention.agenda_items.iter().map(|item| outer(item)))
        .collect();
    sort_and_dedup(&mut told);
    told
}

/// Documents of the series that the list is made of, mentioned and not in it.
fn not_listed(evidence: &Evidence, mentions: &Mentions) -> Option<Check> {
    let listed: HashSet<&str> = evidence.report.documents.iter().map(|document| document.symbol.as_str()).collect();
    let own: HashSet<&str> = evidence.report.meeting.symbols.iter().map(String::as_str).collect();
    let series =
        series(&evidence.report.documents).filter(|_| documents::has_list(evidence.reading, evidence.outline))?;
    let missing = mentions.iter().filter(|(symbol, _)| {
        symbol.starts_with(series) && !listed.contains(symbol.as_str()) && !own.contains(symbol.as_str())
    });
    let (symbols, spans): (Vec<&str>, Vec<Span>) =
        missing.filter_map(|(symbol, mentions)| Some((symbol.as_str(), mentions.first()?.span))).unzip();
    told("documentNotListed", &symbols, spans)
}

/// What most of the listed symbols have in common up to their last slash; `None` where fewer than two do.
fn series(documents: &[DocumentReference]) -> Option<&str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for document in documents {
        let end = document.symbol.rfind('/').map_or(0, |slash| slash + 1);
        *counts.entry(&document.symbol[..end]).or_default() += 1;
    }
    let (series, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (count >= 2 && !series.is_empty()).then_some(series)
}

fn not_mentioned(evidence: &Evidence, mentions: &Mentions) -> Option<Check> {
    let documents = evidence.report.documents.iter().filter(|document| !mentions.contains_key(&document.symbol));
    let (symbols, spans): (Vec<&str>, Vec<Span>) =
        documents.map(|document| (document.symbol.as_str(), document.span)).unzip();
    told("documentNotMentioned", &symbols, spans)
}

fn told(code: &str, symbols: &[&str], spans: Vec<Span>) -> Option<Check> {
    let found =
        || check(code, CheckStatus::Note).with("count", symbols.len()).with("symbols", symbols.join("; ")).at(spans);
    (!symbols.is_empty()).then(found)
}
