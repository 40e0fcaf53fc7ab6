"""networkx reads GraphML and GEXF back node for node and statement for statement, with typed attributes."""
import collections

import networkx

from support import subjects


def nodes_of(graph):
    return {key: (data["kind"], data.get("name"), data["aliases"].split("; ") if "aliases" in data else [])
            for key, data in graph.nodes(data=True)}


def statements_of(graph):
    return collections.Counter((start, end, data["relation"], data["status"], data.get("state", ""), data.get("time", ""))
                               for start, end, data in graph.edges(data=True))


def check(subject):
    expected = subject.network()
    graphml = networkx.read_graphml(subject.export("graphml"), force_multigraph=True)
    gexf = networkx.read_gexf(subject.export("gexf"))
    assert graphml.is_directed() and gexf.is_directed()
    for graph in (graphml, gexf):
        nodes = nodes_of(graph)
        assert nodes == {key: (kind, name, "; ".join(aliases).split("; ") if aliases else [])
                         for key, (kind, name, aliases) in expected.nodes.items()}
        assert statements_of(graph) == expected.statements
        for _, _, data in graph.edges(data=True):
            assert type(data["confidence"]) is float and type(data["articles"]) is int, data
            assert set(data["claims"].split("; ")) <= set(expected.claims)
            assert set(data["sources"].split("; ")) <= set(expected.articles)
            assert data["quote"] in {expected.claims[claim]["quote"] for claim in data["claims"].split("; ")}
    ids = {key for _, _, key in graphml.edges(keys=True)}
    assert ids == {data["id"] for _, _, data in gexf.edges(data=True)} and len(ids) == sum(expected.statements.values())
    networkx.write_graphml(graphml, subject.folder + "/again.graphml")   # as users do after they have added something
    print(subject.claims_file, graphml)


for one in subjects():
    check(one)
