//! Deadlines, cancellation terms, wishes and advice.

use super::Check;
use crate::gathering::problem::{ProblemKind, Referent};
use crate::registration::form::MOST_BLOCKS;
use crate::registration::rules::AdviceWhen;
use jiff::civil::Date;

impl Check<'_> {
    pub(super) fn registration(&mut self) {
        let rules = &self.g.registration;
        if !(1..=MOST_BLOCKS).contains(&(rules.max_participants as usize)) {
            let most = MOST_BLOCKS;
            self.say("registration.max_participants", ProblemKind::TooManyParticipants { most });
        }
        if let Some(opens) = rules.opens
            && opens > rules.deadline
        {
            let deadline = rules.deadline;
            self.say("registration.opens", ProblemKind::OpensAfterDeadline { opens, deadline });
        }
        if let Some(changes) = rules.changes
            && changes < rules.deadline
        {
            let deadline = rules.deadline;
            self.say("registration.changes", ProblemKind::ChangesBeforeDeadline { changes, deadline });
        }
        if let Some(hotel) = rules.hotel
            && hotel.date() < rules.deadline.date()
        {
            let deadline = rules.deadline;
            self.say("registration.hotel", ProblemKind::HotelBeforeDeadline { hotel, deadline });
        }
        if let Some(names) = rules.names.deadline
            && names > rules.last_change()
        {
            let changes = rules.last_change();
            self.say("registration.names.deadline", ProblemKind::NamesAfterChanges { names, changes });
        }
        if let Some(withdraw) = rules.withdraw
            && withdraw <= rules.last_change()
        {
            let changes = rules.last_change();
            self.say("registration.withdraw", ProblemKind::WithdrawNotLater { withdraw, changes });
        }
        if let Some(first_day) = self.g.first_day().map(|day| day.date) {
            self.before_the_first_day(first_day);
        }
        self.cancellation();
        self.wishes();
        self.advice();
    }

    /// A deadline on the first day itself is already too late: it is valid through the end of that day.
    fn before_the_first_day(&mut self, first_day: Date) {
        let rules = &self.g.registration;
        if rules.deadline.date() >= first_day {
            let deadline = rules.deadline;
            self.say("registration.deadline", ProblemKind::DeadlineAfterStart { deadline, first_day });
        }
        // Changes may go on until the doors open.
        if let Some(changes) = rules.changes.filter(|changes| changes.date() > first_day) {
            self.say("registration.changes", ProblemKind::ChangesAfterStart { changes, first_day });
        }
        if let Some(withdraw) = rules.withdraw.filter(|withdraw| withdraw.date() > first_day) {
            self.say("registration.withdraw", ProblemKind::WithdrawAfterStart { withdraw, first_day });
        }
        if let Some(hotel) = rules.hotel.filter(|hotel| hotel.date() > first_day) {
            self.say("registration.hotel", ProblemKind::HotelAfterStart { hotel, first_day });
        }
    }

    fn cancellation(&mut self) {
        let steps = &self.g.registration.cancellation;
        for (index, step) in steps.iter().enumerate() {
            let path = format!("registration.cancellation[{index}]");
            if let Some(before) = index.checked_sub(1).map(|before| steps[before].from)
                && step.from <= before
            {
                let kind = ProblemKind::CancellationNotInOrder { from: step.from, before };
                self.say(format!("{path}.from"), kind);
            }
            if step.percent > 100 {
                self.say(format!("{path}.percent"), ProblemKind::PercentTooHigh { percent: step.percent });
            }
        }
    }

    fn wishes(&mut self) {
        let rules = &self.g.wishes;
        if rules.max_per_slot == Some(0) {
            self.say("wishes.max_per_slot", ProblemKind::NotPositive);
        }
        let ranks = rules.rank_values.len() as u64;
        let sum: u64 = rules.rank_values.iter().map(|value| u64::from(*value)).sum();
        if sum > u64::from(rules.tick_value) * ranks {
            let tenths = sum * 10 / ranks;
            let mean = format!("{},{}", tenths / 10, tenths % 10);
            let kind = ProblemKind::RanksOutweighTicks { mean, tick: rules.tick_value };
            self.say("wishes.rank_values", kind);
        }
        if rules.rank_values.windows(2).any(|pair| pair[0] < pair[1]) {
            self.say("wishes.rank_values", ProblemKind::RanksNotFalling);
        }
    }

    fn advice(&mut self) {
        let g = self.g;
        for (index, advice) in g.advice.iter().enumerate() {
            let path = format!("advice[{index}].when");
            let when = &advice.when;
            if let Some(field) = &when.nobody_in_field {
                let known = g.fields.iter().map(|field| &field.id);
                self.refer(format!("{path}.nobody_in_field"), Referent::Field, field, known);
            }
            if let Some(role) = &when.nobody_with_role {
                let known = g.roles.iter().map(|role| &role.id);
                self.refer(format!("{path}.nobody_with_role"), Referent::Role, role, known);
            }
            if let Some(day) = &when.on_day {
                self.refer(format!("{path}.on_day"), Referent::Day, day, g.days.iter().map(|day| &day.id));
            }
            let tests_nothing = AdviceWhen { on_day: None, ..when.clone() } == AdviceWhen::default();
            if tests_nothing {
                self.say(path, ProblemKind::AdviceWithoutCondition { advice: advice.id.to_string() });
            }
        }
    }
}
