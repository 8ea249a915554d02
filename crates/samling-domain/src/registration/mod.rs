//! Registration: the delegation of an invited organisation, from the form to what is stored.

pub mod advice;
pub mod decide;
pub mod delegation;
pub mod deputy;
pub mod duplicates;
pub mod earlier;
pub mod fold;
pub mod form;
pub mod in_use;
pub mod paste;
pub mod places;
pub mod rules;
pub mod short_form;
