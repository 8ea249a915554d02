//! Elements, alternatives, packages, capacities and what the host pays for.

use super::Check;
use crate::coverage::rules::{Condition, Element, ElementKind, Package};
use crate::gathering::problem::{ProblemKind, Referent};
use crate::identity::{ElementId, PackageId};
use crate::money::Price;
use std::collections::{BTreeMap, BTreeSet};

/// The most elements: what an organisation pays is worked out over their sets.
pub const MOST_ELEMENTS: usize = crate::coverage::price::MOST_TOGETHER;

impl Check<'_> {
    pub(super) fn coverage(&mut self) {
        let g = self.g;
        if g.elements.len() > MOST_ELEMENTS {
            let kind = ProblemKind::TooManyElements { count: g.elements.len(), most: MOST_ELEMENTS };
            self.say(format!("elements[{MOST_ELEMENTS}]"), kind);
        }
        for (index, element) in g.elements.iter().enumerate() {
            self.element(&format!("elements[{index}]"), element);
        }
        self.alternatives();
        for (index, package) in g.packages.iter().enumerate() {
            self.package(&format!("packages[{index}]"), package);
        }
        for (index, capacity) in g.capacities.iter().enumerate() {
            let path = format!("capacities[{index}].elements");
            self.not_empty(path.clone(), &capacity.elements);
            self.element_list(&path, &capacity.elements);
        }
        self.quotas();
    }

    fn element(&mut self, path: &str, element: &Element) {
        let g = self.g;
        let own_day = element.day.as_ref().and_then(|id| g.day(id));
        if let Some(day) = &element.day {
            self.refer(format!("{path}.day"), Referent::Day, day, g.days.iter().map(|day| &day.id));
        }
        let id = || element.id.to_string();
        match (element.kind, &element.day, element.date) {
            (ElementKind::Day, None, _) => {
                self.say(path, ProblemKind::DayElementWithoutDay { element: id() });
            }
            (ElementKind::Day, Some(_), Some(date)) => {
                if let Some(day_date) = own_day.map(|day| day.date).filter(|day_date| *day_date != date) {
                    self.say(format!("{path}.date"), ProblemKind::ElementDateNotOfDay { date, day_date });
                }
            }
            (ElementKind::Day, _, _) => {}
            (_, Some(_), _) => {
                self.say(format!("{path}.day"), ProblemKind::DayAtOtherElement { element: id() });
            }
            (ElementKind::Night | ElementKind::Meal, None, None) => {
                self.say(path, ProblemKind::ElementWithoutDate { element: id() });
            }
            _ => {}
        }
        if let (Some(date), Some(first), Some(last)) = (element.date, g.first_day(), g.last_day()) {
            // People may come on the evening before.
            let (first, last) = (first.date, last.date);
            if date < first.yesterday().unwrap_or(first) || date > last {
                self.say(format!("{path}.date"), ProblemKind::DateOutsideDays { date, first, last });
            }
        }
        for (index, role) in element.roles.iter().enumerate() {
            let known = g.roles.iter().map(|role| &role.id);
            self.refer(format!("{path}.roles[{index}]"), Referent::Role, role, known);
        }
        if let Some(price) = &element.price {
            self.price(path, price);
        }
        let packed = |package: &Package| {
            package.includes.iter().chain(package.one_of.iter().flatten()).any(|other| *other == element.id)
        };
        if element.price.is_none() && !g.packages.is_empty() && !g.packages.iter().any(packed) {
            self.say(path, ProblemKind::ElementNotSold { element: id() });
        }
    }

    fn price(&mut self, path: &str, price: &Price) {
        if price.kroner.is_zero() {
            self.say(format!("{path}.price.kroner"), ProblemKind::PriceZero);
        }
    }

    /// Elements by their ids: known, and each once.
    fn element_list(&mut self, path: &str, list: &[ElementId]) {
        let g = self.g;
        for (index, id) in list.iter().enumerate() {
            let known = g.elements.iter().map(|element| &element.id);
            self.refer(format!("{path}[{index}]"), Referent::Element, id, known);
        }
        self.unique_entries(path, list.iter());
    }

    fn alternatives(&mut self) {
        let g = self.g;
        if g.alternatives.len() == 1 {
            self.say("alternatives[0]", ProblemKind::OnlyOneAlternative);
        }
        for (index, alternative) in g.alternatives.iter().enumerate() {
            let path = format!("alternatives[{index}]");
            if let Some(site) = &alternative.site {
                self.refer(format!("{path}.site"), Referent::Site, site, g.sites.iter().map(|site| &site.id));
            }
            let list = format!("{path}.elements");
            self.not_empty(list.clone(), &alternative.elements);
            self.element_list(&list, &alternative.elements);
            for (at, element) in alternative.elements.iter().enumerate() {
                let other = g.alternatives[..index].iter().find(|other| other.elements.contains(element));
                if let Some(other) = other {
                    let (element, other) = (element.to_string(), other.id.to_string());
                    self.say(
                        format!("{list}[{at}]"),
                        ProblemKind::AlternativesShareElement { element, other },
                    );
                }
            }
        }
    }

    fn package(&mut self, path: &str, package: &Package) {
        self.price(path, &package.price);
        let includes = format!("{path}.includes");
        self.element_list(&includes, &package.includes);
        for (choice, list) in package.one_of.iter().enumerate() {
            let at = format!("{path}.one_of[{choice}]");
            self.element_list(&at, list);
            for (index, element) in list.iter().enumerate().filter(|(_, id)| package.includes.contains(id)) {
                let element = element.to_string();
                self.say(format!("{at}[{index}]"), ProblemKind::ElementIncludedAndChosen { element });
            }
        }
        let variants = package.variants();
        if variants.iter().any(BTreeSet::is_empty) {
            self.say(path, ProblemKind::PackageEmpty { package: package.id.to_string() });
        }
        for variant in &variants {
            if self.mixes_alternatives(path, variant) {
                break;
            }
        }
    }

    fn mixes_alternatives(&mut self, path: &str, variant: &BTreeSet<ElementId>) -> bool {
        let of = |element: &ElementId| {
            self.g.alternatives.iter().find(|alternative| alternative.elements.contains(element))
        };
        let mut found = variant.iter().filter_map(|element| Some((element, of(element)?)));
        let Some((element, alternative)) = found.next() else { return false };
        let Some((other_element, other)) = found.find(|(_, other)| other.id != alternative.id) else {
            return false;
        };
        let kind = ProblemKind::PackageMixesAlternatives {
            element: element.to_string(),
            alternative: alternative.id.to_string(),
            other_element: other_element.to_string(),
            other_alternative: other.id.to_string(),
        };
        self.say(path, kind);
        true
    }

    fn quotas(&mut self) {
        let rules = &self.g.coverage;
        let mut seen: BTreeMap<&PackageId, usize> = BTreeMap::new();
        for (index, quota) in rules.quotas.iter().enumerate() {
            let path = format!("coverage.quotas[{index}]");
            self.package_reference(&format!("{path}.package"), &quota.package);
            self.positive(format!("{path}.count"), quota.count);
            if let Some(first) = seen.get(&quota.package) {
                let (package, first) =
                    (quota.package.to_string(), format!("coverage.quotas[{first}].package"));
                self.say(format!("{path}.package"), ProblemKind::DuplicateQuota { package, first });
            } else {
                seen.insert(&quota.package, index);
            }
        }
        for (index, quota) in rules.extra_quotas.iter().enumerate() {
            let path = format!("coverage.extra_quotas[{index}]");
            self.package_reference(&format!("{path}.package"), &quota.package);
            self.positive(format!("{path}.count"), quota.count);
            self.condition(&format!("{path}.when"), &quota.when);
        }
        for (index, package) in rules.share_rest.iter().enumerate() {
            self.package_reference(&format!("coverage.share_rest[{index}]"), package);
        }
        self.unique_entries("coverage.share_rest", rules.share_rest.iter());
    }

    fn package_reference(&mut self, path: &str, id: &PackageId) {
        let known = self.g.packages.iter().map(|package| &package.id);
        self.refer(path, Referent::Package, id, known);
    }

    fn condition(&mut self, path: &str, condition: &Condition) {
        let attribute = condition.attribute.clone();
        let Condition { at_least, at_most, equals, .. } = condition;
        if at_least.is_none() && at_most.is_none() && equals.is_none() {
            self.say(path, ProblemKind::ConditionWithoutTest { attribute });
        } else if matches!((at_least, at_most), (Some(least), Some(most)) if least > most) {
            self.say(path, ProblemKind::ConditionNeverHolds { attribute });
        } else if let Some(word) = equals
            && !condition.holds(Some(word))
        {
            // The word is no number, or a number outside the stated range.
            self.say(path, ProblemKind::ConditionNeverHolds { attribute });
        }
    }
}
