//! Running other programs, and saying so.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// Why a chore could not be done, in a sentence for the person who asked for it.
#[derive(Debug)]
pub struct Failure(pub String);

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

pub type Done<T = ()> = Result<T, Failure>;

/// The top folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the project").to_owned()
}

/// The folder of the web front end.
pub fn www() -> PathBuf {
    root().join("www")
}

/// Says what comes next.
pub fn say(sentence: &str) {
    println!("• {sentence}");
}

/// The cargo that runs this.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Node.
pub fn node() -> Command {
    let mut command = Command::new("node");
    command.current_dir(root());
    command
}

/// npm, for the packages of a folder.
pub fn npm(folder: &Path) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder);
    command
}

/// A program of one of the front end's npm packages, by the path of its script.
pub fn tool(script: &str) -> Command {
    let mut command = node();
    command.arg(www().join("node_modules").join(script)).current_dir(www());
    command
}

/// Runs a command to its end.
pub fn run(command: &mut Command, otherwise: &str) -> Done {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|error| Failure(format!("{otherwise}: cannot run {name}: {error}")))?;
    if status.success() { Ok(()) } else { Err(Failure(format!("{otherwise} ({name}: {status})"))) }
}

/// What a command prints.
pub fn output(command: &mut Command, otherwise: &str) -> Done<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| Failure(format!("{otherwise}: cannot run {name}: {error}")))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Failure(format!("{otherwise} ({name}: {}): {}", output.status, said.trim())));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Turns an error of the file system into a sentence.
pub fn files<T>(result: std::io::Result<T>, what: &str, path: &Path) -> Done<T> {
    result.map_err(|error| Failure(format!("cannot {what} {}: {error}", path.display())))
}

/// When a file, or the newest file of a folder, was written; `None` where there is none.
pub fn written(path: &Path) -> Option<SystemTime> {
    if path.is_dir() {
        let entries = std::fs::read_dir(path).ok()?.flatten();
        let ours = entries.filter(|entry| entry.file_name() != "node_modules");
        return ours.filter_map(|entry| written(&entry.path())).max();
    }
    path.metadata().ok()?.modified().ok()
}

/// Is the output at least as new as everything that it is made from?
pub fn up_to_date(output: &Path, inputs: &[PathBuf]) -> bool {
    let Some(made) = written(output) else { return false };
    inputs.iter().filter_map(|input| written(input)).all(|input| input <= made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_is_up_to_date() {
        let manifest = root().join("Cargo.toml");
        assert!(up_to_date(&manifest, std::slice::from_ref(&manifest)));
        assert!(!up_to_date(&root().join("no such file"), std::slice::from_ref(&manifest)));
        assert_eq!(written(&root().join("no such file")), None);
    }

    #[test]
    fn a_failure_names_what_was_wanted() {
        let failure = run(&mut Command::new("no-such-program"), "nothing could be done").unwrap_err();
        assert!(failure.0.starts_with("nothing could be done: cannot run no-such-program"), "{failure}");
    }
}
