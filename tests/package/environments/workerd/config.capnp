using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .reader)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const reader :Workerd.Worker = (
  modules = [
    (name = "main.js", esModule = embed "dist/main.js"),
    (name = "rapporteur.wasm", wasm = embed "dist/rapporteur.wasm"),
  ],
  compatibilityDate = "2026-01-01",
);
