//! Time is linear in the text: instructions counted by callgrind at n, 2n, 4n for shapes that invite more.
//!
//! Ignored, since it needs valgrind and minutes: `cargo test --test linear -- --ignored`.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// How much more than twice as many instructions twice the text may take.
const TOLERANCE: f64 = 0.05;
/// Bytes of the smallest text.
const SMALLEST: usize = 30_000;

/// A shape: its name, and what a text is made of again and again; `{n}` counts.
const SHAPES: [(&str, &str); 12] = [
    ("only digits", "7"),
    ("only a conjunction", "和"),
    ("only brackets", "("),
    ("brackets that close", "()"),
    ("nested letters", "(a) "),
    ("one endless line", "the representative of France said, "),
    ("headings", "I. Title\n"),
    ("annexes", "Annex\n"),
    ("numbered paragraphs", "{n}. States should cooperate.\n"),
    ("names without separators", "法国日本巴西"),
    ("stated ranges", "The recommendations are contained in paragraphs 1–9999 above. "),
    ("a list of speakers", "1. Statements were made by the representatives of France, Chile and Peru.\n"),
];

fn text(piece: &str, length: usize) -> String {
    let mut text = String::new();
    for number in 1.. {
        if text.len() >= length {
            break;
        }
        text.push_str(&piece.replace("{n}", &number.to_string()));
    }
    text
}

/// Instructions that the command line takes to analyze a text.
fn instructions(text: &str) -> f64 {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let (input, output) = (folder.join("linear.txt"), folder.join("linear.callgrind"));
    fs::write(&input, text).unwrap();
    let done = Command::new("valgrind")
        .args(["--tool=callgrind", "--quiet"])
        .arg(format!("--callgrind-out-file={}", output.display()))
        .arg(env!("CARGO_BIN_EXE_rapporteur"))
        .args(["analyze", "--no-outline"])
        .arg(&input)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(done.success());
    let profile = fs::read_to_string(&output).unwrap();
    let total = profile.lines().find_map(|line| line.strip_prefix("totals: ").or(line.strip_prefix("summary: ")));
    total.unwrap().trim().parse().unwrap()
}

#[test]
#[ignore = "needs valgrind and minutes: cargo test --test linear -- --ignored"]
fn instructions_grow_with_the_text_and_no_faster() {
    if Command::new("valgrind").arg("--version").stdout(Stdio::null()).status().is_err() {
        eprintln!("skipped: valgrind is not there");
        return;
    }
    let mut faults = Vec::new();
    for (name, piece) in SHAPES {
        let [n, twice, four] = [1, 2, 4].map(|times| instructions(&text(piece, times * SMALLEST)));
        // the tables are built once, whatever the text: differences leave them out
        let growth = (four - twice) / (twice - n);
        println!("{name}: {n:.0} {twice:.0} {four:.0}, growth {growth:.3}");
        if growth > 2.0 * (1.0 + TOLERANCE) {
            faults.push(format!("{name}: {growth:.3}"));
        }
    }
    assert!(faults.is_empty(), "more than twice the work for twice the text: {faults:#?}");
}
