"""Evidence packs: do they hold to their schema, are their hashes right, and does an HTML parser see what they say?
usage: pack_test.py NEWSGRAPH SAMPLES CLAIMS_FILE..."""
import base64
import copy
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

import html5lib
import jsonschema

from support import subjects

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "tools/newsgraph/pack.schema.json"
HTML = "{http://www.w3.org/1999/xhtml}"
HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069\x80-\x9f\ufdd0-\ufdef]")


def sha256(data):
    return hashlib.sha256(data.encode()).hexdigest()


def check_hashes(text, pack):
    assert pack["content_sha256"] == sha256(text[:text.index(',\n  "content_sha256"')])
    for group in ("models", "rules", "own_rules"):
        files = pack["program"][group]
        assert files["sha256"] == sha256("".join(f"{file['sha256']}  {file['name']}\n" for file in files["files"]))


def check_schema(validator, pack):
    validator.validate(pack)
    claim = lambda of: of["edges"][0]["claims"][0]
    faults = [lambda p: p.pop("program"), lambda p: p.update(version=2), lambda p: p.update(more=1), lambda p: p["edges"][0].update(object=None),
              lambda p: p["nodes"][0].update(names=[]), lambda p: p["nodes"][0].update(kind="Thing"), lambda p: claim(p).update(status="true"),
              lambda p: claim(p).update(begin=-1), lambda p: claim(p).update(confidence=1.5), lambda p: claim(p).pop("quote"),
              lambda p: claim(p)["trigger"].pop("end"), lambda p: p.update(content_sha256="0")]
    for number, fault in enumerate(faults):
        broken = copy.deepcopy(pack)
        fault(broken)
        assert not validator.is_valid(broken), number


def shown(text):
    """What the page shows of a text: controls left out, those of HTML and of direction as U+FFFD."""
    text = "".join(c for c in text if c in "\t\n" or (ord(c) >= 32 and c != "\x7f" and ord(c) & 0xFFFE != 0xFFFE))
    return HIDDEN.sub("\ufffd", text)


def text_of(element):
    return "".join(element.itertext())


def check_page(html, pack):
    page = html5lib.HTMLParser(strict=True).parse(html)  # raises at the first error
    for element in page.iter():
        tag = str(element.tag).removeprefix(HTML)
        assert tag not in ("script", "img", "iframe", "object", "embed", "form", "link", "svg", "base"), tag
        for name, value in element.attrib.items():
            assert name != "style" and not name.startswith("on"), name
            assert name not in ("href", "cite") or re.match("https?://", value), value
    style = page.find(f".//{HTML}style").text
    policy = page.find(f".//{HTML}meta[@http-equiv]").get("content")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';"), policy
    claims = [claim for edge in pack["edges"] for claim in edge["claims"]]
    assert [text_of(quote) for quote in page.iter(HTML + "blockquote")] == [shown(claim["quote"]) for claim in claims]
    triggers = [mark for mark in page.iter(HTML + "mark") if mark.get("class") == "trigger"]
    assert len(triggers) > 1 or all(claim["trigger"]["text"] is None for claim in claims)
    text = text_of(page)
    for wanted in [pack["content_sha256"], *(claim["key"] for claim in claims), *(edge["key"] for edge in pack["edges"]),
                   *(article["text_hash"] or "" for article in pack["articles"]),
                   *(shown(name) for node in pack["nodes"] for name in node["names"])]:
        assert wanted in text, wanted


def check(subject, validator):
    listed = subject.run("list", subject.claims_file, "--json", capture_output=True, text=True).stdout
    keys = list(dict.fromkeys(json.loads(line)["edge"] for line in listed.splitlines()))
    paths = [os.path.join(subject.folder, name) for name in ("pack.json", "pack.html")]
    subject.run("pack", "--quiet", subject.claims_file, *keys, "-o", paths[0], "-o", paths[1], stderr=subprocess.DEVNULL)
    text, html = (open(path, encoding="utf-8", newline="").read() for path in paths)
    pack = json.loads(text)
    assert sorted(edge["key"] for edge in pack["edges"]) == sorted(keys)
    check_hashes(text, pack)
    check_schema(validator, pack)
    check_page(html, pack)
    print(subject.claims_file, len(keys), "edges")
    return paths[0]


schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
for each in subjects():
    path = check(each, jsonschema.Draft202012Validator(schema))
    # Of the samples we have the articles: all their claims are found again.
    if "samples.claims" in each.claims_file:
        each.run("verify", path, sys.argv[2], stdout=subprocess.DEVNULL)
