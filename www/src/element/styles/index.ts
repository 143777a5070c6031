import type { CSSResultGroup } from "lit";
import { base } from "./base.js";
import { bars } from "./bars.js";
import { layout } from "./layout.js";
import { print } from "./print.js";
import { recommendations } from "./recommendations.js";
import { source } from "./source.js";
import { tables } from "./tables.js";

/** Adopted by the shadow root, so that a strict content security policy has nothing against them. */
export const styles: CSSResultGroup = [base, layout, recommendations, bars, tables, source, print];
