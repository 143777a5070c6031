// The parts of the result behind tabs: the pattern that screen readers and keyboards know.

import { html, nothing, type TemplateResult } from "lit";
import type { Wording } from "../translations/wording.js";
import { type TabName, tabNames } from "./views.js";

/** On narrow screens the text is a tab among the others. */
export type Pane = TabName | "source";

export function tabList(panes: readonly Pane[], shown: Pane, wording: Wording): TemplateResult {
  const { views } = wording.messages;
  return html`
    <div class="tabs no-print" role="tablist" part="tabs" aria-label=${views.label} @keydown=${moveBetweenTabs}>
      ${panes.map(
        (pane) => html`
          <button
            type="button"
            role="tab"
            id="tab-${pane}"
            aria-controls=${pane === shown ? "panel" : nothing}
            aria-selected=${pane === shown}
            tabindex=${pane === shown ? 0 : -1}
            data-view=${pane}
          >${views[pane]}</button>
        `,
      )}
    </div>
  `;
}

export const panesFor = (wide: boolean): readonly Pane[] => (wide ? tabNames : [...tabNames, "source"]);

/** Arrow keys go to the next tab in reading direction and show it; Home and End go to the ends. */
function moveBetweenTabs(event: KeyboardEvent): void {
  const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("[role=tab]")];
  const here = tabs.indexOf(event.target as HTMLElement);
  const forward = getComputedStyle(tabs[0]!).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  const places: Record<string, number> = { [forward]: here + 1, [backward]: here - 1, Home: 0, End: tabs.length - 1 };
  const place = places[event.key];
  if (place === undefined || here < 0) return;
  event.preventDefault();
  const tab = tabs[(place + tabs.length) % tabs.length]!;
  tab.focus();
  tab.click();
}
