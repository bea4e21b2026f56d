//! A store that speaks S3, in the process of the test.

use std::net::TcpListener;
use std::path::{Path, PathBuf};

use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;

/// The key that it knows.
pub const KEY: &str = "AKIDEXAMPLE";
/// The secret of that key.
pub const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

/// An object store at work, until it is let go. It has one bucket, `school-files`.
pub struct S3Store {
    /// Where it listens.
    pub address: String,
    folder: tempfile::TempDir,
    _runtime: tokio::runtime::Runtime,
}

impl S3Store {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("school-files")).unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let mut service = S3ServiceBuilder::new(s3s_fs::FileSystem::new(folder.path()).unwrap());
        service.set_auth(SimpleAuth::from_single(KEY, SECRET));
        let service = service.build();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            while let Ok((socket, _)) = listener.accept().await {
                let service = service.clone();
                tokio::spawn(async move {
                    let server = Builder::new(TokioExecutor::new());
                    let _ = server.serve_connection(TokioIo::new(socket), service).await;
                });
            }
        });
        Self {
            address,
            folder,
            _runtime: runtime,
        }
    }

    /// The objects of its bucket are the files of this folder.
    pub fn bucket(&self) -> PathBuf {
        Path::join(self.folder.path(), "school-files")
    }
}
