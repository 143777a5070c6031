//! One character at a time: line ends, spaces, invisible marks, compatibility forms.

use std::ops::Range;

use super::mapped::Mapped;
use super::{markup, one_line};

/// Form feed: the text before and after it stood on different pages.
pub const PAGE_BREAK: char = '\u{c}';
const TATWEEL: char = '\u{640}';
/// Kept only at line ends, where it says that a word goes on.
pub const SOFT_HYPHEN: char = '\u{ad}';

/// The paste with one kind of line end (and form feeds), one kind of space (and tabs), without
/// invisible marks, and with ordinary characters for compatibility forms.
pub fn normalize(pasted: &str) -> Mapped {
    let mut plain = Mapped::default();
    let mut ordinary = 0;
    // the bytes with which Cyrillic letters begin
    let cyrillic = pasted.bytes().any(|byte| matches!(byte, 0xd0 | 0xd1));
    let mut characters = pasted.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let alike =
            if cyrillic && c.is_ascii_alphabetic() { cyrillic_alike(&pasted[..at], &pasted[at..]) } else { None };
        if is_ordinary(c) && alike.is_none() {
            continue;
        }
        plain_run(&mut plain, pasted, ordinary, at);
        let end = at + c.len_utf8();
        ordinary = end;
        let origin = at..end;
        match c {
            '\r' if characters.peek().is_some_and(|(_, next)| *next == '\n') => {}
            '\r' | '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => plain.push('\n', origin),
            '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
                plain.push(' ', origin)
            }
            // drawn out within a word; not in "(هـ)"
            TATWEEL if pasted[end..].starts_with(is_arabic) && plain.text.ends_with(is_arabic) => {}
            TATWEEL if plain.text.ends_with(TATWEEL) => {}
            TATWEEL => plain.push(c, origin),
            _ if alike.is_some() => alike.into_iter().for_each(|letter| plain.push(letter, origin.clone())),
            _ if is_combining(c) => combine(&mut plain, c, origin),
            SOFT_HYPHEN if ends_line(&pasted[end..]) => plain.push(SOFT_HYPHEN, origin),
            // full-width digits and letters; full-width punctuation is Chinese punctuation
            '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => {
                plain.push(char::from_u32(c as u32 - 0xfee0).unwrap_or(c), origin)
            }
            '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => plain.push(char::from(b'0' + (c as u8 & 15)), origin),
            _ if markup::is_markup(&pasted[..at], &pasted[at..]) => {}
            ' '..='~' => plain.push(c, origin),
            _ => compatible(c).chars().for_each(|ordinary| plain.push(ordinary, origin.clone())),
        }
    }
    plain_run(&mut plain, pasted, ordinary, pasted.len());
    mend_digits(&mut plain.text);
    mend_turned(&mut plain.text);
    mend_letters(&mut plain.text);
    one_line::break_up(&mut plain.text);
    plain
}

/// "l2." and "1O.": digits of paragraph numbers that a scanner took for letters; "l." where "2." comes next.
fn mend_digits(text: &mut String) {
    let (mut at, mut misread, mut first) = (0, Vec::new(), None);
    for line in text.split_inclusive('\n') {
        let start = at + line.len() - line.trim_start().len();
        let label = line.trim_start().split_once(". ").map_or("", |(label, _)| label);
        let here = start..start + label.len();
        match label {
            "l" => first = Some(here),
            "2" => misread.extend(first.take()),
            _ if is_misread(label) => misread.push(here),
            _ if label.len() == 1 => first = None,
            _ => {}
        }
        at += line.len();
    }
    for label in misread {
        let digits = text[label.clone()].replace(['l', 'I'], "1").replace('O', "0");
        text.replace_range(label, &digits);
    }
}

/// "-12 وقال": a number that a paste from right to left put behind its mark.
fn mend_turned(text: &mut String) {
    const MARKS: [char; 3] = ['-', '–', '.'];
    let mut at = 0;
    let mut turned = Vec::new();
    for line in text.split_inclusive('\n') {
        let label = line.trim_start();
        let start = at + line.len() - label.len();
        at += line.len();
        let Some(number) = label.strip_prefix(MARKS) else { continue };
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        let text = number[digits..].strip_prefix([' ', '\t']).map_or("", str::trim_start);
        if (1..=3).contains(&digits) && text.starts_with(is_arabic) {
            turned.push((start, format!("{}{}", &number[..digits], &label[..label.len() - number.len()])));
        }
    }
    for (start, label) in turned {
        text.replace_range(start..start + label.len(), &label);
    }
}

