//! Comma-separated values after RFC 4180: CRLF between records, the same number of fields in each, fields
//! quoted where they need it.
//!
//! The text begins with a byte order mark: without one, spreadsheets read UTF-8 in the code page of the
//! machine and garble every name. What a spreadsheet would take for a formula is put behind an
//! apostrophe, which spreadsheets take for "this is text": nothing is lost, nothing is run. Those of some
//! countries cut at semicolons instead of commas, whatever is quoted: what stands behind one is a cell there.

use super::table::{Rows, Table};
use super::{Origin, table};
use crate::Report;

/// A table of a report. The last record is the footer, in the first field.
pub fn csv(report: &Report, table: Table, origin: &Origin) -> String {
    let Rows { columns, rows } = table::rows(report, table);
    let mut text = String::from(BYTE_ORDER_MARK);
    text += &csv_record(columns.iter().copied());
    for row in &rows {
        text += &csv_record(row.iter().map(String::as_str));
    }
    let footer = origin.to_string();
    text += &csv_record(std::iter::once(footer.as_str()).chain(std::iter::repeat_n("", columns.len() - 1)));
    text
}

/// What the text of a table begins with.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A record with its line break, for tables over many reports.
///
/// ```
/// let record = rapporteur::export::csv_record(["1", "say \"so\"", "=1+1"].into_iter());
/// assert_eq!(record, "1,\"say \"\"so\"\"\",'=1+1\r\n");
/// ```
pub fn csv_record<'a>(fields: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for (index, value) in fields.enumerate() {
        if index > 0 {
            text.push(',');
        }
        field(&mut text, value);
    }
    text.push_str("\r\n");
    text
}

fn field(text: &mut String, value: &str) {
    let value = inert(value);
    if value.contains(['"', ',', '\r', '\n']) {
        text.push('"');
        text.push_str(&value.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(&value);
    }
}

/// A value with an apostrophe before each sign that could open a formula: at its beginning, and where a
/// spreadsheet may begin a cell within it. White space and quotes in front may be dropped.
fn inert(value: &str) -> String {
    let mut inert = String::with_capacity(value.len());
    let mut begins = true;
    for (at, character) in value.char_indices() {
        let breaks = matches!(character, '\t' | '\r' | '\n');
        if begins && opens_formula(character) || at == 0 && breaks {
            inert.push('\'');
        }
        begins = breaks
            || character == ';'
            || begins && (character.is_whitespace() || matches!(character, '"' | '\u{feff}'));
        inert.push(character);
    }
    inert
}

/// Full-width signs open formulas in East Asian versions.
fn opens_formula(character: char) -> bool {
    matches!(character, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The page writes its tables by itself, in the reader's words; `tests/browser/takeaway.spec.ts` holds it
    /// against the same cases.
    #[test]
    fn quotes_what_needs_it_and_runs_nothing() {
        let cases: Vec<(String, String)> =
            serde_json::from_str(include_str!("../../tests/corpus/csv-fields.json")).unwrap();
        for (value, expected) in cases {
            let mut text = String::new();
            field(&mut text, &value);
            assert_eq!(text, expected, "{value:?}");
        }
    }
}
