//! The category that WordPress gives to posts without one.

/// Names of the default category in the languages into which WordPress is
/// translated, in lower case, one a line, with a line end before and after each.
const NAMES: &str = "
uncategorized
uncategorised
non classé
non catégorisé
sin categoría
sin categoria
sin categorizar
sin clasificar
sem categoria
sense categoria
sen categoría
sen categorizar
senza categoria
non categorizzato
pas classat
nicht kategorisiert
unkategorisiert
nicht zugeordnet
ohne kategorie
keine kategorie
geen categorie
niet gecategoriseerd
ongecategoriseerd
ongekategoriseer
okategoriserade
okategoriserad
ukategorisert
ukategoriseret
ikke kategoriseret
óflokkað
luokittelematon
kategorisoimaton
määratlemata
liigitamata
kategoriseerimata
bez kategorii
nezařazené
bez rubriky
nezaradené
nekategorizované
kategorizálatlan
besorolatlan
nincs kategorizálva
fără categorie
necategorizat
nerazvrščeno
brez kategorije
nekategorizirano
nesvrstano
nekategorizovano
некатегоризовано
некатегоризирано
некатегоризирани
без категория
без категорії
без категории
без рубрики
без рубрыкі
без катэгорыі
bez kategorijas
nekategorizēts
be kategorijos
nekategorizuota
χωρίσ κατηγορία
μη κατηγοριοποιημένο
αταξινόμητα
kategorisiz
kategorilenmemiş
kateqoriyasız
pa kategori
të pakategorizuara
sailkatu gabea
sailkatugabeak
kategoriarik gabe
dim categori
heb gategori
gun seòrsa
gan chatagóir
senkategoria
tak berkategori
tanpa kategori
tiada kategori
chưa phân loại
chưa được phân loại
غير مصنف
غير مصنّف
غير مصنفة
دسته\u{200c}بندی نشده
دسته بندی نشده
غیر زمرہ بند
ללא קטגוריה
לא מסווג
अवर्गीकृत
श्रेणीरहित
অশ্রেণীবদ্ধ
ไม่มีหมวดหมู่
ไม่จัดหมวดหมู่
未分类
未分類
미분류
분류되지 않음
카테고리 없음
առանց կատեգորիայի
კატეგორიის გარეშე
санатсыз
айдарсыз
kategooriata
sin categoría definida
sin clasificación
ensin categoría
ensin categorizar
senza categurìa
sentza categoria
cence categorie
non categorizat
pas categorizat
non categorizzata
non classificato
não categorizado
não categorizada
sem classificação
sense classificar
sense categoritzar
sen clasificar
non-classé
non classée
sans catégorie
net kategorisearre
sûnder kategory
net kategoriséiert
ohni kategorie
niet ingedeeld
zonder categorie
utan kategori
uten kategori
uden kategori
ukategoriserede
ikke kategorisert
ikkje kategorisert
ókategoriserað
ikki flokkað
ilman kategoriaa
ei luokiteltu
bez kategorie
bez kategórie
nekategorizovaný
nezařazená
nezařazeno
nezaradený
bez zaradenia
nieskategoryzowane
niesklasyfikowane
njezarjadowane
bez kategorije
nerazvrstano
neuvrščeno
nerazporejeno
без категорије
несврстано
неразврстано
без категорија
некатегоризирана
без категоризация
без рубрика
без катэгорый
некатэгарызавана
nekategorizēta
neklasificēts
nekategorizuoti
be kategorijų
χωρίσ κατηγορίεσ
χωρισ κατηγορια
αταξινόμητο
μη κατηγοριοποιημένα
kategorisi yok
sınıflandırılmamış
kategorize edilmemiş
bölməsiz
təsnif olunmamış
kategoriýasyz
turkumlanmagan
toifasiz
ruknsiz
категориясыз
рубрикасыз
категориясез
төркемләнмәгән
рубриката суох
ангилаагүй
ангилалгүй
бе категория
бидуни категория
гурӯҳбандинашуда
e pakategorizuar
kategoriarik ez
kategoria gabe
heb rummad
heb rummata
digategori
gun roinn-seòrsa
gan chatagóiriú
neamhchatagóirithe
nekategoriigita
sen kategorio
sine categoria
tak dikategorikan
tidak berkategori
tanpa katégori
tidak dikategorikan
tidak terkategori
tan dikategorikeun
walang kategorya
hindi nakakategorya
tsy voasokajy
bila jamii
haijaainishwa
aan la kala saarin
aan qeybsaneyn
ongekategoriseerd
akuhlukanisiwe
không phân loại
chưa xếp loại
غير مصنفه
بدون تصنيف
غير مصنَّف
بلا تصنيف
دسته\u{200c}بندی\u{200c}نشده
بدون دسته
بدون دسته\u{200c}بندی
ناډلبندي شوي
نا ډلبندي
پۆلێننەکراو
هاوپۆلنەکراو
بێ پۆل
تۈرگە ئايرىلمىغان
غیر زمرہ
غیر درجہ بند
بلا زمرہ
אין קטגוריה
ללא סיווג
ללא קטגוריות
לא מקוטלג
श्रेणी रहित
बिना श्रेणी
श्रेणीविहीन
श्रेणी विहीन
वर्गीकरण नसलेले
अवर्गिकृत
শ্রেণীবিহীন
শ্রেণী বিহীন
অশ্রেণীভুক্ত
বিষয়শ্রেণী বিহীন
অশ্ৰেণীবদ্ধ
અવર્ગીકૃત
બિનવર્ગીકૃત
ਅਵਰਗੀਕ੍ਰਿਤ
ਗੈਰ-ਸ਼੍ਰੇਣੀਬੱਧ
ଅବର୍ଗୀକୃତ
பகுக்கப்படாதது
வகைப்படுத்தப்படாதது
வகைப்படுத்தப்படாதவை
వర్గీకరించని
వర్గీకరించబడని
వర్గీకరించనివి
ವರ್ಗೀಕರಿಸದ
ವರ್ಗೀಕರಿಸಲಾಗದ
തരംതിരിക്കാത്തവ
തരം തിരിക്കാത്തവ
വർഗ്ഗീകരിക്കാത്തവ
ප්\u{200d}රවර්ග නොකළ
වර්ග නොකළ
ไม่ได้จัดหมวดหมู่
ไม่ระบุหมวดหมู่
ບໍ່ມີໝວດໝູ່
ບໍ່ໄດ້ຈັດໝວດໝູ່
មិនបានចាត់ថ្នាក់
គ្មានប្រភេទ
အမျိုးအစားမခွဲထား
အမျိုးအစားမရှိ
སྡེ་ཚན་མེད་པ
དབྱེ་བ་མེད་པ
未归类
未歸類
无分类
無分類
カテゴリーなし
カテゴリなし
분류없음
분류 안됨
չդասակարգված
առանց բաժնի
უკატეგორიო
კატეგორიზაციის გარეშე
ያልተመደበ
ያልተመደቡ
war taggayt
war asmil
ⵡⴰⵔ ⵜⴰⴳⴳⴰⵢⵜ
betg categorisà
ohne zuordnung
";

