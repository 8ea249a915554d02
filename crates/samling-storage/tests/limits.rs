//! What is bounded, counted and taken back, on both engines.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod engines;

use engines::{TestClock, engines, example, import, samling};
use samling_app::journal::Actor;
use samling_app::letter::StoredLetter;
use samling_app::store::LetterFilter;
use samling_app::{Samling, correspondence, invitation};
use samling_domain::identity::{GatheringId, OrganisationId};

const OPEN: &str = "2018-11-07T09:00:00Z";

fn organisation(id: &str) -> OrganisationId {
    OrganisationId::new(id).unwrap()
}

fn letters(samling: &Samling, g: &GatheringId) -> Vec<StoredLetter> {
    let g = g.clone();
    samling.read_blocking(move |tx, _| Ok(tx.letters(&g, 1000)?)).unwrap()
}

#[test]
fn letters_are_chosen_counted_and_paged_by_the_database() {
    for engine in engines() {
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let g = import(&samling, example());
        let id = g.clone();
        samling
            .write_blocking(move |tx, context| {
                invitation::invite(tx, context, &id, None, &Actor::Operator)?;
                invitation::remind(tx, context, &id, &Actor::Operator)?;
                // The first letters are being sent, and count as waiting.
                correspondence::claim(tx, context, 10)
            })
            .unwrap();
        let found = |state: &str, kind: &str, organisation: &str, limit, skip| {
            let filter = LetterFilter {
                state: state.to_owned(),
                kind: kind.to_owned(),
                organisation: organisation.to_owned(),
            };
            let g = g.clone();
            let found = samling
                .read_blocking(move |tx, _| Ok(tx.letters_that_fit(&g, &filter, limit, skip)?))
                .unwrap();
            found.iter().map(|letter| letter.id).collect::<Vec<_>>()
        };
        let all = found("", "", "", 200, 0);
        assert_eq!(all.len(), 98, "{}", engine.name);
        assert_eq!([found("", "", "", 50, 0), found("", "", "", 50, 50)].concat(), all);
        assert_eq!(found("queued", "", "", 200, 0), all);
        assert_eq!(found("sent", "", "", 200, 0), [0_i64; 0]);
        assert_eq!(found("queued", "invitation", "", 200, 0).len(), 49);
        assert_eq!(found("", "reminder", "5047", 200, 0).len(), 1);
        let id = g.clone();
        let counts = samling.read_blocking(move |tx, _| Ok(tx.letter_counts(&id)?)).unwrap();
        assert_eq!(counts.len(), 98, "one of each kind for each organisation");
        assert!(counts.iter().all(|alike| alike.count == 1 && alike.state == "queued"));
    }
}
