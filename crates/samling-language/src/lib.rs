//! The surface in Bokmål, Nynorsk and English: messages, dates, times, money, and the choice of language.
//!
//! The messages stand in `locales/{nb,nn,en}/*.ftl` (Project Fluent's syntax). The build makes one method of each, so
//! that a template that asks for a message that is not there does not compile.
//!
//! # To add a message
//!
//! 1. Write it in all three languages, in the file of the same name under `locales/nb`, `locales/nn` and `locales/en`:
//!    `places-left = { $count -> [one] 1 plass igjen *[other] { $count } plasser igjen }`. Keys are small letters,
//!    digits and hyphens. A comment (`#`) over the Bokmål message comes into the documentation of its method.
//! 2. Build. A key that is missing in one language, defined twice, in another file than in Bokmål, or that uses a
//!    variable that Bokmål does not, stops the build with file, line and key.
//! 3. Use it: `messages.places_left(3)`; in a template `{{ m.places_left(count) }}`. A message without placeables is a
//!    `&'static str`; otherwise the parameters are the variables of the Bokmål message in order of first appearance.
//!
//! Dates, money and grouped figures go into messages as finished texts from [`format::Formats`]; plain numbers go in as
//! numbers, so that selectors (`[one]`, `*[other]`) work. Message texts are plain text: templates escape them.
//!
//! A new feature brings a new file in each of the three folders; nothing needs to be listed anywhere.

pub mod change;
pub mod facts;
pub mod format;
mod given;
mod messages;
pub mod negotiate;

pub use given::{Arg, Given};
pub use messages::Messages;