/// "A1geria", "0man", "lndia": letters of words that a scanner took for figures or for each other.
fn mend_letters(text: &mut String) {
    let candidates = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'0' | b'1' | b'l'));
    let found: Vec<(usize, &str)> = candidates.filter_map(|(at, _)| Some((at, meant(text, at)?))).collect();
    found.into_iter().for_each(|(at, letter)| text.replace_range(at..=at, letter));
}

/// The letter that a figure or an "l" within or before small letters stands for.
fn meant(text: &str, at: usize) -> Option<&'static str> {
    const LONGEST: usize = 24;
    const ORDINALS: [&str; 4] = ["st", "er", "re", "th"];
    let letter = text.as_bytes()[at];
    let next = *text.as_bytes().get(at + 1)?;
    // no word of the languages with Latin letters begins with an "l" before these
    if !next.is_ascii_lowercase() && next.is_ascii() || letter == b'l' && !b"bcdfgkmnpqrstvz".contains(&next) {
        return None;
    }
    let length = |letters: &mut dyn Iterator<Item = char>| -> usize {
        letters.take(LONGEST).take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum()
    };
    let before = &text[at - length(&mut text[..at].chars().rev())..at];
    let behind = &text[at + 1..];
    let behind = &behind[..length(&mut behind.chars())];
    let small = behind.chars().count() >= 2 && behind.chars().all(char::is_lowercase) && !ORDINALS.contains(&behind);
    // "Ho1y", "Chi1e"; not "item1b"
    let last = matches!(behind, "y" | "e" | "o") && before.chars().nth(1).is_some();
    let within = (small || letter == b'1' && last) && !before.is_empty() && before.chars().all(char::is_alphabetic);
    let ahead = &text[..at - before.len()];
    let opens = ahead.chars().next_back().is_none_or(|c| c.is_whitespace() || "(’'“\"«".contains(c));
    // "cua-|lquier"
    let cut = ahead.trim_end().ends_with(['-', SOFT_HYPHEN]);
    let begins = small && before.is_empty() && opens && !cut && behind.chars().count() >= 3;
    let vowel = |c: char| "aeiouy".contains(c) || !c.is_ascii();
    match letter {
        b'1' if within => Some("l"),
        b'0' if within => Some("o"),
        b'0' if begins && next != b'x' => Some("O"),
        b'l' if begins && behind.contains(vowel) && !behind.starts_with("gbt") => Some("I"),
        _ => None,
    }
}

fn is_misread(label: &str) -> bool {
    let number = label.len() <= 3 && label.chars().all(|c| matches!(c, '0'..='9' | 'l' | 'I' | 'O'));
    let begins = label.starts_with(|c: char| c.is_ascii_digit()) || label.len() > 1 && label.starts_with('l');
    number && begins && label.contains(char::is_alphabetic)
}

fn plain_run(plain: &mut Mapped, pasted: &str, from: usize, until: usize) {
    if from < until {
        plain.push_str(&pasted[from..until], from);
    }
}

fn is_ordinary(c: char) -> bool {
    match c {
        '#' | '*' | '>' | '\\' => false,
        '\n' | '\t' | PAGE_BREAK | ' '..='~' => true,
        TATWEEL => false,
        '\0'..='\u{a0}' | SOFT_HYPHEN | '\u{61c}' | '\u{1680}' => false,
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => false,
        '\u{2e80}'..='\u{2fd5}' => false,
        _ if is_combining(c) => false,
        '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{3000}' => false,
        '\u{fb00}'..='\u{fb06}' | '\u{fe70}'..='\u{feff}' => false,
        '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => false,
        _ => true,
    }
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64a}') && c != TATWEEL
}

/// The Cyrillic letter that a Latin one beside Cyrillic letters stands for, as scanners and typists put it: no word
/// is of both alphabets.
fn cyrillic_alike(before: &str, text: &str) -> Option<char> {
    const LATIN: &str = "aceopxyABCEHKMOPTX";
    const CYRILLIC: &str = "асеорхуАВСЕНКМОРТХ";
    let alike = |c: char| LATIN.chars().zip(CYRILLIC.chars()).find(|(latin, _)| *latin == c).map(|(_, alike)| alike);
    let is_cyrillic = |c: char| matches!(c, '\u{400}'..='\u{4ff}');
    let found = alike(text.chars().next()?)?;
    let word = |c: &char| c.is_alphabetic() && !is_cyrillic(*c);
    let rest = text.chars().take(NEAR).find(|c| alike(*c).is_none());
    let behind = before.chars().rev().take(NEAR).find(|c| alike(*c).is_none());
    let beside = rest.is_some_and(is_cyrillic) || behind.is_some_and(is_cyrillic);
    (beside && !rest.as_ref().is_some_and(word) && !behind.as_ref().is_some_and(word)).then_some(found)
}

