// The same three questions, as a good front-end engineer would answer them in a day for reports in Chinese and
// English: regular expressions, and the country names that the platform has. No spans, no checks, no
// footnotes or page furniture, no other languages.

const languages = {
  zh: {
    space: "",
    names: {
      俄罗斯联邦: "RU", 大韩民国: "KR", 捷克共和国: "CZ", 阿拉伯叙利亚共和国: "SY", 伊朗伊斯兰共和国: "IR", 阿联酋: "AE",
      "委内瑞拉(玻利瓦尔共和国)": "VE", "伊朗(伊斯兰共和国)": "IR", 老挝人民民主共和国: "LA", 刚果民主共和国: "CD", 联合王国: "GB",
    },
    recommendations: /建议/,
    directive: /应当|应|请|促请|敦促|呼吁|鼓励|邀请|可以/,
    list: "：",
    attendance: {
      statesParties: /缔约国出席/,
      signatories: /签署国派观察员出席/,
      observerStates: /(非缔约国|观察员国)也?出席/,
      regionalOrganizations: /区域经济一体化组织/,
      unitedNations: /联合国系统/,
      intergovernmental: /政府间组织/,
    },
    speakers: /作了发言|发了言/,
  },
  en: {
    space: " ",
    names: {
      "Russian Federation": "RU", "Republic of Korea": "KR", "Czech Republic": "CZ", "Syrian Arab Republic": "SY",
      "Iran (Islamic Republic of)": "IR", "Venezuela (Bolivarian Republic of)": "VE", "Bolivia (Plurinational State of)": "BO",
      "Viet Nam": "VN", "United Republic of Tanzania": "TZ", "United States": "US", "Lao People's Democratic Republic": "LA",
      "Democratic Republic of the Congo": "CD", "Brunei Darussalam": "BN", "Republic of Moldova": "MD", "Côte d'Ivoire": "CI",
    },
    recommendations: /recommend|resolution|decision/i,
    directive: /\b(shall|should|requests?|urges?|calls? upon|encourages?|encouraged|invites?|invited|may)\b/i,
    list: ":",
    attendance: {
      statesParties: /States parties .*(represented|attended)/,
      signatories: /signator(y|ies).*(represented|attended)/,
      observerStates: /observers?.*(represented|attended)|not members .*attended/,
      regionalOrganizations: /regional economic integration/,
      unitedNations: /United Nations (system|entities|bodies).*(represented|attended)/,
      intergovernmental: /intergovernmental organizations.*(represented|attended)/,
    },
    speakers: /[Ss]tatements? (was|were) made by|made (a )?statements?|took the floor/,
  },
};

for (const [tag, language] of Object.entries(languages)) language.countries = countryNames(tag, language.names);

function countryNames(tag, byHand) {
  const platform = new Intl.DisplayNames(tag, { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = codes.map((code) => [platform.of(code), code]).filter(([name]) => name !== undefined);
  const byName = new Map([...known, ...Object.entries(byHand)]);
  const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length);
  return { byName, pattern: new RegExp(longestFirst.map((name) => name.replace(/[().*+?]/g, "\\$&")).join("|"), "g") };
}

/** Countries named in a text, in order. */
const countriesIn = (text, { pattern, byName }) =>
  [...text.matchAll(pattern)].map(([name]) => ({ name, code: byName.get(name) }));

/** Numbered paragraphs, with the headings above them; lines joined, for they break anywhere. */
function paragraphs(text, { space }) {
  const found = [];
  let headings = [];
  for (const line of text.split(/\r?\n/).map((line) => line.trim())) {
    const number = /^(\d+)\.\s*(.+)/.exec(line);
    const heading = /^(?:[一二三四五六七八九十]+|[IVX]+)\.\s*(.+)|^[A-Z]\.\s+(.+)/.exec(line);
    if (heading !== null) headings = heading[1] === undefined ? [headings[0], heading[2]] : [heading[1]];
    else if (number !== null) found.push({ number: Number(number[1]), lines: [number[2]], headings });
    else if (line !== "") found.at(-1)?.lines.push(line);
  }
  return found.map(({ number, lines, headings }) => ({ number, text: lines.join(space), headings }));
}

/** Recommendations, attendance and speakers of a report. */
export function read(text) {
  const language = languages[/\p{Script=Han}/u.test(text.slice(0, 2000)) ? "zh" : "en"];
  const { recommendations: topic, directive, list, countries } = language;
  const all = paragraphs(text, language);
  const recommendations = all
    .filter(({ headings, text }) => topic.test(headings.join()) && directive.test(text))
    .map(({ number, text, headings }) => ({ number, text, topic: headings.at(-1), strength: directive.exec(text)[0] }));
  const attendance = all.flatMap(({ number, text }) => {
    const opening = text.split(list, 1)[0];
    const category = Object.keys(language.attendance).find((category) => language.attendance[category].test(opening));
    return category === undefined ? [] : [{ number, category, participants: countriesIn(text.slice(opening.length), countries) }];
  });
  const speakers = all
    .filter(({ text }) => language.speakers.test(text))
    .map(({ number, text, headings }) => ({ number, item: headings.at(-1), speakers: countriesIn(text, countries) }));
  return { recommendations, attendance, speakers };
}
