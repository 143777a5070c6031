//! The command line as people and scripts use it: real processes, their output and exit codes.

#[path = "support/command.rs"]
mod command;

use std::process::{Command, Stdio};

use command::{complaint, json, output, records, run};
use serde_json::Value;

const SAMPLE: &str = "tests/corpus/wg4-2011.zh.txt";

fn sample() -> String {
    std::fs::read_to_string(format!("{}/{SAMPLE}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn reads_files_and_standard_input_alike() {
    let from_file = output(&["analyze", SAMPLE]);
    for arguments in [&["analyze"][..], &["analyze", "-"]] {
        assert_eq!(String::from_utf8(run(arguments, sample().as_bytes()).stdout).unwrap(), from_file);
    }
    let report = json(&from_file);
    assert_eq!(report["schema"], 1);
    assert_eq!(report["recommendations"].as_array().unwrap().len(), 55);
}

#[test]
fn spans_are_utf16() {
    let done = run(
        &["analyze", "--table", "attendance", "--language", "zh"],
        "🏛 1. 以下缔约国出席了会议：法国和日本。".as_bytes(),
    );
    let attendance = json(&String::from_utf8(done.stdout).unwrap());
    let france = &attendance["groups"][0]["participants"][0];
    assert_eq!((&france["name"], &france["span"]["start"]), (&Value::from("法国"), &Value::from(17)));
}

#[test]
fn several_files_give_a_document_a_line() {
    let text = output(&["analyze", SAMPLE, SAMPLE]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2);
    let mut expected = json(&output(&["analyze", SAMPLE]));
    expected["file"] = SAMPLE.into();
    assert_eq!(json(lines[0]), expected);
    assert_eq!(lines[0], lines[1]);
}

#[test]
fn tables_are_those_of_the_report() {
    let report = json(&output(&["analyze", SAMPLE]));
    for table in ["recommendations", "attendance", "speakers", "documents"] {
        assert_eq!(json(&output(&["analyze", SAMPLE, "--table", table])), report[table]);
        let records = records(&output(&["analyze", SAMPLE, "--format", "csv", "--table", table]));
        assert!(records.iter().all(|record| record.len() == records[0].len()), "{table}");
    }
}

#[test]
fn csv_has_a_row_for_each_entry_and_says_where_it_is_from() {
    let report = json(&output(&["analyze", SAMPLE]));
    let of_table = |table: &str| records(&output(&["analyze", SAMPLE, "--format", "csv", "--table", table]));
    let recommendations = records(&output(&["analyze", SAMPLE, "--format", "csv"]));
    let whole = recommendations.iter().filter(|row| row[1].parse::<u32>().is_ok() && row[2].is_empty());
    assert_eq!(whole.count(), 55);
    let deeper = recommendations.iter().find(|row| row[0] == "51(i)" && row[2] == "㈢").unwrap();
    assert_eq!(deeper[1], "51");

    let statements: usize =
        report["speakers"].as_array().unwrap().iter().map(|item| item["statements"].as_array().unwrap().len()).sum();
    assert_eq!(of_table("speakers").len(), statements + 2);
    let participants = of_table("attendance");
    assert_eq!(participants.iter().filter(|row| row[0] == "statesParties" && row[1] == "56").count(), 65);

    let footer = &participants.last().unwrap()[0];
    let origin =
        format!("rapporteur {}; language zh (found from the text); display language zh; ", env!("CARGO_PKG_VERSION"));
    assert_eq!(
        footer.strip_prefix(&origin),
        Some("SHA-256 of the text ac7857d051230f86930889e11b07412f919716c44f720220fd994601ba313d7f")
    );
}

#[test]
fn formulas_in_a_report_stay_text() {
    let text = sample().replace("(a) 应当承认", "(a) =HYPERLINK(\"x\")，应当承认");
    let done = run(&["analyze", "--format", "csv"], text.as_bytes());
    let records = records(&String::from_utf8(done.stdout).unwrap());
    let cells: Vec<&String> = records.iter().flatten().collect();
    assert!(cells.iter().any(|cell| cell.contains("HYPERLINK")));
    assert!(cells.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{cells:?}");
}

#[test]
fn markdown_holds_every_table_or_one() {
    let whole = output(&["analyze", SAMPLE, "--format", "markdown"]);
    let titles: Vec<&str> = whole.lines().filter(|line| line.starts_with("## ")).collect();
    assert_eq!(titles, ["## Recommendations", "## Attendance", "## Speakers", "## Documents"]);
    assert!(whole.contains("| 51(j) | 51 | ㈥ |") && whole.trim_end().ends_with("ba313d7f"));
    let one = output(&["analyze", SAMPLE, "--format", "markdown", "--table", "documents"]);
    assert_eq!(one.lines().filter(|line| line.starts_with("## ")).count(), 1);
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_others_are_read() {
    let done = run(&["analyze", "no such file", SAMPLE], b"");
    assert_eq!(done.status.code(), Some(1));
    assert!(complaint(&done).starts_with("rapporteur: no such file: "), "{}", complaint(&done));
    assert_eq!(json(&String::from_utf8(done.stdout).unwrap())["schema"], 1);
}

#[test]
fn what_is_no_text_is_refused_with_advice() {
    let done = run(&["analyze"], b"%PDF-1.7 \xff\xfe");
    assert_eq!((done.status.code(), done.stdout.len()), (Some(1), 0));
    assert!(complaint(&done).contains("not a text in UTF-8 (byte 9)"), "{}", complaint(&done));
}

#[test]
fn what_was_not_found_is_said() {
    let cases: [(&[&str], &str, &str); 3] = [
        (&["analyze"], "", "is it the whole text of a report"),
        (&["analyze", "--format", "csv"], "The weather was fine.", "is it the whole text of a report"),
        (
            &["analyze", "--table", "attendance"],
            "1. Statements were made by France.",
            "nothing was found for attendance; looked for: attended",
        ),
    ];
    for (arguments, text, expected) in cases {
        let done = run(arguments, text.as_bytes());
        assert!(done.status.success() && !done.stdout.is_empty(), "{text:?}");
        assert!(complaint(&done).contains(expected), "{text:?}: {}", complaint(&done));
        assert!(complaint(&done).starts_with("rapporteur: -: "), "{text:?}: {}", complaint(&done));
    }
}

#[test]
fn wrong_calls_exit_with_2() {
    let wrong: [&[&str]; 9] = [
        &[],
        &["analyze", SAMPLE, "--language", "xx"],
        &["analyze", SAMPLE, "--table", "chairs"],
        &["analyze", SAMPLE, "--format", "xml"],
        &["analyze", SAMPLE, "--format", "markdown", "--output", "target/results.md"],
        &["analyze", SAMPLE, "--lines"],
        &["analyze", "--output", "target/results.jsonl"],
        &["analyze", "--parquet", "target/results.parquet"],
        &["analyze", SAMPLE, "--format", "csv", "--parquet", "target/results.parquet"],
    ];
    for arguments in wrong {
        let done = run(arguments, b"");
        assert_eq!(done.status.code(), Some(2), "{arguments:?}");
        assert!(done.stdout.is_empty() && !done.stderr.is_empty(), "{arguments:?}");
    }
    let known = complaint(&run(wrong[2], b""));
    assert!(known.contains("recommendations, attendance, speakers, documents"), "{known}");
}

#[test]
fn a_reader_that_has_read_enough_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(["analyze", SAMPLE])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success() && done.stderr.is_empty(), "{}", complaint(&done));
}
