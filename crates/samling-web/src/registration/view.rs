//! The form as its template sees it: every text ready, every error at its field.

use super::draft::SavedView;
use super::joint::JointView;
use super::likeness;
use super::panel::Panel;
use super::paste::PasteView;
use super::{Facts, Fixed, terms};
use crate::page::Page;
use crate::state::Web;
use crate::waiting_list::outlook::{Outlook, item};
use askama::Template;
use samling_app::Loaded;
use samling_domain::coverage::rules::Element;
use samling_domain::identity::CapacityId;
use samling_domain::programme::Slot;
use samling_domain::registration::decide::{Phase, phase};
use samling_domain::registration::earlier::offered;
use samling_domain::registration::form::{FieldError, Form, PersonForm};
use samling_domain::registration::rules::Binding;
use std::collections::BTreeMap;

/// Why the form came back, when not for errors at its fields.
#[derive(Debug, Clone, Copy)]
pub enum Notice {
    Conflict,
    Full,
    Forged,
    NotOpen,
    /// Somebody has saved a form in the meantime that is not sent.
    DraftConflict,
    /// What was saved is thrown away.
    ThrownAway,
    /// What was to be thrown away is not the newest.
    NewerDraft,
    /// Something was taken out of the form, so that it fits.
    Cut,
    /// The terms that the form showed do not hold any more.
    TermsChanged,
}

/// Whether the form holds what nobody has saved yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Draft {
    /// It shows what is stored.
    Stored,
    /// It came back, or had participants added or removed.
    Unsaved,
    /// The reader asked for cover and cost: the panel, which lies over the form on a phone, is open.
    Preview,
}

/// A text field.
pub struct Field {
    pub name: String,
    pub value: String,
    pub error: Option<String>,
}

/// A choice of one.
pub struct Select {
    pub name: String,
    pub options: Vec<Choice>,
    pub error: Option<String>,
}

/// A choice.
pub struct Choice {
    pub id: String,
    pub value: String,
    pub label: String,
    pub note: Option<String>,
    pub chosen: bool,
}

/// Choices under a heading.
pub struct Group {
    pub legend: Option<String>,
    pub choices: Vec<Choice>,
}

/// The wishes of a slot.
pub struct SlotChoices {
    pub legend: String,
    pub name: String,
    pub choices: Vec<Choice>,
    pub ranks: Vec<(String, Select)>,
    pub error: Option<String>,
    pub error_id: String,
}

/// A participant's block.
pub struct Person {
    pub index: usize,
    pub number: usize,
    pub id: Option<i64>,
    pub name: Field,
    /// "The name comes later", where that may be.
    pub unnamed: Option<bool>,
    /// Kind advice at the block.
    pub advice: Vec<String>,
    pub email: Field,
    pub role: Select,
    pub field: Option<Select>,
    pub takes: Vec<Group>,
    pub take_error: Option<String>,
    pub slots: Vec<SlotChoices>,
    pub cover: Select,
    pub only_if_covered: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "registration/form.html")]
