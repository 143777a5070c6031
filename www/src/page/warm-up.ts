/** Loads the sample and the reader with the page, so that nothing is loaded later. */
export async function warmUp(sampleAddress: string): Promise<string> {
  const [sample] = await Promise.all([
    load(sampleAddress),
    // a failure here is told where a text is read
    import("../package/worker.js").then(({ analyze }) => analyze("")).catch(() => undefined),
  ]);
  return sample;
}

async function load(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
