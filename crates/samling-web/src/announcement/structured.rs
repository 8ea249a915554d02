//! The announcement for machines: a schema.org `Event` as JSON-LD.

use crate::change::first_announced;
use crate::page::Page;
use crate::state::Web;
use samling_app::Loaded;
use samling_app::change::ChangeRow;
use samling_domain::programme::timeline::{span_of, timeline};
use serde_json::json;

/// The event as JSON that may stand inside a `script` element: no `<` is left in it.
pub fn event(web: &Web, page: &Page, loaded: &Loaded, changes: &[ChangeRow]) -> String {
    let g = &loaded.gathering;
    let plans = timeline(g);
    let instant = |date: jiff::civil::Date, time: jiff::civil::Time| {
        let at = g.timezone.instant(date.to_datetime(time));
        let zoned = jiff::tz::TimeZone::get(g.timezone.name()).map(|zone| at.to_zoned(zone));
        zoned.map_or_else(|_| at.to_string(), |zoned| zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
    };
    let start = plans.first().and_then(|p| Some(instant(p.day.date, span_of(p)?.0.time())));
    let end = plans.last().and_then(|p| Some(instant(p.day.date, span_of(p)?.1.time())));
    let site = g.sites.first();
    let address = format!("{}/{}", web.settings.public_url, g.id);
    let moved_from = first_announced(loaded, changes);
    let status = match moved_from {
        _ if g.is_cancelled() => "https://schema.org/EventCancelled",
        Some(_) => "https://schema.org/EventRescheduled",
        None => "https://schema.org/EventScheduled",
    };
    let mut event = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": page.text(&g.title, loaded),
        "description": page.text(&g.lead, loaded),
        "startDate": start,
        "endDate": end,
        "eventStatus": status,
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "inLanguage": page.language().tag(),
        "url": address,
        "image": g.picture.as_ref().map(|_| format!("{address}/picture")),
        "location": site.map(|site| json!({
            "@type": "Place",
            "name": page.text(&site.name, loaded),
            "address": {
                "@type": "PostalAddress",
                "streetAddress": site.address,
                "addressLocality": page.text(&site.town, loaded),
                "addressCountry": "NO",
            },
        })),
        "organizer": g.organisers.iter().map(|body| json!({
            "@type": "Organization",
            "name": page.text(&body.name, loaded),
        })).collect::<Vec<_>>(),
    });
    if let Some(date) = moved_from {
        event["previousStartDate"] = json!(date.to_string());
    }
    // Inside `script` only "<" could end or confuse the element.
    event.to_string().replace('<', "\\u003c")
}
