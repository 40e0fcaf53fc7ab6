#!/usr/bin/env python3
"""Times `newsgraph extract` with one thread: words and megabytes per second of processor time, best of three.

usage: time_extract.py NEWSGRAPH ARTICLES.jsonl
"""
import json, os, resource, subprocess, sys


def main():
    program, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    words = sum(len(text.split()) for text in texts)
    size = sum(len(text.encode()) for text in texts)
    best = None
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([program, "extract", "--quiet", "--jobs", "1", path, "-o", os.devnull], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = seconds if best is None else min(best, seconds)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{len(texts)} articles, {words} words: {best:.2f} s, {words / best:.0f} words/s, "
          f"{size / best / 1e6:.2f} MB/s, {memory:.0f} MB of memory")


main()
