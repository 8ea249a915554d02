//! Registration: the delegation of an invited organisation, from the form to what is stored.

pub mod advice;
pub mod decide;
pub mod delegation;
pub mod form;
pub mod in_use;
pub mod rules;
