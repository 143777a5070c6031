//! How strongly a sentence tells whom to do something.

use std::ops::Range;

use super::body::Body;
use crate::extract::{roster, sentences};
use crate::lexicon::{Cue, Stands};
use crate::names::NameFound;
use crate::reading::{CueFound, Reading};
use crate::report::{Addressee, PartyKind, Strength};
use crate::sort::{sort_and_dedup, sort_by_key};

/// What a passage tells whom to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive {
    /// By the governing verb.
    pub strength: Strength,
    /// Sorted, each once; empty where nobody is told.
    pub addressees: Vec<Addressee>,
}

/// The directive of a passage: that of its first sentence that has one. `body` is the one that
/// speaks: "the Conference" is its own body in its own report.
pub fn directive(reading: &Reading, passage: &Range<usize>, body: Body) -> Option<Directive> {
    sentences::within(reading, passage).iter().find_map(|sentence| Sentence::new(reading, sentence, body).directive())
}

/// Whether a sentence has the body that meets for its subject, and what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Teller {
    /// It tells somebody to do something: "the Working Group also recommended that"; or nobody is said to: "it was
    /// recommended that".
    BodyTells,
    /// The sentence ends in it, before a list: "the Committee:".
    BodyIsNamedLast,
    /// Somebody else tells, or nobody.
    Another,
}

impl Teller {
    /// Of a sentence. `body` is the one that meets.
    pub fn of(reading: &Reading, sentence: &Range<usize>, body: Body) -> Self {
        let sentence = Sentence::new(reading, sentence, body);
        let bodies: Vec<Range<usize>> = sentence.own_bodies();
        let verbs = sentence.verbs();
        let told_by = |verb: &Verb| match reading.lexicon.verb_stands {
            Stands::Before => {
                let next = sentence.skip(verb.end);
                let inside = |cue: &CueFound| matches!(cue.cue, Cue::Meeting | Cue::Addressee(Addressee::OwnBody));
                bodies.iter().any(|body| next == body.start)
                    || sentence.opens_with_body(next)
                    || reading.cues(&(verb.start..verb.end)).any(inside)
            }
            Stands::After => {
                bodies.iter().any(|body| sentence.skip(body.end) == verb.start) || sentence.ends_in_body(verb.start)
            }
        };
        let tells = |verb: &Verb| match verb.tells_object {
            true => verb.strength != Strength::Decides && told_by(verb),
            false => verb.strength == Strength::Recommended,
        };
        let end = roster::trim_loose(reading, sentence.range.clone()).end;
        match bodies.iter().any(|body| body.end == end) || sentence.ends_in_body(end) {
            _ if verbs.iter().any(tells) => Self::BodyTells,
            true => Self::BodyIsNamedLast,
            false => Self::Another,
        }
    }
}

/// A sentence and what is known of its words.
struct Sentence<'a> {
    reading: &'a Reading<'a>,
    range: Range<usize>,
    /// The body that meets.
    body: Body<'a>,
    addressees: Vec<Named>,
}

/// Somebody who can be told to do something.
struct Named {
    range: Range<usize>,
    addressee: Addressee,
}

#[derive(Clone, Copy)]
struct Verb {
    start: usize,
    end: usize,
    strength: Strength,
    tells_object: bool,
}

impl<'a> Sentence<'a> {
    fn new(reading: &'a Reading<'a>, range: &Range<usize>, body: Body<'a>) -> Self {
        Self { reading, range: range.clone(), body, addressees: named(reading, range, body) }
    }

    /// Where the body that meets is named, by its whole name or a word for it that is no part of another name
    /// ("Advisory Committee").
    fn own_bodies(&self) -> Vec<Range<usize>> {
        let own = self.addressees.iter().filter(|named| named.addressee == Addressee::OwnBody);
        let alone = |range: &Range<usize>| {
            let mut before = self.reading.slice(&(self.range.start..range.start)).split_whitespace();
            before.next_back().is_none_or(|word| {
                !word.starts_with(char::is_uppercase) || word.ends_with(['.', ',']) || self.is_first(word)
            })
        };
        let whole = |range: &Range<usize>| {
            let name = self.body.name.filter(|body| self.reading.text()[range.start..].starts_with(body));
            range.start..name.map_or(range.end, |name| range.start + name.len())
        };
        own.map(|named| named.range.clone()).filter(alone).map(|range| whole(&range)).collect()
    }

