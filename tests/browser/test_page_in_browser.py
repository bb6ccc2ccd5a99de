"""The page as people meet it: accessible, quiet, with jumps and filters that work."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

Driver = webdriver.Chrome


def shown(browser: Driver, selector: str) -> list[Any]:
    return [
        each for each in browser.find_elements(By.CSS_SELECTOR, selector) if each.is_displayed()
    ]


def dressed(browser: Driver, width: int, scheme: str) -> None:
    """The window's width, and light or dark, or paper."""
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    media = {"media": "print" if scheme == "print" else "screen"}
    wanted = "light" if scheme == "print" else scheme
    features = [{"name": "prefers-color-scheme", "value": wanted}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {**media, "features": features})


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize("name", ["one", "several"])
def test_axe_finds_nothing(
    browser: Driver, request: pytest.FixtureRequest, name: str, scheme: str, width: int
) -> None:
    dressed(browser, width, scheme)
    browser.get(request.getfixturevalue(name))
    browser.execute_script(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    found = browser.execute_async_script(
        "const done = arguments[arguments.length - 1]; axe.run(document).then(done, done);"
    )
    assert found["passes"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []


def test_nothing_of_an_article_runs_and_nothing_is_loaded(browser: Driver, several: str) -> None:
    browser.get_log("browser")
    browser.get(several)
    assert browser.execute_script("return typeof bahaya") == "undefined"
    assert "<script>bahaya = 1</script>" in browser.find_element(By.ID, "d2").text
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert browser.get_log("browser") == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_is_never_wider_than_the_window(browser: Driver, several: str, width: int) -> None:
    dressed(browser, width, "light")
    browser.get(several)
    page = "return document.documentElement.scrollWidth <= innerWidth"
    assert browser.execute_script(page)


def test_numbers_jump_both_ways(browser: Driver, one: str) -> None:
    dressed(browser, 1280, "light")
    browser.get(one)
    number, *_ = shown(browser, "p a.n.allegation")
    name = number.get_attribute("data-c")
    number.click()
    assert browser.current_url.endswith(f"#c{name}")
    lit = {each.tag_name for each in browser.find_elements(By.CSS_SELECTOR, ".on")}
    assert lit >= {"li", "mark"}
    browser.find_element(By.CSS_SELECTOR, f"#c{name} a.n").send_keys(Keys.ENTER)
    assert browser.current_url.endswith(f"#m{name}")


def test_arrows_go_from_claim_to_claim(browser: Driver, one: str) -> None:
    browser.get(one)
    first, second, *_ = shown(browser, "li[data-kind] > a.n")
    first.send_keys(Keys.ARROW_DOWN)
    assert browser.switch_to.active_element == second
    second.send_keys(Keys.ARROW_UP)
    assert browser.switch_to.active_element == first


def test_filters_narrow_the_claims(browser: Driver, several: str) -> None:
    dressed(browser, 1280, "light")
    browser.get(several)
    every = len(shown(browser, "li[data-kind]"))
    browser.find_element(By.CSS_SELECTOR, "input[value=quote]").click()
    assert not shown(browser, "li[data-kind=quote]")
    assert not shown(browser, "p a.n.quote")
    assert shown(browser, "li[data-kind=allegation]")
    left = len(shown(browser, "li[data-kind]"))
    assert browser.find_element(By.ID, "found").text == f"{left} of {every} claims"
    browser.find_element(By.CSS_SELECTOR, "input[value=quote]").click()
    Select(browser.find_element(By.NAME, "status")).select_by_value("denied")
    statuses = {each.get_attribute("data-status") for each in shown(browser, "li[data-kind]")}
    assert statuses == {"denied"}
    assert [each.get_attribute("id") for each in shown(browser, "article")] == ["d1"]
    Select(browser.find_element(By.NAME, "status")).select_by_value("")
    Select(browser.find_element(By.NAME, "who")).select_by_value("Tono Wijaya")
    assert {each.get_attribute("data-who") for each in shown(browser, "li[data-kind]")} == {
        "Tono Wijaya"
    }


def test_kinds_differ_without_colour(browser: Driver, several: str) -> None:
    browser.get(several)
    styles = {
        kind: browser.execute_script(
            "return getComputedStyle(arguments[0]).textDecorationStyle",
            browser.find_element(By.CSS_SELECTOR, f"p mark.{kind}"),
        )
        for kind in ("quote", "allegation", "background")
    }
    assert styles == {"quote": "solid", "allegation": "wavy", "background": "dotted"}


def test_paper_has_no_filters(browser: Driver, several: str) -> None:
    dressed(browser, 1280, "print")
    browser.get(several)
    assert not shown(browser, "form.filters")
    assert shown(browser, "article")
    dressed(browser, 1280, "light")
