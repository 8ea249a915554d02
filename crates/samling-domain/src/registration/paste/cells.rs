//! Parts a line into cells.

/// What parts the cells of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    Tab,
    Semicolon,
    Comma,
    /// The line is one cell.
    None,
}

impl Separator {
    const fn sign(self) -> Option<char> {
        match self {
            Self::Tab => Some('\t'),
            Self::Semicolon => Some(';'),
            Self::Comma => Some(','),
            Self::None => None,
        }
    }
}

/// A line in cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub separator: Separator,
    pub cells: Vec<String>,
}

impl Row {
    /// Tabs part before semicolons, and those before commas; what stands in quotes is not parted.
    pub fn of(line: &str) -> Self {
        let quotes = line.matches('"').count().is_multiple_of(2);
        let parts = |separator: &Separator| {
            separator.sign().is_some_and(|sign| outside_quotes(line, quotes).any(|(_, one)| one == sign))
        };
        let separator = [Separator::Tab, Separator::Semicolon, Separator::Comma]
            .into_iter()
            .find(parts)
            .unwrap_or(Separator::None);
        let mut cells = Vec::new();
        let mut start = 0;
        if let Some(sign) = separator.sign() {
            for (at, _) in outside_quotes(line, quotes).filter(|(_, one)| *one == sign) {
                cells.push(unquoted(&line[start..at]));
                start = at + sign.len_utf8();
            }
        }
        cells.push(unquoted(&line[start..]));
        Self { separator, cells }
    }
}

/// The signs that do not stand in quotes, with their places.
fn outside_quotes(line: &str, quotes: bool) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut inside = false;
    line.char_indices().filter(move |(_, sign)| {
        if quotes && *sign == '"' {
            inside = !inside;
        }
        !inside
    })
}

/// A cell without the quotes around it; doubled quotes in it are one.
fn unquoted(cell: &str) -> String {
    let cell = cell.trim();
    let inside = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inside.map_or_else(|| cell.to_owned(), |inside| inside.replace("\"\"", "\"").trim().to_owned())
}

/// The people of a line that a mail program has written, `Kari <kari@x.no>; Ola <ola@x.no>`, each as a row of one cell;
/// nothing for any other line.
pub(super) fn several(line: &str) -> Option<Vec<Row>> {
    let mut cells = Vec::new();
    let mut rest = line;
    while let Some(end) = rest.find('>') {
        let (one, after) = rest.split_at(end + 1);
        let (name, address) = one.rsplit_once('<')?;
        if !address.contains('@') || name.contains(['\t', ';']) {
            return None;
        }
        cells.push(Row { separator: Separator::None, cells: vec![one.trim().to_owned()] });
        rest = after.trim_start().trim_start_matches([';', ',']).trim_start();
    }
    (cells.len() > 1 && rest.trim().is_empty()).then_some(cells)
}
