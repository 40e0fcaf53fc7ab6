"""The network of newsgraph in torch: word vectors from hashed spellings, three convolutions, and heads for tags, names and moves.

The layers, their sizes and their scales are those of src/annotate/encoder.h, src/annotate/parser.h and src/extract/name_tagger.h.
"""

import torch
from torch import nn

WORD_DIMENSION = 64
DIMENSION = 128
PARSER_WORD = 64
PARSER_HIDDEN = 128
NAME_HIDDEN = 64
NUM_WORD_ROWS = 32768 + 16384 + 8192 + 8192 + 4096 + 1024 + 2048
NAME_COLUMN_SIZES = (16, 13, 6, 5, 25, 75, 4, 64)
NUM_NAME_LABELS = 13
NUM_SLOTS = 11
MARK_SIZES = (52, 52, 52, 52, 52, 52, 16, 16, 8, 8)
NUM_MOVES = 103
GAP = 2  # rows of zeros between sentences
LARGEST = 15.9  # activations are cut here


def shifted(x, by):
    """Row i of the result is row i + by of x; zeros beyond."""
    if by == 0:
        return x
    zeros = x.new_zeros(abs(by), x.shape[1])
    return torch.cat([x[by:], zeros]) if by > 0 else torch.cat([zeros, x[:by]])


def window(x, reach):
    return torch.cat([shifted(x, by) for by in range(-reach, reach + 1)], 1)


class Network(nn.Module):
    def __init__(self, num_tags, dropout=0.2):
        super().__init__()
        self.words = nn.Embedding(NUM_WORD_ROWS, WORD_DIMENSION)
        nn.init.normal_(self.words.weight, std=0.12)
        self.first = nn.Linear(5 * WORD_DIMENSION, DIMENSION)
        self.second = nn.Linear(3 * DIMENSION, DIMENSION)
        self.third = nn.Linear(3 * DIMENSION, DIMENSION)
        self.tag = nn.Linear(DIMENSION, num_tags)
        self.name_window = nn.Linear(3 * DIMENSION, NAME_HIDDEN)
        self.name_columns = nn.ModuleList(nn.Embedding(sum(NAME_COLUMN_SIZES), NAME_HIDDEN) for _ in range(3))
        for table in self.name_columns:
            nn.init.normal_(table.weight, std=0.05)
        self.name = nn.Linear(NAME_HIDDEN, NUM_NAME_LABELS)
        self.parser_word = nn.Linear(DIMENSION, PARSER_WORD)
        self.slots = nn.Linear(PARSER_WORD, NUM_SLOTS * PARSER_HIDDEN, bias=False)
        self.nowhere = nn.Parameter(torch.randn(2, NUM_SLOTS, PARSER_HIDDEN) * 0.05)  # the root; no word
        self.marks = nn.Embedding(sum(MARK_SIZES), PARSER_HIDDEN)
        nn.init.normal_(self.marks.weight, std=0.05)
        self.parser_bias = nn.Parameter(torch.zeros(PARSER_HIDDEN))
        self.move = nn.Linear(PARSER_HIDDEN, NUM_MOVES)
        self.dropout = nn.Dropout(dropout)

    def encode(self, rows, is_word):
        """rows (T, columns) of words and of gaps; is_word (T, 1) is 0 in gaps. Gives (T, DIMENSION)."""
        x = self.dropout(self.words(rows).sum(1)) * is_word
        act = lambda y: torch.clamp(y, 0, LARGEST) * is_word
        x = act(self.first(window(x, 2)))
        x = torch.clamp(x + act(self.second(window(self.dropout(x), 1))), max=LARGEST)
        return torch.clamp(x + act(self.third(window(self.dropout(x), 1))), max=LARGEST)

    def name_scores(self, x, columns, is_word):
        """columns (T, number of columns): rows of the tables."""
        hidden = self.name_window(window(x, 1))
        for by, table in zip((-1, 0, 1), self.name_columns):
            hidden = hidden + shifted(table(columns).sum(1) * is_word, by)
        return self.name(self.dropout(torch.clamp(hidden, 0, LARGEST)))

    def move_scores(self, x, slots, marks):
        """slots (M, NUM_SLOTS): rows of x; the rows len(x) and len(x) + 1 are the root and no word. marks (M, marks): table rows."""
        vectors = self.slots(torch.clamp(self.parser_word(x), 0, LARGEST)).view(-1, NUM_SLOTS, PARSER_HIDDEN)
        vectors = torch.cat([vectors, self.nowhere])
        flat = vectors.view(-1, PARSER_HIDDEN)
        hidden = self.marks(marks).sum(1) + self.parser_bias
        index = slots * NUM_SLOTS + torch.arange(NUM_SLOTS)
        hidden = hidden + nn.functional.embedding_bag(index, flat, mode="sum")
        return self.move(self.dropout(torch.clamp(hidden, 0, 2 * LARGEST)))
