//! What impatient, forgetful and hostile people do to the pages, through the real router on a real database.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod house;

use house::{DESK, House};
use samling_app::letter::{Content, Delivery, LetterState};

#[tokio::test]
async fn the_letters_page_knows_every_letter() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, _) = house.organiser().await;
    // Two invitations are there already; the oldest of all was refused, and 650 letters have come since.
    house
        .samling
        .write(|tx, context| {
            let refused = Delivery {
                state: LetterState::Refused,
                at: context.now,
                due_at: None,
                error: None,
                raw: None,
                tried: true,
            };
            tx.mark_letter(1, &refused)?;
            let mut letter = tx.letter(1)?.unwrap().letter;
            letter.content = Content::ManageLink { generation: 1 };
            for _ in 0..650 {
                tx.enqueue(&letter, context.now)?;
            }
            Ok(())
        })
        .await
        .unwrap();
    let page = async |query: &str| house.get(&format!("{DESK}/letters?lang=en&{query}"), &cookies).await.body;
    let lines = |body: &str| body.matches("class=\"letter-subject\"").count();
    let first = page("").await;
    assert!(first.contains("652") && first.contains("1–100 of 652 letters"), "{first}");
    assert_eq!(lines(&first), 100);
    assert!(!first.contains("rel=\"prev\"") && first.contains("rel=\"next\""));
    let last = page("page=7").await;
    assert_eq!(lines(&last), 52);
    assert!(last.contains("rel=\"prev\"") && !last.contains("rel=\"next\""));
    assert_eq!(page("page=99").await, last, "the nearest page that there is");
    assert_eq!(lines(&page("page=x").await), 100);
    assert_eq!(lines(&page("kind=invitation").await), 2, "also those that are old");
    assert_eq!(lines(&page("state=refused").await), 1);
    let filtered = page("kind=manage-link&organisation=5001&page=2").await;
    assert!(filtered.contains("kind=manage-link&#38;organisation=5001&#38;page=3"), "{filtered}");
    assert_eq!(lines(&page("kind=receipt").await), 0);
}
