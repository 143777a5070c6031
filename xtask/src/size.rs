//! How many bytes travel.

use crate::build;
use crate::step::{Done, node, run};

/// Prints the bytes of the module and of the package's JavaScript.
pub fn command() -> Done {
    build::everything()?;
    let mut measure = node();
    measure.arg("xtask/size.mjs");
    run(&mut measure, "the sizes could not be measured")
}
