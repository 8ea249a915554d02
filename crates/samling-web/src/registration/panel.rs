//! The panel that follows along: who is provisionally covered by what, what the rest costs, and kind advice.

use crate::page::Page;
use samling_app::Loaded;
use samling_app::store::OrganisationRow;
use samling_domain::coverage::provisional::{ProvisionalPerson, Standing, provisional};
use samling_domain::coverage::rules::Elements;
use samling_domain::registration::advice::advice;
use samling_domain::registration::delegation::{Delegation, Participant};
use samling_domain::wishes::effective::with_effective_wishes;
use samling_language::format::uncapitalised;

/// The panel.
pub struct Panel {
    pub costs: Vec<Cost>,
    pub sum: String,
    pub left: Option<String>,
    pub advice: Vec<String>,
}

/// A participant's line.
pub struct Cost {
    pub who: String,
    pub what: String,
    /// A word such as "Covered", and the tone of its tag.
    pub tag: Option<(&'static str, &'static str)>,
    pub price: Option<String>,
    pub note: Option<String>,
}

/// What a participant takes, in words.
pub fn in_words(page: &Page, loaded: &Loaded, elements: &Elements) -> String {
    let labels: Vec<String> = loaded
        .gathering
        .elements
        .iter()
        .filter(|element| elements.contains(&element.id))
        .enumerate()
        .map(|(number, element)| match (number, page.text(&element.label, loaded)) {
            (0, label) => label,
            (_, label) => uncapitalised(&label),
        })
        .collect();
    page.f.list(&labels)
}

impl Panel {
    /// The panel of a delegation as it stands.
    pub fn new(
        page: &Page,
        loaded: &Loaded,
        organisation: &OrganisationRow,
        delegation: &Delegation,
    ) -> Self {
        let g = &loaded.gathering;
        let request = delegation.request(&organisation.invited.id, &organisation.invited.attributes);
        let provisional = provisional(g, &request);
        let costs = provisional
            .persons
            .iter()
            .enumerate()
            .map(|(number, person)| cost(page, loaded, delegation, number, person))
            .collect();
        let left: Vec<String> = provisional
            .unused()
            .filter_map(|quota| {
                let package = g.packages.iter().find(|package| package.id == quota.package)?;
                Some(page.m.registration_quota_count(quota.left(), page.text(&package.label, loaded)))
            })
            .collect();
        // A block that is still empty is nobody to advise about.
        let mut begun: Vec<Participant> = with_effective_wishes(g, delegation);
        begun.retain(|person| !person.elements.is_empty());
        Self {
            costs,
            sum: if provisional.own.is_zero() {
                page.m.registration_nothing_to_pay().to_owned()
            } else {
                page.f.money_in_table_or_about(provisional.own, provisional.about)
            },
            left: (!left.is_empty()).then(|| page.m.registration_quota_left(page.f.list(&left))),
            advice: advice(g, &begun).into_iter().map(|advice| page.text(&advice.text, loaded)).collect(),
        }
    }
}

fn cost(
    page: &Page,
    loaded: &Loaded,
    delegation: &Delegation,
    number: usize,
    person: &ProvisionalPerson,
) -> Cost {
    let participant = &delegation.participants[number];
    let m = page.m;
    let who = match participant.name.reveal() {
        "" => m.registration_participant(number + 1),
        name => name.to_owned(),
    };
    let what = match in_words(page, loaded, &participant.elements) {
        words if words.is_empty() => m.registration_nothing_chosen().to_owned(),
        words => words,
    };
    let tag = match person.standing {
        Standing::Quota if person.own.is_zero() => Some((m.registration_standing_quota(), "success")),
        Standing::Quota => Some((m.registration_standing_part(), "success")),
        Standing::MayBeShared => Some((m.registration_standing_may_be_shared(), "info")),
        _ => None,
    };
    let price = (!person.own.is_zero()).then(|| page.f.money_in_table_or_about(person.own, person.about));
    let unpriced = (!person.unpriced.is_empty())
        .then(|| m.registration_price_unknown(in_words(page, loaded, &person.unpriced)));
    let note = if person.waits { Some(m.registration_waits().to_owned()) } else { unpriced };
    Cost { who, what, tag, price, note }
}
