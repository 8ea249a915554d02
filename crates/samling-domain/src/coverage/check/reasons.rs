//! Reasons are true.

use super::Violation;
use super::cases::{Case, Facts, Organisation};
use super::stages::Book;
use crate::coverage::plan::{Lack, Reason};
use crate::coverage::request::CoverWish;
use crate::coverage::rules::Package;

/// Verifies the reasons of all who are not covered; `book` holds everything that covers have taken.
pub(super) fn check<'a>(facts: &Facts<'a>, book: &Book<'a>) -> Vec<Violation> {
    let mut found = Vec::new();
    for organisation in &facts.organisations {
        for case in &organisation.cases {
            if case.decision.cover.is_none() && !is_true(facts, book, organisation, case) {
                found.push(Violation::WrongReason { participant: case.decision.participant });
            }
        }
    }
    found
}

fn is_true<'a>(facts: &Facts<'a>, book: &Book<'a>, organisation: &Organisation<'a>, case: &Case<'a>) -> bool {
    let suiting = || facts.g.packages.iter().filter(|package| case.suits(package));
    let shared = facts.shared().into_iter().any(|package| case.suits(package));
    let quota = suiting().any(|package| organisation.quota(&package.id).0 > 0);
    let unused = suiting().any(|package| organisation.unused(&package.id) > 0);
    match &case.decision.reason {
        Reason::Adjusted { .. } => case.adjustment.is_some(),
        Reason::ChoseToPay => case.request.cover == CoverWish::Own,
        _ if !case.wants_cover() => false,
        Reason::NothingCovered => !shared && !quota,
        Reason::NotShared => !shared && quota && !unused,
        Reason::QuotaUnmet { lack, by_lot } => {
            unused
                && lacks(facts, book, suiting(), case, lack)
                && (!by_lot || others_have(facts, organisation, lack))
        }
        Reason::BeyondQuota { lack, by_lot } => {
            !unused
                && lacks(facts, book, suiting(), case, lack)
                && (!by_lot || others_have(facts, organisation, lack))
        }
        Reason::Quota | Reason::Shared => false,
    }
}

/// There is too little of what the reason names.
fn lacks<'a, 'p>(
    facts: &Facts<'a>,
    book: &Book<'a>,
    mut suiting: impl Iterator<Item = &'p Package>,
    case: &Case<'a>,
    lack: &Lack,
) -> bool {
    match lack {
        Lack::Budget => suiting.any(|package| book.is_spent(facts, case.reserve(package))),
        Lack::Capacity(id) => facts.uses(&case.open).contains(id) && book.is_full(facts, id),
    }
}

/// Another organisation is covered with what the lot is said to have decided.
fn others_have(facts: &Facts<'_>, organisation: &Organisation<'_>, lack: &Lack) -> bool {
    let others = facts.organisations.iter().filter(|one| !std::ptr::eq(*one, organisation));
    others.flat_map(|other| &other.cases).any(|case| match lack {
        Lack::Budget => case.decision.cover.is_some(),
        Lack::Capacity(id) => facts.uses(&case.decision.covered).contains(id),
    })
}
