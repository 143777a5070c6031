//! What several tests need.

#[path = "skip.rs"]
mod skip;

use std::fs;
use std::path::{Path, PathBuf};

pub use skip::skipped;

/// A text to read.
pub struct Document {
    /// Its file's name without extension.
    pub name: String,
    /// The text as pasted.
    pub text: String,
}

/// The documents of this repository; not the texts that once broke something, which are no reports.
pub fn own_corpus() -> Vec<Document> {
    let texts = documents(&root().join("tests/corpus")).into_iter();
    texts.filter(|document| !document.name.starts_with("issue_")).collect()
}

/// Documents that are kept beside the repository, in a folder of the shared corpus; none elsewhere.
pub fn shared_corpus(folder: &str) -> Vec<Document> {
    let path = root().join("../shared/corpus").join(folder);
    if !path.exists() {
        skipped(&format!("{} is not there", path.display()));
        return Vec::new();
    }
    documents(&path)
}

/// The repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The texts in a folder, in the order of their names.
pub fn documents(folder: &Path) -> Vec<Document> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    let document = |path: PathBuf| Document {
        name: path.file_stem().unwrap().to_string_lossy().into_owned(),
        text: fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())),
    };
    paths.into_iter().map(document).collect()
}
