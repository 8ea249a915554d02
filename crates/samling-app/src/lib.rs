//! The use cases of Samling: one function each — load, decide, store, journal, enqueue, in one transaction.
//!
//! A use case is a plain function of a [`store::Transaction`], a [`Context`] (what time it is, the key for links) and a
//! command. It knows neither SQL nor HTTP nor SMTP: the storage implements [`store::Transaction`] and
//! [`store::Database`], the letters crate delivers what [`store::OutboxStore`] holds, and the web crate calls the functions
//! through [`Samling::read`] and [`Samling::write`].
//!
//! To add a use case: 1. a decision as a pure function in the domain, with its tests; 2. a function in the file of its feature
//! here that loads, decides, stores, appends to the journal and enqueues letters; 3. whatever new it loads or stores as a
//! method of the feature's store trait, implemented once in the storage; 4. a route or a command that calls it.

pub mod account;
pub mod allocation;
pub mod change;
pub mod contact;
pub mod context;
pub mod contributor;
pub mod correction;
pub mod correspondence;
pub mod coverage;
pub mod demo;
pub mod deputy;
pub mod draft;
pub mod earlier;
pub mod gathering;
pub mod invitation;
pub mod journal;
pub mod late;
pub mod letter;
pub mod links;
pub mod names;
pub mod participant;
pub mod partners;
pub mod privacy;
pub mod registration;
pub mod store;
pub mod waiting_list;
pub mod wishes;

pub use context::{Clock, Context, Failure, Loaded, Samling};
