//! Saved forms, places without a name, joint wishes and earlier delegations, on both engines.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod engines;

use engines::{TestClock, engines, example, import, samling};
use samling_app::draft::{save, throw_away};
use samling_app::journal::{Action, Actor};
use samling_app::letter::Content;
use samling_app::links::Purpose;
use samling_app::registration::{Outcome, Terms, Way, leave, submit};
use samling_app::store::{DraftRow, OrganisationRow, Transaction};
use samling_app::{Context, Failure, Samling, earlier, invitation, names, partners, wishes};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::AnswerState;
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use samling_domain::registration::decide::{Intent, Rejection};
use samling_domain::registration::form::{Form, PersonForm};

const OPEN: &str = "2018-11-07T09:00:00Z";
const OVER: &str = "2018-11-21T08:00:00Z";

fn organisation(id: &str) -> OrganisationId {
    OrganisationId::new(id).unwrap()
}

/// A gathering on an engine, with one organisation's ways in.
struct Place {
    samling: Samling,
    gathering: GatheringId,
}

impl Place {
    fn way(&self, id: &str) -> Way {
        Way::Invitation(self.samling.key().token(Purpose::Invitation, &self.gathering, &organisation(id), 1))
    }
    fn manage(&self, id: &str) -> Way {
        Way::Manage(self.samling.key().token(Purpose::Manage, &self.gathering, &organisation(id), 1))
    }
    fn write<T: Send + 'static>(
        &self,
        mut work: impl FnMut(&mut dyn Transaction, &Context, &GatheringId) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let gathering = self.gathering.clone();
        self.samling.write_blocking(move |tx, context| work(tx, context, &gathering))
    }
    fn save(&self, way: &Way, form: &Form) -> Result<(), Failure> {
        let (way, form) = (way.clone(), form.clone());
        self.write(move |tx, context, g| save(tx, context, g, &way, &form))
    }
    fn submit(&self, way: &Way, form: &Form) -> Result<Outcome, Failure> {
        let (way, form) = (way.clone(), form.clone());
        self.write(move |tx, context, g| {
            submit(tx, context, g, &way, &form, |_| Some(Terms::new("vilkår", Language::Nn)))
        })
    }
    fn row(&self, id: &'static str) -> OrganisationRow {
        self.write(move |tx, _, g| Ok(tx.organisation(g, &organisation(id))?.unwrap())).unwrap()
    }
    fn draft(&self, id: &'static str) -> Option<DraftRow> {
        self.write(move |tx, _, g| Ok(tx.draft(g, &organisation(id))?)).unwrap()
    }
}

/// A form that is in order, with so many named participants and so many places without a name.
fn form(version: i64, named: usize, unnamed: usize) -> Form {
    let g = example();
    let mut form = Form { version, terms: true, ..Form::default() };
    form.contact.name = Personal::new("Kari Eksempel");
    form.contact.email = Personal::new("kari@overhalla.example");
    form.people = (0..named + unnamed)
        .map(|index| PersonForm {
            name: Personal::new(if index < named { format!("Deltaker {index}") } else { String::new() }),
            unnamed: index >= named,
            role: g.roles[0].id.to_string(),
            field: g.fields[0].id.to_string(),
            take: vec!["day-1".to_owned()],
            ..PersonForm::default()
        })
        .collect();
    form
}

fn on_both(test: impl Fn(Place, &TestClock)) {
    for engine in engines() {
        // Shown where a test fails.
        println!("on {}", engine.name);
        let clock = TestClock::at(OPEN);
        let samling = samling(&engine, &clock);
        let gathering = import(&samling, example());
        test(Place { samling, gathering }, &clock);
    }
}

