//! What a site that shows a widget may say about it.

use crate::components::CardShape;
use crate::state::{HeadingLevels, WidgetContext};
use js_sys::Reflect;
use lede_model::Language;
use lede_sources::Lists;
use wasm_bindgen::JsValue;

/// Stories in a list or among the related ones, where the site does not say.
const LIMIT: usize = 4;
/// Stories at most, whatever the site says.
const MOST: usize = 50;
/// A column on a phone, in CSS pixels.
const NARROW: u32 = 400;
/// The deepest heading there is.
const DEEPEST: u32 = 6;

/// The four elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `<lede-card>`: one story.
    Card,
    /// `<lede-list>`: the stories of a list.
    List,
    /// `<lede-related>`: stories that go with the page around it.
    Related,
    /// `<lede-article>`: a story, whole.
    Article,
}

/// How cards are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Text only.
    Headline,
    /// A small picture beside the headline.
    Compact,
    /// The picture above the words.
    Standard,
    /// The picture beside the words, where there is room.
    Wide,
}

/// A widget's attributes, read. What cannot be read is as if it were not
/// there: a slip of the pen on somebody's page is no reason to show nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Which element.
    pub kind: Kind,
    /// The address of the document, relative to the page that has the widget.
    pub src: Option<String>,
    /// How cards are laid out.
    pub layout: Layout,
    /// The language of the interface, where it is not to be the document's.
    pub language: Option<Language>,
    /// How many stories.
    pub limit: usize,
    /// The level of the first heading, 1 to 6; `None` where it is of no matter.
    pub level: Option<u32>,
    /// Where links open, as in HTML.
    pub target: Option<String>,
    /// The slugs of the tags that related stories share.
    pub tags: Vec<String>,
    /// The slug of their section.
    pub section: Option<String>,
    /// How wide its place is, in CSS pixels; `None` where nobody sees it yet.
    pub width: Option<u32>,
    /// Where the paper's lists are, which the build knows.
    pub lists: Lists,
}

impl Options {
    /// Reads a plain object of attributes by name, and `widget`, the kind.
    #[must_use]
    pub fn read(attributes: &JsValue) -> Self {
        let text = |name: &str| {
            Reflect::get(attributes, &name.into())
                .ok()
                .and_then(|value| value.as_string())
                .map(|value| value.trim().to_owned())
                .filter(|value| !value.is_empty())
        };
        let number = |name: &str| text(name).and_then(|value| value.parse::<u32>().ok());
        Self {
            kind: match text("widget").as_deref() {
                Some("list") => Kind::List,
                Some("related") => Kind::Related,
                Some("article") => Kind::Article,
                _ => Kind::Card,
            },
            src: text("src"),
            layout: match text("layout").as_deref() {
                Some("headline") => Layout::Headline,
                Some("compact") => Layout::Compact,
                Some("wide") => Layout::Wide,
                _ => Layout::Standard,
            },
            language: text("lang").as_deref().and_then(Language::parse),
            limit: number("limit").map_or(LIMIT, |limit| (limit as usize).clamp(1, MOST)),
            level: number("heading-level").map(|level| level.clamp(1, DEEPEST)),
            target: text("target"),
            tags: text("tags")
                .map(|tags| {
                    tags.split([' ', ','])
                        .filter(|tag| !tag.is_empty())
                        .map(str::to_owned)
                        .collect()
                })
                .unwrap_or_default(),
            section: text("section"),
            width: number("width").filter(|width| *width > 0),
            lists: Lists {
                tag: text("tag-lists"),
                section: text("section-lists"),
                ..Lists::default()
            },
        }
    }

    /// What its components are told.
    pub(super) fn context(&self) -> WidgetContext {
        let first = match self.kind {
            Kind::Article => 1,
            Kind::Card | Kind::List | Kind::Related => 2,
        };
        WidgetContext {
            target: self.target.clone(),
            headings: self.level.map(|wanted| HeadingLevels { wanted, first }),
            picture_sizes: (self.kind != Kind::Article).then(|| self.picture_sizes()),
        }
    }

    /// How wide its cards' pictures are, as the attribute has it. It follows
    /// `embed/cards.css`. Never less than a phone's width: columns grow when
    /// somebody turns it, and the file is chosen now.
    fn picture_sizes(&self) -> String {
        let is_list = matches!(self.kind, Kind::List | Kind::Related);
        let share = match self.layout {
            Layout::Compact => return "9rem".to_owned(),
            Layout::Standard if is_list => return "min(92vw, 26rem)".to_owned(),
            Layout::Headline | Layout::Standard => 100,
            Layout::Wide => 42,
        };
        match self.width {
            Some(width) => [&(width * share / 100).max(NARROW).to_string(), "px"].concat(),
            None => "min(92vw, 30rem)".to_owned(),
        }
    }
}

impl Layout {
    /// The card that it is made of.
    pub(super) fn shape(self) -> CardShape {
        match self {
            Self::Headline => CardShape::TextOnly,
            Self::Compact => CardShape::Compact,
            Self::Standard | Self::Wide => CardShape::Standard,
        }
    }

    /// What `embed/cards.css` knows it by.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Headline => "widget layout-headline",
            Self::Compact => "widget layout-compact",
            Self::Standard => "widget layout-standard",
            Self::Wide => "widget layout-wide",
        }
    }
}
