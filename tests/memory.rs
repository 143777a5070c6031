//! Memory is linear in the text: the most that is in use at n, 2n, 4n bytes of shapes that invite more.

#[path = "support/shapes.rs"]
mod shapes;

use peak_alloc::PeakAlloc;
use rapporteur::{Options, analyze};
use shapes::{GROUPS, Shape, text};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How much more than twice as much memory twice the text may take.
const TOLERANCE: f64 = 0.05;
/// Bytes of the smallest text.
const SMALLEST: usize = 8_000;

/// The most bytes in use while a text is read and its report written as JSON, beyond those in use before.
fn most(shape: &Shape, length: usize) -> f64 {
    let text = text(shape, length);
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let report = serde_json::to_string(&analyze(&text, &Options::default())).unwrap();
    drop(report);
    (MEMORY.peak_usage() - before) as f64
}

#[test]
fn grows_no_faster_than_the_text() {
    let mut faults = Vec::new();
    for shape in GROUPS.iter().flat_map(|(_, shapes)| *shapes) {
        // the tables of its language are built once
        analyze(&text(shape, SMALLEST), &Options::default());
        let [n, twice, four] = [1, 2, 4].map(|times| most(shape, times * SMALLEST));
        println!("{shape:?}: {n} {twice} {four}, growth {:.3}", four / twice);
        if four > 2.0 * twice * (1.0 + TOLERANCE) {
            faults.push(format!("{shape:?}: {:.3}", four / twice));
        }
    }
    assert!(faults.is_empty(), "more than twice the memory for twice the text: {faults:#?}");
}
