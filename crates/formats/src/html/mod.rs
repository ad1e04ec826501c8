//! Reads publishers' HTML into blocks.
//!
//! The HTML is not sanitised, neither before nor here. A parser that runs
//! nothing builds a tree, and this module translates the tree into [`Block`]s
//! and inlines. Anything that these cannot express cannot reach a page, and no
//! markup is ever generated.
//!
//! ```text
//! text -> limits -> Parser -> copy (allow-list, no recursion) -> walk -> outline -> [Block]
//!                                           |                             |
//!                                           +---------- Dropped ----------+
//! ```
//!
//! - [`node`]: the interface of a parser. In a browser it is the browser's own
//!   (`browser`), elsewhere html5ever; `platform` chooses.
//! - `copy` copies the allowed part of the parser's tree into a `tree`. It has a
//!   limited depth, so all later code may recurse.
//! - `walk` makes blocks of it, with one file for each kind of structure:
//!   `figure`, `image`, `table`, `lists`, `quote`, `recording`, `footnotes`,
//!   `providers`, `wordpress`, `ghost`, `shortcodes`; `inline` and `space` read
//!   the text within.
//! - Before the walk, `flat_lists` nests the items that word processors write one
//!   after the other, `inline_image` makes small pictures parts of their lines, and
//!   `drawing` and `controls` leave the words of what cannot be shown. `style`,
//!   `ruby`, `math`, `numbering` and `linked` read what their names say.
//! - `plain` reads the text of markup that has no structure, such as a title.

mod align;
mod controls;
mod copy;
mod drawing;
mod dropped;
mod expand;
mod figure;
mod flat_lists;
mod footnotes;
mod ghost;
mod hidden;
mod image;
mod inline;
mod inline_image;
mod lazy;
mod lead;
mod limits;
mod linked;
mod listing;
mod lists;
mod marker;
mod math;
pub mod node;
mod note_pairs;
mod numbering;
mod outline;
mod own_links;
pub(crate) mod picture_address;
mod pixel;
mod places;
pub(crate) mod plain;
mod platform;
mod players;
mod providers;
mod quote;
mod recording;
mod repeated;
mod ruby;
mod shortcode_media;
mod shortcodes;
mod sight;
mod size;
mod space;
mod standins;
mod style;
mod table;
mod tag;
pub(crate) mod tail_words;
mod tails;
mod text_style;
mod texts;
mod tree;
mod unparsed;
mod walk;
mod widgets;
mod wordpress;

pub use dropped::{Dropped, Reason};
pub(crate) use expand::nested;
pub use lead::without_repeated_lead;
pub use platform::Platform;
pub(crate) use repeated::without_repeated;
pub(crate) use texts::each as each_text;

use crate::own_links::Own;
use lede_model::{Article, Block, Url};
use node::Parser;
use places::Places;

/// Reads HTML with the platform's parser.
///
/// `base` is the address of the article; relative addresses in the markup are
/// resolved against it. Markup that is too large to parse (2 MB, 50,000 tags,
/// or thousands of elements open at once) becomes plain paragraphs and is
/// counted as [`Reason::TooLarge`], because plain text is better than an empty
/// article.
#[must_use]
pub fn blocks(html: &str, base: &Url) -> (Vec<Block>, Dropped) {
    blocks_with(&Platform, html, base)
}

/// [`blocks`] with another parser.
pub fn blocks_with<P: Parser>(parser: &P, html: &str, base: &Url) -> (Vec<Block>, Dropped) {
    let mut dropped = Dropped::default();
    let prepared = Prepared::of(parser, html, base, &mut dropped);
    let mut parts = Vec::new();
    prepared.push_parts(&mut parts);
    let mut blocks = prepared.blocks(&mut Places::of(&parts), base, &mut dropped, &mut 0);
    let own = Own {
        page: base,
        document: base,
    };
    settle_links(&mut blocks, own);
    outline::renumber(&mut blocks);
    (blocks, dropped)
}

/// Replaces every [`Block::Html`] of a body, also inside other blocks, with the
/// blocks that its markup contains, and renumbers all headings together. `None`
/// if the body has no HTML; then it does not change.
pub fn expand(body: &mut Vec<Block>, base: &Url) -> Option<Dropped> {
    expand_with(&Platform, body, base)
}

/// [`expand`] with another parser.
pub fn expand_with<P: Parser>(parser: &P, body: &mut Vec<Block>, base: &Url) -> Option<Dropped> {
    let own = Own {
        page: base,
        document: base,
    };
    expand_own(parser, body, own)
}

