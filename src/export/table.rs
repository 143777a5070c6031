//! What the tables hold: text in cells, the same for every format.

use std::str::FromStr;

use serde::Serialize;

use crate::report::{
    ActionCategory, Addressee, Attendance, DocumentReference, ItemSpeakers, Paragraph, Party, Recommendation,
    RecommendationItem, Report, Section, Span, Statement, Strength, word,
};
use crate::sort::sort_by_key;

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
                "actionCategory",
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
pub fn rows(report: &Report, table: Table) -> Rows {
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

/// What a recommendation and each of its items have.
struct Told<'a> {
    item: String,
    text: &'a str,
    addressees: &'a [Addressee],
    strength: Strength,
    action_category: Option<ActionCategory>,
    recommended_by: &'a [Party],
}

fn of_recommendation(recommendation: &Recommendation, paragraphs: &Paragraphs) -> Vec<Vec<String>> {
    let mut told = vec![Told {
        item: String::new(),
        text: &recommendation.text,
        addressees: &recommendation.addressees,
        strength: recommendation.strength,
        action_category: recommendation.action_category,
        recommended_by: &recommendation.recommended_by,
    }];
    of_items(&recommendation.items, "", &mut told);
    let paragraph = paragraphs.number_at(recommendation.span);
    told.iter().map(|told| recommendation_row(recommendation, &paragraph, told)).collect()
}

fn of_items<'a>(items: &'a [RecommendationItem], path: &str, told: &mut Vec<Told<'a>>) {
    for (index, item) in items.iter().enumerate() {
        let label = item.label.clone().unwrap_or_else(|| format!("#{}", index + 1));
        let path = format!("{path} {label}").trim_start().to_owned();
        told.push(Told {
            item: path.clone(),
            text: &item.text,
            addressees: &item.addressees,
            strength: item.strength,
            action_category: item.action_category,
            recommended_by: &item.recommended_by,
        });
        of_items(&item.items, &path, told);
    }
}

fn recommendation_row(recommendation: &Recommendation, paragraph: &str, told: &Told) -> Vec<String> {
    vec![
        recommendation.id.clone(),
        paragraph.to_owned(),
        told.item.clone(),
        told.text.to_owned(),
        recommendation.agenda_items.join(SEPARATOR),
        words(told.addressees),
        word(&told.strength),
        told.action_category.map(|category| u8::from(category).to_string()).unwrap_or_default(),
        word(&recommendation.kind),
        word(&recommendation.status),
        recommendation.headings.join(SEPARATOR),
        text(&recommendation.introduction),
        names(told.recommended_by),
        recommendation.response.as_ref().map(word).unwrap_or_default(),
    ]
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

/// The numbered paragraphs of a report in its order.
struct Paragraphs<'a>(Vec<&'a Paragraph>);

impl<'a> Paragraphs<'a> {
    fn of(report: &'a Report) -> Self {
        let mut found = Vec::new();
        collect(&report.outline, &mut found);
        sort_by_key(&mut found, |paragraph| paragraph.span);
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
