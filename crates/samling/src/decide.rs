//! `samling decide`: the coverage decision as a proposal, and its publication.

use crate::cli::DecideArgs;
use crate::trouble::Trouble;
use crate::{installation, terminal};
use samling_app::coverage::{self, Proposal, Published};
use samling_app::journal::Actor;
use samling_domain::coverage::plan::CoveragePlan;
use samling_language::Messages;
use std::fs;
use std::process::ExitCode;

/// Writes the proposal, and publishes it when that is asked for.
pub fn run(asked: &DecideArgs, m: Messages) -> Result<ExitCode, Trouble> {
    let installation = installation::open(&asked.place, m)?;
    let samling = &installation.samling;
    let id = installation::gathering(samling, &asked.gathering, m)?;
    let about = id.clone();
    let proposal = samling
        .read_blocking(move |tx, context| coverage::propose(tx, context, &about))
        .map_err(|failure| Trouble::of(&failure, m))?;
    write(&proposal.plan, asked, m)?;
    terminal::tell(&summary(&proposal, m));
    if let Some(violation) = proposal.violations.first() {
        return Err(Trouble::failed(m.command_plan_refused(violation)));
    }
    if !asked.publish {
        return Ok(ExitCode::SUCCESS);
    }
    let (seen, reason) = (proposal.fingerprint.clone(), asked.reason.clone().unwrap_or_default());
    let published = samling
        .write_blocking(move |tx, context| {
            coverage::publish(tx, context, &id, Some(&seen), &reason, &Actor::Operator)
        })
        .map_err(|failure| Trouble::of(&failure, m))?;
    match published {
        Published::Done { letters } => terminal::tell(&m.command_decide_published(letters)),
        Published::Unchanged => terminal::tell(m.command_decide_unchanged()),
        Published::Outdated => return Err(Trouble::failed(m.command_decide_outdated())),
        Published::TooEarly => return Err(Trouble::failed(m.command_decide_too_early())),
        Published::Cancelled => return Err(Trouble::failed(m.change_nothing_to_decide())),
    }
    Ok(ExitCode::SUCCESS)
}

fn write(plan: &CoveragePlan, asked: &DecideArgs, m: Messages) -> Result<(), Trouble> {
    let json = serde_json::to_string_pretty(plan)
        .map_err(|error| Trouble::failed(m.command_failed(error.to_string())))?;
    let Some(file) = &asked.out else {
        terminal::answer(&json);
        return Ok(());
    };
    fs::write(file, json + "\n").map_err(|error| {
        Trouble::usage(m.command_file_not_written(file.display().to_string(), error.to_string()))
    })
}

/// The decision in a few lines for people. Persons are counted, not named.
fn summary(proposal: &Proposal, m: Messages) -> String {
    let (plan, f) = (&proposal.plan, m.formats());
    let people: usize = plan.organisations.iter().map(|organisation| organisation.persons.len()).sum();
    let mut lines = vec![
        m.command_decide_signed_up(people, plan.organisations.len()),
        m.command_decide_covered(plan.covered, plan.payers, plan.absent),
        match plan.budget.limit {
            Some(limit) => m.command_decide_cost_of_budget(f.money(plan.budget.used), f.money(limit)),
            None => m.command_decide_cost(f.money(plan.budget.used)),
        },
        m.command_decide_own(f.money_or_about(plan.own, plan.about)),
    ];
    for resource in &plan.resources {
        let capacities = &proposal.facts.loaded.gathering.capacities;
        let label = capacities
            .iter()
            .find(|capacity| capacity.id == resource.capacity)
            .map_or(resource.capacity.as_str(), |capacity| capacity.label.in_language(m.language));
        lines.push(m.command_decide_resource(label, resource.used, resource.limit));
    }
    lines.join("\n")
}
