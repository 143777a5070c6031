//! A text with everything known about its words: where cues and names stand. Made once; every
//! extractor looks up what stands in the range it reads.

use std::ops::Range;
use std::sync::OnceLock;

use crate::fold::Folded;
use crate::lexicon::{self, Cue, Language, Lexicon};
use crate::matcher::{self, Found, Matcher, Phrases};
use crate::names::{self, Gazetteer, NameFound};
use crate::report::{AttendanceCategory, Party, PartyKind, Period, Span};
use crate::source::{Source, is_joined};

/// A cue found in the clean text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CueFound {
    /// First byte.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
    /// What it means.
    pub cue: Cue,
}

/// The clean text, its cues and its names.
pub struct Reading<'a> {
    /// The clean text.
    pub source: &'a Source,
    /// Tables of the text's language.
    pub lexicon: &'static Lexicon,
    /// Names of the text's language.
    pub gazetteer: &'static Gazetteer,
    /// Language of `display_name`.
    pub display_language: Language,
    cues: Vec<CueFound>,
    names: Vec<NameFound>,
    /// First day of the meeting, ISO 8601, once it is known.
    day: Option<String>,
    /// Periods of sitting, once they are known.
    sittings: Vec<Period>,
}

impl<'a> Reading<'a> {
    /// Finds the cues and names of a language in a text.
    pub fn new(source: &'a Source, language: Language, display_language: Language) -> Self {
        let folded = Folded::new(source.text());
        let lexicon = lexicon::of(language);
        let gazetteer = Gazetteer::of(language);
        let names = gazetteer.find(source.text(), &folded);
        let mut cues = CueMatcher::of(lexicon).find(&folded);
        keep_conjunctions(source.text(), &mut cues, &names);
        // room that is worth the copy
        if cues.capacity() - cues.len() > cues.len() / 8 {
            cues.shrink_to_fit();
        }
        Self { source, lexicon, gazetteer, display_language, cues, names, day: None, sittings: Vec::new() }
    }

    /// The reading with its names as they were meant on a day (ISO 8601; a year alone will do), where it
    /// is known, and with the periods of sitting.
    pub fn dated(self, day: Option<String>, sittings: &[Period]) -> Self {
        let year = day.as_ref().and_then(|day| day.get(..4)?.parse().ok());
        let names = year.map(|year| self.gazetteer.as_of(year, self.text(), &self.names));
        Self { names: names.unwrap_or(self.names), day, sittings: sittings.to_vec(), ..self }
    }

    /// Periods of sitting; none before the meeting is known.
    pub fn sittings(&self) -> &[Period] {
        &self.sittings
    }

