//! Tells from the cells of a row who it is.

use super::cells::{Row, Separator};
use super::columns::Column;
use super::{Line, Listed};
use crate::gathering::Gathering;
use crate::identity::{FieldId, RoleId};
use crate::language::Text;
use crate::personal::Personal;
use crate::registration::fold::fold;
use crate::registration::form::LONGEST_NAME;

/// The most words of a name; a sentence has more.
const MOST_WORDS: usize = 6;

/// What the cells have given so far.
#[derive(Default)]
struct Found {
    names: Vec<String>,
    first: String,
    last: String,
    email: String,
    role: Option<RoleId>,
    field: Option<FieldId>,
    left_out: Vec<String>,
}

/// Who a row is; nothing when it cannot be told.
pub(super) fn read(row: &Row, columns: &[Column], gathering: &Gathering, line: &Line) -> Option<Listed> {
    let mut found = Found::default();
    for (index, cell) in row.cells.iter().enumerate() {
        let cell = if index == 0 { without_mark(cell) } else { cell };
        if cell.is_empty() {
            continue;
        }
        match columns.get(index) {
            Some(Column::Name) if !cell.contains('@') && cell.chars().any(char::is_alphabetic) => {
                found.names.push(cell.to_owned());
            }
            Some(Column::First) if found.first.is_empty() => cell.clone_into(&mut found.first),
            Some(Column::Last) if found.last.is_empty() => cell.clone_into(&mut found.last),
            Some(Column::Other) => found.left_out.push(cell.to_owned()),
            Some(Column::Role) => found.role_or_field(gathering, cell, true),
            Some(Column::Field) => found.role_or_field(gathering, cell, false),
            _ => found.by_content(gathering, cell),
        }
    }
    let name = found.name(row.separator)?;
    // A sentence with a comma is no person.
    let wordy = |cell: &String| cell.chars().any(char::is_alphabetic);
    let sentence =
        row.separator == Separator::Comma && columns.is_empty() && found.left_out.iter().any(wordy);
    if found.email.is_empty() && (name.is_empty() || sentence) {
        return None;
    }
    Some(Listed {
        name: Personal::new(name.split_whitespace().collect::<Vec<_>>().join(" ")),
        email: Personal::new(&found.email),
        role: found.role,
        field: found.field,
        left_out: found.left_out.iter().map(Personal::new).collect(),
        line: line.clone(),
    })
}

impl Found {
    fn by_content(&mut self, gathering: &Gathering, cell: &str) {
        if self.address(cell) || self.choice(gathering, cell, true) || self.choice(gathering, cell, false) {
            return;
        }
        if is_name(cell) { self.names.push(cell.to_owned()) } else { self.left_out.push(cell.to_owned()) }
    }

    fn role_or_field(&mut self, gathering: &Gathering, cell: &str, role: bool) {
        if !self.choice(gathering, cell, role) {
            self.left_out.push(cell.to_owned());
        }
    }

    /// A role or a field of work that the cell names, if none has been found yet.
    fn choice(&mut self, gathering: &Gathering, cell: &str, role: bool) -> bool {
        let word = fold(cell);
        let named =
            |id: &str, label: &Text| fold(id) == word || label.all().any(|(_, text)| fold(text) == word);
        if role {
            let found = gathering.roles.iter().find(|choice| named(choice.id.as_str(), &choice.label));
            let free = self.role.is_none() && found.is_some();
            self.role = self.role.take().or_else(|| found.map(|choice| choice.id.clone()));
            free
        } else {
            let found = gathering.fields.iter().find(|choice| named(choice.id.as_str(), &choice.label));
            let free = self.field.is_none() && found.is_some();
            self.field = self.field.take().or_else(|| found.map(|choice| choice.id.clone()));
            free
        }
    }

