//! The table, the targets, and the figures as one line of JSON.

use super::Measured;
use super::cases::names;
use super::engines::{Outcome, Told};
use super::verdict::{Seconds, in_ms, seconds, shown, targets, worst};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::fs;

/// The head of the table.
pub(crate) const HEADING: &str = "\
| case | objective | engine | value | bound | proven | seconds (least-most, runs) | memory MiB |
|---|---|---|---|---|---|---|---|";

/// Cores, processor and memory of this machine, as far as the kernel tells them.
pub(crate) fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let field = |file: &str, name: &str| {
        let text = fs::read_to_string(file).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(name));
        line.and_then(|line| Some(line.split_once(':')?.1.trim().to_owned()))
    };
    let processor = field("/proc/cpuinfo", "model name").unwrap_or_else(|| "an unnamed processor".to_owned());
    let memory = field("/proc/meminfo", "MemTotal")
        .and_then(|text| text.split_whitespace().next()?.parse::<u64>().ok())
        .map_or_else(String::new, |kib| format!(", {} GiB", kib >> 20));
    format!("{cores} cores, {processor}{memory}.")
}

/// A row per engine: the worst of its runs, the median of their seconds, the most memory.
pub(crate) fn rows(measured: &Measured) -> Vec<String> {
    let mut rows = Vec::new();
    for (_, outcomes) in &measured.found {
        let Some(one) = worst(outcomes) else { continue };
        let texts = |text: fn(&Told) -> String| one.levels.iter().map(text).collect::<Vec<_>>().join("; ");
        rows.push(format!(
            "| {} | {} | {}{} | {} | {} | {} | {} | {} |",
            measured.case.name(),
            names(&measured.objective),
            one.engine,
            if one.notes.is_empty() { "" } else { " *" },
            texts(|told| shown(told.value.as_ref())),
            texts(|told| shown(told.bound.as_ref())),
            proven(one),
            taken(seconds(outcomes), outcomes.len()),
            memory(outcomes) >> 20,
        ));
    }
    rows
}

/// The levels that are proven.
fn proven(outcome: &Outcome) -> String {
    let proven: Vec<_> = outcome.levels.iter().filter(|told| told.proven).map(|told| told.level).collect();
    match proven.len() {
        0 => "none".to_owned(),
        count if count == outcome.levels.len() => "all".to_owned(),
        _ => names(&proven),
    }
}

fn taken(seconds: Seconds, runs: usize) -> String {
    let digits = |value: f64| if value < 0.1 { format!("{value:.4}") } else { format!("{value:.2}") };
    let Seconds { least, median, most } = seconds;
    if runs == 1 {
        return digits(median);
    }
    format!("{} ({}-{}, {runs})", digits(median), digits(least), digits(most))
}

fn memory(outcomes: &[Outcome]) -> u64 {
    outcomes.iter().map(|outcome| outcome.memory).max().unwrap_or_default()
}

/// What comes after the table.
pub(crate) fn rest(all: &[Measured], left_out: &[String]) {
    let mut notes = BTreeSet::new();
    for measured in all {
        for one in measured.found.iter().filter_map(|(_, outcomes)| outcomes.first()) {
            notes.extend(one.notes.iter().map(|note| {
                format!("* {} {}, {}: {note}", measured.case.name(), names(&measured.objective), one.engine)
            }));
        }
    }
    println!();
    for note in &notes {
        println!("{note}");
    }
    let targets = targets(all);
    println!("\n| wanted of ours | | found | |\n|---|---|---|---|");
    for target in &targets {
        let met = if target.met { "met" } else { "**MISSED**" };
        println!("| {} | {} | {} | {met} |", target.title, target.wanted, target.found);
    }
    let missed = targets.iter().filter(|target| !target.met).count();
    println!("\n{} targets, {missed} missed; {} cases left out.", targets.len(), left_out.len());
    let cases: Vec<Json> = all.iter().flat_map(figures).collect();
    let targets: Vec<Json> = targets
        .iter()
        .map(|target| {
            json!({ "case": target.title, "wanted": target.wanted, "found": target.found, "met": target.met })
        })
        .collect();
    println!("{}", json!({ "machine": machine(), "runs": cases, "targets": targets, "left_out": left_out }));
}

fn figures(measured: &Measured) -> Vec<Json> {
    let figures = |outcomes: &Vec<Outcome>| {
        let one = worst(outcomes)?;
        let Seconds { least, median, most } = seconds(outcomes);
        let levels: Vec<Json> = one
            .levels
            .iter()
            .map(|told| {
                json!({ "level": told.level, "value": told.value, "bound": told.bound, "proven": told.proven })
            })
            .collect();
        let ms = |seconds: f64| in_ms(seconds).parse::<f64>().unwrap_or_default();
        Some(json!({
            "case": measured.case.name(), "objective": names(&measured.objective), "engine": one.engine,
            "levels": levels, "median_ms": ms(median), "least_ms": ms(least), "most_ms": ms(most),
            "runs": outcomes.len(), "memory_mib": memory(outcomes) >> 20,
        }))
    };
    measured.found.iter().filter_map(|(_, outcomes)| figures(outcomes)).collect()
}
