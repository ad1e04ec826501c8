//! Publishers' HTML, read into blocks.
//!
//! Nobody has cleaned this HTML, and nothing here cleans it: a parser that
//! runs nothing makes a tree of it, and what the tree says is said again in
//! [`Block`]s and inlines. What they cannot express cannot reach a page, and
//! no markup is ever made.
//!
//! ```text
//! text -> caps -> Parser -> tree::copy (allow-list, no recursion) -> walk -> outline -> [Block]
//!                                         |                             |
//!                                         +---------- Dropped ----------+
//! ```
//!
//! - [`node`]: what a parser has to offer. In a browser that is the browser's
//!   own (`browser`), elsewhere html5ever; `platform` chooses.
//! - `tree` copies the part of the parser's tree that is in the allow-list;
//!   the copy has a limited depth, and all code after it may recurse.
//! - `walk` makes blocks of it, with one file for every kind of structure:
//!   `figure`, `image`, `table`, `lists`, `quote`, `recording`, `notes`,
//!   `providers`, `wordpress`, `ghost`, `shortcodes`; `inline` and `space` make
//!   the text within.
//! - `plain` gives the words of markup that has no structure, such as a title.

mod align;
mod caps;
mod dropped;
mod expand;
mod figure;
mod ghost;
mod image;
mod inline;
mod lead;
mod lists;
pub mod node;
mod notes;
mod outline;
pub(crate) mod plain;
mod platform;
mod providers;
mod quote;
mod recording;
mod shortcodes;
mod space;
mod table;
mod tag;
mod tree;
mod walk;
mod wordpress;
mod words;

pub use dropped::{Dropped, Reason};
pub use lead::without_repeated_lead;
pub use platform::Platform;

use lede_model::Article;
use lede_model::{Block, Url};
use node::Parser;

/// Reads HTML with the platform's parser.
///
/// `base` is the address of the article: what the markup's relative addresses
/// are relative to. Markup that is too large to be parsed (2 MB, 50,000 tags,
/// or thousands of elements open at once) gives its words as plain paragraphs
/// and is counted as [`Reason::TooLarge`]: a reader would rather have the
/// words of an article than none of it.
#[must_use]
pub fn blocks(html: &str, base: &Url) -> (Vec<Block>, Dropped) {
    blocks_with(&Platform, html, base)
}

/// [`blocks`] with a parser of one's own.
pub fn blocks_with<P: Parser>(parser: &P, html: &str, base: &Url) -> (Vec<Block>, Dropped) {
    let mut dropped = Dropped::default();
    let mut blocks = read(parser, html, base, &mut dropped, &mut 0);
    outline::relevel(&mut blocks);
    (blocks, dropped)
}

/// Puts what it says in the place of every [`Block::Html`] of a body, also of
/// those inside other blocks, with the platform's parser; all headings are
/// re-levelled together. `None` for a body without any, which is left as it is.
pub fn expand(body: &mut Vec<Block>, base: &Url) -> Option<Dropped> {
    expand_with(&Platform, body, base)
}

/// [`expand`] with a parser of one's own.
pub fn expand_with<P: Parser>(parser: &P, body: &mut Vec<Block>, base: &Url) -> Option<Dropped> {
    let mut dropped = Dropped::default();
    let mut notes = 0;
    let found = expand::replace(body, &mut |html| {
        read(parser, html, base, &mut dropped, &mut notes)
    });
    found.then(|| {
        outline::relevel(body);
        dropped
    })
}

/// [`expand`] for an article that came from `address`: its addresses are
/// relative to its own, and a body does not begin with the lead picture again.
pub fn expand_article(article: &mut Article, address: &Url) {
    let base = article.url.as_ref().unwrap_or(address);
    if expand(&mut article.body, base).is_some() {
        without_repeated_lead(&mut article.body, article.image.as_mut());
    }
}

/// Reads one piece of markup; `notes` counts the footnotes of the article.
fn read<P: Parser>(
    parser: &P,
    html: &str,
    base: &Url,
    dropped: &mut Dropped,
    notes: &mut u32,
) -> Vec<Block> {
    // What begins a document is read as its head; this is the middle of one.
    let root = caps::fit_to_parse(html)
        .then(|| parser.parse(&["<body>", html].concat()))
        .flatten();
    match root {
        Some(root) => walk_tree(&tree::copy(&root, dropped), base, dropped, notes),
        None => {
            dropped.add(Reason::TooLarge);
            words::paragraphs(html)
                .into_iter()
                .map(figure::paragraph)
                .collect()
        }
    }
}

fn walk_tree(
    tree: &tree::Element,
    base: &Url,
    dropped: &mut Dropped,
    notes: &mut u32,
) -> Vec<Block> {
    let mut found = notes::Notes::of(tree, *notes);
    let before = dropped.clone();
    // Each round knows fewer notes; the last knows none.
    for round in 0..3 {
        let mut walk = walk::Walk {
            base,
            dropped,
            notes: found.clone(),
            set_aside: Vec::new(),
            figures: 0,
            caption: None,
        };
        let mut blocks = walk.flow(&tree.children);
        blocks.append(&mut walk.set_aside);
        let Some(rest) = found.without_unread(&walk.notes) else {
            *notes = walk.notes.given();
            return blocks;
        };
        dropped.clone_from(&before);
        found = if round == 0 {
            rest
        } else {
            notes::Notes::none(*notes)
        };
    }
    Vec::new()
}
