//! What pages say: widgets show no pages and leave it out.

/// The words around stories, and those that are said where there is none, in
/// one language; part of [`Words`](super::Words).
#[derive(Debug, PartialEq, Eq)]
pub struct PageWords {
    /// First link of the page, for the keyboard.
    pub skip: &'static str,
    /// Names the navigation by sections.
    pub sections: &'static str,
    /// Names the navigation by editions.
    pub editions: &'static str,
    /// To see more of a list.
    pub load_more: &'static str,
    /// While something loads.
    pub loading: &'static str,
    /// Announces that a list has grown.
    pub loaded_more: &'static str,
    /// Heading of the newest stories.
    pub most_recent: &'static str,
    /// Kicker of a section's page.
    pub section: &'static str,
    /// Kicker of an author's page.
    pub author: &'static str,
    /// Kicker of a tag's page.
    pub topic: &'static str,
    /// A list without stories.
    pub empty: &'static str,
    /// Headline of the page for addresses that lead nowhere.
    pub not_found: &'static str,
    /// What to say there.
    pub not_found_text: &'static str,
    /// Repeats what failed.
    pub retry: &'static str,
    /// To the front page.
    pub home: &'static str,
    /// To where an article was published.
    pub original: &'static str,
    /// Copies the technical detail.
    pub copy: &'static str,
    /// After it was copied.
    pub copied: &'static str,
    /// Opens the technical detail.
    pub detail: &'static str,
    /// Headline when nothing could be reached.
    pub unreachable: &'static str,
    /// What to say then.
    pub unreachable_text: &'static str,
    /// Headline after a timeout.
    pub timeout: &'static str,
    /// What to say then.
    pub timeout_text: &'static str,
    /// Headline when a document is not there.
    pub missing: &'static str,
    /// What to say then.
    pub missing_text: &'static str,
    /// Headline for other errors of the server.
    pub server: &'static str,
    /// What to say then; the status goes into it.
    pub server_text: &'static str,
    /// Headline when something is not JSON.
    pub not_json: &'static str,
    /// What to say then.
    pub not_json_text: &'static str,
    /// Headline when JSON is no article.
    pub not_article: &'static str,
    /// What to say then.
    pub not_article_text: &'static str,
    /// Headline when a document is too large.
    pub too_large: &'static str,
    /// What to say then.
    pub too_large_text: &'static str,
    /// Headline when an address may not be opened.
    pub refused: &'static str,
    /// What to say then.
    pub refused_text: &'static str,
    /// Says where a document comes from.
    pub from_host: &'static str,
    /// Headline of the page that asks for an address.
    pub read_document: &'static str,
    /// What to say there.
    pub read_document_text: &'static str,
    /// Label of the address field.
    pub address: &'static str,
    /// Opens the address.
    pub open: &'static str,
    /// Names the search and begins it.
    pub search: &'static str,
}

pub(super) const ENGLISH: PageWords = PageWords {
    skip: "Skip to the story",
    sections: "Sections",
    editions: "Editions",
    load_more: "Load more stories",
    loading: "Loading…",
    loaded_more: "More stories loaded: {}",
    most_recent: "Most recent",
    section: "Section",
    author: "Author",
    topic: "Topic",
    empty: "Nothing has been published here yet.",
    not_found: "This page does not exist",
    not_found_text: "The address may be mistyped, or the page may have moved. Perhaps one of these stories instead?",
    retry: "Try again",
    home: "Back to the front page",
    original: "Read the original",
    copy: "Copy details",
    copied: "Copied",
    detail: "Technical detail",
    unreachable: "The story could not be reached",
    unreachable_text: "You seem to be offline, or something on the way blocks the address. Check the connection and try again.",
    timeout: "This is taking too long",
    timeout_text: "No answer came within ten seconds. The network may be slow just now.",
    missing: "This story is not here",
    missing_text: "It may have been moved or withdrawn.",
    server: "The server has a problem",
    server_text: "It answered with an error ({}). This is not your fault; trying again later may help.",
    not_json: "What came back cannot be read",
    not_json_text: "The answer is not JSON, so there is no article in it to show.",
    not_article: "This is not an article",
    not_article_text: "The answer is JSON, but not in a shape that makes an article.",
    too_large: "This document is too large",
    too_large_text: "It is larger than five megabytes, more than any story needs.",
    refused: "This address cannot be opened",
    refused_text: "This paper opens documents only from its own address and from hosts that it names.",
    from_host: "From {}",
    read_document: "Read a document",
    read_document_text: "Give the address of an article as JSON, and it is shown here as a page.",
    address: "Address of the document",
    open: "Open",
    search: "Search",
};

