"""What the tests of this folder share: the graphs that go through every format, and how they are exported."""
import os
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

    def run(self, *arguments, **options):
        return subprocess.run([self.newsgraph, *arguments], check=True, **options)


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
