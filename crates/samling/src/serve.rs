//! `samling serve`: the pages and the worker that sends letters, until the program is told to stop.

use crate::config::{Config, DiskWarning, LettersConfig, Way};
use crate::trouble::Trouble;
use crate::{exposed, installation, watch};
use samling_app::Samling;
use samling_app::demo::{DemoClock, stored_offset};
use samling_app::waiting_list;
use samling_language::Messages;
use samling_letters::{FolderPost, Links, Post, Sender, SmtpPost, worker};
use samling_web::{Operation, Settings, Web};
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tracing_subscriber::EnvFilter;

/// How long requests that are under way get to finish after the signal to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(10);
/// How long the worker gets to finish the letter in its hands.
const LAST_LETTER: Duration = Duration::from_secs(30);
/// How often the waiting lists are looked at.
const LOOK_AT_WAITING_LISTS: Duration = Duration::from_secs(2);

/// Serves an installation.
pub fn run(config: Option<&Path>, m: Messages) -> Result<ExitCode, Trouble> {
    log_to_stderr("info");
    let config = Config::load(config, m)?;
    let listener = listen(config.listen, m)?;
    let installation = installation::open_config(&config, m)?;
    if installation.demo.is_some() {
        return Err(Trouble::usage(m.command_serve_demo_data(config.data.display().to_string())));
    }
    let post = post(&config.letters, &config.public_url, m)?;
    exposed::warn(&config, m);
    let service = Service {
        samling: installation.samling,
        settings: Settings { public_url: config.public_url.clone(), demo: None },
        post,
        sender: config.letters.sender.clone(),
        listener,
        running: Running {
            operation: Arc::new(config.operation.operation()),
            metrics: config.operation.metrics_listen.map(|address| listen(address, m)).transpose()?,
            folder: config.data.clone(),
            disk_warning: config.operation.disk_warning,
        },
    };
    let ready = || tracing::info!(listen = %config.listen, public_url = %config.public_url, "ready");
    service.run(ready, m)?;
    Ok(ExitCode::SUCCESS)
}

/// Logs go to standard error; `SAMLING_LOG` says how much, otherwise `usual` does.
pub fn log_to_stderr(usual: &str) {
    let filter = EnvFilter::try_from_env("SAMLING_LOG").unwrap_or_else(|_| EnvFilter::new(usual));
    // A second start in the same program keeps the first one's.
    let _ =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).with_ansi(false).try_init();
}

/// Takes an address; one that is taken is told plainly.
pub fn listen(address: SocketAddr, m: Messages) -> Result<TcpListener, Trouble> {
    let listener = TcpListener::bind(address).and_then(|listener| {
        listener.set_nonblocking(true)?;
        Ok(listener)
    });
    listener.map_err(|error| {
        Trouble::usage(match error.kind() {
            io::ErrorKind::AddrInUse => {
                m.command_serve_port_taken(address.to_string(), address.port().to_string())
            }
            _ => m.command_serve_not_listening(address.to_string(), error.to_string()),
        })
    })
}

/// The post of the settings.
pub fn post(letters: &LettersConfig, public_url: &str, m: Messages) -> Result<Arc<dyn Post>, Trouble> {
    match &letters.way {
        Way::Folder(folder) => Ok(Arc::new(folder_post(folder, m)?)),
        Way::Smtp(url) => Ok(Arc::new(smtp_post(url, public_url, m)?)),
    }
}

/// A folder for letters.
pub fn folder_post(folder: &Path, m: Messages) -> Result<FolderPost, Trouble> {
    FolderPost::open(folder).map_err(|error| {
        Trouble::usage(m.command_folder_not_made(folder.display().to_string(), error.to_string()))
    })
}

/// A mail server.
pub fn smtp_post(url: &str, public_url: &str, m: Messages) -> Result<SmtpPost, Trouble> {
    let host = public_url.split_once("://").map_or(public_url, |(_, host)| host);
    let host = host.split([':', '/']).next().filter(|host| !host.is_empty()).unwrap_or("localhost");
    SmtpPost::from_url(url, host)
        .map_err(|error| Trouble::usage(m.command_config_smtp_wrong(error.to_string())))
}

/// Everything that serving needs.
pub struct Service {
    /// The application.
    pub samling: Samling,
    /// How it is set up.
    pub settings: Settings,
    /// What takes letters away.
    pub post: Arc<dyn Post>,
    /// From whom they come.
    pub sender: Sender,
    /// Where it listens; does not block.
    pub listener: TcpListener,
    /// How it is run.
    pub running: Running,
}

