//! What is built on: licences, where it comes from, duplicates, why each is there, known faults.

use std::process::Command;

use serde_json::Value;

use crate::step::{self, Done, Failure, cargo, files, npm, output, run, say};

/// The manifests of Rust code that the project has beside its workspace.
const FUZZ: &str = "fuzz/Cargo.toml";
/// The folders with packages of npm.
const NPM_FOLDERS: [&str; 2] = ["www", "tests/package"];

/// Holds the dependencies to `deny.toml` and to the table in `ARCHITECTURE.md`. What only registries and
/// databases of faults know is asked where they answer.
pub fn check() -> Done {
    let mut faults = Vec::new();
    let allowed = allowed_licences()?;
    for manifest in ["Cargo.toml", FUZZ] {
        faults.extend(of_crates(&metadata(manifest)?, &allowed));
    }
    for folder in NPM_FOLDERS {
        faults.extend(of_npm_packages(&json(&format!("{folder}/package-lock.json"))?, &allowed));
    }
    faults.extend(duplicates()?);
    faults.extend(unexplained()?);
    if !faults.is_empty() {
        return Err(Failure(format!("the dependencies are not in order:\n  {}", faults.join("\n  "))));
    }
    known_faults()
}

fn read(path: &str) -> Done<String> {
    let path = step::root().join(path);
    files(std::fs::read_to_string(&path), "read", &path)
}

fn json(path: &str) -> Done<Value> {
    parsed(&read(path)?, path)
}

fn parsed(text: &str, of: &str) -> Done<Value> {
    serde_json::from_str(text).map_err(|error| Failure(format!("{of} is no JSON: {error}")))
}

/// What cargo knows of all crates that a manifest leads to, as the lock file has them.
fn metadata(manifest: &str) -> Done<Value> {
    let mut ask = cargo();
    ask.args(["metadata", "--format-version", "1", "--locked", "--manifest-path", manifest]);
    parsed(&output(&mut ask, "the lock file does not fit the manifest")?, "what cargo says")
}

/// The list in `deny.toml`, which cargo-deny reads too.
fn allowed_licences() -> Done<Vec<String>> {
    let text = read("deny.toml")?;
    let list = text.lines().find_map(|line| line.strip_prefix("allow = ")).unwrap_or_default();
    serde_json::from_str(list).map_err(|error| Failure(format!("deny.toml allows no list of licences: {error}")))
}

/// Whether an expression of licences can be kept with those allowed: one of each set of alternatives.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    expression.split(" AND ").all(|alternatives| {
        let alternatives = alternatives.trim_matches(['(', ')']).replace('/', " OR ");
        alternatives.split(" OR ").any(|licence| allowed.iter().any(|allowed| allowed == licence.trim()))
    })
}

fn words<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

/// Crates under another licence, or from elsewhere than a registry. Our own have no source.
fn of_crates(metadata: &Value, allowed: &[String]) -> Vec<String> {
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let foreign = packages.filter(|package| !package["source"].is_null());
    let fault = |package: &Value| {
        let (name, licence) = (words(package, "name"), words(package, "license"));
        if !is_allowed(licence, allowed) {
            return Some(format!("{name}: the licence {licence:?} is not in deny.toml"));
        }
        (!words(package, "source").starts_with("registry+")).then(|| format!("{name}: comes from no registry"))
    };
    foreign.filter_map(fault).collect()
}

/// Packages that are shipped under another licence, and any from elsewhere than a registry.
fn of_npm_packages(lock: &Value, allowed: &[String]) -> Vec<String> {
    let packages = lock["packages"].as_object().into_iter().flatten().filter(|(name, _)| !name.is_empty());
    let fault = |(name, package): (&String, &Value)| {
        let licence = words(package, "license");
        if package["dev"] != true && !is_allowed(licence, allowed) {
            return Some(format!("{name}: the licence {licence:?} is not in deny.toml"));
        }
        words(package, "integrity").is_empty().then(|| format!("{name}: the lock file has no hash of it"))
    };
    packages.filter_map(fault).collect()
}

