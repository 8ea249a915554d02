//! One client: a connection that is kept, as a browser keeps it.

use crate::Broken;
use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1::SendRequest;
use hyper::header::{CONTENT_TYPE, COOKIE, HOST, HeaderMap, LOCATION, SET_COOKIE};
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use std::net::SocketAddr;
use tokio::net::TcpStream;

/// A connection to the program.
pub struct Browser {
    address: SocketAddr,
    line: SendRequest<Full<Bytes>>,
}

/// An answer, read to its end.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Answer {
    /// Where a redirect leads.
    pub fn location(&self) -> Option<&str> {
        self.headers.get(LOCATION)?.to_str().ok()
    }
    /// The cookies that were set, as they are sent back.
    pub fn cookies(&self) -> String {
        let set = self.headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        set.filter_map(|cookie| cookie.split(';').next()).collect::<Vec<_>>().join("; ")
    }
    /// The value of a hidden field of the page's form.
    pub fn hidden(&self, name: &str) -> Option<&str> {
        let text = std::str::from_utf8(&self.body).ok()?;
        let (_, rest) = text.split_once(&format!("name=\"{name}\" value=\""))?;
        Some(rest.split_once('"')?.0)
    }
}

impl Browser {
    /// Connects.
    pub async fn open(address: SocketAddr) -> Result<Self, Broken> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (line, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
        // It ends with the connection; an error shows itself in the next request.
        tokio::spawn(async move { drop(connection.await) });
        Ok(Self { address, line })
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> Result<Answer, Broken> {
        self.ask(Method::GET, path, "", Bytes::new()).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, cookies: &str, form: String) -> Result<Answer, Broken> {
        self.ask(Method::POST, path, cookies, form.into()).await
    }

    async fn ask(
        &mut self,
        method: Method,
        path: &str,
        cookies: &str,
        body: Bytes,
    ) -> Result<Answer, Broken> {
        let mut request = Request::builder().method(method).uri(path).header(HOST, self.address.to_string());
        if !cookies.is_empty() {
            request = request.header(COOKIE, cookies);
        }
        if !body.is_empty() {
            request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        let request =
            request.body(Full::new(body)).map_err(|error| Broken::new(format!("no request: {error}")))?;
        self.line.ready().await?;
        let (head, body) = self.line.send_request(request).await?.into_parts();
        Ok(Answer { status: head.status, headers: head.headers, body: body.collect().await?.to_bytes() })
    }
}
