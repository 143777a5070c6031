//! As what participants attended, by what they are, where no words tell.

use crate::report::{AttendanceCategory, Party, PartyKind};

/// Whether what somebody is allows for a category that a sentence without a list names: "States members
/// of the Human Rights Council" does not tell that the Council attended.
pub fn attends_as(category: AttendanceCategory, kind: PartyKind) -> bool {
    use AttendanceCategory as Category;
    match category {
        Category::StatesParties | Category::Members | Category::Signatories | Category::ObserverStates => {
            matches!(kind, PartyKind::State | PartyKind::Territory | PartyKind::RegionalOrganization)
        }
        Category::RegionalOrganizations => {
            matches!(kind, PartyKind::RegionalOrganization | PartyKind::Intergovernmental)
        }
        Category::UnitedNations | Category::Intergovernmental | Category::NonGovernmental => kind != PartyKind::State,
        Category::Entities => true,
        Category::Other => kind == PartyKind::Territory,
    }
}

/// The category of a body, by what it is; none for others.
pub fn of_body(kind: PartyKind) -> Option<AttendanceCategory> {
    use AttendanceCategory as Category;
    match kind {
        PartyKind::RegionalOrganization => Some(Category::RegionalOrganizations),
        PartyKind::Entity => Some(Category::Entities),
        PartyKind::UnitedNations => Some(Category::UnitedNations),
        PartyKind::Intergovernmental => Some(Category::Intergovernmental),
        PartyKind::NonGovernmental => Some(Category::NonGovernmental),
        _ => None,
    }
}

/// Participants by what they are, where no word says as what they attended; `states` is what States then are.
pub fn by_kind(participants: Vec<Party>, states: Option<AttendanceCategory>) -> Vec<(AttendanceCategory, Vec<Party>)> {
    use AttendanceCategory as Category;
    grouped(participants, |kind| match kind {
        PartyKind::State => states,
        PartyKind::Territory | PartyKind::Unknown => states.map(|_| Category::Other),
        _ => of_body(kind),
    })
}

/// Participants of categories that are told of as one, each by what it is; where that does not tell, nothing does.
pub fn by_categories(participants: Vec<Party>, told: &[AttendanceCategory]) -> Vec<(AttendanceCategory, Vec<Party>)> {
    use AttendanceCategory as Category;
    let of_states = [Category::StatesParties, Category::Members, Category::Signatories, Category::ObserverStates];
    let only = |states: bool| {
        let mut those = told.iter().filter(|category| of_states.contains(category) == states);
        those.next().copied().filter(|_| those.next().is_none())
    };
    let (state, body) = (only(true), only(false));
    grouped(participants, |kind| {
        let own = match kind {
            PartyKind::State | PartyKind::Territory => state,
            PartyKind::RegionalOrganization if state.is_some() && !told.contains(&Category::RegionalOrganizations) => {
                state
            }
            PartyKind::Unknown | PartyKind::Person | PartyKind::Group => body,
            _ => of_body(kind),
        };
        Some(own.unwrap_or(Category::Other))
    })
}

/// Participants by the category that what they are gives them; without those whom it gives none.
fn grouped(
    participants: Vec<Party>,
    category: impl Fn(PartyKind) -> Option<AttendanceCategory>,
) -> Vec<(AttendanceCategory, Vec<Party>)> {
    let mut groups: Vec<(AttendanceCategory, Vec<Party>)> = Vec::new();
    for party in participants {
        let Some(category) = category(party.kind) else { continue };
        match groups.iter_mut().find(|(of, _)| *of == category) {
            Some((_, parties)) => parties.push(party),
            None => groups.push((category, vec![party])),
        }
    }
    groups
}
