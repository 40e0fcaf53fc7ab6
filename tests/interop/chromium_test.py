"""The report in a real Chromium: clicked through, as a reader would.

usage: chromium_test.py NEWSGRAPH SAMPLES HOSTILE CHROMIUM CHROMEDRIVER SYNTHETIC_GRAPH FOLDER
Screenshots go to FOLDER, for people to look at.
"""
import collections
import json
import os
import subprocess
import sys
import tempfile

from browser import Keys, Page, start
from report_looks import check_barriers, check_colours, check_narrow, check_print

newsgraph, samples, hostile, chromium, chromedriver, synthetic_graph, shots = sys.argv[1:]
os.makedirs(shots, exist_ok=True)


def report(folder, name, source, *options):
    path = os.path.join(folder, name + ".html")
    store = os.path.join(folder, name + ".ng")
    subprocess.run([newsgraph, "build", "--quiet", source, "-o", store], check=True)
    subprocess.run([newsgraph, "export", store, "-o", path, *options], check=True)
    return path


def check_first_look(page):
    assert page.shown("box") == set(range(len(page.data["boxes"])))
    assert page.shown("line") == set(range(len(page.data["lines"])))
    assert page.js("return document.querySelectorAll('#picture text').length") > 0
    stage = page.js("return document.getElementById('stage').getBoundingClientRect().toJSON()")
    for box in page.shown("box"):
        x, y = page.middle(f"b{box}")
        assert stage["left"] <= x <= stage["right"] and stage["top"] <= y <= stage["bottom"], box
    page.screenshot("first")


def check_policy(page):
    """Nothing but the page's own script runs, nothing is loaded, nothing leaves."""
    assert page.js("return performance.getEntriesByType('resource').length") == 0
    page.js("""window.stopped = [];
        addEventListener('securitypolicyviolation', (event) => stopped.push(event.effectiveDirective));
        const script = document.createElement('script'); script.textContent = 'window.intruder = 1'; document.body.append(script);
        const image = new Image(); image.src = 'http://127.0.0.1:9/x.png'; document.body.append(image);
        const style = document.createElement('style'); style.textContent = 'body { display: none }'; document.body.append(style);
        fetch('http://127.0.0.1:9/').catch(() => {});""")
    page.wait_for("return stopped.length >= 4")
    assert set(page.js("return stopped")) == {"script-src-elem", "img-src", "style-src-elem", "connect-src"}
    assert page.js("return window.intruder") is None
    page.complaints()   # these were wanted


def check_edge(page):
    """A click on a line: the sentence with its words marked, and the article's name."""
    data = page.data
    claim = next(c for c in data["claims"] if page.relation(c) == "replaced" and "line" in c)
    page.click_at(*page.middle(f"l{claim['line']}"))
    assert page.text("#panel h2") == f"{page.label(claim['s'])} – replaced – {page.label(claim['o'])}"
    quote = data["quotes"][claim["q"]]
    assert page.text("#panel blockquote") == f"“{quote}”"
    marked = page.js("return [...document.querySelectorAll('#panel mark')].map((m) => [m.className, m.textContent])")
    kinds = ["argument", "trigger", "cue"]
    assert marked == [[kinds[kind], quote[begin:end]] for begin, end, kind in claim["m"]] and len(marked) >= 3, marked
    article = data["articles"][claim["a"]]
    assert article["title"] in page.text("#panel .source") and article["date"] in page.text("#panel .source")
    assert page.js("return document.getElementById('l%d').classList.contains('chosen')" % claim["line"])
    page.screenshot("edge")
    # A line is thin: beside it is near enough. An empty place lets go.
    x, y = page.middle(f"l{claim['line']}")
    page.press(Keys.ESCAPE)
    assert page.text("#panel h2") == "Most is said of"
    page.click_at(x, y + 5)
    assert page.text("#panel h2").endswith(page.label(claim["o"])), page.text("#panel h2")
    corner = page.js("const s = document.getElementById('stage').getBoundingClientRect(); return [s.left + 30, s.bottom - 30]")
    page.click_at(*corner)
    assert page.text("#panel h2") == "Most is said of"


