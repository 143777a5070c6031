//! How fast it reads.

use crate::build;
use crate::step::{Done, cargo, node, run, say};

/// Measures the library natively, then the module in Node beside a JavaScript peer.
pub fn command() -> Done {
    build::module()?;
    build::package()?;
    say("Measuring the library; the compiler takes its time for this.");
    run(cargo().args(["bench", "--quiet", "--bench", "analysis"]), "reading costs more than it may")?;
    say("Measuring the WebAssembly module in Node, and a JavaScript peer.");
    run(node().arg("benches/node.mjs"), "the module could not be measured")
}
