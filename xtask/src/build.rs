//! From Rust to the page and the npm package.

use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::setup;
use crate::step::{self, Done, Failure, cargo, files, run, say};

/// The page in `dist/site`, the package in `dist/npm`.
pub fn everything() -> Done {
    module()?;
    package()?;
    site()
}

/// Where the page is built to.
pub fn site_folder() -> PathBuf {
    step::root().join("dist/site")
}

/// Where the npm package is built to.
pub fn package_folder() -> PathBuf {
    step::root().join("dist/npm")
}

/// The folder of the module and its glue, which everything in www/ imports.
pub fn generated() -> PathBuf {
    step::www().join("src/generated")
}

/// The WebAssembly module and its glue, small.
pub fn module() -> Done {
    setup::wasm_target()?;
    setup::npm_packages()?;
    say("Compiling the crate to WebAssembly.");
    let compiled = compile("wasm", &[])?;
    let wasm = generated().join("rapporteur.wasm");
    if step::up_to_date(&wasm, std::slice::from_ref(&compiled)) {
        return Ok(());
    }
    say("Making the WebAssembly module small (wasm-opt -Oz).");
    let folder = step::root().join("target/glue");
    glue(&compiled, &folder)?;
    copy(&folder, &generated(), "rapporteur.js")?;
    copy(&folder, &generated(), "rapporteur.d.ts")?;
    let mut optimize = step::tool("binaryen/bin/wasm-opt");
    optimize.arg("-Oz").arg(folder.join("rapporteur.wasm")).arg("-o").arg(&wasm);
    run(&mut optimize, "wasm-opt failed")
}

/// The folder of a module that fails when texts ask it to, for the tests of what happens then; not optimized, for
/// nobody else has it.
pub fn module_with_traps() -> Done<PathBuf> {
    say("Compiling the crate to a WebAssembly module that can be made to fail.");
    let compiled = compile("dev", &["--features", "trap", "--config", "profile.dev.opt-level=0"])?;
    let folder = step::root().join("target/glue-trap");
    if !step::up_to_date(&folder.join("rapporteur.wasm"), std::slice::from_ref(&compiled)) {
        glue(&compiled, &folder)?;
    }
    Ok(folder)
}

fn compile(profile: &str, more: &[&str]) -> Done<PathBuf> {
    let mut build = cargo();
    build.args(["build", "--quiet", "--lib", "--no-default-features", "--profile", profile]);
    build.args(["--target", "wasm32-unknown-unknown"]).args(more);
    run(&mut build, "the crate does not compile to WebAssembly; the compiler's messages are above")?;
    let folder = if profile == "dev" { "debug" } else { profile };
    Ok(step::root().join("target/wasm32-unknown-unknown").join(folder).join("rapporteur.wasm"))
}

/// The JavaScript that calls the module. Without a path of the module in it: the entry points of the
/// package know where it lies, and a bundler that finds a second mention ships a second copy.
fn glue(compiled: &Path, folder: &Path) -> Done {
    let made = Bindgen::new()
        .input_path(compiled)
        .out_name("rapporteur")
        .web(true)
        .and_then(|bindgen| {
            bindgen.typescript(true).omit_default_module_path(true).reset_state_function(true).generate(folder)
        })
        .map_err(|error| Failure(format!("wasm-bindgen failed: {error:#}")));
    made?;
    let named_by_bindgen = folder.join("rapporteur_bg.wasm");
    files(std::fs::rename(&named_by_bindgen, folder.join("rapporteur.wasm")), "rename", &named_by_bindgen)
}

fn copy(from: &Path, to: &Path, name: &str) -> Done {
    files(std::fs::create_dir_all(to), "make", to)?;
    files(std::fs::copy(from.join(name), to.join(name)), "copy", &from.join(name)).map(drop)
}

/// Whether the page is there to be built.
pub fn has_site() -> bool {
    step::www().join("index.html").exists()
}

/// The page.
fn site() -> Done {
    if !has_site() {
        say("www/index.html is not there: no page is built.");
        return Ok(());
    }
    if step::up_to_date(&site_folder().join("index.html"), &[step::www()]) {
        return Ok(());
    }
    say("Building the page into dist/site.");
    run(step::tool("vite/bin/vite.js").args(["build", "--logLevel", "warn"]), "the page could not be built")
}

/// The npm package.
pub fn package() -> Done {
    let sources =
        ["www", "tests/package/environments", "pkg.json", "Cargo.toml", "README.md", "LICENSE-MIT", "LICENSE-APACHE"];
    let sources = sources.map(|source| step::root().join(source));
    if step::up_to_date(&package_folder().join("package.json"), &sources) {
        return Ok(());
    }
    say("Building the npm package into dist/npm.");
    run(&mut step::tool("../package.mjs"), "the npm package could not be built")
}
