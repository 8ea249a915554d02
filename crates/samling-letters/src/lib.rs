//! Everything that leaves the house: letters, calendar files, and the post that takes them away.
//!
//! The way of a letter: [`worker`] takes it from the outbox, [`render`](render()) makes subject, text and HTML of it in the
//! receiver's language, [`message`] builds the RFC 5322 message, and a [`post::Post`] delivers it; how that went is written
//! down with [`samling_app::correspondence::settle`].
//!
//! To add a letter: 1. a kind in [`samling_app::letter::Content`]; 2. a context struct in the file of its feature here, with
//! everything as finished lines of text; 3. a template `templates/letters/NAME.html` and one `NAME.txt`; 4. its sentences in
//! `locales/{nb,nn,en}/letters.ftl`; 5. a case in `tests/letters.rs`, which makes the snapshots in three languages.
//!
//! `receipt.rs` makes the receipt a PDF for archives; `document/` sets it.
//!
//! What people have written (names, messages, reasons) goes through [`plain::line`] before it meets a template, so that it
//! is one line without control characters; the HTML templates escape it. It never becomes markup or structure.

mod account;
mod allocation;
pub mod calendar;
mod change;
mod contact;
pub mod contributor;
mod coverage;
mod document;
mod frame;
mod invitation;
pub mod links;
pub mod message;
mod names;
mod participant;
pub mod plain;
pub mod post;
pub mod receipt;
mod registration;
mod render;
pub mod waiting_list;
pub mod worker;

pub use links::Links;
pub use message::Sender;
pub use post::{Envelope, FolderPost, Post, SmtpPost};
pub use render::{Attachment, NotRendered, Rendered, render};
