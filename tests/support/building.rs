//! Texts built from what reports are made of, and broken; the fuzz targets include this file.

/// Lines of reports in six languages, what pastes put between them, and what nobody should.
const PIECES: &[&str] = &[
    "1. ",
    "2. ",
    "3. ",
    "57. ",
    "9999. ",
    "I. ",
    "A. ",
    "一. ",
    "(a) ",
    "(i) ",
    "㈠ ",
    "أولا- ",
    "Annex\n",
    "附件\n",
    "Chapter II\n",
    "Contents\n",
    "Adoption of the agenda\n",
    "Recommendations\n",
    "建议\n",
    "出席情况\n",
    "The Working Group held six meetings in Vienna from 10 to 12 October 2011. ",
    "Le Groupe de travail a adopté l'ordre du jour suivant :\n",
    "The Commission adopted the following agenda:\n",
    "The Commission considered agenda item 3 (a) at its 2nd to 10th meetings, on 11 October. ",
    "工作组 2011 年 10 月 10 日第 1 和 2 次会议审议了议程项目 2。",
    "The following States parties were represented: ",
    "以下缔约国出席了会议：",
    "Asistieron los siguientes Estados parte: ",
    "Были представлены следующие государства-участники: ",
    "حضرت الدول الأطراف التالية: ",
    "Statements were made by the representatives of ",
    "以下国家的代表作了发言：",
    "Formularon declaraciones los representantes de ",
    "С заявлениями выступили представители ",
    "وتكلَّم ممثلو ",
    "签署国泰国的观察员也作了发言。",
    "on behalf of the Group of 77 and China",
    "The following recommendations enjoy the support of Chile:\n",
    "States should consider ratifying the Protocol (Chile); ",
    "缔约国应当考虑开展国际合作。",
    "The recommendations are contained in paragraphs 6–13 and 51 above. ",
    "A/80/23",
    "(CTOC/COP/WG.4/2011/2)",
    "List of documents\n",
    "France, ",
    "Bosnia and\nHerzegovina, ",
    "波斯尼亚和黑塞哥维那、",
    "Côte d’Ivoire ; ",
    "Российской Федерации, ",
    "والجزائر ",
    "Venezuala and ",
    "和",
    " and ",
    "、，",
    ": ",
    "：",
    ". ",
    "。",
    "\n",
    "\n\n",
    "\r\n",
    "\u{c}",
    "12/36\n",
    "_____________\n1 Footnote. \n",
    " . . . . . . 17\n",
    "\t",
    "\u{a0}",
    "\u{ad}",
    "\u{200f}",
    "\u{202e}",
    "\u{feff}",
    "\u{0}",
    "\u{fffd}",
    "🏛",
    "(",
    ")",
    "）",
    "\"",
    "=1+1",
    "<script>alert(1)</script>",
    "١٢- ",
    "99999999999999999999",
    "-",
];

/// Whole reports of several bodies and kinds, in six languages.
pub const REPORTS: &[&str] = &[
    include_str!("../corpus/variety/corr.ar.txt"),
    include_str!("../corpus/variety/ozone.en.txt"),
    include_str!("../corpus/variety/fish.es.txt"),
    include_str!("../corpus/variety/irg.fr.txt"),
    include_str!("../corpus/variety/narc.ru.txt"),
    include_str!("../corpus/variety/firearms.zh.txt"),
    include_str!("../corpus/review.ar.txt"),
    include_str!("../corpus/review.en.txt"),
    include_str!("../corpus/review.es.txt"),
    include_str!("../corpus/review.fr.txt"),
    include_str!("../corpus/review.ru.txt"),
    include_str!("../corpus/review.zh.txt"),
];

/// A text built by these choices: each byte is a piece, or says how often to say the last one again.
pub fn text(choices: &[u8]) -> String {
    let mut text = String::new();
    let mut last = "";
    for choice in choices {
        match PIECES.get(usize::from(*choice)) {
            Some(piece) => {
                text.push_str(piece);
                last = piece;
            }
            None => text.push_str(&last.repeat(usize::from(*choice) % 8)),
        }
    }
    text
}

/// A text with lines cut, doubled, moved and merged, and others between them: each choice is a place and what is
/// done there.
pub fn broken(text: &str, choices: &[(u16, u8)]) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    for (place, what) in choices {
        if lines.is_empty() {
            break;
        }
        let (at, middle) = (usize::from(*place) % lines.len(), lines.len() / 2);
        match what % 7 {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[at].clone()),
            2 => lines.swap(at, middle),
            3 => lines.truncate(at + 1),
            4 => lines[at] = lines[at].trim_end().to_owned(),
            5 => lines.insert(at, PIECES[usize::from(*what) % PIECES.len()].to_owned()),
            _ => {
                let half = lines[at].chars().take(lines[at].chars().count() / 2).collect();
                lines[at] = half;
            }
        }
    }
    lines.concat()
}
