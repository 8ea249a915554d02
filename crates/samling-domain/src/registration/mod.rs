//! Registration: the delegation of an invited organisation, from the form to what is stored.

pub mod advice;
pub mod decide;
pub mod delegation;
pub mod deputy;
pub mod form;
pub mod rules;
pub mod short_form;
