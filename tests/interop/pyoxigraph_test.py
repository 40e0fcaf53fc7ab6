"""pyoxigraph, a strict reader in Rust: the three formats of linked data are the same canonical quads, and can be queried."""
import json
import os
import tempfile

from pyoxigraph import CanonicalizationAlgorithm, Dataset, Literal, Quad, RdfFormat, Store, parse

from support import BASE, RDF, Subject, subjects

URLS = ["http://x.example/a[1]?b=[2]#c#d", "http://x/100%", "http://x/%zz", "http://", "https:///x", "http://:80/", "http://a:b/", "http://[::1]/",
        "http://[::1", "http://a]b/", "http://é.example/ü?ö", "http://x/\\..\\y", "http://u@x:80/", "http://x/<y>\"z", "HTTP://X/", "http://x y/",
        "http://a@b@c/", "http://[::g]/", "http://x:99999/", "http://x/\u202e"]


DOUBLE = "http://www.w3.org/2001/XMLSchema#double"


def plain(quad):
    """JSON-LD 1.1 gives doubles 16 digits (8.090000000000001E-1), pyoxigraph as few as will do: compare their values."""
    is_double = isinstance(quad.object, Literal) and quad.object.datatype.value == DOUBLE
    return Quad(quad.subject, quad.predicate, Literal(float(quad.object.value)) if is_double else quad.object)


def dataset(path, rdf_format):
    quads = Dataset(plain(quad) for quad in parse(path=path, format=rdf_format))
    quads.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return quads


def check(subject):
    path = subject.export("nq")
    nquads = dataset(path, RdfFormat.N_QUADS)
    assert nquads == dataset(path, RdfFormat.N_TRIPLES)
    assert nquads == dataset(subject.export("ttl"), RdfFormat.TURTLE)
    assert nquads == dataset(subject.export("jsonld"), RdfFormat.JSON_LD)
    with open(path, encoding="utf-8") as file:
        assert sum(1 for _ in file) == len(nquads), "a fact is written twice"
    store = Store()
    store.load(path=path, format=RdfFormat.N_QUADS)
    found = store.query(f"""PREFIX rdf: <{RDF}> PREFIX v: <{BASE}ns#> SELECT (COUNT(*) AS ?n)
        WHERE {{ ?claim a rdf:Statement; rdf:predicate ?p; rdf:object ?o; v:status ?status; v:confidence ?c FILTER(?c <= 1) }}""")
    claims = int(next(iter(found))["n"].value)
    assert claims > 5
    print(subject.claims_file, len(nquads), "quads", claims, "claims")


def check_addresses(newsgraph):
    """One address that is no IRI would make readers refuse the whole file."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "urls.jsonl")
        with open(path, "w", encoding="utf-8") as file:
            for number, url in enumerate(URLS):
                file.write(json.dumps({"doc": f"{number} {url}", "url": url, "entities": [], "claims": []}) + "\n")
        subject = Subject(newsgraph, path, folder)
        found = [len(dataset(subject.export(extension), form)) for extension, form in
                 (("nq", RdfFormat.N_QUADS), ("ttl", RdfFormat.TURTLE), ("jsonld", RdfFormat.JSON_LD))]
        assert found[0] == found[1] == found[2] > len(URLS), found
        print(len(URLS), "addresses")


for graph in subjects():
    check(graph)
check_addresses(graph.newsgraph)