    /// Takes the address out of a cell; what stands beside it may be the name.
    fn address(&mut self, cell: &str) -> bool {
        let Some(word) =
            cell.split(|sign: char| sign.is_whitespace() || sign == '<').find(|word| word.contains('@'))
        else {
            return false;
        };
        let bare =
            word.trim_matches(|sign: char| matches!(sign, '<' | '>' | '(' | ')' | ',' | ';' | '"' | '\''));
        let bare = bare.strip_prefix("mailto:").unwrap_or(bare);
        if !self.email.is_empty() {
            self.left_out.push(cell.to_owned());
            return true;
        }
        bare.clone_into(&mut self.email);
        let beside = cell.replacen(word, " ", 1);
        let beside = beside.trim_matches(|sign: char| {
            sign.is_whitespace()
                || matches!(sign, '<' | '>' | '(' | ')' | '"' | '\'' | ',' | ';' | '-' | '–' | ':')
        });
        if is_name(beside) {
            self.names.push(beside.to_owned());
        } else if !beside.is_empty() {
            self.left_out.push(beside.to_owned());
        }
        true
    }

    /// The name; empty where there is none, nothing where it cannot be told which cell is the name.
    fn name(&mut self, separator: Separator) -> Option<String> {
        if !self.first.is_empty() || !self.last.is_empty() {
            self.left_out.append(&mut self.names);
            return Some(format!("{} {}", self.first, self.last));
        }
        let mut names = std::mem::take(&mut self.names).into_iter();
        let (one, two) = (names.next(), names.next());
        let unclear = separator == Separator::Comma && self.email.is_empty();
        let name = match (one, two) {
            (_, Some(_)) if unclear && names.len() > 0 => return None,
            (None, _) => String::new(),
            (Some(one), None) => turned(&one),
            (Some(one), Some(two)) => match self.joined(&one, &two, separator) {
                Some(name) => name,
                None if unclear => return None,
                None => {
                    self.left_out.push(two);
                    turned(&one)
                }
            },
        };
        self.left_out.extend(names);
        Some(name)
    }

    /// First name and surname that stand in two cells, in the order of speech; nothing when they are not clearly that.
    fn joined(&self, one: &str, two: &str, separator: Separator) -> Option<String> {
        let local = fold(self.email.split('@').next().unwrap_or_default());
        let in_address =
            |name: &str| fold(name).split(' ').any(|word| word.len() > 1 && local.contains(word));
        let leads = |name: &str| fold(name).split(' ').next().is_some_and(|word| local.starts_with(word));
        let both_in_address = in_address(one) && in_address(two);
        let single = |name: &str| name.split_whitespace().count() == 1;
        let comma = separator == Separator::Comma;
        let clearly = both_in_address
            || (single(one) && single(two))
            || (comma && (single(one) || has_particle(one)) && two.split_whitespace().count() <= 3);
        if !clearly {
            return None;
        }
        // The address tells the order; without it a comma means "surname, first name".
        let turned = if both_in_address && leads(one) != leads(two) { leads(two) } else { comma };
        Some(if turned { format!("{two} {one}") } else { format!("{one} {two}") })
    }
}

/// "von Bergen", "de Vries": a surname that begins with a small letter.
fn has_particle(name: &str) -> bool {
    name.chars().next().is_some_and(char::is_lowercase)
}

/// "Nordmann, Kari" in one cell is Kari Nordmann.
fn turned(name: &str) -> String {
    match name.split_once(',') {
        Some((last, first)) if !first.trim().is_empty() && !last.trim().is_empty() => {
            format!("{} {}", first.trim(), last.trim())
        }
        _ => name.trim_matches(|sign: char| sign == ',' || sign.is_whitespace()).to_owned(),
    }
}

/// A cell without the mark of a list before it: `1.`, `2)`, `-`, `•`.
fn without_mark(cell: &str) -> &str {
    let digits = cell.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let numbered = (digits.len() < cell.len()).then(|| digits.strip_prefix(['.', ')'])).flatten();
    let marked = numbered.or_else(|| cell.strip_prefix(['-', '–', '•', '*', '·']));
    match marked {
        Some(rest) if rest.starts_with(' ') => rest.trim_start(),
        _ => cell,
    }
}

/// Whether a cell may be the name of a person: some words of letters, perhaps with one comma.
fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let letter = |sign: char| sign.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&sign);
    let fits =
        |sign: char| letter(sign) || matches!(sign, ' ' | '-' | '–' | '‐' | '\'' | '’' | '´' | '.' | ',');
    (1..=MOST_WORDS).contains(&words)
        && text.chars().count() <= LONGEST_NAME
        && text.chars().any(letter)
        && text.chars().all(fits)
        && text.matches(',').count() <= 1
}
