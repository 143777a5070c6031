// Which encoding a text is in: the one in which it has most of the characters that are frequent in what is
// written in it.

import { encodings, type Encoding } from "./reading.js";

/** The beginnings of files that say what they are in. */
const marks: readonly [readonly number[], Encoding][] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

const latin = "éèêàçñóíáúôœü’‘“”«»–—…º°¿\u00A0";
const cyrillic = "оеаинтсрвлкмдпуяь";
const arabic = "المينوترةبدعسهف";
const chinese =
  "的一是在不了有和人这为大中国会议报告员组代表席第次提出各方及关于与其以在对等个了发展加强合作公约委年月日届联书秘" +
  "执行工建并将经社理事决定项目审应当能力包括织进实施信息请求通过欢迎，。、；：“”（）《》";
const traditional =
  "的一是在不了有和人這為大中國會議報告員組代表席第次提出各方及關於與其以在對等個發展加強合作公約委年月日屆聯書秘" +
  "執行工建並將經社理事決定項目審應當能力包括織進實施資訊請求通過歡迎，。、；：「」（）《》";

/** Of the characters outside ASCII, those that are frequent in texts that are kept in each encoding. */
const frequent: Record<Encoding, string> = {
  "utf-8": latin + cyrillic + arabic + chinese + traditional,
  "utf-16le": latin + cyrillic + arabic + chinese,
  "utf-16be": latin + cyrillic + arabic + chinese,
  gb18030: chinese,
  big5: traditional,
  "windows-1251": cyrillic,
  "koi8-r": cyrillic,
  "windows-1252": latin,
  "windows-1256": arabic,
};

/** So many bytes tell the encoding. */
const SAMPLE = 256 * 1024;

/** Below this share of frequent characters it is no text in any of the encodings. */
const DOUBT = 0.2;

/** UTF-8 may have so many broken characters among those outside ASCII: no other encoding passes for it. */
const DAMAGE = 0.02;

/** The encoding of a text; `null` where it is none that is known. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const marked = marks.find(([mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (marked !== undefined) return marked[1];
  const sample = bytes.subarray(0, SAMPLE);
  const wide = wideEncodingOf(sample);
  if (wide !== null) return wide;
  const { outside, broken } = charactersOf(sample, "utf-8");
  if (broken <= outside.length * DAMAGE) return "utf-8";
  const scored = encodings.map((encoding) => ({ encoding, score: scoreOf(sample, encoding) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= DOUBT ? best.encoding : null;
}

/** UTF-16 without its mark: spaces, digits and line ends have a zero byte, always on the same side. */
function wideEncodingOf(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  bytes.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < bytes.length / 100) return null;
  if (even < odd / 10) return "utf-16le";
  return odd < even / 10 ? "utf-16be" : null;
}

function scoreOf(bytes: Uint8Array, encoding: Encoding): number {
  const { outside } = charactersOf(bytes, encoding);
  const expected = new Set(frequent[encoding]);
  return outside.filter((character) => expected.has(character)).length / Math.max(outside.length, 1);
}

/** The characters outside ASCII, and how many of them are replacements for what could not be read. */
function charactersOf(bytes: Uint8Array, encoding: Encoding): { outside: string[]; broken: number } {
  // as a stream: the sample may end within a character
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  const outside = text.match(/[^\0-\x7F]/gu) ?? [];
  return { outside, broken: outside.filter((character) => character === "\uFFFD").length };
}
