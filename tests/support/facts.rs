//! What a reader would write down of a report: a line for each fact.

use std::fmt::Write as _;

use serde_json::Value;

/// Lines of the one that are not in the other.
pub fn difference(expected: &str, found: &str) -> String {
    let missing = expected.lines().filter(|line| !found.lines().any(|other| other == *line));
    let invented = found.lines().filter(|line| !expected.lines().any(|other| other == *line));
    let lines = missing.map(|line| format!("\n  - {line}")).chain(invented.map(|line| format!("\n  + {line}")));
    lines.collect()
}

/// Dates of the meeting, and its officers by their States.
pub fn sitting(meeting: &Value) -> Vec<String> {
    let period = |period: &Value| format!("{}/{}", text(&period["start"]), text(&period["end"]));
    let officer = |officer: &Value| format!("{} {}", text(&officer["role"]), identity(&officer["state"]));
    vec![
        format!("meetingsHeld {}", text(&meeting["meetingsHeld"])),
        format!("dates {}", joined(list(&meeting["dates"]).map(period))),
        format!("officers {}", joined(list(&meeting["officers"]).map(officer))),
    ]
}

/// Numbers of the agenda's items.
pub fn agenda(report: &Value) -> String {
    let agenda: Vec<String> = list(&report["agenda"]).flat_map(agenda_numbers).collect();
    format!("agenda {}", joined(agenda.into_iter()))
}

fn agenda_numbers(item: &Value) -> Vec<String> {
    let deeper = list(&item["items"]).flat_map(agenda_numbers);
    std::iter::once(text(&item["number"])).chain(deeper).collect()
}

/// A line for each group of participants.
pub fn attendance(report: &Value) -> Vec<String> {
    list(&report["attendance"]["groups"]).map(attendance_group).collect()
}

fn attendance_group(group: &Value) -> String {
    let participants = joined(list(&group["participants"]).map(identity));
    let (category, paragraph) = (text(&group["category"]), text(&group["paragraph"]));
    format!("attendance {paragraph} {category} {}: {participants}", text(&group["declared"]))
}

/// For each item a line, and below it one for each paragraph, role and form: who spoke, as `name` names them.
pub fn speakers(report: &Value, name: fn(&Value) -> String) -> Vec<String> {
    list(&report["speakers"]).flat_map(|item| item_speakers(item, name)).collect()
}

fn item_speakers(item: &Value, name: fn(&Value) -> String) -> Vec<String> {
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
            Some(line) => write!(line, ", {}", name(statement)).expect("strings take all"),
            None => lines.push(format!("{kind} {}", name(statement))),
        }
    }
    lines
}

/// A line for each recommendation.
pub fn recommendation(entry: &Value) -> String {
    let told = joined(list(&entry["addressees"]).map(text));
    let items = list(&entry["items"]).count();
    let words = ["id", "kind", "status", "strength"].map(|field| text(&entry[field])).join(" ");
    format!("recommendation {words}; items {}; to {told}; {items} parts", joined(list(&entry["agendaItems"]).map(text)))
}

/// Code, else acronym, else the name as written.
pub fn identity(party: &Value) -> String {
    let known = ["code", "acronym", "name"].into_iter().find_map(|field| party[field].as_str());
    known.unwrap_or("-").to_owned()
}

/// A value as a word; `-` for none.
pub fn text(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The values of a list; none where it is no list.
pub fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// Words between commas; `-` for none.
pub fn joined(parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { "-".to_owned() } else { parts.join(", ") }
}
