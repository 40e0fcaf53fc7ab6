#!/usr/bin/env python3
"""Writes a made-up graph of any size as a claims file: for measuring queries, not for reading.

usage: synthetic_graph.py [--nodes N] [--edges N] [--seed N] [--csv FOLDER] CLAIMS

People with names of their own, joined by relations: a few people have many, most have few. No edge has its reverse, and
every edge has one claim, ten claims an article. The same numbers give the same bytes.
--csv writes the same graph as tables for other programs too: person.csv (name, id) and one file a relation
(from, to, status, time, confidence, quote), without headers.
"""
import argparse, csv, json, pathlib, random

RELATIONS = ["accused", "appointed", "criticised", "denied", "praised", "replaced", "sacked", "supported", "told", "urged"]
STATUSES = ["asserted"] * 8 + ["planned", "hypothetical"]
SYLLABLES = ["ba", "de", "ki", "lo", "mu", "ra", "se", "ti", "vo", "nu", "fa", "pe", "gi", "jo", "zu", "ha", "ne", "wi", "ro", "ku"]
CLAIMS_AN_ARTICLE = 10


def syllables(number, count):
    out = ""
    for _ in range(count):
        out += SYLLABLES[number % len(SYLLABLES)]
        number //= len(SYLLABLES)
    return out.capitalize()


def name_of(number):
    """A given name of three syllables and a surname of four: no two numbers below 20^7 share both."""
    return syllables(number % 8000, 3) + "n " + syllables(number // 8000 * 7919 + number, 4)


def edges_of(num_nodes, num_edges, numbers):
    """Subject, relation, object; crowded around the low numbers, as news is around a few people."""
    seen = set()
    while len(seen) < num_edges:
        subject = int(num_nodes * numbers.random() ** 2)
        target = int(num_nodes * numbers.random() ** 2)
        relation = int(len(RELATIONS) * numbers.random())
        edge = (subject, relation, target)
        if subject == target or edge in seen or any((target, other, subject) in seen for other in range(len(RELATIONS))):
            continue
        seen.add(edge)
        yield edge


def claim_of(edge, entity_of, names, numbers):
    subject, relation, target = edge
    number = int(numbers.random() * 4000)
    time = f"{2010 + number // 365}-{1 + number % 12:02}-{1 + number % 28:02}"
    quote = f"{names[subject]} {RELATIONS[relation]} {names[target]}, it was said on {time}."
    return {"s": entity_of(subject), "r": RELATIONS[relation], "o": entity_of(target), "status": STATUSES[number % 10],
            "time": time, "quote": quote, "begin": 0, "end": len(quote), "begin_cp": 0, "end_cp": len(quote),
            "trigger": [len(names[subject]) + 1, len(names[subject]) + 1 + len(RELATIONS[relation])],
            "rule": f"{RELATIONS[relation]}/active", "confidence": 0.5 + number % 50 / 100}


def article_of(number, edges, names, numbers):
    entities = {}
    entity_of = lambda node: entities.setdefault(node, f"e{len(entities) + 1}")
    claims = [claim_of(edge, entity_of, names, numbers) for edge in edges]
    for place, claim in enumerate(claims):
        for member in ("begin", "end", "begin_cp", "end_cp"):
            claim[member] += 1000 * place
        claim["trigger"] = [1000 * place + offset for offset in claim["trigger"]]
    return {"doc": f"article-{number:06}", "date": claims[0]["time"], "title": f"Article {number}", "text_hash": "0" * 16,
            "num_sentences": len(claims), "num_tokens": 12 * len(claims),
            "entities": [{"id": id_, "type": "Person", "names": [names[node]]} for node, id_ in entities.items()], "claims": claims}


class Tables:
    """The same graph as CSV."""
    def __init__(self, folder, names):
        folder.mkdir(parents=True, exist_ok=True)
        with open(folder / "person.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([name, "person/" + name.lower().replace(" ", "-")] for name in names)
        self.files = {relation: open(folder / f"{relation}.csv", "w", encoding="utf-8", newline="") for relation in RELATIONS}
        self.names = names

    def add(self, edge, claim):
        row = [self.names[edge[0]], self.names[edge[2]], claim["status"], claim["time"], claim["confidence"], claim["quote"]]
        csv.writer(self.files[RELATIONS[edge[1]]]).writerow(row)

    def close(self):
        for file in self.files.values():
            file.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--edges", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--csv", type=pathlib.Path)
    parser.add_argument("claims", type=pathlib.Path)
    arguments = parser.parse_args()
    numbers = random.Random(arguments.seed)
    names = [name_of(number) for number in range(arguments.nodes)]
    assert len(set(names)) == len(names)
    tables = Tables(arguments.csv, names) if arguments.csv else None
    edges = list(edges_of(arguments.nodes, arguments.edges, numbers))
    with open(arguments.claims, "w", encoding="utf-8") as out:
        for number, begin in enumerate(range(0, len(edges), CLAIMS_AN_ARTICLE)):
            some = edges[begin:begin + CLAIMS_AN_ARTICLE]
            article = article_of(number, some, names, numbers)
            out.write(json.dumps(article, ensure_ascii=False, separators=(",", ":")) + "\n")
            if tables:
                for edge, claim in zip(some, article["claims"]):
                    tables.add(edge, claim)
    if tables:
        tables.close()


if __name__ == "__main__":
    main()
