"""pyoxigraph, a strict reader in Rust: the three formats of linked data are the same canonical quads, and can be queried."""
from pyoxigraph import CanonicalizationAlgorithm, Dataset, Literal, Quad, RdfFormat, Store, parse

from support import BASE, RDF, subjects


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


for graph in subjects():
    check(graph)
