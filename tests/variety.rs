//! Reports of other bodies, years and translators, each with what a reader finds in it:
//! `tests/corpus/variety/NAME.txt` and `NAME.expected`. All of them are written for this test.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use rapporteur::{Options, analyze};
use serde_json::Value;

#[test]
#[ignore = "not all of these are read right yet: run with --ignored and mend the reading, not the keys"]
fn says_what_a_reader_finds() {
    let mut failures = String::new();
    for text in reports() {
        let expected = std::fs::read_to_string(text.with_extension("expected")).expect("each report has its key");
        let pasted = std::fs::read_to_string(&text).expect("readable");
        let report = serde_json::to_value(analyze(&pasted, &Options::default())).expect("a report is plain data");
        let found = summary(&report);
        if found != expected {
            writeln!(failures, "\n{}{}", text.display(), difference(&expected, &found)).expect("strings take all");
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

fn reports() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/variety");
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let mut reports: Vec<PathBuf> = entries.map(|entry| entry.expect("readable").path()).collect();
    reports.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    reports.sort();
    reports
}

/// Lines of the one that are not in the other.
fn difference(expected: &str, found: &str) -> String {
    let missing = expected.lines().filter(|line| !found.lines().any(|other| other == *line));
    let invented = found.lines().filter(|line| !expected.lines().any(|other| other == *line));
    let lines = missing.map(|line| format!("\n  - {line}")).chain(invented.map(|line| format!("\n  + {line}")));
    lines.collect()
}

/// What a reader would write down: a line for each fact.
fn summary(report: &Value) -> String {
    let mut lines = vec![format!("language {}", text(&report["language"]))];
    lines.extend(meeting(&report["meeting"]));
    let agenda: Vec<String> = list(&report["agenda"]).flat_map(agenda_numbers).collect();
    lines.push(format!("agenda {}", joined(agenda.into_iter())));
    lines.extend(list(&report["attendance"]["groups"]).map(attendance_group));
    lines.extend(list(&report["speakers"]).flat_map(item_speakers));
    lines.extend(list(&report["recommendations"]).map(recommendation));
    lines.join("\n") + "\n"
}

fn meeting(meeting: &Value) -> Vec<String> {
    let words = ["body", "session", "place", "meetingsHeld"].map(|field| format!("{field} {}", text(&meeting[field])));
    let period = |period: &Value| format!("{}/{}", text(&period["start"]), text(&period["end"]));
    let officer = |officer: &Value| format!("{} {}", text(&officer["role"]), identity(&officer["state"]));
    let mut lines = vec![format!("symbols {}", joined(list(&meeting["symbols"]).map(text)))];
    lines.extend(words);
    lines.push(format!("dates {}", joined(list(&meeting["dates"]).map(period))));
    lines.push(format!("officers {}", joined(list(&meeting["officers"]).map(officer))));
    lines
}

fn agenda_numbers(item: &Value) -> Vec<String> {
    let deeper = list(&item["items"]).flat_map(agenda_numbers);
    std::iter::once(text(&item["number"])).chain(deeper).collect()
}

fn attendance_group(group: &Value) -> String {
    let participants = joined(list(&group["participants"]).map(identity));
    let (category, paragraph) = (text(&group["category"]), text(&group["paragraph"]));
    format!("attendance {paragraph} {category} {}: {participants}", text(&group["declared"]))
}

fn item_speakers(item: &Value) -> Vec<String> {
    let sitting = |sitting: &Value| format!("{} {}", text(&sitting["meeting"]), text(&sitting["date"]));
    let items = joined(list(&item["agendaItems"]).map(text));
    let considered = joined(list(&item["considered"]).map(sitting));
    let declared = item["declared"].as_object().map_or(String::new(), |declared| {
        declared.iter().map(|(role, number)| format!(" declared {number} {role}")).collect()
    });
    let mut lines =
        vec![format!("speakers {items}; {considered}; {} delegations{declared}", text(&item["delegations"]))];
    for statement in list(&item["statements"]) {
        let kind = [&statement["paragraph"], &statement["role"], &statement["form"]].map(text).join(" ");
        let kind = format!("  {}:", kind.trim_end_matches(" statement"));
        match lines.last_mut().filter(|line| line.starts_with(&kind)) {
            Some(line) => write!(line, ", {}", speaker(statement)).expect("strings take all"),
            None => lines.push(format!("{kind} {}", speaker(statement))),
        }
    }
    lines
}

fn speaker(statement: &Value) -> String {
    let behalf = joined(list(&statement["onBehalfOf"]).map(identity));
    let behalf = if behalf == "-" { String::new() } else { format!(" for {behalf}") };
    identity(&statement["speaker"]) + &behalf
}

fn recommendation(entry: &Value) -> String {
    let told = joined(list(&entry["addressees"]).map(text));
    let items = list(&entry["items"]).count();
    let words = ["id", "kind", "status", "strength"].map(|field| text(&entry[field])).join(" ");
    format!("recommendation {words}; items {}; to {told}; {items} parts", joined(list(&entry["agendaItems"]).map(text)))
}

/// Code, else acronym, else the name as written.
fn identity(party: &Value) -> String {
    let known = ["code", "acronym", "name"].into_iter().find_map(|field| party[field].as_str());
    known.unwrap_or("-").to_owned()
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { "-".to_owned() } else { parts.join(", ") }
}
