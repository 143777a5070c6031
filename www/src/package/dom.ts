// What the modules of the element ask of the document while they are loaded, for servers that have none:
// the build puts these in the place of the globals.

const nothing = { createTreeWalker: (): void => {} } as unknown as Document;
const noElement = class {} as unknown as typeof globalThis.HTMLElement;

export const document = globalThis.document ?? nothing;
export const HTMLElement = globalThis.HTMLElement ?? noElement;
