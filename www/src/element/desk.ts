import type { ReactiveControllerHost } from "lit";
import type { Report } from "../package/types.js";
import type { ReadWith } from "../export/provenance.js";
import type { Wording } from "../translations/wording.js";
import type { Entry } from "./entries.js";
import type { ViewName } from "./views.js";

/** What a view works at: the report, the words to speak of it, and the entry that is chosen. */
export interface Desk extends Pick<ReactiveControllerHost, "requestUpdate"> {
  readonly text: string;
  readonly report: Report;
  readonly options: ReadWith;
  readonly wording: Wording;
  readonly chosen: Entry | undefined;
  /** Whether everything is shown at once, on paper. */
  readonly printing: boolean;
  /** The one part that is shown, where it is not all of them behind tabs. */
  readonly alone: ViewName | undefined;
  /** Tells the reader what came of something that they asked for. */
  tell(sentence: string): void;
}
