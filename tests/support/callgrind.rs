//! Instructions that the command line takes, counted by valgrind: the same on every run.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// Is valgrind installed? Says so where it is not.
pub fn is_there() -> bool {
    let there = Command::new("valgrind").arg("--version").stdout(Stdio::null()).status().is_ok();
    if !there {
        eprintln!("skipped: valgrind is not there (on Debian, `apt install valgrind`)");
    }
    there
}

/// Instructions of a call of the command line that succeeds, from the top folder of the project.
pub fn instructions(arguments: &[&str]) -> u64 {
    static CALLS: AtomicU32 = AtomicU32::new(0);
    let name = format!("{}-{}.callgrind", std::process::id(), CALLS.fetch_add(1, Ordering::Relaxed));
    let output = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let done = Command::new("valgrind")
        .args(["--tool=callgrind", "--quiet"])
        .arg(format!("--callgrind-out-file={}", output.display()))
        .arg(env!("CARGO_BIN_EXE_rapporteur"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(done.success());
    let profile = std::fs::read_to_string(&output).unwrap();
    let _ = std::fs::remove_file(&output);
    let total = profile.lines().find_map(|line| line.strip_prefix("totals: ").or(line.strip_prefix("summary: ")));
    total.unwrap().trim().parse().unwrap()
}
