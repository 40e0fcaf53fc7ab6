#!/usr/bin/env python3
"""Repeats the articles of a JSON-lines file under new ids, so that a measurement lasts long enough.

usage: bench_articles.py ARTICLES.jsonl TIMES > OUT.jsonl
"""
import json, sys

for number in range(int(sys.argv[2])):
    with open(sys.argv[1], encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            article["id"] = f"{article['id']}-{number}"
            print(json.dumps(article, ensure_ascii=False))
