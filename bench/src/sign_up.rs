//! A complete sign-up of a delegation of three: the form is opened by its link, then sent with its code.

use crate::Broken;
use crate::browser::Browser;
use samling_app::links::{Key, Purpose};
use samling_domain::identity::{GatheringId, OrganisationId};

/// Invitation links, and the gatherings that they belong to.
#[derive(Clone)]
pub struct Links {
    /// The key of the installation.
    pub key: Key,
    /// The gatherings.
    pub gatherings: Vec<GatheringId>,
    /// How many are invited to each: the first so many to the first, the next to the second.
    pub each: usize,
}

impl Links {
    /// The id of the organisation with this number.
    pub fn organisation(number: usize) -> String {
        format!("b{number:06}")
    }

    /// The gathering to which the organisation with this number is invited.
    pub fn gathering(&self, number: usize) -> Result<&GatheringId, Broken> {
        self.gatherings
            .get(number / self.each)
            .ok_or_else(|| Broken::new("nobody with this number is invited"))
    }

    /// The address of an organisation's form.
    pub fn form(&self, number: usize) -> Result<String, Broken> {
        let id = OrganisationId::new(Self::organisation(number)).map_err(|e| Broken::new(e.to_string()))?;
        let gathering = self.gathering(number)?;
        let token = self.key.token(Purpose::Invitation, gathering, &id, 1);
        Ok(format!("/{gathering}/{}/{token}/delegation", Purpose::Invitation.segment()))
    }
}

/// Signs up the organisation with this number. Returns only when the program has said that it is saved.
pub async fn sign_up(browser: &mut Browser, links: &Links, number: usize) -> Result<(), Broken> {
    let path = links.form(number)?;
    let page = browser.get(&path).await?;
    let (Some(code), Some(terms)) = (page.hidden("form-code"), page.hidden("terms-shown")) else {
        return Err(Broken::new(format!("the form answers {} and has no code", page.status)));
    };
    let answer = browser.post(&path, &page.cookies(), form(number, code, terms)?).await?;
    match answer.location() {
        Some(to)
            if answer.status.as_u16() == 303 && to.contains("/m/") && to.ends_with("done=registered") =>
        {
            Ok(())
        }
        _ => Err(Broken::new(format!("a sign-up is answered {}", answer.status))),
    }
}

fn form(number: usize, code: &str, terms: &str) -> Result<String, Broken> {
    let mut pairs = vec![
        ("form-code".to_owned(), code.to_owned()),
        ("version".to_owned(), "0".to_owned()),
        ("people".to_owned(), "3".to_owned()),
        ("contact-name".to_owned(), format!("Kontakt Nummer {number}")),
        ("contact-email".to_owned(), format!("kontakt.{number}@kommune.example")),
        ("contact-phone".to_owned(), "73 00 00 00".to_owned()),
        ("buyer-reference".to_owned(), format!("B{number:06}")),
        ("terms".to_owned(), "yes".to_owned()),
        ("terms-shown".to_owned(), terms.to_owned()),
        ("action".to_owned(), "submit".to_owned()),
    ];
    let people: [(&str, &str, &[&str]); 3] = [
        ("leader", "management", &["day-1", "dinner", "night-1", "day-2"]),
        ("case-worker", "planning", &["day-1", "dinner", "night-1", "day-2"]),
        ("subject-lead", "procurement", &["day-1"]),
    ];
    for (index, (role, field, takes)) in people.into_iter().enumerate() {
        let mut add = |key: &str, value: &str| pairs.push((format!("p{index}-{key}"), value.to_owned()));
        add("name", &format!("Deltaker {index} Eksempelvik"));
        add("email", &format!("deltaker.{index}.{number}@kommune.example"));
        add("role", role);
        add("field", field);
        for element in takes {
            add("take", element);
        }
    }
    serde_html_form::to_string(pairs).map_err(|error| Broken::new(error.to_string()))
}
