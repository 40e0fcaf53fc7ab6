"""Reads the arrays of `newsgraph-train examples` and makes batches of them."""

from pathlib import Path

import numpy
import torch

from network import GAP, MARK_SIZES, NAME_COLUMN_SIZES, NUM_SLOTS

NUM_WORD_COLUMNS = 7
WORD_COLUMNS_DROPPED = 2  # the columns of the whole spelling


def offsets(sizes):
    return numpy.concatenate([[0], numpy.cumsum(sizes)[:-1]])


class Examples:
    def __init__(self, folder):
        folder = Path(folder)
        read = lambda name, kind, width=0: numpy.fromfile(folder / name, kind).reshape((-1, width) if width else (-1,))
        self.rows = read("rows.u32", "<u4", NUM_WORD_COLUMNS).astype(numpy.int64)
        self.columns = read("columns.u8", "u1", len(NAME_COLUMN_SIZES)).astype(numpy.int64) + offsets(NAME_COLUMN_SIZES)
        self.tags = read("tags.u8", "u1").astype(numpy.int64)
        self.names = read("names.u8", "u1").astype(numpy.int64)
        self.sentences = read("sentences.u32", "<u4").astype(numpy.int64)
        self.gold = read("gold.u8", "u1").astype(bool)
        self.slots = read("slots.i16", "<i2", NUM_SLOTS).astype(numpy.int64)
        self.marks = read("marks.u8", "u1", len(MARK_SIZES)).astype(numpy.int64) + offsets(MARK_SIZES)
        self.moves = read("moves.u8", "u1").astype(numpy.int64)
        self.states = read("states.u32", "<u4").astype(numpy.int64)
        self.tag_names = (folder / "tags.txt").read_text(encoding="utf-8").split("\n")[:-1]

    def __len__(self):
        return len(self.gold)

    def batch(self, sentences):
        """One long sequence with gaps: dictionary of tensors."""
        length = sum(int(self.sentences[s + 1] - self.sentences[s]) + GAP for s in sentences)
        rows = numpy.zeros((length, NUM_WORD_COLUMNS), numpy.int64)
        columns = numpy.zeros((length, len(NAME_COLUMN_SIZES)), numpy.int64)
        is_word = numpy.zeros((length, 1), numpy.float32)
        tags = numpy.full(length, -100)
        names = numpy.full(length, -100)
        slots, states, at = [], [], 0
        for s in sentences:
            begin, end = self.sentences[s], self.sentences[s + 1]
            n = int(end - begin)
            rows[at : at + n] = self.rows[begin:end]
            columns[at : at + n] = self.columns[begin:end]
            is_word[at : at + n] = 1
            tags[at : at + n] = self.tags[begin:end]
            names[at : at + n] = self.names[begin:end]
            first, last = self.states[s], self.states[s + 1]
            own = self.slots[first:last]
            slots.append(numpy.where(own < n, own + at, own - n + length))
            states.append(numpy.arange(first, last))
            at += n + GAP
        states = numpy.concatenate(states)
        tensors = {"rows": rows, "columns": columns, "is_word": is_word, "tags": tags, "names": names,
                   "slots": numpy.concatenate(slots), "marks": self.marks[states], "moves": self.moves[states]}
        return {name: torch.from_numpy(value) for name, value in tensors.items()}
