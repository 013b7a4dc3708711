//! The dashboard and the JSON behind it, over HTTP.
//!
//! In: the history, the counts of what stayed unseen, and a feed that says when something new was found. Out: pages and JSON.
//! Must never let a text that traffic chose become markup (the templates escape), run a script without the page's nonce, or
//! ask anything of another host.

use std::{convert::Infallible, sync::Arc};

use askama::Template;
use axum::{
    Json, Router,
    extract::{Path, Query, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response, Sse, sse},
    routing::get,
};
use futures_util::{Stream, StreamExt};
use serde::Deserialize;
use tokio::sync::{Mutex, broadcast};
use tokio_stream::wrappers::BroadcastStream;

use super::view::{Dashboard, Detail, Frame, PIXELS, PixelPage, RANGES};
use crate::{
    base::CaptureTime,
    sink::store::{Blind, Error, Filter, Reader, Span},
};

/// Longest text of a filter.
const FILTER_MAX: usize = 253;

/// What pages are made of.
pub struct Pages {
    reader: Mutex<Reader>,
    sensor: String,
    blind: Box<dyn Fn() -> Vec<Blind> + Send + Sync>,
    feed: broadcast::Sender<u64>,
}

impl Pages {
    /// Pages over a history; `blind` gives what stayed unseen so far, `feed` says how many findings were just added.
    #[must_use]
    pub fn new(
        reader: Reader,
        sensor: String,
        blind: Box<dyn Fn() -> Vec<Blind> + Send + Sync>,
        feed: broadcast::Sender<u64>,
    ) -> Self {
        Self { reader: Mutex::new(reader), sensor, blind, feed }
    }

    /// The routes `/`, `/pixel/{id}` and `/api/v1/…`.
    pub fn router(self) -> Router {
        Router::new()
            .route("/", get(dashboard))
            .route("/pixel/{id}", get(pixel))
            .route("/api/v1/overview", get(overview))
            .route("/api/v1/pixels", get(pixels))
            .route("/api/v1/pixels/{id}", get(pixel_json))
            .route("/api/v1/stream", get(stream))
            .with_state(Arc::new(self))
    }

    fn frame(&self, nonce: &str) -> Frame {
        Frame { nonce: nonce.to_owned(), sensor: self.sensor.clone(), made: now_text() }
    }
}

/// What a URL asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    range: String,
    kind: String,
    vendor: String,
    domain: String,
    page: String,
    before: Option<i64>,
}

impl Asked {
    fn range(&self) -> &'static super::view::Range {
        RANGES.iter().find(|range| range.name == self.range).unwrap_or(&RANGES[0])
    }

    fn span(&self) -> Span {
        self.range().seconds.map_or(Span::ALL, |seconds| Span::last(seconds, now()))
    }

    fn filter(self) -> Filter {
        let bounded = |text: String| text.chars().take(FILTER_MAX).collect::<String>().trim().to_lowercase();
        Filter {
            kind: bounded(self.kind),
            vendor: self.vendor.chars().take(FILTER_MAX).collect(),
            domain: bounded(self.domain),
            page: bounded(self.page),
            before: self.before,
            limit: PIXELS,
        }
    }
}

/// Why no page can be shown.
enum Refusal {
    NotFound,
    History(Error),
    Page(askama::Error),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::History(error)
    }
}

impl From<askama::Error> for Refusal {
    fn from(error: askama::Error) -> Self {
        Self::Page(error)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound => (StatusCode::NOT_FOUND, "no pixel of this number\n").into_response(),
            Self::History(error) => {
                tracing::warn!(%error, "the history can't be read");
                (StatusCode::SERVICE_UNAVAILABLE, "the history can't be read now\n").into_response()
            }
            Self::Page(error) => {
                tracing::error!(%error, "a page can't be made");
                (StatusCode::INTERNAL_SERVER_ERROR, "the page can't be made\n").into_response()
            }
        }
    }
}

async fn dashboard(State(pages): State<Arc<Pages>>, Query(asked): Query<Asked>) -> Result<Response, Refusal> {
    let (span, range) = (asked.span(), asked.range().name);
    let nonce = nonce();
    let page = {
        let reader = pages.reader.lock().await;
        Dashboard::gather(&reader, span, asked.filter(), (pages.blind)(), pages.frame(&nonce), range)?
    };
    Ok(guarded(&nonce, page.render()?))
}

async fn pixel(State(pages): State<Arc<Pages>>, Path(id): Path<i64>) -> Result<Response, Refusal> {
    let event = pages.reader.lock().await.pixel(id)?.ok_or(Refusal::NotFound)?;
    let nonce = nonce();
    let page = PixelPage { frame: pages.frame(&nonce), is_report: false, detail: Detail::new(id, &event) };
    Ok(guarded(&nonce, page.render()?))
}

async fn overview(State(pages): State<Arc<Pages>>, Query(asked): Query<Asked>) -> Result<Response, Refusal> {
    let span = asked.span();
    let reader = pages.reader.lock().await;
    let body = serde_json::json!({
        "totals": reader.totals(span)?,
        "pixel_domains": reader.pixel_domains(span, 100)?,
        "vendors": reader.vendors(span, 100)?,
        "initiators": reader.initiators(span, 100)?,
        "cookie_domains": reader.cookie_domains(span, 100)?,
        "syncs": reader.passings(span, 100)?,
        "cloaks": reader.cloaks(span, 100)?,
        "beacons": reader.beacons(span, 100)?,
        "sites": reader.edges(span, 500)?,
        "blind": (pages.blind)(),
    });
    Ok(Json(body).into_response())
}

async fn pixels(State(pages): State<Arc<Pages>>, Query(asked): Query<Asked>) -> Result<Response, Refusal> {
    let span = asked.span();
    let rows = pages.reader.lock().await.pixels(span, &asked.filter())?;
    Ok(Json(rows).into_response())
}

async fn pixel_json(State(pages): State<Arc<Pages>>, Path(id): Path<i64>) -> Result<Response, Refusal> {
    let event = pages.reader.lock().await.pixel(id)?.ok_or(Refusal::NotFound)?;
    Ok(Json(event).into_response())
}

/// Says `findings` with their number whenever some were added; a reader who was too slow is told once of all that it missed.
async fn stream(State(pages): State<Arc<Pages>>) -> Sse<impl Stream<Item = Result<sse::Event, Infallible>>> {
    let feed = BroadcastStream::new(pages.feed.subscribe()).map(|added| {
        let text = added.map_or_else(|_| "many".to_owned(), |added| added.to_string());
        Ok(sse::Event::default().event("findings").data(text))
    });
    Sse::new(feed).keep_alive(sse::KeepAlive::default())
}

/// A page under the strictest policy that lets it work.
fn guarded(nonce: &str, page: String) -> Response {
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src data:; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    let mut response = Html(page).into_response();
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin"));
    response
}

/// 128 random bits in hex. Without randomness, which Linux always has, no script and no style would run: the page still reads.
fn nonce() -> String {
    let mut bytes = [0_u8; 16];
    if ring::rand::SecureRandom::fill(&ring::rand::SystemRandom::new(), &mut bytes).is_err() {
        return String::new();
    }
    format!("{:032x}", u128::from_be_bytes(bytes))
}

#[expect(clippy::disallowed_methods, reason = "a page shows the last hours by the clock of its reader")]
fn now() -> CaptureTime {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    CaptureTime::from_nanos(i64::try_from(since.as_nanos()).unwrap_or(i64::MAX))
}

fn now_text() -> String {
    jiff::Timestamp::from_second(now().secs()).map(|time| time.to_string()).unwrap_or_default()
}
