//! What cannot be tested here is said aloud: what tests print by `println!` is shown only where they fail.

use std::io::Write;

/// Says what is not there, and that tests are skipped for it.
pub fn skipped(why: &str) {
    let _ = writeln!(std::io::stderr(), "skipped: {why}");
}
