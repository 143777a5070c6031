// Word files: the numbers that Word shows and does not keep, and what else stands in them.

import { type Zippable, strToU8 } from "fflate";
import { docx, paragraph, run, upload } from "./documents.ts";
import { done, element, expect, open, test } from "./support.ts";
import type { Page } from "@playwright/test";

/** The lines of the text of a Word file that have something in them. */
async function linesOf(page: Page, parts: Parameters<typeof docx>[0]): Promise<string[]> {
  await open(page);
  await page.locator("input[type=file]").setInputFiles(upload("report.docx", docx(parts)));
  await done(page);
  const text = await element(page).evaluate((shown) => (shown as HTMLElement & { text: string }).text);
  return text.split("\n").filter((line) => line !== "");
}

interface Level {
  format?: string;
  pattern?: string;
  start?: number;
  more?: string;
}

const level = ({ format = "decimal", pattern = "%1.", start = 1, more = "" }: Level, place: number): string =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;

const abstract = (id: number, levels: Level[], more = ""): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map(level).join("")}</w:abstractNum>`;

const list = (id: number, abstractId: number, more = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;

const item = (text: string, listId: number, place = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="${listId}"/></w:numPr>`);

const style = (id: string, properties: string, based = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}">${based && `<w:basedOn w:val="${based}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;

const styled = (text: string, id: string): string => paragraph(text, `<w:pStyle w:val="${id}"/>`);

test("numbers in their formats, and where they start anew", async ({ page }) => {
  const formats: [string, string, string[]][] = [
    ["decimal", "%1.", ["1.", "2.", "3."]],
    ["decimalZero", "%1", ["01", "02", "03"]],
    ["lowerLetter", "(%1)", ["(a)", "(b)", "(c)"]],
    ["upperRoman", "%1.", ["I.", "II.", "III."]],
    ["lowerRoman", "(%1)", ["(i)", "(ii)", "(iii)"]],
    ["chineseCountingThousand", "%1、", ["一、", "二、", "三、"]],
    ["russianLower", "%1)", ["а)", "б)", "в)"]],
    ["arabicAbjad", "(%1)", ["(أ)", "(ب)", "(ج)"]],
    ["bullet", "\uF0B7", ["•", "•", "•"]],
  ];
  const numbering = formats.map(([format, pattern], id) => abstract(id, [{ format, pattern }]));
  const lists = formats.map((_, id) => list(id + 1, id));
  const body = formats.flatMap((_, id) => ["x", "y", "z"].map((text) => item(text, id + 1)));
  const lines = await linesOf(page, { body: body.join(""), numbering: numbering.join("") + lists.join("") });
  const expected = formats.flatMap(([, , numbers]) => numbers.map((number, place) => `${number}\t${"xyz"[place]}`));
  expect(lines).toEqual(expected);
});

test("levels: deeper numbers start anew under each higher one, unless told otherwise", async ({ page }) => {
  const levels = [
    { format: "upperRoman", pattern: "%1." },
    { pattern: "%1.%2" },
    { format: "lowerLetter", pattern: "(%3)", more: '<w:lvlRestart w:val="0"/>' },
    { pattern: "%1.%2.%4", more: "<w:isLgl/>" },
  ];
  const places = [0, 1, 1, 2, 3, 0, 1, 2, 3, 3];
  const body = places.map((place) => item("x", 1, place)).join("");
  const lines = await linesOf(page, { body, numbering: abstract(0, levels) + list(1, 0) });
  const numbers = lines.map((line) => line.split("\t")[0]);
  expect(numbers).toEqual(["I.", "I.1", "I.2", "(a)", "1.2.1", "II.", "II.1", "(b)", "2.1.1", "2.1.2"]);
});

