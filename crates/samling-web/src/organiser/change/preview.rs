//! What an act would do, in words.

use super::form::Which;
use crate::failure::Problem;
use crate::organiser::people::state_tag;
use crate::state::Web;
use samling_app::Loaded;
use samling_app::change::{Preview, Receiver, Told};
use samling_app::correspondence::Outgoing;
use samling_app::letter::{Content, LetterState, NewLetter, StoredLetter};
use samling_app::store::OrganisationRow;
use samling_domain::change::decide::{Command, Decision};
use samling_domain::gathering::Gathering;
use samling_domain::gathering::problem::Problem as Contradiction;
use samling_domain::invitation::AnswerState;
use samling_domain::language::{Language, Text};
use samling_language::Messages;
use samling_language::change::lines;
use std::sync::Arc;

/// A contradiction, and the words that it is about.
pub struct Said {
    pub text: String,
    pub quote: String,
}

/// A letter as one receiver would get it, as plain text.
pub struct Sample {
    pub heading: String,
    pub language: &'static str,
    pub text: String,
}

/// An organisation that would get a letter.
pub struct Line {
    pub name: String,
    pub state: super::super::people::Tag,
    pub means: String,
    pub pays: String,
}

/// What would happen.
pub struct View {
    pub facts: Vec<String>,
    pub means: Vec<String>,
    pub texts: Vec<Said>,
    pub lost: Vec<String>,
    pub paragraphs: Vec<String>,
    pub receivers: Vec<Line>,
    pub receivers_heading: String,
    pub others: Option<String>,
    pub participants: Option<String>,
    pub shortened: bool,
    pub samples: Vec<Sample>,
    pub button: String,
    pub key: String,
}

/// A contradiction of the check in words.
pub fn said(m: Messages, problem: &Contradiction) -> Said {
    let key = format!("problem-{}", problem.code());
    let args = problem.args();
    // Dates come as in the file.
    let worded = |text: String| text.parse::<jiff::civil::Date>().map_or(text, |date| m.formats().date(date));
    let args: Vec<(&str, String)> = args.into_iter().map(|(name, text)| (name, worded(text))).collect();
    let text = m.by_code(&key, &args).unwrap_or_else(|| problem.code().to_owned());
    Said { text, quote: problem.quote.clone().unwrap_or_default() }
}

/// Puts it into words.
pub fn view(
    web: &Web,
    m: Messages,
    which: Which,
    act: &samling_app::change::Act,
    preview: &Preview,
    decision: &Decision,
    now: jiff::Timestamp,
) -> Result<View, Problem> {
    let receivers = &preview.receivers;
    let after = after(preview, decision);
    Ok(View {
        facts: lines(m, &decision.facts),
        means: means(m, &act.command, preview, decision, now),
        texts: decision.problems.iter().map(|problem| said(m, problem)).collect(),
        lost: lost(m, &preview.loaded.gathering, decision),
        paragraphs: decision
            .lost
            .paragraphs
            .iter()
            .map(|text| text.in_language(m.language).to_owned())
            .collect(),
        receivers: receivers.iter().map(|receiver| receiver_line(m, receiver)).collect(),
        receivers_heading: m.change_receivers(receivers.len()),
        others: (preview.others > 0).then(|| m.change_receivers_others(preview.others)),
        participants: (!preview.participants.is_empty())
            .then(|| m.change_receivers_participants(preview.participants.len())),
        shortened: which == Which::Shorten,
        samples: samples(web, m, &after, preview, now)?,
        button: m.change_and_send(receivers.len() + preview.participants.len(), button(m, which)),
        key: preview.key.clone(),
    })
}

fn after(preview: &Preview, decision: &Decision) -> Arc<Loaded> {
    Arc::new(Loaded {
        gathering: decision.after.clone(),
        revision: preview.loaded.revision + 1,
        picture: None,
        invited: preview.loaded.invited,
    })
}

/// The words of the act's button.
pub const fn button(m: Messages, which: Which) -> &'static str {
    match which {
        Which::Extend => m.change_do_extend(),
        Which::Move => m.change_do_move(),
        Which::Shorten => m.change_do_shorten(),
        Which::Cancel => m.change_do_cancel(),
        Which::Reinstate => m.change_do_reinstate(),
    }
}