/// Parts of which every name has one, as it is and as a slug: a category without
/// any of them is certain to be none of the default ones. For the early drawing,
/// which does not hold the names.
pub const DEFAULT_CATEGORY_STEMS: &[&str] = &[
    "atego",
    "тего",
    "بند",
    "class",
    "غير",
    "েণী",
    "lasif",
    "рубр",
    "ατηγ",
    "ेणी",
    "zarad",
    "neraz",
    "hatag",
    "ดหม",
    "پۆل",
    "атэг",
    "קטגו",
    "र्ग",
    "ტეგ",
    "ப்ப",
    "్గీ",
    "ാത്",
    "lokka",
    "lemat",
    "gabea",
    "owane",
    "rumma",
    "زمر",
    "نيف",
    "ξινό",
    "ռանց",
    "врст",
    "нгил",
    "ર્ગ",
    "ವರ್",
    "ොකළ",
    "ດໝູ",
    "းအစ",
    "མེད",
    "カテゴ",
    "ያልተ",
    "categ",
    "goris",
    "kateg",
    "nicht",
    "gorie",
    "uokit",
    "tamat",
    "rubri",
    "latla",
    "nesvr",
    "teqor",
    "tanpa",
    "gedee",
    "azeno",
    "neuvr",
    "fland",
    "unmam",
    "anmag",
    "oifas",
    "rukns",
    "roinn",
    "sokaj",
    "jamii",
    "ainis",
    "saari",
    "ybsan",
    "lukan",
    "ggayt",
    "asmil",
    "uordn",
    "سته",
    "رگە",
    "מסוו",
    "сана",
    "арсы",
    "әнмә",
    "ҳбан",
    "יווג",
    "מקוט",
    "ակար",
    "未分类",
    "未分類",
    "미분류",
    "류되지",
    "테고리",
    "ਗੀਕ",
    "ਣੀਬ",
    "କୃତ",
    "នាក",
    "រភេ",
    "未归类",
    "未歸類",
    "无分类",
    "無分類",
    "분류없",
    "ⴳⴰⵢ",
    "nezař",
    "nezar",
    "bölm",
    "bolm",
    "seòr",
    "seor",
    "phân",
    "phan",
    "xếp",
    "xep",
    "안됨",
];

