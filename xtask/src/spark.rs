//! The package for Apache Spark, on a local cluster.

use std::path::PathBuf;
use std::process::Command;

use crate::step::{self, Done, cargo, output, run, say};

/// Runs its tests; says so and does nothing where Python or a JDK is missing.
pub fn tests() -> Done {
    for (program, what) in [("python3", "Python 3"), ("java", "a JDK")] {
        if output(Command::new(program).arg("--version"), "").is_err() {
            say(&format!("skipped: {what} is not there, and Apache Spark needs it."));
            return Ok(());
        }
    }
    let python = environment()?;
    run(cargo().args(["build", "--quiet", "--bin", "rapporteur"]), "the command line does not compile")?;
    say("Reading reports on a local cluster of two workers; it takes a minute or more.");
    let mut tests = Command::new(python);
    tests.args(["-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]);
    tests.current_dir(step::root().join("integrations/spark"));
    tests.env("RAPPORTEUR", step::root().join("target/debug/rapporteur"));
    run(&mut tests, "a test of the package for Apache Spark failed")
}

/// The Python of a virtual environment with the package and what it needs.
fn environment() -> Done<PathBuf> {
    let folder = step::root().join("target/spark/venv");
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let installed = folder.join("installed");
    let package = step::root().join("integrations/spark");
    if step::up_to_date(&installed, &[package.join("pyproject.toml")]) {
        return Ok(python);
    }
    say("Installing Apache Spark from PyPI into target/spark/venv; it is large.");
    run(Command::new("python3").args(["-m", "venv"]).arg(&folder), "the virtual environment could not be made")?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "-q", "pytest", "-e"]).arg(&package);
    run(&mut install, "Apache Spark could not be installed")?;
    step::files(std::fs::write(&installed, ""), "write", &installed)?;
    Ok(python)
}
