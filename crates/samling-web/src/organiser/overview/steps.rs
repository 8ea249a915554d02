//! What waits for the organiser, the most pressing first.

use super::{Found, is_over};
use samling_app::invitation::is_silent;
use samling_app::store::OrganisationRow;
use samling_domain::invitation::AnswerState;
use samling_domain::registration::decide::{Phase, phase};
use samling_domain::registration::places::{NamesDue, names_due};
use samling_language::Messages;

/// Something that waits, or that is in order.
pub(super) struct NextStep {
    /// `danger`, `warning`, `info` or `success`.
    pub tone: &'static str,
    /// What it is about.
    pub strong: String,
    /// What it means.
    pub text: &'static str,
    /// Where to do it.
    pub href: String,
    /// What to do; nothing where nothing is asked for.
    pub button: &'static str,
    /// The one filled button of the page.
    pub first: bool,
}

impl NextStep {
    fn new(tone: &'static str, strong: String, text: &'static str, href: &str, button: &'static str) -> Self {
        Self { tone, strong, text, href: href.to_owned(), button, first: false }
    }
}

/// All steps; the first that asks for something gets the filled button.
pub(super) fn steps(m: Messages, base: &str, found: &Found) -> Vec<NextStep> {
    let mut steps: Vec<NextStep> = [
        letters_in_trouble(m, found),
        decision(m, found),
        organisations(m, found),
        names(m, found),
        waiting_list(m, found),
        contributors(m, found),
        letters(m, found),
    ]
    .into_iter()
    .flatten()
    .collect();
    for step in &mut steps {
        step.href.insert_str(0, base);
    }
    if let Some(first) = steps.iter_mut().find(|step| !step.button.is_empty()) {
        first.first = true;
    }
    steps
}

/// How many letters are in a state.
fn count_of(found: &Found, state: &str) -> u64 {
    found.letters.get(state).copied().unwrap_or_default()
}

fn letters_in_trouble(m: Messages, found: &Found) -> Vec<NextStep> {
    let (refused, unsure) = (count_of(found, "refused"), count_of(found, "unsure"));
    let refused_step = || {
        let (text, button) = (m.desk_step_refused_text(), m.desk_step_refused_button());
        NextStep::new("danger", m.desk_step_refused(refused), text, "/letters?state=refused", button)
    };
    let unsure_step = || {
        let (text, button) = (m.desk_step_unsure_text(), m.desk_step_unsure_button());
        NextStep::new("warning", m.desk_step_unsure(unsure), text, "/letters?state=unsure", button)
    };
    (refused > 0).then(refused_step).into_iter().chain((unsure > 0).then(unsure_step)).collect()
}

fn decision(m: Messages, found: &Found) -> Vec<NextStep> {
    let gathering = &found.facts.loaded.gathering;
    if gathering.is_cancelled() || !is_over(gathering, found.now) {
        return Vec::new();
    }
    let (strong, text, button) = if found.facts.published.is_none() && !found.facts.delegations.is_empty() {
        (m.desk_step_decide(), m.desk_step_decide_text(), m.desk_step_decide_button())
    } else if found.outdated {
        (m.desk_step_outdated(), m.desk_step_outdated_text(), m.desk_step_outdated_button())
    } else {
        return Vec::new();
    };
    vec![NextStep::new("warning", strong.to_owned(), text, "/coverage", button)]
}

fn organisations(m: Messages, found: &Found) -> Vec<NextStep> {
    let gathering = &found.facts.loaded.gathering;
    let count = |holds: &dyn Fn(&OrganisationRow) -> bool| {
        found.facts.organisations.iter().filter(|row| holds(row)).count()
    };
    let mut steps = Vec::new();
    let mut add = |strong: String, text, href: &str, button| {
        steps.push(NextStep::new("warning", strong, text, href, button));
    };
    let late: usize = found.facts.organisations.iter().map(|row| row.late_requests as usize).sum();
    if late > 0 {
        let href = "/late";
        add(m.desk_step_late(late), m.desk_step_late_text(), href, m.desk_step_late_button());
    }
    if gathering.is_cancelled() {
        return steps;
    }
    let not_invited = count(&|row| row.state == AnswerState::NotInvited);
    if not_invited > 0 && !is_over(gathering, found.now) {
        let href = "/invitations?kind=invitation";
        add(m.desk_step_invite(not_invited), m.desk_step_invite_text(), href, m.desk_step_see_and_send());
    }
    let silent = count(&is_silent);
    if silent > 0 && phase(&gathering.registration, &gathering.timezone, found.now) == Phase::Open {
        let href = "/invitations?kind=reminder";
        add(m.desk_step_remind(silent), m.desk_step_remind_text(), href, m.desk_step_see_and_send());
    }
    if found.colleagues > 0 {
        let (text, button) = (m.desk_step_colleagues_text(), m.desk_step_colleagues_button());
        add(m.desk_step_colleagues(found.colleagues), text, &found.colleague_page, button);
    }
    steps
}

/// Places that have no name yet; pressing when their names are due soon.
fn names(m: Messages, found: &Found) -> Vec<NextStep> {
    let gathering = &found.facts.loaded.gathering;
    let places: u32 = found.facts.organisations.iter().map(|row| row.unnamed).sum();
    if places == 0 {
        return Vec::new();
    }
    let (tone, text) = match names_due(&gathering.registration, &gathering.timezone, found.now) {
        NamesDue::Later => ("info", m.desk_step_names_text()),
        NamesDue::Soon(_) => ("warning", m.desk_step_names_soon()),
        NamesDue::Past => ("warning", m.desk_step_names_past()),
    };
    vec![NextStep::new(tone, m.desk_step_names(places), text, "/names", m.desk_step_see_and_send())]
}

fn waiting_list(m: Messages, found: &Found) -> Vec<NextStep> {
    if found.waiting == 0 {
        return Vec::new();
    }
    let (text, button) = (m.desk_step_waiting_list_text(), m.desk_step_waiting_list_button());
    vec![NextStep::new("info", m.desk_step_waiting_list(found.waiting), text, "/waiting-list", button)]
}

fn contributors(m: Messages, found: &Found) -> Vec<NextStep> {
    if found.unwritten == 0 {
        return Vec::new();
    }
    let (strong, text) = (m.desk_step_contributors(found.unwritten), m.desk_step_contributors_text());
    let button = m.desk_step_contributors_button();
    vec![NextStep::new("info", strong, text, "/contributors?state=letter", button)]
}

fn letters(m: Messages, found: &Found) -> Vec<NextStep> {
    let waiting = count_of(found, "queued") + count_of(found, "sending");
    let trouble = count_of(found, "refused") + count_of(found, "unsure");
    if waiting > 0 {
        let (strong, text) = (m.desk_step_waiting(waiting), m.desk_step_waiting_text());
        vec![NextStep::new("info", strong, text, "/letters?state=queued", "")]
    } else if trouble == 0 && count_of(found, "sent") > 0 {
        vec![NextStep::new("success", m.desk_step_all_sent().to_owned(), "", "/letters", "")]
    } else {
        Vec::new()
    }
}