/// Names for "general", which some translations use instead. They are also names
/// of sections, so they count only for the term with which an installation
/// starts.
const GENERAL: &str = "
allgemein
general
général
generale
geral
xeral
yleinen
genel
egyéb
ogólne
obecné
všeobecné
splošno
allmänt
generelt
algemeen
algemene
umum
chung
כללי
عام
عمومی
общее
общие
общо
загальне
општо
opšte
općenito
általános
γενικά
सामान्य
综合
一般
일반
";

/// The id of the term with which an installation starts.
const FIRST_TERM: &str = "1";

/// Whether a term of the taxonomy `category` is the default category, by its name
/// or its slug (`non-classe`, `uncategorized-fr`). The id is text.
#[must_use]
pub fn is_default_category(id: Option<&str>, slug: Option<&str>, name: Option<&str>) -> bool {
    let lists: &[&str] = match id == Some(FIRST_TERM) {
        true => &[NAMES, GENERAL],
        false => &[NAMES],
    };
    let is_name = |list: &&str| name.is_some_and(|name| is_in(list, name));
    let is_slug = |list: &&str| {
        slug.is_some_and(|slug| {
            let bare = without_suffix(slug);
            let mut names = list.lines().filter(|known| !known.is_empty());
            names.any(|known| is_slug_of(slug, known) || is_slug_of(bare, known))
        })
    };
    lists.iter().any(|list| is_name(list) || is_slug(list))
}

/// Whether a name of a section or a tag, in a document of any format, is that of
/// the default category.
pub fn is_default_name(name: &str) -> bool {
    is_in(NAMES, name)
}

/// The longest name that is looked up, in bytes.
const MAX_NAME: usize = 100;

/// Whether a list has a name, whatever its capitals.
fn is_in(list: &str, name: &str) -> bool {
    let name = name.trim();
    if name.is_empty() || name.len() > MAX_NAME || name.contains('\n') {
        return false;
    }
    let mut line = String::from("\n");
    line.extend(name.chars().map(lower_case));
    line.push('\n');
    list.contains(&line)
}

