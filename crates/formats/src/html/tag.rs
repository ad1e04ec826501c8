//! The elements that have a meaning in a body.

use super::dropped::Reason;
use lede_model::{MathElement, Provider};

/// An element of a body by its meaning. Names with the same meaning share a
/// variant: `b` and `strong` are both [`Tag::Strong`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    // Inline elements.
    /// An element without a meaning; its content takes its place.
    Span,
    Link,
    Strong,
    Emphasis,
    Code,
    Keyboard,
    Superscript,
    Subscript,
    Small,
    Mark,
    Strikethrough,
    Insertion,
    Quotation,
    Abbreviation,
    Isolate,
    Time,
    Cite,
    LineBreak,
    /// A picture that belongs to a line of text.
    Icon,
    /// Text with its pronunciation, and the parts of it.
    Ruby,
    RubyBase,
    RubyText,
    RubyGroup,
    RubyBracket,
    /// A formula in the line, and a part of one; the kind is `None` for
    /// elements that only group.
    Math,
    MathPart(Option<MathElement>),
    /// Parts in brackets.
    MathFence,
    /// What a formula means in another notation.
    MathNote,
    /// A drawing, its title or description, and its lettering.
    Drawing,
    DrawingTitle,
    DrawingText,
    /// A button or a label.
    Control,
    // Blocks.
    /// A formula on a line of its own.
    MathBlock,
    /// A block without a meaning; its content takes its place, on separate
    /// lines.
    Div,
    Form,
    Paragraph,
    Heading(u8),
    Unordered,
    Ordered,
    Item,
    Definitions,
    Term,
    Meaning,
    Quote,
    Footer,
    Aside,
    Details,
    Summary,
    Figure,
    Caption,
    Table,
    TableCaption,
    TableHead,
    TableRows,
    TableFoot,
    Row,
    Cell,
    HeaderCell,
    Preformatted,
    Rule,
    Image,
    Picture,
    Source,
    Video,
    Audio,
    Track,
    Frame,
    /// A provider's own element for its content.
    Player(Provider),
    NoScript,
}

