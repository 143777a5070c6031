//! Instructions that the command line takes, counted by valgrind: the same on every run.

#[path = "skip.rs"]
mod skip;

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

pub use skip::skipped;

/// Is valgrind installed? Says so where it is not.
pub fn is_there() -> bool {
    let there = Command::new("valgrind").arg("--version").stdout(Stdio::null()).status().is_ok();
    if !there {
        skipped("valgrind is not there (on Debian, `apt install valgrind`)");
    }
    there
}

/// Instructions of a call of the command line that succeeds, from the top folder of the project.
#[allow(dead_code, reason = "some tests count a whole call")]
pub fn instructions(arguments: &[&str]) -> u64 {
    let profiles = Profiles::new();
    profiles.run(&[], arguments, Stdio::null());
    profiles.total("profile")
}

/// Instructions for each of these texts, read one after the other by one call; a text's count holds what was left
/// to write of the report before it.
#[allow(dead_code, reason = "some tests count a whole call")]
pub fn instructions_for_each(texts: &[String]) -> Vec<u64> {
    let profiles = Profiles::new();
    let lines: Vec<String> = texts.iter().map(|text| serde_json::to_string(text).unwrap()).collect();
    let input = profiles.0.join("lines");
    fs::write(&input, lines.join("\n")).unwrap();
    let each = ["--dump-line=no", "--dump-after=rapporteur::analyze"];
    profiles.run(&each, &["analyze", "--lines", "--jobs", "1"], File::open(&input).unwrap().into());
    (1..=texts.len()).map(|part| profiles.total(&format!("profile.{part}"))).collect()
}

/// A folder of profiles, taken away when they have been read.
struct Profiles(PathBuf);

impl Profiles {
    fn new() -> Self {
        static CALLS: AtomicU32 = AtomicU32::new(0);
        let name = format!("callgrind-{}-{}", std::process::id(), CALLS.fetch_add(1, Ordering::Relaxed));
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn run(&self, options: &[&str], arguments: &[&str], input: Stdio) {
        let done = Command::new("valgrind")
            .args(["--tool=callgrind", "--quiet"])
            .arg(format!("--callgrind-out-file={}", self.0.join("profile").display()))
            .arg(format!("--log-file={}", self.0.join("log").display()))
            .args(options)
            .arg(env!("CARGO_BIN_EXE_rapporteur"))
            .args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(input)
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(done.success());
    }

    fn total(&self, name: &str) -> u64 {
        let profile = fs::read_to_string(self.0.join(name)).unwrap();
        let total = profile.lines().find_map(|line| line.strip_prefix("totals: ").or(line.strip_prefix("summary: ")));
        total.unwrap().trim().parse().unwrap()
    }
}

impl Drop for Profiles {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
