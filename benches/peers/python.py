"""The same three questions, as a straightforward Python program answers them: `re`, the Chinese country names of Babel's
CLDR, and country_converter for the English ones. Told the files to read, it prints their times as JSON."""

import json
import logging
import re
import sys
import time
from functools import cache
from statistics import median

import country_converter
from babel import Locale

logging.getLogger("country_converter").setLevel(logging.CRITICAL)
CONVERTER = country_converter.CountryConverter()

BY_HAND = {"俄罗斯联邦": "RU", "大韩民国": "KR", "捷克共和国": "CZ", "阿拉伯叙利亚共和国": "SY", "伊朗伊斯兰共和国": "IR", "阿联酋": "AE"}
CHINESE = {name: code for code, name in Locale.parse("zh").territories.items() if code.isalpha()} | BY_HAND
CHINESE_NAMES = re.compile("|".join(map(re.escape, sorted(CHINESE, key=len, reverse=True))))

LANGUAGES = {
    "zh": {
        "space": "",
        "recommendations": re.compile("建议"),
        "directive": re.compile("应当|应|请|促请|敦促|呼吁|鼓励|邀请|可以"),
        "list": "：",
        "attendance": {
            "statesParties": re.compile("缔约国出席"),
            "signatories": re.compile("签署国派观察员出席"),
            "observerStates": re.compile("(非缔约国|观察员国)也?出席"),
            "unitedNations": re.compile("联合国系统"),
            "intergovernmental": re.compile("政府间组织"),
        },
        "speakers": re.compile("作了发言|发了言"),
    },
    "en": {
        "space": " ",
        "recommendations": re.compile("recommend|resolution|decision", re.I),
        "directive": re.compile(r"\b(shall|should|requests?|urges?|calls? upon|encourages?|invites?|may)\b", re.I),
        "list": ":",
        "attendance": {
            "statesParties": re.compile("States parties .*(represented|attended)"),
            "signatories": re.compile("signator(y|ies).*(represented|attended)"),
            "observerStates": re.compile("observers?.*(represented|attended)|not members .*attended"),
            "unitedNations": re.compile("United Nations (system|entities|bodies).*(represented|attended)"),
            "intergovernmental": re.compile("intergovernmental organizations.*(represented|attended)"),
        },
        "speakers": re.compile("[Ss]tatements? (was|were) made by|made (a )?statements?|took the floor"),
    },
}


def countries(text: str, tag: str) -> list[tuple[str, str]]:
    """Countries named in a text, in order."""
    if tag == "zh":
        return [(name, CHINESE[name]) for name in CHINESE_NAMES.findall(text)]
    names = re.findall(r"\b[A-Z][\w'’]+(?: (?:of|and|the|[A-Z(][\w'’)]*))*", text)
    return [(name, code) for name in names if (code := code_of(name)) != "not found"]


@cache
def code_of(name: str) -> str:
    return str(CONVERTER.convert(name, to="ISO2"))


def paragraphs(text: str, space: str) -> list[dict]:
    """Numbered paragraphs, with the heading above them; lines joined, for they break anywhere."""
    found: list[dict] = []
    heading = ""
    for line in map(str.strip, text.splitlines()):
        if match := re.match(r"([一二三四五六七八九十]+|[IVX]+)\.\s*(.+)", line):
            heading = match[2]
        elif match := re.match(r"(\d+)\.\s*(.+)", line):
            found.append({"number": int(match[1]), "lines": [match[2]], "heading": heading})
        elif line and found:
            found[-1]["lines"].append(line)
    for paragraph in found:
        paragraph["text"] = space.join(paragraph.pop("lines"))
    return found


def read(text: str) -> dict:
    """Recommendations, attendance and speakers of a report."""
    tag = "zh" if re.search("[一-鿿]", text[:2000]) else "en"
    language = LANGUAGES[tag]
    found: dict = {"recommendations": [], "attendance": [], "speakers": []}
    for paragraph in paragraphs(text, language["space"]):
        words = paragraph["text"]
        directive = language["directive"].search(words)
        if directive and language["recommendations"].search(paragraph["heading"]):
            found["recommendations"].append({**paragraph, "strength": directive[0]})
        opening, _, rest = words.partition(language["list"])
        category = next((name for name, opens in language["attendance"].items() if opens.search(opening)), None)
        if category:
            found["attendance"].append({**paragraph, "category": category, "participants": countries(rest, tag)})
        if language["speakers"].search(words):
            found["speakers"].append({**paragraph, "speakers": countries(words, tag)})
    return found


def timed(path: str) -> dict:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    times = []
    while not times or (sum(times) < 1 and len(times) < 20):
        start = time.perf_counter()
        found = read(text)
        times.append(time.perf_counter() - start)
    return {"median": median(times) * 1e3, "least": min(times) * 1e3, "found": {part: len(entries) for part, entries in found.items()}}


print(json.dumps([timed(path) for path in sys.argv[1:]]))