/// Letters of a word that are looked at.
const NEAR: usize = 16;

fn ends_line(rest: &str) -> bool {
    rest.trim_start_matches([' ', '\t', '\u{a0}']).chars().next().is_none_or(|c| matches!(c, '\n' | '\r' | PAGE_BREAK))
}

/// What a compatibility form stands for; nothing for invisible and control characters.
fn compatible(c: char) -> &'static str {
    const LIGATURES: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    match c {
        '\u{fb00}'..='\u{fb06}' => LIGATURES[c as usize - 0xfb00],
        '\u{fe80}'..='\u{fefc}' => arabic_letter(c as u32),
        '\u{2e80}'..='\u{2fd5}' => radical(c),
        _ => "",
    }
}

/// Marks that come behind the letter they belong to.
fn is_combining(c: char) -> bool {
    COMBINED.iter().any(|(mark, _)| *mark == c)
}

/// Puts an accent on the letter before it.
fn combine(plain: &mut Mapped, mark: char, origin: Range<usize>) {
    let letter = plain.text.chars().next_back();
    let pairs = COMBINED.iter().find(|(other, _)| *other == mark).map_or("", |(_, pairs)| *pairs);
    let mut characters = pairs.chars();
    while let (Some(base), Some(combined)) = (characters.next(), characters.next()) {
        if Some(base) == letter {
            let length = plain.text.len();
            let start = plain.span(length - base.len_utf8()..length).start;
            plain.pop();
            return plain.push(combined, start..origin.end);
        }
    }
    plain.push(mark, origin);
}

/// Accents as characters of their own, each with letters and what becomes of them.
#[rustfmt::skip]
const COMBINED: [(char, &str); 17] = [
    ('\u{300}', "aàeèiìnǹoòuùyỳAÀEÈIÌNǸOÒUÙYỲиѝеѐИЍЕЀ"),
    ('\u{301}', "aácćeégǵiíkḱlĺnńoórŕsśuúyýzźAÁCĆEÉGǴIÍKḰLĹNŃOÓRŔSŚUÚYÝZŹ"),
    ('\u{302}', "aâcĉeêgĝhĥiîjĵoôsŝuûyŷzẑAÂCĈEÊGĜHĤIÎJĴOÔSŜUÛYŶZẐ"),
    ('\u{303}', "aãeẽiĩnñoõuũyỹAÃEẼIĨNÑOÕUŨYỸ"),
    ('\u{304}', "aāeēgḡiīoōuūyȳAĀEĒGḠIĪOŌUŪYȲиӣИӢ"),
    ('\u{306}', "aăeĕgğiĭoŏuŭAĂEĔGĞIĬOŎUŬийеӗИЙЕӖ"),
    ('\u{307}', "aȧcċeėgġhḣnṅoȯrṙsṡtṫyẏzżAȦCĊEĖGĠHḢIİNṄOȮRṘSṠTṪYẎZŻ"),
    ('\u{308}', "aäeëhḧiïoötẗuüyÿAÄEËHḦIÏOÖUÜYŸиӥеёИӤЕЁ"),
    ('\u{30a}', "aåuůyẙAÅUŮ"),
    ('\u{30b}', "oőuűOŐUŰ"),
    ('\u{30c}', "aǎcčeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžAǍCČEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽ"),
    ('\u{326}', "sștțSȘTȚ"),
    ('\u{327}', "cçeȩgģhḩkķlļnņrŗsştţCÇEȨGĢHḨKĶLĻNŅRŖSŞTŢ"),
    ('\u{328}', "aąeęiįoǫuųAĄEĘIĮOǪUŲ"),
    ('\u{653}', "اآ"),
    ('\u{654}', "اأوؤيئ"),
    ('\u{655}', "اإ"),
];

