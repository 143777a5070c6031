// Markup as a document of its own, which no page shows and in which no script runs.

interface Policy {
  createHTML(markup: string): string;
}

interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}

/** For parsing alone: nothing that comes of it is put into the page. */
const policy: Policy = ((globalThis as { trustedTypes?: Policies }).trustedTypes ?? { createPolicy: (_, rules) => rules }).createPolicy(
  "rapporteur-files",
  { createHTML: (markup) => markup },
);

/** Styles and handlers are data here: as such the page's policy does not complain of them. Sheets of styles are
 * templates, which nobody sees. */
export const asData = (markup: string): string =>
  markup
    .replace(/<(\/?)style(?=[\s>])/gi, "<$1template")
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s(style|on\w+)(?=\s*=)/gi, " data-$1"));

/** The document of some markup. */
export function parseMarkup(markup: string, type: "text/html" | "application/xml"): Document {
  return new DOMParser().parseFromString(policy.createHTML(markup), type);
}
