//! What is published: the npm package, tried where it must work, and the crate.

use crate::build;
use crate::setup;
use crate::step::{self, Done, cargo, node, run, say};

/// The check before a release.
pub fn command() -> Done {
    setup::firefox()?;
    environments()?;
    say("Packing the crate as crates.io would have it.");
    // what is packed is what git knows; a change that is not committed is no reason to refuse
    run(cargo().args(["package", "--quiet", "--allow-dirty"]), "the crate cannot be packed")
}

/// Installs the packed npm package into fresh projects and runs it there.
pub fn environments() -> Done {
    build::module()?;
    build::package()?;
    setup::npm_packages_of("tests/package")?;
    say("Installing the packed package into fresh projects, and running it there.");
    let mut tests = node();
    tests.arg("run.mjs").current_dir(step::root().join("tests/package"));
    tests.env("CHROMIUM", setup::browser()?);
    if let Some(firefox) = setup::find_firefox() {
        tests.env("FIREFOX", firefox);
    }
    run(&mut tests, "the npm package does not work everywhere")
}