    /// Whether the clause before a verb is a short form of the body's name: "the Working Party [also requested]".
    fn ends_in_body(&self, verb: usize) -> bool {
        /// So many bytes take a body's name and "also".
        const LONGEST: usize = 400;
        let near = self.reading.shortly_before(self.range.start, verb, LONGEST);
        let Some(clause) = self.clauses(&near).pop() else { return false };
        let subject = roster::trim_glue(self.reading, clause);
        let also = self.reading.cues(&subject).find(|cue| cue.cue == Cue::Quantifier && self.skip(cue.start) == verb);
        self.body.may_be(self.reading, &(subject.start..also.map_or(subject.end, |also| also.start)))
    }

    /// Whether the word behind a verb is the meeting, or a short form of the body's name: «وأوصى الاجتماع».
    fn opens_with_body(&self, at: usize) -> bool {
        let rest = self.reading.slice(&(at..self.range.end));
        let word = at..at + rest.find(char::is_whitespace).unwrap_or(rest.len());
        let meeting = self.reading.opening_cues(&word).any(|cue| cue.cue == Cue::Meeting);
        meeting || self.body.may_be(self.reading, &word)
    }

    /// Whether a sentence begins with a word: "The", "Le", which have a capital there.
    fn is_first(&self, word: &str) -> bool {
        self.reading.slice(&self.range).trim_start().starts_with(word)
    }

    /// The earliest verb governs, but an appeal to nobody yields to a verb that tells its subject
    /// ("Requests for assistance should be sent"), and a mere "recommends that" to any other.
    fn directive(&self) -> Option<Directive> {
        let verbs = self.verbs();
        let governing = |verb: &&Verb| !is_recommending(verb) && (!verb.tells_object || !self.object(verb).is_empty());
        let subjectless = |verb: &&Verb| !is_recommending(verb) && verb.strength != Strength::Decides;
        let decides = verbs.first().filter(|verb| verb.strength == Strength::Decides);
        let verb = decides
            .or_else(|| verbs.iter().find(governing))
            .or_else(|| verbs.iter().find(subjectless))
            .or_else(|| verbs.first())?;
        let mut addressees = match verb.strength {
            Strength::Decides => Vec::new(),
            _ if verb.tells_object => self.object(verb),
            _ => self.subject(verb, &verbs),
        };
        sort_and_dedup(&mut addressees);
        let considers = verb.strength == Strength::Should && self.considers(verb);
        let strength = if considers { Strength::ShouldConsider } else { verb.strength };
        Some(Directive { strength, addressees })
    }

    /// Whether what somebody should do is to consider: right behind the verb or a remark between commas
    /// ("should, as appropriate, consider"), or behind its first "that".
    fn considers(&self, verb: &Verb) -> bool {
        let at = self.skip(verb.end);
        let rest = self.reading.slice(&(at..self.range.end));
        let mut commas = rest.match_indices([',', '،']).map(|(comma, mark)| (comma, comma + mark.len()));
        let remark = commas.next().filter(|(comma, _)| *comma == 0).and_then(|_| commas.next());
        let behind_remark = remark.map(|(_, end)| self.skip(at + end));
        let that = self.reading.cues(&(verb.end..self.range.end)).find(|cue| cue.cue == Cue::That);
        let places = [Some(at), behind_remark, that.map(|that| that.start), that.map(|that| self.skip(that.end))];
        places.into_iter().flatten().any(|at| {
            self.reading
                .cues(&(at..self.range.end))
                .take_while(|cue| cue.start == at)
                .any(|cue| cue.cue == Cue::Consider)
        })
    }

