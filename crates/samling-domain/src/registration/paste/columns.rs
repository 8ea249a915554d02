//! Heading lines, in Bokmål, Nynorsk and English.

use crate::registration::fold::fold;

/// What a column holds, as its heading says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    First,
    Last,
    Email,
    Role,
    Field,
    /// Something that the form does not ask for.
    Other,
}

/// Headings, [folded](fold).
const HEADINGS: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "navn",
            "namn",
            "name",
            "fullt navn",
            "fullt namn",
            "full name",
            "deltaker",
            "deltakere",
            "deltakar",
            "deltakarar",
            "participant",
            "participants",
            "navn pa deltaker",
            "namn pa deltakar",
        ],
    ),
    (Column::First, &["fornavn", "fornamn", "forenamn", "first name", "given name", "firstname"]),
    (Column::Last, &["etternavn", "etternamn", "last name", "surname", "family name", "lastname"]),
    (
        Column::Email,
        &[
            "e post",
            "epost",
            "e mail",
            "email",
            "mail",
            "e postadresse",
            "epostadresse",
            "e postadressa",
            "epostadressa",
            "e mail address",
            "email address",
            "mailadresse",
        ],
    ),
    (
        Column::Role,
        &["rolle", "rolla", "role", "stilling", "stillinga", "tittel", "funksjon", "position", "title"],
    ),
    (
        Column::Field,
        &[
            "fagomrade",
            "fagomradet",
            "fagfelt",
            "fag",
            "avdeling",
            "avdelinga",
            "etat",
            "enhet",
            "eining",
            "seksjon",
            "field",
            "field of work",
            "department",
            "unit",
        ],
    ),
];

/// The columns that a heading line names; nothing when the line is no heading.
pub(super) fn heading(cells: &[String]) -> Option<Vec<Column>> {
    if cells.iter().any(|cell| cell.contains('@') || cell.chars().any(|sign| sign.is_ascii_digit())) {
        return None;
    }
    let columns: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
    let who = |column: &Column| matches!(column, Column::Name | Column::First | Column::Last | Column::Email);
    columns.iter().any(who).then_some(columns)
}

fn column(cell: &str) -> Column {
    let word = fold(cell.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '*' | ':')));
    let named = HEADINGS.iter().find(|(_, words)| words.contains(&word.as_str()));
    named.map_or(Column::Other, |(column, _)| *column)
}
