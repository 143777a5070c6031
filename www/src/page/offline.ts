/** Lets the browser keep the page, where it can. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const register = (): unknown =>
    navigator.serviceWorker.register("./service-worker.js").catch((error: unknown) => {
      // the page works all the same
      console.info("rapporteur: not kept for offline use:", error);
    });
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}
