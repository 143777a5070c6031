// Texts that the reader keeps in this browser until they are taken away. The text is kept and not its report:
// every version of the page reads it anew. A record says by which schema it was written, so that later
// versions can read what earlier ones kept, and leave alone what they do not know.

/** A text that is kept. */
export interface Kept {
  id: number;
  name: string;
  text: string;
  /** When it was kept, in ISO 8601. */
  since: string;
}

/** What is on the shelf. */
export interface Shelf {
  texts: Kept[];
  /** How many more there are that this version cannot read: newer ones kept them. */
  unknown: number;
}

/** Why a text could not be kept or read. */
export type ShelfProblem = "full" | "refused";

const SCHEMA = 1;
const STORE = "texts";

/** Keeps a text. */
export async function keep(name: string, text: string): Promise<Kept> {
  const record = { schema: SCHEMA, name, text, since: new Date().toISOString() };
  const id = await inStore("readwrite", (store) => store.add(record));
  // asked for, not insisted on: browsers that are short of room then forget other pages first
  void navigator.storage?.persist?.();
  return { ...record, id: Number(id) };
}

/** Takes a text from the shelf. */
export async function forget(id: number): Promise<void> {
  await inStore("readwrite", (store) => store.delete(id));
}

/** Everything that is kept, the newest first. */
export async function shelf(): Promise<Shelf> {
  const records: unknown[] = await inStore("readonly", (store) => store.getAll());
  const texts = records.map(understood).filter((kept) => kept !== undefined);
  return { texts: texts.reverse(), unknown: records.length - texts.length };
}

/** A record by the schema that it says; undefined where this version cannot read it. */
function understood(record: unknown): Kept | undefined {
  const { schema, id, name, text, since } = record as Record<string, unknown>;
  const whole = schema === SCHEMA && typeof id === "number" && typeof name === "string" && typeof text === "string";
  if (!whole || typeof since !== "string" || Number.isNaN(Date.parse(since))) return undefined;
  return { id, name, text, since };
}

/** Why the browser would not. */
export const problemOf = (error: unknown): ShelfProblem =>
  error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused";

async function inStore<Value>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const database = await opened();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? request.error);
    });
    return request.result;
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("rapporteur");
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id", autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
