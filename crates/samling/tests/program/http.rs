//! A browser as small as it can be: keeps cookies, fills in forms, says from which address it comes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// An answer.
pub struct Page {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Page {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let (_, rest) = self.body.split_once(&start).unwrap_or_else(|| panic!("no {name}: {}", self.body));
        rest.split('"').next().unwrap().to_owned()
    }
}

/// A browser at an address of the server.
pub struct Browser {
    host: String,
    /// What a proxy would say of where it is.
    from: Option<String>,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    pub fn at(host: &str) -> Self {
        Self { host: host.to_owned(), from: None, cookies: BTreeMap::new() }
    }
    pub fn from(mut self, address: &str) -> Self {
        self.from = Some(address.to_owned());
        self
    }

    pub fn get(&mut self, path: &str) -> Page {
        self.ask(&format!("GET {path} HTTP/1.1\r\n"), "")
    }
    pub fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Page {
        self.try_to_post(path, form).unwrap()
    }

    fn ask(&mut self, head: &str, body: &str) -> Page {
        self.try_to_ask(head, body).unwrap()
    }

    /// As [`Browser::post`], where the server may be gone.
    pub fn try_to_post(&mut self, path: &str, form: &[(&str, &str)]) -> std::io::Result<Page> {
        let body = encoded(form);
        let kind = "application/x-www-form-urlencoded";
        let head =
            format!("POST {path} HTTP/1.1\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n", body.len());
        self.try_to_ask(&head, &body)
    }

    fn try_to_ask(&mut self, head: &str, body: &str) -> std::io::Result<Page> {
        let mut stream = TcpStream::connect(&self.host)?;
        stream.set_read_timeout(Some(Duration::from_mins(1)))?;
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = format!("{head}Host: {}\r\nConnection: close\r\n", self.host);
        if let Some(from) = &self.from {
            let _ = write!(request, "X-Forwarded-For: {from}\r\n");
        }
        if !cookies.is_empty() {
            let _ = write!(request, "Cookie: {}\r\n", cookies.join("; "));
        }
        stream.write_all(format!("{request}\r\n{body}").as_bytes())?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let answer = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        for line in head.lines() {
            let Some((name, value)) = line.split_once(':') else { continue };
            if name.eq_ignore_ascii_case("set-cookie")
                && let Some((name, value)) = value.trim().split(';').next().and_then(|c| c.split_once('='))
            {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        Ok(Page { status, head: head.to_owned(), body: body.to_owned() })
    }

    /// Signs a delegation up by an invitation's path: fetches the form, fills it in, sends it.
    pub fn sign_up(&mut self, invitation: &str, contact: &str, participant: &str) -> Page {
        let path = format!("{invitation}/delegation");
        let form = self.get(&path);
        assert_eq!(form.status, 200, "{}", form.body);
        self.post(&path, &delegation(&form.opened(), contact, participant))
    }

    /// Logs an organiser in.
    pub fn log_in(&mut self, email: &str, password: &str) -> Page {
        let code = self.get("/log-in").hidden("form-code");
        self.post("/log-in", &[("form-code", &code), ("email", email), ("password", password)])
    }
}

/// What the page of a form gives to be sent back with it.
pub struct Opened {
    pub code: String,
    pub terms: String,
}

impl Page {
    /// What the form of this page gives to be sent back with it.
    pub fn opened(&self) -> Opened {
        Opened { code: self.hidden("form-code"), terms: self.hidden("terms-shown") }
    }
}

/// A filled-in form of the example's gathering, with one participant.
pub fn delegation<'a>(form: &'a Opened, contact: &'a str, participant: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("form-code", &form.code),
        ("terms-shown", &form.terms),
        ("version", "0"),
        ("contact-name", contact),
        ("contact-email", "contact@seeded.example"),
        ("people", "1"),
        ("p0-name", participant),
        ("p0-role", "case-worker"),
        ("p0-field", "planning"),
        ("p0-take", "day-1"),
        ("p0-take", "day-2"),
        ("terms", "on"),
        ("action", "submit"),
    ]
}

fn encoded(form: &[(&str, &str)]) -> String {
    let encode = |text: &str| {
        text.bytes().fold(String::new(), |mut out, byte| {
            if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
                out.push(byte.into());
            } else {
                let _ = write!(out, "%{byte:02X}");
            }
            out
        })
    };
    let pairs: Vec<String> =
        form.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    pairs.join("&")
}
