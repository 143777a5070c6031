//! Reports of other bodies, years and translators, each with what a reader finds in it:
//! `tests/corpus/variety/NAME.txt` and `NAME.expected`. All of them are written for this test. `UPDATE=1 cargo test
//! --test variety` writes what is found, to be read before it is kept.

#[path = "support/facts.rs"]
mod facts;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use facts::{identity, joined, list, text};
use rapporteur::{Options, analyze};
use serde_json::Value;

#[test]
fn says_what_a_reader_finds() {
    let mut failures = String::new();
    for text in reports() {
        let key = text.with_extension("expected");
        let pasted = std::fs::read_to_string(&text).expect("readable");
        let report = serde_json::to_value(analyze(&pasted, &Options::default())).expect("a report is plain data");
        let found = summary(&report);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&key, &found).expect("writable");
        }
        let expected = std::fs::read_to_string(&key).expect("each report has its key");
        if found != expected {
            writeln!(failures, "\n{}{}", text.display(), facts::difference(&expected, &found))
                .expect("strings take all");
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

/// What a reader would write down: a line for each fact.
fn summary(report: &Value) -> String {
    let mut lines = vec![format!("language {}", text(&report["language"]))];
    lines.extend(meeting(&report["meeting"]));
    lines.push(facts::agenda(report));
    lines.extend(facts::attendance(report));
    lines.extend(facts::speakers(report, speaker));
    lines.extend(list(&report["recommendations"]).map(facts::recommendation));
    lines.join("\n") + "\n"
}

fn meeting(meeting: &Value) -> Vec<String> {
    let words = ["body", "session", "place"].map(|field| format!("{field} {}", text(&meeting[field])));
    let mut lines = vec![format!("symbols {}", joined(list(&meeting["symbols"]).map(text)))];
    lines.extend(words);
    lines.extend(facts::sitting(meeting));
    lines
}

fn speaker(statement: &Value) -> String {
    let behalf = joined(list(&statement["onBehalfOf"]).map(identity));
    let behalf = if behalf == "-" { String::new() } else { format!(" for {behalf}") };
    identity(&statement["speaker"]) + &behalf
}
