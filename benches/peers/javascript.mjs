// The same three questions, as a front-end engineer would answer them in a day for reports in Chinese:
// regular expressions, and the country names that the platform has. No spans, no checks, no languages.

const names = countryNames();

function countryNames() {
  const inChinese = new Intl.DisplayNames("zh-CN", { type: "region", fallback: "none" });
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const codes = [...letters].flatMap((first) => [...letters].map((second) => first + second));
  const known = codes.map((code) => [inChinese.of(code), code]).filter(([name]) => name !== undefined);
  const byHand = { 俄罗斯联邦: "RU", 大韩民国: "KR", 捷克共和国: "CZ", 阿拉伯叙利亚共和国: "SY", 伊朗伊斯兰共和国: "IR", 阿联酋: "AE" };
  const byName = new Map([...known, ...Object.entries(byHand)]);
  const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length);
  return { byName, pattern: new RegExp(longestFirst.map((name) => name.replace(/[()（）]/g, "\\$&")).join("|"), "g") };
}

/** Countries named in a text, in order. */
const countries = (text) => [...text.matchAll(names.pattern)].map(([name]) => ({ name, code: names.byName.get(name) }));

/** Numbered paragraphs, with the headings above them; lines joined, for they break anywhere. */
function paragraphs(text) {
  const found = [];
  let headings = [];
  for (const line of text.split(/\r?\n/).map((line) => line.trim())) {
    const number = /^(\d+)\.\s*(.+)/.exec(line);
    const heading = /^([一二三四五六七八九十]+)\.\s*(.+)|^([A-Z])\.\s+(.+)/.exec(line);
    if (heading !== null) headings = heading[1] === undefined ? [headings[0], heading[4]] : [heading[2]];
    else if (number !== null) found.push({ number: Number(number[1]), text: number[2], headings: [...headings] });
    else if (line !== "" && found.length > 0) found.at(-1).text += line;
  }
  return found;
}

const categories = [
  ["statesParties", /缔约国出席/],
  ["signatories", /签署国派观察员出席/],
  ["observerStates", /(非缔约国|观察员国)也?出席/],
  ["regionalOrganizations", /区域经济一体化组织/],
  ["unitedNations", /联合国系统/],
  ["intergovernmental", /政府间组织/],
];

const directive = /应当|应|请|促请|敦促|呼吁|鼓励|邀请|可以/;

/** Recommendations, attendance and speakers of a report. */
export function read(text) {
  const all = paragraphs(text);
  const recommendations = all
    .filter(({ headings, text }) => /建议/.test(headings.join()) && directive.test(text))
    .map(({ number, text, headings }) => ({ number, text, topic: headings.at(-1), strength: directive.exec(text)[0] }));
  const attendance = all.flatMap(({ number, text }) => {
    const category = categories.find(([, opening]) => opening.test(text.split("：")[0]))?.[0];
    return category === undefined ? [] : [{ number, category, participants: countries(text.slice(text.indexOf("：") + 1)) }];
  });
  const speakers = all
    .filter(({ text }) => /作了发言|发了言/.test(text))
    .map(({ number, text, headings }) => ({ number, item: headings.at(-1), speakers: countries(text) }));
  return { recommendations, attendance, speakers };
}
