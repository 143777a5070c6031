//! Markdown with the tables of GitHub: one for each part of the report that is asked for. Columns in which
//! nothing stands are left out.

use super::table::{Rows, Table};
use super::{Origin, table};
use crate::Report;

/// Tables of a report under its title, and the footer.
///
/// Text of the report is data: whatever of it means something in Markdown or HTML is escaped.
pub fn markdown(report: &Report, tables: &[Table], origin: &Origin) -> String {
    let mut text = String::new();
    head(&mut text, report);
    for table in tables {
        section(&mut text, *table, &table::rows(report, *table));
    }
    text.push_str(&format!("---\n\n{origin}\n"));
    text
}

/// Title, symbols, place and dates of the meeting, as far as the report has them.
fn head(text: &mut String, report: &Report) {
    let meeting = &report.meeting;
    if let Some(title) = meeting.title.as_ref().or(meeting.body.as_ref()) {
        text.push_str(&format!("# {}\n\n", escaped(title)));
    }
    let dates = meeting.dates.iter().map(|period| format!("{} – {}", period.start, period.end));
    let facts: Vec<String> =
        meeting.symbols.iter().chain(&meeting.place).map(|fact| escaped(fact)).chain(dates).collect();
    if !facts.is_empty() {
        text.push_str(&format!("{}\n\n", facts.join(" · ")));
    }
}

fn section(text: &mut String, table: Table, Rows { columns, rows }: &Rows) {
    text.push_str(&format!("## {}\n\n", table.title()));
    if rows.is_empty() {
        return text.push_str("None found.\n\n");
    }
    let filled: Vec<usize> = (0..columns.len()).filter(|&at| rows.iter().any(|row| !row[at].is_empty())).collect();
    let mut line = |cells: Vec<String>| text.push_str(&format!("| {} |\n", cells.join(" | ")));
    line(filled.iter().map(|&at| columns[at].to_owned()).collect());
    line(filled.iter().map(|_| "---".to_owned()).collect());
    for row in rows {
        line(filled.iter().map(|&at| escaped(&row[at])).collect());
    }
    text.push('\n');
}

/// A text that Markdown shows as it is, on one line.
fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '\n' => text.push_str("<br>"),
            '\r' => {}
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '#' | '!' => {
                text.extend(['\\', character]);
            }
            _ => text.push(character),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_text_as_it_is() {
        assert_eq!(escaped("a | b\nc <b> & [x](y) *z*"), r"a \| b<br>c \<b\> \& \[x\](y) \*z\*");
    }
}
