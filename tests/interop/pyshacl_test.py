"""pyshacl holds our graphs to exporters/shapes.ttl, and the shapes to what they promise: broken graphs must not pass."""
from pyshacl import validate
from rdflib import Graph

from support import BASE, subjects

SHAPES = Graph().parse(__file__.replace("tests/interop/pyshacl_test.py", "exporters/shapes.ttl"))

# A fault, and the update that brings it into a good graph.
FAULTS = {
    "a claim without a status": "DELETE { ?s v:status ?o } WHERE { ?s v:status ?o }",
    "a claim with two objects": "INSERT { ?s rdf:object ?s } WHERE { ?s a rdf:Statement }",
    "a confidence of 2": "INSERT { ?s v:confidence 2.0e0 } WHERE { ?s a rdf:Statement }",
    "a word that is no status": "INSERT { ?s v:status v:rumoured } WHERE { ?s a rdf:Statement }",
    "a thing without a name": "DELETE { ?s skos:prefLabel ?o } WHERE { ?s skos:prefLabel ?o }",
    "evidence of no article": "DELETE { ?s oa:hasSource ?o } WHERE { ?s oa:hasSource ?o }",
    "an offset that is text": "DELETE { ?s oa:start ?o } INSERT { ?s oa:start 'x' } WHERE { ?s oa:start ?o }",
    "a membership of no claim": "DELETE { ?s prov:wasDerivedFrom ?o } WHERE { ?s a org:Membership; prov:wasDerivedFrom ?o }",
    "an unknown property of a claim": "INSERT { ?s v:certainty 1 } WHERE { ?s a rdf:Statement }",
}


def conforms(graph):
    ok, _, report = validate(graph, shacl_graph=SHAPES, advanced=False)
    return ok, report


for subject in subjects():
    graph = Graph().parse(subject.export("ttl"))
    ok, report = conforms(graph)
    assert ok, report
    print(subject.claims_file, len(graph), "triples conform")
    if len(graph) > 1000:
        continue
    for fault, update in FAULTS.items():
        broken = Graph().parse(subject.export("ttl"))
        prefixes = {"v": BASE + "ns#", **dict(graph.namespaces())}
        broken.update(update, initNs=prefixes)
        assert len(broken) != len(graph) or set(broken) != set(graph), "nothing changed: " + fault
        assert not conforms(broken)[0], "passed: " + fault
