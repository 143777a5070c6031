//! The package for Apache Spark, on a local cluster.

use std::process::Command;

use crate::python;
use crate::step::{self, Done, cargo, run, say};

/// Runs its tests; says so and does nothing where Python or a JDK is missing.
pub fn tests() -> Done {
    if !["python3", "java"].into_iter().all(python::is_there) {
        return Ok(());
    }
    let package = step::root().join("integrations/spark");
    let packages = ["pytest", "-e", "integrations/spark"];
    let python = python::environment("spark", &packages, &[package.join("pyproject.toml")])?;
    run(cargo().args(["build", "--quiet", "--bin", "rapporteur"]), "the command line does not compile")?;
    say("Reading reports on a local cluster of two workers; it takes a minute or more.");
    let mut tests = Command::new(python);
    tests.args(["-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]).current_dir(package);
    tests.env("RAPPORTEUR", step::root().join("target/debug/rapporteur"));
    run(&mut tests, "a test of the package for Apache Spark failed")
}
