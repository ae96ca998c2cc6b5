"""What the candidate's code prints and reads. Kept within bounds while it runs, so that a flood of output uses no memory."""

import os
import sys
from io import BytesIO, RawIOBase, TextIOWrapper

# One character takes at most four bytes of UTF-8.
BYTES_PER_CHARACTER = 4
STDIN_FILE = "/tmp/.stdin"

own_write = os.write
# What is written to a descriptor itself goes where the stream goes.
SINKS = {}


class Streams:
    """Standard input, output and error of one run."""

    def __init__(self, stdin, max_printed, max_stdout):
        self.max_printed = max_printed
        self.tape = _Tape(max_printed * BYTES_PER_CHARACTER)
        self.stdout_tape = _Tape(max_stdout * BYTES_PER_CHARACTER)
        self.stdin = TextIOWrapper(_Source(stdin.encode("utf-8", "replace")), encoding="utf-8")
        output = _Sink(1, [self.tape, self.stdout_tape])
        self.stdout = TextIOWrapper(output, encoding="utf-8", newline="\n")
        # What stands in the buffer of stdout was printed before what comes on stderr.
        errors = _Sink(2, [self.tape], before=self.stdout.flush)
        self.stderr = TextIOWrapper(errors, encoding="utf-8", errors="backslashreplace", newline="\n", write_through=True)
        self.sinks = {1: output, 2: errors}
        # As Python's own, which scripts with streams of their own making ask for.
        self.stdin.mode, self.stdout.mode, self.stderr.mode = "r", "w", "w"

    def install(self):
        sys.stdin = sys.__stdin__ = self.stdin
        sys.stdout = sys.__stdout__ = self.stdout
        sys.stderr = sys.__stderr__ = self.stderr
        SINKS.update(self.sinks)

    def flush(self):
        for stream in (sys.stdout, self.stdout):
            try:
                stream.flush()
            except BaseException:
                # Closed, replaced or broken by the candidate's code; what was written is on the tape.
                pass

    def printed(self):
        """Everything printed, on stdout and stderr."""
        self.flush()
        return self.tape.text()[: self.max_printed]

    def output(self):
        """What was printed on stdout alone. Ends in a mark that nobody prints when there was too much of it."""
        self.flush()
        return self.stdout_tape.text() + ("\0" if self.stdout_tape.is_over else "")


class _Source(BytesIO):
    def fileno(self):
        # Serves the same input: see serve_descriptor.
        return 0


class _Tape:
    def __init__(self, room):
        self.room = room
        self.chunks = []
        self.is_over = False

    def add(self, data):
        if self.room > 0:
            self.chunks.append(bytes(data[: self.room]))
            self.room -= len(data)
        self.is_over = self.room < 0

    def text(self):
        return b"".join(self.chunks).decode("utf-8", "replace")


class _Sink(RawIOBase):
    def __init__(self, descriptor, tapes, before=None):
        super().__init__()
        self.descriptor = descriptor
        self.tapes = tapes
        self.before = before

    def writable(self):
        return True

    def fileno(self):
        return self.descriptor

    def write(self, data):
        if self.before is not None and not self.before.__self__.closed:
            self.before()
        view = memoryview(data).cast("B")
        for tape in self.tapes:
            tape.add(view)
        return len(view)


def serve_descriptor(stdin):
    """Lets `open(0)` and `os.read(0, ...)` read the same input as sys.stdin."""
    with open(STDIN_FILE, "wb") as file:
        file.write(stdin.encode("utf-8", "replace"))
    descriptor = os.open(STDIN_FILE, os.O_RDONLY)
    # Where code has closed 0, the file itself has become 0.
    if descriptor != 0:
        os.dup2(descriptor, 0)
        os.close(descriptor)
    os.unlink(STDIN_FILE)


def serve_writes():
    """Lets `os.write(1, ...)` print, as fast scripts do. To be called before the state of Python is remembered."""
    os.write = sys.modules["posix"].write = write


def write(fd, data, /):
    sink = SINKS.get(fd) if type(fd) is int else None
    return own_write(fd, data) if sink is None else sink.write(data)
