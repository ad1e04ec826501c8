//! One story of a list that holds its stories whole, such as a feed.

use super::document_cache::LoadResult;
use super::error::LoadError;
use super::http;
use super::read;
use super::retry::RetryPolicy;
use futures::FutureExt;
use futures::future::LocalBoxFuture;
use lede_model::Url;
use std::cell::RefCell;
use std::rc::Rc;

/// The list that was opened last: its stories are read from its text as they are
/// opened.
pub(crate) type OpenedList = Rc<RefCell<Option<(Url, Rc<str>)>>>;

/// Loads one story of a list.
pub(crate) type LoadListedStory = fn(ListedStoryRequest) -> LocalBoxFuture<'static, LoadResult>;

/// What is asked of a list.
pub(crate) struct ListedStoryRequest {
    /// The address of the list.
    pub(super) list: Url,
    /// The id of the story.
    pub(super) id: String,
    /// The list that was opened last.
    pub(super) opened: OpenedList,
    /// Whether it has to be loaded again.
    pub(super) is_refresh: bool,
}

/// Loads one story of a list.
pub(crate) fn load_listed_story(
    request: ListedStoryRequest,
) -> LocalBoxFuture<'static, LoadResult> {
    async move {
        let text = text(&request).await?;
        read::story_in(&text, &request.list, &request.id).await
    }
    .boxed_local()
}

async fn text(request: &ListedStoryRequest) -> Result<Rc<str>, LoadError> {
    let opened = request.opened.borrow().clone();
    let opened = opened.filter(|(list, _)| *list == request.list && !request.is_refresh);
    if let Some((_, text)) = opened {
        return Ok(text);
    }
    let answer = http::get(&request.list, RetryPolicy::Retry).await?;
    let text: Rc<str> = answer.text.into();
    let opened = (request.list.clone(), Rc::clone(&text));
    request.opened.replace(Some(opened));
    Ok(text)
}