/// The small letter of a capital of the alphabets that the names have.
fn lower_case(letter: char) -> char {
    let code = u32::from(letter);
    let small = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => code + 32,
        'Ѐ'..='Џ' => code + 80,
        'Ա'..='Ֆ' => code + 48,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ạ'..='ỹ' if code % 2 == 0 => code + 1,
        'Ĺ'..='ň' | 'Ź'..='ž' if code % 2 == 1 => code + 1,
        'Ά' => 'ά'.into(),
        'Έ'..='Ί' => code + 37,
        // The lists have one form of it.
        'ς' => 'σ'.into(),
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// Translation plug-ins add the language to a slug, WordPress adds a number.
fn without_suffix(slug: &str) -> &str {
    let slug = slug.split('@').next().unwrap_or(slug);
    match slug.rsplit_once('-') {
        Some((start, end)) if end.len() == 2 || end.parse::<u8>().is_ok() => start,
        _ => slug,
    }
}

/// Whether WordPress makes this slug of a name: without accents, with hyphens, and
/// percent-encoded where its letters are not Latin.
fn is_slug_of(slug: &str, name: &str) -> bool {
    if slug.contains('%') {
        return is_encoded(slug, name);
    }
    slug.chars().eq(name.chars().map(bare_letter))
}

fn is_encoded(slug: &str, name: &str) -> bool {
    let mut rest = slug.as_bytes();
    let is_start = name.replace(' ', "-").bytes().all(|byte| {
        let (code, after) = match rest {
            [b'%', high, low, after @ ..] => {
                let digit = |byte: u8| char::from(byte).to_digit(16).unwrap_or(16);
                (digit(*high) * 16 + digit(*low), after)
            }
            [plain, after @ ..] => (u32::from(*plain), after),
            [] => return false,
        };
        rest = after;
        code == u32::from(byte)
    });
    is_start && rest.is_empty()
}

fn bare_letter(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ă' | 'ā' | 'ạ' | 'ậ' | 'ấ' => 'a',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ế' | 'ə' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'ı' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ợ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' | 'ư' | 'ų' => 'u',
        'ç' | 'č' | 'ć' => 'c',
        'š' | 'ş' | 'ș' => 's',
        'ř' => 'r',
        'ž' => 'z',
        'ð' | 'đ' => 'd',
        'ğ' => 'g',
        'ý' => 'y',
        ' ' => '-',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_stem_as_it_is_and_as_a_slug() {
        for name in NAMES.lines().filter(|name| !name.is_empty()) {
            let slug: String = name.chars().map(bare_letter).collect();
            for text in [name, &slug] {
                let has_stem = DEFAULT_CATEGORY_STEMS
                    .iter()
                    .any(|stem| text.contains(stem));
                assert!(has_stem, "{text}");
            }
        }
    }

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
            ("x", "ΧΩΡΊΣ ΚΑΤΗΓΟΡΊΑ"),
            (
                "%d0%b1%d0%b5%d0%b7-%d1%80%d1%83%d0%b1%d1%80%d0%b8%d0%ba%d0%b8",
                "x",
            ),
            ("%E6%9C%AA%E5%88%86%E9%A1%9E", "x"),
            ("okategoriserade-2", "x"),
            ("x", "Չդասակարգված"),
            ("x", "ÓFLOKKAÐ"),
            ("x", "NEKATEGORIZĒTS"),
            ("x", "Senza Categoria"),
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
        assert!(!is_default_category(Some("1"), Some(""), Some("")));
        assert!(!is_default_category(None, Some("%e6%9c"), None));
    }

    #[test]
    fn names_count_in_every_format_unless_they_are_words_for_sections() {
        for name in ["Uncategorized", "Non classé", "Sailkatu gabea", "გარეშე"] {
            assert_eq!(is_default_name(name), name != "გარეშე", "{name}");
        }
        for name in ["General", "Allgemein", "Yleinen", "Tides", ""] {
            assert!(!is_default_name(name), "{name}");
        }
        // Every name is written as it is compared.
        for known in NAMES.lines().chain(GENERAL.lines()).skip(1) {
            let small: String = known.chars().map(lower_case).collect();
            assert_eq!(small, known);
        }
    }
}
