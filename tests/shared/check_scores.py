#!/usr/bin/env python3
"""Reads the gold articles with newsgraph and compares the scores with their floors.

usage: check_scores.py NEWSGRAPH SHARED_DIR GOLD_ARTICLES_PY FLOORS_TSV

Of the seed article it also asks for the claims that anybody would look for first, and that it never says the worst
falsehood: that a man who was sacked had resigned.
"""
import json, pathlib, subprocess, sys, tempfile

MUST = [("Theresa May", "sacked", "Gavin Williamson"), ("Theresa May", "appointed", "Penny Mordaunt"),
        ("Penny Mordaunt", "replaced", "Gavin Williamson")]


def extract(newsgraph, source, out):
    subprocess.run([newsgraph, "extract", "--quiet", source, "-o", out], check=True)
    return [json.loads(line) for line in open(out, encoding="utf-8")]


def score(shared, gold, predicted):
    command = [sys.executable, shared / "gold" / "score.py", "--json", gold, predicted]
    table = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {"entities": table["entities"]["all"], "claims": table["claims"], "acts": table["acts"], "states": table["states"]}


def faults_of_seed(graph):
    names = {e["id"]: e["names"] for e in graph["entities"]}
    claims = [(names.get(c["s"], []), c["r"], names[c["o"]], c["status"]) for c in graph["claims"]]
    said = lambda s, r, o: any(s in cs and cr == r and o in co and status == "asserted" for cs, cr, co, status in claims)
    faults = [f"missing: {s} {r} {o}" for s, r, o in MUST if not said(s, r, o)]
    called = sum(r == "called_for" and status == "asserted" for _, r, _, status in claims)
    if called < 3:
        faults.append(f"called_for: {called} claims, expected 3")
    if not any("Gavin Williamson" in s and r == "denied" for s, r, _, _ in claims):
        faults.append("missing: Gavin Williamson denied something")
    if any("Gavin Williamson" in s and r == "resigned" and status == "asserted" for s, r, _, status in claims):
        faults.append("false: Gavin Williamson resigned")
    return faults


def main():
    newsgraph, shared, make_articles, floors = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3], sys.argv[4]
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder)
        subprocess.run([sys.executable, make_articles, shared, out], check=True)
        extract(newsgraph, out / "dev.jsonl", out / "dev.out")
        seed = extract(newsgraph, out / "seed.jsonl", out / "seed.out")[0]
        scores = {"dev": score(shared, shared / "gold" / "dev" / "graphs", out / "dev.out"),
                  "seed": score(shared, shared / "seed" / "gold.json", out / "seed.out")}
    faults = faults_of_seed(seed)
    for line in open(floors, encoding="utf-8"):
        if line.startswith("#"):
            continue
        name, part, measure, floor = line.split()
        value = scores[name][part][measure]
        print(f"{name} {part} {measure} {value:.3f} (floor {floor})")
        if value < float(floor):
            faults.append(f"{name} {part} {measure}: {value:.4f} is below {floor}")
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


main()