def check_node(page):
    """A click on an office: who held it, in order, and every edge."""
    node = page.node("Home Secretary")
    page.click_at(*page.middle(f"b{page.box('Home Secretary')}"))
    assert page.text("#panel h2") == "Home Secretary" and page.text("#panel .kind") == "Office"
    holders = page.js("return [...document.querySelectorAll('.term button')].map((b) => b.textContent)")
    assert holders == ["Duncan Pryce", "Amina Sayeed", "Colin Ferris", "Ruth Okafor"], holders
    whens = page.js("return [...document.querySelectorAll('.term .when')].map((b) => b.textContent)")
    assert "to 2023-02-07" in whens[1] and "acting" in whens[2] and "from 2023-03-01" in whens[3], whens
    assert page.js("return document.querySelectorAll('.term svg .sure').length") == 4
    rows = page.js("return [...document.querySelectorAll('#panel h3 + ul li')].length")
    edges = {(part, claim["edge"]) for claim in page.data["claims"] for part in ("s", "o", "office", "by") if claim.get(part) == node}
    assert rows == len(edges), (rows, len(edges))
    page.screenshot("office")
    page.click("#panel h3 + ul li button")
    assert page.text("#panel blockquote")
    page.click("#panel .actions button")   # back
    assert page.text("#panel h2") == "Home Secretary"
    page.click(".term button")             # somebody who held it
    assert page.text("#panel h2") == "Duncan Pryce" and "Offices held" in page.text("#panel")
    page.press(Keys.ESCAPE)


def check_search(page):
    page.press("/")
    page.type("#search", "okafor")
    assert page.text("#hits li[aria-selected=true]").startswith("Ruth Okafor")
    page.screenshot("search")
    page.press(Keys.ENTER)
    assert page.text("#panel h2") == "Ruth Okafor"
    page.type("#search", "border passes")      # words of a sentence
    assert page.js("return document.querySelectorAll('#hits li small').length") > 0
    page.press(Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ENTER)
    assert "border passes" in page.text("#panel blockquote")
    page.type("#search", "nobody of this name")
    assert page.text("#hits") == "Nothing found"
    page.press(Keys.ESCAPE, Keys.ESCAPE)
    assert page.text("#panel h2") == "Most is said of"


def tick(page, group, words):
    page.js("""const row = [...document.querySelectorAll(arguments[0] + ' .choice')]
        .find((r) => r.querySelector('.what').textContent === arguments[1]); row.querySelector('input').click()""", group, words)
    page.settle()


def check_filters(page):
    data, everything = page.data, page.lines_where(lambda claim: True)
    counts = page.js("""return [...document.querySelectorAll('#relation-filters .choice')].map((r) =>
        [r.querySelector('.what').textContent, Number(r.querySelector('.count').textContent)])""")
    expected = collections.Counter(page.relation(claim).replace("_", " ") for claim in data["claims"])
    assert dict(counts) == expected and [name for name, _ in counts] == sorted(expected)
    tick(page, "#relation-filters", "holds office")
    assert page.shown("line") == page.lines_where(lambda claim: page.relation(claim) != "holds_office")
    tick(page, "#style-filters", "possible, called for")
    assert page.shown("line") == page.lines_where(lambda claim: page.relation(claim) != "holds_office" and claim["style"] != 4)
    page.screenshot("filtered")
    page.click("#reset")
    assert page.shown("line") == everything
    tick(page, "#kind-filters", "Event")
    is_event = lambda node: node is not None and data["nodes"][node]["kind"] == 4
    assert page.shown("line") == page.lines_where(lambda claim: not is_event(claim.get("s")) and not is_event(claim.get("o")))
    assert not any(is_event(data["boxes"][box]["node"]) for box in page.shown("box") if data["boxes"][box]["node"] >= 0)
    page.click("#reset")
    page.click("#no-relations")
    assert page.shown("line") == set() and page.shown("box") == set() and page.find("#nothing").is_displayed()
    page.click("#all-relations")
    assert page.shown("line") == everything and page.shown("box") == set(range(len(data["boxes"])))
    for kind in ("Person", "Office", "Organisation"):     # an office may be told of in its holder's box
        tick(page, "#kind-filters", kind)
        number = ["Person", "Office", "Organisation"].index(kind)
        kinds = {data["nodes"][data["boxes"][box]["node"]]["kind"] for box in page.shown("box") if data["boxes"][box]["node"] >= 0}
        assert number not in kinds, kind
        page.click("#reset")
    # Of a line that stands for several claims, the label tells of those that pass.
    line, texts = next((i, t) for i, t in enumerate(page.js(
        "return [...document.querySelectorAll('#picture .line')].sort((a, b) => a.id.slice(1) - b.id.slice(1)).map((l) => "
        "[...l.querySelectorAll('text')].map((t) => t.textContent).join(' '))")) if t == "urged, accused")
    tick(page, "#relation-filters", "accused")
    assert page.js("return [...document.querySelectorAll('#l%d text')].map((t) => t.textContent).join('')" % line) == "urged", texts
    page.click("#reset")
    assert page.js("return document.querySelector('#l%d text').textContent" % line) == "urged, accused"


