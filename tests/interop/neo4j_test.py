"""A real Neo4j 5: import folder, Cypher script and push load the same graph, which is ours; ten questions are answered alike.

usage: neo4j_test.py NEO4J_SERVER NEWSGRAPH SAMPLES CLAIMS_FILE...
NEO4J_SERVER starts the server: `start|stop|shell|admin --home FOLDER`.
"""
import json
import os
import stat
import subprocess
import sys
import tempfile
import urllib.request

server_script = sys.argv.pop(1)
from support import subjects  # noqa: E402: reads the arguments

EMPTY = ""   # what a column of the store holds where nothing is known


class Server:
    def __init__(self, home):
        self.home = home
        self.http = None

    def script(self, command, *arguments, **options):
        return subprocess.run([server_script, command, "--home", self.home, *arguments], check=True,
                              stdout=subprocess.PIPE, text=True, **options).stdout

    def start(self):
        urls = dict(line.split("=", 1) for line in self.script("start", "--http", "0", "--bolt", "0").splitlines() if "=" in line)
        self.http = urls["NEO4J_HTTP"]

    def stop(self):
        self.script("stop")

    def query(self, statement, **parameters):
        body = json.dumps({"statement": statement, "parameters": parameters}).encode()
        request = urllib.request.Request(self.http + "/db/neo4j/query/v2", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as response:
            answer = json.load(response)
        assert not answer.get("errors"), answer["errors"]
        return answer["data"]["values"]

    def clear(self):
        self.query("MATCH (n) DETACH DELETE n")

    def dump(self):
        """Everything in the database, in an order of its own."""
        nodes = self.query("MATCH (n) RETURN labels(n), properties(n)")
        ties = self.query("MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r)")
        return (sorted(json.dumps([sorted(labels), data], sort_keys=True) for labels, data in nodes),
                sorted(json.dumps(tie, sort_keys=True) for tie in ties))


def same(one, other, what):
    for ours, theirs in zip(one, other):
        extra, missing = sorted(set(theirs) - set(ours)), sorted(set(ours) - set(theirs))
        assert ours == theirs, (what, len(ours), len(theirs), "more:", extra[:2], "less:", missing[:2])


def known(**values):
    return {name: value for name, value in values.items() if value not in (None, EMPTY, [])}


def check_against_store(network, dump):
    """The whole database against the tables of the graph store."""
    nodes, ties = dump
    expected = [[sorted([kind, "Entity"]), known(id=key, name=name, aliases=aliases)]
                for key, (kind, name, aliases) in network.nodes.items()]
    keys = {row["id"]: "article/" + row["key"] for row in network.articles.values()}
    for key, row in network.articles.items():
        expected.append([["Article"], known(id=key, name=row["title"] or row["key"], title=row["title"], date=row["date"],
                                            url=row["url"], source=row["source"], sentences=row["num_sentences"], words=row["num_tokens"])])
    for key, row in network.claims.items():
        expected.append([["Claim"], known(
            id=key, relation=row["relation"], status=row["status"], state=row["state"], time=row["time"], since=row["since"],
            until=row["until"], quote=row["quote"], rule=row["rule"], confidence=row["confidence"], article=keys[row["article"]],
            begin=row["span_begin"], end=row["span_end"], begin_cp=row["begin_code_points"], end_cp=row["end_code_points"],
            trigger_begin=row["trigger_begin"], trigger_end=row["trigger_end"])])
    same((sorted(json.dumps(node, sort_keys=True) for node in expected),), (nodes,), "nodes")
    statements = network.statements.copy()
    for kind, start, end, data in map(json.loads, ties):
        if "id" not in data:
            continue
        statements[start, end, data["relation"], data["status"], data.get("state", ""), data.get("time", "")] -= 1
        assert data["articles"] == len(data["sources"]) and set(data["sources"]) == {
            keys[network.claims[claim]["article"]] for claim in data["claims"]}, data
    assert not any(statements.values()), statements
    roles = [kind for kind, _, _, data in map(json.loads, ties) if not data]
    for role in ("SUBJECT", "OBJECT", "IN_ARTICLE"):
        assert roles.count(role) == len(network.claims), role


def check_script(server, subject):
    server.clear()
    script = subject.export("cypher")
    server.script("shell", "--", "-f", script, "--fail-fast")
    first = server.dump()
    if len(first[0]) > 100:   # planning takes the server a minute for the samples; once is enough
        return first
    server.script("shell", "--", "-f", script, "--fail-fast")
    same(first, server.dump(), "the script run twice")
    return first


def push(server, subject, claims_file, *options):
    done = subject.run("push", claims_file, server.http, *options, stderr=subprocess.PIPE, text=True)
    return done.stderr


def check_push(server, subject):
    server.clear()
    push(server, subject, subject.claims_file, "--batch", "7" if os.path.getsize(subject.claims_file) < 5000 else "100")
    first = server.dump()
    assert "0 nodes and 0 relationships are new" in push(server, subject, subject.claims_file)
    same(first, server.dump(), "pushed twice")
    names = {name for name, in server.query("SHOW CONSTRAINTS YIELD name RETURN name")}
    assert {"newsgraph_Entity_id", "newsgraph_Article_id", "newsgraph_Claim_id"} <= names, names
    indexes = {name for name, in server.query("SHOW INDEXES YIELD name RETURN name")}
    assert {"newsgraph_names", "newsgraph_Entity_name", "newsgraph_Article_date"} <= indexes, indexes
    return first


def check_growth(server, subject):
    """A grown graph adds what is new; a withdrawn article takes along what it alone supported; users' own things stay."""
    with open(subject.claims_file, encoding="utf-8") as file:
        articles = file.readlines()
    assert len(articles) > 3

    def file_of(lines):
        path = os.path.join(subject.folder, "part.jsonl")
        with open(path, "w", encoding="utf-8") as part:
            part.writelines(lines)
        return path

    fewer = articles[:3] + articles[4:]
    server.clear()
    push(server, subject, file_of(fewer))
    few = server.dump()
    push(server, subject, file_of(articles), "--prune")
    many = server.dump()
    assert len(many[0]) > len(few[0]) and len(many[1]) > len(few[1])
    server.query("MATCH (p:Person) WITH p ORDER BY p.id LIMIT 1 SET p.note = 'mine' CREATE (p)-[:FILED_IN]->(:Folder {name: 'x'})")
    push(server, subject, file_of(articles), "--prune")
    assert server.query("MATCH (p:Person {note: 'mine'})-[:FILED_IN]->(f:Folder) RETURN f.name") == [["x"]]
    server.query("MATCH (f:Folder) DETACH DELETE f")
    server.query("MATCH (p:Person) REMOVE p.note")
    same(many, server.dump(), "pushed beside a user's own")
    push(server, subject, file_of(fewer), "--prune")
    same(few, server.dump(), "an article withdrawn")
    server.clear()
    push(server, subject, file_of(articles))
    same(many, server.dump(), "grown")


STATEMENTS = """CREATE TEMP VIEW st AS SELECT
    coalesce((SELECT key FROM node WHERE id = subject), 'unknown/' || substr(edge.key, 6)) AS start,
    (SELECT name FROM name WHERE node = subject AND position = 0) AS subject_name, relation,
    (SELECT key FROM node WHERE id = object) AS object, (SELECT name FROM name WHERE node = object AND position = 0) AS object_name,
    (SELECT name FROM name WHERE node = office AND position = 0) AS office_name, status, said_by,
    (SELECT name FROM name WHERE node = said_by AND position = 0) AS by_name, state, time, max(confidence) AS confidence,
    max(since) AS since, count(DISTINCT article) AS articles
  FROM claim JOIN edge ON edge.id = claim.edge JOIN evidence ON evidence.claim = claim.id
  GROUP BY edge, office, status, said_by, state, time"""


def flat(rows):
    """Rows without an order, lists as one text."""
    return sorted(repr(["\x1f".join(cell) if isinstance(cell, list) else cell for cell in row]) for row in rows)


def our_rows(subject, query):
    """What our own query language answers. Exit code 1 is: no rows."""
    done = subprocess.run([subject.newsgraph, "query", subject.claims_file, query, "--format", "jsonl"], capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return [list(json.loads(line).values()) for line in done.stdout.splitlines()]


def check_questions(server, subject, network):
    """The rows of Neo4j against those that SQL finds in the graph store, and those of our own query language."""
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "questions.json"), encoding="utf-8") as file:
        questions = json.load(file)
    assert len(questions) == 10
    network.store.execute(STATEMENTS)
    for question in questions:
        found = flat(server.query(question["cypher"]))
        wanted = flat([cell if cell != EMPTY else None for cell in row] for row in network.store.execute(question["sql"]))
        assert found == wanted, (question["question"], found, wanted)
        ours = flat(our_rows(subject, question["cypher"]))
        assert found == ours, (question["question"], found, ours)
        print(f"  {len(found):3} rows: {question['question']}")


