// What an analysis returns: the types of the package, and the one definition that the page, the element
// and the worker share. tests/wasm/types.test.mjs holds them against what Rust serializes.

export interface Options {
  /** The text's language; found from the text where left out. */
  language?: Language;
  /** Language of `displayName`; the text's where left out. */
  displayLanguage?: Language;
  /** Carry the texts of `outline`; default true. Large documents travel lighter without. */
  outline?: boolean;
  /** Rejects with the signal's reason once it is aborted. */
  signal?: AbortSignal;
}

/** A table of a report, as the exporters write it. */
export type Table = "recommendations" | "attendance" | "speakers" | "documents";

/** Options of the exporters. */
export interface ExportOptions extends Options {
  /** The table to write. Where left out: of CSV the recommendations, of Markdown all four. */
  table?: Table;
}

/** The six official languages of the United Nations, as BCP 47 tags. */
export type Language = "ar" | "en" | "es" | "fr" | "ru" | "zh";

/** Half-open range of UTF-16 code units in the text exactly as it was passed in:
 *  `text.slice(span.start, span.end)` is the passage as pasted, line breaks and all. */
export interface Span {
  start: number;
  end: number;
}

export interface Report {
  schema: 1;
  language: Language;
  meeting: Meeting;
  agenda: AgendaItem[];
  recommendations: Recommendation[];
  attendance: Attendance;
  /** One entry for each agenda item, or set of items taken jointly, under which somebody spoke or
   *  was counted as speaking, in the order of the report. Reports arranged by chapter without item
   *  numbers: one entry for each chapter, `agendaItems: []`, `title` its heading. Statements under
   *  no item (opening, closing) likewise. */
  speakers: ItemSpeakers[];
  documents: DocumentReference[];
  outline: Section[];
  /** The report held against itself: what agrees, what does not, what was not understood. */
  checks: Check[];
}

export interface Meeting {
  symbols: string[]; // of this report: ["E/2025/26", "E/CN.5/2025/6"]; [] where the paste has none
  body: string | null; // "贩运人口问题工作组"
  title: string | null;
  session: string | null; // "sixty-third", as written
  place: string | null; // as written: "维也纳"
  /** Periods of sitting, ISO 8601 dates, both ends included. */
  dates: { start: string; end: string }[];
  meetingsHeld: number | null; // "held six meetings" -> 6
  officers: Officer[];
  reviewedState: Party | null; // peer reviews
}

export interface Officer {
  role: "chair" | "viceChair" | "rapporteur" | "secretary" | "other"; // presidents, co-chairs: chair
  name: string;
  state: Party | null;
  span: Span;
}

export interface AgendaItem {
  number: string; // "2", "1(a)"
  title: string;
  items: AgendaItem[];
  span: Span;
}

/** A State or other body or a person, as named once in the text. `kind` says what it is; a role or
 *  category beside it says as what the text calls it. */
export interface Party {
  /** As written, line breaks and layout spaces removed. */
  name: string;
  kind: PartyKind;
  /** States: ISO 3166-1 alpha-3 ("PSE" State of Palestine, "VAT" Holy See), former States
   *  ISO 3166-3's alpha-3 ("SUN", "YUG"); "EU" for the European Union; else null. */
  code: string | null;
  /** Usual English acronym of an organization or group. */
  acronym: string | null;
  /** Electoral group of a State in the United Nations. */
  regionalGroup:
    | "africa"
    | "asiaPacific"
    | "easternEurope"
    | "latinAmericaCaribbean"
    | "westernEuropeAndOthers"
    | null;
  /** UN short name in `options.displayLanguage`. */
  displayName: string;
  span: Span;
}

export type PartyKind =
  | "state"
  | "territory" // Gibraltar, Tokelau ...
  | "regionalOrganization" // European Union and other regional economic integration organizations
  | "entity" // observers that are neither States nor intergovernmental: Order of Malta, ICRC, IFRC, IPU, IOC
  | "unitedNations" // secretariat, funds, programmes, specialized and related agencies, expert bodies
  | "intergovernmental"
  | "nonGovernmental"
  | "person"
  | "group" // Group of 77 and China, African Group ...
  | "unknown";

export interface Recommendation {
  /** Stable and unique within the report: "6", "51(a)", "119.14", "annex I:13"; "p7" where the
   *  paste lost its numbers. */
  id: string;
  number: string | null; // as printed
  kind: "recommendation" | "draftResolution" | "draftDecision" | "resolution" | "decision" | "conclusion" | "pledge";
  /** Without its number, without its items. */
  text: string;
  /** The sentence that announces the list it stands in, as worded; null where it stands alone. */
  introduction: string | null;
  status: "adopted" | "endorsed" | "proposed" | "noted";
  /** Headings above it, outermost first. */
  headings: string[];
  agendaItems: string[]; // ["2"], ["3(a)", "3(b)"] where taken jointly
  addressees: Addressee[];
  strength: Strength;
  /** Peer reviews: 1 minimal action, 2 continuing, 3 considering, 4 general action, 5 specific action; else null. */
  actionCategory: 1 | 2 | 3 | 4 | 5 | null;
  /** States that made it, where the text names them in brackets (peer reviews); else empty. */
  recommendedBy: Party[];
  /** The reviewed State's answer, where the report groups by it; else null. */
  response: "supported" | "partiallySupported" | "noted" | "pending" | "rejected" | "alreadyImplemented" | null;
  /** Lettered and deeper sub-paragraphs; operative paragraphs of a draft resolution; distinct
   *  proposals under one number. */
  items: RecommendationItem[];
  span: Span; // from its number to the end of its last item
}