def check_dates(page):
    page.js("document.getElementById('date-from').focus()")
    page.press(Keys.END)
    last = page.text("#date-words").split(" (")[0]
    in_month = lambda claim: "d" not in claim or claim["d"][1][:7] >= "2023-03"
    assert last == "2023-03" and page.shown("line") == page.lines_where(in_month)
    assert 0 < len(page.shown("line")) < len(page.data["lines"])
    page.screenshot("last-month")
    page.press(Keys.HOME)
    assert page.shown("line") == set(range(len(page.data["lines"])))
    page.js("document.getElementById('date-to').focus()")
    page.press(Keys.HOME)
    # A seat is held since 2014: what lies before the first article belongs to its month.
    assert page.text("#date-words").split(" (")[0] == "2022-10 or before"
    assert page.shown("line") == page.lines_where(lambda claim: "d" not in claim or claim["d"][0][:7] <= "2022-10")
    page.click("#reset")
    # With both thumbs at the right end the left one can be caught again.
    page.js("document.getElementById('date-from').focus()")
    page.press(Keys.END)
    thumb = page.js("const s = document.getElementById('date-to').getBoundingClientRect(); return [s.right - 8, s.top + s.height / 2]")
    assert page.js("return document.elementFromPoint(arguments[0], arguments[1]).id", *thumb) == "date-from"
    page.click("#reset")


def check_neighbours(page):
    start_box = page.box("Amina Sayeed")
    page.click_at(*page.middle(f"b{start_box}"))
    page.press("n")
    once = page.neighbours({start_box})
    assert page.shown("box") == once and page.find("#scope").is_displayed()
    page.screenshot("neighbours")
    page.click("#scope-wider")
    assert page.shown("box") == page.neighbours(once)
    page.press("a")
    assert page.shown("box") == set(range(len(page.data["boxes"])))
    page.click_at(*page.middle(f"b{start_box}"), times=2)
    assert page.shown("box") == once
    page.press(Keys.ESCAPE, Keys.ESCAPE)
    assert page.shown("box") == set(range(len(page.data["boxes"])))
    page.press("0")


def check_keys(page):
    """Everything without a mouse: into the picture, from box to box, along its lines."""
    page.js("document.getElementById('help-button').focus()")
    for _ in range(80):
        page.press(Keys.TAB)
        if page.js("return document.activeElement.classList.contains('box')"):
            break
    first = page.js("return Number(document.activeElement.id.slice(1))")
    assert page.js("return document.activeElement.getAttribute('aria-label')").startswith(page.label(page.data["boxes"][first]["node"]))
    page.press(Keys.ARROW_LEFT)
    second = page.js("return Number(document.activeElement.id.slice(1))")
    assert second != first and page.middle(f"b{second}")[0] < page.middle(f"b{first}")[0]
    page.press(Keys.ENTER)
    assert page.text("#panel h2") == page.label(page.data["boxes"][second]["node"])
    around = [line for line in page.data["lines"] if second in (line["from"], line["to"])]
    seen = set()
    for _ in around:
        page.press("]")
        seen.add(page.js("return document.querySelector('.line.chosen').id"))
    assert len(seen) == len(around)
    page.press("[")
    assert page.text("#panel blockquote")
    scale = "return new DOMMatrix(document.getElementById('picture').style.transform).a"
    before = page.js(scale)
    page.press("+")
    assert page.js(scale) > before
    page.press("-", "0")
    page.press("t")
    assert page.find("#table-view").is_displayed() and not page.find("#stage").is_displayed()
    page.press("t")
    page.press("?")
    assert page.find("#help").is_displayed()
    page.screenshot("help")
    page.press(Keys.ESCAPE)
    assert not page.find("#help").is_displayed()
    page.press(Keys.ESCAPE)


def check_table(page):
    page.click("#show-table")
    rows = page.js("return [...document.querySelectorAll('#rows tr')].map((r) => [...r.cells].map((c) => c.textContent))")
    assert len(rows) == len(page.data["claims"])
    wanted = sorted((page.label(c.get("s")), page.label(c.get("o")), page.data["quotes"][c["q"]]) for c in page.data["claims"])
    assert sorted((row[0], row[2], row[5][1:row[5].index("”")]) for row in rows) == wanted
    page.click("th button[data-sort=subject]")
    names = page.js("return [...document.querySelectorAll('#rows tr')].map((r) => r.cells[0].textContent)")
    assert names == sorted(names) and page.js("return document.querySelector('[aria-sort=ascending]').textContent") == "Who"
    page.click("th button[data-sort=subject]")
    assert page.js("return document.querySelector('#rows tr').cells[0].textContent") == names[-1]
    page.screenshot("table")
    page.click("#show-picture")


