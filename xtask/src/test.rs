//! Everything that must hold.

use std::process::Command;

use crate::build;
use crate::serve;
use crate::setup;
use crate::step::{self, Done, cargo, node, run, say};

/// Sets up, builds, and runs every check; the first that fails ends the run.
pub fn command() -> Done {
    let steps: [(&str, fn() -> Done); 6] = [
        ("Formatting", formatting),
        ("Lints", lints),
        ("Rust tests", rust),
        ("Types", types),
        ("WebAssembly boundary", boundary),
        ("The page in a browser", browser),
    ];
    setup::wasm_target()?;
    setup::npm_packages()?;
    setup::browser()?;
    for (name, step) in steps {
        println!("\n== {name}");
        step()?;
    }
    println!("\nsteps: {} passed, 0 failed", steps.len());
    Ok(())
}

fn formatting() -> Done {
    run(cargo().args(["fmt", "--all", "--check"]), "the code is not formatted; `cargo fmt --all` does it")
}

fn lints() -> Done {
    let help = "Clippy has something to say; its messages are above";
    let lint = |more: &[&str]| run(cargo().arg("clippy").args(more).args(["--", "--deny", "warnings"]), help);
    lint(&["--workspace", "--all-targets"])?;
    lint(&["--lib", "--no-default-features", "--features", "trap", "--target", "wasm32-unknown-unknown"])
}

fn rust() -> Done {
    run(cargo().args(["test", "--workspace"]), "a Rust test failed")?;
    let mut document = cargo();
    document.args(["doc", "--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "--deny warnings");
    run(&mut document, "the Rust documentation has faults")
}

fn types() -> Done {
    build::everything()?;
    say("Checking the types of www/ and of the package.");
    run(step::tool("typescript/bin/tsc").args(["--noEmit", "--project", "."]), "a type of www/ is wrong")
}

fn boundary() -> Done {
    say("Comparing the module with the command line, and what it says to wrong use.");
    run(cargo().args(["build", "--quiet", "--bin", "rapporteur"]), "the command line does not compile")?;
    let traps = build::module_with_traps()?;
    let mut tests = node();
    tests.args(["--test", "--test-reporter=spec", "tests/wasm/"]).env("RAPPORTEUR_TRAPS", traps);
    run(&mut tests, "a test of the WebAssembly boundary failed")
}

fn browser() -> Done {
    let browser = setup::browser()?;
    let address = serve::in_background(build::site_folder())?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut tests = Command::new(npm);
    tests.args(["test", "--silent"]).current_dir(step::www());
    tests.env("CHROMIUM", browser).env("RAPPORTEUR_URL", address);
    run(&mut tests, "a browser test failed")
}
