//! Lists that must have something, ids, days, bodies, sites and the picture.

use super::Check;
use crate::gathering::problem::{ProblemKind, Referent};
use crate::gathering::{Body, RESERVED_IDS};
use crate::identity::BodyId;
use crate::typed::is_email;
use std::collections::BTreeMap;

impl Check<'_> {
    pub(super) fn basics(&mut self) {
        let g = self.g;
        if RESERVED_IDS.contains(&g.id.as_str()) {
            self.say("id", ProblemKind::ReservedId { id: g.id.to_string() });
        }
        if g.is_cancelled() {
            self.say("status", ProblemKind::GatheringCancelled);
        }
        self.not_empty("languages", &g.languages);
        self.not_empty("organisers", &g.organisers);
        self.not_empty("sites", &g.sites);
        self.not_empty("days", &g.days);
        self.not_empty("roles", &g.roles);
        self.not_empty("elements", &g.elements);
        self.not_empty("packages", &g.packages);
        for (list, empty) in
            [("programme", g.programme.is_empty()), ("themes.about", g.themes.about.is_empty())]
        {
            if empty {
                self.say(list, ProblemKind::NothingYet);
            }
        }
        let mut languages = std::collections::BTreeSet::new();
        for (index, language) in g.languages.iter().enumerate() {
            if !languages.insert(*language) {
                let first = g.languages.iter().position(|other| other == language).unwrap_or_default();
                let (value, first) = (language.tag().to_owned(), format!("languages[{first}]"));
                self.say(format!("languages[{index}]"), ProblemKind::DuplicateEntry { value, first });
            }
        }
        self.unique_ids("sites", g.sites.iter().map(|site| &site.id));
        self.unique_ids("days", g.days.iter().map(|day| &day.id));
        self.unique_ids("roles", g.roles.iter().map(|role| &role.id));
        self.unique_ids("fields", g.fields.iter().map(|field| &field.id));
        self.unique_ids("elements", g.elements.iter().map(|element| &element.id));
        self.unique_ids("alternatives", g.alternatives.iter().map(|alternative| &alternative.id));
        self.unique_ids("packages", g.packages.iter().map(|package| &package.id));
        self.unique_ids("capacities", g.capacities.iter().map(|capacity| &capacity.id));
        self.unique_ids("slots", g.slots.iter().map(|slot| &slot.id));
        self.unique_ids("topics", g.topics.iter().map(|topic| &topic.id));
        self.unique_ids("rooms", g.rooms.iter().map(|room| &room.id));
        self.unique_ids("advice", g.advice.iter().map(|advice| &advice.id));
        self.unique_ids("programme", g.programme.iter().map(|item| &item.id));
        for (index, room) in g.rooms.iter().enumerate() {
            self.positive(format!("rooms[{index}].capacity"), room.capacity);
        }
        self.picture();
        self.sender();
        self.bodies("organisers", &g.organisers, &mut BTreeMap::new());
        self.days();
    }

    fn picture(&mut self) {
        let Some(picture) = &self.g.picture else { return };
        let found = picture.file.clone();
        let plain = !found.trim().is_empty()
            && !found.starts_with('.')
            && !found.contains(['/', '\\', ':'])
            && !found.chars().any(char::is_control);
        let ending = found.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        if !plain {
            self.say("picture.file", ProblemKind::BadFileName { found });
        } else if !matches!(ending.as_deref(), Some("svg" | "png" | "jpg" | "jpeg" | "webp")) {
            self.say("picture.file", ProblemKind::UnknownPictureType { found });
        }
    }

    fn sender(&mut self) {
        let reply_to = self.g.sender.as_ref().and_then(|sender| sender.reply_to.clone());
        if let Some(found) = reply_to.filter(|address| !is_email(address)) {
            self.say("sender.reply_to", ProblemKind::BadEmail { found });
        }
    }

    /// Bodies have ids of their own throughout, whatever they are members of.
    fn bodies<'b>(&mut self, list: &str, bodies: &'b [Body], seen: &mut BTreeMap<&'b BodyId, String>) {
        for (index, body) in bodies.iter().enumerate() {
            let path = format!("{list}[{index}]");
            if let Some(first) = seen.get(&body.id).cloned() {
                self.say(format!("{path}.id"), ProblemKind::DuplicateId { id: body.id.to_string(), first });
            } else {
                seen.insert(&body.id, format!("{path}.id"));
            }
            if let Some(found) = body.contact.as_ref().and_then(|contact| contact.email.clone())
                && !is_email(&found)
            {
                self.say(format!("{path}.contact.email"), ProblemKind::BadEmail { found });
            }
            self.bodies(&format!("{path}.members"), &body.members, seen);
        }
    }

    fn days(&mut self) {
        let g = self.g;
        for (index, day) in g.days.iter().enumerate() {
            let path = format!("days[{index}]");
            if let Some(site) = &day.site {
                self.refer(format!("{path}.site"), Referent::Site, site, g.sites.iter().map(|site| &site.id));
            }
            if let Some(before) = index.checked_sub(1).map(|before| g.days[before].date)
                && day.date < before
            {
                self.say(format!("{path}.date"), ProblemKind::DaysNotInOrder { date: day.date, before });
            }
            let same =
                |other: &crate::gathering::Day| other.date == day.date && g.site_of(other) == g.site_of(day);
            if g.days[..index].iter().any(same) {
                self.say(format!("{path}.date"), ProblemKind::DuplicateDate { date: day.date });
            }
            if !g.elements.is_empty()
                && !g.elements.iter().any(|element| element.day.as_ref() == Some(&day.id))
            {
                self.say(path, ProblemKind::DayWithoutElement { day: day.id.to_string() });
            }
        }
    }
}
