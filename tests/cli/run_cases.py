#!/usr/bin/env python3
"""Runs newsgraph as a user does and compares what it prints and returns.

usage: run_cases.py NEWSGRAPH CASE...
       run_cases.py --bless FILTER NEWSGRAPH FOLDER

A case file:
    name: a missing file is named
    --- file good.txt            any number: a file of the working folder
    Ada Fell won.
    --- run                      a bash script in that folder; newsgraph is on the path, $SAMPLES names our samples
    newsgraph extract missing.txt
    --- exit
    2
    --- stdout                   left out: empty
    --- stderr
    newsgraph: missing.txt: error: cannot open: No such file or directory

A line of the expectation that is `[...]` stands for any number of lines.
"""
import os, pathlib, re, subprocess, sys, tempfile

SECTION = re.compile(r"^--- (file (?P<file>\S+)|run|exit|stdout|stderr)$", re.M)
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"


def parse(path):
    bytes_ = path.read_text(encoding="utf-8")
    parts = list(SECTION.finditer(bytes_))
    case = {"files": {}, "run": "", "exit": "0\n", "stdout": "", "stderr": ""}
    for part, following in zip(parts, parts[1:] + [None]):
        body = bytes_[part.end() + 1:following.start() if following else len(bytes_)]
        if part["file"]:
            case["files"][part["file"]] = body
        else:
            case[part[1]] = body
    if not case["run"]:
        raise SystemExit(f"{path}: case has no '--- run'")
    return case


def matches(expected, found):
    pattern = "".join("(?:.*\n)*" if line == "[...]\n" else re.escape(line) for line in expected.splitlines(True))
    return re.fullmatch(pattern, found) is not None


def run(program, case):
    with tempfile.TemporaryDirectory() as folder:
        for name, body in case["files"].items():
            target = pathlib.Path(folder, name)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(body, encoding="utf-8")
        environment = dict(os.environ, PATH=f"{program.parent}:{os.environ['PATH']}", SAMPLES=str(SAMPLES), LC_ALL="C.UTF-8")
        done = subprocess.run(["bash", "-c", case["run"]], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=300)
    decode = lambda text: text.decode("utf-8", "backslashreplace").replace(folder, "$PWD")
    return {"exit": f"{done.returncode}\n", "stdout": decode(done.stdout), "stderr": decode(done.stderr)}


def bless(path, case, found):
    source = path.read_text(encoding="utf-8")
    parts = list(SECTION.finditer(source))
    kept = source[:next((part.start() for part in parts if part[1] in ("exit", "stdout", "stderr")), len(source))]
    for section in ("exit", "stdout", "stderr"):
        if matches(case[section], found[section]):
            found[section] = case[section]  # keeps `[...]`
        if found[section] and (section != "exit" or found[section] != "0\n"):
            kept += f"--- {section}\n{found[section]}"
    if kept != source:
        path.write_text(kept, encoding="utf-8")
        print(f"blessed {path}")


def main():
    arguments = sys.argv[1:]
    blessing = arguments[0] == "--bless"
    if blessing:
        _, text, program, folder = arguments
        paths = [path for path in sorted(pathlib.Path(folder).glob("*.case")) if text in str(path)]
    else:
        program, paths = arguments[0], [pathlib.Path(path) for path in arguments[1:]]
    failed = False
    for path in paths:
        case = parse(path)
        found = run(pathlib.Path(program).resolve(), case)
        if blessing:
            bless(path, case, found)
            continue
        for section in ("exit", "stdout", "stderr"):
            if not matches(case[section], found[section]):
                failed = True
                print(f"{path}: {section}\n--- expected\n{case[section]}--- found\n{found[section]}")
    return 1 if failed else 0


sys.exit(main())