#[test]
fn a_saved_form_is_no_sign_up_and_is_gone_when_it_is_sent() {
    on_both(|place, clock| {
        let way = place.way("5047");
        let mut typed = Form { draft: 0, ..form(0, 1, 0) };
        typed.people[0].email = Personal::new("ikke en adresse");
        typed.terms = false;
        place.save(&way, &typed).unwrap();
        let (row, draft) = (place.row("5047"), place.draft("5047").unwrap());
        assert_eq!((row.state, row.participants), (AnswerState::Started, 0));
        assert!(invitation::is_silent(&row), "reminders still go to them");
        assert_eq!(row.draft_saved_at, Some(draft.saved_at));
        assert_eq!(draft.form, typed, "as it was typed, with its errors");

        // The same once more changes nothing; a colleague's older form is refused, and so is one that would be sent.
        place.save(&way, &typed).unwrap();
        assert_eq!(place.draft("5047").unwrap(), draft);
        let conflict = Err(Failure::Rejected(Rejection::Conflict));
        assert_eq!(place.save(&way, &form(0, 3, 0)), conflict.clone());
        assert_eq!(place.submit(&way, &form(0, 3, 0)).map(|_| ()), conflict);
        clock.set("2018-11-07T09:05:00Z");
        let seen = Form { draft: draft.version, ..form(0, 3, 0) };
        place.save(&way, &seen).unwrap();
        let newest = place.draft("5047").unwrap();
        assert!(newest.version > draft.version && newest.form.people.len() == 3);

        place.submit(&way, &Form { draft: newest.version, ..seen }).unwrap();
        assert_eq!((place.draft("5047"), place.row("5047").state), (None, AnswerState::Registered));
        // The invitation saves no more; the manage link does, and the sign-up stands as it is.
        assert_eq!(place.save(&way, &form(1, 2, 0)), Err(Failure::Rejected(Rejection::Conflict)));
        place.save(&place.manage("5047"), &form(1, 2, 0)).unwrap();
        let row = place.row("5047");
        assert_eq!(
            (row.state, row.participants, row.draft_saved_at.is_some()),
            (AnswerState::Registered, 3, true)
        );
        let entries = place.write(|tx, _, g| Ok(tx.entries(g, 10)?)).unwrap();
        assert_eq!(entries.iter().filter(|one| one.entry.action == Action::DraftSaved).count(), 3);
        assert!(entries.iter().all(|one| !format!("{one:?}").contains("Deltaker")));
    });
}

#[test]
fn a_saved_form_goes_with_a_no_and_can_be_thrown_away() {
    on_both(|place, clock| {
        let way = place.way("5047");
        place.save(&way, &form(0, 1, 0)).unwrap();
        let version = place.draft("5047").unwrap().version;
        let throw = |way: &Way, version| {
            let way = way.clone();
            place.write(move |tx, context, g| throw_away(tx, context, g, &way, version)).unwrap()
        };
        assert!(!throw(&way, version - 1), "a newer one than was seen stays");
        assert!(place.draft("5047").is_some());
        assert!(throw(&way, version) && throw(&way, version), "twice is once");
        assert_eq!((place.draft("5047"), place.row("5047").state), (None, AnswerState::NotInvited));

        place.save(&way, &form(0, 1, 0)).unwrap();
        let no = way.clone();
        place.write(move |tx, context, g| leave(tx, context, g, &no, Intent::Decline, Language::Nb)).unwrap();
        assert_eq!((place.draft("5047"), place.row("5047").state), (None, AnswerState::NotComing));

        // After the deadline it is still there, and becomes a late request.
        let late = place.way("5001");
        place.save(&late, &form(0, 2, 0)).unwrap();
        clock.set(OVER);
        let draft = place.draft("5001").unwrap();
        let sent = place.submit(&late, &Form { draft: draft.version, ..draft.form }).unwrap();
        assert_eq!((sent, place.draft("5001")), (Outcome::Late { manage: None }, None));
        assert_eq!(place.row("5001").late_requests, 1);
        let foreign = Way::Invitation("5047.AAAAAAAAAAAAAAAAAAAAAA".to_owned());
        assert_eq!(place.save(&foreign, &form(0, 1, 0)), Err(Failure::NotFound));
    });
}

#[test]
fn names_are_asked_for_where_they_are_missing() {
    on_both(|place, _| {
        place.submit(&place.way("5047"), &form(0, 1, 2)).unwrap();
        place.submit(&place.way("5001"), &form(0, 2, 0)).unwrap();
        assert_eq!((place.row("5047").unnamed, place.row("5001").unnamed), (2, 0));
        assert_eq!(place.row("5047").participants, 3, "a place counts like any other");
        let ask = || place.write(|tx, context, g| names::ask(tx, context, g, &Actor::Operator)).unwrap();
        assert_eq!(ask(), 1);
        let letter = place.write(|tx, _, g| Ok(tx.letters(g, 1)?.remove(0))).unwrap().letter;
        assert_eq!((letter.organisation.as_ref().unwrap().as_str(), letter.language), ("5047", Language::Nn));
        assert_eq!(letter.recipients[0].reveal(), "kari@overhalla.example");
        let Content::Names { places, generation: 1 } = letter.content else { panic!("another letter") };
        assert_eq!(places.len(), 2);

        // They are named through the manage link, and nobody is asked any more.
        let mut named = form(1, 3, 0);
        for (person, stored) in named.people.iter_mut().zip(1..) {
            person.email = Personal::new(format!("deltaker{stored}@overhalla.example"));
        }
        place.submit(&place.manage("5047"), &named).unwrap();
        assert_eq!((place.row("5047").unnamed, ask()), (0, 0));
        let known = place.write(|tx, _, g| Ok(tx.addresses_elsewhere(g, &organisation("5001"))?)).unwrap();
        assert_eq!(known.len(), 3);
        let own = place.write(|tx, _, g| Ok(tx.addresses_elsewhere(g, &organisation("5047"))?)).unwrap();
        assert_eq!(own, []);
    });
}

