//! Calendar files (RFC 5545): the days of a gathering, for everybody and for one organisation.
//!
//! Written here line by line: a time zone is spelled out with the changes of the clock around the gathering, which calendar
//! libraries leave to their callers, and nothing may depend on when the file is made (`stamp` comes from outside).

use crate::links;
use crate::plain::line;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan};
use samling_app::Loaded;
use samling_domain::change::DroppedDay;
use samling_domain::gathering::{Body, Day, Gathering};
use samling_domain::identity::DayId;
use samling_domain::language::Language;
use samling_domain::programme::timeline::{DayPlan, span_of, timeline};
use samling_language::Messages;
use samling_language::facts;
use std::fmt::Write as _;

/// The calendar file of the whole gathering: one event per day with a programme.
///
/// `stamp` is when the file is made; the sequence number is the gathering's revision, so that calendars take a newer file
/// for an update of the same events.
pub fn gathering_calendar(loaded: &Loaded, language: Language, base_url: &str, stamp: Timestamp) -> String {
    calendar(loaded, language, base_url, stamp, |_| true, &[])
}

/// The same, in which days that are no longer held are cancelled, so that whoever has taken an earlier file loses them.
pub fn gathering_calendar_without(
    loaded: &Loaded,
    language: Language,
    base_url: &str,
    stamp: Timestamp,
    dropped: &[DroppedDay],
) -> String {
    calendar(loaded, language, base_url, stamp, |_| true, dropped)
}

/// Only days that are no longer held, to take them out of a calendar; `None` when there are none.
pub fn dropped_calendar(
    loaded: &Loaded,
    language: Language,
    base_url: &str,
    stamp: Timestamp,
    dropped: &[DroppedDay],
) -> Option<String> {
    let any = dropped.iter().any(|day| day.starts.is_some());
    any.then(|| calendar(loaded, language, base_url, stamp, |_| false, dropped))
}

/// The same with only the days that `attended` names, for the letter to an organisation; `None` when no day is left.
pub fn attended_calendar(
    loaded: &Loaded,
    language: Language,
    base_url: &str,
    stamp: Timestamp,
    attended: &[&DayId],
) -> Option<String> {
    let any = timeline(&loaded.gathering)
        .iter()
        .any(|plan| attended.contains(&&plan.day.id) && span_of(plan).is_some());
    any.then(|| calendar(loaded, language, base_url, stamp, |day| attended.contains(&&day.id), &[]))
}

fn calendar(
    loaded: &Loaded,
    language: Language,
    base_url: &str,
    stamp: Timestamp,
    wanted: impl Fn(&Day) -> bool,
    dropped: &[DroppedDay],
) -> String {
    let g = &loaded.gathering;
    let held = !g.is_cancelled() && g.days.iter().any(&wanted);
    let title = line(&facts::render(&g.title, g, loaded.invited, language));
    let mut file = File::default();
    file.plain("BEGIN", "VCALENDAR");
    file.plain("VERSION", "2.0");
    file.plain("PRODID", &format!("-//Samling//Samling//{}", language.tag().to_ascii_uppercase()));
    file.plain("CALSCALE", "GREGORIAN");
    file.plain("METHOD", if held { "PUBLISH" } else { "CANCEL" });
    file.text("X-WR-CALNAME", &title);
    zone(&mut file, g);
    for plan in timeline(g).iter().filter(|plan| wanted(plan.day)) {
        event(&mut file, loaded, plan, language, base_url, stamp);
    }
    for day in dropped {
        dropped_event(&mut file, loaded, day, language, stamp);
    }
    file.plain("END", "VCALENDAR");
    file.0
}

fn event(
    file: &mut File,
    loaded: &Loaded,
    plan: &DayPlan<'_>,
    language: Language,
    base_url: &str,
    stamp: Timestamp,
) {
    let g = &loaded.gathering;
    let Some((starts, ends)) = span_of(plan) else { return };
    let m = Messages::new(language);
    let said = |text| line(&facts::render(text, g, loaded.invited, language));
    let short = said(&g.short_title);
    let summary = if g.days.len() > 1 { m.letter_calendar_day(&short, plan.number) } else { short };
    let tzid = format!(";TZID={}", g.timezone.name());
    let url = links::announcement(base_url, g, language);
    let mut about = String::new();
    for entry in &plan.entries {
        let title = entry.title.map(said).unwrap_or_default();
        let _ = writeln!(about, "{} {title}", m.formats().clock(entry.item.starts));
    }
    let _ = write!(about, "\n{url}");

    head(file, loaded, &plan.day.id, stamp);
    file.plain(&format!("DTSTART{tzid}"), &local(plan.day.date, starts.time()));
    if ends > starts {
        file.plain(&format!("DTEND{tzid}"), &local(plan.day.date, ends.time()));
    }
    file.text("SUMMARY", &summary);
    if let Some(site) = g.site_of(plan.day) {
        let address = site.address.as_deref().map(line);
        let place = [Some(said(&site.name)), address, Some(said(&site.town))];
        let place: Vec<String> = place.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        file.text("LOCATION", &place.join(", "));
    }
    file.text("DESCRIPTION", &about);
    file.plain("URL", &url);
    file.plain("STATUS", if g.is_cancelled() { "CANCELLED" } else { "CONFIRMED" });
    file.plain("END", "VEVENT");
}