/// Han characters for the radicals that PDF files put in their place.
fn radical(c: char) -> &'static str {
    #[rustfmt::skip]
    const KANGXI: &str = "\
一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕\
大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日\
曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿\
目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行\
衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音\
頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
    const SIMPLIFIED: [(char, &str); 24] = [
        ('⺟', "母"),
        ('⺠', "民"),
        ('⻁', "虎"),
        ('⻄', "西"),
        ('⻅', "见"),
        ('⻆', "角"),
        ('⻉', "贝"),
        ('⻋', "车"),
        ('⻓', "长"),
        ('⻔', "门"),
        ('⻘', "青"),
        ('⻙', "韦"),
        ('⻚', "页"),
        ('⻛', "风"),
        ('⻜', "飞"),
        ('⻝', "食"),
        ('⻢', "马"),
        ('⻤', "鬼"),
        ('⻥', "鱼"),
        ('⻦', "鸟"),
        ('⻩', "黄"),
        ('⻬', "齐"),
        ('⻰', "龙"),
        ('⻳', "龟"),
    ];
    match c {
        '\u{2f00}'.. => {
            let start = (c as usize - 0x2f00) * '一'.len_utf8();
            KANGXI.get(start..start + '一'.len_utf8()).unwrap_or_default()
        }
        _ => SIMPLIFIED.iter().find(|(radical, _)| *radical == c).map_or("", |(_, han)| *han),
    }
}

/// Arabic presentation forms B: each letter with the first code of its forms.
fn arabic_letter(code: u32) -> &'static str {
    #[rustfmt::skip]
    const FORMS: [(u32, &str); 40] = [
        (0xfe80, "ء"), (0xfe81, "آ"), (0xfe83, "أ"), (0xfe85, "ؤ"), (0xfe87, "إ"), (0xfe89, "ئ"), (0xfe8d, "ا"),
        (0xfe8f, "ب"), (0xfe93, "ة"), (0xfe95, "ت"), (0xfe99, "ث"), (0xfe9d, "ج"), (0xfea1, "ح"), (0xfea5, "خ"),
        (0xfea9, "د"), (0xfeab, "ذ"), (0xfead, "ر"), (0xfeaf, "ز"), (0xfeb1, "س"), (0xfeb5, "ش"), (0xfeb9, "ص"),
        (0xfebd, "ض"), (0xfec1, "ط"), (0xfec5, "ظ"), (0xfec9, "ع"), (0xfecd, "غ"), (0xfed1, "ف"), (0xfed5, "ق"),
        (0xfed9, "ك"), (0xfedd, "ل"), (0xfee1, "م"), (0xfee5, "ن"), (0xfee9, "ه"), (0xfeed, "و"), (0xfeef, "ى"),
        (0xfef1, "ي"), (0xfef5, "لآ"), (0xfef7, "لأ"), (0xfef9, "لإ"), (0xfefb, "لا"),
    ];
    let index = FORMS.partition_point(|(first, _)| *first <= code);
    index.checked_sub(1).map_or("", |before| FORMS[before].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normalizes() {
        assert_eq!(normalize("\u{feff}a\r\nb\rc\u{2028}d").text, "a\nb\nc\nd");
        assert_eq!(normalize("１２．Ａ\u{a0}x\u{200b}y\u{ad}z").text, "12．A xyz");
        assert_eq!(normalize("non\u{ad}\nmember").text, "non\u{ad}\nmember");
        assert_eq!(normalize("ﻻﺑﺔ ﬁn\0\u{1}").text, "لابة fin");
        assert_eq!(normalize("Co\u{302}te d’Ivoire, а\u{301}").text, "Côte d’Ivoire, а\u{301}");
        assert_eq!(normalize("Aвстрия, Кaмepун, COP и СССP").text, "Австрия, Камерун, COP и СССР");
        assert_eq!(normalize("العـربية (هـ)").text, "العربية (هـ)");
        assert_eq!(normalize("⼯作⼈⺠⾄").text, "工作人民至");
        assert_eq!(normalize("١٢- ۳").text, "12- 3");
        assert_eq!(normalize("> > 1\\. **The** *Meeting*\n## A_1*\n>*25*").text, "  1. The Meeting\n A_1*\n*25*");
        assert_eq!(normalize("-12 وقال\n .3 عقد\n–4 قرر\n- عقد\n-3 a").text, "12- وقال\n 3. عقد\n4– قرر\n- عقد\n-3 a");
        let scanned = "Chi1e, Ho1y, A1geria, 0man, Be1gium, C0ngo (lndia), lreland, lsrael, ltaly and lnternational";
        let read = "Chile, Holy, Algeria, Oman, Belgium, Congo (India), Ireland, Israel, Italy and International";
        assert_eq!(normalize(scanned).text, read);
        let kept = "H1N1, item1b, session1 and 10am, 0xabcd, the1st, https://x.org/a601c0caf, cua-\nlquier, llamado, lgbt, ltd, l’Inde, 100th, A/CN.1/2, WG1, 1st, 0th";
        assert_eq!(normalize(kept).text, kept);
        assert_eq!(normalize("l. A\n2. B\n1O. C\nll. D\nI. E\nl. F").text, "1. A\n2. B\n10. C\n11. D\nI. E\nl. F");
    }
}