def check_import(server, subject):
    """The server must be stopped for this."""
    folder = os.path.join(subject.folder, "folder")
    for _ in range(2):   # the second replaces the first
        subject.run("export", subject.claims_file, "-o", folder + "/", "--format", "neo4j")
    admin = os.path.join(subject.folder, "neo4j-admin")
    with open(admin, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\nexec "{server_script}" admin --home "{server.home}" -- "$@"\n')
    os.chmod(admin, os.stat(admin).st_mode | stat.S_IXUSR)
    server.stop()
    done = subprocess.run([os.path.join(folder, "import.sh")], env={**os.environ, "NEO4J_ADMIN": admin},
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert done.returncode == 0, done.stdout
    server.start()
    server.script("shell", "--", "-f", os.path.join(folder, "schema.cypher"), "--fail-fast")
    return server.dump()


def main():
    with tempfile.TemporaryDirectory() as home:
        server = Server(home)
        server.start()
        try:
            for subject in subjects():
                network = subject.network()
                pushed = check_push(server, subject)
                check_against_store(network, pushed)
                check_questions(server, subject, network)
                same(pushed, check_script(server, subject), "push and script")
                same(pushed, check_import(server, subject), "push and import")
                print(subject.claims_file, len(pushed[0]), "nodes", len(pushed[1]), "relationships, three ways")
                if "samples" in subject.claims_file:
                    check_growth(server, subject)
        finally:
            server.stop()


main()
