//! The known formats, and how documents are recognised.

/// A format of documents.
///
/// A format is recognised by the document alone, not by its address or a
/// header: each format has a signature, which is a set of keys. The formats are
/// tried in this order, and the first one that matches reads the document:
///
/// 1. Lede's own: a document that says so by `type` and `version`, a `list` of
///    cards, or a headline with a body of texts and Lede's own blocks;
/// 2. formats that sites offer to everybody and that Lede requests: JSON Feed,
///    RSS, the Guardian's API, Ghost, WordPress;
/// 3. what two publishers give their own front ends, which names itself: the
///    Guardian's rendering document, the BBC's article document;
/// 4. formats of agencies and content systems: ANS, Contentful, schema.org,
///    Apple News Format, ninjs, Editor.js, Portable Text, Strapi;
/// 5. Readability's output, whose few keys are common words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Lede's own.
    Native,
    /// JSON Feed 1 and 1.1.
    JsonFeed,
    /// RSS 2.0 written as JSON.
    RssInJson,
    /// The Guardian's Content API.
    Guardian,
    /// Ghost's Content API.
    Ghost,
    /// WordPress's REST API.
    WordPress,
    /// The Guardian's rendering document.
    GuardianRendering,
    /// The BBC's article document.
    Bbc,
    /// Arc XP's ANS.
    Ans,
    /// Contentful's rich text.
    Contentful,
    /// schema.org as JSON-LD.
    SchemaOrg,
    /// Apple News Format.
    AppleNews,
    /// IPTC's ninjs.
    Ninjs,
    /// Editor.js's output.
    EditorJs,
    /// Portable Text.
    PortableText,
    /// Strapi's blocks.
    Strapi,
    /// The output of Readability and Postlight's Parser.
    Readability,
}

impl Format {
    /// All formats, in the order in which they are tried.
    pub const ALL: &[Self] = &[
        Self::Native,
        Self::JsonFeed,
        Self::RssInJson,
        Self::Guardian,
        Self::Ghost,
        Self::WordPress,
        Self::GuardianRendering,
        Self::Bbc,
        Self::Ans,
        Self::Contentful,
        Self::SchemaOrg,
        Self::AppleNews,
        Self::Ninjs,
        Self::EditorJs,
        Self::PortableText,
        Self::Strapi,
        Self::Readability,
    ];

    /// The identifier for programs, in `snake_case`; it never changes.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.names().0
    }

    /// The name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.names().1
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Native => ("native", "Lede article"),
            Self::JsonFeed => ("json_feed", "JSON Feed"),
            Self::RssInJson => ("rss_in_json", "RSS-in-JSON"),
            Self::Guardian => ("guardian", "Guardian Content API"),
            Self::GuardianRendering => ("guardian_rendering", "Guardian rendering document"),
            Self::Bbc => ("bbc", "BBC article document"),
            Self::Ans => ("ans", "ANS (Arc XP)"),
            Self::Contentful => ("contentful", "Contentful rich text"),
            Self::Ghost => ("ghost", "Ghost Content API"),
            Self::WordPress => ("wordpress", "WordPress REST API"),
            Self::SchemaOrg => ("schema_org", "schema.org JSON-LD"),
            Self::AppleNews => ("apple_news", "Apple News Format"),
            Self::Ninjs => ("ninjs", "IPTC ninjs"),
            Self::EditorJs => ("editor_js", "Editor.js"),
            Self::PortableText => ("portable_text", "Portable Text"),
            Self::Strapi => ("strapi", "Strapi blocks"),
            Self::Readability => ("readability", "Readability or Postlight Parser"),
        }
    }
}
