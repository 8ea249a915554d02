//! The JSON Schema of the file format, for editors that complete and check while typing.

use super::Gathering;
use serde_json::Value;

/// The JSON Schema of `samling-gathering/1`, from the types themselves.
pub fn json_schema() -> Value {
    let mut schema = schemars::schema_for!(Gathering).to_value();
    if let Some(object) = schema.as_object_mut() {
        object.insert("title".into(), "samling-gathering/1".into());
    }
    schema
}