/// What makes later files speak of the same event: its UID stays, and its sequence number grows with every revision.
fn head(file: &mut File, loaded: &Loaded, day: &DayId, stamp: Timestamp) {
    let g = &loaded.gathering;
    file.plain("BEGIN", "VEVENT");
    file.plain("UID", &format!("{day}.{}@samling", g.id));
    file.plain("SEQUENCE", &loaded.revision.max(0).to_string());
    file.plain("DTSTAMP", &utc(stamp));
    let mut bodies = g.organisers.iter().flat_map(Body::all);
    if let Some(email) = bodies.find_map(|body| body.contact.as_ref()?.email.as_deref()) {
        // RFC 5546 wants whoever sends an event named in it.
        file.plain("ORGANIZER", &format!("mailto:{}", line(email)));
    }
}

/// A day that is no longer held, and of which only its times are left.
fn dropped_event(file: &mut File, loaded: &Loaded, day: &DroppedDay, language: Language, stamp: Timestamp) {
    let g = &loaded.gathering;
    let Some(starts) = day.starts else { return };
    let m = Messages::new(language);
    let short = line(&facts::render(&g.short_title, g, loaded.invited, language));
    let tzid = format!(";TZID={}", g.timezone.name());
    head(file, loaded, &day.day, stamp);
    file.plain(&format!("DTSTART{tzid}"), &local(day.date, starts.time()));
    if let Some(ends) = day.ends.filter(|ends| *ends > starts) {
        file.plain(&format!("DTEND{tzid}"), &local(day.date, ends.time()));
    }
    file.text("SUMMARY", &m.letter_calendar_day(&short, day.number));
    file.plain("STATUS", "CANCELLED");
    file.plain("END", "VEVENT");
}

/// The time zone with the change of the clock before the first day and those until after the last one.
fn zone(file: &mut File, g: &Gathering) {
    let name = g.timezone.name();
    let (Some(first), Some(last)) = (g.first_day(), g.last_day()) else { return };
    let Ok(zone) = TimeZone::get(name) else { return };
    let at = |day: &Day, shift: Span| {
        let instant = g.timezone.instant(day.date.to_datetime(jiff::civil::Time::midnight()));
        instant.checked_add(shift).unwrap_or(instant)
    };
    let (begin, end) = (at(first, 0.hours()), at(last, 48.hours()));
    let before = zone.preceding(begin).next().map(|change| change.timestamp());
    let mut changes: Vec<Timestamp> = before.into_iter().collect();
    changes.extend(zone.following(begin).map(|change| change.timestamp()).take_while(|at| *at < end));
    file.plain("BEGIN", "VTIMEZONE");
    file.plain("TZID", name);
    if changes.is_empty() {
        // A zone that never changed its clock.
        observance(file, &zone, begin, "19700101T000000");
    }
    for change in changes {
        // RFC 5545, 3.6.5: the start is the civil time by the offset that held before.
        let earlier = change.checked_sub(1.second()).unwrap_or(change);
        let civil = zone.to_offset(earlier).to_datetime(change);
        observance(file, &zone, change, &local(civil.date(), civil.time()));
    }
    file.plain("END", "VTIMEZONE");
}

fn observance(file: &mut File, zone: &TimeZone, from: Timestamp, starts: &str) {
    let info = zone.to_offset_info(from);
    let kind = if info.dst().is_dst() { "DAYLIGHT" } else { "STANDARD" };
    let earlier = from.checked_sub(1.second()).unwrap_or(from);
    file.plain("BEGIN", kind);
    file.plain("DTSTART", starts);
    file.plain("TZOFFSETFROM", &offset(zone.to_offset(earlier).seconds()));
    file.plain("TZOFFSETTO", &offset(info.offset().seconds()));
    file.text("TZNAME", info.abbreviation());
    file.plain("END", kind);
}

