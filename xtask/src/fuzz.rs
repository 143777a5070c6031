//! The longer run of the fuzz targets.

use std::process::{Command, Stdio};

use crate::step::{self, Done, Failure, files, run, say};

/// Minutes of a run where nobody says how long.
const MINUTES: u32 = 10;

/// Fuzzes for so many minutes in all, the same time for each target, beginning with the seeds.
pub fn command(minutes: Option<&str>) -> Done {
    let minutes = match minutes {
        None => MINUTES,
        Some(text) => text.parse().map_err(|_| Failure(format!("{text} is no number of minutes")))?,
    };
    fuzzer()?;
    let folder = step::root().join("fuzz");
    let mut targets: Vec<String> = Vec::new();
    for entry in files(std::fs::read_dir(folder.join("seeds")), "read", &folder.join("seeds"))? {
        targets.push(files(entry, "read", &folder)?.file_name().to_string_lossy().into_owned());
    }
    targets.sort();
    let seconds = (minutes * 60 / targets.len() as u32).max(1);
    for target in &targets {
        say(&format!("Fuzzing {target} for {seconds} seconds."));
        let found = format!("corpus/{target}");
        files(std::fs::create_dir_all(folder.join(&found)), "create", &folder.join(&found))?;
        let mut fuzz = cargo_nightly();
        // no code of this project is unsafe: nothing for a sanitizer to find
        fuzz.args(["run", "--sanitizer", "none", target, &found, &format!("seeds/{target}"), "--"]);
        fuzz.args([&format!("-max_total_time={seconds}"), "-timeout=20", "-max_len=8192", "-print_final_stats=1"]);
        let help = "a text breaks a promise: shorten it with `cargo +nightly fuzz tmin`, keep it as \
                    tests/corpus/issue_N.txt with a test, and mend what it broke";
        run(&mut fuzz, help)?;
    }
    Ok(())
}

fn fuzzer() -> Done {
    let there = cargo_nightly().arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    match there {
        Ok(status) if status.success() => Ok(()),
        _ => Err(Failure(
            "fuzzing needs nightly Rust and cargo-fuzz: `rustup toolchain install nightly`, `cargo install cargo-fuzz`"
                .into(),
        )),
    }
}

/// `cargo fuzz`, in its folder, by nightly Rust.
fn cargo_nightly() -> Command {
    let mut command = Command::new("rustup");
    command.args(["run", "nightly", "cargo", "fuzz"]).current_dir(step::root().join("fuzz"));
    // they name the toolchain that runs this
    command.env_remove("CARGO").env_remove("RUSTUP_TOOLCHAIN").env_remove("RUSTC");
    command
}
