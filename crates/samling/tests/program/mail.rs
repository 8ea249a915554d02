//! A mail server that does as it is told, and can be told otherwise while it runs.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Takes letters.
    Accept,
    /// Says "later" to every letter.
    Later,
    /// Closes the line at once.
    Refuse,
    /// Takes the letter, and closes the line without saying so.
    Drop,
    /// Says nothing, ever.
    Hang,
}

pub struct Mail {
    pub address: SocketAddr,
    manner: Arc<Mutex<Manner>>,
    letters: Arc<Mutex<usize>>,
}

impl Mail {
    pub fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (manner, letters) = (Arc::new(Mutex::new(manner)), Arc::new(Mutex::new(0)));
        let (told, count) = (Arc::clone(&manner), Arc::clone(&letters));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let manner = *told.lock().unwrap();
                let count = Arc::clone(&count);
                // Whoever goes away in the middle is part of the test.
                std::thread::spawn(move || talk(stream, manner, &count));
            }
        });
        Self { address, manner, letters }
    }
    pub fn tell(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }
    pub fn letters(&self) -> usize {
        *self.letters.lock().unwrap()
    }
}

fn talk(stream: TcpStream, manner: Manner, count: &Mutex<usize>) -> std::io::Result<()> {
    match manner {
        Manner::Refuse => return Ok(()),
        Manner::Hang => {
            std::thread::sleep(std::time::Duration::from_mins(2));
            return Ok(());
        }
        _ => {}
    }
    let mut out = stream.try_clone()?;
    out.write_all(b"220 mail.example\r\n")?;
    let mut inside = false;
    for line in BufReader::new(stream).lines() {
        let line = line?;
        if inside {
            if line == "." {
                inside = false;
                *count.lock().unwrap() += 1;
                if manner == Manner::Drop {
                    return Ok(());
                }
                out.write_all(b"250 taken\r\n")?;
            }
            continue;
        }
        let answer: &[u8] = match line.split(' ').next().unwrap_or_default() {
            "DATA" if manner == Manner::Later => b"451 later\r\n",
            "DATA" => {
                inside = true;
                b"354 go on\r\n"
            }
            "QUIT" => {
                out.write_all(b"221 bye\r\n")?;
                return Ok(());
            }
            _ => b"250 well\r\n",
        };
        out.write_all(answer)?;
    }
    Ok(())
}
