//! What can be written after `samling`. The comments here are the help that readers get.

use clap::{Args, Parser, Subcommand, ValueEnum};
use samling_domain::language::Language;
use std::path::PathBuf;
use std::time::Duration;

/// Runs public gatherings: invitation, sign-up of delegations, coverage decision, letters.
#[derive(Debug, Parser)]
#[command(name = "samling", version, arg_required_else_help = true, after_help = EXAMPLES)]
pub struct Cli {
    /// Language of the answers; otherwise that of LC_ALL or LANG, else English.
    #[arg(long, global = true, value_name = "nb|nn|en", value_parser = language)]
    pub language: Option<Language>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "\
Try it, with a made-up gathering and 49 invited municipalities:
  samling demo

Set a gathering up:
  samling check gathering.toml invited.csv
  samling gathering import my-gathering/
  samling account add kari@organiser.example --name \"Kari\"
  samling serve samling.toml
  samling invite my-gathering --config samling.toml

After the deadline:
  samling decide my-gathering --config samling.toml --out proposal.json
  samling decide my-gathering --config samling.toml --publish --reason \"Decided by the steering group\"

Each command has its own help: samling check --help";

fn language(text: &str) -> Result<Language, String> {
    let known = Language::ALL.into_iter().find(|language| language.tag() == text);
    known.ok_or_else(|| "write nb, nn or en".to_owned())
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check gathering files and lists of invited, or an announcement in prose.
    #[command(after_help = "\
Examples:
  samling check gathering.toml                            the file with its programme, rules and texts
  samling check gathering.toml invited.csv                the list of invited as well
  samling check --announcement text.txt                   facts in a text that contradict each other
  samling check --announcement text.txt gathering.toml    ... or that contradict the gathering
  samling check --json gathering.toml                     for programs

Exit code: 0 nothing found, 1 something found, 2 a file cannot be read or the command is wrong.")]
    Check(CheckArgs),
    /// Bring gatherings in from files, or take them out.
    #[command(subcommand)]
    Gathering(GatheringCommand),
    /// Propose the coverage decision, and publish it.
    #[command(after_help = "\
The proposal is written as JSON (samling-coverage/1) to standard output or to FILE; a summary for people goes to standard
error. Nothing changes before --publish: then the decision is stored and one letter to each organisation is on its way.

Examples:
  samling decide my-gathering > proposal.json
  samling decide my-gathering --out proposal.json --publish --reason \"Decided by the steering group\"

Exit code: 0 done, 1 not published (too early, or the checker refuses it), 2 wrong usage.")]
    Decide(DecideArgs),
    /// Decide which parallel sessions run, where, and who sits in them; or check such a plan.
    #[command(after_help = "\
Reads a problem (samling-problem/1) and writes the best plan found (samling-plan/1), both JSON. With each level the plan tells its
value, a bound, and whether it is proven that nothing better exists. Every plan is checked before it is written.

The search ends when everything is proven, after N steps, after S seconds, or with Ctrl-C; then the best plan so far is
written. Without the clock, the same problem and seed give the same plan.

Examples:
  samling allocate problem.json > plan.json
  samling allocate problem.json --out plan.json --seconds 300
  samling allocate - --steps 2000 --progress json < problem.json > plan.json
  samling allocate --check problem.json plan.json        recompute every rule and level of a plan

Exit code: 0 a plan, 1 no plan is possible or the check failed, 2 a file cannot be read or makes no sense.")]
    Allocate(AllocateArgs),
    /// Accounts of organisers.
    #[command(subcommand)]
    Account(AccountCommand),
    /// Send the invitation to every organisation that has not had it.
    #[command(after_help = "Example:\n  samling invite my-gathering --config samling.toml")]
    Invite {
        /// The gathering's id.
        gathering: String,
        /// Where.
        #[command(flatten)]
        place: Place,
    },
    /// Remind those who were invited and have not answered, and nobody else.
    #[command(after_help = "Example:\n  samling remind my-gathering --config samling.toml")]
    Remind {
        /// The gathering's id.
        gathering: String,
        /// Where.
        #[command(flatten)]
        place: Place,
    },
    /// Delete the personal data whose day has come; `samling serve` does it by itself.
    #[command(after_help = "\
Each kind of data has its day in the gathering file ([retention]). What is deleted leaves a proof without the data: kind, number
of records, time and rule.

Examples:
  samling delete-due --dry-run --config samling.toml    tell what would be deleted now
  samling delete-due --config samling.toml              delete it")]
    DeleteDue {
        /// Only tell what is due.
        #[arg(long)]
        dry_run: bool,
        /// Where.
        #[command(flatten)]
        place: Place,
    },
    /// Serve the pages and send the letters, until SIGTERM or Ctrl-C.
    #[command(after_help = "\
Without a file everything has a default: 127.0.0.1:8080, SQLite and letters in the folder samling-data. A whole file:

  listen = \"127.0.0.1:8080\"
  public_url = \"https://samling.example\"
  data = \"/var/lib/samling\"                       # samling.db, samling.key, letters/
  database = \"postgres://samling@db.example/samling\"  # instead of SQLite

  proxies = [\"127.0.0.1\"]                         # whose X-Forwarded-For counts; or proxy_header = \"forwarded\"
  metrics_listen = \"127.0.0.1:9108\"               # /metrics and /health for monitoring; off without it
  disk_warning = \"1 GiB\"                          # or \"5 %\"

  [limits]                                         # per address of clients; \"off\" for none
  pages = \"3000/minute\"
  wrong_links = \"60/minute\"
  link_requests = \"300/hour\"

  [letters]
  smtp = \"smtps://user:password@mail.example\"     # or: folder = \"letters\"
  from = \"Samling <samling@organiser.example>\"
  reply_to = \"post@organiser.example\"

The environment overrides the file: SAMLING_LISTEN, SAMLING_PUBLIC_URL, SAMLING_DATA, SAMLING_DATABASE,
SAMLING_LETTERS_FOLDER, SAMLING_LETTERS_SMTP, SAMLING_LETTERS_FROM, SAMLING_LETTERS_REPLY_TO,
SAMLING_PROXIES, SAMLING_PROXY_HEADER, SAMLING_METRICS_LISTEN, SAMLING_DISK_WARNING, SAMLING_LIMITS_PAGES,
SAMLING_LIMITS_WRONG_LINKS, SAMLING_LIMITS_LINK_REQUESTS. See docs/operations.md.")]
    Serve {
        /// The settings.
        #[arg(value_name = "CONFIG.toml")]
        config: Option<PathBuf>,
    },
    /// Put everything into one file, while the server runs: the database and the key.
    #[command(after_help = "\
The file opens every invitation and holds personal data. It is made readable for its owner only; keep it so.
Files from SQLite can be restored into PostgreSQL, and the other way round. Log-ins are not in it.

Example:
  samling backup /backup/samling-monday.tar.gz --config samling.toml --force")]
    Backup(BackupArgs),
    /// Bring a backup back, after the server has been stopped.
    #[command(after_help = "\
The file is verified first; if anything is wrong with it, nothing is touched. An installation with content is left alone
without --force; with it, what was there is kept beside, and you are told where.

Letters that waited when the backup was made are sent when the server starts. Were they sent after the backup, use
--hold-letters: then they wait as unsure for the organiser's word.

Example:
  samling restore /backup/samling-monday.tar.gz --config samling.toml

Exit code: 0 done, 1 not done, 2 the file is not whole, or the command is wrong.")]
    Restore(RestoreArgs),
    /// Look after the installation: database, key, folders, addresses, mail server, clock.
    #[command(
        after_help = "Example:\n  samling doctor samling.toml\n\nExit code: 0 all is well, 1 something must be done, 2 the settings cannot be read."
    )]
    Doctor {
        /// The settings.
        #[arg(value_name = "CONFIG.toml")]
        config: Option<PathBuf>,
    },
    /// Run a made-up gathering on this machine, with a clock of its own.
    #[command(after_help = "\
Examples:
  samling demo                       on http://127.0.0.1:8018, data in the system's folder for temporary files
  samling demo --data try --port 0   data in ./try, any free port
  samling demo --example fjellsamling-2031 --data fjell   few beds and a waiting list
  samling demo clock next            move the running demo's clock to the next milestone, such as past the deadline

A demo that is there already goes on where it was. To begin anew, delete its folder.
With --json the first line on standard output is, when all is ready:
  {\"announcement\": URL, \"invitation\": URL, \"organiser\": URL, \"user\": …, \"password\": …, \"letters\": URL}")]
    Demo(DemoArgs),
}

