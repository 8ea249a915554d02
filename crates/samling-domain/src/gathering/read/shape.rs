//! Lists where tables should be.
//!
//! Serde reads a list as a table by the order of its fields, so `title = ["a", "b"]` would pass as a text; the format
//! does not want that. The schema tells where tables should be.

use super::tree::{Content, Node, Step};
use crate::gathering::schema::json_schema;
use serde_json::Value;

/// The paths of all lists that should be tables.
pub(super) fn lists_for_tables(root: &Node<'_>) -> Vec<Vec<Step>> {
    let schema = json_schema();
    let mut found = Vec::new();
    look(root, &schema, &schema, &mut Vec::new(), &mut found);
    found
}

fn look(node: &Node<'_>, schema: &Value, whole: &Value, path: &mut Vec<Step>, found: &mut Vec<Vec<Step>>) {
    let Some(schema) = resolved(schema, whole) else { return };
    match &node.content {
        Content::Scalar(_) => {}
        Content::List(list) => {
            if schema["type"] == "object" {
                found.push(path.clone());
                return;
            }
            for (index, node) in list.iter().enumerate() {
                path.push(Step::Index(index));
                look(node, &schema["items"], whole, path, found);
                path.pop();
            }
        }
        Content::Table(entries) => {
            for (key, node) in entries {
                path.push(Step::Key(key.name.clone()));
                look(node, &schema["properties"][&key.name], whole, path, found);
                path.pop();
            }
        }
    }
}

/// Follows references and takes what an optional value is when it is there.
fn resolved<'s>(schema: &'s Value, whole: &'s Value) -> Option<&'s Value> {
    if let Some(reference) = schema["$ref"].as_str() {
        return resolved(whole.pointer(reference.strip_prefix('#')?)?, whole);
    }
    match schema["anyOf"].as_array() {
        Some(choices) => resolved(choices.iter().find(|choice| choice["type"] != "null")?, whole),
        None => Some(schema),
    }
}
