// What kind of file this is: by what is in it where that is sure, by its name and type otherwise.

export type Kind = "pdf" | "zip" | "oldWord" | "html" | "text" | "other";

/** How files begin whose kind is sure, whatever they are called; a character for each byte. */
const signatures: readonly [string, Kind][] = [
  ["%PDF-", "pdf"],
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "zip"],
  ["\xD0\xCF\x11\xE0", "oldWord"],
  ["{\\rtf", "other"],
];

/** How text begins that is HTML, whatever it is called. */
const markup = /^(\xEF\xBB\xBF)?\s*(<!doctype html|<html)/i;

const names: readonly [RegExp, Kind][] = [
  [/\.x?html?$/i, "html"],
  [/\.(txt|text|md|markdown)$/i, "text"],
  // without their signature they are damaged, and their readers say so
  [/\.pdf$/i, "pdf"],
  [/\.docx$/i, "zip"],
];

const types: readonly [string, Kind][] = [
  ["text/html", "html"],
  ["text/plain", "text"],
  ["text/markdown", "text"],
];

export async function kindOf(file: File): Promise<Kind> {
  const start = String.fromCharCode(...new Uint8Array(await file.slice(0, 1024).arrayBuffer()));
  if (markup.test(start)) return "html";
  const signed = signatures.find(([signature]) => start.startsWith(signature));
  const named = names.find(([name]) => name.test(file.name));
  const typed = types.find(([type]) => file.type.startsWith(type));
  return (signed ?? named ?? typed)?.[1] ?? "other";
}
