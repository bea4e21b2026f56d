//! Requests to an object store, by those who wait for them: what reads and writes files isn't async.

use std::io;
use std::sync::mpsc;

use tokio::runtime::{Builder, Handle, Runtime, RuntimeFlavor};

/// Threads of its own: whoever waits may be one of those of the server, and nothing it waits for may need that one.
#[derive(Debug)]
pub(super) struct Courier(Option<Runtime>);

/// An answer on its way.
pub(super) struct Answer<T>(mpsc::Receiver<T>);

impl Courier {
    /// Hires two threads.
    ///
    /// # Errors
    ///
    /// The system gives none.
    pub fn new() -> io::Result<Self> {
        let mut builder = Builder::new_multi_thread();
        builder.worker_threads(2).thread_name("objects").enable_all();
        Ok(Self(Some(builder.build()?)))
    }

    /// Sends it off.
    pub fn send<T: Send + 'static>(&self, request: impl Future<Output = T> + Send + 'static) -> Answer<T> {
        let (tell, told) = mpsc::sync_channel(1);
        if let Some(runtime) = &self.0 {
            runtime.spawn(async move { tell.send(request.await) });
        }
        Answer(told)
    }

    /// Sends it off and waits.
    ///
    /// # Errors
    ///
    /// The request fails.
    pub fn ask<T: Send + 'static>(
        &self,
        request: impl Future<Output = object_store::Result<T>> + Send + 'static,
    ) -> io::Result<T> {
        self.send(request).wait()?.map_err(super::url::told)
    }
}

impl<T> Answer<T> {
    /// Waits for it.
    ///
    /// # Errors
    ///
    /// It never comes: the request has panicked.
    pub fn wait(self) -> io::Result<T> {
        let told = || self.0.recv().map_err(|_| io::Error::other("the request was lost"));
        match Handle::try_current().map(|handle| handle.runtime_flavor()) {
            // Others go on meanwhile.
            Ok(RuntimeFlavor::MultiThread) => tokio::task::block_in_place(told),
            _ => told(),
        }
    }
}

/// It may be let go where waiting isn't allowed.
impl Drop for Courier {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}
