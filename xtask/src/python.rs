//! Python, for what is compared with it or written in it.

use std::path::PathBuf;
use std::process::Command;

use crate::step::{self, Done, output, run, say};

/// Is this program installed? Says so where it is not, and that something is skipped for it.
pub fn is_there(program: &str) -> bool {
    let there = output(Command::new(program).arg("--version"), "").is_ok();
    if !there {
        say(&format!("skipped: {program} is not there."));
    }
    there
}

/// The Python of a virtual environment in target/NAME, with packages of PyPI; made anew where one of these
/// files is newer.
pub fn environment(name: &str, packages: &[&str], files: &[PathBuf]) -> Done<PathBuf> {
    let folder = step::root().join("target").join(name).join("venv");
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let installed = folder.join("installed");
    if installed.exists() && step::up_to_date(&installed, files) {
        return Ok(python);
    }
    say(&format!("Installing packages of PyPI into target/{name}/venv."));
    run(Command::new("python3").args(["-m", "venv"]).arg(&folder), "the virtual environment could not be made")?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "-q"]).args(packages).current_dir(step::root());
    run(&mut install, "the packages could not be installed")?;
    step::files(std::fs::write(&installed, ""), "write", &installed)?;
    Ok(python)
}
