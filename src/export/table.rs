//! What the tables hold: text in cells, the same for every format.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::report::{
    Attendance, DocumentReference, ItemSpeakers, Paragraph, Party, Recommendation, RecommendationItem, Report, Section,
    Span, Statement,
};

/// A table of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// A row for each recommendation, and one for each of its items (`item` says which; it is empty in the
    /// row of the recommendation itself).
    Recommendations,
    /// A row for each participant of each list; one for a list of which only the number is stated.
    Attendance,
    /// A row for each statement.
    Speakers,
    /// A row for each document listed.
    Documents,
}

impl Table {
    /// All of them, in the order of a report's parts.
    pub const ALL: [Self; 4] = [Self::Recommendations, Self::Attendance, Self::Speakers, Self::Documents];

    /// The name by which it is asked for.
    pub fn name(self) -> &'static str {
        match self {
            Self::Recommendations => "recommendations",
            Self::Attendance => "attendance",
            Self::Speakers => "speakers",
            Self::Documents => "documents",
        }
    }

    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Recommendations => "Recommendations",
            Self::Attendance => "Attendance",
            Self::Speakers => "Speakers",
            Self::Documents => "Documents",
        }
    }

    /// Names of the columns: those of the fields of [`crate::report`], and `paragraph`, the number of the
    /// paragraph in which the entry stands.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Recommendations => &[
                "id",
                "paragraph",
                "item",
                "text",
                "agendaItems",
                "addressees",
                "strength",
                "kind",
                "status",
                "headings",
                "introduction",
                "recommendedBy",
                "response",
            ],
            Self::Attendance => &[
                "category",
                "paragraph",
                "name",
                "displayName",
                "kind",
                "code",
                "acronym",
                "regionalGroup",
                "declared",
            ],
            Self::Speakers => &[
                "agendaItems",
                "title",
                "paragraph",
                "name",
                "displayName",
                "kind",
                "code",
                "acronym",
                "role",
                "affiliation",
                "capacity",
                "onBehalfOf",
                "form",
                "meeting",
                "date",
            ],
            Self::Documents => &["symbol", "paragraph", "agendaItems", "title"],
        }
    }
}

impl FromStr for Table {
    type Err = crate::Error;

    /// The table of this name.
    ///
    /// # Errors
    /// `unknownTable` for any other name.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let table = Self::ALL.into_iter().find(|table| table.name() == name);
        table.ok_or_else(|| crate::Error::unknown_table(name))
    }
}

/// A table in cells of text; several values in one cell are separated by "; ".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// Names of the columns.
    pub columns: &'static [&'static str],
    /// As many cells in each row as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// The rows of a table.
pub(super) fn rows(report: &Report, table: Table) -> Rows {
    let paragraphs = Paragraphs::of(report);
    let rows = match table {
        Table::Recommendations => report
            .recommendations
            .iter()
            .flat_map(|recommendation| of_recommendation(recommendation, &paragraphs))
            .collect(),
        Table::Attendance => of_attendance(&report.attendance),
        Table::Speakers => report.speakers.iter().flat_map(of_item).collect(),
        Table::Documents => report.documents.iter().map(|document| of_document(document, &paragraphs)).collect(),
    };
    Rows { columns: table.columns(), rows }
}

fn of_recommendation(recommendation: &Recommendation, paragraphs: &Paragraphs) -> Vec<Vec<String>> {
    let mut rows = vec![vec![
        recommendation.id.clone(),
        paragraphs.number_at(recommendation.span),
        String::new(),
        recommendation.text.clone(),
        recommendation.agenda_items.join(SEPARATOR),
        words(&recommendation.addressees),
        word(&recommendation.strength),
        word(&recommendation.kind),
        word(&recommendation.status),
        recommendation.headings.join(SEPARATOR),
        text(&recommendation.introduction),
        names(&recommendation.recommended_by),
        recommendation.response.as_ref().map(word).unwrap_or_default(),
    ]];
    let common = rows[0].clone();
    of_items(&recommendation.items, "", &common, &mut rows);
    rows
}