/// `+0100`; with seconds where a zone has them.
fn offset(seconds: i32) -> String {
    let (sign, all) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}

fn local(date: jiff::civil::Date, time: jiff::civil::Time) -> String {
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}",
        date.year(),
        date.month(),
        date.day(),
        time.hour(),
        time.minute(),
        time.second()
    )
}

fn utc(instant: Timestamp) -> String {
    let civil = TimeZone::UTC.to_datetime(instant);
    format!("{}Z", local(civil.date(), civil.time()))
}

/// The longest content line in octets (RFC 5545, section 3.1).
const LONGEST: usize = 75;

/// A file of content lines.
#[derive(Default)]
struct File(String);

impl File {
    /// A property whose value needs no escaping: words of the format, times, addresses.
    fn plain(&mut self, name: &str, value: &str) {
        let mut used = 0;
        for c in name.chars().chain([':']).chain(value.chars()).filter(|c| !c.is_control()) {
            if used + c.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property of type TEXT (RFC 5545, section 3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len() + 16);
        for c in value.chars() {
            match c {
                '\n' => escaped.push_str("\\n"),
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                _ => escaped.push(c),
            }
        }
        self.plain(name, &escaped);
    }
}

/// Something of the programme that one person is wanted at.
pub struct Engagement {
    /// Names it among all of the gathering: equal names are the same event for calendars.
    pub uid: String,
    /// The date.
    pub date: jiff::civil::Date,
    /// From when.
    pub starts: jiff::civil::Time,
    /// Until when.
    pub ends: Option<jiff::civil::Time>,
    /// What it is.
    pub summary: String,
    /// Where.
    pub place: String,
    /// What she does there, and where more stands.
    pub about: String,
}

/// The calendar file of one person: an event for each time that she is wanted. `sequence` rises with every change, and
/// `tentative` is for what is not confirmed; `None` without any event.
pub fn personal_calendar(
    loaded: &Loaded,
    language: Language,
    stamp: Timestamp,
    sequence: i64,
    tentative: bool,
    engagements: &[Engagement],
) -> Option<String> {
    let g = &loaded.gathering;
    if engagements.is_empty() {
        return None;
    }
    let mut file = File::default();
    file.plain("BEGIN", "VCALENDAR");
    file.plain("VERSION", "2.0");
    file.plain("PRODID", &format!("-//Samling//Samling//{}", language.tag().to_ascii_uppercase()));
    file.plain("CALSCALE", "GREGORIAN");
    file.plain("METHOD", "PUBLISH");
    zone(&mut file, g);
    let tzid = format!(";TZID={}", g.timezone.name());
    for one in engagements {
        file.plain("BEGIN", "VEVENT");
        file.plain("UID", &format!("{}.{}@samling", one.uid, g.id));
        file.plain("SEQUENCE", &sequence.max(0).to_string());
        file.plain("DTSTAMP", &utc(stamp));
        file.plain(&format!("DTSTART{tzid}"), &local(one.date, one.starts));
        if let Some(ends) = one.ends.filter(|ends| *ends > one.starts) {
            file.plain(&format!("DTEND{tzid}"), &local(one.date, ends));
        }
        file.text("SUMMARY", &line(&one.summary));
        file.text("LOCATION", &line(&one.place));
        file.text("DESCRIPTION", &one.about);
        file.plain("STATUS", if tentative { "TENTATIVE" } else { "CONFIRMED" });
        file.plain("END", "VEVENT");
    }
    file.plain("END", "VCALENDAR");
    Some(file.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_have_at_most_75_octets_and_unfold_to_what_they_were() {
        let mut file = File::default();
        let text = "æøå ".repeat(100);
        file.text("SUMMARY", &text);
        assert!(file.0.split("\r\n").all(|line| line.len() <= LONGEST));
        assert_eq!(file.0.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
    }

    #[test]
    fn text_cannot_leave_its_line() {
        let mut file = File::default();
        file.text("SUMMARY", "a, b; c\\d\r\nEND:VEVENT\nBEGIN:VALARM");
        assert_eq!(file.0, "SUMMARY:a\\, b\\; c\\\\d\\nEND:VEVENT\\nBEGIN:VALARM\r\n");
    }

    #[test]
    fn offsets_have_a_sign() {
        for (seconds, expect) in [(3600, "+0100"), (-12_600, "-0330"), (0, "+0000"), (2580 + 12, "+004312")] {
            assert_eq!(offset(seconds), expect);
        }
    }
}