/// Crates that are in what is shipped in two versions.
fn duplicates() -> Done<Option<String>> {
    let mut tree = cargo();
    tree.args(["tree", "--locked", "--package", "rapporteur", "--target", "all"]);
    tree.args(["--edges", "normal,no-proc-macro"]);
    let found = output(tree.args(["--duplicates", "--depth", "0"]), "cargo does not tell the tree")?;
    let found = found.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok((!found.is_empty()).then(|| format!("what is shipped holds two versions: {found}")))
}

/// Direct dependencies that the table in `ARCHITECTURE.md` does not name.
fn unexplained() -> Done<Vec<String>> {
    let architecture = read("ARCHITECTURE.md")?;
    let table = architecture.split("## Outside code, and why").nth(1).unwrap_or_default();
    let named = |name: &String| table.split([' ', ',', '|', ';', '\n', '(', ')', '`']).any(|word| word == name);
    let mut direct: Vec<String> = Vec::new();
    for manifest in ["Cargo.toml", FUZZ] {
        let metadata = metadata(manifest)?;
        let packages = metadata["packages"].as_array().cloned().unwrap_or_default();
        let own = packages.iter().filter(|package| package["source"].is_null());
        let needed = own.flat_map(|package| package["dependencies"].as_array().into_iter().flatten());
        direct.extend(needed.filter(|needed| needed["path"].is_null()).map(|needed| words(needed, "name").to_owned()));
    }
    for folder in NPM_FOLDERS {
        let package = json(&format!("{folder}/package.json"))?;
        let lists = ["dependencies", "devDependencies"].into_iter().filter_map(|list| package[list].as_object());
        direct.extend(lists.flat_map(|list| list.keys().cloned()));
    }
    direct.sort();
    direct.dedup();
    let missing = direct.into_iter().filter(|name| !named(name));
    Ok(missing.map(|name| format!("{name}: ARCHITECTURE.md does not say why it is there")).collect())
}

/// Asks for known faults of what is shipped: npm, where its registry answers; cargo-deny, where it is installed.
fn known_faults() -> Done {
    let audit = npm(&step::www()).args(["audit", "--omit=dev", "--json"]).output();
    let audit = audit.map_err(|error| Failure(format!("npm does not run: {error}")))?;
    let answer: Value = serde_json::from_slice(&audit.stdout).unwrap_or_default();
    match answer["vulnerabilities"].as_object() {
        None => say("skipped: the registry of npm does not tell of known faults here."),
        Some(found) if found.is_empty() => {}
        Some(found) => {
            let names: Vec<&String> = found.keys().collect();
            return Err(Failure(format!("npm knows of faults in {names:?}; `npm audit` in www/ says more")));
        }
    }
    if output(Command::new("cargo-deny").arg("--version"), "").is_err() {
        say("skipped: cargo-deny is not there (`cargo install cargo-deny`): known faults of crates are not asked for.");
        return Ok(());
    }
    run(cargo().args(["deny", "check"]), "cargo-deny has something to say; its messages are above")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_each_set_of_alternatives_must_be_allowed() {
        let allowed = ["MIT".to_owned(), "Unicode-3.0".to_owned()];
        let cases = [
            ("MIT", true),
            ("Apache-2.0 OR MIT", true),
            ("Unlicense/MIT", true),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("(MIT OR Apache-2.0) AND GPL-3.0", false),
            ("Apache-2.0 WITH LLVM-exception", false),
            ("", false),
        ];
        for (expression, expected) in cases {
            assert_eq!(is_allowed(expression, &allowed), expected, "{expression}");
        }
    }

    #[test]
    fn finds_what_comes_from_elsewhere() {
        let crates = serde_json::json!({ "packages": [
            { "name": "ours", "source": null, "license": null },
            { "name": "good", "source": "registry+index", "license": "MIT" },
            { "name": "odd", "source": "git+there", "license": "MIT" },
            { "name": "closed", "source": "registry+index", "license": "Proprietary" },
        ] });
        let faults = of_crates(&crates, &["MIT".to_owned()]);
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(faults[0].starts_with("odd: ") && faults[1].starts_with("closed: "), "{faults:?}");
    }
}
