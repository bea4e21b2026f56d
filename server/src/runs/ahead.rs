//! Rows that come next: while some are executed, what the others name is looked up.

use std::sync::Arc;

use shared::formats::PlannedFile;
use tokio::task::JoinHandle;

use super::planning;
use super::rows::Row;
use crate::platform::Platform;

/// What is looked up for the rows that come next. Dropped, it ends.
#[derive(Debug)]
pub struct Ahead(JoinHandle<()>);

impl Ahead {
    /// Begins to look up what rows name, on a platform whose answers take their time.
    pub fn begin(platform: &Arc<dyn Platform>, command_file: &dyn PlannedFile, rows: &[Row]) -> Option<Self> {
        if !platform.foresees() || rows.is_empty() {
            return None;
        }
        let keys = planning::keys(command_file, rows);
        let platform = Arc::clone(platform);
        Some(Self(tokio::spawn(async move {
            // What can't be looked up now is told when it is needed.
            let _ = platform.foresee(keys).await;
        })))
    }

    /// Waits until all is known.
    pub async fn known(mut self) {
        let _ = (&mut self.0).await;
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        self.0.abort();
    }
}
