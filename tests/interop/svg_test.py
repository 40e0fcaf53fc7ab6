"""Reads `newsgraph export FILE -o x.svg` with an XML parser. usage: svg_test.py NEWSGRAPH CLAIMS_FILE..."""
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"


def check(newsgraph, claims_file):
    run = [newsgraph, "export", claims_file, "--format", "svg", "-o", "-"]
    root = ElementTree.fromstring(subprocess.run(run, check=True, stdout=subprocess.PIPE).stdout)
    assert root.get("role") == "img"
    assert root[0].tag == SVG + "title" and root[0].text
    assert root[1].tag == SVG + "desc" and root[1].text
    for element in root.iter():
        assert element.tag != SVG + "script"
        for name, value in element.attrib.items():
            assert not name.startswith("on"), (name, value)
            if name == XLINK + "href":
                assert value.startswith(("http://", "https://")), value
    titles = [element.text or "" for element in root.iter(SVG + "title")]
    assert not any(title.startswith("n1") for title in titles), titles
    print(claims_file, len(titles), "titles")


newsgraph_program, *claims_files = sys.argv[1:]
for path in claims_files:
    check(newsgraph_program, path)
