// Keeps the files of the page and answers from what it kept. The build writes the lists and their version.

const files = "FILES";
/** How the paths begin of what is kept once it was asked for. */
const later = "LATER";
const kept = `rapporteur ${"VERSION"}`;

addEventListener("install", (event) => {
  event.waitUntil(keep());
});

async function keep() {
  const cache = await caches.open(kept);
  await cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" })));
}

addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers());
});

async function forgetOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith("rapporteur ") && name !== kept);
  await Promise.all(others.map((name) => caches.delete(name)));
  await clients.claim();
}

addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  event.respondWith(answer(event.request));
});

/** What was kept; of anything else, such as a text that a page points the element at, the network knows. */
async function answer(request) {
  const cache = await caches.open(kept);
  const found = await cache.match(request, { ignoreSearch: true });
  if (found !== undefined) return found;
  const response = await fetch(request);
  const ours = later.some((start) => request.url.startsWith(new URL(start, registration.scope).href));
  if (ours && response.ok) await cache.put(request, response.clone());
  return response;
}