/// Where the installation is.
#[derive(Debug, Clone, Default, Args)]
pub struct Place {
    /// The settings that `samling serve` runs with.
    #[arg(long, value_name = "CONFIG.toml")]
    pub config: Option<PathBuf>,
    /// The data folder, in place of that in the settings.
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// The database, in place of that in the settings: postgres://… or the path of a SQLite file.
    #[arg(long, value_name = "ADDRESS")]
    pub database: Option<String>,
}

/// A backup.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The file to make, such as samling.tar.gz.
    pub file: PathBuf,
    /// Replace a file that is there.
    #[arg(long)]
    pub force: bool,
    /// Where.
    #[command(flatten)]
    pub place: Place,
}

/// Bringing a backup back.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// The file that “samling backup” made.
    pub file: PathBuf,
    /// Also where there is content already; what was there is kept beside.
    #[arg(long)]
    pub force: bool,
    /// Letters that waited do not go out by themselves.
    #[arg(long)]
    pub hold_letters: bool,
    /// Where.
    #[command(flatten)]
    pub place: Place,
}

/// What to check.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Gathering files (.toml) and lists of invited (.csv).
    #[arg(value_name = "FILE", required_unless_present = "announcement")]
    pub files: Vec<PathBuf>,
    /// A text in Norwegian prose, set against itself and against FILE.
    #[arg(long, value_name = "TEXTFILE")]
    pub announcement: Option<PathBuf>,
    /// Answer in JSON: {"findings": [{"kind", "file", "places": [{"line", "column", "text"}], "message", …}]}.
    #[arg(long)]
    pub json: bool,
}

