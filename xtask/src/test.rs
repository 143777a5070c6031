//! Everything that must hold.

use crate::build;
use crate::dependencies;
use crate::package;
use crate::serve;
use crate::setup;
use crate::spark;
use crate::step::{self, Done, Failure, cargo, node, npm, run, say};

/// One check, and the word that asks for it alone.
struct Step {
    word: &'static str,
    name: &'static str,
    run: fn() -> Done,
}

/// The checks of a whole run.
const STEPS: [Step; 8] = [
    Step { word: "format", name: "Formatting", run: formatting },
    Step { word: "lint", name: "Lints", run: lints },
    Step { word: "dependencies", name: "Dependencies", run: dependencies::check },
    Step { word: "rust", name: "Rust tests", run: rust },
    Step { word: "types", name: "Types", run: types },
    Step { word: "wasm", name: "The WebAssembly boundary", run: boundary },
    Step { word: "browser", name: "The page in a browser", run: browser },
    Step { word: "package", name: "The npm package where it must work", run: package::environments },
];

/// What takes too long for a whole run, and is asked for by its word.
const ASIDE: Step = Step { word: "spark", name: "The package for Apache Spark", run: spark::tests };

/// The packages of the workspace. Each by itself: together they would have their dependencies with more features than
/// either alone, and compiled once more for that.
const PACKAGES: [&str; 2] = ["rapporteur", "xtask"];

/// Sets up what is missing and runs every check; the first that fails ends the run.
pub fn command() -> Done {
    setup::wasm_target()?;
    setup::npm_packages()?;
    setup::browser()?;
    setup::chinese_font()?;
    for step in STEPS {
        println!("\n== {}", step.name);
        (step.run)()?;
    }
    println!("\nsteps: {} passed, 0 failed", STEPS.len());
    Ok(())
}

/// Runs one check.
pub fn one(word: &str) -> Done {
    let words = STEPS.map(|step| step.word).join(", ");
    let step = STEPS.into_iter().chain([ASIDE]).find(|step| step.word == word);
    let step =
        step.ok_or_else(|| Failure(format!("there is no test {word}; there are {words}, and {}", ASIDE.word)))?;
    (step.run)()
}

fn formatting() -> Done {
    run(cargo().args(["fmt", "--all", "--check"]), "the code is not formatted; `cargo fmt --all` does it")
}

fn lints() -> Done {
    let help = "Clippy has something to say; its messages are above";
    let lint = |more: &[&str]| run(cargo().arg("clippy").args(more).args(["--", "--deny", "warnings"]), help);
    for package in PACKAGES {
        lint(&["--package", package, "--all-targets"])?;
    }
    lint(&["--lib", "--no-default-features", "--features", "trap", "--target", "wasm32-unknown-unknown"])
}

fn rust() -> Done {
    setup::valgrind()?;
    for package in PACKAGES {
        run(cargo().args(["test", "--package", package]), "a Rust test failed")?;
    }
    let mut document = cargo();
    document.args(["doc", "--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "--deny warnings");
    run(&mut document, "the Rust documentation has faults")
}

fn types() -> Done {
    build::module()?;
    say("Checking the types of www/ and of the package.");
    let projects = ["tsconfig.package.json", "tsconfig.json", "tsconfig.tests.json"];
    for project in projects.into_iter().filter(|project| step::www().join(project).exists()) {
        run(step::tool("typescript/bin/tsc").args(["--noEmit", "--project", project]), "a type of www/ is wrong")?;
    }
    Ok(())
}

fn boundary() -> Done {
    build::module()?;
    build::package()?;
    say("Comparing the module with the command line, and what it says to wrong use.");
    run(cargo().args(["build", "--quiet", "--bin", "rapporteur"]), "the command line does not compile")?;
    let traps = build::module_with_traps()?;
    let mut tests = node();
    tests.args(["--test", "--test-reporter=spec", "tests/wasm/"]).env("RAPPORTEUR_TRAPS", traps);
    run(&mut tests, "a test of the WebAssembly boundary failed")
}

fn browser() -> Done {
    build::everything()?;
    let browser = setup::browser()?;
    let address = serve::in_background(build::site_folder())?;
    let mut tests = npm(&step::www());
    tests.args(["test", "--silent"]);
    tests.env("CHROMIUM", browser).env("RAPPORTEUR_URL", address);
    setup::firefox()?;
    match setup::find_firefox() {
        Some(firefox) => drop(tests.env("FIREFOX", firefox)),
        None => say(
            "There is no Firefox here (`apt install firefox-esr`, or name its path in FIREFOX): its tests are skipped.",
        ),
    }
    run(&mut tests, "a browser test failed")
}
