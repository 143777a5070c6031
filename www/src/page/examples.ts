// The examples do what their code says; where no code is written, it is the example's own markup.

import "./trusted-types.js";

// before anything is waited for: the frame may have told its height by then, and tells it once
addEventListener("message", ({ data, source }: MessageEvent) => {
  const frame = document.querySelector<HTMLIFrameElement>("#framed iframe")!;
  if (source === frame.contentWindow && data.type === "rapporteur-height") frame.height = data.height;
});

for (const section of document.querySelectorAll("section")) {
  const code = section.querySelector("code:empty");
  if (code === null) continue;
  const markup = section.querySelector(".example")!.innerHTML;
  const [indent = ""] = markup.match(/\n +(?=<)/) ?? [];
  code.textContent = markup.replaceAll(indent, "\n").trim();
}

await import("../package/define.js");

const output = document.querySelector("output")!;
const element = document.querySelector<HTMLElement & { text: string }>("#own rapporteur-report")!;
element.addEventListener("rapporteur-report", ({ detail }) => {
  output.value = `${detail.report.recommendations.length} recommendations`;
});
element.text = await (await fetch("./sample.zh.txt")).text();
