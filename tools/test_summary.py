#!/usr/bin/env python3
"""What a run of ctest covered: a line a group, the output of what failed, and last `N passed, N failed`.

usage: test_summary.py BUILD_DIR LOG SHARED_DIR [--all] [CTEST ARGUMENT...]

With --all, readers of tests/interop that are not there count as failures.
"""
import json, os, re, subprocess, sys

GROUPS = ["unit", "property", "golden", "cli", "fuzz", "interop", "lint", "shared"]


def counted(build):
    """What tests count themselves: in ctest's own log, which the next call of ctest overwrites."""
    try:
        with open(os.path.join(build, "Testing", "Temporary", "LastTest.log"), encoding="utf-8", errors="replace") as file:
            return re.findall(r"^tck: \d+ of \d+ scenarios pass$", file.read(), re.MULTILINE)
    except OSError:
        return []


def missing_readers(build):
    """Those whose tests were not registered."""
    path = os.path.join(build, "interop_missing.txt")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return file.read().split()


def main():
    build, log_path, shared, *arguments = sys.argv[1:]
    need_all = arguments[:1] == ["--all"]
    arguments = arguments[need_all:]
    with open(log_path, encoding="utf-8", errors="replace") as file:
        log = file.read()
    counts = counted(build)
    listing = json.loads(subprocess.run(["ctest", "--test-dir", build, "--show-only=json-v1", *arguments],
                                        capture_output=True, check=True).stdout)
    groups = {}
    for test in listing["tests"]:
        for item in test.get("properties", []):
            if item["name"] == "LABELS":
                groups.update({test["name"]: item["value"][0]})
    passed, failed = {}, {}
    for name, verdict in re.findall(r"Test\s+#\d+: (\S+) \.*\s*(Passed|.*)", log):
        (passed if verdict == "Passed" else failed)[name] = True
    for test in listing["tests"]:
        if test["name"] not in passed:
            failed[test["name"]] = True
    if failed:
        print(log)
    for group in GROUPS:
        of_group = [t["name"] for t in listing["tests"] if groups.get(t["name"], "unit") == group]
        what = f"{sum(n in passed for n in of_group)} passed, {sum(n in failed for n in of_group)} failed"
        if group == "shared" and not os.path.isdir(os.path.join(shared, "gold")):
            what = f"not there ({shared}); tests that read it were not registered"
        elif not of_group:
            what = "none"
        print(f"{group + ':':10} {what}")
    for line in counts:
        print(line)
    missing = missing_readers(build)
    if missing:
        print(f"interop: not tried, since not installed: {', '.join(missing)}")
    if need_all:
        failed.update({f"interop.{name} (not installed)": True for name in missing})
    for name in sorted(failed):
        print(f"failed: {name}")
    print(f"{len(passed)} passed, {len(failed)} failed")
    return 1 if failed or not passed else 0


sys.exit(main())
