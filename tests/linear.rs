//! Time is linear in the text: instructions counted by callgrind at n, 2n, 4n for shapes that invite more.
//!
//! Needs valgrind; without it the tests say that they are skipped.

#[path = "support/callgrind.rs"]
mod callgrind;
#[path = "support/shapes.rs"]
mod shapes;

use shapes::{GROUPS, text};

/// How much more than twice as many instructions twice the text may take.
const TOLERANCE: f64 = 0.05;
/// Instructions by which two runs on the same text may differ: tables are hashed with a new seed each time.
const NOISE: f64 = 5e5;
/// Bytes of the smallest text.
const SMALLEST: usize = 1_000;
/// The same where copies have a greatest length, which they must have reached.
const LONGER: usize = 2_000;
/// The same where names in all languages follow each other: what one takes, another does not.
const MIXED: usize = 6_000;

/// Counts the shapes of a group; one test each, so that they run beside each other.
fn grow_no_faster_than_the_text(group: &str, smallest: usize) {
    if !callgrind::is_there() {
        return;
    }
    let (_, shapes) = GROUPS.iter().find(|(name, _)| *name == group).unwrap();
    // the tables of a language are built for the first text; an empty one takes what is left of the text before
    let sizes = [1, 0, 1, 2, 4];
    let texts: Vec<String> = shapes.iter().flat_map(|shape| sizes.map(|times| text(shape, times * smallest))).collect();
    let counts = callgrind::instructions_for_each(&texts);
    let mut faults = Vec::new();
    for (shape, counts) in shapes.iter().zip(counts.chunks(sizes.len())) {
        let [n, twice, four] = [counts[2], counts[3], counts[4]].map(|count| count as f64);
        // what every text takes, however short: differences leave it out
        let (growth, linear) = (four - twice, 2.0 * (twice - n));
        println!("{shape:?}: {n:.0} {twice:.0} {four:.0}, growth {:.3}", growth / linear * 2.0);
        if growth > linear * (1.0 + TOLERANCE) + NOISE {
            faults.push(format!("{shape:?}: {:.3}", growth / linear * 2.0));
        }
    }
    assert!(faults.is_empty(), "more than twice the work for twice the text: {faults:#?}");
}

#[test]
fn signs() {
    grow_no_faster_than_the_text("signs", SMALLEST);
}

#[test]
fn lines() {
    grow_no_faster_than_the_text("lines", SMALLEST);
}

#[test]
fn parts() {
    grow_no_faster_than_the_text("parts", SMALLEST);
}

#[test]
fn languages() {
    grow_no_faster_than_the_text("languages", MIXED);
}

#[test]
fn copies() {
    grow_no_faster_than_the_text("copies", LONGER);
}
