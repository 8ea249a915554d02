use super::*;
use samling_domain::coverage::decide::decide;
use samling_domain::coverage::plan::Reason;

fn invited() -> Vec<Invited> {
    example::import().unwrap().invited.unwrap()
}

#[test]
fn forty_sign_up_two_decline_one_has_begun_and_some_are_silent() {
    let invited = invited();
    let events = events(&invited);
    let count = |wanted: fn(&Deed) -> bool| events.iter().filter(|event| wanted(&event.deed)).count();
    assert_eq!(count(|deed| matches!(deed, Deed::SignUp(_))), SIGNED_UP);
    assert_eq!(count(|deed| matches!(deed, Deed::Decline)), DECLINED);
    assert_eq!(count(|deed| matches!(deed, Deed::Save(_))), STARTED);
    assert_eq!(count(|deed| matches!(deed, Deed::Open)), SIGNED_UP + DECLINED + STARTED + OPENED);
    assert!((1..=8).contains(&count(|deed| matches!(deed, Deed::AddOne))));
    let heard: BTreeSet<_> = events.iter().map(|event| event.invited.id.clone()).collect();
    assert_eq!(invited.len() - heard.len(), invited.len() - SIGNED_UP - DECLINED - STARTED - OPENED);
}

#[test]
fn everything_happens_after_the_invitation_and_before_the_demo_begins() {
    let events = events(&invited());
    let start = Zone::default().instant(invitations_go_out());
    assert!(events.iter().all(|event| start < event.at && event.at < first_moment()));
    assert!(events.is_sorted_by_key(|event| event.at));
    for event in &events {
        let mut own = events.iter().filter(|other| other.invited.id == event.invited.id);
        assert!(own.next().is_some_and(|first| matches!(first.deed, Deed::Open)), "{}", event.invited.name);
    }
}

/// The demo is worth looking at: more is asked for than there is, and every kind of answer occurs.
#[test]
fn the_decision_has_something_to_decide() {
    let gathering = example::import().unwrap().gathering;
    let mut requests = Vec::new();
    for event in events(&invited()) {
        if let Deed::SignUp(form) = event.deed {
            let mut delegation = form.read(&gathering).unwrap();
            for (index, person) in delegation.participants.iter_mut().enumerate() {
                person.id.0 = i64::try_from(requests.len() * 10 + index).unwrap();
            }
            requests.push(delegation.request(&event.invited.id, &event.invited.attributes));
        }
    }
    let plan = decide(&gathering, &requests, &[], "demo");
    let reasons: Vec<&Reason> =
        plan.organisations.iter().flat_map(|organisation| &organisation.persons).map(|p| &p.reason).collect();
    let people = reasons.len();
    let asked = |element: &str| {
        let all = requests.iter().flat_map(|request| &request.participants);
        all.filter(|person| person.elements.iter().any(|one| one.as_str() == element)).count()
    };
    let told = format!(
        "{people} people, {} nights, {} dinners, {} day 1, {} day 2; {} covered, {} pay, {} absent, {:?}, {:?}",
        asked("night-1"),
        asked("dinner"),
        asked("day-1"),
        asked("day-2"),
        plan.covered,
        plan.payers,
        plan.absent,
        plan.resources,
        plan.budget,
    );
    assert!((125..=175).contains(&people), "{told}");
    assert!(asked("night-1") >= 100, "{told}");
    let has = |code: &str| reasons.iter().any(|reason| reason.code() == code);
    assert!(has("quota") && has("shared") && has("chose-to-pay"), "{told}");
    assert!(has("beyond-quota-budget") || has("beyond-quota-capacity"), "{told}");
    assert!(plan.absent > 0 && plan.payers > 0, "{told}");
}
