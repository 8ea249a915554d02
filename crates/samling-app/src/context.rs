//! What every use case needs beside the store: the time, the key for links, and the gathering as loaded.

use crate::links::Key;
use crate::links::retired::Why;
use crate::links::single_use::Spent;
use crate::store::{Database, Mode, StoreError, Stored, Transaction, Work};
use jiff::Timestamp;
use samling_domain::gathering::Gathering;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::registration::decide::Rejection;
use samling_domain::registration::form::FieldError;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, RwLock};

/// Tells the time; the demo has one of its own.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// Why a use case did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such thing, or the link does not fit; one answer for both.
    #[error("not found")]
    NotFound,
    /// The form has errors.
    #[error("the form has errors")]
    Invalid(Vec<FieldError>),
    /// A rule says no.
    #[error("refused by a rule")]
    Rejected(Rejection),
    /// A published decision may not be made from this plan: the checker names why.
    #[error("the plan breaks a rule: {0}")]
    PlanRefused(String),
    /// The e-mail address or the password is wrong.
    #[error("wrong address or password")]
    WrongLogin,
    /// The link was right and is no longer, for this reason.
    #[error("the link is replaced")]
    Retired(Why),
    /// The single-use link was right and is used up.
    #[error("the single-use link is spent")]
    Spent(Spent),
    /// Asked for too often; it works again after a while.
    #[error("asked for too often")]
    TooOften,
    /// Something must be given that is not.
    #[error("missing: {0}")]
    Missing(&'static str),
    /// Stored data cannot be read.
    #[error("stored data cannot be read: {0}")]
    Broken(String),
}

/// A gathering with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The gathering.
    pub gathering: Gathering,
    /// Its revision.
    pub revision: i64,
    /// Its picture.
    pub picture: Option<Vec<u8>>,
    /// How many organisations are invited.
    pub invited: usize,
}

/// What a use case gets.
#[derive(Debug, Clone)]
pub struct Context {
    /// The time, the same throughout the use case.
    pub now: Timestamp,
    /// The key for links.
    pub key: Key,
    cache: Cache,
}

/// An invited organisation as others choose it from a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub id: OrganisationId,
    /// Its plain name, by which it is put in order.
    pub name: String,
    /// The name to show.
    pub shown: String,
    /// Its South Sámi name.
    pub sami: Option<String>,
}

/// How many gatherings are kept ready; an installation seldom has more under way at once.
const KEPT: usize = 16;

/// What was read and parsed, by gathering and with the revision that it is of.
type Kept<T> = Arc<RwLock<HashMap<GatheringId, (i64, Arc<T>)>>>;

#[derive(Debug, Clone, Default)]
struct Cache {
    gatherings: Kept<Loaded>,
    lists: Kept<Vec<Listed>>,
}

fn kept<T>(kept: &Kept<T>, id: &GatheringId, revision: i64) -> Option<Arc<T>> {
    let kept = kept.read().ok()?;
    kept.get(id).filter(|(of, _)| *of == revision).map(|(_, value)| Arc::clone(value))
}

fn keep<T>(kept: &Kept<T>, id: &GatheringId, revision: i64, value: &Arc<T>) {
    let Ok(mut kept) = kept.write() else { return };
    if kept.len() >= KEPT && !kept.contains_key(id) {
        // Any of them will do: what is missed is read again.
        let one = kept.keys().next().cloned();
        one.and_then(|one| kept.remove(&one));
    }
    kept.insert(id.clone(), (revision, Arc::clone(value)));
}

impl Context {
    /// Loads a gathering; reading and parsing it is done once per revision.
    pub fn load(&self, tx: &mut dyn Transaction, id: &GatheringId) -> Result<Arc<Loaded>, Failure> {
        let revision = tx.gathering_revision(id)?.ok_or(Failure::NotFound)?;
        self.load_at(tx, id, revision)
    }

    /// Loads a gathering whose revision is known from something that was read beside it.
    pub fn load_at(
        &self,
        tx: &mut dyn Transaction,
        id: &GatheringId,
        revision: i64,
    ) -> Result<Arc<Loaded>, Failure> {
        if let Some(loaded) = kept(&self.cache.gatherings, id, revision) {
            return Ok(loaded);
        }
        let row = tx.gathering(id)?.ok_or(Failure::NotFound)?;
        let gathering =
            serde_json::from_str(&row.document).map_err(|error| Failure::Broken(error.to_string()))?;
        let invited = tx.count_organisations(id)?;
        let loaded = Arc::new(Loaded { gathering, revision: row.revision, picture: row.picture, invited });
        keep(&self.cache.gatherings, id, loaded.revision, &loaded);
        Ok(loaded)
    }

    /// A gathering as it was when it was last loaded, without asking the store whether that is still so.
    pub(crate) fn last_known(&self, id: &GatheringId) -> Option<Arc<Loaded>> {
        let kept = self.cache.gatherings.read().ok()?;
        kept.get(id).map(|(_, loaded)| Arc::clone(loaded))
    }