    /// Directive verbs, the longest at each place; short ones only where they can be nothing else.
    fn verbs(&self) -> Vec<Verb> {
        let mut verbs: Vec<Verb> = Vec::new();
        for cue in self.reading.cues(&self.range) {
            let (strength, tells_object, weak) = match cue.cue {
                Cue::Directive(strength) => (strength, false, false),
                Cue::WeakDirective(strength) => (strength, false, true),
                Cue::Appeal(strength) => (strength, true, false),
                Cue::WeakAppeal(strength) => (strength, true, true),
                _ => continue,
            };
            let free = verbs.last().is_none_or(|last| last.end <= cue.start);
            if free && (!weak || self.is_in_place(cue, &verbs)) {
                verbs.push(Verb { start: cue.start, end: cue.end, strength, tells_object });
            }
        }
        verbs
    }

    /// Whether a short verb stands right behind whom it tells, the body that meets or another directive, or opens a clause.
    fn is_in_place(&self, cue: &CueFound, verbs: &[Verb]) -> bool {
        let before = self.reading.slice(&(self.range.start..cue.start));
        let end = self.range.start + before.trim_end().len();
        let opens = self.reading.lexicon.role_stands == Stands::After
            && before.trim_end().chars().next_back().is_none_or(|c| matches!(c, '，' | ',' | '；' | ';' | '：' | ':'));
        opens
            || self.addressees.binary_search_by_key(&end, |named| named.range.end).is_ok()
            || verbs.last().is_some_and(|verb| verb.end == cue.start)
            || self.ends_in_body(cue.start)
    }

    /// Whom the verb tells as its subject; failing that, who stands right behind it.
    fn subject(&self, verb: &Verb, verbs: &[Verb]) -> Vec<Addressee> {
        let before = self.recommended_from(verb, verbs)..verb.start;
        let subject = match self.reading.lexicon.role_stands {
            Stands::After => self.ending(&before).or_else(|| self.opening(&before)),
            Stands::Before => self.opening(&before).or_else(|| self.of_last_clause(&before)),
        };
        subject.unwrap_or_else(|| match verbs.iter().find(|next| next.start >= verb.end && next.tells_object) {
            Some(next) if self.skip(verb.end) == next.start => self.object(next),
            _ => self.chain(verb.end),
        })
    }

    /// Where what is recommended begins: "recommended to the Conference that", "as it recommended to the
    /// Conference, States …", else the whole sentence.
    fn recommended_from(&self, verb: &Verb, verbs: &[Verb]) -> usize {
        let recommending = verbs.iter().rfind(|other| is_recommending(other) && other.end <= verb.start);
        let Some(recommending) = recommending else { return self.range.start };
        let that = self.reading.cues(&(recommending.end..verb.start)).find(|cue| cue.cue == Cue::That);
        let clauses = self.clauses(&(recommending.end..verb.start));
        that.map(|that| that.end).or(clauses.get(1).map(|clause| clause.start)).unwrap_or(recommending.end)
    }

    /// Whom the verb tells as its object. Where the verb comes first, the body that tells may stand between:
    /// شجَّع الفريق العامل الدول الأطراف.
    fn object(&self, verb: &Verb) -> Vec<Addressee> {
        let teller = self.starting(self.skip(verb.end)).filter(|named| {
            self.reading.lexicon.verb_stands == Stands::Before
                && matches!(named.addressee, Addressee::OwnBody | Addressee::ParentBody)
                && (self.starting(self.skip(named.range.end)).is_some()
                    || self.that(self.skip(named.range.end)).is_some())
        });
        let start = self.skip(teller.map_or(verb.end, |teller| teller.range.end));
        self.chain(self.that(start).map_or(start, |that| that.end))
    }

    /// The "that" at a place.
    fn that(&self, at: usize) -> Option<&CueFound> {
        self.reading.opening_cues(&(at..self.range.end)).find(|cue| cue.cue == Cue::That)
    }

    /// Those with whom a clause before the verb opens; the first such clause.
    fn opening(&self, before: &Range<usize>) -> Option<Vec<Addressee>> {
        self.clauses(before).into_iter().map(|clause| self.chain(clause.start)).find(|chain| !chain.is_empty())
    }

    /// Those with whom the text before the verb ends: 缔约国和秘书处.
    fn ending(&self, before: &Range<usize>) -> Option<Vec<Addressee>> {
        let mut chain = Vec::new();
        let mut end = before.start + self.reading.slice(before).trim_end().len();
        for named in self.addressees.iter().rev().filter(|named| before.start <= named.range.start) {
            if named.range.end > end || self.between(named.range.end) < end {
                if named.range.end <= end {
                    break;
                }
                continue;
            }
            chain.push(named.addressee);
            end = named.range.start;
        }
        (!chain.is_empty()).then_some(chain)
    }