/// Gatherings.
#[derive(Debug, Subcommand)]
pub enum GatheringCommand {
    /// Import a gathering: a folder with gathering.toml, its picture and invited.csv, or a gathering file.
    #[command(after_help = "\
Examples:
  samling gathering import my-gathering/
  samling gathering import gathering.toml --invited invited.csv

Files with errors are refused. A gathering that is there already is updated; what has been signed up stays. A file that lacks
a role, field, element, package, slot or topic that participants use is refused as well, unless --force is given.")]
    Import {
        /// The folder or the gathering file.
        #[arg(value_name = "DIR_OR_TOML")]
        from: PathBuf,
        /// The list of invited; in a folder it is found by its name, invited.csv.
        #[arg(long, value_name = "CSV")]
        invited: Option<PathBuf>,
        /// Import it although participants use what is not in it any more.
        #[arg(long)]
        force: bool,
        /// Where.
        #[command(flatten)]
        place: Place,
    },
    /// Export a gathering into a folder: gathering.toml, its picture and invited.csv. No file is overwritten.
    Export {
        /// The gathering's id.
        id: String,
        /// The folder; made if it is not there.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// Where.
        #[command(flatten)]
        place: Place,
    },
    /// List the gatherings.
    List {
        /// Where.
        #[command(flatten)]
        place: Place,
    },
    /// Print the JSON Schema of the gathering file, for editors.
    Schema,
}

/// The coverage decision.
#[derive(Debug, Args)]
pub struct DecideArgs {
    /// The gathering's id.
    pub gathering: String,
    /// Write the proposal to this file rather than to standard output.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Publish it: store it and send one letter to each organisation.
    #[arg(long, requires = "reason")]
    pub publish: bool,
    /// Why it is published; kept in the journal.
    #[arg(long, value_name = "TEXT", requires = "publish")]
    pub reason: Option<String>,
    /// Where.
    #[command(flatten)]
    pub place: Place,
}

