//! A line to a server that can be cut and mended, as when the server is stopped and started again.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

struct Inner {
    whole: bool,
    open: Vec<TcpStream>,
}

pub struct Line {
    pub address: SocketAddr,
    inner: Arc<Mutex<Inner>>,
}

impl Line {
    /// A line to `target`.
    pub fn to(target: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let inner = Arc::new(Mutex::new(Inner { whole: true, open: Vec::new() }));
        let shared = Arc::clone(&inner);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let mut inner = shared.lock().unwrap();
                if !inner.whole {
                    continue;
                }
                let Ok(other) = TcpStream::connect(&target) else { continue };
                for (from, to) in [(&stream, &other), (&other, &stream)] {
                    let (from, to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
                    std::thread::spawn(move || pass(from, to));
                }
                inner.open.extend([stream, other]);
            }
        });
        Self { address, inner }
    }
    /// Every connection ends, and no new one is made.
    pub fn cut(&self) {
        let mut inner = self.inner.lock().unwrap();
        inner.whole = false;
        for stream in inner.open.drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
    /// New connections are made again.
    pub fn mend(&self) {
        self.inner.lock().unwrap().whole = true;
    }
}

fn pass(mut from: TcpStream, mut to: TcpStream) {
    let mut buffer = [0; 16 * 1024];
    while let Ok(length @ 1..) = from.read(&mut buffer) {
        if to.write_all(&buffer[..length]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
    let _ = from.shutdown(Shutdown::Both);
}