test("lists of one abstract list count on together, until one says where it starts", async ({ page }) => {
  const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>';
  const format = `<w:lvlOverride w:ilvl="0">${level({ format: "lowerLetter", pattern: "%1)" }, 0)}</w:lvlOverride>`;
  const numbering = abstract(0, [{}]) + list(1, 0) + list(2, 0) + list(3, 0, override) + list(4, 0, format);
  const body = [1, 2, 1, 3, 3, 1, 4].map((id) => item("x", id)).join("") + item("x", 0) + item("x", 99);
  const lines = await linesOf(page, { body, numbering });
  expect(lines).toEqual(["1.\tx", "2.\tx", "3.\tx", "7.\tx", "8.\tx", "9.\tx", "j)\tx", "x", "x"]);
});

test("numbers that come from styles, of their own or inherited", async ({ page }) => {
  const styles = [
    style("Heading", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
    style("Subheading", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
    style("Special", "", "Heading"),
    style("Plain", '<w:numPr><w:numId w:val="0"/></w:numPr>', "Heading"),
    '<w:style w:type="numbering" w:styleId="House"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  ].join("");
  const levels = [
    { format: "upperRoman", pattern: "%1.", more: '<w:pStyle w:val="Heading"/>' },
    { format: "upperLetter", pattern: "%2.", more: '<w:pStyle w:val="Subheading"/>' },
  ];
  const linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="House"/></w:abstractNum>';
  const numbering = abstract(0, levels, '<w:styleLink w:val="House"/>') + linked + list(1, 0) + list(2, 5);
  const body = ["Heading", "Subheading", "Subheading", "Special", "Subheading", "Plain"].map((id) => styled(id, id)).join("");
  const lines = await linesOf(page, { body: body + item("Linked", 2), numbering, styles });
  expect(lines).toEqual([
    "I.\tHeading",
    "A.\tSubheading",
    "B.\tSubheading",
    "II.\tSpecial",
    "A.\tSubheading",
    "Plain",
    "III.\tLinked",
  ]);
});

test("text as shown: what was deleted, hidden or is a field's code is not in it; boxes and controls are", async ({ page }) => {
  const body = [
    `<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>${run("States")}</w:ins>${run(" parties")}</w:p>`,
    `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>${run("shown")}</w:p>`,
    `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink>${run("A/80/1")}</w:hyperlink></w:p>`,
    `<w:sdt><w:sdtContent>${paragraph("controlled")}</w:sdtContent></w:sdt>`,
    `<w:p><w:r><w:pict><w:txbxContent>${paragraph("boxed")}</w:txbxContent></w:pict></w:r>${run("anchor")}</w:p>`,
    `<w:p><w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>State</w:t></w:r></w:p>`,
  ];
  expect(await linesOf(page, { body: body.join("") })).toEqual([
    "States parties",
    "shown",
    "A/80/1",
    "controlled",
    "anchor",
    "boxed",
    "non-State",
  ]);
});

test("tables as cells, footnotes apart, the head of the first page first", async ({ page }) => {
  const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => paragraph(text)).join("")}</w:tc>`;
  const body = [
    '<w:p><w:r><w:t>The Group met.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
    `<w:tbl><w:tr>${cell("A/80/1")}${cell("Agenda")}</w:tr><w:tr>${cell("A/80/2")}${cell("Draft", "report")}</w:tr></w:tbl>`,
    '<w:sectPr><w:headerReference w:type="first" r:id="h1" xmlns:r="r"/><w:titlePg/></w:sectPr>',
  ].join("");
  const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph("-")}</w:footnote><w:footnote w:id="1">${paragraph(" See A/79/1.")}</w:footnote>`;
  const more: Zippable = {
    "word/_rels/document.xml.rels": strToU8('<Relationships><Relationship Id="h1" Target="header1.xml"/></Relationships>'),
    "word/header1.xml": strToU8(`<w:hdr xmlns:w="w">${paragraph("CTOC/COP/2011/8")}</w:hdr>`),
  };
  const lines = await linesOf(page, { body, footnotes, more });
  expect(lines).toEqual(["CTOC/COP/2011/8", "The Group met.", "A/80/1\tAgenda", "A/80/2", "Draft", "report", "_______________", "1 See A/79/1."]);
});
