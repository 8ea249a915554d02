//! What an address asks for after its question mark, read kindly: people and other programs write anything there.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::convert::Infallible;

/// The query of an address. Of a name that comes twice the last counts, names that mean nothing are passed over, and a query
/// that cannot be read asks for nothing; it is never an error.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + Default, S: Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(read(parts.uri.query().unwrap_or_default())))
    }
}

fn read<T: DeserializeOwned + Default>(query: &str) -> T {
    let pairs: Vec<(String, String)> = serde_html_form::from_str(query).unwrap_or_default();
    let last: BTreeMap<String, String> = pairs.into_iter().collect();
    let once = serde_html_form::to_string(last).unwrap_or_default();
    serde_html_form::from_str(&once).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::read;
    use serde::Deserialize;

    #[derive(Deserialize, Default, Debug, PartialEq)]
    struct Asked {
        #[serde(default)]
        done: String,
    }

    #[test]
    fn no_query_is_an_error() {
        for (query, expect) in [
            ("", ""),
            ("done=a", "a"),
            ("done=a&done=b", "b"),
            ("done=%C3%A5+1&lang=nn&other", "å 1"),
            ("&&=&done", ""),
            ("%ff=%ff&done=%ff", "\u{fffd}"),
        ] {
            assert_eq!(read::<Asked>(query), Asked { done: expect.to_owned() }, "{query}");
        }
    }
}
