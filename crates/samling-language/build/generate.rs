//! Writes the Rust code of the messages.

use super::check::{Catalogue, Message};
use std::fmt::Write as _;

/// Words that Rust keeps for itself; a method or parameter of that name gets a trailing underscore.
const KEYWORDS: [&str; 52] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static",
    "struct", "super", "trait", "true", "try", "type", "typeof", "union", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// The methods of `Messages`, the table for look-ups by code and the Fluent sources.
pub fn rust(catalogue: &Catalogue) -> String {
    let mut code = String::from(
        "#[allow(clippy::too_many_arguments, clippy::large_stack_arrays, reason = \"the messages say how many\")]\n\
         impl Messages {\n",
    );
    for message in &catalogue.messages {
        let _ = writeln!(code, "#[doc = {:?}]", documentation(message));
        method(message, &mut code);
    }
    code.push_str("/// All keys, sorted.\n#[allow(clippy::large_stack_arrays, reason = \"it is a constant\")]\npub const KEYS: &'static [&'static str] = &[");
    for message in &catalogue.messages {
        let _ = write!(code, "{:?},", message.key);
    }
    code.push_str("];\n}\n\n/// Beside [`Messages::KEYS`]: the finished texts, where there are any.\n");
    code.push_str("static TEXTS: &[Option<[&str; 3]>] = &[\n");
    for message in &catalogue.messages {
        let _ = writeln!(code, "{:?},", message.texts);
    }
    let _ = writeln!(code, "];\n\nstatic SOURCES: [&str; 3] = {:?};", catalogue.bundles);
    code
}

fn method(message: &Message, code: &mut String) {
    let name = identifier(&message.key);
    if let Some(texts) = &message.texts {
        let _ =
            writeln!(code, "pub const fn {name}(self) -> &'static str {{ pick(self.language, {texts:?}) }}");
        return;
    }
    let mut parameters = String::new();
    let mut arguments = String::new();
    for variable in &message.parameters {
        let parameter = identifier(variable);
        let _ = write!(parameters, ", {parameter}: impl Arg");
        let _ = write!(arguments, "({variable:?}, {parameter}.value()),");
    }
    let _ = writeln!(
        code,
        "pub fn {name}(self{parameters}) -> String {{ resolve(self.language, {:?}, vec![{arguments}]) }}",
        message.key
    );
}

fn documentation(message: &Message) -> String {
    let mut text =
        format!("In `{}`: `{}`", message.file, message.source.replace('`', "'").replace('\n', " "));
    if !message.comment.is_empty() {
        let _ = write!(text, "\n\n```text\n{}\n```", message.comment);
    }
    text
}

/// `form-name-label` -> `form_name_label`, `type` -> `type_`.
pub fn identifier(key: &str) -> String {
    let mut name = key.replace('-', "_");
    if KEYWORDS.contains(&name.as_str()) {
        name.push('_');
    }
    name
}
