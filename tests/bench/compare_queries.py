#!/usr/bin/env python3
"""Our queries side by side with the embedded graph database Kùzu (PyPI: kuzu), on the same graph, in one run.

usage: compare_queries.py [--nodes N] [--edges N] NEWSGRAPH ASK_BENCH FOLDER     run it with a python3 that has kuzu

FOLDER gets the graph (tools/synthetic_graph.py), the store and the database; what is there already is used again, apart from
store and database. Prints a table in Markdown. A ratio above 1: we are faster, or need less. Times of queries are the fastest of
five runs, text to rows. Kùzu may use all cores; we use one.
"""
import argparse, pathlib, resource, shutil, subprocess, sys, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
FROM, TO = "Rafamun Rafamuba", "Zufakun Serowine"

# name, ours, Kùzu's where its language differs
QUERIES = [
    ("neighbours of a person by name", f"MATCH (a:Person {{name: '{FROM}'}})-[:TOLD]->(b:Person) RETURN b.name", None),
    ("three steps from a person, counted", f"MATCH (a:Person {{name: '{FROM}'}})-[]->()-[]->()-[]->(c) RETURN count(*)", None),
    ("three steps of one relation from anybody, counted", "MATCH (a:Person)-[:TOLD]->()-[:TOLD]->()-[:TOLD]->(c) RETURN count(*)", None),
    ("shortest path between two people",
     f"MATCH p = shortestPath((a:Person {{name: '{FROM}'}})-[*..8]->(b:Person {{name: '{TO}'}})) RETURN length(p)",
     f"MATCH p = (a:Person {{name: '{FROM}'}})-[* SHORTEST 1..8]->(b:Person {{name: '{TO}'}}) RETURN length(p)"),
    ("the 20 people with most relations", "MATCH (a:Person)-[r]->() RETURN a.name, count(*) AS degree ORDER BY degree DESC, a.name LIMIT 20", None),
]


def measured(command, **options):
    """Wall and processor seconds, peak memory in MB, output."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", **options)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout



def parse(output):
    return {fields[0]: fields[1:] for fields in (line.split("\t") for line in output.splitlines())}


def run_kuzu(folder):
    """In a process of its own: prints lines as ask_bench does."""
    import kuzu
    cpu = time.process_time()
    start = time.monotonic()
    database = kuzu.Database(str(folder / "kuzu"))
    connection = kuzu.Connection(database)
    connection.execute("CREATE NODE TABLE Person(name STRING PRIMARY KEY, id STRING)")
    connection.execute(f'COPY Person FROM "{folder}/csv/person.csv" (HEADER=false)')
    for file in sorted((folder / "csv").glob("*.csv")):
        if file.stem == "person":
            continue
        table = file.stem.upper()
        connection.execute(f"CREATE REL TABLE {table}(FROM Person TO Person, status STRING, time STRING, confidence DOUBLE, quote STRING)")
        connection.execute(f'COPY {table} FROM "{file}" (HEADER=false)')
    print(f"import\t{time.monotonic() - start}\t{time.process_time() - cpu}")
    del connection, database
    cpu = time.process_time()
    start = time.monotonic()
    connection = kuzu.Connection(kuzu.Database(str(folder / "kuzu")))
    connection.execute("MATCH (a:Person) RETURN count(*)").get_next()
    print(f"open\t{1000 * (time.monotonic() - start)}\t{1000 * (time.process_time() - cpu)}")
    for name, ours, theirs in QUERIES:
        best = None
        for _ in range(5):
            start = time.monotonic()
            result = connection.execute(theirs or ours)
            rows = []
            while result.has_next():
                rows.append(result.get_next())
            took = 1000 * (time.monotonic() - start)
            best = took if best is None else min(best, took)
        print(f"{name}\t{best}\t{len(rows)}\t{' '.join(map(str, rows[0])) if rows else ''}")
    print(f"memory_mb\t{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}")


def row(what, ours, theirs, unit):
    return f"| {what} | {ours:,.3g} {unit} | {theirs:,.3g} {unit} | {theirs / ours:.3g} |"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--edges", type=int, default=1_000_000)
    parser.add_argument("--kuzu", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("paths", nargs="*", type=lambda text: pathlib.Path(text).resolve())
    arguments = parser.parse_args()
    if arguments.kuzu:
        return run_kuzu(arguments.kuzu)
    newsgraph, ask_bench, folder = arguments.paths
    folder.mkdir(parents=True, exist_ok=True)
    claims, store, queries = folder / "claims.jsonl", folder / "graph.ng", folder / "queries.tsv"
    if not claims.exists():
        subprocess.run([sys.executable, ROOT / "tools" / "synthetic_graph.py", "--nodes", str(arguments.nodes), "--edges", str(arguments.edges),
                        "--csv", folder / "csv", claims], check=True)
    queries.write_text("".join(f"{name}\t{ours}\n" for name, ours, _ in QUERIES), encoding="utf-8")
    build_wall, build_cpu, _ = measured([newsgraph, "build", "-q", claims, "-o", store])
    ours = parse(measured([ask_bench, store, queries])[2])
    for old in (folder / "kuzu", folder / "kuzu.wal"):
        shutil.rmtree(old) if old.is_dir() else old.unlink(missing_ok=True)
    theirs = parse(measured([sys.executable, __file__, "--kuzu", folder])[2])
    print("| what | newsgraph | kuzu | ratio |\n| --- | --- | --- | --- |")
    for name, _, _ in QUERIES:
        if ours[name][1:] != theirs[name][1:] and name != QUERIES[-1][0] and float(ours[name][1]) <= 1:
            print(f"answers differ: {name}: {ours[name]} {theirs[name]}", file=sys.stderr)
        print(row(name, float(ours[name][0]), float(theirs[name][0]), "ms"))
    print(row("import, wall time", build_wall, float(theirs["import"][0]), "s"))
    print(row("import, processor time", build_cpu, float(theirs["import"][1]), "s"))
    print(row("opening it, processor time", float(ours["open_ms"][1]), float(theirs["open"][1]), "ms"))
    print(row("most memory, opened and asked", float(ours["memory_mb"][0]), float(theirs["memory_mb"][0]), "MB"))


if __name__ == "__main__":
    main()
