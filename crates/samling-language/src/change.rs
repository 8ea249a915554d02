//! What has changed in a gathering, in words: for the announcement, the desk and letters.

use crate::Messages;
use samling_domain::change::ChangedFact;
use samling_domain::language::Text;
use samling_domain::time::Deadline;

/// The facts that everybody may know, a line each. When the hotel gets its numbers is for the desk alone.
pub fn public_lines(m: Messages, facts: &[ChangedFact]) -> Vec<String> {
    facts.iter().filter(|fact| !matches!(fact, ChangedFact::Hotel { .. })).map(|fact| line(m, fact)).collect()
}

/// All facts, a line each.
pub fn lines(m: Messages, facts: &[ChangedFact]) -> Vec<String> {
    facts.iter().map(|fact| line(m, fact)).collect()
}

/// A fact as a line without a full stop.
pub fn line(m: Messages, fact: &ChangedFact) -> String {
    let f = m.formats();
    match fact {
        ChangedFact::Deadline { from, to } => {
            let (before, now) = (day_before(m, *from, *to), f.deadline(to));
            if to > from {
                m.change_line_deadline(before, now)
            } else {
                m.change_line_deadline_earlier(before, now)
            }
        }
        ChangedFact::Changes { from, to } => m.change_line_changes(day_before(m, *from, *to), f.deadline(to)),
        ChangedFact::Hotel { to: Some(to), .. } => m.change_line_hotel(f.deadline(to)),
        ChangedFact::Hotel { to: None, .. } => m.change_line_hotel_none().to_owned(),
        ChangedFact::Withdraw { to: Some(to) } => m.change_line_withdraw(f.deadline(to)),
        ChangedFact::Withdraw { to: None } => m.change_line_withdraw_none().to_owned(),
        ChangedFact::Dates { from, to } => {
            let span = |dates: &[jiff::civil::Date]| match (dates.first(), dates.last()) {
                (Some(first), Some(last)) => f.dates(first, last),
                _ => String::new(),
            };
            m.change_line_dates(span(from), span(to))
        }
        ChangedFact::DayDropped(day) => m.change_line_day_dropped(day.number, f.date(day.date)),
        ChangedFact::DayAdded { date } => m.change_line_day_added(f.date(date)),
        ChangedFact::Place { from_name, from_town, to_name, to_town, .. } => {
            m.change_line_place(place(m, from_name, from_town), place(m, to_name, to_town))
        }
        ChangedFact::Cancelled => m.change_line_cancelled().to_owned(),
        ChangedFact::Reinstated => m.change_line_reinstated().to_owned(),
    }
}

/// "Storsalen, Levanger".
pub fn place(m: Messages, name: &Text, town: &Text) -> String {
    let parts = [name, town].map(|text| text.in_language(m.language).trim());
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The earlier of two deadlines as it stands before the later one: the month and the year once where they are the same.
fn day_before(m: Messages, from: Deadline, to: Deadline) -> String {
    let f = m.formats();
    let whole = |deadline: Deadline| deadline == Deadline::end_of(deadline.date());
    let (first, second) = (from.date(), to.date());
    if !whole(from) || !whole(to) || first.year() != second.year() || first == second {
        f.deadline(from)
    } else if first.month() == second.month() {
        m.change_day_alone(first.day())
    } else {
        f.date_without_year(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use samling_domain::language::Language;

    #[test]
    fn every_code_has_its_words() {
        use samling_domain::change::Kind;
        use samling_domain::change::decide::Rejection;
        let kinds = Kind::ALL.iter().map(|kind| format!("change-kind-{}", kind.code()));
        let rejections = Rejection::ALL.iter().map(|one| format!("change-rejection-{}", one.code()));
        for key in kinds.chain(rejections) {
            assert!(Messages::new(Language::Nn).by_code(&key, &[]).is_some(), "{key}");
        }
    }

    #[test]
    fn a_later_deadline_names_the_month_once() {
        let end = |day: &str| Deadline::end_of(day.parse().unwrap());
        let noon = Deadline::at("2018-11-20T12:00:00".parse().unwrap());
        let rows = [
            (
                Language::Nb,
                end("2018-11-20"),
                end("2018-11-23"),
                "Fristen er utsatt fra 20. til 23. november 2018",
            ),
            (
                Language::Nn,
                end("2018-11-20"),
                end("2018-11-23"),
                "Fristen er utsett frå 20. til 23. november 2018",
            ),
            (
                Language::En,
                end("2018-11-20"),
                end("2018-11-23"),
                "The deadline is extended from 20 to 23 November 2018",
            ),
            (
                Language::Nb,
                end("2018-11-30"),
                end("2018-12-03"),
                "Fristen er utsatt fra 30. november til 3. desember 2018",
            ),
            (
                Language::Nb,
                end("2018-12-31"),
                end("2019-01-03"),
                "Fristen er utsatt fra 31. desember 2018 til 3. januar 2019",
            ),
            (
                Language::Nb,
                noon,
                end("2018-11-20"),
                "Fristen er utsatt fra 20. november 2018 kl. 12.00 til 20. november 2018",
            ),
        ];
        for (language, from, to, expect) in rows {
            assert_eq!(line(Messages::new(language), &ChangedFact::Deadline { from, to }), expect);
        }
    }
}
