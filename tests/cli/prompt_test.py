#!/usr/bin/env python3
"""Drives the prompt of `newsgraph query GRAPH` over a pseudo-terminal, as a person would.

usage: prompt_test.py NEWSGRAPH

Waits for what the program prints, however long it takes; only a program that prints nothing more is given up.
"""
import fcntl, os, pathlib, pty, select, signal, struct, subprocess, sys, tempfile, termios

PATIENCE = 120  # seconds without a byte
ENDLESS = b"UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN max(x)\r"


class Terminal:
    def __init__(self, program, arguments, environment):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execve(program, [str(program), *arguments], environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 200, 0, 0))
        self.seen = b""

    def send(self, keys):
        os.write(self.fd, keys)

    def read_some(self, seconds):
        """False: nothing came within that time."""
        if not select.select([self.fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.fd, 4096)
        except OSError:
            raise SystemExit(f"the program has ended; seen {self.seen!r}") from None
        self.seen += data
        return bool(data)

    def until(self, text):
        """All that is printed up to `text`, which is then behind us."""
        while text not in self.seen:
            if not self.read_some(PATIENCE):
                raise SystemExit(f"expected {text!r}, seen {self.seen!r}")
        before, self.seen = self.seen.split(text, 1)
        return before

    def exit_code(self):
        try:
            while os.read(self.fd, 4096):
                pass
        except OSError:
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def expect(what, condition):
    if not condition:
        raise SystemExit(f"failed: {what}")


def stop_a_query(terminal, prompt):
    """Ctrl-C stops the query alone. One that comes before the query runs only drops the line: then once more."""
    while True:
        terminal.send(ENDLESS)
        terminal.until(b"max(x)")
        while prompt not in terminal.seen:
            terminal.send(b"\x03")
            while prompt not in terminal.seen and terminal.read_some(2):
                pass
        if b"stopped" in terminal.until(prompt):
            return


def converse(terminal):
    prompt = b"newsgraph> "
    terminal.until(prompt)
    terminal.send(b"MATCH (p:Person)-[:SACKED]->(q) RETURN p, q\r")      # whole on one line
    terminal.until(b"Ada Fell  Tom Hart")
    terminal.until(b"1 row")
    terminal.until(prompt)
    terminal.send(b"MATCH (p:Pers\t {name: 'tom h\t})\r")                # a label and a name completed
    terminal.until(b"..> ")
    terminal.send(b"RETURN p.name AS who;\r")
    terminal.until(b"who\r\nTom Hart\r\n")
    terminal.until(prompt)
    terminal.send(b"MATCH (p:Persn) RETURN p\r")
    terminal.until(b"did you mean Person?")
    terminal.until(prompt)
    terminal.send(b"MATCH (n\x03")                                        # Ctrl-C drops the line
    terminal.until(prompt)
    terminal.send(b"RETURN 6 * 7 AS answer\r")
    terminal.until(b"answer\r\n")
    terminal.until(b"42")
    terminal.until(prompt)
    stop_a_query(terminal, prompt)
    terminal.send(b":schema\r")
    terminal.until(b"SACKED")
    terminal.until(prompt)
    terminal.send(b"\x10\x10")                                            # two lines up: the endless query
    terminal.until(b"max(x)")
    terminal.send(b"\x15:quit\r")
    expect("exit code 0", terminal.exit_code() == 0)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "a.txt").write_text("Ada Fell sacked Tom Hart, the Defence Secretary, on Wednesday.\n")
        subprocess.run([program, "build", "-q", "a.txt", "--date", "2019-05-02", "-o", "a.ng"], cwd=folder, check=True)
        environment = dict(os.environ, TERM="xterm", LC_ALL="C.UTF-8", XDG_STATE_HOME=str(folder / "state"), HOME=str(folder))
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        terminal = Terminal(program, ["query", str(folder / "a.ng")], environment)
        try:
            converse(terminal)
        finally:
            try:
                os.kill(terminal.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        history = (folder / "state" / "newsgraph" / "history").read_text()
        expect("history of one query as one line", r"MATCH\040(p:Person\040{name:\040'Tom\040Hart'})\040RETURN" in history)
        expect("history is private", (folder / "state" / "newsgraph" / "history").stat().st_mode & 0o077 == 0)
    print("the prompt does what it should")


if __name__ == "__main__":
    main()
