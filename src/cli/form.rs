//! How a report is written: by itself, or among many; and how the many are told apart again.

use std::io::{self, BufRead};

use clap::ValueEnum;
use rapporteur::Report;
use rapporteur::export::{self, Origin, Rows, Table};
use rapporteur::report::{Attendance, DocumentReference, ItemSpeakers, Recommendation};
use serde::{Serialize, Serializer};

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Json,
    Markdown,
    Csv,
}

/// What is written of a report.
#[derive(Clone, Copy)]
pub struct Form {
    pub format: Format,
    /// The table; else the whole report, of formats that hold one table the recommendations.
    pub table: Option<Table>,
}

/// A report among many, or the table of it that is asked for, under the table's name.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    #[serde(flatten)]
    content: Content<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Content<'a> {
    Recommendations(&'a [Recommendation]),
    Attendance(&'a Attendance),
    Speakers(&'a [ItemSpeakers]),
    Documents(&'a [DocumentReference]),
    #[serde(untagged)]
    Report(&'a Report),
}

impl<'a> Content<'a> {
    fn of(report: &'a Report, table: Option<Table>) -> Self {
        match table {
            None => Self::Report(report),
            Some(Table::Recommendations) => Self::Recommendations(&report.recommendations),
            Some(Table::Attendance) => Self::Attendance(&report.attendance),
            Some(Table::Speakers) => Self::Speakers(&report.speakers),
            Some(Table::Documents) => Self::Documents(&report.documents),
        }
    }
}

/// The same without the table's name.
struct Bare<'a>(Content<'a>);

impl Serialize for Bare<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Content::Report(report) => report.serialize(serializer),
            Content::Recommendations(recommendations) => recommendations.serialize(serializer),
            Content::Attendance(attendance) => attendance.serialize(serializer),
            Content::Speakers(speakers) => speakers.serialize(serializer),
            Content::Documents(documents) => documents.serialize(serializer),
        }
    }
}

impl Form {
    /// A report by itself, for people to read.
    pub fn alone(self, report: &Report, origin: &Origin) -> io::Result<String> {
        match self.format {
            Format::Json => Ok(serde_json::to_string_pretty(&Bare(Content::of(report, self.table)))? + "\n"),
            Format::Csv => Ok(export::csv(report, self.one_table(), origin)),
            Format::Markdown => Ok(self.markdown(report, origin)),
        }
    }

    /// A report by itself, as one line of JSON.
    pub fn line(self, report: &Report) -> io::Result<String> {
        Ok(serde_json::to_string(&Bare(Content::of(report, self.table)))? + "\n")
    }

    /// A report among many, in whole lines that begin with its file's path.
    pub fn among_many(self, file: &str, report: &Report, origin: &Origin) -> io::Result<String> {
        match self.format {
            Format::Json => Ok(serde_json::to_string(&Line { file, content: Content::of(report, self.table) })? + "\n"),
            Format::Csv => Ok(self
                .rows(file, report)
                .iter()
                .map(|row| export::csv_record(row.iter().map(String::as_str)))
                .collect()),
            Format::Markdown => Ok(self.markdown(report, origin)),
        }
    }

    /// The rows of a report's table, each beginning with its file's path.
    pub fn rows(self, file: &str, report: &Report) -> Vec<Vec<String>> {
        let Rows { rows, .. } = export::rows(report, self.one_table());
        rows.into_iter().map(|row| std::iter::once(file.to_owned()).chain(row).collect()).collect()
    }

    /// Names of the columns of these rows.
    pub fn columns(self) -> Vec<&'static str> {
        std::iter::once("file").chain(self.one_table().columns().iter().copied()).collect()
    }

    /// What stands before the first of many.
    pub fn opening(self) -> String {
        match self.format {
            Format::Csv => export::BYTE_ORDER_MARK.to_owned() + &export::csv_record(self.columns().into_iter()),
            Format::Json | Format::Markdown => String::new(),
        }
    }

    /// The table of a format that holds one.
    pub fn one_table(self) -> Table {
        self.table.unwrap_or(Table::Recommendations)
    }

    fn markdown(self, report: &Report, origin: &Origin) -> String {
        export::markdown(report, self.table.as_ref().map_or(&Table::ALL, std::slice::from_ref), origin)
    }
}

/// What every line of JSON begins with.
const LINE_BEGINNING: &str = "{\"file\":\"";

/// Reading back what [`Form::among_many`] wrote.
impl Form {
    /// Appends the next record with its line break; false where it has no end.
    pub fn read_record(self, reader: &mut impl BufRead, record: &mut Vec<u8>) -> io::Result<bool> {
        loop {
            if reader.read_until(b'\n', record)? == 0 || !record.ends_with(b"\n") {
                return Ok(false);
            }
            // fields go over line breaks in quotation marks, and double these inside
            let quotes = || record.iter().filter(|&&byte| byte == b'"').count();
            if self.format != Format::Csv || quotes() % 2 == 0 {
                return Ok(true);
            }
        }
    }

    /// The key of a record, as [`Form::key`] has it; `None` where it is not one of this form.
    pub fn key_of(self, record: &[u8]) -> Option<String> {
        let record = std::str::from_utf8(record).ok()?;
        match self.format {
            Format::Json => {
                let written = record.strip_prefix(LINE_BEGINNING.trim_end_matches('"'))?;
                let mut keys = serde_json::Deserializer::from_str(written).into_iter::<String>();
                let key = keys.next()?.ok()?;
                let member = self.table.map_or("schema", Table::name);
                written[keys.byte_offset()..].starts_with(&format!(",\"{member}\":")).then_some(key)
            }
            Format::Csv => {
                let quoted = record.strip_prefix('"').map(|rest| rest.replace("\"\"", "  "));
                let end = quoted.map_or_else(|| record.find(','), |rest| rest.find('"').map(|end| end + 2))?;
                Some(record[..end].to_owned())
            }
            Format::Markdown => None,
        }
    }

    /// The key of a file's results.
    pub fn key(self, file: &str) -> String {
        match self.format {
            Format::Json | Format::Markdown => file.to_owned(),
            Format::Csv => export::csv_record(std::iter::once(file)).trim_end_matches("\r\n").to_owned(),
        }
    }

    /// Whether this may be what an interrupted call wrote at the very beginning.
    pub fn may_begin(self, bytes: &[u8]) -> bool {
        let beginning = if self.format == Format::Csv { self.opening() } else { LINE_BEGINNING.to_owned() };
        bytes.starts_with(beginning.as_bytes()) || beginning.as_bytes().starts_with(bytes)
    }
}
