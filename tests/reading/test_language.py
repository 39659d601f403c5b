"""Which language a page is written in."""

from __future__ import annotations

import pytest

from impactlint.reading.language import _SCRIPTS, _STOP, NAMES, language_of
from tests.reading.pages import page_of, reading_of

TEXTS = {
    "en": "The model tells which of the customers is about to leave, so that support can call them in time for it.",
    "es": "El modelo dice qué clientes de la empresa van a cancelar, para que el equipo los llame a tiempo.",
    "pt": "O modelo diz quais dos clientes da empresa vão cancelar, para que a equipe não os perca e ligue a tempo.",
    "fr": "Le modèle dit quels clients de la société vont partir, pour que le support les appelle dans les temps.",
    "de": "Das Modell sagt, welche der Kunden bald kündigen werden, damit die Leute im Support sie anrufen.",
    "it": "Il modello dice quali dei clienti della società stanno per andare via, e il supporto li chiama per tempo.",
    "tr": "Bu model bir şirket için hangi müşterilerin gideceğini tahmin eden ve çok daha iyi olarak çalışan bir araç.",
    "nl": "Het model zegt welke van de klanten op het punt staan te gaan, zodat de dienst ze op tijd kan bellen.",
    "zh": "该模型预测哪些客户即将流失，以便客服及时联系他们。",
    "ja": "このモデルは、どの顧客が解約しそうかを予測します。",
    "ko": "이 모델은 어떤 고객이 곧 떠날지 예측하여 상담원이 미리 연락할 수 있게 합니다.",
    "ru": "Модель говорит, кто из клиентов скоро уйдёт, чтобы поддержка успела позвонить.",
    "ar": "يتنبأ النموذج بالعملاء الذين سيغادرون قريبا حتى يتصل بهم الدعم.",
    "he": "המודל חוזה אילו לקוחות עומדים לעזוב כדי שהתמיכה תתקשר אליהם.",
    "hi": "यह मॉडल बताता है कि कौन से ग्राहक जाने वाले हैं।",
    "el": "Το μοντέλο λέει ποιοι πελάτες πρόκειται να φύγουν.",
    "th": "แบบจำลองนี้ทำนายว่าลูกค้ารายใดกำลังจะยกเลิก",
    "none": "Churn 2.0",
}


@pytest.mark.parametrize("code", TEXTS)
def test_languages(code: str) -> None:
    found = language_of(page_of(f"# Radar\n\n{TEXTS[code]}\n"))
    assert found.value == code
    assert 0 < found.confidence <= 1


def test_every_language_has_a_name() -> None:
    assert {*_STOP, *(code for code, _, _ in _SCRIPTS)} <= NAMES.keys()


def test_code_has_no_say() -> None:
    assert language_of(page_of(f"{TEXTS['en']}\n\n```\n{TEXTS['ru'] * 9}\n```\n")).value == "en"


def test_a_few_signs_of_another_script_do_not_change_the_language() -> None:
    assert language_of(page_of(TEXTS["en"] * 3 + " 模型 🚀 → ≥")).value == "en"


def test_only_english_is_fully_supported() -> None:
    assert reading_of(f"# A\n\n{TEXTS['en']}\n").language_supported
    assert not reading_of(f"# A\n\n{TEXTS['de']}\n").language_supported
    assert reading_of(f"# A\n\n{TEXTS['de']}\n", language="en").language_supported


def test_a_page_in_two_languages_is_english_where_that_is_most_of_it() -> None:
    both = f"**EN:** {TEXTS['en']}\n\n**RU:** {TEXTS['ru']}\n\n"
    assert language_of(page_of("# Radar / Радар\n\n" + both * 5)).value == "en"
    assert language_of(page_of("# Radar / Радар\n\n" + both)).value == "ru"
    assert language_of(page_of("# Radar / Радар\n\n" + both * 5 + TEXTS["ru"] * 10)).value == "ru"


def test_english_that_opens_a_page_and_is_translated_below_is_read() -> None:
    both = f"{TEXTS['en']}\n\n{TEXTS['zh']}\n\n" * 8
    more = f"{TEXTS['zh'] * 3}\n"
    assert language_of(page_of(f"# Radar\n\n{both}{more}")).value == "en"
    assert language_of(page_of(f"# Radar\n\n{more}\n{both}")).value == "zh"


def test_letters_and_names_of_parts_are_no_small_words() -> None:
    table = "".join(f"| {size} | 0.{size} | 3{size} |\n" for size in range(10, 20))
    parts = "- CPU: i5-2500, i7 and i9 (6M cache)\n- GPU: GTX 1060 do 6GB\n"
    page = f"# Matrix\n\n## Hardware\n\n{parts}\n## Results\n\n| dim | time w | speedup z |\n|---|---|---|\n{table}"
    assert language_of(page_of(page)).value in ("en", "none")


def test_a_page_with_a_part_in_english_is_read_by_that() -> None:
    parts = f"## {{}}\n\n{TEXTS['en']}\n\n- one\n- two\n- three\n- four\n\n## 日本語\n\n{TEXTS['ja']}\n"
    assert language_of(page_of("# Radar\n\n" + parts.format("🇬🇧 English"))).value == "en"
    assert language_of(page_of("# Radar\n\n" + parts.format("Overview"))).value == "ja"
    assert language_of(page_of(f"# Radar\n\n## English\n\n[Here](en.md)\n\n## 日本語\n\n{TEXTS['ja']}\n")).value == "ja"


@pytest.mark.parametrize(
    ("code", "beside"),
    [
        ("zh", TEXTS["en"]),
        ("ja", TEXTS["es"]),
        ("zh", "`pip` numpy pandas torch scikit-learn transformers matplotlib seaborn jupyter docker"),
        ("ko", "pip numpy pandas torch sklearn transformers matplotlib seaborn jupyter docker flask redis celery"),
    ],
)
def test_words_of_other_languages_and_names_of_tools_are_no_english(code: str, beside: str) -> None:
    text = f"{TEXTS[code]} {beside}\n\n" * 12
    assert language_of(page_of(text)).value == code
