import importlib
import pkgutil
import re

import pytest

import impactlint
from impactlint import lazy


def test_a_lazy_pattern_answers_as_a_compiled_one_does():
    given = lazy.pattern(r"(\d+) apples", re.IGNORECASE)
    assert [match[1] for match in given.finditer("3 apples, 40 Apples")] == ["3", "40"]
    assert given.sub("pears", "3 APPLES") == "pears"
    assert given.fullmatch("pears") is None
    assert given.pattern == r"(\d+) apples"


def test_nothing_is_compiled_before_the_first_use():
    broken = lazy.pattern("(")
    with pytest.raises(re.error):
        broken.search("")


def test_the_text_of_a_pattern_may_be_made_lazily_as_well():
    made = []
    given = lazy.pattern(lambda: made.append(1) or "a+")
    assert not made
    assert given.findall("aa b a") == ["aa", "a"] and given.search("b") is None
    assert len(made) <= 2  # once for each method


def lazy_patterns():
    for module in pkgutil.walk_packages(impactlint.__path__, "impactlint."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                if type(value) is type(lazy.pattern("")):
                    yield pytest.param(value, id=f"{module.name}.{name}")


@pytest.mark.parametrize("pattern", list(lazy_patterns()))
def test_every_pattern_of_the_package_compiles(pattern):
    pattern.search("")
