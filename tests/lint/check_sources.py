#!/usr/bin/env python3
"""Checks what the compiler does not: who includes whom, what product code must not use, and the size of files.

usage: check_sources.py PROJECT
"""
import pathlib, re, sys

# A folder includes itself and these. Siblings never see each other: they talk through the layers of a Document.
TEXT = ["base", "claims", "text"]
ALLOWED = {
    "base": [],
    "claims": ["base"],
    "text": ["base", "claims"],
    "language": TEXT,
    "input": TEXT + ["language"],
    "annotate": TEXT + ["language"],
    "extract": TEXT + ["language"],
    "interpret": TEXT + ["language"],
    "relations": TEXT + ["language"],
    "pipeline": TEXT + ["language", "input", "annotate", "extract", "interpret", "relations"],
    "graph": ["base", "claims"],
    "exporters": ["base", "claims", "graph"],
}
FORBIDDEN = [
    (re.compile(r"rapidjson/(document|schema)\.h"), "RapidJSON's DOM: its comparisons never end in C++20; use the SAX reader"),
    (re.compile(r"\bstd::(regex|format|expected|views|ranges::views)\b|#include <(regex|format|expected|ranges)>"),
     "std::regex is slow, the others do not compile with g++ 12 and clang 14"),
    (re.compile(r"\bthrow\b"), "we throw nothing; return a Result"),
    (re.compile(r"\b(using namespace std)\b"), "using namespace std"),
]
# Library code never prints and never exits.
LIBRARY_FORBIDDEN = [
    (re.compile(r"\bstd::(cout|cerr|clog|puts|printf)\b|\bprintf\s*\("), "library code never prints"),
    (re.compile(r"\b(std::)?(exit|_Exit|quick_exit)\s*\("), "library code never exits"),
]
MAX_LINES = 400
SCRIPTS = (".css", ".html", ".js", ".py")
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"')


def folder_of(path):
    parts = path.parts
    return parts[1] if parts[0] == "src" else parts[0]


def check_file(path, text):
    """Complaints about one file; `path` is below the project."""
    folder = folder_of(path)
    allowed = ALLOWED.get(folder)
    lines = text.splitlines()
    found = []
    rules = FORBIDDEN + (LIBRARY_FORBIDDEN if allowed is not None and path.name != "check.cc" else [])
    for number, line in enumerate(lines, 1):
        include = INCLUDE.match(line)
        if include and allowed is not None:
            target = include[1].split("/")[0]
            if "/" not in include[1] or (target != folder and target not in allowed):
                found.append(f"{path}:{number}: error: {folder} must not include {include[1]}")
        code = line.split("//")[0]
        code = re.sub(r'"(\\.|[^"\\])*"', '""', code) if not include and "#include" not in line else line
        for pattern, why in rules:
            if pattern.search(code):
                found.append(f"{path}:{number}: error: {why}")
    if path.suffix == ".h" and "#pragma once" not in text:
        found.append(f"{path}:1: error: header has no #pragma once")
    found += check_length(path, lines)
    return found


def check_length(path, lines):
    found = []
    if len(lines) > MAX_LINES and "400 lines" not in "\n".join(lines[:5]):
        found.append(f"{path}:1: error: {len(lines)} lines; split it, or say in its first lines why it has over 400 lines")
    return found


def main():
    project = pathlib.Path(sys.argv[1])
    found, count = [], 0
    for top in ("src", "graph", "exporters", "tools"):
        for path in sorted((project / top).rglob("*")):
            if path.suffix in (".cc", ".h"):
                count += 1
                found += check_file(path.relative_to(project), path.read_text(encoding="utf-8"))
            elif path.suffix in SCRIPTS:
                found += check_length(path.relative_to(project), path.read_text(encoding="utf-8").splitlines())
    for path in sorted((project / "tests").rglob("*")):
        if path.suffix in (".cc", ".h", *SCRIPTS):
            found += check_length(path.relative_to(project), path.read_text(encoding="utf-8").splitlines())
    print("\n".join(found) or f"{count} files checked")
    return 1 if found or not count else 0


if __name__ == "__main__":
    sys.exit(main())
