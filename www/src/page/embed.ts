// The element in a frame of another page. The address says what to show; the parent page may send a text,
// and is told the height that the frame needs.

import "./trusted-types.js";
import "../package/define.js";
import { isView } from "../element/views.js";
import { languageFor } from "../translations/wording.js";
import { applyLanguage } from "./settings.js";

/** What the frame and its parent say to each other. */
type Message = { type: "rapporteur-text"; text: string } | { type: "rapporteur-height"; height: number };

const report = document.querySelector("rapporteur-report")!;
const asked = new URLSearchParams(location.search);
const language = languageFor([asked.get("display-language") ?? "", ...navigator.languages]);
const view = asked.get("view") ?? "";

applyLanguage(language);
report.displayLanguage = language;
report.view = isView(view) ? view : null;
report.compact = asked.has("compact");
report.src = asked.get("src");

addEventListener("message", ({ data, source }: MessageEvent<Message>) => {
  if (source === parent && data?.type === "rapporteur-text" && typeof data.text === "string") report.text = data.text;
});

/** The height is no secret: whoever frames this page may know it. */
new ResizeObserver(() => {
  const message: Message = { type: "rapporteur-height", height: document.documentElement.offsetHeight };
  parent.postMessage(message, "*");
}).observe(document.documentElement);
