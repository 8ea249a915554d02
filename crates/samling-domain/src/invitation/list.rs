//! The list of invited organisations as a CSV file.
//!
//! Columns, in any order: `id`, `name` and `emails` must be there; `official_name`, `sami_name`, `organisation_number`,
//! `county`, `phone` and `written_form` may be. Every other column becomes an attribute that rules can ask for. Values
//! are parted by commas or semicolons; the file is UTF-8 (with or without a byte order mark) or Windows-1252, as older
//! spreadsheets save it.

use super::Invited;
use super::organisation_number::{NotAnOrganisationNumber, OrganisationNumber};
use crate::gathering::nearest::nearest;
use crate::identity::OrganisationId;
use crate::language::WrittenForm;
use crate::personal::Personal;
use crate::typed::is_email;
use csv::StringRecord;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The columns that mean something here, in the order in which they are written.
pub const COLUMNS: [&str; 9] = [
    "id",
    "name",
    "official_name",
    "sami_name",
    "organisation_number",
    "county",
    "emails",
    "phone",
    "written_form",
];
const REQUIRED: [&str; 3] = ["id", "name", "emails"];

/// The encoding that a file is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// Not UTF-8: read as Windows-1252. Worth a notice, since a wrong guess shows in the letters æ, ø and å.
    Windows1252,
}

/// The encoding that [`read_list`] takes a file to be in.
pub fn encoding(bytes: &[u8]) -> Encoding {
    if std::str::from_utf8(bytes).is_ok() { Encoding::Utf8 } else { Encoding::Windows1252 }
}

/// Something wrong in the list, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListProblem {
    /// The line in the file, from 1.
    pub line: u64,
    /// The name of the column, when the problem is in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// What is wrong.
    #[serde(flatten)]
    pub kind: ListProblemKind,
}

/// What is wrong in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[allow(missing_docs)] // fields are named after what the file says
pub enum ListProblemKind {
    /// The file has no organisation.
    Empty,
    /// The file is UTF-16, or no text.
    NotText,
    /// A column that must be there.
    MissingColumn { suggestion: Option<String> },
    /// Two columns with one name.
    DuplicateColumn,
    /// A column without a name.
    NamelessColumn { number: usize },
    /// A line with more or fewer values than there are columns.
    WrongNumberOfFields { found: usize, expected: usize },
    /// Not an id.
    BadId { found: String },
    /// The same id as on an earlier line.
    DuplicateId { found: String, first_line: u64 },
    /// No name.
    EmptyName,
    /// No address.
    NoEmail,
    /// Not an e-mail address.
    BadEmail { found: String },
    /// Not nine digits.
    OrganisationNumberNotNineDigits { found: String },
    /// Nine digits whose check digit is wrong.
    OrganisationNumberWrongCheckDigit { found: String },
    /// The same organisation number as on an earlier line.
    DuplicateOrganisationNumber { found: String, first_line: u64 },
    /// Not a written form.
    BadWrittenForm { found: String },
}

impl ListProblem {
    /// The kind's code; the text's key is `list-problem-<code>`.
    pub fn code(&self) -> &'static str {
        use ListProblemKind as K;
        match self.kind {
            K::Empty => "empty",
            K::NotText => "not-text",
            K::MissingColumn { .. } => "missing-column",
            K::DuplicateColumn => "duplicate-column",
            K::NamelessColumn { .. } => "nameless-column",
            K::WrongNumberOfFields { .. } => "wrong-number-of-fields",
            K::BadId { .. } => "bad-id",
            K::DuplicateId { .. } => "duplicate-id",
            K::EmptyName => "empty-name",
            K::NoEmail => "no-email",
            K::BadEmail { .. } => "bad-email",
            K::OrganisationNumberNotNineDigits { .. } => "organisation-number-not-nine-digits",
            K::OrganisationNumberWrongCheckDigit { .. } => "organisation-number-wrong-check-digit",
            K::DuplicateOrganisationNumber { .. } => "duplicate-organisation-number",
            K::BadWrittenForm { .. } => "bad-written-form",
        }
    }

    /// The arguments of its text: `line`, `column` and the kind's fields.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        use ListProblemKind as K;
        let mut args =
            vec![("line", self.line.to_string()), ("column", self.column.clone().unwrap_or_default())];
        match &self.kind {
            K::MissingColumn { suggestion } => {
                args.push(("suggestion", suggestion.clone().unwrap_or_default()));
            }
            K::NamelessColumn { number } => args.push(("number", number.to_string())),
            K::WrongNumberOfFields { found, expected } => {
                args.extend([("found", found.to_string()), ("expected", expected.to_string())]);
            }
            K::DuplicateId { found, first_line } | K::DuplicateOrganisationNumber { found, first_line } => {
                args.extend([("found", found.clone()), ("first_line", first_line.to_string())]);
            }
            K::BadId { found }
            | K::BadEmail { found }
            | K::OrganisationNumberNotNineDigits { found }
            | K::OrganisationNumberWrongCheckDigit { found }
            | K::BadWrittenForm { found } => args.push(("found", found.clone())),
            K::Empty | K::NotText | K::DuplicateColumn | K::EmptyName | K::NoEmail => {}
        }
        args
    }
}

