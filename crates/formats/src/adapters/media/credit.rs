//! Credits of pictures.

use lede_model::Image;

/// Takes a credit away that the caption says as well.
pub(crate) fn without_repeated_credit(image: &mut Image) {
    let is_said = |caption: &str, credit: &str| caption.contains(credit) && caption != credit;
    if let (Some(caption), Some(credit)) = (&mut image.caption, &image.credit) {
        if is_said(caption, credit) {
            image.credit = None;
        } else if caption == credit {
            image.caption = None;
        }
    }
}