pub(super) const UKRAINIAN: PageWords = PageWords {
    skip: "Перейти до матеріалу",
    sections: "Розділи",
    editions: "Видання",
    load_more: "Показати ще",
    loading: "Завантаження…",
    loaded_more: "Додано матеріалів: {}",
    most_recent: "Останні новини",
    section: "Розділ",
    author: "Автор",
    topic: "Тема",
    empty: "Тут ще нічого не опубліковано.",
    not_found: "Такої сторінки немає",
    not_found_text: "Можливо, в адресі помилка або сторінку перенесли. Погляньте натомість на ці матеріали.",
    retry: "Спробувати ще раз",
    home: "На першу сторінку",
    original: "Читати оригінал",
    copy: "Скопіювати подробиці",
    copied: "Скопійовано",
    detail: "Технічні подробиці",
    unreachable: "Не вдалося отримати матеріал",
    unreachable_text: "Схоже, немає з’єднання або щось блокує цю адресу. Перевірте мережу й спробуйте ще раз.",
    timeout: "Відповідь надто забарилася",
    timeout_text: "За десять секунд відповіді не було. Можливо, мережа зараз повільна.",
    missing: "Цього матеріалу тут немає",
    missing_text: "Можливо, його перенесли або зняли.",
    server: "На сервері сталася помилка",
    server_text: "Він відповів помилкою ({}). Це не ваша провина; спробуйте згодом.",
    not_json: "Відповідь неможливо прочитати",
    not_json_text: "Це не JSON, тож показувати нічого.",
    not_article: "Це не стаття",
    not_article_text: "Відповідь — JSON, але не такий, з якого складається стаття.",
    too_large: "Документ завеликий",
    too_large_text: "У ньому понад п’ять мегабайтів — більше, ніж потрібно будь-якому матеріалу.",
    refused: "Цю адресу не можна відкрити",
    refused_text: "Газета відкриває документи лише зі своєї адреси та з названих нею вузлів.",
    from_host: "Джерело: {}",
    read_document: "Прочитати документ",
    read_document_text: "Вкажіть адресу статті у форматі JSON, і вона з’явиться тут як сторінка.",
    address: "Адреса документа",
    open: "Відкрити",
    search: "Пошук",
};

pub(super) const ARABIC: PageWords = PageWords {
    skip: "انتقل إلى المقال",
    sections: "الأقسام",
    editions: "الطبعات",
    load_more: "المزيد من المواد",
    loading: "جارٍ التحميل…",
    loaded_more: "مواد أضيفت: {}",
    most_recent: "الأحدث",
    section: "القسم",
    author: "الكاتب",
    topic: "الموضوع",
    empty: "لم يُنشر شيء هنا بعد.",
    not_found: "هذه الصفحة غير موجودة",
    not_found_text: "ربما كُتب العنوان خطأً أو نُقلت الصفحة. قد تهمك إحدى هذه المواد.",
    retry: "أعد المحاولة",
    home: "إلى الصفحة الأولى",
    original: "اقرأ الأصل",
    copy: "انسخ التفاصيل",
    copied: "نُسخت",
    detail: "تفاصيل تقنية",
    unreachable: "تعذّر الوصول إلى المادة",
    unreachable_text: "يبدو أنك غير متصل بالشبكة، أو أن شيئًا ما يحجب العنوان. تحقق من الاتصال وأعد المحاولة.",
    timeout: "تأخر الرد كثيرًا",
    timeout_text: "لم يصل رد خلال عشر ثوانٍ، وقد تكون الشبكة بطيئة الآن.",
    missing: "هذه المادة ليست هنا",
    missing_text: "ربما نُقلت أو سُحبت.",
    server: "في الخادم عطل",
    server_text: "أجاب الخادم بخطأ ({}). ليس الذنب ذنبك؛ قد ينفع أن تعيد المحاولة لاحقًا.",
    not_json: "تعذّرت قراءة الرد",
    not_json_text: "ما وصل ليس JSON، فلا مقال فيه ليُعرض.",
    not_article: "هذا ليس مقالًا",
    not_article_text: "ما وصل JSON، لكنه ليس على هيئة مقال.",
    too_large: "هذا المستند كبير جدًا",
    too_large_text: "حجمه يفوق خمسة ميغابايت، وهو أكثر مما تحتاج إليه أي مادة.",
    refused: "لا يمكن فتح هذا العنوان",
    refused_text: "لا تفتح الصحيفة المستندات إلا من عنوانها ومن المضيفين الذين تسمّيهم.",
    from_host: "من {}",
    read_document: "اقرأ مستندًا",
    read_document_text: "ضع عنوان مقال بصيغة JSON فيُعرض هنا صفحةً.",
    address: "عنوان المستند",
    open: "افتح",
    search: "بحث",
};
