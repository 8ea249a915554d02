//! What is looked after while the server runs: the room on the disk, and counts that may be forgotten.

use crate::config::DiskWarning;
use samling_web::{Disk, Operation};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How often.
const EVERY: Duration = Duration::from_mins(1);

/// Looks after everything once a minute, for ever.
pub async fn watch(operation: Arc<Operation>, folder: PathBuf, warning: DiskWarning) {
    let mut was_low = false;
    loop {
        operation.limits.tidy();
        let disk = measure(&folder, warning);
        operation.vitals.measured(disk);
        let low = disk.is_some_and(Disk::low);
        if let Some(disk) = disk.filter(|_| low) {
            let free_mib = disk.free >> 20;
            tracing::warn!(
                free_mib,
                "there is little room on the disk: make room before the database is full"
            );
        } else if was_low {
            tracing::info!("there is room on the disk again");
        }
        was_low = low;
        tokio::time::sleep(EVERY).await;
    }
}

/// The disk that a folder lies on; nothing where it cannot be asked.
#[cfg(unix)]
pub fn measure(folder: &Path, warning: DiskWarning) -> Option<Disk> {
    let there = folder.ancestors().find(|path| path.exists()).unwrap_or(Path::new("."));
    let disk = rustix::fs::statvfs(there).ok()?;
    let size = disk.f_blocks.saturating_mul(disk.f_frsize);
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    Some(Disk { free, size, limit: warning.limit(size) })
}
#[cfg(not(unix))]
pub fn measure(_: &Path, _: DiskWarning) -> Option<Disk> {
    None
}