    /// The clean text.
    pub fn text(&self) -> &'a str {
        self.source.text()
    }

    /// A piece of the clean text; empty where the range is none.
    pub fn slice(&self, range: &Range<usize>) -> &'a str {
        self.source.text().get(range.clone()).unwrap_or_default()
    }

    /// The words of a range, with one space wherever white space parts them; none where a line of Chinese was broken.
    pub fn one_line(&self, range: &Range<usize>) -> String {
        let lines = self.slice(range).lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        let lines = lines.filter(|line| !line.is_empty());
        let joined = |before: String, line: String| {
            let space = if is_joined(&before, &line) { "" } else { " " };
            before + space + &line
        };
        lines.reduce(joined).unwrap_or_default()
    }

    /// The range that ends at a place and begins no more than so many bytes before it, not before `start`.
    pub fn shortly_before(&self, start: usize, end: usize, bytes: usize) -> Range<usize> {
        let near = end.saturating_sub(bytes).max(start);
        (near..end).find(|at| self.text().is_char_boundary(*at)).unwrap_or(end)..end
    }

    /// Whether a cue stands inside a range.
    pub fn has(&self, range: &Range<usize>, wanted: Cue) -> bool {
        self.cues(range).any(|found| found.cue == wanted)
    }

    /// Cues wholly inside a range, by their start, the longer first; overlapping ones included.
    pub fn cues<'s>(&'s self, range: &Range<usize>) -> impl Iterator<Item = &'s CueFound> + use<'s, 'a> {
        let end = range.end;
        let first = self.cues.partition_point(|cue| cue.start < range.start);
        self.cues[first..].iter().take_while(move |cue| cue.start < end).filter(move |cue| cue.end <= end)
    }

    /// Cues with which a range begins, the longer first.
    pub fn opening_cues<'s>(&'s self, range: &Range<usize>) -> impl Iterator<Item = &'s CueFound> + use<'s, 'a> {
        let start = range.start;
        self.cues(range).take_while(move |cue| cue.start == start)
    }

    /// The first bytes of a range, up to so many.
    pub fn head(&self, range: &Range<usize>, bytes: usize) -> Range<usize> {
        let longest = range.end.min(range.start.saturating_add(bytes));
        let end = (range.start..=longest).rev().find(|end| self.text().is_char_boundary(*end));
        range.start..end.unwrap_or(range.start)
    }

    /// Names wholly inside a range, in order.
    pub fn names<'s>(&'s self, range: &Range<usize>) -> impl Iterator<Item = &'s NameFound> + use<'s, 'a> {
        let end = range.end;
        let first = self.names.partition_point(|name| name.start < range.start);
        self.names[first..].iter().take_while(move |name| name.end <= end)
    }

    /// The name that covers a place.
    pub fn name_around(&self, at: usize) -> Option<&NameFound> {
        let next = self.names.partition_point(|name| name.start <= at);
        self.names[..next].last().filter(|name| at < name.end)
    }

    /// The passage of the paste behind a range of the clean text.
    pub fn span(&self, range: &Range<usize>) -> Span {
        self.source.span(range.clone())
    }

    /// Categories of participants named in a range and where, in order. The longer name counts where one
    /// stands in another ("States not parties"); none counts within the name of a body ("Meeting of States
    /// Parties") or of somebody in the tables.
    pub fn categories(&self, range: &Range<usize>) -> Vec<(AttendanceCategory, Range<usize>)> {
        let mut categories: Vec<(AttendanceCategory, Range<usize>)> = Vec::new();
        let mut end = range.start;
        for found in self.cues(range) {
            match found.cue {
                Cue::Category(category) if found.start >= end && !self.is_in_name(found) => {
                    let of_system = category == AttendanceCategory::Entities
                        && categories.last().is_some_and(|(whose, before)| {
                            *whose == AttendanceCategory::UnitedNations && self.only_counts(&(before.end..found.start))
                        });
                    if of_system {
                        categories.pop();
                    }
                    let category = if of_system { AttendanceCategory::UnitedNations } else { category };
                    categories.push((category, found.start..found.end));
                    end = found.end;
                }
                Cue::Body => end = end.max(found.end),
                _ => {}
            }
        }
        categories
    }

    /// Whether nothing stands in a stretch but how many: 「联合国系统[9个]实体」.
    fn only_counts(&self, range: &Range<usize>) -> bool {
        /// So many bytes: 以下十二个.
        const LONGEST: usize = 24;
        let counts = |cue: &CueFound| matches!(cue.cue, Cue::Following | Cue::Cardinal(_) | Cue::Measure);
        let text = self.slice(range);
        range.len() <= LONGEST
            && !text.contains(['、', '，', ',', '；', ';', ' '])
            && (text.chars().all(char::is_numeric) || self.cues(range).any(counts))
            && !self.has(range, Cue::And)
    }

    /// Whether a cue stands within a longer name: "Fonds des Nations Unies pour l'enfance".
    fn is_in_name(&self, cue: &CueFound) -> bool {
        let after = self.names.partition_point(|name| name.start <= cue.start);
        self.names[..after]
            .last()
            .is_some_and(|name| cue.end <= name.end && cue.end - cue.start < name.end - name.start)
    }

    /// Everybody named, in order.
    pub fn everybody(&self) -> Vec<Party> {
        self.names.iter().map(|name| self.party(name)).collect()
    }

    /// Somebody who is not in the tables, as written.
    pub fn named(&self, range: &Range<usize>) -> Party {
        let name = self.slice(range).replace('\n', " ");
        Party {
            display_name: name.clone(),
            name,
            kind: PartyKind::Unknown,
            code: None,
            acronym: None,
            regional_group: None,
            span: self.span(range),
        }
    }

    /// Somebody in the tables whose name this is but for a letter.
    pub fn identified(&self, range: &Range<usize>) -> Option<Party> {
        let name = self.slice(range);
        let found = self.gazetteer.identify(name)?;
        Some(self.known(found.entity, name.replace('\n', " "), range))
    }

    /// The State with this code (ISO 3166-1 alpha-3), by whatever word a range names it.
    pub fn state(&self, code: &str, range: &Range<usize>) -> Option<Party> {
        Some(self.known(names::with_code(code)?, self.slice(range).to_owned(), range))
    }

    /// Whether this is an office that serves bodies.
    pub fn serves(&self, name: &NameFound) -> bool {
        names::serves(name.entity)
    }

    /// The party with this name.
    pub fn party(&self, name: &NameFound) -> Party {
        let range = name.start..name.end;
        self.known(name.entity, self.slice(&range).to_owned(), &range)
    }

    fn known(&self, entity: u32, name: String, range: &Range<usize>) -> Party {
        names::party(entity, name, self.display_language, self.span(range), self.day.as_deref())
    }
}

