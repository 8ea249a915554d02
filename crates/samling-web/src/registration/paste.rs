//! The box for a list of names, and what came of it.

use super::view::Field;
use crate::page::Page;
use samling_domain::registration::form::Report;

/// The box.
pub struct PasteView {
    pub field: Field,
    /// Open when something came of it, or something waits in it.
    pub open: bool,
    /// What came of it.
    pub report: Option<ReportView>,
}

/// What came of a list.
pub struct ReportView {
    /// True when every line was read.
    pub whole: bool,
    pub read: String,
    /// Where the first one stands.
    pub first: Option<usize>,
    pub not_understood: Vec<String>,
    pub too_many: Option<String>,
    pub left_out: Option<String>,
}

impl PasteView {
    pub fn new(page: &Page, field: Field, report: Option<&Report>) -> Self {
        let open = report.is_some() || !field.value.is_empty() || field.error.is_some();
        Self { field, open, report: report.map(|report| view(page, report)) }
    }
}

fn view(page: &Page, report: &Report) -> ReportView {
    let m = page.m;
    let left: Vec<&str> = report.left_out.iter().map(samling_domain::personal::Personal::reveal).collect();
    ReportView {
        whole: report.not_understood.is_empty() && report.too_many == 0 && !report.filled.is_empty(),
        read: m.paste_read(report.filled.len()),
        first: report.filled.iter().min().map(|index| index + 1),
        not_understood: report
            .not_understood
            .iter()
            .map(|line| m.paste_line(line.number, line.text.reveal()))
            .collect(),
        too_many: (report.too_many > 0).then(|| m.paste_too_many(report.too_many)),
        left_out: (!left.is_empty()).then(|| m.paste_left_out(left.join(" · "))),
    }
}
