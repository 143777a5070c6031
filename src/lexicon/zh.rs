//! Chinese.

use super::{Cue, CueRow, Language, Lexicon, Stands};
use crate::report::AttendanceCategory::*;
use crate::report::SpeakerRole::{IndependentExpert, Secretariat};
use crate::report::StatementForm::*;

pub static LEXICON: Lexicon = Lexicon {
    language: Language::Chinese,
    role_stands: Stands::After,
    common_words: &["的", "和", "在", "了"],
    ordinal_prefixes: &["第"],
    ordinal_suffixes: &[],
    cues: &[OUTLINE, MEETING, PARTICIPATION, RECOMMENDATIONS, LISTS],
};

/// Headings and enumerators.
const OUTLINE: &[CueRow] = &[(Cue::Annex, &["附件", "附录"])];

/// The meeting, its dates, officers, agenda and documents.
const MEETING: &[CueRow] = &[];

/// Attendance and statements.
const PARTICIPATION: &[CueRow] = &[
    (Cue::Attended, &["出席了", "出席", "派代表出席", "派观察员出席", "与会", "参加了", "列席了", "作为观察员参加"]),
    (Cue::Category(StatesParties), &["缔约国", "缔约方"]),
    (Cue::Category(Members), &["成员国", "成员", "理事国", "委员会委员"]),
    (Cue::Category(RegionalOrganizations), &["区域经济一体化组织"]),
    (Cue::Category(Signatories), &["签署国", "签署方", "签字国"]),
    (
        Cue::Category(ObserverStates),
        &[
            "非缔约国",
            "非缔约方",
            "观察员国",
            "非签署国",
            "非成员国",
            "不是缔约国",
            "既非缔约国也非签署国",
            "未签署",
            "其他国家",
        ],
    ),
    (Cue::Category(Entities), &["实体"]),
    (
        Cue::Category(UnitedNations),
        &[
            "联合国系统",
            "秘书处单位",
            "联合国各基金和方案",
            "联合国机构",
            "专门机构",
            "联合国秘书处",
            "联合国各机构",
            "相关组织",
        ],
    ),
    (Cue::Category(Intergovernmental), &["政府间组织", "政府间机构"]),
    (Cue::Category(NonGovernmental), &["非政府组织", "民间社会组织", "民间团体"]),
    (Cue::Observer, &["观察员"]),
    (Cue::Following, &["以下", "下列", "如下"]),
    (Cue::ParticipantList, &["与会者名单", "参加者名单", "出席者名单"]),
    (Cue::Representative, &["的代表", "代表", "的与会者"]),
    (
        Cue::Spoke,
        &[
            "发了言",
            "作了发言",
            "发言的有",
            "发言的国家有",
            "作了开场发言",
            "作了介绍性发言",
            "致开幕辞",
            "致闭幕辞",
            "致辞",
            "致开幕词",
            "致闭幕词",
        ],
    ),
    (Cue::Made, &["作了", "发表了", "作出了", "作出", "听取了", "做了", "致了", "行使了", "提出了"]),
    (Cue::Speech(Statement), &["发言", "讲话", "声明", "致辞", "致词", "一般性发言"]),
    (Cue::Speech(Introduction), &["介绍性发言", "开场发言", "开幕词", "开幕辞", "开幕发言", "导言"]),
    (Cue::Speech(Presentation), &["专题介绍", "演示报告", "情况介绍"]),
    (Cue::Speech(ExplanationOfVote), &["解释投票", "投票解释", "解释立场"]),
    (Cue::Speech(RightOfReply), &["答辩权"]),
    (Cue::Speech(PointOfOrder), &["程序问题"]),
    (Cue::Speech(Closing), &["闭幕词", "闭幕辞", "闭幕发言", "总结发言"]),
    (Cue::Role(Secretariat), &["秘书处"]),
    (Cue::Role(IndependentExpert), &["特别报告员", "独立专家"]),
    (Cue::OnBehalfOf, &["代表", "以…名义", "的名义"]),
    (Cue::Panel, &["小组成员", "专题讨论小组", "专题小组成员", "讨论小组成员", "专题讨论嘉宾", "主讲人", "专家组成员"]),
    (Cue::Considered, &["审议了", "讨论了", "继续审议"]),
    (Cue::AgendaItem, &["议程项目", "议程分项目", "分项目", "议程议题"]),
];

/// Directives, addressees, statuses.
const RECOMMENDATIONS: &[CueRow] = &[];

/// What stands between the names of a list.
const LISTS: &[CueRow] =
    &[(Cue::And, &["和", "与", "及", "以及", "并", "还有"]), (Cue::Article, &["的", "各国", "等"])];