def check_hostile(page):
    """Names and sentences that try to break out are words like others."""
    assert page.js("return window.pwned") is None and page.all("body script:not([type]) ~ script") == []
    assert not page.driver.find_elements("css selector", "b, [onload], [onclick], [onerror], img, iframe, object, embed, base, form")
    names = {name for node in page.data["nodes"] for name in node["names"]}
    assert any("<script>" in name for name in names) and any("\u202e" in name for name in names)
    page.click("#show-table")
    for node, value in enumerate(page.data["nodes"]):
        page.js("document.getElementById('search').value = ''")
        if "box" not in value or page.data["boxes"][value["box"]]["node"] != node:
            continue
        page.js("document.getElementById('b%d').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))" % value["box"])
        assert page.text("#panel h2") == value["names"][0]
        # Turned letters stay within their name: it is isolated from what follows.
        assert page.js("return document.querySelector('#panel h2').firstElementChild.tagName") == "BDI"
        for name in value["names"][1:]:
            assert name in page.text("#panel")
    page.click("#show-picture")
    for link in page.all("a[href]"):
        assert link.get_dom_attribute("href").startswith(("http://", "https://", "#")), link.get_dom_attribute("href")
    page.screenshot("hostile")


def check_large(page):
    """2,000 people. Moving the picture changes one element: it is what keeps it fluid, whatever the machine."""
    assert len(page.data["boxes"]) > 1500 and len(page.data["lines"]) > 2500
    assert page.shown("box") == set(range(len(page.data["boxes"])))
    assert 10 <= page.js("return document.getElementById('names').childElementCount") <= 36
    page.screenshot("far")
    for _ in range(8):
        page.press("+")
    assert page.js("return document.getElementById('names').childElementCount") == 0
    page.js("""window.touched = new Set();
        new MutationObserver((list) => list.forEach((m) => touched.add(m.target.id))).observe(document.getElementById('stage'),
          {subtree: true, attributes: true, childList: true, characterData: true});""")
    before = page.js("return document.getElementById('picture').style.transform")
    page.press(Keys.ARROW_LEFT, Keys.ARROW_UP, "-")
    page.drag("#stage", 60, 40)
    assert page.js("return document.getElementById('picture').style.transform") != before
    touched = set(page.js("return [...touched]"))
    assert touched <= {"picture", "stage", "tip"} and "picture" in touched, touched
    page.screenshot("near")
    busiest = collections.Counter(end for line in page.data["lines"] for end in (line["from"], line["to"])).most_common(1)[0][0]
    page.press("0")
    page.js("document.querySelector('#panel li button').click()")
    assert page.text("#panel h2") == page.label(page.data["boxes"][busiest]["node"])
    page.press("n")
    assert page.shown("box") == page.neighbours({busiest})
    page.screenshot("large-neighbours")


with tempfile.TemporaryDirectory() as folder:
    driver = start(chromium, chromedriver)
    try:
        home = os.path.join(os.path.dirname(samples), "home-office.jsonl")
        page = Page(driver, report(folder, "home-office", home), shots)
        assert page.complaints() == []
        for check in (check_first_look, check_edge, check_node, check_search, check_filters, check_dates, check_neighbours, check_keys, check_table,
                      check_colours, check_barriers, check_print, check_narrow):
            check(page)
            assert page.complaints() == [], check.__name__
            print(check.__name__)
        check_policy(page)
        print("check_policy")
        page = Page(driver, report(folder, "samples", samples), shots)
        check_first_look(page)
        page = Page(driver, report(folder, "hostile", hostile), shots)
        check_hostile(page)
        assert page.complaints() == []
        print("check_hostile")
        claims = os.path.join(folder, "large.jsonl")
        subprocess.run([sys.executable, synthetic_graph, "--nodes", "2200", "--edges", "3300", claims], check=True)
        page = Page(driver, report(folder, "large", claims, "--time-limit", "600"), shots)
        check_large(page)
        assert page.complaints() == []
        print("check_large")
        empty = os.path.join(folder, "empty.jsonl")
        with open(empty, "w", encoding="utf-8") as file:
            file.write(json.dumps({"id": "a", "date": "2019-05-02", "text": "Nothing was said."}) + "\n")
        page = Page(driver, report(folder, "empty", empty), shots)
        assert page.complaints() == [] and page.find("#nothing").is_displayed()
    finally:
        driver.quit()
