//! The project's chores: `cargo xtask build | serve | test | size | package | bench | fuzz`.
//!
//! Needs rustup and Node, nothing else; what is missing beyond that is set up on the way. Every step
//! says what it does, and fails with a sentence that helps.

mod bench;
mod build;
mod dependencies;
mod fuzz;
mod package;
mod python;
mod serve;
mod setup;
mod size;
mod spark;
mod step;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  build            build the page into dist/site and the npm package into dist/npm
  serve [--port N] build, then serve the page on 127.0.0.1
  test [STEP]      everything that must hold, or one of: format, lint, dependencies, rust, types,
                   wasm, browser, package; and, in no whole run, spark
  size             bytes of the WebAssembly module and its wrappers: raw, gzip, brotli
  fuzz [MINUTES]   texts that a fuzzer thinks of, against what is promised of every text
  bench            how fast it reads: natively, in Node and in browsers, beside peers; ratios
  package          the check before a release: the npm package in every environment, and the crate
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["build"] => build::everything(),
        ["serve"] => serve::command(None),
        ["serve", "--port", port] => serve::command(Some(port)),
        ["test"] => test::command(),
        ["test", step] => test::one(step),
        ["size"] => size::command(),
        ["package"] => package::command(),
        ["fuzz"] => fuzz::command(None),
        ["fuzz", minutes] => fuzz::command(Some(minutes)),
        ["bench"] => bench::command(),
        [] | ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => Err(step::Failure(format!("there is no `cargo xtask {}`\n\n{USAGE}", arguments.join(" ")))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