pub struct FormPage {
    page: Page,
    heading: String,
    lead: String,
    notice: Option<(String, String)>,
    compare: Option<(String, &'static str)>,
    errors: Vec<(String, String)>,
    people_error: Option<String>,
    action: String,
    version: i64,
    fixed: Fixed,
    /// Where the main contact's address is changed.
    contact_page: String,
    contact_name: Field,
    contact_email: Field,
    contact_phone: Field,
    other: bool,
    filler_name: Field,
    filler_email: Field,
    buyer_reference: Field,
    reference_required: bool,
    message: Field,
    people: Vec<Person>,
    can_remove: bool,
    ranks: bool,
    terms: Vec<String>,
    terms_field: &'static str,
    terms_mark: String,
    accepted: bool,
    terms_error: Option<String>,
    panel: Panel,
    outlook: Option<Outlook>,
    submit: &'static str,
    unsaved: bool,
    panel_open: bool,
    draft: i64,
    saved: Option<SavedView>,
    /// How many people of which gathering can be taken over.
    earlier: Option<String>,
    paste: PasteView,
    joint: JointView,
    /// The last day on which something of this form is deleted.
    deleted: String,
}

/// Turns errors into words, once for the summary and the field alike.
pub(super) struct Errors {
    words: Vec<(String, String)>,
}

impl Errors {
    fn new(page: &Page, errors: &[FieldError]) -> Self {
        let words = errors.iter().map(|error| {
            let limit = error.kind.limit().unwrap_or(0).to_string();
            let message = page.m.by_code(error.kind.code(), &[("limit", limit)]).unwrap_or_default();
            let words = match error.person {
                Some(person) => {
                    page.m.error_summary_item(page.m.registration_participant(person + 1), message)
                }
                None if error.field.starts_with("contact-") => {
                    page.m.error_summary_item(page.m.registration_contact(), message)
                }
                None if error.field.starts_with("wish") => {
                    page.m.error_summary_item(page.m.joint_wishes(), message)
                }
                None => message,
            };
            (error.field.clone(), words)
        });
        Self { words: words.collect() }
    }
    fn at(&self, name: &str) -> Option<String> {
        self.words.iter().find(|(field, _)| field == name).map(|(_, words)| words.clone())
    }
    fn field(&self, name: impl Into<String>, value: &str) -> Field {
        let name = name.into();
        Field { error: self.at(&name), value: value.to_owned(), name }
    }
}

impl FormPage {
    #[allow(clippy::too_many_arguments, reason = "everything that the page shows, told once")]
    pub(super) fn new(
        web: &Web,
        page: Page,
        link: &str,
        change: bool,
        facts: &Facts,
        form: &Form,
        errors: &[FieldError],
        notice: Option<Notice>,
        draft: Draft,
    ) -> Self {
        let loaded = &*facts.loaded;
        let g = &loaded.gathering;
        let errors = Errors::new(&page, errors);
        let phase = phase(&g.registration, &g.timezone, web.samling.now());
        let open = phase == Phase::Open || (change && phase == Phase::ChangesOnly);
        let m = page.m;
        let (lead, submit) = if open {
            let submit = match (change, g.registration.binding) {
                (true, _) => m.registration_submit_changes(),
                (false, Binding::AtOnce) => m.registration_submit_binding(),
                (false, Binding::FromDeadline) => m.registration_submit(),
            };
            (m.registration_lead(page.f.deadline(g.registration.last_change())), submit)
        } else {
            (m.registration_lead_late(page.f.deadline(g.registration.deadline)), m.registration_submit_late())
        };
        let sketch = form.sketch(g);
        let mut panel = Panel::new(&page, loaded, &facts.organisation, &sketch);
        let advised = likeness::of_form(&page, form, &facts.around.elsewhere);
        likeness::into_panel(&page, &mut panel, form, &advised);
        let prospect = facts.prospect.as_ref().filter(|_| open);
        let outlook = prospect.and_then(|prospect| Outlook::new(&page, loaded, prospect, &sketch));
        let submit =
            if outlook.as_ref().is_some_and(|outlook| outlook.waits) { m.waiting_submit() } else { submit };
        Self {
            draft: form.draft,
            saved: SavedView::new(&page, link, change, facts, form),
            earlier: earlier(&page, facts, form),
            paste: PasteView::new(
                &page,
                errors.field("paste", form.paste.reveal()),
                facts.around.pasted.as_ref(),
            ),
            joint: JointView::new(&page, facts, form, &errors),
            heading: page.title.clone(),
            lead,
            notice: notice.map(|notice| words(&page, facts, notice)),
            compare: match notice {
                Some(Notice::Conflict) if facts.taken => {
                    Some((link.to_owned(), page.m.registration_taken_show()))
                }
                Some(Notice::Conflict) => Some((link.to_owned(), page.m.registration_conflict_show())),
                Some(Notice::DraftConflict) => {
                    Some((format!("{link}/delegation"), page.m.registration_conflict_show()))
                }
                _ => None,
            },
            people_error: errors.at("people"),
            action: format!("{link}/delegation"),
            version: form.version,
            fixed: facts.fixed,
            contact_page: format!("{link}/contact"),
            contact_name: errors.field("contact-name", form.contact.name.reveal()),
            contact_email: errors.field("contact-email", form.contact.email.reveal()),
            contact_phone: errors.field("contact-phone", form.contact.phone.reveal()),
            other: form.other,
            filler_name: errors.field("filler-name", form.filler.name.reveal()),
            filler_email: errors.field("filler-email", form.filler.email.reveal()),
            buyer_reference: errors.field("buyer-reference", &form.buyer_reference),
            reference_required: g.registration.buyer_reference_required,
            message: errors.field("message", form.message.reveal()),
            people: form
                .people
                .iter()
                .enumerate()
                .map(|(index, p)| {
                    let here = advised.iter().filter(|one| one.index == index);
                    Person {
                        advice: here.map(|one| one.at_block.clone()).collect(),
                        ..person(&page, loaded, &facts.room, &errors, index, p)
                    }
                })
                .collect(),
            can_remove: form.people.len() > 1,
            ranks: !g.wishes.rank_values.is_empty(),
            terms: terms::words(loaded, page.language()),
            terms_field: terms::FIELD,
            terms_mark: terms::mark(loaded, page.language()),
            accepted: form.terms,
            terms_error: errors.at("terms"),
            panel,
            outlook,
            submit,
            unsaved: draft != Draft::Stored,
            panel_open: draft == Draft::Preview || matches!(notice, Some(Notice::Full)),
            deleted: crate::privacy::last_day(&page, loaded),
            errors: errors.words,
            page,
        }
    }
}

fn words(page: &Page, facts: &Facts, notice: Notice) -> (String, String) {
    let m = page.m;
    let (heading, text) = match notice {
        Notice::Conflict if facts.taken => (m.registration_taken_heading(), m.registration_taken_text()),
        Notice::Conflict => (m.registration_conflict_heading(), m.registration_conflict_text()),
        Notice::Full if facts.loaded.gathering.waiting_list.is_some() => {
            (m.registration_full_heading(), m.waiting_notice_text())
        }
        Notice::Full => (m.registration_full_heading(), m.registration_full_text()),
        Notice::DraftConflict => (m.draft_conflict_heading(), m.draft_conflict_text()),
        Notice::ThrownAway => (m.draft_thrown_away(), ""),
        Notice::NewerDraft => (m.draft_newer_heading(), m.draft_newer_text()),
        Notice::Cut => {
            let out = facts.left_out.iter();
            let out = out.map(|(number, name, elements)| item(page, &facts.loaded, *number, name, elements));
            let text = format!("{}. {}", out.collect::<Vec<_>>().join("; "), m.waiting_cut_check());
            return (m.waiting_cut_heading().to_owned(), text);
        }
        Notice::TermsChanged => (m.registration_terms_changed_heading(), m.registration_terms_changed_text()),
        Notice::Forged => (m.registration_forged_heading(), m.registration_forged_text()),
        Notice::NotOpen => {
            let opens = facts.loaded.gathering.registration.opens;
            let when = opens.map(|opens| page.f.deadline_with_time(opens)).unwrap_or_default();
            return (m.invitation_not_open(when), String::new());
        }
    };
    (heading.to_owned(), text.to_owned())
}

/// The offer to take over the people of the last gathering, while nobody is typed yet.
fn earlier(page: &Page, facts: &Facts, form: &Form) -> Option<String> {
    let found = facts.around.earlier.as_ref()?;
    let empty = form.people.iter().all(PersonForm::is_blank);
    let title = page.text(&found.loaded.gathering.short_title, &found.loaded);
    let when = found.loaded.gathering.first_day().map(|day| page.f.date(day.date)).unwrap_or_default();
    empty.then(|| page.m.earlier_text(offered(&found.delegation), title, when))
}

fn person(
    page: &Page,
    loaded: &Loaded,
    room: &[(CapacityId, u32)],
    errors: &Errors,
    index: usize,
    form: &PersonForm,
) -> Person {
    let g = &loaded.gathering;
    let name = |key: &str| format!("p{index}-{key}");
    let choice = |value: &str, label: String, chosen: bool| Choice {
        id: String::new(),
        value: value.to_owned(),
        label,
        note: None,
        chosen,
    };
    let roles = g
        .roles
        .iter()
        .map(|role| choice(role.id.as_str(), page.text(&role.label, loaded), role.id.as_str() == form.role));
    let fields = g.fields.iter().map(|field| {
        choice(field.id.as_str(), page.text(&field.label, loaded), field.id.as_str() == form.field)
    });
    let m = page.m;
    let covers = [("", m.registration_cover_auto().to_owned())]
        .into_iter()
        .chain(
            g.packages
                .iter()
                .map(|p| (p.id.as_str(), m.registration_cover_package(page.text(&p.label, loaded)))),
        )
        .chain([("own", m.registration_cover_own().to_owned())])
        .map(|(value, label)| choice(value, label, value == form.cover));
    Person {
        index,
        number: index + 1,
        id: form.id,
        name: errors.field(name("name"), form.name.reveal()),
        unnamed: g.registration.names.allowed.then_some(form.unnamed),
        advice: Vec::new(),
        email: errors.field(name("email"), form.email.reveal()),
        role: Select { name: name("role"), options: roles.collect(), error: errors.at(&name("role")) },
        field: (!g.fields.is_empty()).then(|| Select {
            name: name("field"),
            options: fields.collect(),
            error: errors.at(&name("field")),
        }),
        takes: takes(page, loaded, room, index, form),
        take_error: errors.at(&name("take")),
        slots: g
            .slots
            .iter()
            .map(|slot| slot_choices(page, loaded, errors, &name(""), &form.wishes, slot))
            .collect(),
        cover: Select { name: name("cover"), options: covers.collect(), error: errors.at(&name("cover")) },
        only_if_covered: form.only_if_covered,
    }
}

/// The elements to tick; those of an alternative stand together under its name.
fn takes(
    page: &Page,
    loaded: &Loaded,
    room: &[(CapacityId, u32)],
    index: usize,
    form: &PersonForm,
) -> Vec<Group> {
    let g = &loaded.gathering;
    let in_alternative = |element: &Element| {
        g.alternatives.iter().find(|alternative| alternative.elements.contains(&element.id))
    };
    let mut groups: Vec<(Option<&str>, Group)> = Vec::new();
    for (number, element) in g.elements.iter().enumerate() {
        let alternative = in_alternative(element);
        let key = alternative.map(|alternative| alternative.id.as_str());
        let choice = Choice {
            id: if number == 0 { format!("p{index}-take") } else { format!("p{index}-take-{}", element.id) },
            value: element.id.to_string(),
            label: page.text(&element.label, loaded),
            note: note(page, loaded, room, element),
            chosen: form.take.iter().any(|id| id == element.id.as_str()),
        };
        if let Some((_, group)) = groups.iter_mut().find(|(known, _)| *known == key) {
            group.choices.push(choice);
        } else {
            let legend = alternative.map(|alternative| page.text(&alternative.label, loaded));
            groups.push((key, Group { legend, choices: vec![choice] }));
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// What a tick should know: for whom it is, and how many places are left where the limit is hard.
fn note(page: &Page, loaded: &Loaded, room: &[(CapacityId, u32)], element: &Element) -> Option<String> {
    let g = &loaded.gathering;
    if !element.roles.is_empty() {
        let names: Vec<String> = g
            .roles
            .iter()
            .filter(|role| element.roles.contains(&role.id))
            .map(|role| page.text(&role.label, loaded))
            .collect();
        return Some(page.m.registration_only_role(page.f.list(&names)));
    }
    let left = room.iter().filter(|(id, _)| {
        g.capacities.iter().any(|capacity| capacity.id == *id && capacity.elements.contains(&element.id))
    });
    left.map(|(_, left)| *left).min().map(|left| page.m.registration_room_left(left))
}

/// Errors in words, for pages that have no block of a delegation.
pub(crate) fn in_words(page: &Page, errors: &[FieldError]) -> Vec<(String, String)> {
    let mut errors = errors.to_vec();
    for error in &mut errors {
        error.person = None;
    }
    Errors::new(page, &errors).words
}

/// The wishes of one participant, as on the first block of the form.
pub(crate) fn own_slots(
    page: &Page,
    loaded: &Loaded,
    errors: &[(String, String)],
    form: &PersonForm,
) -> Vec<SlotChoices> {
    let errors = Errors { words: errors.to_vec() };
    let slots = loaded.gathering.slots.iter();
    slots.map(|slot| slot_choices(page, loaded, &errors, "p0-", &form.wishes, slot)).collect()
}

/// The wishes of a slot; `prefix` is `pN-` for a participant, and empty for the organisation as a whole.
pub(super) fn slot_choices(
    page: &Page,
    loaded: &Loaded,
    errors: &Errors,
    prefix: &str,
    wishes: &BTreeMap<String, String>,
    slot: &Slot,
) -> SlotChoices {
    let g = &loaded.gathering;
    let error_id = format!("{prefix}wish-{}", slot.id);
    let topics: Vec<_> = g.topics.iter().filter(|topic| topic.slots.contains(&slot.id)).collect();
    let title = |topic: &samling_domain::programme::Topic| {
        page.text(topic.short.as_ref().unwrap_or(&topic.title), loaded)
    };
    let choices = topics.iter().enumerate().map(|(number, topic)| {
        let value = format!("{}/{}", slot.id, topic.id);
        Choice {
            id: if number == 0 { error_id.clone() } else { format!("{error_id}-{}", topic.id) },
            label: title(topic),
            note: None,
            chosen: wishes.contains_key(&value),
            value,
        }
    });
    let ranks = topics.iter().map(|topic| {
        let rank = wishes.get(&format!("{}/{}", slot.id, topic.id)).map_or("", String::as_str);
        let options = (1..=g.wishes.rank_values.len().min(topics.len())).map(|number| Choice {
            id: String::new(),
            value: number.to_string(),
            label: page.m.registration_rank_n(number),
            note: None,
            chosen: rank == number.to_string(),
        });
        let name = format!("{prefix}rank-{}.{}", slot.id, topic.id);
        (title(topic), Select { name, options: options.collect(), error: None })
    });
    SlotChoices {
        legend: page.m.registration_wishes(page.text(&slot.label, loaded)),
        name: format!("{prefix}wish"),
        choices: choices.collect(),
        ranks: ranks.collect(),
        error: errors.at(&error_id),
        error_id,
    }
}
