//! A deputy for the main contact, for holidays and other absence.

use super::form::{Errors, FieldError, FieldErrorKind};
use crate::personal::Personal;
use crate::typed::line;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Somebody who may change everything but who the contact is, for a time or until removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deputy {
    /// The name.
    pub name: Personal,
    /// The e-mail address.
    pub email: Personal,
    /// The first day; nothing means at once.
    pub from: Option<Date>,
    /// The last day; nothing means until removed.
    pub to: Option<Date>,
}

/// Whether a deputy acts today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The first day has not come.
    NotYet,
    /// Acts.
    Active,
    /// The last day is past.
    Over,
}

impl Deputy {
    /// Whether the deputy acts on a day.
    pub fn standing(&self, today: Date) -> Standing {
        if self.from.is_some_and(|from| today < from) {
            Standing::NotYet
        } else if self.to.is_some_and(|to| today > to) {
            Standing::Over
        } else {
            Standing::Active
        }
    }
}

/// The form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeputyForm {
    /// Name as typed.
    pub name: Personal,
    /// E-mail as typed.
    pub email: Personal,
    /// First day as typed.
    pub from: String,
    /// Last day as typed.
    pub to: String,
}

/// Reads `2018-11-12`, as browsers send it, or `12.11.2018`, as people write it.
pub fn read_date(text: &str) -> Option<Date> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let parts: Vec<&str> = text.split('.').map(str::trim).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

impl DeputyForm {
    /// The form from what was typed.
    pub fn typed(name: &str, email: &str, from: &str, to: &str) -> Self {
        Self {
            name: Personal::new(line(name)),
            email: Personal::new(line(email)),
            from: line(from),
            to: line(to),
        }
    }

    /// Reads the form, or names every error at its field (`deputy-name`, `deputy-email`, `deputy-from`, `deputy-to`).
    pub fn read(&self, today: Date) -> Result<Deputy, Vec<FieldError>> {
        let mut errors = Errors(Vec::new());
        errors.name("deputy-name", None, &self.name);
        errors.email("deputy-email", None, &self.email, true);
        let mut day = |field: &str, text: &str| {
            let read = read_date(text);
            if read.is_none() && !text.is_empty() {
                errors.add(field, None, FieldErrorKind::DateWrong);
            }
            read
        };
        let (from, to) = (day("deputy-from", &self.from), day("deputy-to", &self.to));
        if let Some(to) = to
            && (from.is_some_and(|from| to < from) || to < today)
        {
            errors.add("deputy-to", None, FieldErrorKind::DatesTurned);
        }
        if !errors.0.is_empty() {
            return Err(errors.0);
        }
        Ok(Deputy { name: self.name.clone(), email: self.email.clone(), from, to })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_deputy_acts_between_the_days_and_on_them() {
        let deputy = |from: &str, to: &str| Deputy {
            name: Personal::new("Per"),
            email: Personal::new("per@x.example"),
            from: read_date(from),
            to: read_date(to),
        };
        for (from, to, today, expect) in [
            ("", "", 12, Standing::Active),
            ("2018-11-12", "", 11, Standing::NotYet),
            ("2018-11-12", "2018-11-14", 12, Standing::Active),
            ("2018-11-12", "2018-11-14", 14, Standing::Active),
            ("12.11.2018", "14.11.2018", 15, Standing::Over),
            ("", "2018-11-14", 1, Standing::Active),
        ] {
            assert_eq!(deputy(from, to).standing(date(2018, 11, today)), expect, "{from}–{to} on {today}");
        }
    }

    #[test]
    fn the_form_names_every_error_at_its_field() {
        use FieldErrorKind::{DateWrong, DatesTurned, EmailMissing, EmailWrong, NameMissing};
        type Errors<'a> = &'a [(&'a str, FieldErrorKind)];
        let rows: [([&str; 4], Errors<'_>); 7] = [
            (["Per", "per@x.example", "", ""], &[]),
            (["Per", "per@x.example", "2018-11-12", "12.11.2018"], &[]),
            (["", "", "", ""], &[("deputy-name", NameMissing), ("deputy-email", EmailMissing)]),
            (["Per", "per", "i dag", ""], &[("deputy-email", EmailWrong), ("deputy-from", DateWrong)]),
            (["Per", "per@x.example", "", "32.1.2018"], &[("deputy-to", DateWrong)]),
            (["Per", "per@x.example", "2018-11-12", "2018-11-11"], &[("deputy-to", DatesTurned)]),
            (["Per", "per@x.example", "", "2018-11-06"], &[("deputy-to", DatesTurned)]),
        ];
        for ([name, email, from, to], expect) in rows {
            let read = DeputyForm::typed(name, email, from, to).read(date(2018, 11, 7));
            let found: Vec<_> =
                read.err().unwrap_or_default().into_iter().map(|e| (e.field, e.kind)).collect();
            let expect: Vec<_> = expect.iter().map(|(f, k)| ((*f).to_owned(), k.clone())).collect();
            assert_eq!(found, expect, "{name} {email} {from} {to}");
        }
    }
}
