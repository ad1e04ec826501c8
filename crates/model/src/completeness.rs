//! Checks whether an article is complete.

use super::{Article, Block, Inline};

impl Article {
    /// Whether the body contains anything visible. Some documents describe a story
    /// without its text.
    #[must_use]
    pub fn has_body(&self) -> bool {
        self.body.iter().any(Block::shows_something)
    }

    /// Whether the body is only the lead picture, so that the picture is the story.
    #[must_use]
    pub fn is_picture_alone(&self) -> bool {
        let is_anchor = |block: &&Block| matches!(block, Block::Anchor { .. });
        let mut blocks = self.body.iter().skip_while(is_anchor);
        let (Some(lead), Some(Block::Image { image, .. })) = (&self.image, blocks.next()) else {
            return false;
        };
        lead.url == image.url && blocks.all(|block| is_anchor(&block))
    }
}

impl Block {
    /// Whether the block is visible content: false for a divider, an anchor, blank
    /// text, and an unknown block without text.
    #[must_use]
    pub fn shows_something(&self) -> bool {
        match self {
            Self::Divider | Self::Anchor { .. } => false,
            Self::Paragraph { content, .. } | Self::Heading { content, .. } => {
                content.iter().any(|inline| match inline {
                    Inline::Text(text) => !text.trim().is_empty(),
                    Inline::Node(_) => true,
                })
            }
            Self::Html { html: text } | Self::Unknown { text, .. } => !text.trim().is_empty(),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Image, ImageRole, Url};

    fn paragraph(text: &str) -> Block {
        Block::Paragraph {
            content: vec![Inline::Text(text.to_owned())],
            align: None,
        }
    }

    fn anchor(id: &str) -> Block {
        Block::Anchor { id: id.to_owned() }
    }

    fn unknown(text: &str) -> Block {
        Block::Unknown {
            kind: "hologram".to_owned(),
            text: text.to_owned(),
        }
    }

    fn image(address: &str) -> Image {
        Image {
            url: Url::parse(address).unwrap(),
            width: None,
            height: None,
            alt: None,
            caption: None,
            credit: None,
            renditions: Vec::new(),
            focal_point: None,
        }
    }

    fn picture(address: &str) -> Block {
        Block::Image {
            image: Box::new(image(address)),
            role: ImageRole::Inline,
        }
    }

    fn article(body: Vec<Block>) -> Article {
        Article {
            image: Some(image("https://pictures.example/lead.jpg")),
            body,
            ..Article::default()
        }
    }

    #[test]
    fn a_body_is_something_that_readers_see() {
        for body in [
            vec![],
            vec![Block::Divider],
            vec![anchor("gates"), Block::Divider, anchor("end")],
            vec![paragraph(" \n"), unknown(" ")],
        ] {
            assert!(!article(body.clone()).has_body(), "{body:?}");
        }
        for body in [
            vec![paragraph("One.")],
            vec![Block::Divider, unknown("Words")],
            vec![picture("https://pictures.example/a.jpg")],
        ] {
            assert!(article(body.clone()).has_body(), "{body:?}");
        }
    }

    #[test]
    fn a_picture_alone_is_the_lead_picture_again() {
        let lead = || picture("https://pictures.example/lead.jpg");
        assert!(article(vec![lead()]).is_picture_alone());
        assert!(article(vec![anchor("map"), lead(), anchor("end")]).is_picture_alone());
        assert!(!article(vec![anchor("map")]).is_picture_alone());
        assert!(!article(vec![picture("https://pictures.example/b.jpg")]).is_picture_alone());
        assert!(!article(vec![lead(), paragraph("One.")]).is_picture_alone());
        assert!(!article(vec![]).is_picture_alone());
    }
}
