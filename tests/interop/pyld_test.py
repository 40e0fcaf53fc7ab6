"""pyld, the reference reader of JSON-LD: nothing is dropped, no network, and the quads are those of our N-Quads."""
import json
from urllib.parse import quote

from pyld import jsonld

from support import BASE, RDF, subjects


def no_network(url, options):
    raise AssertionError("asked the network for " + url)


def refuse_drop(term):
    """Safe mode: a term that means nothing is an error, not left out in silence."""
    raise AssertionError("undefined term " + str(term))


OPTIONS = {"documentLoader": no_network}
QUADS = {**OPTIONS, "format": "application/n-quads"}


def claims_of(path):
    with open(path, encoding="utf-8") as file:
        return [claim for line in file if line.strip() for claim in json.loads(line)["claims"]]


def triples_of(nquads):
    """Subject, predicate, object as they are written."""
    return {tuple(line[:-2].split(" ", 2)) for line in nquads.split("\n") if line}


def objects(triples, predicate):
    return [o for s, p, o in triples if p == f"<{predicate}>"]


def check_claims(claims, triples):
    statements = [o for o in objects(triples, RDF + "type") if o == f"<{RDF}Statement>"]
    assert len(statements) == len(claims), (len(statements), len(claims))
    for status in ("asserted", "planned", "hypothetical", "negated"):
        found = objects(triples, BASE + "ns#status").count(f"<{BASE}ns#{status}>")
        assert found == sum(claim["status"] == status for claim in claims), status


def check_direct_triples(claims, triples):
    """A bare triple needs a claim that the article makes in its own voice about how things are now."""
    told = {c["r"] for c in claims
            if c["status"] == "asserted" and not c.get("by") and c.get("state") not in ("former", "future") and c["s"]}
    direct = {p[1:-1] for s, p, o in triples if p.startswith(f"<{BASE}rel#")}
    assert direct == {BASE + "rel#" + quote(relation) for relation in told}, direct


def check_other_forms(document, ours):
    canonical = {**QUADS, "algorithm": "URDNA2015"}
    assert jsonld.normalize(document, canonical) == jsonld.normalize(ours, {**canonical, "inputFormat": "application/n-quads"})
    assert set(jsonld.to_rdf(jsonld.expand(document, OPTIONS), QUADS).splitlines()) == set(ours.splitlines())
    compacted = jsonld.compact(document, document["@context"], OPTIONS)
    assert set(jsonld.to_rdf(compacted, QUADS).splitlines()) == set(ours.splitlines())


def check(subject):
    document = json.loads(subject.text("jsonld"))
    jsonld.expand(document, OPTIONS, on_property_dropped=refuse_drop)
    nquads = jsonld.to_rdf(document, QUADS)
    ours = subject.text("nq")
    assert set(nquads.splitlines()) == set(ours.splitlines())
    triples = triples_of(nquads)
    claims = claims_of(subject.claims_file)
    check_claims(claims, triples)
    check_direct_triples(claims, triples)
    if len(claims) < 100:   # these take pyld a minute on the samples
        check_other_forms(document, ours)
    print(subject.claims_file, len(claims), "claims", len(triples), "triples")


for graph in subjects():
    check(graph)

try:
    jsonld.expand({"@context": {"a": "http://x/a"}, "a": "1", "b": "2"}, OPTIONS, on_property_dropped=refuse_drop)
except AssertionError:
    pass
else:
    raise AssertionError("a dropped term would not be seen")
