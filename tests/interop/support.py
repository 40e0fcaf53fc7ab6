"""What the tests of this folder share: the graphs that go through every format, and how they are exported."""
import collections
import os
import sqlite3
import subprocess
import sys
import tempfile

BASE = "https://example.org/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


class Subject:
    """A graph under test: a claims file, and the program that exports it."""

    def __init__(self, newsgraph, claims_file, folder):
        self.newsgraph, self.claims_file, self.folder = newsgraph, claims_file, folder

    def export(self, extension, *options):
        """The path of the graph as `x.EXTENSION`."""
        path = os.path.join(self.folder, "graph." + extension)
        self.run("export", self.claims_file, "-o", path, *options)
        return path

    def text(self, extension, *options):
        with open(self.export(extension, *options), encoding="utf-8", newline="") as file:
            return file.read()

    def network(self):
        """What the property graph must hold, from the tables of the graph store: nodes and statements."""
        path = os.path.join(self.folder, "graph.ng")
        self.run("build", "--quiet", self.claims_file, "-o", path)
        return Network(sqlite3.connect(path))

    def run(self, *arguments, **options):
        return subprocess.run([self.newsgraph, *arguments], check=True, **options)


class Network:
    """nodes: {id: (kind, name, aliases)}; statements: {(start, end, relation, status, state, time): how many};
    articles and claims: {id: row}."""

    def __init__(self, store):
        store.row_factory = sqlite3.Row
        self.store = store
        self.articles = {"article/" + row["key"]: row for row in store.execute("SELECT * FROM article")}
        self.claims = {row["key"]: row for row in store.execute(
            """SELECT claim.*, evidence.*, edge.relation FROM claim JOIN evidence ON evidence.claim = claim.id
               JOIN edge ON edge.id = claim.edge""")}
        keys, self.nodes = {}, {}
        for row in store.execute("SELECT * FROM node ORDER BY id"):
            names = [name for name, in store.execute("SELECT name FROM name WHERE node = ? ORDER BY position", (row["id"],))]
            keys[row["id"]] = row["key"]
            self.nodes[row["key"]] = (row["kind"], names[0], names[1:])
        self.statements = collections.Counter()
        for row in store.execute("""SELECT DISTINCT edge.key, subject, relation, object, office, status, said_by, state, time
                                    FROM claim JOIN edge ON edge.id = claim.edge"""):
            start = keys.get(row["subject"])
            if start is None:
                start = "unknown/" + row["key"].split("/")[1]
                self.nodes[start] = ("Unknown", None, [])
            self.statements[start, keys[row["object"]], row["relation"], row["status"], row["state"], row["time"]] += 1


def subjects():
    """usage: TEST NEWSGRAPH SAMPLES CLAIMS_FILE...: the samples, whose claims are extracted here, and each claims file."""
    newsgraph, samples, *files = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        claims = os.path.join(folder, "samples.claims.jsonl")
        subprocess.run([newsgraph, "extract", "--quiet", samples, "-o", claims], check=True)
        for number, path in enumerate([*files, claims]):
            own = os.path.join(folder, str(number))
            os.mkdir(own)
            yield Subject(newsgraph, path, own)
