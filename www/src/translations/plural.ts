/** The forms of a sentence that counts, by the plural categories of the language (CLDR). */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Marks the forms of a counting sentence, so that the tables of other languages may have more of them. */
export const plural = (forms: Plural): Plural => forms;