export interface RecommendationItem {
  label: string | null; // "(a)", "㈠"
  text: string;
  addressees: Addressee[];
  strength: Strength;
  actionCategory: 1 | 2 | 3 | 4 | 5 | null;
  recommendedBy: Party[];
  items: RecommendationItem[];
  span: Span;
}

export type Addressee =
  | "statesParties" // of a body with a membership: its members
  | "states"
  | "parentBody" // the Conference, to a working group of it; the Council, to its commission
  | "ownBody" // the body itself, or its next meetings
  | "secretariat" // UNODC and other offices that serve the body
  | "secretaryGeneral"
  | "unitedNations" // other entities of the system
  | "organizations"
  | "civilSociety"
  | "reviewedState"
  | "other";

/** By the governing verb. */
export type Strength =
  | "decides"
  | "shall"
  | "should"
  | "shouldConsider"
  | "recommended" // "recommends that"; bare imperatives, as in reviews
  | "requested"
  | "urged"
  | "calledUpon"
  | "encouraged"
  | "invited"
  | "may"
  | "statement"; // no directive verb

export interface Attendance {
  /** In the order of the report, one for each list or stated number. */
  groups: AttendanceGroup[];
  totals: AttendanceTotals;
  /** "227 participants"; null where not said. */
  persons: number | null;
}

export interface AttendanceGroup {
  category: AttendanceCategory;
  paragraph: string | null; // "56"
  participants: Party[];
  /** The number that the text itself states ("the following 62 States parties"), else null. */
  declared: number | null;
  span: Span;
}

export type AttendanceCategory =
  | "statesParties"
  | "members" // of a commission, committee, council, board
  | "regionalOrganizations"
  | "signatories"
  | "observerStates" // neither party nor signatory; for commissions: States not members
  | "entities"
  | "unitedNations"
  | "intergovernmental"
  | "nonGovernmental"
  | "other";

/** Distinct participants listed by name; else the stated number; null where the text says nothing
 *  or only that some attended. */
export type AttendanceTotals = Record<AttendanceCategory, number | null>;

export interface ItemSpeakers {
  agendaItems: string[];
  title: string | null;
  /** When the item was considered: "1st", "2011-10-10". */
  considered: { meeting: string; date: string | null }[];
  /** Distinct parties in the roles state, signatory, observerState, regionalOrganization, entity,
   *  unitedNations, intergovernmental and nonGovernmental; the reviewed State apart. */
  delegations: number;
  /** Statements, not distinct speakers. */
  byRole: Record<SpeakerRole, number>;
  /** Numbers that the text states ("80 delegations made statements"), named or not. */
  declared: Partial<Record<SpeakerRole | "delegations" | "statements", number>>;
  statements: Statement[];
}

/** As what the sentence lets them speak; where it does not say, a State is `state`. */
export type SpeakerRole =
  | "state"
  | "signatory"
  | "observerState"
  | "regionalOrganization"
  | "entity"
  | "unitedNations"
  | "intergovernmental"
  | "nonGovernmental"
  | "officer" // chair, vice-chair, rapporteur of the body
  | "secretariat"
  | "independentExpert" // special rapporteurs and other mandate holders
  | "panellist"
  | "other";

export interface Statement {
  speaker: Party;
  role: SpeakerRole;
  /** State or organization of a person. */
  affiliation: Party | null;
  /** "Minister of Foreign Affairs", as written. */
  capacity: string | null;
  onBehalfOf: Party[];
  form: "statement" | "introduction" | "presentation" | "explanationOfVote" | "rightOfReply" | "pointOfOrder" | "closing";
  /** The State under review speaking on its own report. */
  reviewedState: boolean;
  meeting: string | null; // where the text ties the statement to one
  date: string | null;
  paragraph: string | null;
  span: Span; // the sentence; `speaker.span` is the name
}

export interface DocumentReference {
  symbol: string; // "CTOC/COP/WG.4/2011/2"
  agendaItems: string[];
  title: string | null;
  span: Span;
}

export interface Section {
  label: string | null; // "二", "A", "1"
  title: string;
  level: number; // 1 is the outermost
  paragraphs: Paragraph[];
  sections: Section[];
  span: Span;
}

export interface Paragraph {
  number: string | null;
  text: string | null; // null with `outline: false`
  span: Span;
}

/** Wording belongs to the user interface, in the reader's language: a check carries a code and
 *  its parameters only. */
export interface Check {
  code: string; // "recommendationRange", "speakerNotListed", "unrecognizedName", "numberingGap" ...
  status: "pass" | "fail" | "note";
  params: Record<string, string | number>;
  spans: Span[];
}
