/** For searching: case, accents, full-width and other compatibility forms do not matter. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}
