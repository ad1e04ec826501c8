//! Systems in which publishers name the fields.

pub(super) mod article;
pub(super) mod system;
