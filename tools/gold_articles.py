#!/usr/bin/env python3
"""The articles behind the gold graphs as JSON lines: OUT/dev.jsonl and OUT/seed.jsonl.

usage: gold_articles.py SHARED_DIR OUT
"""
import json, pathlib, sys

SEED_DATE = "2019-05-02"


def main():
    shared, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    dev = shared / "gold" / "dev"
    with open(out / "dev.jsonl", "w", encoding="utf-8") as file:
        for line in (dev / "index.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text = (dev / "texts" / (row["id"] + ".txt")).read_text(encoding="utf-8")
            article = {"id": row["id"], "date": row.get("date"), "title": row.get("title"), "text": text}
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
    text = (shared / "seed" / "article.txt").read_text(encoding="utf-8")
    with open(out / "seed.jsonl", "w", encoding="utf-8") as file:
        file.write(json.dumps({"id": "seed", "date": SEED_DATE, "text": text}, ensure_ascii=False) + "\n")


main()
