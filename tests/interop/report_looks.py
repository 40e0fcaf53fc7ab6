"""How the report looks in Chromium: light and dark, on paper, on a telephone, to those who need help. For chromium_test.py."""
import base64
import io
import os

import pypdf

from browser import Keys


def luminance(colour):
    channels = [int(part) / 255 for part in colour[colour.index("(") + 1:-1].split(",")[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """WCAG 2.1, 1.4.3."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def check_colours(page):
    """Light and dark: words can be read on every box; lines differ by more than colour."""
    colours = """const of = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
        return {paper: of('body', 'backgroundColor'), ink: of('body', 'color'), quiet: of('#summary', 'color'), link: of('#panel button', 'color'),
          boxes: [...document.querySelectorAll('#kind-filters .box > *')].map((e) => getComputedStyle(e).fill),
          text: of('#picture text', 'fill'), lines: [...document.querySelectorAll('#style-filters .line path')].map((e) => getComputedStyle(e).stroke)}"""
    papers = set()
    for scheme in ("light", "dark"):
        page.media(prefers_color_scheme=scheme)
        seen = page.js(colours)
        papers.add(seen["paper"])
        assert contrast(seen["ink"], seen["paper"]) > 7 and contrast(seen["quiet"], seen["paper"]) > 4.5 and contrast(seen["link"], seen["paper"]) > 4.5, seen
        assert all(contrast(seen["text"], fill) > 4.5 for fill in seen["boxes"]), seen
        assert all(contrast(line, seen["paper"]) > 3 for line in seen["lines"]), seen
        page.screenshot(scheme)
    assert len(papers) == 2
    page.media()
    page.press("d")
    assert page.js("return document.documentElement.dataset.theme") in ("light", "dark")
    page.press("d")
    patterns = page.js("""return [...document.querySelectorAll('#style-filters .line')].map((l) => [getComputedStyle(l.querySelector('path')).strokeDasharray,
        l.querySelector('polygon').getAttribute('points'), getComputedStyle(l.querySelector('polygon')).fill === getComputedStyle(document.body).backgroundColor].join())""")
    assert len(set(patterns)) == len(patterns), patterns


def check_barriers(page):
    """axe-core finds nothing in any state of the page."""
    for scheme in ("light", "dark"):
        page.media(prefers_color_scheme=scheme)
        for state in ("", "document.querySelector('#panel li button').click()", "document.querySelector('#panel h3 + ul li button').click()",
                      "document.getElementById('show-table').click()", "document.getElementById('help-button').click()"):
            page.js(state)
            page.settle()
            assert page.barriers() == [], (scheme, state, page.barriers())
        page.press(Keys.ESCAPE, "t", Keys.ESCAPE)
    page.media()


def check_print(page):
    page.js("dispatchEvent(new Event('beforeprint'))")
    page.media(media="print")
    hidden = page.js("return ['#filters', '.tools', '.search', '.sliders', '.zoom'].map((s) => getComputedStyle(document.querySelector(s)).display)")
    assert set(hidden) == {"none"}, hidden
    assert page.find("#picture").is_displayed() and page.find("#table-view").is_displayed()
    assert page.js("return document.querySelectorAll('#rows tr').length") == len(page.data["claims"])
    page.media()
    page.js("dispatchEvent(new Event('afterprint'))")
    assert not page.find("#table-view").is_displayed()
    for landscape in (True, False):
        pdf = base64.b64decode(page.driver.execute_cdp_cmd("Page.printToPDF", {"landscape": landscape, "printBackground": True})["data"])
        words = "".join("".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())
        lost = [quote for quote in page.data["quotes"] if "".join(quote.split())[:30] not in words]
        assert lost == [], (landscape, lost)
        with open(os.path.join(page.shots, f"{page.name}-{'landscape' if landscape else 'portrait'}.pdf"), "wb") as file:
            file.write(pdf)


def check_narrow(page):
    """A telephone."""
    page.driver.set_window_size(500, 900)
    page.settle()
    assert page.js("return document.documentElement.scrollWidth <= innerWidth")
    assert page.js("return document.getElementById('stage').clientHeight") > 300
    page.press("0")
    page.screenshot("narrow")
    page.driver.set_window_size(1500, 1000)
    page.settle()
