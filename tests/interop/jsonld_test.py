"""Reads `newsgraph export FILE -o x.jsonld` with pyld and rdflib. usage: jsonld_test.py NEWSGRAPH CLAIMS_FILE..."""
import json
import os
import subprocess
import sys
import tempfile
from urllib.parse import quote

from pyld import jsonld
from rdflib import Dataset

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
BASE = "https://example.org/"


def no_network(url, options):
    raise AssertionError("asked the network for " + url)


def export(newsgraph, claims_file):
    path = os.path.join(tempfile.mkdtemp(), "out.jsonld")
    subprocess.run([newsgraph, "export", claims_file, "-o", path], check=True)
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def claims_of(claims_file):
    with open(claims_file, encoding="utf-8") as file:
        return [claim for line in file if line.strip() for claim in json.loads(line)["claims"]]


def to_triples(document):
    nquads = jsonld.to_rdf(document, {"format": "application/n-quads", "documentLoader": no_network})
    dataset = Dataset()
    dataset.parse(data=nquads, format="nquads")
    return nquads, {(str(s), str(p), str(o)) for s, p, o, _ in dataset.quads((None, None, None, None))}


def check_terms_are_all_defined(document):
    """An undefined term is dropped in silence by expansion: so every key must come back."""
    context = document["@context"]
    for node in document["@graph"]:
        pending = [node]
        while pending:
            value = pending.pop()
            for key, inner in value.items():
                assert key in context or key.startswith("@"), "undefined term " + key
                pending += [v for v in (inner if isinstance(inner, list) else [inner]) if isinstance(v, dict)]
    for expanded in jsonld.expand(document, {"documentLoader": no_network}):
        assert expanded["@id"].startswith(BASE), expanded["@id"]


def check_claims(claims, triples):
    statements = {s for s, p, o in triples if p == RDF + "type" and o == RDF + "Statement"}
    assert len(statements) == len(claims), (len(statements), len(claims))
    for status in ("asserted", "planned", "hypothetical", "negated"):
        found = sum(1 for s, p, o in triples if p == BASE + "ns#status" and o == BASE + "ns#" + status)
        assert found == sum(1 for claim in claims if claim["status"] == status), status
    for s, p, o in triples:
        assert not p.startswith("_:") and " " not in s, (s, p, o)


def check_direct_triples(claims, triples):
    """A bare triple needs a claim that the article makes in its own voice about how things are now."""
    told = {}
    for claim in claims:
        plain = claim["status"] == "asserted" and not claim.get("by") and claim.get("state") not in ("former", "future")
        told[claim["r"]] = told.get(claim["r"], False) or (plain and claim["s"] is not None)
    direct = {p[len(BASE + "rel#"):] for s, p, o in triples if p.startswith(BASE + "rel#")}
    assert direct == {quote(relation) for relation, is_told in told.items() if is_told}, direct


def check_selectors(triples):
    starts = {s: int(o) for s, p, o in triples if p.endswith("oa#start")}
    ends = {s: int(o) for s, p, o in triples if p.endswith("oa#end")}
    assert starts.keys() == ends.keys()
    assert all(starts[s] < ends[s] for s in starts)


def main():
    newsgraph, *files = sys.argv[1:]
    for claims_file in files:
        document = export(newsgraph, claims_file)
        check_terms_are_all_defined(document)
        nquads, triples = to_triples(document)
        claims = claims_of(claims_file)
        check_claims(claims, triples)
        check_direct_triples(claims, triples)
        check_selectors(triples)
        again = jsonld.to_rdf(jsonld.expand(document), {"format": "application/n-quads", "documentLoader": no_network})
        assert again == nquads
        print(claims_file, len(claims), "claims", len(triples), "triples")


main()
