#!/usr/bin/env python3
"""A claims file of as many edges as asked for, to measure exporters on: like the claims of news in the sizes of its texts.

usage: bench_claims.py EDGES > claims.jsonl
"""
import json
import sys

RELATIONS = ["sacked", "appointed", "called_for", "accused", "met", "told", "supported", "opposed", "holds_office", "member_of"]
SENTENCE = ("The Prime Minister’s spokesman said on Tuesday that {} had told {} of the decision weeks before it was announced, "
            "and that no minister had asked for “a second review”.")
CLAIMS = 50        # of an article
PEOPLE = 20        # of an article, out of a world that grows with the square root of edges


def article(number, world):
    people = [(number * 7 + i * i * 13) % world for i in range(PEOPLE)]
    entities = [{"id": f"e{i}", "type": "Person", "names": [f"Ada{p % 997} Fell{p}", f"Ms Fell{p}"]} for i, p in enumerate(people)]
    entities.append({"id": "o", "type": "Office", "names": [f"Minister for Area {number % 500}"]})
    claims = []
    for i in range(CLAIMS):
        subject, target = i % PEOPLE, (i * 3 + i // PEOPLE + 1) % PEOPLE
        relation = RELATIONS[(number + i) % 8]
        quote = SENTENCE.format(entities[subject]["names"][0], entities[target]["names"][0])
        claims.append({"s": f"e{subject}", "r": relation, "o": f"e{target}", "office": "o", "status": "asserted" if i % 5 else "negated",
                       "time": "2019-05-01", "quote": quote, "begin": i * 200, "end": i * 200 + len(quote.encode()), "begin_cp": i * 196,
                       "end_cp": i * 196 + len(quote), "trigger": [i * 200 + 12, i * 200 + 18], "rule": relation + "/verb", "confidence": 0.809})
    return {"doc": f"article-{number:07}", "date": "2019-05-02", "title": f"Minister {number} to go, says spokesman",
            "url": f"https://news.example/2019/05/{number}", "source": "The Example", "text_hash": f"{number:016x}", "num_sentences": CLAIMS,
            "num_tokens": 1500, "entities": entities, "claims": claims}


def main():
    edges = int(sys.argv[1])
    world = max(PEOPLE * 20, edges // 10)
    for number in range(edges // CLAIMS):
        print(json.dumps(article(number, world), ensure_ascii=False))


main()
