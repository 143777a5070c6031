/** For searching: case, accents, Arabic vowel signs and hamza, the dots of ё, full-width and other compatibility
 *  forms, the shape of apostrophes and dashes, and characters that are not seen do not matter. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\u0640]/gu, "")
    .replace(/[\u2018\u2019\u201B\u02BC`]/g, "'")
    .replace(/\p{Pd}/gu, "-")
    .toLowerCase();
}
