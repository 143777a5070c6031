//! A small static server, for looking at the page and for the browser tests. It sends the headers
//! that the README asks hosts to send.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::build;
use crate::step::{Done, Failure};

/// Headers of every answer.
const HEADERS: &str = include_str!("headers.txt");

const PORT: u16 = 8080;

/// Builds, serves, and stays.
pub fn command(port: Option<&str>) -> Done {
    let port = port.map_or(Ok(PORT), str::parse).map_err(|_| Failure("--port wants a number up to 65535".into()))?;
    build::everything()?;
    let listener = listen(port)?;
    println!("\nThe page is at {}   (Ctrl+C stops it)", address(&listener)?);
    serve(&listener, &build::site_folder());
    Ok(())
}

/// Serves a folder from a thread of its own, on a port that is free; tells the address.
pub fn in_background(folder: PathBuf) -> Done<String> {
    let listener = listen(0)?;
    let address = address(&listener)?;
    thread::spawn(move || serve(&listener, &folder));
    Ok(address)
}

fn listen(port: u16) -> Done<TcpListener> {
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        Failure(format!("port {port} of 127.0.0.1 cannot be used ({error}); try `cargo xtask serve --port 8090`"))
    })
}

fn address(listener: &TcpListener) -> Done<String> {
    let local = listener.local_addr().map_err(|error| Failure(format!("the server has no address: {error}")))?;
    Ok(format!("http://{local}/"))
}

fn serve(listener: &TcpListener, folder: &Path) {
    for stream in listener.incoming().flatten() {
        let folder = folder.to_owned();
        // a reader that goes away is no concern of the server's
        thread::spawn(move || answer(stream, &folder).ok());
    }
}

fn answer(mut stream: TcpStream, folder: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or("/"));
    let found = path_of(target).map(|path| folder.join(path));
    let body = found.as_ref().and_then(|path| std::fs::read(path).ok());
    let (status, kind, body) = match (method, body) {
        ("GET" | "HEAD", Some(body)) => ("200 OK", content_type(&found.unwrap_or_default()), body),
        ("GET" | "HEAD", None) => ("404 Not Found", "text/plain; charset=utf-8", b"Not here.\n".to_vec()),
        _ => ("405 Method Not Allowed", "text/plain; charset=utf-8", b"Only GET.\n".to_vec()),
    };
    let length = body.len();
    write!(stream, "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n")?;
    for header in HEADERS.lines() {
        write!(stream, "{header}\r\n")?;
    }
    stream.write_all(b"\r\n")?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// The file behind a request's target; `None` for what leads out of the folder.
fn path_of(target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let plain = |part: &str| {
        let harmless = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        !part.starts_with('.') && part.bytes().all(harmless)
    };
    if !path.split('/').all(plain) {
        return None;
    }
    Some(if path.is_empty() || path.ends_with('/') { Path::new(path).join("index.html") } else { path.into() })
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn stays_in_its_folder() {
        assert_eq!(path_of("/"), Some("index.html".into()));
        assert_eq!(path_of("/assets/a-1.js?x=/../"), Some("assets/a-1.js".into()));
        for target in ["/../Cargo.toml", "/a/../../b", "/%2e%2e/b", "/.git/config", "/a\\b", "//C:/x"] {
            assert_eq!(path_of(target), None, "{target}");
        }
    }

    #[test]
    fn answers_with_the_promised_headers() {
        let url = in_background(build::generated().join("..")).unwrap();
        let host = url.trim_start_matches("http://").trim_end_matches('/');
        let mut stream = TcpStream::connect(host).unwrap();
        stream.write_all(b"GET /nothing HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 404 Not Found\r\n"), "{answer}");
        for header in HEADERS.lines() {
            assert!(answer.contains(&format!("\r\n{header}\r\n")), "{header}");
        }
    }
}