/// How it is run.
pub struct Running {
    /// Proxies, limits, counts and signs of life.
    pub operation: Arc<Operation>,
    /// Where monitoring is answered; does not block.
    pub metrics: Option<TcpListener>,
    /// The data folder, whose disk is measured.
    pub folder: PathBuf,
    /// When it has little room.
    pub disk_warning: DiskWarning,
}

impl Running {
    /// By the defaults.
    pub fn usual(folder: PathBuf) -> Self {
        Self { operation: Arc::default(), metrics: None, folder, disk_warning: DiskWarning::Usual }
    }
}

impl Service {
    /// Serves until SIGTERM or SIGINT. `ready` is called when requests are answered.
    pub fn run(self, ready: impl FnOnce(), m: Messages) -> Result<(), Trouble> {
        let broken = |error: io::Error| Trouble::failed(m.command_serve_broken(error.to_string()));
        let stop = Arc::new(AtomicBool::new(false));
        let worker = self.start_worker(&stop).map_err(broken)?;
        let deletions = self.start_deletions(&stop).map_err(broken)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(broken)?;
        let served = runtime.block_on(self.serve(ready));
        stop.store(true, Ordering::Relaxed);
        finish(worker);
        finish(deletions);
        runtime.shutdown_timeout(Duration::from_secs(1));
        served.map_err(broken)
    }

    fn start_worker(&self, stop: &Arc<AtomicBool>) -> io::Result<JoinHandle<()>> {
        let (samling, post, sender) = (self.samling.clone(), Arc::clone(&self.post), self.sender.clone());
        let links = Links { base_url: self.settings.public_url.clone(), key: samling.key().clone() };
        let (stop, operation) = (Arc::clone(stop), Arc::clone(&self.running.operation));
        std::thread::Builder::new().name("letters".to_owned()).spawn(move || {
            worker::run(&samling, &*post, &links, &sender, &stop, || operation.vitals.beat());
        })
    }

    fn start_deletions(&self, stop: &Arc<AtomicBool>) -> io::Result<JoinHandle<()>> {
        let (samling, post, stop) = (self.samling.clone(), Arc::clone(&self.post), Arc::clone(stop));
        let demo = self.settings.demo.is_some();
        std::thread::Builder::new()
            .name("deletions".to_owned())
            .spawn(move || crate::deletion::watch(&samling, &*post, demo, &stop))
    }

    async fn serve(self, ready: impl FnOnce()) -> io::Result<()> {
        // The signals are heard before anybody can know that the program runs.
        let stop = stop_signal()?;
        if let Some(clock) = &self.settings.demo {
            tokio::spawn(follow_stored_clock(self.samling.clone(), Arc::clone(clock)));
        }
        tokio::spawn(pass_places_on(self.samling.clone()));
        let Running { operation, metrics, folder, disk_warning } = self.running;
        tokio::spawn(watch::watch(Arc::clone(&operation), folder, disk_warning));
        let web = Web::new(self.samling, self.settings).run_as(Arc::clone(&operation));
        if let Some(listener) = metrics {
            tokio::spawn(samling_web::serve_metrics(listener, web.clone()));
        }
        samling_web::serve(self.listener, samling_web::router(web), operation, stop, LAST_REQUESTS, ready)
            .await
    }
}

fn finish(worker: JoinHandle<()>) {
    let start = Instant::now();
    while !worker.is_finished() && start.elapsed() < LAST_LETTER {
        std::thread::sleep(Duration::from_millis(20));
    }
    if !worker.is_finished() {
        tracing::warn!("a letter is still in the air; it is looked after at the next start");
    }
}

/// Another process may move the demo's clock; the store knows.
async fn follow_stored_clock(samling: Samling, clock: Arc<DemoClock>) {
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        if let Ok(offset) = samling.read(|tx, _| stored_offset(tx)).await {
            clock.refresh(offset);
        }
    }
}

/// Offers of the waiting list run out by themselves, and free places go on. Looking costs one read; what is due is done in a
/// transaction of its own, which finds nothing to do if another was quicker.
async fn pass_places_on(samling: Samling) {
    loop {
        let due = samling.read(|tx, context| waiting_list::due(tx, context)).await;
        for gathering in due.unwrap_or_default() {
            let id = gathering.clone();
            if let Err(failure) = samling.write(move |tx, context| waiting_list::tick(tx, context, &id)).await
            {
                tracing::error!(%failure, %gathering, "the waiting list cannot be worked on");
            }
        }
        tokio::time::sleep(LOOK_AT_WAITING_LISTS).await;
    }
}

/// Ends with SIGTERM or Ctrl-C.
#[cfg(unix)]
pub fn stop_signal() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => (),
            _ = interrupt.recv() => (),
        }
    })
}

/// Ends with Ctrl-C.
#[cfg(not(unix))]
pub fn stop_signal() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
