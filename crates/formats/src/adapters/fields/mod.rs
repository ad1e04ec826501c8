//! Systems in which publishers name the fields.

pub(crate) mod article;
pub(crate) mod system;
