//! Looks on while a plan is sought: tells how it goes, and ends the search in time or with Ctrl-C.

use crate::cli::ProgressKind;
use crate::serve::stop_signal;
use crate::terminal;
use crate::trouble::Trouble;
use indicatif::ProgressBar;
use samling_allocation::seating::{LevelResult, Phase, Progress, Watch};
use samling_language::Messages;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// How often the line on a terminal moves, so that people see that it is alive.
const TICK: Duration = Duration::from_millis(100);

/// The exit code of a program that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

/// Whoever looks on.
pub struct Watching {
    until: Option<Instant>,
    interrupted: Arc<AtomicBool>,
    show: Show,
    m: Messages,
}

enum Show {
    Nothing,
    Json,
    Line(ProgressBar),
}

impl Watching {
    pub fn new(kind: Option<ProgressKind>, until: Option<Instant>, m: Messages) -> Result<Self, Trouble> {
        let show = match kind {
            Some(ProgressKind::Json) => Show::Json,
            None => {
                let line = ProgressBar::new_spinner();
                if line.is_hidden() {
                    Show::Nothing
                } else {
                    line.enable_steady_tick(TICK);
                    Show::Line(line)
                }
            }
        };
        let interrupted = Arc::new(AtomicBool::new(false));
        listen(Arc::clone(&interrupted))
            .map_err(|error| Trouble::failed(m.command_failed(error.to_string())))?;
        Ok(Self { until, interrupted, show, m })
    }

    /// The line on the terminal gives way to how good the plan is.
    pub fn end(self, levels: &[LevelResult]) {
        if let Show::Line(line) = &self.show {
            line.finish_and_clear();
            terminal::tell(&in_words(levels, self.m));
        }
    }
}

impl Watch for Watching {
    fn progress(&mut self, progress: &Progress) {
        match &self.show {
            Show::Nothing => {}
            Show::Json => {
                if let Ok(json) = serde_json::to_string(progress) {
                    terminal::tell(&json);
                }
            }
            Show::Line(line) => {
                let phase = match progress.phase {
                    Phase::Topics => self.m.allocate_phase_topics(),
                    Phase::Seats => self.m.allocate_phase_seats(),
                    Phase::Spread => self.m.allocate_phase_spread(),
                };
                let levels = in_words(&progress.levels, self.m);
                line.set_message(if levels.is_empty() {
                    phase.to_owned()
                } else {
                    format!("{phase}: {levels}")
                });
            }
        }
    }

    fn stop(&mut self) -> bool {
        self.interrupted.load(Ordering::Relaxed) || self.until.is_some_and(|until| Instant::now() >= until)
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        if let Show::Line(line) = &self.show {
            line.finish_and_clear();
        }
    }
}

fn in_words(levels: &[LevelResult], m: Messages) -> String {
    let texts: Vec<String> = levels
        .iter()
        .map(|result| {
            let (level, value) = (result.level.name(), result.value.to_string());
            if result.proven {
                m.allocate_level_proven(level, value)
            } else {
                m.allocate_level_bound(level, value, result.bound.to_string())
            }
        })
        .collect();
    texts.join(", ")
}

/// The first Ctrl-C sets the flag; the next one ends the program, as it does elsewhere.
fn listen(interrupted: Arc<AtomicBool>) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    // Signals are heard before the search begins.
    let first = {
        let _inside = runtime.enter();
        stop_signal()?
    };
    thread::Builder::new().name("interrupt".to_owned()).spawn(move || {
        runtime.block_on(async move {
            first.await;
            interrupted.store(true, Ordering::Relaxed);
            if let Ok(again) = stop_signal() {
                again.await;
                std::process::exit(INTERRUPTED);
            }
        });
    })?;
    Ok(())
}
