//! The longer run of the fuzz targets.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::step::{self, Done, Failure, cargo, files, run, say};

/// Minutes of a run where nobody says how long.
const MINUTES: u32 = 10;
/// What libFuzzer writes before the number of inputs that it tried.
const TRIED: &str = "stat::number_of_executed_units:";

/// Fuzzes for so many minutes in all, the same time for each target, beginning with the seeds.
pub fn command(minutes: Option<&str>) -> Done {
    let minutes = match minutes {
        None => MINUTES,
        Some(text) => text.parse().map_err(|_| Failure(format!("{text} is no number of minutes")))?,
    };
    let (fuzzer, targets) = (fuzzer()?, targets()?);
    let seconds = (minutes * 60 / targets.len() as u32).max(1);
    let mut tried = Vec::new();
    for target in &targets {
        say(&format!("Fuzzing {target} for {seconds} seconds."));
        tried.push(fuzz(&fuzzer, target, seconds)?);
    }
    for (target, inputs) in targets.iter().zip(&tried) {
        println!("{target}: {inputs} inputs");
    }
    println!("{} inputs in all, no crash", tried.iter().sum::<u64>());
    Ok(())
}

/// The targets, each of which has a folder of seeds.
fn targets() -> Done<Vec<String>> {
    let folder = step::root().join("fuzz/seeds");
    let mut targets = Vec::new();
    for entry in files(std::fs::read_dir(&folder), "read", &folder)? {
        targets.push(files(entry, "read", &folder)?.file_name().to_string_lossy().into_owned());
    }
    targets.sort();
    Ok(targets)
}

/// Fuzzes a target; how many inputs were tried.
fn fuzz(fuzzer: &Path, target: &str, seconds: u32) -> Done<u64> {
    let folder = step::root().join("fuzz");
    let found = format!("corpus/{target}");
    files(std::fs::create_dir_all(folder.join(&found)), "create", &folder.join(&found))?;
    let mut fuzz = Command::new(fuzzer);
    // no code of this project is unsafe: nothing for a sanitizer to find, and none is in stable Rust
    fuzz.args(["run", "--sanitizer", "none", target, &found, &format!("seeds/{target}"), "--"]);
    fuzz.args([&format!("-max_total_time={seconds}"), "-timeout=20", "-max_len=4096", "-print_final_stats=1"]);
    let cannot = |error| Failure(format!("cannot run cargo-fuzz: {error}"));
    let mut running = fuzz.current_dir(folder).stderr(Stdio::piped()).spawn().map_err(cannot)?;
    let mut tried = 0;
    for line in running.stderr.take().into_iter().flat_map(|said| BufReader::new(said).lines()).map_while(Result::ok) {
        eprintln!("{line}");
        tried = line.strip_prefix(TRIED).and_then(|number| number.trim().parse().ok()).unwrap_or(tried);
    }
    if running.wait().map_err(cannot)?.success() {
        return Ok(tried);
    }
    Err(Failure(format!(
        "fuzzing {target} failed; where a text breaks a promise, what is above names its file: shorten it (`cargo fuzz \
         tmin --sanitizer none {target} FILE` in fuzz/), keep it as tests/corpus/issue_N.txt, and mend what it broke"
    )))
}

/// cargo-fuzz, installed into target/tools where it is not there.
fn fuzzer() -> Done<PathBuf> {
    let tools = step::root().join("target/tools");
    let fuzzer = tools.join("bin").join(if cfg!(windows) { "cargo-fuzz.exe" } else { "cargo-fuzz" });
    if !fuzzer.exists() {
        say("Installing cargo-fuzz into target/tools.");
        let mut install = cargo();
        install.args(["install", "--quiet", "--locked", "--root"]).arg(&tools).arg("cargo-fuzz");
        run(&mut install, "cargo-fuzz could not be installed; it and libFuzzer need a compiler of C++ beside Rust")?;
    }
    Ok(fuzzer)
}
