using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .reader)],
  sockets = [(name = "http", address = "127.0.0.1:8080", http = (), service = "main")],
);

const reader :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed "dist/worker.js"),
    (name = "rapporteur.wasm", wasm = embed "dist/rapporteur.wasm"),
  ],
  compatibilityDate = "2026-01-01",
);
