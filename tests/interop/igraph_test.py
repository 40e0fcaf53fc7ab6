"""igraph reads GraphML back node for node and statement for statement."""
import collections
import warnings

import igraph

from support import subjects

warnings.simplefilter("error")


def check(subject):
    expected = subject.network()
    graph = igraph.Graph.Read_GraphML(subject.export("graphml"))
    assert graph.is_directed()
    ids = graph.vs["id"]
    nodes = {v["id"]: (v["kind"], v["name"] or None, v["aliases"]) for v in graph.vs}
    assert nodes == {key: (kind, name, "; ".join(aliases)) for key, (kind, name, aliases) in expected.nodes.items()}
    statements = collections.Counter((ids[e.source], ids[e.target], e["relation"], e["status"], e["state"], e["time"])
                                     for e in graph.es)
    assert statements == expected.statements
    assert len(set(graph.es["statement"])) == len(graph.es)
    assert all(type(e["confidence"]) is float and e["articles"] >= 1 for e in graph.es)
    print(subject.claims_file, graph.vcount(), "nodes", graph.ecount(), "statements")


for one in subjects():
    check(one)
