//! Every check: its code, its parameters, what it means, what to do.

use crate::report::CheckStatus::{self, Fail, Note, Pass};

/// A row of the [`CATALOGUE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// [`crate::report::Check::code`].
    pub code: &'static str,
    /// What may come of it.
    pub statuses: &'static [CheckStatus],
    /// Names of [`crate::report::Check::params`]; one with a question mark may be missing.
    pub params: &'static [&'static str],
    /// What it says.
    pub meaning: &'static str,
    /// What the reader should do where it does not pass.
    pub advice: &'static str,
}

/// All checks, in the order in which they are reported.
///
/// A `fail` is a contradiction inside the text, or what a lost or misread passage looks like; a `note` is
/// something that the reader should know before quoting a figure.
pub const CATALOGUE: &[Entry] = &[
    Entry {
        code: "otherDocument",
        statuses: &[Note],
        params: &["document"],
        meaning: "By its symbol or title the text is no report of a meeting: a `letter`, a `resolution`, \
                  `concludingObservations` of a treaty body, the `nationalReport` of a review, the `record` of one \
                  meeting, or a `statement` that was handed in. Neither participants nor speakers were found in it.",
        advice: "See whether the right text was pasted; what was read in it is part of something else.",
    },
    Entry {
        code: "notAReport",
        statuses: &[Fail],
        params: &["numberedParagraphs"],
        meaning: "Neither recommendations nor attendance nor speakers nor an agenda were found.",
        advice: "See whether the right text was pasted, whole, and in one of the six languages.",
    },
    Entry {
        code: "partNotFound",
        statuses: &[Note],
        params: &["part", "lookedFor"],
        meaning: "A part of the report was not found; some of the phrases looked for are given.",
        advice: "See whether the report has this part, and under what words.",
    },
    Entry {
        code: "severalReports",
        statuses: &[Note],
        params: &[],
        meaning: "Another report begins behind the first; only the first was read. The passage is what was not.",
        advice: "Paste the others by themselves.",
    },
    Entry {
        code: "visualOrder",
        statuses: &[Fail],
        params: &["words"],
        meaning: "Words are spelled backwards, as some PDF files give Arabic; so many show it. Names and phrases \
                  cannot be found in them.",
        advice: "Copy the text from another program, or from the document itself.",
    },
    Entry {
        code: "mixedLanguages",
        statuses: &[Note],
        params: &["language", "others", "paragraphs"],
        meaning: "Some paragraphs are in another language than the one that the text was read in.",
        advice: "Paste one language version at a time, or say which language to read.",
    },
    Entry {
        code: "numberingComplete",
        statuses: &[Pass],
        params: &["first", "last", "part?"],
        meaning: "The paragraphs are numbered through.",
        advice: "",
    },
    Entry {
        code: "numberingGap",
        statuses: &[Fail],
        params: &["after", "before", "part?"],
        meaning: "Between two paragraphs numbers are missing.",
        advice: "See whether the paste lost a passage, or whether two paragraphs run together.",
    },
    Entry {
        code: "numbersWithoutMark",
        statuses: &[Note],
        params: &["first", "last"],
        meaning: "Lines begin with numbers that have no mark behind them; too few to show that paragraphs are numbered so.",
        advice: "Put a full stop behind the numbers of paragraphs, or paste more of the report.",
    },
    Entry {
        code: "numberingDuplicate",
        statuses: &[Fail],
        params: &["number", "part?"],
        meaning: "Two paragraphs have the same number.",
        advice: "See which is meant where the number is referred to.",
    },
    Entry {
        code: "numberingOrder",
        statuses: &[Fail],
        params: &["number", "after", "part?"],
        meaning: "A paragraph has a smaller number than the one before it.",
        advice: "See whether passages changed places, or a second text begins.",
    },
    Entry {
        code: "numberingStart",
        statuses: &[Note],
        params: &["first"],
        meaning: "The first numbered paragraph is not 1.",
        advice: "See whether the beginning of the report is missing.",
    },
    Entry {
        code: "textStarts",
        statuses: &[Note],
        params: &[],
        meaning: "The text starts in the middle of a sentence; what was lost before it is not known.",
        advice: "Paste the beginning, too.",
    },
    Entry {
        code: "textStops",
        statuses: &[Fail],
        params: &["number"],
        meaning: "The text stops in the middle of a sentence; the last paragraph that was found is given.",
        advice: "Paste the rest.",
    },
    Entry {
        code: "labelsComplete",
        statuses: &[Pass],
        params: &["sections", "items"],
        meaning: "The labels of so many sections and items of lists follow each other without a gap.",
        advice: "",
    },
    Entry {
        code: "sectionLabelGap",
        statuses: &[Fail],
        params: &["after", "before"],
        meaning: "The label of a section does not follow that of the section before it.",
        advice: "See whether a section is missing or its heading was not recognized.",
    },
    Entry {
        code: "itemLabelGap",
        statuses: &[Fail],
        params: &["after", "before", "paragraph?"],
        meaning: "The label of an item does not follow that of the item before it.",
        advice: "See whether an item is missing or was read into the one before it.",
    },
    Entry {
        code: "recommendationRange",
        statuses: &[Pass, Fail],
        params: &["paragraphs", "stated", "found", "agendaItems?"],
        meaning: "Where the report says that recommendations stand, so many of the paragraphs stated hold some.",
        advice: "Read the paragraphs stated: one holds no recommendation, or one was not recognized.",
    },
    Entry {
        code: "recommendationInNoRange",
        statuses: &[Fail],
        params: &["paragraphs", "count"],
        meaning: "Recommendations stand in paragraphs that none of the report's statements names.",
        advice: "See to which agenda item they belong.",
    },
    Entry {
        code: "attendanceCount",
        statuses: &[Pass, Fail],
        params: &["category", "stated", "found", "paragraph?"],
        meaning: "The number of participants that a list states, and how many it names.",
        advice: "Count the list.",
    },
    Entry {
        code: "speakersNotNamed",
        statuses: &[Note],
        params: &["stated", "named", "agendaItems?", "title?"],
        meaning: "The report says that more spoke than it names.",
        advice: "Quote the number stated, not the number of names.",
    },
    Entry {
        code: "meetingsNamed",
        statuses: &[Pass, Note, Fail],
        params: &["stated", "named", "missing?"],
        meaning: "The number of meetings held against the ordinals of the meetings named. It fails where a meeting is \
                  named that was not held; it is a note where some are never named.",
        advice: "See what was done at the meetings that are not named.",
    },
    Entry {
        code: "delegationCount",
        statuses: &[Pass, Fail],
        params: &["stated", "found"],
        meaning: "The number of delegations that a review says made statements, and of how many a paragraph tells.",
        advice: "See whether a delegation shares a paragraph with another, or its name was not recognized.",
    },
    Entry {
        code: "recommendationGap",
        statuses: &[Fail],
        params: &["after", "before"],
        meaning: "The number of a recommendation does not follow that of the one before it.",
        advice: "See whether a recommendation is missing, was read into the one before, or is misnumbered.",
    },
    Entry {
        code: "recommendationOfNobody",
        statuses: &[Note],
        params: &["count", "numbers"],
        meaning: "A review names nobody in brackets behind a recommendation or one of its proposals.",
        advice: "See whether a bracket is missing or names somebody unknown.",
    },
    Entry {
        code: "inOneCategoryEach",
        statuses: &[Pass],
        params: &["states"],
        meaning: "No State attends in two categories.",
        advice: "",
    },
    Entry {
        code: "categoryNotSaid",
        statuses: &[Note],
        params: &["states"],
        meaning: "States attended, and the text does not say as what each did: “members and observers”, say, in one \
                  list. They are in the category `other`.",
        advice: "See elsewhere which of them are parties or members.",
    },
    Entry {
        code: "inTwoCategories",
        statuses: &[Fail],
        params: &["name", "first", "second", "paragraphs"],
        meaning: "A State attends in two categories.",
        advice: "See in which it belongs; totals count it in both.",
    },
    Entry {
        code: "namedTwice",
        statuses: &[Fail],
        params: &["name", "paragraph?"],
        meaning: "A name stands twice in one list.",
        advice: "Counts of participants and delegations count it once, counts of statements twice.",
    },
    Entry {
        code: "alphabeticalOrder",
        statuses: &[Pass, Fail],
        params: &["order", "category", "paragraph?", "name?"],
        meaning: "A list of States is in alphabetical order, of its own language or of English; or a name breaks it.",
        advice: "See whether a name was lost, merged with its neighbour or misread there.",
    },
    Entry {
        code: "speakersListed",
        statuses: &[Pass],
        params: &["states"],
        meaning: "Every State that spoke is in the attendance list.",
        advice: "",
    },
    Entry {
        code: "speakerNotListed",
        statuses: &[Fail, Note],
        params: &["count", "names"],
        meaning: "States spoke that are not in the attendance list; a note where those are most, since the list is \
                  then not one of all who came.",
        advice: "See whether they attended, whether others are meant, or whether the list was read whole.",
    },
    Entry {
        code: "roleContradictsList",
        statuses: &[Fail],
        params: &["name", "role", "category", "paragraph?"],
        meaning: "A State spoke in another capacity than that in which it attended.",
        advice: "See in which capacity it is to be counted.",
    },
    Entry {
        code: "namedNotCounted",
        statuses: &[Note],
        params: &["count", "names"],
        meaning: "Somebody is named as speaking or attending, or in a long list of names, and is in no entry of the \
                  result.",
        advice: "Read the passages: whoever spoke or attended there is to be added to the figures.",
    },
    Entry {
        code: "namesRecognized",
        statuses: &[Pass],
        params: &["count"],
        meaning: "Everybody who attended or spoke is known by name, persons aside.",
        advice: "",
    },
    Entry {
        code: "unrecognizedName",
        statuses: &[Note],
        params: &["count", "names"],
        meaning: "Names of participants or speakers that are in no table; they are counted as written.",
        advice: "See whether they are names, and of whom.",
    },
    Entry {
        code: "misprint",
        statuses: &[Note],
        params: &["name", "readAs"],
        meaning: "A name that nobody has, one letter away from a known one, was read as that.",
        advice: "See whether that is meant.",
    },
    Entry {
        code: "strayMark",
        statuses: &[Note],
        params: &["marks", "paragraph?"],
        meaning: "Two separators stand where a list needs one.",
        advice: "See whether a name is missing between them.",
    },
    Entry {
        code: "agendaItemsKnown",
        statuses: &[Pass],
        params: &["count"],
        meaning: "Every agenda item that the report considers is on the agenda.",
        advice: "",
    },
    Entry {
        code: "itemNotOnAgenda",
        statuses: &[Fail],
        params: &["agendaItem"],
        meaning: "The report considers an agenda item that is not on the agenda.",
        advice: "See whether the agenda or the reference is wrong.",
    },
    Entry {
        code: "itemNotConsidered",
        statuses: &[Note],
        params: &["agendaItem", "title"],
        meaning: "An agenda item is on the agenda, and no section treats it.",
        advice: "See whether it was considered at all, or whether the text stops before it.",
    },
    Entry {
        code: "documentItems",
        statuses: &[Pass, Fail],
        params: &["count?", "symbol?", "listed?", "told?"],
        meaning: "The agenda items of the documents, as the list has them, against the agenda and against the sections \
                  that mention them.",
        advice: "See to which agenda item the document belongs.",
    },
    Entry {
        code: "documentNotListed",
        statuses: &[Note],
        params: &["count", "symbols"],
        meaning: "Documents of the series that the list of documents is made of are mentioned and are not in it.",
        advice: "Complete the list for your purpose.",
    },
    Entry {
        code: "documentNotMentioned",
        statuses: &[Note],
        params: &["count", "symbols"],
        meaning: "Documents in the list of documents are mentioned nowhere else.",
        advice: "See whether they were considered.",
    },
    Entry {
        code: "datesWithinMeeting",
        statuses: &[Pass],
        params: &["count", "start", "end"],
        meaning: "The dates of the meetings named lie within the dates of the session.",
        advice: "",
    },
    Entry {
        code: "dateOutsideMeeting",
        statuses: &[Fail],
        params: &["count", "dates", "start", "end"],
        meaning: "Meetings are dated outside the session.",
        advice: "See which of the dates are wrong: those of the meetings, or those of the session.",
    },
];
