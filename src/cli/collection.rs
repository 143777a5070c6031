//! Where the results of many reports go: standard output, or a file that goes on where it ended.

use std::collections::HashSet;
use std::fs::OpenOptions;
use std::io::{self, BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::Path;

use super::form::{Form, Format};

pub struct Collection {
    output: Box<dyn Write>,
    form: Form,
    /// Keys of the reports that the file held.
    held: HashSet<String>,
}

impl Collection {
    pub fn on_standard_output(form: Form) -> io::Result<Self> {
        let mut output = io::stdout();
        output.write_all(form.opening().as_bytes())?;
        Ok(Self { output: Box::new(output), form, held: HashSet::new() })
    }

    /// Appends to a file. What an interrupted call left half-written is dropped.
    ///
    /// # Errors
    /// The file cannot be read and written, or holds something else.
    pub fn in_file(path: &Path, form: Form) -> io::Result<Self> {
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        let Held { keys, end } = Held::read(BufReader::new(&file), form)?;
        file.set_len(end)?;
        file.seek(SeekFrom::Start(end))?;
        if end == 0 {
            file.write_all(form.opening().as_bytes())?;
        }
        Ok(Self { output: Box::new(file), form, held: keys })
    }

    /// Whether a report is there already.
    pub fn holds(&self, file: &str) -> bool {
        !self.held.is_empty() && self.held.contains(&self.form.key(file))
    }

    /// Writes what [`Form::among_many`] made of a report; at once, so that nobody has to wait for it.
    pub fn add(&mut self, written: &str) -> io::Result<()> {
        self.output.write_all(written.as_bytes())?;
        self.output.flush()
    }
}

/// What a file holds.
struct Held {
    /// Keys of the reports that it holds whole.
    keys: HashSet<String>,
    /// Where these end.
    end: u64,
}

impl Held {
    fn read(mut reader: impl BufRead, form: Form) -> io::Result<Self> {
        let foreign = || io::Error::new(io::ErrorKind::InvalidData, "it holds something else than such results");
        let opening = form.opening();
        let (mut keys, mut end) = (HashSet::new(), 0);
        // the report whose records are being read, and where these begin
        let mut last: Option<(String, u64)> = None;
        let mut record = Vec::new();
        while form.read_record(&mut reader, &mut record)? {
            if end < opening.len() as u64 {
                if record != opening.as_bytes() {
                    return Err(foreign());
                }
            } else {
                let key = form.key_of(&record).ok_or_else(foreign)?;
                if last.as_ref().is_none_or(|(last, _)| *last != key) {
                    keys.extend(last.replace((key, end)).map(|(last, _)| last));
                }
            }
            end += record.len() as u64;
            record.clear();
        }
        if end == 0 && !form.may_begin(&record) {
            return Err(foreign());
        }
        match last {
            // rows of the last report may be missing
            Some((_, start)) if form.format == Format::Csv => end = start,
            last => keys.extend(last.map(|(key, _)| key)),
        }
        Ok(Self { keys, end })
    }
}
