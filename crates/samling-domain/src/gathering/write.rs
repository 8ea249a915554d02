//! Writing a gathering as a file that people read and that reads back equal.
//!
//! Short texts stand in one line, long ones a language per line; lists of things that have an id become `[[…]]` tables.

use super::Gathering;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};

/// Up to this many characters a table in a table stands in one line.
const ONE_LINE: usize = 100;

/// The gathering as TOML, in the order of the format's description.
pub fn write(g: &Gathering) -> String {
    // Every field is a text, a whole number in the range of TOML, a truth, a list or a table: there is no error to tell.
    let flat = toml_edit::ser::to_document(g).unwrap_or_default();
    let mut document = DocumentMut::new();
    *document.as_table_mut() = table(flat.as_table().iter(), 0);
    document.to_string().trim_start().to_owned()
}

/// Lays a table out; inside of `depth` lists of tables.
fn table<'a>(entries: impl Iterator<Item = (&'a str, &'a Item)>, depth: usize) -> Table {
    let mut laid_out = Table::new();
    let mut below = Vec::new();
    for (key, item) in entries {
        match item.as_value() {
            Some(Value::InlineTable(inner)) if is_text(inner) => {
                let whole = Value::InlineTable(inner.clone());
                laid_out.insert(key, if fits(&whole) { Item::Value(whole) } else { dotted(inner) });
            }
            Some(value @ Value::InlineTable(inner)) if depth == 0 || !fits(value) => {
                below.push((key, Item::Table(of(inner, depth))));
            }
            Some(Value::Array(list)) if is_list_of_things(key, list, depth) => {
                let tables: ArrayOfTables = list
                    .iter()
                    .filter_map(Value::as_inline_table)
                    .map(|inner| of(inner, depth + 1))
                    .collect();
                below.push((key, Item::ArrayOfTables(tables)));
            }
            Some(Value::Array(list)) => {
                laid_out.insert(key, Item::Value(Value::Array(lines(list))));
            }
            _ => {
                laid_out.insert(key, item.clone());
            }
        }
    }
    for (key, item) in below {
        laid_out.insert(key, item);
    }
    laid_out
}

fn of(inner: &InlineTable, depth: usize) -> Table {
    let items: Vec<(&str, Item)> =
        inner.iter().map(|(key, value)| (key, Item::Value(value.clone()))).collect();
    table(items.iter().map(|(key, item)| (*key, item)), depth)
}

/// A text of the organiser, by its languages.
fn is_text(table: &InlineTable) -> bool {
    table.contains_key("nb") && table.contains_key("nn")
}

fn fits(value: &Value) -> bool {
    let written = value.to_string();
    written.chars().count() <= ONE_LINE && !written.contains('\n') && !written.contains("\\n")
}

/// A text with a line (or more) per language.
fn dotted(text: &InlineTable) -> Item {
    let mut table = Table::new();
    table.set_dotted(true);
    for (language, words) in text {
        table.insert(language, Item::Value(words.clone()));
    }
    Item::Table(table)
}

/// Things stand in tables of their own; contributors and prices, short and many, in lines.
fn is_list_of_things(key: &str, list: &Array, depth: usize) -> bool {
    let things =
        !list.is_empty() && list.iter().all(|value| value.as_inline_table().is_some_and(|t| !is_text(t)));
    things && (depth == 0 || (key != "by" && !list.iter().all(fits)))
}

/// A list in one line, or a line for each entry.
fn lines(list: &Array) -> Array {
    let mut list = list.clone();
    list.fmt();
    if !fits(&Value::Array(list.clone())) {
        for value in list.iter_mut() {
            value.decor_mut().set_prefix("\n    ");
        }
        list.set_trailing("\n");
        list.set_trailing_comma(true);
    }
    list
}
