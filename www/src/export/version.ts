declare const __RAPPORTEUR_VERSION__: string | undefined;

/** The version of the crate; the build puts it here. */
export const version = typeof __RAPPORTEUR_VERSION__ === "string" ? __RAPPORTEUR_VERSION__ : "0";