/// A link may lead from one piece of HTML to another, so that all are prepared
/// before the first becomes blocks.
fn expand_own<P: Parser>(parser: &P, body: &mut Vec<Block>, own: Own<'_>) -> Option<Dropped> {
    let base = own.page;
    let mut dropped = Dropped::default();
    let mut prepared = Vec::new();
    let found = expand::replace(body, &mut |html| {
        prepared.push(Prepared::of(parser, html, base, &mut dropped));
        let html = String::new();
        vec![Block::Html { html }]
    });
    if !found {
        return None;
    }
    let mut parts = crate::own_links::parts(body, own);
    prepared.iter().for_each(|one| one.push_parts(&mut parts));
    let mut places = Places::of(&parts);
    let mut notes = 0;
    let mut prepared = prepared.into_iter();
    expand::replace(body, &mut |_| match prepared.next() {
        Some(one) => one.blocks(&mut places, base, &mut dropped, &mut notes),
        None => Vec::new(),
    });
    settle_links(body, own);
    outline::renumber(body);
    Some(dropped)
}

/// Lets links to parts of the body lead there, and leaves out those that lead
/// nowhere.
fn settle_links(body: &mut Vec<Block>, own: Own<'_>) {
    let nowhere = crate::own_links::settle(body, own);
    crate::own_links::unlink(body, own, &nowhere);
}

/// Whether an article's body has HTML at any depth: whether [`expand_article`]
/// would change it. It changes nothing; the search uses the same walk.
#[must_use]
pub fn has_html(article: &mut Article) -> bool {
    expand::has_html(&mut article.body)
}

/// [`expand`] for an article from `address`. Relative addresses are resolved
/// against the article's own, and a lead picture that the body repeats is
/// removed from the body.
pub fn expand_article(article: &mut Article, address: &Url) {
    let own = Own {
        page: article.url.as_ref().unwrap_or(address),
        document: address,
    };
    if expand_own(&Platform, &mut article.body, own).is_some() {
        without_repeated(article);
        without_repeated_lead(&mut article.body, article.image.as_mut());
        outline::renumber(&mut article.body);
    }
}

/// Markup that is ready to become blocks.
enum Prepared {
    /// A tree with its footnotes.
    Tree(tree::Element, footnotes::Footnotes),
    /// What is too large to be parsed, as paragraphs.
    Unparsed(Vec<Block>),
}

impl Prepared {
    fn of<P: Parser>(parser: &P, html: &str, base: &Url, dropped: &mut Dropped) -> Self {
        // The start of a document would be parsed as its head; a body starts here.
        let root = limits::is_parseable(html)
            .then(|| parser.parse(&["<body>", html].concat()))
            .flatten();
        let Some(root) = root else {
            dropped.add(Reason::TooLarge);
            let paragraphs = unparsed::paragraphs(html).into_iter();
            return Self::Unparsed(paragraphs.map(figure::paragraph).collect());
        };
        let mut tree = copy::copy(&root, dropped);
        own_links::shorten(&mut tree, base);
        tails::without_signs(&mut tree, base, dropped);
        let whole = tails::Whole {
            base,
            is_excerpt: false,
        };
        tails::without_tails(&mut tree, whole, dropped);
        hidden::settle(&mut tree, dropped);
        flat_lists::nest(&mut tree);
        note_pairs::settle(&mut tree);
        shortcodes::clean(&mut tree, dropped);
        listing::gather(&mut tree);
        standins::settle(&mut tree, base, dropped);
        inline_image::settle(&mut tree);
        own_links::without_self_links(&mut tree);
        let notes = footnotes::Footnotes::of(&tree);
        Self::Tree(tree, notes)
    }

    /// Collects the parts of the page that its links lead to, sorted.
    fn push_parts(&self, parts: &mut Vec<String>) {
        if let Self::Tree(tree, notes) = self {
            own_links::push_parts(tree, notes, parts);
        }
    }

    /// The blocks; `notes` counts the footnotes of the article.
    fn blocks(
        self,
        places: &mut Places,
        base: &Url,
        dropped: &mut Dropped,
        notes: &mut u32,
    ) -> Vec<Block> {
        match self {
            Self::Unparsed(blocks) => blocks,
            Self::Tree(tree, found) => {
                let found = found.after(*notes);
                walk_tree(&tree, found, places, base, dropped, notes)
            }
        }
    }
}

fn walk_tree(
    tree: &tree::Element,
    mut found: footnotes::Footnotes,
    places: &mut Places,
    base: &Url,
    dropped: &mut Dropped,
    notes: &mut u32,
) -> Vec<Block> {
    let before = dropped.clone();
    // Each round has fewer footnotes; the last one has none.
    for round in 0..3 {
        let mut walk = walk::Walk {
            base,
            dropped,
            notes: found.clone(),
            set_aside: Vec::new(),
            figures: 0,
            caption: None,
            posts: Vec::new(),
            places: places.clone(),
            waiting: Vec::new(),
        };
        let mut blocks = walk.flow(&tree.children);
        blocks.append(&mut walk.set_aside);
        let Some(rest) = found.without_unread(&walk.notes) else {
            *notes = walk.notes.count();
            places::add_at_end(&mut blocks, walk.waiting);
            *places = walk.places;
            return blocks;
        };
        dropped.clone_from(&before);
        found = if round == 0 {
            rest
        } else {
            footnotes::Footnotes::none(*notes)
        };
    }
    Vec::new()
}
