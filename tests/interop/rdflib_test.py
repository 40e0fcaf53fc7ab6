"""rdflib reads JSON-LD, N-Quads and Turtle as the same graph, and every term in it has its line in exporters/README.md."""
import re
import sys

from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.compare import to_isomorphic
from rdflib.namespace import RDF, XSD

from support import BASE, subjects


def same_doubles(triples):
    """rdflib keeps the spelling of numbers in JSON: 0.9 for 9.0E-1."""
    graph = Graph()
    for s, p, o in triples:
        is_double = isinstance(o, Literal) and o.datatype == XSD.double
        graph.add((s, p, Literal(float(o), datatype=XSD.double) if is_double else o))
    return graph


def check(subject):
    quads = Dataset().parse(data=subject.text("nq"), format="nquads")
    nquads = same_doubles((s, p, o) for s, p, o, _ in quads.quads())
    turtle = same_doubles(Graph().parse(data=subject.text("ttl"), format="turtle"))
    json_ld = same_doubles(Graph().parse(data=subject.text("jsonld"), format="json-ld"))
    assert len(nquads) == len(turtle) == len(json_ld) > 20
    assert to_isomorphic(nquads) == to_isomorphic(turtle) == to_isomorphic(json_ld)
    for literal in nquads.objects():
        assert not isinstance(literal, Literal) or not literal.ill_typed, literal
    print(subject.claims_file, len(nquads), "triples")
    return nquads


def terms_of(graph):
    """Predicates, classes, words and datatypes, but for relations, of which users have their own."""
    terms = set(graph.predicates()) | set(graph.objects(None, RDF.type))
    terms |= {o for o in graph.objects() if isinstance(o, URIRef) and str(o).startswith(BASE + "ns#")}
    terms |= {o.datatype for o in graph.objects() if isinstance(o, Literal) and o.datatype}
    return {str(term) for term in terms if not str(term).startswith(BASE + "rel#")}


def check_readme(readme, terms):
    """Each term is explained under its compact name: `skos:prefLabel`."""
    with open(readme, encoding="utf-8") as file:
        text = file.read()
    prefixes = dict(re.findall(r"^\| `(\w+):` \| `?<?(https?:[^>`|\s]+)", text, re.M))
    prefixes["v"] = BASE + "ns#"
    rows = set(re.findall(r"`(\w+:[\w-]+)`", text))
    for term in sorted(terms):
        names = [f"{prefix}:{term[len(iri):]}" for prefix, iri in prefixes.items() if term.startswith(iri)]
        assert any(name in rows for name in names), f"{readme} does not explain {term} ({names})"


seen = set()
for graph in subjects():
    seen |= terms_of(check(graph))
check_readme(__file__.replace("tests/interop/rdflib_test.py", "exporters/README.md"), seen)
