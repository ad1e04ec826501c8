//! The category that WordPress gives to posts without one.

/// Names of the default category in the languages into which WordPress is
/// translated, in lower case.
const NAMES: &[&str] = &[
    "uncategorized",
    "uncategorised",
    "non classé",
    "non catégorisé",
    "sin categoría",
    "sin categoria",
    "sin categorizar",
    "sin clasificar",
    "sem categoria",
    "sense categoria",
    "sen categoría",
    "sen categorizar",
    "senza categoria",
    "non categorizzato",
    "pas classat",
    "nicht kategorisiert",
    "unkategorisiert",
    "nicht zugeordnet",
    "ohne kategorie",
    "keine kategorie",
    "geen categorie",
    "niet gecategoriseerd",
    "ongecategoriseerd",
    "ongekategoriseer",
    "okategoriserade",
    "okategoriserad",
    "ukategorisert",
    "ukategoriseret",
    "ikke kategoriseret",
    "óflokkað",
    "luokittelematon",
    "kategorisoimaton",
    "määratlemata",
    "liigitamata",
    "kategoriseerimata",
    "bez kategorii",
    "nezařazené",
    "bez rubriky",
    "nezaradené",
    "nekategorizované",
    "kategorizálatlan",
    "besorolatlan",
    "nincs kategorizálva",
    "fără categorie",
    "necategorizat",
    "nerazvrščeno",
    "brez kategorije",
    "nekategorizirano",
    "nesvrstano",
    "nekategorizovano",
    "некатегоризовано",
    "некатегоризирано",
    "некатегоризирани",
    "без категория",
    "без категорії",
    "без категории",
    "без рубрики",
    "без рубрыкі",
    "без катэгорыі",
    "bez kategorijas",
    "nekategorizēts",
    "be kategorijos",
    "nekategorizuota",
    "χωρίς κατηγορία",
    "μη κατηγοριοποιημένο",
    "αταξινόμητα",
    "kategorisiz",
    "kategorilenmemiş",
    "kateqoriyasız",
    "pa kategori",
    "të pakategorizuara",
    "sailkatu gabea",
    "sailkatugabeak",
    "kategoriarik gabe",
    "dim categori",
    "heb gategori",
    "gun seòrsa",
    "gan chatagóir",
    "senkategoria",
    "tak berkategori",
    "tanpa kategori",
    "tiada kategori",
    "chưa phân loại",
    "chưa được phân loại",
    "غير مصنف",
    "غير مصنّف",
    "غير مصنفة",
    "دسته‌بندی نشده",
    "دسته بندی نشده",
    "غیر زمرہ بند",
    "ללא קטגוריה",
    "לא מסווג",
    "अवर्गीकृत",
    "श्रेणीरहित",
    "অশ্রেণীবদ্ধ",
    "ไม่มีหมวดหมู่",
    "ไม่จัดหมวดหมู่",
    "未分类",
    "未分類",
    "미분류",
    "분류되지 않음",
    "카테고리 없음",
    "առանց կատեգորիայի",
    "კატეგორიის გარეშე",
    "санатсыз",
    "айдарсыз",
];

/// Names for "general", which some translations use instead. They are also names
/// of sections, so they count only for the term with which an installation
/// starts.
const GENERAL: &[&str] = &[
    "allgemein",
    "general",
    "generale",
    "yleinen",
    "genel",
    "egyéb",
    "כללי",
    "عام",
    "общее",
    "općenito",
];

/// The id of the term with which an installation starts.
const FIRST_TERM: &str = "1";

/// Whether a term of the taxonomy `category` is the default category, by its name
/// or its slug (`non-classe`, `uncategorized-fr`). The id is text.
#[must_use]
pub fn is_default_category(id: Option<&str>, slug: Option<&str>, name: Option<&str>) -> bool {
    let general: &[&str] = if id == Some(FIRST_TERM) { GENERAL } else { &[] };
    let known = || NAMES.iter().chain(general);
    let is_name = name.is_some_and(|name| {
        let name = name.trim().to_lowercase();
        known().any(|known| *known == name)
    });
    let is_slug = slug.is_some_and(|slug| {
        let bare = without_suffix(slug);
        known().any(|known| is_slug_of(slug, known) || is_slug_of(bare, known))
    });
    is_name || is_slug
}

/// Translation plug-ins add the language to a slug, WordPress adds a number.
fn without_suffix(slug: &str) -> &str {
    let slug = slug.split('@').next().unwrap_or(slug);
    match slug.rsplit_once('-') {
        Some((start, end)) if end.len() == 2 || end.parse::<u8>().is_ok() => start,
        _ => slug,
    }
}

/// Whether WordPress makes this slug of a name in Latin letters: without accents,
/// and with hyphens.
fn is_slug_of(slug: &str, name: &str) -> bool {
    slug.chars().eq(name.chars().map(bare_letter))
}

fn bare_letter(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ă' | 'ạ' | 'ậ' | 'ấ' => 'a',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'ı' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' | 'ư' => 'u',
        'ç' | 'č' | 'ć' => 'c',
        'š' | 'ş' => 's',
        'ř' => 'r',
        'ž' => 'z',
        'ð' | 'đ' => 'd',
        ' ' => '-',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::is_default_category;

    #[test]
    fn the_default_category_is_known_in_many_languages() {
        for (slug, name) in [
            ("uncategorized", "Uncategorized"),
            ("uncategorized-2", "Tides"),
            ("uncategorized-fr", "x"),
            ("sin-categoria", "Sin categoría"),
            ("non-classe", "Renamed"),
            ("x", " Bez kategorii "),
            ("x", "НЕКАТЕГОРИЗИРАНО"),
            ("nezarazene", "x"),
            ("chua-phan-loai", "x"),
            ("x", "未分類"),
            ("x", "غير مصنف"),
        ] {
            assert!(
                is_default_category(Some("7"), Some(slug), Some(name)),
                "{slug} {name}"
            );
        }
        assert!(is_default_category(
            Some("1"),
            Some("allgemein"),
            Some("Allgemein")
        ));
    }

    #[test]
    fn a_category_with_a_name_of_its_own_is_a_section() {
        for (id, slug, name) in [
            ("1", "harbour", "Harbour"),
            ("7", "allgemein", "Allgemein"),
            ("2", "categories", "Categories"),
            ("3", "general", "General"),
        ] {
            assert!(
                !is_default_category(Some(id), Some(slug), Some(name)),
                "{slug}"
            );
        }
        assert!(!is_default_category(None, None, None));
    }
}