/// Reads the list; every problem is named with its line and column.
pub fn read_list(bytes: &[u8]) -> Result<Vec<Invited>, Vec<ListProblem>> {
    let mut reading = Reading::default();
    let invited = reading.read(bytes);
    if invited.is_empty() && reading.problems.is_empty() {
        reading.note(1, None, ListProblemKind::Empty);
    }
    if reading.problems.is_empty() { Ok(invited) } else { Err(reading.problems) }
}

/// Comma or semicolon: whichever the first line has more of outside quotes.
fn separator(text: &str) -> u8 {
    let mut quoted = false;
    let mut balance = 0_i64;
    for c in text.trim_start().lines().next().unwrap_or_default().chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => balance += 1,
            ';' if !quoted => balance -= 1,
            _ => {}
        }
    }
    if balance < 0 { b';' } else { b',' }
}

#[derive(Default)]
struct Reading {
    problems: Vec<ListProblem>,
    ids: BTreeMap<String, u64>,
    numbers: BTreeMap<String, u64>,
}

impl Reading {
    fn note(&mut self, line: u64, column: Option<&str>, kind: ListProblemKind) {
        self.problems.push(ListProblem { line, column: column.map(str::to_owned), kind });
    }

    fn read(&mut self, bytes: &[u8]) -> Vec<Invited> {
        if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || bytes.contains(&0) {
            self.note(1, None, ListProblemKind::NotText);
            return Vec::new();
        }
        let text: Cow<'_, str> = match encoding(bytes) {
            Encoding::Utf8 => String::from_utf8_lossy(bytes),
            Encoding::Windows1252 => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let mut rows = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator(text))
            .from_reader(text.as_bytes())
            .into_records()
            .filter_map(Result::ok)
            .filter(|row| row.iter().any(|field| !field.trim().is_empty()));
        let Some(header) = rows.next() else { return Vec::new() };
        let columns = self.columns(&header);
        rows.filter_map(|row| self.row(&columns, &row)).collect()
    }

    fn columns(&mut self, header: &StringRecord) -> Vec<String> {
        let line = line_of(header);
        let columns: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
        let mut seen = BTreeSet::new();
        for (index, name) in columns.iter().enumerate() {
            if name.is_empty() {
                self.note(line, None, ListProblemKind::NamelessColumn { number: index + 1 });
            } else if !seen.insert(name.as_str()) {
                self.note(line, Some(name), ListProblemKind::DuplicateColumn);
            }
        }
        for required in REQUIRED.into_iter().filter(|required| !seen.contains(required)) {
            let others = seen.iter().copied().filter(|name| !COLUMNS.contains(name));
            let suggestion = nearest(required, others).map(str::to_owned);
            self.note(line, Some(required), ListProblemKind::MissingColumn { suggestion });
        }
        columns
    }

    fn row(&mut self, columns: &[String], row: &StringRecord) -> Option<Invited> {
        let line = line_of(row);
        if row.len() != columns.len() {
            let (found, expected) = (row.len(), columns.len());
            self.note(line, None, ListProblemKind::WrongNumberOfFields { found, expected });
            return None;
        }
        let value = |name: &str| {
            let index = columns.iter().position(|column| column == name);
            index.and_then(|index| row.get(index)).map(str::trim)
        };
        let some = |name: &str| value(name).filter(|value| !value.is_empty()).map(str::to_owned);
        let id = value("id").and_then(|id| self.id(line, id));
        let name = some("name");
        if value("name").is_some() && name.is_none() {
            self.note(line, Some("name"), ListProblemKind::EmptyName);
        }
        let emails = value("emails").map(|emails| self.emails(line, emails)).unwrap_or_default();
        let organisation_number = some("organisation_number").and_then(|number| self.number(line, &number));
        let written_form = self.written_form(line, value("written_form").unwrap_or_default());
        let attributes = columns
            .iter()
            .filter(|column| !column.is_empty() && !COLUMNS.contains(&column.as_str()))
            .filter_map(|column| Some((column.clone(), some(column)?)))
            .collect();
        Some(Invited {
            id: id?,
            name: name?,
            official_name: some("official_name"),
            sami_name: some("sami_name"),
            organisation_number,
            county: some("county"),
            emails,
            phone: some("phone"),
            written_form,
            attributes,
        })
    }

    fn id(&mut self, line: u64, id: &str) -> Option<OrganisationId> {
        let found = id.to_owned();
        let Ok(id) = OrganisationId::new(id) else {
            self.note(line, Some("id"), ListProblemKind::BadId { found });
            return None;
        };
        if let Some(first_line) = self.ids.get(&found).copied() {
            self.note(line, Some("id"), ListProblemKind::DuplicateId { found, first_line });
        } else {
            self.ids.insert(found, line);
        }
        Some(id)
    }

    /// Several addresses may stand in one field.
    fn emails(&mut self, line: u64, field: &str) -> Vec<Personal> {
        let parts = field.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|'));
        let mut emails: Vec<Personal> = Vec::new();
        for part in parts.filter(|part| !part.is_empty()) {
            let email = Personal::new(part);
            if !is_email(part) {
                self.note(line, Some("emails"), ListProblemKind::BadEmail { found: part.to_owned() });
            }
            if !emails.contains(&email) {
                emails.push(email);
            }
        }
        if emails.is_empty() {
            self.note(line, Some("emails"), ListProblemKind::NoEmail);
        }
        emails
    }

    fn number(&mut self, line: u64, found: &str) -> Option<String> {
        let column = Some("organisation_number");
        let found = found.to_owned();
        match OrganisationNumber::parse(&found) {
            Ok(number) => {
                let digits = number.digits().to_owned();
                if let Some(first_line) = self.numbers.get(&digits).copied() {
                    let kind = ListProblemKind::DuplicateOrganisationNumber { found, first_line };
                    self.note(line, column, kind);
                } else {
                    self.numbers.insert(digits.clone(), line);
                }
                return Some(digits);
            }
            Err(NotAnOrganisationNumber::NotNineDigits) => {
                self.note(line, column, ListProblemKind::OrganisationNumberNotNineDigits { found });
            }
            Err(NotAnOrganisationNumber::WrongCheckDigit) => {
                self.note(line, column, ListProblemKind::OrganisationNumberWrongCheckDigit { found });
            }
        }
        None
    }

    fn written_form(&mut self, line: u64, found: &str) -> WrittenForm {
        let forms = [WrittenForm::Nb, WrittenForm::Nn, WrittenForm::Neutral, WrittenForm::En];
        let form = forms.into_iter().find(|form| form.tag() == found.to_lowercase());
        if form.is_none() && !found.is_empty() {
            let kind = ListProblemKind::BadWrittenForm { found: found.to_owned() };
            self.note(line, Some("written_form"), kind);
        }
        form.unwrap_or_default()
    }
}

fn line_of(row: &StringRecord) -> u64 {
    row.position().map_or(1, csv::Position::line)
}

/// The list as CSV (UTF-8, commas), with a column for every attribute that any organisation has; reads back equal.
pub fn write_list(invited: &[Invited]) -> String {
    let attributes: BTreeSet<&String> = invited.iter().flat_map(|one| one.attributes.keys()).collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail.
    let header = COLUMNS.into_iter().chain(attributes.iter().map(|name| name.as_str()));
    let _ = writer.write_record(header);
    for one in invited {
        let emails: Vec<&str> = one.emails.iter().map(Personal::reveal).collect();
        let emails = emails.join(" ");
        let optional = |value: &Option<String>| value.clone().unwrap_or_default();
        let mut row = vec![
            one.id.to_string(),
            one.name.clone(),
            optional(&one.official_name),
            optional(&one.sami_name),
            optional(&one.organisation_number),
            optional(&one.county),
            emails,
            optional(&one.phone),
            one.written_form.tag().to_owned(),
        ];
        row.extend(attributes.iter().map(|name| one.attributes.get(*name).cloned().unwrap_or_default()));
        let _ = writer.write_record(&row);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