/// Parallel sessions.
#[derive(Debug, Args)]
pub struct AllocateArgs {
    /// The problem; - reads it from standard input.
    #[arg(value_name = "PROBLEM.json")]
    pub problem: PathBuf,
    /// The plan to check; - reads it from standard input.
    #[arg(value_name = "PLAN.json", requires = "check")]
    pub plan: Option<PathBuf>,
    /// Check the plan rather than make one.
    #[arg(long, requires = "plan", conflicts_with_all = ["out", "seconds", "steps", "seed", "progress"])]
    pub check: bool,
    /// Write the plan to this file, in one piece, rather than to standard output.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// How long to search; 30 without, and as long as it takes with --steps.
    #[arg(long, value_name = "S", value_parser = seconds)]
    pub seconds: Option<Duration>,
    /// How many steps to search; the same on every machine.
    #[arg(long, value_name = "N")]
    pub steps: Option<u64>,
    /// What ties are settled by.
    #[arg(long, value_name = "N", default_value_t)]
    pub seed: u64,
    /// How the search goes, in JSON, a line each time something is new, on standard error.
    #[arg(long, value_enum, value_name = "json")]
    pub progress: Option<ProgressKind>,
}

/// How progress is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ProgressKind {
    /// Lines of JSON.
    Json,
}

fn seconds(text: &str) -> Result<Duration, String> {
    let wrong = || "write a number of seconds, such as 30 or 0.5".to_owned();
    let number: f64 = text.parse().map_err(|_| wrong())?;
    Duration::try_from_secs_f64(number).map_err(|_| wrong())
}

/// Accounts.
#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Add an organiser's account, or give the one with this address a new name and password.
    #[command(after_help = "\
The password is asked for at the terminal. It is never an argument, since others on the machine can see those.

Examples:
  samling account add kari@organiser.example --name \"Kari\" --config samling.toml
  samling account add kari@organiser.example --name \"Kari\" --password-stdin < secret.txt")]
    Add {
        /// The e-mail address to log in with.
        email: String,
        /// The organiser's name.
        #[arg(long)]
        name: String,
        /// Read the password from the first line of standard input.
        #[arg(long)]
        password_stdin: bool,
        /// Where.
        #[command(flatten)]
        place: Place,
    },
    /// Remove an account. Whoever is logged in with it is logged out at once; what it did stays in the journal.
    #[command(after_help = "Example:\n  samling account remove kari@organiser.example --config samling.toml")]
    Remove {
        /// The e-mail address that it logs in with.
        email: String,
        /// Where.
        #[command(flatten)]
        place: Place,
    },
    /// List the accounts: number, e-mail address, name.
    List {
        /// Where.
        #[command(flatten)]
        place: Place,
    },
}

/// The demo.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct DemoArgs {
    /// The port on 127.0.0.1; 0 takes any that is free.
    #[arg(long, default_value_t = 8018, value_name = "N")]
    pub port: u16,
    /// The demo's folder. It may hold other files; the demo touches only samling.db, samling.key and letters/.
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Print the addresses as JSON.
    #[arg(long)]
    pub json: bool,
    /// Which example to begin with; a demo that is there already goes on with its own.
    #[arg(long, value_enum, default_value_t, value_name = "ID")]
    pub example: Example,
    /// The clock of a demo.
    #[command(subcommand)]
    pub command: Option<DemoCommand>,
}

/// The examples that a demo can begin with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Example {
    /// The climate gathering for Trøndelag: places are shared after the deadline.
    #[default]
    #[value(name = "klimasamling-trondelag-2018")]
    Climate,
    /// A small mountain lodge: few beds, given out at once, and a waiting list.
    #[value(name = "fjellsamling-2031")]
    Lodge,
}

/// Commands for a demo that is there already.
#[derive(Debug, Subcommand)]
pub enum DemoCommand {
    /// Show the demo's clock, or move it on. A demo that runs follows within a second.
    Clock {
        /// What to do with it.
        #[command(subcommand)]
        step: ClockStep,
        /// The demo's folder.
        #[arg(long, global = true, value_name = "DIR")]
        data: Option<PathBuf>,
    },
}

/// What to do with the demo's clock.
#[derive(Debug, Clone, Copy, Subcommand)]
pub enum ClockStep {
    /// Tell the time.
    Show,
    /// Go to the next milestone: the deadline has passed, the gathering begins, it has ended.
    Next,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