    /// The invited organisations of a gathering as others choose them from a list; read once per revision.
    pub fn listed(&self, tx: &mut dyn Transaction, loaded: &Loaded) -> Result<Arc<Vec<Listed>>, Failure> {
        let id = &loaded.gathering.id;
        if let Some(listed) = kept(&self.cache.lists, id, loaded.revision) {
            return Ok(listed);
        }
        let listed = tx.organisations(id)?.into_iter().map(|row| Listed {
            shown: row.invited.shown_name().to_owned(),
            id: row.invited.id,
            name: row.invited.name,
            sami: row.invited.sami_name,
        });
        let listed = Arc::new(listed.collect());
        keep(&self.cache.lists, id, loaded.revision, &listed);
        Ok(listed)
    }
}

/// The application: a database, a clock and a key.
#[derive(Clone)]
pub struct Samling {
    database: Arc<dyn Database>,
    clock: Arc<dyn Clock>,
    key: Key,
    cache: Cache,
    writes: Arc<AtomicU64>,
}

impl Samling {
    /// Puts the parts together.
    pub fn new(database: Arc<dyn Database>, clock: Arc<dyn Clock>, key: Key) -> Self {
        Self { database, clock, key, cache: Cache::default(), writes: Arc::default() }
    }
    /// The database.
    pub fn database(&self) -> &Arc<dyn Database> {
        &self.database
    }
    /// The key for links.
    pub fn key(&self) -> &Key {
        &self.key
    }
    /// Now.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
    /// How many use cases of this program have written something: what was made from an earlier state may be out of date.
    pub fn writes(&self) -> u64 {
        self.writes.load(Ordering::Acquire)
    }
    /// The context of a use case that begins now.
    pub fn context(&self) -> Context {
        Context { now: self.now(), key: self.key.clone(), cache: self.cache.clone() }
    }

    /// Runs a use case that only reads.
    pub async fn read<T, F>(&self, use_case: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnMut(&mut dyn Transaction, &Context) -> Result<T, Failure> + Send + 'static,
    {
        self.submit(Mode::Read, use_case).await
    }

    /// Runs a use case in a transaction that is durable when this returns `Ok`, and undone when it returns `Err`.
    pub async fn write<T, F>(&self, use_case: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnMut(&mut dyn Transaction, &Context) -> Result<T, Failure> + Send + 'static,
    {
        self.submit(Mode::Write, use_case).await
    }

    async fn submit<T, F>(&self, mode: Mode, use_case: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnMut(&mut dyn Transaction, &Context) -> Result<T, Failure> + Send + 'static,
    {
        let (answer, heard) = tokio::sync::oneshot::channel();
        let context = self.context();
        let writes = (mode == Mode::Write).then(|| Arc::clone(&self.writes));
        self.database.submit(mode, Box::new(Job { use_case, context, result: None, answer, writes }));
        heard.await.unwrap_or_else(|_| {
            Err(StoreError::Failed("the storage ended before it answered".to_owned()).into())
        })
    }

    /// Runs a reading use case from a thread that is not async, such as the command line.
    pub fn read_blocking<T, F>(&self, use_case: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnMut(&mut dyn Transaction, &Context) -> Result<T, Failure> + Send + 'static,
    {
        wait(self.read(use_case))
    }

    /// Runs a writing use case from a thread that is not async.
    pub fn write_blocking<T, F>(&self, use_case: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnMut(&mut dyn Transaction, &Context) -> Result<T, Failure> + Send + 'static,
    {
        wait(self.write(use_case))
    }
}

/// Waits on this thread for an answer that another thread gives.
fn wait<T>(answer: impl Future<Output = T>) -> T {
    struct Unpark(std::thread::Thread);
    impl std::task::Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Arc::new(Unpark(std::thread::current())).into();
    let mut task = std::task::Context::from_waker(&waker);
    let mut answer = std::pin::pin!(answer);
    loop {
        match answer.as_mut().poll(&mut task) {
            std::task::Poll::Ready(value) => return value,
            std::task::Poll::Pending => std::thread::park(),
        }
    }
}

struct Job<T, F> {
    use_case: F,
    context: Context,
    result: Option<Result<T, Failure>>,
    answer: tokio::sync::oneshot::Sender<Result<T, Failure>>,
    /// Counted up when this has written something.
    writes: Option<Arc<AtomicU64>>,
}

impl<T, F> Work for Job<T, F>
where
    T: Send,
    F: FnMut(&mut dyn Transaction, &Context) -> Result<T, Failure> + Send,
{
    fn run(&mut self, tx: &mut dyn Transaction) -> bool {
        let result = (self.use_case)(tx, &self.context);
        let done = result.is_ok();
        self.result = Some(result);
        done
    }
    fn finish(self: Box<Self>, outcome: Stored<()>) {
        let result = match (outcome, self.result) {
            (Err(error), _) => Err(error.into()),
            (Ok(()), Some(result)) => result,
            (Ok(()), None) => Err(StoreError::Failed("the work never ran".to_owned()).into()),
        };
        if let Some(writes) = self.writes.filter(|_| result.is_ok()) {
            writes.fetch_add(1, Ordering::Release);
        }
        // Whoever asked may have gone; then nobody needs the answer.
        let _ = self.answer.send(result);
    }
}
