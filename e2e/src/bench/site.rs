//! Folders as a site of their own: as little HTTP as a browser needs to load a page and its workers.

use std::path::{Path, PathBuf};

use anyhow::Result;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// The most that is read of a request.
const REQUEST: usize = 64 << 10;

/// A running site; dropping it ends it.
#[derive(Debug)]
pub(super) struct Site {
    address: String,
    serving: JoinHandle<()>,
}

impl Site {
    /// Serves the files of these folders; where two have a name, that of the first.
    pub(super) async fn start(folders: Vec<PathBuf>) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = format!("http://{}", listener.local_addr()?);
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let folders = folders.clone();
                // A browser that goes away in the middle is no matter.
                tokio::spawn(async move { answer(stream, &folders).await.ok() });
            }
        });
        Ok(Self { address, serving })
    }

    /// The address of a file.
    pub(super) fn page(&self, name: &str) -> String {
        format!("{}/{name}", self.address)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn answer(mut stream: TcpStream, folders: &[PathBuf]) -> Result<()> {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") && request.len() < REQUEST {
        if stream.read_buf(&mut request).await? == 0 {
            break;
        }
    }
    let request = String::from_utf8_lossy(&request);
    let path = request.split(' ').nth(1).unwrap_or_default();
    let name = path.trim_start_matches('/').split('?').next().unwrap_or_default();
    let found = find(name, folders).await;
    let status = if found.is_some() { "200 OK" } else { "404 Not Found" };
    let bytes = found.unwrap_or_default();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        kind(name),
        bytes.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(&bytes).await?;
    Ok(stream.shutdown().await?)
}

/// The file of this name: one right in a folder, never one elsewhere.
async fn find(name: &str, folders: &[PathBuf]) -> Option<Vec<u8>> {
    if name.contains(['/', '\\']) || name.contains("..") {
        return None;
    }
    for folder in folders {
        if let Ok(bytes) = tokio::fs::read(folder.join(name)).await {
            return Some(bytes);
        }
    }
    None
}

fn kind(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|kind| kind.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn files_of_the_folders_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.js"), "1").unwrap();
        std::fs::create_dir(folder.path().join("b")).unwrap();
        let folders = [folder.path().join("b"), folder.path().to_owned()];
        assert_eq!(find("a.js", &folders).await.unwrap(), b"1");
        assert_eq!(find("b/../a.js", &folders).await, None);
        assert_eq!(find("c.js", &folders).await, None);
        assert_eq!(kind("worker_bg.wasm"), "application/wasm");
    }
}
