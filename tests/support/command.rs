//! Calls of the command line, and what they print.

#[path = "records.rs"]
mod records;

use std::io::Write;
use std::process::{Command, Output, Stdio};

pub use records::records;
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
