"""A headless Chromium with a page of ours in it. Used through Selenium and chromedriver, both at hand: nothing is fetched."""
import json
import os

from axe_core_python.selenium import Axe
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

WIDTH, HEIGHT = 1500, 1000


def start(chromium, chromedriver):
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en",
                     f"--window-size={WIDTH},{HEIGHT}", "--force-prefers-reduced-motion", "--host-resolver-rules=MAP * ~NOTFOUND"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service(chromedriver))


class Page:
    """One page, its data, and what a user can see and do. `shots`: folder for screenshots."""

    def __init__(self, driver, path, shots):
        self.driver, self.shots = driver, shots
        self.name = os.path.splitext(os.path.basename(path))[0]
        self.driver.get_log("browser")
        driver.get("file://" + os.path.abspath(path))
        self.data = json.loads(self.js("return document.getElementById('graph-data').textContent"))
        self.settle()

    def js(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def settle(self):
        """Until what was asked for is drawn: two frames."""
        self.driver.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));")

    def find(self, selector):
        return self.driver.find_element("css selector", selector)

    def all(self, selector):
        return self.driver.find_elements("css selector", selector)

    def click(self, selector):
        element = self.find(selector)
        self.js("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        self.settle()

    def click_at(self, x, y, times=1):
        action = ActionChains(self.driver, duration=0).move_by_offset(0, 0)
        action.w3c_actions.pointer_action.move_to_location(int(round(x)), int(round(y)))
        action = action.double_click() if times == 2 else action.click()
        action.perform()
        self.settle()

    def press(self, *keys):
        for key in keys:
            ActionChains(self.driver, duration=0).send_keys(key).perform()
        self.settle()

    def drag(self, selector, dx, dy):
        ActionChains(self.driver, duration=0).move_to_element(self.find(selector)).click_and_hold().move_by_offset(dx, dy).release().perform()
        self.settle()

    def type(self, selector, text):
        element = self.find(selector)
        element.clear()
        element.send_keys(text)
        self.settle()

    def text(self, selector):
        return self.js("return document.querySelector(arguments[0])?.textContent", selector)

    def shown(self, kind):
        """Numbers of the boxes (`box`) or lines (`line`) that are not hidden."""
        return set(self.js("return [...document.querySelectorAll(arguments[0])].filter((e) => getComputedStyle(e).display !== 'none')"
                           ".map((e) => Number(e.id.slice(1)))", f"#picture .{kind}"))

    def middle(self, element_id):
        """A point of the window on this box, or on the middle of this line."""
        return self.js("""const group = document.getElementById(arguments[0]), path = group.querySelector('path');
            if (group.classList.contains('line')) {
              const point = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
              return [point.x, point.y];
            }
            const around = group.getBoundingClientRect();
            return [around.x + around.width / 2, around.y + around.height / 2];""", element_id)

    def screenshot(self, what):
        self.driver.save_screenshot(os.path.join(self.shots, f"{self.name}-{what}.png"))

    def complaints(self):
        """What the browser has to say of errors and of things that the policy stopped."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def wait_for(self, script):
        WebDriverWait(self.driver, 20).until(lambda _: self.js(script))

    def media(self, **features):
        """Emulates what the reader's machine prefers: prefers_color_scheme='dark', or media='print'."""
        media = features.pop("media", "")
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "media": media, "features": [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]})
        self.settle()

    def barriers(self):
        """What axe-core finds that keeps somebody out, as text."""
        return [f"{found['id']}: {found['help']}: {found['nodes'][0]['html'][:200]}" for found in Axe().run(self.driver)["violations"]]

    # What the data says, apart from the page's own script.

    def label(self, node):
        return self.data["nodes"][node]["names"][0] if node is not None else "somebody"

    def node(self, name):
        return next(i for i, node in enumerate(self.data["nodes"]) if name in node["names"])

    def box(self, name):
        return self.data["nodes"][self.node(name)]["box"]

    def relation(self, claim):
        return self.data["relations"][claim["r"]]

    def lines_where(self, passes):
        return {claim["line"] for claim in self.data["claims"] if "line" in claim and passes(claim)}

    def neighbours(self, boxes):
        out = set(boxes)
        for line in self.data["lines"]:
            if line["from"] in boxes or line["to"] in boxes:
                out |= {line["from"], line["to"]}
        return out


__all__ = ["Keys", "Page", "start"]