fn means(
    m: Messages,
    command: &Command,
    preview: &Preview,
    decision: &Decision,
    now: jiff::Timestamp,
) -> Vec<String> {
    let (before, after) = (&preview.loaded.gathering, &decision.after);
    let is_past = |g: &Gathering| g.registration.deadline.is_past(&g.timezone, now);
    let mut told = Vec::new();
    if is_past(before) && !is_past(after) {
        told.push(m.change_means_open().to_owned());
    }
    if matches!(command, Command::Extend(_)) {
        let count = |states: &[AnswerState]| {
            preview.receivers.iter().filter(|one| states.contains(&one.organisation.state)).count()
        };
        let silent = count(&[AnswerState::Invited, AnswerState::Opened]);
        let registered = count(&[AnswerState::Registered]);
        told.extend((silent > 0).then(|| m.change_means_silent(silent)));
        told.extend((registered > 0).then(|| m.change_means_registered(registered)));
        let hotel = after.registration.hotel.map(|hotel| m.formats().deadline(hotel));
        told.extend(hotel.map(|hotel| m.change_means_hotel(hotel)));
    }
    if let Command::Move(wanted) = command {
        told.push(m.change_means_reservations().to_owned());
        let way = wanted.site.as_ref().and_then(|new| before.sites.iter().find(|site| site.id == new.site));
        if way.is_some_and(|site| site.directions.is_some()) {
            told.push(m.change_means_directions().to_owned());
        }
    }
    if preview.decided && matches!(command, Command::Extend(_) | Command::Shorten(_)) {
        told.push(m.change_means_decided().to_owned());
    }
    told
}