    /// The first one named in the clause next to the verb.
    fn of_last_clause(&self, before: &Range<usize>) -> Option<Vec<Addressee>> {
        let clause = self.clauses(before).pop()?;
        let named =
            self.addressees.iter().find(|named| clause.start <= named.range.start && named.range.end <= clause.end)?;
        Some(self.chain(named.range.start))
    }

    fn clauses(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        let text = self.reading.slice(range);
        let mut clauses = Vec::new();
        let mut start = 0;
        for (offset, comma) in text.match_indices([',', '，', '،', ';', '；', ':', '：']) {
            clauses.push(range.start + start..range.start + offset);
            start = offset + comma.len();
        }
        clauses.push(range.start + start..range.end);
        clauses
    }

    /// Those named one after the other from a place on.
    fn chain(&self, start: usize) -> Vec<Addressee> {
        let mut chain = Vec::new();
        let mut at = self.skip(start);
        while let Some(named) = self.starting(at) {
            chain.push(named.addressee);
            at = self.between(named.range.end);
        }
        chain
    }

    fn starting(&self, at: usize) -> Option<&Named> {
        self.addressees.binary_search_by_key(&at, |named| named.range.start).ok().map(|index| &self.addressees[index])
    }

    /// The first place from here on that is neither space nor article nor "all", "relevant".
    fn skip(&self, at: usize) -> usize {
        self.past(at, |cue| matches!(cue, Cue::Quantifier | Cue::Article), &[])
    }

    /// The first place from here on that does not belong between the names of a list.
    fn between(&self, at: usize) -> usize {
        self.past(at, |cue| matches!(cue, Cue::Quantifier | Cue::Article | Cue::And), &[',', '،', '、'])
    }

    fn past(&self, mut at: usize, skips: fn(&Cue) -> bool, separators: &[char]) -> usize {
        loop {
            let rest = self.reading.slice(&(at..self.range.end));
            let space =
                rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || separators.contains(&c)).len();
            at += space;
            if self.starting(at).is_some() {
                return at;
            }
            let skipped = self.reading.cues(&(at..self.range.end)).take_while(|cue| cue.start == at);
            match skipped.filter(|cue| skips(&cue.cue)).map(|cue| cue.end).max() {
                Some(end) if end > at => at = end,
                _ => return at,
            }
        }
    }
}

fn is_recommending(verb: &Verb) -> bool {
    verb.strength == Strength::Recommended && verb.tells_object
}

/// Everybody in a sentence who can be told something: the longest phrase at each place, and
/// organizations known by name.
fn named(reading: &Reading, range: &Range<usize>, body: Body) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    for cue in reading.cues(range) {
        let Cue::Addressee(addressee) = cue.cue else { continue };
        let own = addressee == Addressee::ParentBody && body.has(reading, &(cue.start..cue.end));
        found.push(Named { range: cue.start..cue.end, addressee: if own { Addressee::OwnBody } else { addressee } });
    }
    for name in reading.names(range) {
        let addressee = match reading.party(name).kind {
            _ if serves(reading, name) => Addressee::Secretariat,
            PartyKind::UnitedNations => Addressee::UnitedNations,
            PartyKind::Intergovernmental | PartyKind::RegionalOrganization => Addressee::Organizations,
            PartyKind::NonGovernmental => Addressee::CivilSociety,
            PartyKind::State => Addressee::States,
            _ => Addressee::Other,
        };
        found.push(Named { range: name.start..name.end, addressee });
    }
    join_secretariats(reading, &mut found);
    // at the same place the cue stays first: it says more than the name
    sort_by_key(&mut found, |named| (named.range.start, std::cmp::Reverse(named.range.end)));
    let mut end = range.start;
    found.retain(|named| {
        let free = named.range.start >= end;
        if free {
            end = named.range.end;
        }
        free
    });
    found
}

