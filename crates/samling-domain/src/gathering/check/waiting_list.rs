//! The waiting list: that there is something to wait for, and time to answer.

use super::Check;
use crate::coverage::rules::Enforced;
use crate::gathering::problem::ProblemKind;
use crate::waiting_list::rules::{Mode, Until};
use jiff::ToSpan;

impl Check<'_> {
    pub(super) fn waiting_list(&mut self) {
        let g = self.g;
        let Some(rules) = &g.waiting_list else { return };
        if g.capacities.iter().all(|capacity| capacity.enforced != Enforced::SignUp) {
            self.say("waiting_list", ProblemKind::WaitingListWithoutHardCapacity);
        }
        self.positive("waiting_list.most_passes", rules.most_passes);
        if let Some(hours) = rules.offer_hours {
            self.positive("waiting_list.offer_hours", hours);
            if rules.mode == Mode::Confirm {
                self.say("waiting_list.offer_hours", ProblemKind::OfferHoursWithoutOffer { hours });
            }
        }
        let registration = &g.registration;
        if rules.until == Some(Until::Hotel) && registration.hotel.is_none() {
            self.say("waiting_list.until", ProblemKind::WaitingListUntilNoHotel);
        }
        let (until, changes) = (rules.last_moment(registration), registration.last_change());
        if until < changes {
            self.say("waiting_list.until", ProblemKind::WaitingListEndsBeforeChanges { until, changes });
        }
        if let Some(first_day) = g.first_day().map(|day| day.date).filter(|first| until.date() > *first) {
            self.say("waiting_list.until", ProblemKind::WaitingListAfterStart { until, first_day });
        }
        if let Some(opens) = registration.opens.filter(|_| rules.mode == Mode::Offer) {
            let zone = &g.timezone;
            let hours = rules.hours();
            let ends = zone.instant(opens.last_second()).checked_add(i64::from(hours).hours());
            if ends.is_ok_and(|ends| ends > rules.closes(registration, zone)) {
                let kind = ProblemKind::OfferOutlastsWaitingList { hours, opens, until };
                self.say("waiting_list.offer_hours", kind);
            }
        }
    }
}
