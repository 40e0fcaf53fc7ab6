#!/usr/bin/env python3
"""Runs the commands of a README and compares what they print with what stands there.

usage: questions_test.py [--bless] NEWSGRAPH README

A command is an indented line that begins with `$ newsgraph query news.ng`, with the more deeply indented lines after it;
what it prints follows, indented by four. news.ng is the graph of samples/articles.jsonl.
"""
import os, pathlib, re, subprocess, sys, tempfile

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
BLOCK = re.compile(r"^    \$ (?P<command>newsgraph query news\.ng .*\n(?:     +.*\n)*)(?P<printed>(?:    \S.*\n)*)", re.M)


def printed_by(command, folder, program):
    environment = dict(os.environ, PATH=f"{program.parent}:{os.environ['PATH']}", LC_ALL="C.UTF-8")
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=120)
    if done.returncode != 0 or done.stderr:
        raise SystemExit(f"failed with {done.returncode}: {command}\n{done.stderr}")
    return "".join("    " + line for line in done.stdout.splitlines(True))


def main():
    bless = sys.argv[1] == "--bless"
    program, readme = (pathlib.Path(argument).resolve() for argument in sys.argv[1 + bless:])
    text = readme.read_text(encoding="utf-8")
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "build", "-q", SAMPLES / "articles.jsonl", "-o", "news.ng"], cwd=folder, check=True)

        def check(block):
            nonlocal failures
            found = printed_by(block["command"], folder, program)
            if found != block["printed"]:
                failures += 1
                if not bless:
                    print(f"{block['command']}--- expected\n{block['printed']}--- found\n{found}")
            return f"    $ {block['command']}{found}"

        blessed, count = BLOCK.subn(check, text)
    if count < 12:
        raise SystemExit(f"{readme}: {count} commands found, expected at least 12")
    if bless and blessed != text:
        readme.write_text(blessed, encoding="utf-8")
        print(f"blessed {readme}")
    print(f"{count} commands, {failures} differ")
    return 1 if failures and not bless else 0


if __name__ == "__main__":
    sys.exit(main())
