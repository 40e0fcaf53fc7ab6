#!/usr/bin/env python3
"""Of claims with a confidence of so much, how many are right? Prints a table over the gold graphs.

usage: calibration.py SCORE_PY GOLD_DIR CLAIMS_JSONL

A claim is right if the gold graph has its subject, relation, object and status, be it as optional; claims that the gold graph has
as optional with another status are left out.
"""
import importlib.util, json, pathlib, sys

BANDS = [(0.9, 1.01), (0.8, 0.9), (0.7, 0.8), (0.0, 0.7)]


def load(path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(score, gold, predicted):
    """(confidence, right) of each claim of one article."""
    at = score.align(gold["entities"], predicted["entities"])
    node = lambda id_: at.get(id_, "?") if id_ else ""
    known = {}
    for claim in gold["claims"]:
        known.setdefault(score.triple(claim["s"], claim["r"], claim["o"]), []).append(claim)
    for claim in predicted["claims"]:
        same = known.get(score.triple(node(claim.get("s")), claim["r"], node(claim.get("o"))), [])
        right = any(g.get("status", "asserted") == claim["status"] for g in same)
        if right or not same or not all(g.get("optional") for g in same):
            yield claim["confidence"], right


def main():
    score = load(sys.argv[1])
    golds = {g["doc"]: g for g in (json.loads(p.read_text()) for p in pathlib.Path(sys.argv[2]).glob("*.json"))}
    claims = []
    for line in open(sys.argv[3], encoding="utf-8"):
        predicted = json.loads(line)
        if predicted["doc"] in golds:
            claims += judged(score, golds[predicted["doc"]], predicted)
    print("confidence    claims  right")
    for low, high in BANDS:
        band = [right for confidence, right in claims if low <= confidence < high]
        if band:
            print(f"{low:.1f} to {min(high, 1.0):.1f}  {len(band):6}   {sum(band) / len(band):.2f}")
    for low in (0.9, 0.8, 0.7):
        band = [right for confidence, right in claims if confidence >= low]
        print(f">= {low:.1f}      {len(band):6}   {sum(band) / len(band):.2f}")


if __name__ == "__main__":
    main()
