// The numbers of automatic lists, in the formats that Word and HTML have.

const letters = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => String.fromCodePoint(first.codePointAt(0)! + place));

const latin = letters("a", 26);
const cyrillic = [..."абвгдежзиклмнопрстуфхцчшщыэюя"];
const hijai = [..."أبتثجحخدذرزسشصضطظعغفقكلمنهوي"];
const abjad = [..."أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"];
const heavenly = [..."甲乙丙丁戊己庚辛壬癸"];
const earthly = [..."子丑寅卯辰巳午未申酉戌亥"];
const circled = ["", ...letters("①", 20), ...letters("㉑", 15), ...letters("㊱", 15)];

const romans: readonly [number, string][] = [
  [1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"],
  [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"],
];

/** i, ii, iii, iv: 0 and what is too long to read stay decimal. */
function roman(number: number): string {
  if (number < 1 || number > 4999) return String(number);
  let rest = number;
  let written = "";
  for (const [value, sign] of romans) {
    written += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}

/** a … z, aa, bb: as Word counts past the alphabet. */
function repeated(alphabet: readonly string[], number: number): string {
  if (number < 1) return String(number);
  const place = number - 1;
  return alphabet[place % alphabet.length]!.repeat(Math.min(1 + Math.floor(place / alphabet.length), 30));
}

/** a … z, aa, ab: as browsers count past the alphabet. */
function spreadsheet(number: number): string {
  if (number < 1) return String(number);
  let written = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) written = latin[(rest - 1) % 26]! + written;
  return written;
}

const other = (number: number, digits: string): string => String(number).replace(/\d/g, (digit) => digits[Number(digit)]!);

/** 一, 十, 十一, 二十, 一百零一. */
function chinese(number: number): string {
  if (number < 1 || number > 9999) return String(number);
  const digits = "零一二三四五六七八九";
  const units = ["", "十", "百", "千"];
  const places = [...String(number)].map(Number);
  const written = places.map((digit, place) => (digit === 0 ? "零" : digits[digit]! + units[places.length - 1 - place]!)).join("");
  return written.replace(/零+/g, "零").replace(/零$/, "").replace(/^一十/, "十");
}

const cyclic = (signs: readonly string[], number: number): string =>
  number < 1 ? String(number) : signs[(number - 1) % signs.length]!;

/** By the names of Office Open XML (ST_NumberFormat); what is not here is decimal. */
const formats: Record<string, (number: number) => string> = {
  none: () => "",
  bullet: () => "•",
  decimalZero: (number) => String(number).padStart(2, "0"),
  lowerLetter: (number) => repeated(latin, number),
  upperLetter: (number) => repeated(latin, number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  russianLower: (number) => repeated(cyrillic, number),
  russianUpper: (number) => repeated(cyrillic, number).toUpperCase(),
  arabicAlpha: (number) => repeated(hijai, number),
  arabicAbjad: (number) => repeated(abjad, number),
  hindiNumbers: (number) => other(number, "٠١٢٣٤٥٦٧٨٩"),
  decimalFullWidth: (number) => other(number, "０１２３４５６７８９"),
  decimalFullWidth2: (number) => other(number, "０１２３４５６７８９"),
  ideographDigital: (number) => other(number, "〇一二三四五六七八九"),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographTraditional: (number) => cyclic(heavenly, number),
  ideographZodiac: (number) => cyclic(earthly, number),
  decimalEnclosedCircle: (number) => circled[number] ?? String(number),
  decimalEnclosedCircleChinese: (number) => circled[number] ?? String(number),
  ordinal: (number) => `${number}${ordinalEnding(number)}`,
  // aa, ab after z, as browsers count
  "lower-alpha": spreadsheet,
  "upper-alpha": (number) => spreadsheet(number).toUpperCase(),
  numberInDash: (number) => `- ${number} -`,
};

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][number % 10] ?? "th";
}

/** A number in a format of Word. */
export function enumerate(number: number, format: string): string {
  return (formats[format] ?? String)(number);
}
