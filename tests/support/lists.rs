//! A short report in each language, with a recommendation that lists, in whatever form the list comes.

/// What stands in a report.
pub struct Report {
    pub title: &'static str,
    headings: [&'static str; 2],
    introduction: &'static str,
    lead_in: &'static str,
    pub items: [&'static str; 3],
    letters: [&'static str; 3],
    last: &'static str,
    opening: &'static str,
    /// What ends an item that another follows, and the last one.
    ends: [&'static str; 2],
    /// What stands behind the number of a paragraph.
    number: &'static str,
}

/// How a list comes.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// "(a) " for each letter that the language counts with.
    pub label: Label,
    /// Whether an empty line stands between lines.
    pub gaps: bool,
    /// Whether paragraphs have numbers.
    pub numbered: bool,
    /// Whether items end with a mark.
    pub ended: bool,
}

/// What stands before an item: before and behind the letter, or a sign for all.
#[derive(Debug, Clone, Copy)]
pub enum Label {
    Letter(&'static str, &'static str),
    Latin(&'static str, &'static str),
    Roman(&'static str, &'static str),
    Sign(&'static str),
}

impl Report {
    pub fn text(&self, form: Form) -> String {
        let number = |number: usize| if form.numbered { format!("{number}{}", self.number) } else { String::new() };
        let mut lines = vec![
            self.title.to_owned(),
            self.headings[0].to_owned(),
            number(1) + self.introduction,
            number(2) + self.lead_in,
        ];
        for (at, item) in self.items.iter().enumerate() {
            let label = match form.label {
                Label::Letter(before, behind) => format!("{before}{}{behind}", self.letters[at]),
                Label::Latin(before, behind) => format!("{before}{}{behind}", ["a", "b", "c"][at]),
                Label::Roman(before, behind) => format!("{before}{}{behind}", ["i", "ii", "iii"][at]),
                Label::Sign(sign) => sign.to_owned(),
            };
            let end = if form.ended { self.ends[usize::from(at == 2)] } else { "" };
            lines.push(format!("{label}{item}{end}"));
        }
        lines.extend([number(3) + self.last, self.headings[1].to_owned(), number(4) + self.opening]);
        lines.join(if form.gaps { "\n\n" } else { "\n" }) + "\n"
    }
}

pub const REPORTS: [Report; 6] = [
    Report {
        title: "تقرير الفريق العامل عن دورته الرابعة المعقودة في فيينا من 10 إلى 12 تشرين الأول/أكتوبر 2031",
        headings: ["أولا- التوصيات", "ثانيا- تنظيم الاجتماع"],
        introduction: "اعتمد الفريق العامل التوصيات التالية:",
        lead_in: "ينبغي للدول الأطراف أن تنظر في تعزيز التعاون عن طريق:",
        items: ["تبادل المعلومات", "تدريب القضاة", "إنشاء أفرقة مشتركة"],
        letters: ["أ", "ب", "ج"],
        last: "ينبغي للدول أن تقدم تقارير.",
        opening: "افتتح الرئيس الاجتماع.",
        ends: ["؛", "."],
        number: "- ",
    },
    Report {
        title: "Report of the Working Group on Model Reports on its fourth session, held in Vienna from 10 to 12 October 2031",
        headings: ["I. Recommendations", "II. Organization of the meeting"],
        introduction: "The Working Group adopted the following recommendations:",
        lead_in: "States parties should consider strengthening cooperation by:",
        items: ["Exchanging information", "Training judges", "Creating joint teams"],
        letters: ["a", "b", "c"],
        last: "States should report.",
        opening: "The meeting was opened by the Chair.",
        ends: [";", "."],
        number: ". ",
    },
    Report {
        title: "Informe del Grupo de Trabajo sobre su cuarto período de sesiones, celebrado en Viena del 10 al 12 de octubre de 2031",
        headings: ["I. Recomendaciones", "II. Organización de la reunión"],
        introduction: "El Grupo de Trabajo aprobó las recomendaciones siguientes:",
        lead_in: "Los Estados parte deberían considerar la posibilidad de reforzar la cooperación mediante:",
        items: ["El intercambio de información", "La capacitación de jueces", "La creación de equipos"],
        letters: ["a", "b", "c"],
        last: "Los Estados deberían presentar informes.",
        opening: "La reunión fue inaugurada por el Presidente.",
        ends: [";", "."],
        number: ". ",
    },
    Report {
        title: "Rapport du Groupe de travail sur sa quatrième session, tenue à Vienne du 10 au 12 octobre 2031",
        headings: ["I. Recommandations", "II. Organisation de la réunion"],
        introduction: "Le Groupe de travail a adopté les recommandations suivantes :",
        lead_in: "Les États parties devraient envisager de renforcer la coopération :",
        items: ["En échangeant des informations", "En formant des juges", "En créant des équipes"],
        letters: ["a", "b", "c"],
        last: "Les États devraient faire rapport.",
        opening: "La réunion a été ouverte par le Président.",
        ends: [" ;", "."],
        number: ". ",
    },
    Report {
        title: "Доклад Рабочей группы о работе ее четвертого совещания, проведенного в Вене 10–12 октября 2031 года",
        headings: ["I. Рекомендации", "II. Организация работы совещания"],
        introduction: "Рабочая группа приняла следующие рекомендации:",
        lead_in: "Государствам-участникам следует рассмотреть вопрос об укреплении сотрудничества путем:",
        items: ["Обмена информацией", "Подготовки судей", "Создания групп"],
        letters: ["а", "б", "в"],
        last: "Государствам следует представлять доклады.",
        opening: "Совещание открыл Председатель.",
        ends: [";", "."],
        number: ". ",
    },
    Report {
        title: "工作组第四次会议报告，2031年10月10日至12日在维也纳举行",
        headings: ["一、建议", "二、会议安排"],
        introduction: "工作组通过了以下建议：",
        lead_in: "缔约国应当考虑通过下列方式加强合作：",
        items: ["交流信息", "培训法官", "设立联合小组"],
        letters: ["a", "b", "c"],
        last: "各国应当提交报告。",
        opening: "会议由主席宣布开幕。",
        ends: ["；", "。"],
        number: ". ",
    },
];
