//! Time is linear in the text: instructions counted by callgrind at n, 2n, 4n for shapes that invite more.
//!
//! Ignored, since it needs valgrind and minutes: `cargo test --test linear -- --ignored`.

#[path = "support/callgrind.rs"]
mod callgrind;

use std::fs;
use std::path::PathBuf;

use callgrind::instructions;

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
fn cost(text: &str) -> f64 {
    let input = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("linear.txt");
    fs::write(&input, text).unwrap();
    instructions(&["analyze", "--no-outline", input.to_str().unwrap()]) as f64
}

#[test]
#[ignore = "needs valgrind and minutes: cargo test --test linear -- --ignored"]
fn instructions_grow_with_the_text_and_no_faster() {
    if !callgrind::is_there() {
        return;
    }
    let mut faults = Vec::new();
    for (name, piece) in SHAPES {
        let [n, twice, four] = [1, 2, 4].map(|times| cost(&text(piece, times * SMALLEST)));
        // the tables are built once, whatever the text: differences leave them out
        let growth = (four - twice) / (twice - n);
        println!("{name}: {n:.0} {twice:.0} {four:.0}, growth {growth:.3}");
        if growth > 2.0 * (1.0 + TOLERANCE) {
            faults.push(format!("{name}: {growth:.3}"));
        }
    }
    assert!(faults.is_empty(), "more than twice the work for twice the text: {faults:#?}");
}
