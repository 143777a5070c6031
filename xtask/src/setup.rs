//! What is needed beside rustup and Node, set up where it is missing.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step::{self, Done, Failure, npm, output, run, say};

const NODE: u32 = 20;
const TARGET: &str = "wasm32-unknown-unknown";

/// The WebAssembly target of the Rust toolchain.
pub fn wasm_target() -> Done {
    let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let libraries =
        output(Command::new(compiler).args(["--print", "target-libdir", "--target", TARGET]), "rustc does not answer")?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    say("Adding the WebAssembly target to the Rust toolchain.");
    let help = "the WebAssembly target could not be added; try `rustup target add wasm32-unknown-unknown` yourself";
    run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(step::root()), help)
}

/// Node, and the npm packages that the front end is built with.
pub fn npm_packages() -> Done {
    npm_packages_of("www")
}

/// The npm packages of a folder of the project, as its lock file names them.
pub fn npm_packages_of(folder: &str) -> Done {
    node()?;
    let path = step::root().join(folder);
    if step::up_to_date(&path.join("node_modules/.package-lock.json"), &[path.join("package-lock.json")]) {
        return Ok(());
    }
    say(&format!("Installing the npm packages of {folder}/."));
    let help = format!("the npm packages could not be installed; `npm ci` in {folder}/ says more");
    run(npm(&path).args(["ci", "--no-audit", "--no-fund"]), &help)
}

fn node() -> Done {
    let help = format!("Node {NODE} or newer is needed; install it from nodejs.org or your system's packages");
    let version = output(Command::new("node").arg("--version"), &help)?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= NODE => Ok(()),
        _ => Err(Failure(format!("{help}; this one is {}", version.trim()))),
    }
}

/// A Chrome or Chromium for the browser tests; installed where the system is Debian and we are root.
pub fn browser() -> Done<PathBuf> {
    if let Some(found) = find_chromium() {
        return Ok(found);
    }
    install_on_debian("chromium")?;
    find_chromium().ok_or_else(|| {
        Failure(
            "the browser tests need Chrome or Chromium, and none was found: install one (`apt install chromium`, \
             `brew install --cask chromium`, or from google.com/chrome), or name its path in the variable CHROMIUM"
                .into(),
        )
    })
}

/// Installs valgrind where there is none and the system is Debian and we are root: it counts instructions.
pub fn valgrind() -> Done {
    if find("VALGRIND", &["valgrind"], &[]).is_some() { Ok(()) } else { install_on_debian("valgrind") }
}

/// Installs a Firefox where there is none and the system is Debian and we are root.
pub fn firefox() -> Done {
    if find_firefox().is_some() { Ok(()) } else { install_on_debian("firefox-esr") }
}

/// Installs a font for Chinese where there is none and the system is Debian and we are root: the printed page is read
/// back from its PDF, which has no text for signs without a font.
pub fn chinese_font() -> Done {
    let fonts = Command::new("fc-list").arg(":lang=zh").output();
    let known = fonts.is_ok_and(|fonts| !fonts.stdout.is_empty());
    if known { Ok(()) } else { install_on_debian("fonts-wqy-microhei") }
}

fn install_on_debian(package: &str) -> Done {
    if !Path::new("/etc/debian_version").exists() || !is_root() {
        return Ok(());
    }
    say(&format!("Installing Debian's {package} for the tests."));
    let help = format!("{package} could not be installed; try `apt-get install {package}` yourself");
    run(Command::new("apt-get").args(["update", "-qq"]), &help)?;
    let mut install = Command::new("apt-get");
    install.args(["install", "-y", "-qq", "--no-install-recommends", package]);
    run(install.env("DEBIAN_FRONTEND", "noninteractive"), &help)
}

fn find_chromium() -> Option<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "chrome.exe"];
    let elsewhere = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ];
    find("CHROMIUM", &names, &elsewhere)
}

/// A Firefox, where there is one.
pub fn find_firefox() -> Option<PathBuf> {
    let elsewhere =
        ["/Applications/Firefox.app/Contents/MacOS/firefox", r"C:\Program Files\Mozilla Firefox\firefox.exe"];
    find("FIREFOX", &["firefox-esr", "firefox", "firefox.exe"], &elsewhere)
}

/// The first that is there: the one that a variable names, one on the path, one where installers put it.
fn find(variable: &str, names: &[&str], elsewhere: &[&str]) -> Option<PathBuf> {
    let named = std::env::var_os(variable).map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).flat_map(|folder| names.iter().map(move |name| folder.join(name)));
    let elsewhere = elsewhere.iter().map(PathBuf::from);
    named.into_iter().chain(on_path).chain(elsewhere).find(|candidate| candidate.is_file())
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u"), "id does not answer").is_ok_and(|id| id.trim() == "0")
}
