//! Reads a list of names as people paste it: from a spreadsheet, from a mail program, or typed line by line.
//!
//! Columns may stand in any order and are recognised by what is in them, or by a heading line. Nothing is lost: every
//! line becomes people, or is the heading, or is handed back; every cell of a person is a field, or is handed back.
//!
//! - `cells.rs` parts a line into cells; `columns.rs` knows headings; `person.rs` tells from the cells who it is.

mod cells;
mod columns;
mod person;

use crate::gathering::Gathering;
use crate::identity::{FieldId, RoleId};
use crate::personal::Personal;
use crate::typed::is_hidden;
use cells::{Row, several};
use columns::{Column, heading};

/// A line as it was pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// What it says.
    pub text: Personal,
}

/// Somebody on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The name; empty where only an address stands.
    pub name: Personal,
    /// The e-mail address as written; may be empty.
    pub email: Personal,
    /// The role, where a cell names one of the gathering's.
    pub role: Option<RoleId>,
    /// The field of work, where a cell names one of the gathering's.
    pub field: Option<FieldId>,
    /// Cells that are none of these.
    pub left_out: Vec<Personal>,
    /// Where it stands.
    pub line: Line,
}

/// What a list says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The people, in the order of the list.
    pub people: Vec<Listed>,
    /// Lines that were not understood.
    pub rest: Vec<Line>,
    /// The heading line.
    pub heading: Option<Line>,
}

/// Reads a list. It never fails: what is not understood is in [`Pasted::rest`].
pub fn read(text: &str, gathering: &Gathering) -> Pasted {
    let mut pasted = Pasted::default();
    let mut columns: Vec<Column> = Vec::new();
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    for (index, raw) in text.split('\n').enumerate() {
        let plain = plain_spaces(raw);
        if plain.trim().is_empty() {
            continue;
        }
        let line = Line { number: index + 1, text: Personal::new(raw) };
        let row = Row::of(&plain);
        let first = pasted.people.is_empty() && pasted.rest.is_empty() && pasted.heading.is_none();
        if first && let Some(found) = heading(&row.cells) {
            columns = found;
            pasted.heading = Some(line);
            continue;
        }
        let rows = several(&plain).unwrap_or_else(|| vec![row]);
        let people: Option<Vec<_>> =
            rows.iter().map(|row| person::read(row, &columns, gathering, &line)).collect();
        match people {
            Some(people) => pasted.people.extend(people),
            None => pasted.rest.push(line),
        }
    }
    pasted
}

/// Spaces that do not break are spaces; marks that show nothing are nothing.
fn plain_spaces(text: &str) -> String {
    text.chars()
        .filter(|sign| !is_hidden(*sign) && !matches!(sign, '\u{200c}' | '\u{200d}'))
        .map(|sign| if sign != '\t' && (sign.is_whitespace() || sign.is_control()) { ' ' } else { sign })
        .collect()
}