/// "The UNCTAD secretariat", "la secretaría de la OMS": the word and whose secretariat it is are one addressee.
fn join_secretariats(reading: &Reading, found: &mut Vec<Named>) {
    let words = found.iter().filter(|named| named.addressee == Addressee::Secretariat);
    let words: Vec<Range<usize>> = words.map(|named| named.range.clone()).collect();
    for word in words {
        let glued = |start: usize, end: usize| start <= end && end - start <= 12 && is_article(reading, &(start..end));
        let whose = found.iter().find(|named| {
            matches!(named.addressee, Addressee::UnitedNations | Addressee::Organizations)
                && (glued(named.range.end, word.start) || glued(word.end, named.range.start))
        });
        let Some(whose) = whose.map(|whose| whose.range.clone()) else { continue };
        found.push(Named {
            range: whose.start.min(word.start)..whose.end.max(word.end),
            addressee: Addressee::Secretariat,
        });
    }
}

/// Whether nothing but articles stands between two words.
fn is_article(reading: &Reading, range: &Range<usize>) -> bool {
    roster::trim_glue(reading, range.clone()).is_empty()
        && !reading.has(range, Cue::And)
        && !reading.slice(range).contains([',', ';', '،', '、', '，'])
}

/// Whether a name is that of an office that serves bodies, or says that it is a secretariat.
fn serves(reading: &Reading, name: &NameFound) -> bool {
    let secretariat = |found: &CueFound| found.cue == Cue::Addressee(Addressee::Secretariat);
    reading.serves(name) || reading.cues(&(name.start..name.end)).any(secretariat)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Language;
    use crate::source::Source;
    use Addressee::*;

    fn read(language: Language, text: &str) -> (Strength, Vec<Addressee>) {
        let source = Source::new(text);
        let reading = Reading::new(&source, language, language);
        let found = directive(&reading, &(0..source.text().len()), Body::default());
        found.map_or((Strength::Statement, Vec::new()), |found| (found.strength, found.addressees))
    }

    #[test]
    fn tells_strength_and_addressees() {
        let cases: &[(Language, &str, Strength, &[Addressee])] = &[
            (Language::English, "States parties should consider joining.", Strength::ShouldConsider, &[StatesParties]),
            (
                Language::English,
                "With a view to helping States, the Secretariat should report.",
                Strength::Should,
                &[Secretariat],
            ),
            (
                Language::English,
                "States parties that have not contributed to the United Nations system should do so.",
                Strength::Should,
                &[StatesParties],
            ),
            (Language::English, "The use of partnerships should be encouraged.", Strength::Should, &[]),
            (
                Language::English,
                "States parties and the Secretariat are encouraged to cooperate with civil society.",
                Strength::Encouraged,
                &[StatesParties, Secretariat],
            ),
            (
                Language::English,
                "Urges all Member States and relevant international organizations to act;",
                Strength::Urged,
                &[States, Organizations],
            ),
            (Language::English, "Requests for assistance should be sent early.", Strength::Should, &[]),
            (
                Language::English,
                "The Working Group recommended to the Conference that States parties should act.",
                Strength::Should,
                &[StatesParties],
            ),
            (Language::English, "Decides to request the Secretary-General to report;", Strength::Decides, &[]),
            (Language::English, "States parties may wish to share practices.", Strength::May, &[StatesParties]),
            (Language::Chinese, "应当鼓励联合国各实体协调工作。", Strength::Should, &[UnitedNations]),
            (Language::Chinese, "应请秘书处评估各种因素。", Strength::Should, &[Secretariat]),
            (Language::Chinese, "鼓励缔约国相应地应对问题。", Strength::Encouraged, &[StatesParties]),
            (Language::Chinese, "缔约国可重点关注意图，应对可能的后果。", Strength::May, &[StatesParties]),
            (
                Language::Chinese,
                "尚未向联合国系统捐款的缔约国应当考虑捐款。",
                Strength::ShouldConsider,
                &[StatesParties],
            ),
            (Language::Chinese, "缔约方会议应当吁请缔约国提供支持。", Strength::Should, &[ParentBody]),
            (
                Language::French,
                "Les États parties devraient envisager d'adhérer.",
                Strength::ShouldConsider,
                &[StatesParties],
            ),
            (
                Language::Spanish,
                "Se alienta a los Estados partes a que informen.",
                Strength::Encouraged,
                &[StatesParties],
            ),
            (Language::Russian, "Государствам-участникам следует принять меры.", Strength::Should, &[StatesParties]),
            (Language::Arabic, "ينبغي للدول الأطراف أن تتعاون.", Strength::Should, &[StatesParties]),
            (Language::Arabic, "ينبغي للدول الأطراف أن تنظر في الانضمام.", Strength::ShouldConsider, &[StatesParties]),
            (Language::Arabic, "شجَّع الفريق العامل الدول الأطراف على التعاون.", Strength::Encouraged, &[StatesParties]),
            (Language::Arabic, "ينبغي للأمانة أن تعدَّ وثيقة.", Strength::Should, &[Secretariat]),
            (Language::Arabic, "تُشجَّع الدول الأطراف على التعاون.", Strength::Encouraged, &[StatesParties]),
            (Language::Arabic, "يطلب إلى الأمين العام أن يقدِّم تقريرا.", Strength::Requested, &[SecretaryGeneral]),
            (Language::Arabic, "تدعو الدول الأعضاء إلى اتخاذ تدابير.", Strength::Invited, &[States]),
            (
                Language::English,
                "States parties should, where appropriate, consider acting.",
                Strength::ShouldConsider,
                &[StatesParties],
            ),
            (
                Language::English,
                "States parties should also consider acting.",
                Strength::ShouldConsider,
                &[StatesParties],
            ),
            (Language::English, "The Secretariat is requested to consider it.", Strength::Requested, &[Secretariat]),
            (
                Language::French,
                "Les États parties devraient, selon qu'il convient, envisager d'agir.",
                Strength::ShouldConsider,
                &[StatesParties],
            ),
            (Language::French, "L'UNODC devrait être prié d'établir un rapport.", Strength::Should, &[Secretariat]),
            (
                Language::French,
                "Prie le Secrétaire général de faire rapport ;",
                Strength::Requested,
                &[SecretaryGeneral],
            ),
            (Language::French, "Demande aux États Membres de coopérer ;", Strength::CalledUpon, &[States]),
            (Language::French, "Le moyen de réduire la demande est connu.", Strength::Statement, &[]),
            (Language::French, "La Conférence voudra peut-être examiner la question.", Strength::May, &[ParentBody]),
            (Language::Spanish, "Debería pedirse a la Secretaría que informara.", Strength::Should, &[Secretariat]),
            (
                Language::Spanish,
                "Los Estados partes podrían considerar la orientación.",
                Strength::May,
                &[StatesParties],
            ),
            (Language::Spanish, "Insta a los Estados Miembros a que cooperen;", Strength::Urged, &[States]),
            (
                Language::Spanish,
                "La Conferencia debería exhortar a los Estados a actuar.",
                Strength::Should,
                &[ParentBody],
            ),
            (
                Language::Russian,
                "Государствам-участникам рекомендуется сотрудничать.",
                Strength::Encouraged,
                &[StatesParties],
            ),
            (Language::Russian, "Следует просить Секретариат подготовить доклад.", Strength::Should, &[Secretariat]),
            (
                Language::Russian,
                "Государствам следует рассмотреть возможность принятия мер.",
                Strength::ShouldConsider,
                &[States],
            ),
            (Language::Russian, "Настоятельно призывает государства-члены принять меры;", Strength::Urged, &[States]),
            (
                Language::Russian,
                "Просит Генерального секретаря представить доклад;",
                Strength::Requested,
                &[SecretaryGeneral],
            ),
            (Language::Chinese, "缔约国应当酌情考虑采取措施。", Strength::ShouldConsider, &[StatesParties]),
            (Language::Chinese, "受害者据以要求国家提供赔偿的规定", Strength::Statement, &[]),
            (Language::Chinese, "促请会员国开展合作；", Strength::Urged, &[States]),
            (Language::Chinese, "请秘书长提交报告；", Strength::Requested, &[SecretaryGeneral]),
        ];
        for (language, text, strength, addressees) in cases {
            assert_eq!(read(*language, text), (*strength, addressees.to_vec()), "{text}");
        }
    }
}