/// A conjunction written as one with the next word (Arabic و) is one where a name or a cue follows, or where
/// a name ends before it; else it is a letter of the word.
fn keep_conjunctions(text: &str, cues: &mut Vec<CueFound>, names: &[NameFound]) {
    let glued = |next: char| next.is_alphabetic() && !next.is_ascii() && !matcher::is_unspaced(next);
    let is_glued = |cue: &CueFound| cue.cue == Cue::And && text[cue.end..].starts_with(glued);
    let name_ends = |at: usize| {
        let before = text[..at].trim_end_matches(|c: char| c.is_whitespace() || c == ')').len();
        names.binary_search_by_key(&before, |name| name.end).is_ok()
    };
    // "(Kenya), and Salem (Egypt)": behind the comma of a list of persons no other word begins so
    let words: Vec<usize> = cues.iter().filter(|cue| cue.cue != Cue::And).map(|cue| cue.start).collect();
    let lists = |at: usize| {
        let before = text[..at].trim_end().trim_end_matches(['،', ',']);
        before.len() < text[..at].trim_end().len()
            && before.ends_with(')')
            && name_ends(before.len())
            && words.binary_search(&at).is_err()
    };
    let starts: Vec<usize> = cues.iter().filter(|cue| !is_glued(cue)).map(|cue| cue.start).collect();
    cues.retain(|cue| {
        !is_glued(cue)
            || names.binary_search_by_key(&cue.end, |name| name.start).is_ok()
            || starts.binary_search(&cue.end).is_ok()
            || name_ends(cue.start)
            || lists(cue.start)
    });
}

/// The matcher of a language's cues, and what each value means.
struct CueMatcher {
    matcher: Matcher,
    meanings: Vec<Cue>,
}

/// Fewer bytes for a cue have few texts; those that have half as many make the list grow once, whatever their length.
const BYTES_FOR_A_CUE: usize = 6;

impl CueMatcher {
    /// That of a language; built on first use, then kept.
    fn of(lexicon: &'static Lexicon) -> &'static Self {
        static MATCHERS: [OnceLock<CueMatcher>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
        MATCHERS[lexicon.language as usize].get_or_init(|| {
            let (mut phrases, mut meanings) = (Phrases::default(), Vec::new());
            for (cue, row) in lexicon.rows().filter(|(cue, _)| !lexicon::is_of_web_pages(*cue)) {
                let value = meanings.len() as u32;
                meanings.push(cue);
                row.for_each(|phrase| {
                    lexicon::each_choice(phrase, &mut |phrase| match lexicon::is_folded(&cue) {
                        true => phrases.add_folded(value, phrase),
                        false => _ = phrases.add(value, |writer| writer.push(phrase)),
                    });
                });
            }
            Self { matcher: Matcher::new(phrases), meanings }
        })
    }

    /// The cues of a text by their start, the longer first.
    fn find(&self, folded: &Folded) -> Vec<CueFound> {
        // about as many as reports have: a list of millions that grows is in memory twice
        let mut cues = Vec::with_capacity(folded.text.len().div_ceil(BYTES_FOR_A_CUE));
        self.matcher.find(folded, |Found { start, end, value }| {
            let cue = self.meanings[value as usize];
            cues.push(CueFound { start, end, cue });
            cues.extend(cue.implied().map(|cue| CueFound { start, end, cue }));
        });
        cues
    }
}
