// Characters as fonts have them, back to those of text.

/** Ligatures, Arabic presentation forms, Kangxi radicals and compatibility ideographs. */
const forms = /[\uFB00-\uFDFF\uFE70-\uFEFC\u2F00-\u2FD5\uF900-\uFAFF]+/g;

/** Radicals that fonts show for whole characters and that Unicode does not equate with them. */
const radicals: Record<string, string> = Object.fromEntries(
  ("⺁厂 ⺅亻 ⺇几 ⺋卩 ⺏尢 ⺓幺 ⺗心 ⺘手 ⺙攵 ⺛旡 ⺝月 ⺟母 ⺠民 ⺡水 ⺢水 ⺣火 ⺤爪 ⺥爪 ⺧牛 ⺨犬 ⺩王 ⺫目 ⺬示 ⺭示 ⺮竹 ⺯糸 ⺰纟 " +
    "⺶羊 ⺹老 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻂衣 ⻃西 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阜 " +
    "⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟食 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟")
    .split(" ")
    .map((pair) => [...pair] as [string, string]),
);

export function logical(text: string): string {
  return text.replace(forms, (found) => found.normalize("NFKC").replace(/ (?=\p{M})/gu, "")).replace(/[\u2E80-\u2EF3]/g, (radical) => radicals[radical] ?? radical);
}

const mirrored: Record<string, string> = { "(": ")", ")": "(", "[": "]", "]": "[", "«": "»", "»": "«", "{": "}", "}": "{" };

export function mirror(text: string): string {
  return text.replace(/[()[\]«»{}]/g, (bracket) => mirrored[bracket]!);
}

/** Whether it has letters or signs of a script that is written from right to left; its digits are not. */
export const isRightToLeft = (text: string): boolean => /[\u0590-\u065F\u066A\u066D-\u06EF\u06FA-\u08FF]/.test(text);

/** Marks of vowels alone, which stand on letters. */
export const isMark = (text: string): boolean => /^\p{M}+$/u.test(text);

/** Written without spaces between words. */
export const isUnspaced = (character: string | undefined): boolean => /[\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/.test(character ?? "");
