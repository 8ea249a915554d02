//! Choices of diet and access, who answers for personal data, and the order in which it is deleted.

use super::Check;
use crate::gathering::Body;
use crate::gathering::problem::{ProblemKind, Referent};
use crate::privacy::retention::{Kind, day_of};
use crate::typed::is_email;

impl Check<'_> {
    pub(super) fn privacy(&mut self) {
        let g = self.g;
        self.unique_ids("needs.diet", g.needs.diet.iter().map(|choice| &choice.id));
        self.unique_ids("needs.access", g.needs.access.iter().map(|choice| &choice.id));
        let bodies: Vec<_> = g.organisers.iter().flat_map(Body::all).map(|body| &body.id).collect();
        if let Some(body) = &g.privacy.responsible {
            self.refer("privacy.responsible", Referent::Body, body, bodies.into_iter());
        }
        for (path, contact) in
            [("privacy.contact", &g.privacy.contact), ("privacy.officer", &g.privacy.officer)]
        {
            if let Some(email) = contact.as_ref().and_then(|contact| contact.email.as_ref())
                && !is_email(email)
            {
                self.say(format!("{path}.email"), ProblemKind::BadEmail { found: email.clone() });
            }
        }
        self.retention();
    }

    fn retention(&mut self) {
        let g = self.g;
        let Some(last_day) = g.last_day().map(|day| day.date) else { return };
        let day = |kind| day_of(g, kind);
        for kind in Kind::ALL {
            if let Some(date) = day(kind).filter(|date| *date <= last_day) {
                let path = format!("retention.{}", kind.code());
                self.say(path, ProblemKind::DeletedBeforeTheEnd { date, last_day });
            }
        }
        let others = [Kind::Wishes, Kind::Letters, Kind::Names, Kind::Terms];
        let (needs, first) = (day(Kind::Needs), others.into_iter().filter_map(day).min());
        if let (Some(needs), Some(other)) = (needs, first)
            && needs > other
        {
            self.say("retention.needs", ProblemKind::NeedsNotFirst { needs, other });
        }
        if let (Some(letters), Some(names)) = (day(Kind::Letters), day(Kind::Names))
            && letters > names
        {
            self.say("retention.letters", ProblemKind::LettersOutliveNames { letters, names });
        }
    }
}