#[test]
fn an_organisation_wishes_as_a_whole_and_for_company() {
    on_both(|place, _| {
        let mut first = form(0, 1, 1);
        for person in &mut first.people {
            person.take = vec!["day-2".to_owned()];
        }
        first.wishes.insert("before-lunch/energy-plan".to_owned(), "1".to_owned());
        first.partners = ["5004", "9999", "5047", "5001"].map(str::to_owned).into();
        place.submit(&place.way("5047"), &first).unwrap();
        let mut second = form(0, 1, 0);
        second.partners = vec!["5047".to_owned()];
        place.submit(&place.way("5001"), &second).unwrap();
        place.submit(&place.way("5018"), &second).unwrap();
        let stored = place.write(|tx, _, g| Ok(tx.delegation(g, &organisation("5047"))?.unwrap())).unwrap();
        let ids: Vec<&str> = stored.delegation.partners.iter().map(OrganisationId::as_str).collect();
        assert_eq!(ids, ["5001", "5004"], "those who are invited, without themselves");
        assert_eq!(stored.delegation.wishes[0].rank, Some(1));
        let all = place.write(|tx, _, g| Ok(tx.delegations(g)?)).unwrap();
        assert!(all.iter().any(|(id, row)| id.as_str() == "5047" && *row == stored));
        let partners = place.write(|tx, _, g| partners::of(tx, g, &organisation("5047"))).unwrap();
        let told: Vec<_> = partners
            .iter()
            .map(|one| (one.organisation.invited.id.as_str(), one.wanted, one.wants))
            .collect();
        assert_eq!(told, [("5001", true, true), ("5004", true, false), ("5018", false, true)]);
        assert!(partners[0].is_mutual() && !partners[1].is_mutual());
        let counted = place.write(|tx, context, g| wishes::of_gathering(tx, context, g)).unwrap();
        let (_, people) = counted.iter().find(|(id, _)| id.as_str() == "5047").unwrap();
        assert!(people.iter().all(|person| person.wishes == stored.delegation.wishes));
        // The same form once more says the same.
        let again = place.submit(&place.way("5047"), &first).unwrap();
        assert!(matches!(again, Outcome::Done { changed: false, .. }));
    });
}

/// The example under another id and in another year.
fn another(id: &str, year: i16) -> Gathering {
    let mut other = example();
    other.id = GatheringId::new(id).unwrap();
    for day in &mut other.days {
        day.date = day.date.with().year(year).build().unwrap();
    }
    other
}

#[test]
fn the_delegation_of_the_last_gathering_is_offered_to_the_same_organisation_only() {
    on_both(|place, _| {
        for (id, year, people) in [("klima-2016", 2016, 1), ("klima-2017", 2017, 2), ("klima-2019", 2019, 4)]
        {
            let gathering = import(&place.samling, another(id, year));
            let then = Place { samling: place.samling.clone(), gathering };
            then.submit(&then.way("5047"), &form(0, people, 1)).unwrap();
        }
        let find = |id: &'static str, number: Option<&'static str>| {
            let id = organisation(id);
            place
                .write(move |tx, context, g| {
                    let loaded = context.load(tx, g)?;
                    let as_it_is = tx.organisation(g, &id)?.unwrap().invited;
                    let mut invited = as_it_is.clone();
                    if let Some(number) = number {
                        invited.organisation_number = Some(number.to_owned());
                    }
                    tx.put_organisation(g, 1, &invited)?;
                    let row = tx.organisation(g, &id)?.unwrap();
                    let found = earlier::find(tx, context, &loaded, &row)?;
                    assert!(row.known_elsewhere || found.is_none());
                    tx.put_organisation(g, 1, &as_it_is)?;
                    Ok(found
                        .map(|one| (one.loaded.gathering.id.to_string(), one.delegation.participants.len())))
                })
                .unwrap()
        };
        assert_eq!(find("5047", None), Some(("klima-2017".to_owned(), 3)), "the newest that is earlier");
        assert_eq!(find("5001", None), None);
        // The same number under another id is the same; the same id with another number is not.
        let number = place.row("5047").invited.organisation_number.unwrap();
        assert_eq!(find("5001", Some(number.leak())), Some(("klima-2017".to_owned(), 3)));
        assert_eq!(find("5047", Some("974761106")), None);
        // Where the names have been deleted, the one before is offered.
        place
            .write(|tx, _, _| {
                let g = GatheringId::new("klima-2017").unwrap();
                let mut row = tx.delegation(&g, &organisation("5047"))?.unwrap();
                for person in &mut row.delegation.participants {
                    person.name = Personal::default();
                }
                Ok(tx.put_delegation(&g, &organisation("5047"), row).map(|_| ())?)
            })
            .unwrap();
        assert_eq!(find("5047", None), Some(("klima-2016".to_owned(), 2)));
    });
}
