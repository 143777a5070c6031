//! How fast it reads.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::build;
use crate::python;
use crate::serve;
use crate::setup;
use crate::step::{self, Done, cargo, node, run, say};

/// Measures the library natively, the module in Node and in browsers, and peers; makes a table of all.
pub fn command() -> Done {
    build::module()?;
    build::package()?;
    setup::npm_packages_of("tests/package")?;
    let folder = step::root().join("target/bench");
    clear(&folder)?;
    say("Measuring the library; the compiler takes its time for this.");
    run(cargo().args(["bench", "--quiet", "--bench", "analysis"]), "reading costs more than it may")?;
    say("Measuring the WebAssembly module in Node, and a JavaScript peer.");
    run(node().arg("benches/node.mjs"), "the module could not be measured")?;
    browsers()?;
    page()?;
    peer_in_python(&folder)?;
    run(node().arg("benches/table.mjs"), "the results could not be shown")
}

/// Results of an earlier run are none of this one's.
fn clear(folder: &Path) -> Done {
    let names = ["native", "node", "chromium", "firefox", "python"];
    let old = names.map(|name| folder.join(format!("{name}.json")));
    old.iter().filter(|path| path.exists()).try_for_each(|path| step::files(std::fs::remove_file(path), "remove", path))
}

fn browsers() -> Done {
    say("Measuring the WebAssembly module in Chromium and Firefox.");
    run(in_browsers()?.arg("benches/browsers.mjs"), "the module could not be measured in a browser")
}

fn page() -> Done {
    build::everything()?;
    let address = serve::in_background(build::site_folder())?;
    say("Measuring the page's first analysis in each language.");
    run(in_browsers()?.args(["benches/first.mjs", &address]), "the page could not be measured in a browser")
}

/// Node with the browsers that are there.
fn in_browsers() -> Done<Command> {
    let mut measure = node();
    measure.env("CHROMIUM", setup::browser()?);
    match setup::find_firefox() {
        Some(firefox) => drop(measure.env("FIREFOX", firefox)),
        None => say("skipped: Firefox is not there."),
    }
    Ok(measure)
}

fn peer_in_python(folder: &Path) -> Done {
    if !python::is_there("python3") {
        return Ok(());
    }
    let python = python::environment("bench", &["babel", "country_converter", "pandas<3"], &[])?;
    say("Measuring a Python peer.");
    let texts = (0..).map(|index| folder.join(format!("{index}.txt"))).take_while(|path| path.exists());
    let mut peer = Command::new(python);
    peer.arg(step::root().join("benches/peers/python.py")).args(texts.collect::<Vec<PathBuf>>());
    let said = step::output(&mut peer, "the Python peer could not be measured")?;
    let results = folder.join("python.json");
    step::files(std::fs::write(&results, said), "write", &results)
}
