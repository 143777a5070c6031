//! What is fuzzed: each target holds bytes against what is promised. `fuzz/` runs them on what a fuzzer thinks
//! of, `tests/fuzz.rs` on the seeds and on mutations of them.

use rapporteur::{Options, analyze as read};

use super::building;
use super::properties;

/// A target: its name, which is that of its folder of seeds, and what it does with bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: [Target; 6] = [
    ("analyze", analyze),
    ("identify", identify),
    ("export", export),
    ("utf16", utf16),
    ("built", built),
    ("broken", broken),
];

/// Any text.
pub fn analyze(bytes: &[u8]) {
    properties::of_analysis(&String::from_utf8_lossy(bytes));
}

/// Any name.
pub fn identify(bytes: &[u8]) {
    properties::of_identification(&String::from_utf8_lossy(bytes));
}

/// Tables of a report into which any text was put, where lists, titles and recommendations stand.
pub fn export(bytes: &[u8]) {
    let given = String::from_utf8_lossy(bytes);
    let text = format!(
        "Report of the {given}\n\n1. The following States parties attended: France, {given} and Chile.\n\n2. Statements \
         were made by the representatives of {given} and Peru.\n\n3. States should {given}:\n\n(a) {given};\n"
    );
    properties::of_tables(&text, &read(&text, &Options::default()));
}

/// What readers of files hand over: UTF-16 in which surrogates may stand alone.
pub fn utf16(bytes: &[u8]) {
    let units: Vec<u16> =
        bytes.chunks(2).map(|pair| pair.iter().fold(0, |unit, byte| unit << 8 | u16::from(*byte))).collect();
    properties::of_analysis(&String::from_utf16_lossy(&units));
}

/// Texts built from what reports are made of, and broken.
pub fn built(bytes: &[u8]) {
    let (choices, breaks) = bytes.split_at(bytes.len() * 3 / 4);
    properties::of_analysis(&building::broken(&building::text(choices), &places(breaks)));
}

/// Whole reports, broken.
pub fn broken(bytes: &[u8]) {
    let Some((which, breaks)) = bytes.split_first() else { return };
    let report = building::REPORTS[usize::from(*which) % building::REPORTS.len()];
    properties::of_analysis(&building::broken(report, &places(breaks)));
}

/// Places to break, and how.
fn places(bytes: &[u8]) -> Vec<(u16, u8)> {
    bytes.chunks_exact(3).map(|three| (u16::from_be_bytes([three[0], three[1]]), three[2])).collect()
}