fn lost(m: Messages, before: &Gathering, decision: &Decision) -> Vec<String> {
    let lost = &decision.lost;
    let word = |text: &Text| text.in_language(m.language).to_owned();
    let elements: Vec<String> = before
        .elements
        .iter()
        .filter(|one| lost.elements.contains(&one.id))
        .map(|one| word(&one.label))
        .collect();
    let packages = |ids: &[samling_domain::identity::PackageId]| -> Vec<String> {
        before.packages.iter().filter(|one| ids.contains(&one.id)).map(|one| word(&one.label)).collect()
    };
    let topics: Vec<String> = before
        .topics
        .iter()
        .filter(|one| lost.topics.contains(&one.id))
        .map(|one| word(one.short.as_ref().unwrap_or(&one.title)))
        .collect();
    let (gone, smaller) = (packages(&lost.packages), packages(&lost.smaller));
    let list = |items: &[String]| m.formats().list(items);
    [
        (!elements.is_empty()).then(|| m.change_lost_elements(list(&elements))),
        (!gone.is_empty()).then(|| m.change_lost_packages(list(&gone))),
        (!smaller.is_empty()).then(|| m.change_lost_smaller(list(&smaller))),
        (lost.items > 0).then(|| m.change_lost_items(lost.items)),
        (!topics.is_empty()).then(|| m.change_lost_topics(list(&topics))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn receiver_line(m: Messages, receiver: &Receiver) -> Line {
    let f = m.formats();
    let consequence = receiver.consequence.as_ref();
    let means = consequence.map(|found| {
        let leave = found.people.iter().filter(|person| !person.comes).count();
        let parts: Vec<String> = [
            (!found.people.is_empty()).then(|| m.change_loses(found.people.len())),
            (leave > 0).then(|| m.change_leave(leave)),
        ]
        .into_iter()
        .flatten()
        .collect();
        if parts.is_empty() { m.change_unchanged().to_owned() } else { parts.join(", ") }
    });
    let pays = consequence.map(|found| {
        let money = |amount| f.money_in_table_or_about(amount, found.about);
        if found.own_before == found.own_after {
            money(found.own_after)
        } else {
            m.change_pays(money(found.own_before), money(found.own_after))
        }
    });
    Line {
        name: receiver.organisation.invited.shown_name().to_owned(),
        state: state_tag(m, receiver.organisation.state),
        means: means.unwrap_or_else(|| "–".to_owned()),
        pays: pays.unwrap_or_else(|| "–".to_owned()),
    }
}

/// One letter of each sort in each language that it goes out in.
fn samples(
    web: &Web,
    m: Messages,
    after: &Arc<Loaded>,
    preview: &Preview,
    now: jiff::Timestamp,
) -> Result<Vec<Sample>, Problem> {
    let sort = |state: AnswerState| match state {
        AnswerState::Registered | AnswerState::Waiting => 0,
        AnswerState::Invited | AnswerState::Opened | AnswerState::Started => 1,
        AnswerState::NotInvited | AnswerState::NotComing | AnswerState::Withdrawn => 2,
    };
    // The one to whom most happens tells most.
    let weight = |receiver: &Receiver| receiver.consequence.as_ref().map_or(0, |found| found.people.len());
    let mut chosen: std::collections::BTreeMap<(u8, Language), &Receiver> = std::collections::BTreeMap::new();
    for receiver in &preview.receivers {
        let place =
            chosen.entry((sort(receiver.organisation.state), receiver.letter.language)).or_insert(receiver);
        if weight(receiver) > weight(place) {
            *place = receiver;
        }
    }
    let sample = |receiver: &Receiver| {
        let organisation = &receiver.organisation;
        let state = state_tag(m, organisation.state).word.to_lowercase();
        let name = organisation.invited.shown_name();
        let letter = without_links(&receiver.letter);
        Ok(Sample {
            heading: m.change_letter_to(name, state),
            language: receiver.letter.language.tag(),
            text: letter_text(web, after, organisation, letter, now)?,
        })
    };
    let mut samples = chosen.into_values().map(sample).collect::<Result<Vec<_>, Problem>>()?;
    samples.extend(participant_sample(web, m, after, preview, now)?);
    Ok(samples)
}

/// The letter to the participant to whom most happens.
fn participant_sample(
    web: &Web,
    m: Messages,
    after: &Arc<Loaded>,
    preview: &Preview,
    now: jiff::Timestamp,
) -> Result<Option<Sample>, Problem> {
    let lost = |letter: &&NewLetter| match &letter.content {
        Content::GatheringChange(told) => told.person.as_ref().map_or(0, |person| person.lost.len()),
        _ => 0,
    };
    // The last of the largest is taken; of equals the first is wanted.
    let Some(letter) = preview.participants.iter().rev().max_by_key(lost) else { return Ok(None) };
    let of = |receiver: &&Receiver| Some(&receiver.organisation.invited.id) == letter.organisation.as_ref();
    let Some(receiver) = preview.receivers.iter().find(of) else { return Ok(None) };
    let organisation = &receiver.organisation;
    Ok(Some(Sample {
        heading: m.change_letter_to_participant(organisation.invited.shown_name()),
        language: letter.language.tag(),
        text: letter_text(web, after, organisation, without_links(letter), now)?,
    }))
}

/// Looking at a letter must not open an invitation: no link has this generation.
pub fn without_links(letter: &NewLetter) -> NewLetter {
    let mut letter = letter.clone();
    if let Content::Confirmation { generation, .. } = &mut letter.content {
        *generation = 0;
    }
    if let Content::GatheringChange(told) = &mut letter.content {
        **told = Told { generation: 0, ..(**told).clone() };
        if let Some(generation) = told.person.as_mut().and_then(|person| person.generation.as_mut()) {
            *generation = 0;
        }
    }
    letter
}

/// Subject and text of a letter that is not written yet.
pub fn letter_text(
    web: &Web,
    loaded: &Arc<Loaded>,
    organisation: &OrganisationRow,
    letter: NewLetter,
    now: jiff::Timestamp,
) -> Result<String, Problem> {
    let letter = StoredLetter {
        id: 0,
        letter,
        state: LetterState::Queued,
        attempts: 0,
        created_at: now,
        due_at: now,
        sent_at: None,
        error: None,
        raw: None,
    };
    let outgoing =
        Outgoing { letter, loaded: Some(Arc::clone(loaded)), organisation: Some(organisation.clone()) };
    let rendered =
        samling_letters::render(&outgoing, &web.links()).map_err(|error| Problem::broken(&error))?;
    Ok(format!("{}\n\n{}", rendered.subject, rendered.text))
}
