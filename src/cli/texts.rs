//! Where texts come from.

use std::fmt::Display;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

/// Stands for standard input.
pub const STANDARD_INPUT: &str = "-";

/// The files that are meant: those named, and every `.txt` file in a folder and the folders in it, in the
/// order of their names. What is hidden (its name begins with a dot) is left out.
///
/// What of a folder cannot be read is told with its path.
pub fn files(paths: &[PathBuf], mut fault: impl FnMut(&Path, &dyn Display)) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let before = files.len();
        for entry in walk(path) {
            match entry {
                Ok(entry) => files.extend(is_text(&entry).then(|| entry.into_path())),
                Err(error) => fault(error.path().unwrap_or(path), &error),
            }
        }
        if files.len() == before {
            fault(path, &"no .txt file is in this folder");
        }
    }
    files
}

fn walk(folder: &Path) -> impl Iterator<Item = walkdir::Result<DirEntry>> {
    let visible = |entry: &DirEntry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".");
    WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter().filter_entry(visible)
}

fn is_text(entry: &DirEntry) -> bool {
    let extension = entry.path().extension();
    entry.file_type().is_file() && extension.is_some_and(|extension| extension.eq_ignore_ascii_case("txt"))
}

/// The text of a file.
///
/// # Errors
/// The file cannot be read, is no UTF-8, or longer than a span can tell.
pub fn read(file: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    if file == Path::new(STANDARD_INPUT) {
        say_where_terminal("the report");
        io::stdin().lock().read_to_end(&mut bytes)?;
    } else {
        bytes = std::fs::read(file)?;
    }
    if u32::try_from(bytes.len()).is_err() {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "a text of more than 4 GiB"));
    }
    String::from_utf8(bytes).map_err(|error| {
        let place = error.utf8_error().valid_up_to();
        io::Error::new(
            io::ErrorKind::InvalidData,
            format!("not a text in UTF-8 (byte {place}); save it as plain text in UTF-8, or convert it with iconv"),
        )
    })
}

/// Who starts the program without a file shall not think that it hangs.
pub fn say_where_terminal(what: &str) {
    if io::stdin().is_terminal() {
        eprintln!("rapporteur: reading {what} from the terminal; Ctrl+D ends it");
    }
}
