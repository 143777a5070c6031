//! What holds of every text, however hostile; `targets.rs` fuzzes them.

#[path = "records.rs"]
mod records;

use rapporteur::export::{self, Origin, Table};
use rapporteur::{Options, Report, analyze, identify, parties};
use records::records;
use serde_json::Value;

/// Everything that is promised of the analysis of a text.
///
/// # Panics
/// Where something is broken.
pub fn of_analysis(text: &str) {
    let report = analyze(text, &Options::default());
    let value = serde_json::to_value(&report).unwrap();
    passages(&value, text, &(0..text.len()));
    of_tables(text, &report);
    let units = text.encode_utf16().count();
    within(&serde_json::to_value(report.utf16_spans(text)).unwrap(), units);
    passages(&serde_json::to_value(parties(text, &Options::default())).unwrap(), text, &(0..text.len()));
}

/// Everything that is promised of identifying a name.
///
/// # Panics
/// Where something is broken.
pub fn of_identification(name: &str) {
    let party = identify(name, &Options::default());
    passages(&serde_json::to_value(&party).unwrap(), name, &(0..name.len()));
}

/// Tables are those of the report, and no cell is a formula.
///
/// # Panics
/// Where something is broken.
pub fn of_tables(text: &str, report: &Report) {
    let origin = Origin::new(text, &Options::default(), report);
    for table in Table::ALL {
        let csv = export::csv(report, table, &origin);
        assert!(csv.starts_with('\u{feff}') && csv.ends_with("\r\n"));
        let fields = records(&csv).concat();
        assert!(fields.iter().all(|field| is_inert(field)), "{csv}");
        // spreadsheets of some countries cut at semicolons, and take no other quotes than those around a field
        assert!(csv.split([';', '\t', '\r', '\n']).all(is_inert), "{csv}");
    }
    let markdown = export::markdown(report, &Table::ALL, &origin);
    assert!(markdown.ends_with(&format!("{origin}\n")));
    let shown = markdown.replace("\\\\", "").replace("\\<", "").replace("<br>", "");
    assert!(!shown.contains('<'), "{markdown}");
}

/// Whether a spreadsheet takes a cell for text: no sign of a formula opens it, behind spaces and quotes either.
fn is_inert(cell: &str) -> bool {
    let bare = cell.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\u{feff}'));
    !cell.starts_with(['\t', '\r', '\n']) && !bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

type Passage = std::ops::Range<usize>;

/// Each span is a passage of the text, and lies in that of the entry around it.
fn passages(value: &Value, text: &str, around: &Passage) {
    if let Some(span) = span(value) {
        assert!(text.get(span.clone()).is_some(), "{span:?} is no passage of {text:?}");
        return;
    }
    let own = value.get("span").and_then(span).unwrap_or(around.clone());
    assert!(around.start <= own.start && own.end <= around.end, "{own:?} is not within {around:?}: {value}");
    inner(value).for_each(|value| passages(value, text, &own));
}

/// Each span ends before the text does.
fn within(value: &Value, length: usize) {
    match span(value) {
        Some(span) => assert!(span.start <= span.end && span.end <= length, "{span:?} of {length}"),
        None => inner(value).for_each(|value| within(value, length)),
    }
}

fn inner(value: &Value) -> Box<dyn Iterator<Item = &Value> + '_> {
    match value {
        Value::Array(values) => Box::new(values.iter()),
        Value::Object(fields) => Box::new(fields.values()),
        _ => Box::new(std::iter::empty()),
    }
}

/// A period of days has a start and an end, too, but they are no numbers.
fn span(value: &Value) -> Option<Passage> {
    let bound = |name: &str| value.get(name)?.as_u64().map(|bound| bound as usize);
    Some(bound("start")?..bound("end")?)
}