/// Rows of items: what an item has not of its own stands in them as in the recommendation's.
fn of_items(items: &[RecommendationItem], path: &str, common: &[String], rows: &mut Vec<Vec<String>>) {
    for (index, item) in items.iter().enumerate() {
        let label = item.label.clone().unwrap_or_else(|| format!("#{}", index + 1));
        let path = format!("{path} {label}").trim_start().to_owned();
        let mut row = common.to_vec();
        row[2].clone_from(&path);
        row[3].clone_from(&item.text);
        row[5] = words(&item.addressees);
        row[6] = word(&item.strength);
        row[11] = names(&item.recommended_by);
        rows.push(row);
        of_items(&item.items, &path, common, rows);
    }
}

fn of_attendance(attendance: &Attendance) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for group in &attendance.groups {
        let declared = group.declared.map(|number| number.to_string()).unwrap_or_default();
        let row = |party: Option<&Party>| {
            let mut row = vec![word(&group.category), text(&group.paragraph)];
            row.extend(party.map_or_else(|| vec![String::new(); 6], of_party));
            row.push(declared.clone());
            row
        };
        match group.participants.as_slice() {
            [] => rows.push(row(None)),
            participants => rows.extend(participants.iter().map(|party| row(Some(party)))),
        }
    }
    rows
}

/// Name, display name, kind, code, acronym, regional group.
fn of_party(party: &Party) -> Vec<String> {
    vec![
        party.name.clone(),
        party.display_name.clone(),
        word(&party.kind),
        text(&party.code),
        text(&party.acronym),
        party.regional_group.as_ref().map(word).unwrap_or_default(),
    ]
}

fn of_item(item: &ItemSpeakers) -> Vec<Vec<String>> {
    item.statements.iter().map(|statement| of_statement(item, statement)).collect()
}

fn of_statement(item: &ItemSpeakers, statement: &Statement) -> Vec<String> {
    let mut row = vec![item.agenda_items.join(SEPARATOR), text(&item.title), text(&statement.paragraph)];
    row.extend(of_party(&statement.speaker).into_iter().take(5));
    row.extend([
        word(&statement.role),
        statement.affiliation.as_ref().map(|party| party.name.clone()).unwrap_or_default(),
        text(&statement.capacity),
        names(&statement.on_behalf_of),
        word(&statement.form),
        text(&statement.meeting),
        text(&statement.date),
    ]);
    row
}

fn of_document(document: &DocumentReference, paragraphs: &Paragraphs) -> Vec<String> {
    vec![
        document.symbol.clone(),
        paragraphs.number_at(document.span),
        document.agenda_items.join(SEPARATOR),
        text(&document.title),
    ]
}

const SEPARATOR: &str = "; ";

fn text(value: &Option<String>) -> String {
    value.clone().unwrap_or_default()
}

fn names(parties: &[Party]) -> String {
    parties.iter().map(|party| party.name.as_str()).collect::<Vec<_>>().join(SEPARATOR)
}

fn words<T: Serialize>(values: &[T]) -> String {
    values.iter().map(word).collect::<Vec<_>>().join(SEPARATOR)
}

/// A value that is one of several named ones, by its name in the contract.
fn word<T: Serialize>(value: &T) -> String {
    struct Word<'a, T>(&'a T);
    impl<T: Serialize> fmt::Display for Word<'_, T> {
        fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
            self.0.serialize(formatter)
        }
    }
    Word(value).to_string()
}

/// The numbered paragraphs of a report in its order.
struct Paragraphs<'a>(Vec<&'a Paragraph>);

impl<'a> Paragraphs<'a> {
    fn of(report: &'a Report) -> Self {
        let mut found = Vec::new();
        collect(&report.outline, &mut found);
        found.sort_by_key(|paragraph| paragraph.span);
        Self(found)
    }

    /// Number of the paragraph that holds a passage; empty where none does.
    fn number_at(&self, span: Span) -> String {
        let until = self.0.partition_point(|paragraph| paragraph.span.start <= span.start);
        let around = until.checked_sub(1).map(|at| self.0[at]).filter(|paragraph| span.start < paragraph.span.end);
        around.and_then(|paragraph| paragraph.number.clone()).unwrap_or_default()
    }
}

fn collect<'a>(sections: &'a [Section], found: &mut Vec<&'a Paragraph>) {
    for section in sections {
        found.extend(&section.paragraphs);
        collect(&section.sections, found);
    }
}
