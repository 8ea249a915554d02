//! The frame of every page: language, title, links to the other languages, the demo's clock, and who is logged in.

use crate::failure::Problem;
use crate::state::Web;
use crate::visitor::{FormCode, Visitor};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use samling_app::Loaded;
use samling_domain::gathering::Gathering;
use samling_domain::gathering::milestones::next_milestone;
use samling_domain::language::{Language, Text};
use samling_language::format::Formats;
use samling_language::{Messages, facts};

/// What `base.html` needs.
#[derive(Clone)]
pub struct Page {
    /// Messages in the page's language.
    pub m: Messages,
    /// Dates, money and numbers in the page's language.
    pub f: Formats,
    /// The page's own title, for the browser's tab.
    pub title: String,
    /// What stands at the top left: the gathering's short name, or the product's.
    pub brand: String,
    /// Where that leads.
    pub home: String,
    /// The address of the gathering's own pages, for the links at the foot; empty for a page of none.
    pub gathering: String,
    /// What stands at the top right instead of a menu: the organisation that a link belongs to.
    pub aside: String,
    /// The menu.
    pub menu: Vec<MenuItem>,
    /// Links to the page in each language.
    pub languages: Vec<LanguageLink>,
    /// The demo's clock.
    pub demo: Option<DemoBar>,
    /// The path of the page, to come back to.
    pub path: String,
    /// The code that every form of the page carries.
    pub form_code: FormCode,
    /// True for a logged-in organiser: the page offers to log out.
    pub logged_in: bool,
    /// The hash in the addresses of the assets.
    pub assets: &'static str,
    /// True for pages that search engines must not list.
    pub private: bool,
}

/// A link of the menu.
#[derive(Clone)]
pub struct MenuItem {
    /// Its words.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// True for the page that is shown.
    pub current: bool,
}

/// A link to the page in a language.
#[derive(Clone)]
pub struct LanguageLink {
    /// The tag for `lang` and `hreflang`.
    pub tag: &'static str,
    /// The language's own name.
    pub name: &'static str,
    /// True for the page's language.
    pub current: bool,
}

/// The demo's clock.
#[derive(Clone)]
pub struct DemoBar {
    /// Its time in words.
    pub now: String,
    /// The milestone that the button moves to: its code and its words.
    pub next: Option<(&'static str, String)>,
    /// The gathering that the milestone belongs to.
    pub gathering: String,
}

fn own_name(language: Language) -> &'static str {
    let messages = Messages::new(language);
    match language {
        Language::Nb => messages.language_nb(),
        Language::Nn => messages.language_nn(),
        Language::En => messages.language_en(),
    }
}

impl Page {
    /// A page that belongs to no gathering.
    pub fn plain(_web: &Web, visitor: &Visitor, title: impl FnOnce(Messages) -> String) -> Self {
        let language = visitor.language(&Language::ALL);
        let messages = Messages::new(language);
        Self {
            m: messages,
            f: Formats::new(language),
            title: title(messages),
            brand: messages.site_name().to_owned(),
            home: "/".to_owned(),
            gathering: String::new(),
            aside: String::new(),
            menu: Vec::new(),
            languages: links(&Language::ALL, language),
            demo: None,
            path: visitor.path.clone(),
            form_code: visitor.form_code(),
            logged_in: false,
            assets: &crate::assets::VERSION,
            private: true,
        }
    }

    /// A page of a gathering.
    pub fn of(web: &Web, visitor: &Visitor, loaded: &Loaded, title: impl FnOnce(Messages) -> String) -> Self {
        let gathering = &loaded.gathering;
        let language = visitor.language(&gathering.languages);
        let messages = Messages::new(language);
        let formats = Formats::new(language);
        let demo = web.settings.demo.as_ref().map(|_| {
            let now = web.samling.now();
            let next = next_milestone(gathering, now)
                .and_then(|(_, next)| Some((next.code(), messages.by_code(next.code(), &[])?)));
            DemoBar {
                now: formats.instant(&now, &gathering.timezone),
                next,
                gathering: gathering.id.to_string(),
            }
        });
        Self {
            brand: gathering.short_title.in_language(language).to_owned(),
            home: format!("/{}", gathering.id),
            gathering: format!("/{}", gathering.id),
            languages: links(&gathering.languages, language),
            demo,
            m: messages,
            f: formats,
            title: title(messages),
            ..Self::plain(web, visitor, |_| String::new())
        }
    }

    /// The page's language.
    pub fn language(&self) -> Language {
        self.m.language
    }
    /// An organiser's text with its facts filled in.
    pub fn text(&self, text: &Text, loaded: &Loaded) -> String {
        facts::render(text, &loaded.gathering, loaded.invited, self.language())
    }
    /// The paragraphs of an organiser's text, parted at blank lines.
    pub fn paragraphs(&self, text: &Text, loaded: &Loaded) -> Vec<String> {
        paragraphs(&self.text(text, loaded))
    }
    /// What a cancellation costs, step by step; nothing where it is free.
    pub fn cancellation(&self, loaded: &Loaded) -> Vec<String> {
        cancellation(&loaded.gathering, self.language())
    }
    /// May be listed by search engines.
    pub fn public(mut self) -> Self {
        self.private = false;
        self
    }
}

/// What a cancellation costs, step by step; nothing where it is free.
pub fn cancellation(gathering: &Gathering, language: Language) -> Vec<String> {
    let (m, f) = (Messages::new(language), Formats::new(language));
    let steps = gathering.registration.cancellation.iter();
    steps.map(|step| m.registration_cancellation(f.date(step.from), step.percent)).collect()
}

/// Parts a text at its blank lines.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

fn links(offered: &[Language], current: Language) -> Vec<LanguageLink> {
    let link = |language: &Language| LanguageLink {
        tag: language.tag(),
        name: own_name(*language),
        current: *language == current,
    };
    offered.iter().map(link).collect()
}

/// Renders a template as a page.
pub fn render(status: StatusCode, template: &impl Template) -> Result<Response, Problem> {
    let html = template.render().map_err(|error| Problem::broken(&error))?;
    Ok((status, Html(html)).into_response())
}

/// Renders a template as a page that is in order.
pub fn show(template: &impl Template) -> Result<Response, Problem> {
    render(StatusCode::OK, template)
}
