#!/usr/bin/env python3
"""Lays out the lines of C++ that changed since BASE, and no others; with --check only names them and fails.

usage: format_changed.py BASE [--check]
"""
import re, subprocess, sys


def git(*arguments):
    return subprocess.run(["git", *arguments], capture_output=True, text=True)


def changed_lines(base):
    """{path: [(first, last)]} of added or changed lines."""
    found, path = {}, None
    for line in git("diff", "-U0", "--diff-filter=d", base, "--", "*.cc", "*.h").stdout.splitlines():
        if line.startswith("+++ b/"):
            path = line[6:]
        elif hunk := re.match(r"@@ \S+ \+(\d+)(?:,(\d+))? @@", line):
            first, count = int(hunk[1]), int(hunk[2] or 1)
            if count:
                found.setdefault(path, []).append((first, first + count - 1))
    return found


def main():
    base, check = sys.argv[1], "--check" in sys.argv[2:]
    merge_base = git("merge-base", "HEAD", base).stdout.strip() or "HEAD"
    bad = []
    for path, lines in changed_lines(merge_base).items():
        with open(path, "rb") as file:
            before = file.read()
        ranges = [f"--lines={first}:{last}" for first, last in lines]
        after = subprocess.run(["clang-format-14", *ranges, path], capture_output=True, check=True).stdout
        if after == before:
            continue
        bad.append(path)
        if not check:
            with open(path, "wb") as file:
                file.write(after)
    for path in bad:
        print(f"{path}: {'not laid out; run tools/dev format' if check else 'laid out'}", file=sys.stderr)
    return 1 if check and bad else 0


sys.exit(main())
