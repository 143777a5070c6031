//! Sentences as translators of six languages write them, each with what a reader finds in it:
//! `tests/corpus/phrases.tsv` (language, sentence, facts). `UPDATE=1 cargo test --test phrases` writes what is
//! found into the third column, to be read before it is kept.

#[path = "support/facts.rs"]
mod facts;

use std::fmt::Write as _;
use std::path::Path;

use facts::{identity, joined, list};
use rapporteur::{Language, Options, analyze};
use serde_json::Value;

#[test]
fn sentences_say_what_a_reader_finds() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/phrases.tsv");
    let table = std::fs::read_to_string(&path).expect("readable");
    let mut found = String::new();
    for row in table.lines() {
        let mut cells = row.split('\t');
        let (tag, sentence) = (cells.next().expect("a language"), cells.next().expect("a sentence"));
        writeln!(found, "{tag}\t{sentence}\t{}", facts_of(tag, sentence)).expect("strings take all");
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &found).expect("writable");
    }
    assert!(found == table, "{}", facts::difference(&table, &found));
}

/// What a report says whose only paragraph this sentence is.
fn facts_of(tag: &str, sentence: &str) -> String {
    let options = Options { language: Language::from_tag(tag), ..Options::default() };
    let report = analyze(&format!("7. {sentence}"), &options);
    let report = serde_json::to_value(report).expect("a report is plain data");
    let mut lines = facts::attendance(&report);
    lines.extend(facts::speakers(&report, speaker).iter().filter_map(|line| match line.split_once(" declared ") {
        Some((_, declared)) => Some(format!("declared {declared}")),
        None => line.starts_with(' ').then(|| line.clone()),
    }));
    let lines = lines.into_iter().map(|line| line.replacen(" 7", "", 1).trim().to_owned());
    let held = &report["meeting"];
    let others = facts::sitting(held).into_iter().chain([facts::agenda(&report)]);
    let others = others.chain(list(&report["recommendations"]).map(facts::recommendation));
    let others = others.chain(list(&report["documents"]).map(document));
    let facts: Vec<String> = lines.chain(others.filter(|line| !line.ends_with(" -"))).collect();
    if facts.is_empty() { "-".to_owned() } else { facts.join(" | ") }
}

fn document(document: &Value) -> String {
    format!(
        "document {}: {}",
        document["symbol"].as_str().unwrap_or("-"),
        document["title"].as_str().unwrap_or("untitled")
    )
}

fn speaker(statement: &Value) -> String {
    let behalf = joined(list(&statement["onBehalfOf"]).map(identity));
    let behalf = if behalf == "-" { String::new() } else { format!(" for {behalf}") };
    let affiliation = identity(&statement["affiliation"]);
    let affiliation = if affiliation == "-" { String::new() } else { format!(" ({affiliation})") };
    identity(&statement["speaker"]) + &affiliation + &behalf
}