/// The meaning of each name, or why the element is left out with its content. A
/// table takes a fifth of the code of a `match`.
const NAMES: &[(&str, Result<Tag, Reason>)] = &[
    ("a", Ok(Tag::Link)),
    ("b", Ok(Tag::Strong)),
    ("strong", Ok(Tag::Strong)),
    ("i", Ok(Tag::Emphasis)),
    ("em", Ok(Tag::Emphasis)),
    ("dfn", Ok(Tag::Emphasis)),
    ("var", Ok(Tag::Emphasis)),
    ("code", Ok(Tag::Code)),
    ("tt", Ok(Tag::Code)),
    ("samp", Ok(Tag::Code)),
    ("kbd", Ok(Tag::Keyboard)),
    ("sup", Ok(Tag::Superscript)),
    ("sub", Ok(Tag::Subscript)),
    ("small", Ok(Tag::Small)),
    ("mark", Ok(Tag::Mark)),
    ("s", Ok(Tag::Strikethrough)),
    ("strike", Ok(Tag::Strikethrough)),
    ("del", Ok(Tag::Strikethrough)),
    ("ins", Ok(Tag::Insertion)),
    ("q", Ok(Tag::Quotation)),
    ("abbr", Ok(Tag::Abbreviation)),
    ("acronym", Ok(Tag::Abbreviation)),
    ("bdi", Ok(Tag::Isolate)),
    ("bdo", Ok(Tag::Isolate)),
    ("time", Ok(Tag::Time)),
    ("cite", Ok(Tag::Cite)),
    ("br", Ok(Tag::LineBreak)),
    ("ruby", Ok(Tag::Ruby)),
    ("rb", Ok(Tag::RubyBase)),
    ("rt", Ok(Tag::RubyText)),
    ("rtc", Ok(Tag::RubyGroup)),
    ("rp", Ok(Tag::RubyBracket)),
    ("p", Ok(Tag::Paragraph)),
    ("h1", Ok(Tag::Heading(1))),
    ("h2", Ok(Tag::Heading(2))),
    ("h3", Ok(Tag::Heading(3))),
    ("h4", Ok(Tag::Heading(4))),
    ("h5", Ok(Tag::Heading(5))),
    ("h6", Ok(Tag::Heading(6))),
    ("ul", Ok(Tag::Unordered)),
    ("menu", Ok(Tag::Unordered)),
    ("dir", Ok(Tag::Unordered)),
    ("ol", Ok(Tag::Ordered)),
    ("li", Ok(Tag::Item)),
    ("dl", Ok(Tag::Definitions)),
    ("dt", Ok(Tag::Term)),
    ("dd", Ok(Tag::Meaning)),
    ("blockquote", Ok(Tag::Quote)),
    ("footer", Ok(Tag::Footer)),
    ("aside", Ok(Tag::Aside)),
    ("details", Ok(Tag::Details)),
    ("summary", Ok(Tag::Summary)),
    ("figure", Ok(Tag::Figure)),
    ("figcaption", Ok(Tag::Caption)),
    ("table", Ok(Tag::Table)),
    ("caption", Ok(Tag::TableCaption)),
    ("thead", Ok(Tag::TableHead)),
    ("tbody", Ok(Tag::TableRows)),
    ("tfoot", Ok(Tag::TableFoot)),
    ("tr", Ok(Tag::Row)),
    ("td", Ok(Tag::Cell)),
    ("th", Ok(Tag::HeaderCell)),
    ("pre", Ok(Tag::Preformatted)),
    ("listing", Ok(Tag::Preformatted)),
    ("xmp", Ok(Tag::Preformatted)),
    ("plaintext", Ok(Tag::Preformatted)),
    ("hr", Ok(Tag::Rule)),
    ("img", Ok(Tag::Image)),
    ("amp-img", Ok(Tag::Image)),
    ("amp-anim", Ok(Tag::Image)),
    ("picture", Ok(Tag::Picture)),
    ("source", Ok(Tag::Source)),
    ("video", Ok(Tag::Video)),
    ("amp-video", Ok(Tag::Video)),
    ("audio", Ok(Tag::Audio)),
    ("amp-audio", Ok(Tag::Audio)),
    ("track", Ok(Tag::Track)),
    ("iframe", Ok(Tag::Frame)),
    ("oembed", Ok(Tag::Span)),
    ("amp-iframe", Ok(Tag::Frame)),
    ("amp-youtube", Ok(Tag::Player(Provider::YouTube))),
    ("lite-youtube", Ok(Tag::Player(Provider::YouTube))),
    ("amp-vimeo", Ok(Tag::Player(Provider::Vimeo))),
    ("lite-vimeo", Ok(Tag::Player(Provider::Vimeo))),
    ("amp-twitter", Ok(Tag::Player(Provider::X))),
    ("amp-instagram", Ok(Tag::Player(Provider::Instagram))),
    ("amp-tiktok", Ok(Tag::Player(Provider::TikTok))),
    ("amp-facebook", Ok(Tag::Player(Provider::Facebook))),
    ("amp-soundcloud", Ok(Tag::Player(Provider::SoundCloud))),
    ("noscript", Ok(Tag::NoScript)),
    ("html", Ok(Tag::Div)),
    ("body", Ok(Tag::Div)),
    ("head", Ok(Tag::Div)),
    ("div", Ok(Tag::Div)),
    ("section", Ok(Tag::Div)),
    ("article", Ok(Tag::Div)),
    ("main", Ok(Tag::Div)),
    ("header", Ok(Tag::Div)),
    ("nav", Ok(Tag::Div)),
    ("address", Ok(Tag::Div)),
    ("center", Ok(Tag::Div)),
    ("hgroup", Ok(Tag::Div)),
    ("search", Ok(Tag::Div)),
    ("marquee", Ok(Tag::Div)),
    ("script", Err(Reason::Script)),
    ("style", Err(Reason::Style)),
    ("amp-ad", Err(Reason::Furniture)),
    ("amp-analytics", Err(Reason::Script)),
    ("form", Ok(Tag::Form)),
    ("fieldset", Ok(Tag::Div)),
    ("legend", Ok(Tag::Paragraph)),
    ("label", Ok(Tag::Control)),
    ("button", Ok(Tag::Control)),
    ("output", Ok(Tag::Span)),
    ("meter", Ok(Tag::Span)),
    ("progress", Ok(Tag::Span)),
    ("input", Err(Reason::Form)),
    ("select", Err(Reason::Form)),
    ("option", Err(Reason::Form)),
    ("optgroup", Err(Reason::Form)),
    ("textarea", Err(Reason::Form)),
    ("datalist", Err(Reason::Form)),
    ("keygen", Err(Reason::Form)),
    ("isindex", Err(Reason::Form)),
    ("object", Ok(Tag::Div)),
    ("embed", Err(Reason::Plugin)),
    ("applet", Err(Reason::Plugin)),
    ("param", Err(Reason::Plugin)),
    ("frame", Err(Reason::Frame)),
    ("frameset", Err(Reason::Frame)),
    ("noframes", Err(Reason::Frame)),
    ("portal", Err(Reason::Frame)),
    ("fencedframe", Err(Reason::Frame)),
    ("meta", Err(Reason::Metadata)),
    ("link", Err(Reason::Metadata)),
    ("base", Err(Reason::Metadata)),
    ("basefont", Err(Reason::Metadata)),
    ("title", Err(Reason::Metadata)),
    ("template", Err(Reason::Inert)),
    ("slot", Ok(Tag::Span)),
    ("dialog", Ok(Tag::Div)),
    ("canvas", Ok(Tag::Div)),
    ("map", Ok(Tag::Unordered)),
    ("area", Err(Reason::Inert)),
    ("noembed", Err(Reason::Inert)),
    ("bgsound", Err(Reason::Inert)),
    ("xml", Err(Reason::Inert)),
];

impl Tag {
    /// The meaning of a name, or why the element is left out with its content.
    pub(super) fn of(name: &str) -> Result<Self, Reason> {
        NAMES
            .iter()
            .find_map(|(known, meaning)| (*known == name).then_some(*meaning))
            // Custom elements and obsolete ones.
            .unwrap_or(Ok(Self::Span))
    }

    /// Whether the element is a block.
    pub(super) fn is_block(self) -> bool {
        !matches!(
            self,
            Self::Span
                | Self::Link
                | Self::Strong
                | Self::Emphasis
                | Self::Code
                | Self::Keyboard
                | Self::Superscript
                | Self::Subscript
                | Self::Small
                | Self::Mark
                | Self::Strikethrough
                | Self::Insertion
                | Self::Quotation
                | Self::Abbreviation
                | Self::Isolate
                | Self::Time
                | Self::Cite
                | Self::LineBreak
                | Self::Icon
                | Self::Ruby
                | Self::RubyBase
                | Self::RubyText
                | Self::RubyGroup
                | Self::RubyBracket
                | Self::Math
                | Self::MathPart(_)
                | Self::MathNote
                | Self::MathFence
                | Self::Drawing
                | Self::DrawingTitle
                | Self::DrawingText
                | Self::Control
        )
    }
}
