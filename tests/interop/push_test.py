"""`newsgraph push` over real connections: retries, errors in answers that look well, credentials, TLS.

usage: push_test.py NEWSGRAPH CLAIMS_FILE
The server is a few lines of Python that answer as Neo4j's HTTP Query API does. A real Neo4j: neo4j_test.py.
"""
import base64
import http.server
import json
import os
import socket
import ssl
import subprocess
import sys
import tempfile
import threading

newsgraph, claims = sys.argv[1:]
WELL = (202, {"data": {"fields": [], "values": []}, "counters": {"nodesCreated": 0}})


class Server(http.server.ThreadingHTTPServer):
    """Gives the answers it was told to, then WELL."""

    def __init__(self, answers=(), context=None):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers, self.requests = list(answers), []
        if context:
            self.socket = context.wrap_socket(self.socket, server_side=True)
        self.url = f"{'https' if context else 'http'}://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def handle_error(self, request, client_address):
        """Connections that the client gives up are part of the tests."""


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.requests.append((self.path, self.headers.get("Authorization"), json.loads(body)))
        status, answer = self.server.answers.pop(0) if self.server.answers else WELL
        if status is None:   # the connection breaks
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        text = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        self.send_response(status)
        if status == 503:
            self.send_header("Retry-After", "0")
        if status == 302:
            self.send_header("Location", "http://127.0.0.1:1/")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass


def push(url, *options, env=None, graph=claims):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_") and "proxy" not in name.lower()}
    done = subprocess.run([newsgraph, "push", graph, url, *options], env={**clean, **(env or {})}, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stderr


def check_batches():
    with Server() as server:
        assert push(server.url, "--batch", "3")[0] == 0
        paths = {path for path, _, _ in server.requests}
        assert paths == {"/db/neo4j/query/v2"}, paths
        rows = [row for _, _, body in server.requests for row in body.get("parameters", {}).get("rows", [])]
        assert len(rows) == 61, len(rows)
        assert all(len(body.get("parameters", {}).get("rows", [])) <= 3 for _, _, body in server.requests)
        assert all(authorization is None for _, authorization, _ in server.requests)


def check_retries():
    deadlock = (202, {"errors": [{"code": "Neo.TransientError.Transaction.DeadlockDetected", "message": "x"}]})
    with Server([(503, b"busy"), (None, b""), deadlock]) as server:
        code, said = push(server.url)
        # A connection that was used before and breaks is taken up again by libcurl, which does not count.
        assert code == 0 and "2 requests were tried again" in said and not server.answers, said
        assert [body for _, _, body in server.requests[:4]] == [server.requests[0][2]] * 4
    with Server([(503, b"busy")] * 6) as server:
        code, said = push(server.url)
        assert code == 2 and "status 503" in said and len(server.requests) == 6, said


def check_refusals():
    late = (202, {"data": {"fields": ["a"], "values": [[1]]}, "errors": [{"code": "Neo.ClientError.X", "message": "by zero"}]})
    for answer, words in ((late, "Neo.ClientError.X: by zero"), ((401, b""), "NEO4J_PASSWORD"), ((302, b""), "status 302"),
                          ((200, b"<html>"), "is this the HTTP address of a Neo4j 5 server?")):
        with Server([answer]) as server:
            code, said = push(server.url)
            assert code == 2 and words in said and len(server.requests) == 1, said
    with Server() as server:
        pass
    code, said = push("http://127.0.0.1:1")
    assert code == 2 and "no answer" in said, said
    assert push("http://user:secret@127.0.0.1:1")[0] == 2
    assert push("bolt://127.0.0.1:7687")[0] == 2


def check_credentials(folder):
    expected = "Basic " + base64.b64encode("ann:s:ecret=".encode()).decode()
    path = os.path.join(folder, "credentials.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write("# comment\nNEO4J_URI=neo4j+s://x\nNEO4J_USERNAME=ann\nNEO4J_PASSWORD=s:ecret=\r\n")
    environment = {"NEO4J_USERNAME": "ann", "NEO4J_PASSWORD": "s:ecret="}
    for options, env in ((["--credentials", path], {}), ([], environment), (["--credentials", path], {"NEO4J_PASSWORD": "old"})):
        with Server() as server:
            assert push(server.url, *options, env=env)[0] == 0
            assert {authorization for _, authorization, _ in server.requests} == {expected}
    code, said = push("http://db.example:7474", env=environment)
    assert code == 2 and "use https://" in said, said
    code, said = push("http://127.0.0.1:1", "--credentials", claims)
    assert code == 2 and "NEO4J_USERNAME" in said, said


def check_tls(folder):
    def certificate(name, host):
        path = os.path.join(folder, name)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=" + host, "-addext",
                        "subjectAltName=" + host, "-keyout", path + ".key", "-out", path], check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path, path + ".key")
        return path, context

    path, context = certificate("own.pem", "IP:127.0.0.1")
    with Server(context=context) as server:
        code, said = push(server.url)
        assert code == 2 and "certificate" in said and not server.requests, said
        assert push(server.url, "--ca-file", path)[0] == 0 and server.requests
    path, context = certificate("other.pem", "DNS:elsewhere.example")
    with Server(context=context) as server:
        code, said = push(server.url, "--ca-file", path)
        assert code == 2 and not server.requests, said


with tempfile.TemporaryDirectory() as scratch:
    check_batches()
    check_retries()
    check_refusals()
    check_credentials(scratch)
    check_tls(scratch)
print("push: batches, retries, refusals, credentials, TLS")
