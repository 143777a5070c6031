//! Calls of the command line, and what they print.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A call from the top folder of the project, with this on standard input.
pub fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // a call that fails before it reads may have closed its end
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

/// The output of a call that succeeds and complains of nothing.
pub fn output(arguments: &[&str]) -> String {
    let done = run(arguments, b"");
    assert!(done.status.success() && done.stderr.is_empty(), "{arguments:?}: {}", complaint(&done));
    String::from_utf8(done.stdout).unwrap()
}

/// What a call said to the person who made it.
pub fn complaint(done: &Output) -> String {
    String::from_utf8(done.stderr.clone()).unwrap()
}

/// A value, as printed.
pub fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// Records of a CSV text, after RFC 4180.
pub fn records(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let (mut records, mut record, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.next_if_eq(&'"').is_some() => field.push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => record.push(std::mem::take(&mut field)),
            '\r' if !quoted => {
                assert_eq!(characters.next(), Some('\n'));
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
            }
            _ => field.push(character),
        }
    }
    assert!(record.is_empty() && field.is_empty(), "the last record ends with a line break");
    records
}
