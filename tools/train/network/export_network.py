"""Writes the model file of the program: export_network.py WEIGHTS OUT (src/language/en/networks.model).

Rounds the weights to integers at the scales of the program and checks that no sum can overflow.
"""

import struct
import sys

import numpy
import torch

from network import MARK_SIZES, NAME_COLUMN_SIZES, NUM_SLOTS, PARSER_HIDDEN

WORD_BITS = 6      # of the bytes of the embedding table
BYTE_BITS = 3      # of activations, 7 bits
UNIT_BITS = 8      # of activations while sums are gathered, 16 bits
PARSER_BITS = 7    # of the hidden layer of the parser
FIRST_BITS = 12    # of the weights of the first layer, 16 bits
LARGEST_SLOT = 1489
LARGEST_WINDOW = 8000
MOST_CUT = 1e-3    # share of the weights of a layer that may be cut to fit a byte


def rounded(values, bits, kind):
    limits = numpy.iinfo(kind)
    return numpy.clip(numpy.rint(values * 2.0**bits), limits.min + 1, limits.max).astype(kind)


def sections_of(weights):
    w = {name: value.numpy().astype(numpy.float64) for name, value in weights.items()}
    sections = {"words": rounded(w["words.weight"], WORD_BITS, "i1")}

    def layer(name, bits, input_bits, kind):
        matrix = rounded(w[name + ".weight"], bits, kind)
        sections[name + ".weights"] = matrix
        sections[name + ".bits"] = numpy.array([bits], "<i4")
        if name + ".bias" in w:
            sections[name + ".bias"] = rounded(w[name + ".bias"], bits + input_bits, "<i4")
        return numpy.abs(matrix.astype(numpy.int64)).sum(1).max()

    assert layer("first", FIRST_BITS, WORD_BITS, "<i2") * 7 * 127 < 2**30, "the first layer can overflow"
    for name in ("second", "third", "tag", "name_window", "name", "parser_word", "slots", "move"):
        matrix = numpy.abs(w[name + ".weight"])
        bits = max(b for b in range(4, 8) if (matrix * 2**b > 127).mean() <= MOST_CUT)
        layer(name, bits, BYTE_BITS, "i1")
    for name, table in zip(("name_before", "name_here", "name_after"), range(3)):
        sections[name] = rounded(w[f"name_columns.{table}.weight"], UNIT_BITS, "<i2")
    name_ends = numpy.cumsum((0,) + NAME_COLUMN_SIZES)
    highest = sum(numpy.abs(sections[name][a:b].astype(numpy.int64)).max(0) for name in ("name_before", "name_here", "name_after")
                  for a, b in zip(name_ends, name_ends[1:]))
    assert (highest + LARGEST_WINDOW).max() < 2**15, "hidden layer of names"
    sections["nowhere"] = numpy.clip(rounded(w["nowhere"], PARSER_BITS, "<i2"), -LARGEST_SLOT, LARGEST_SLOT)
    sections["marks"] = rounded(w["marks.weight"], PARSER_BITS, "<i2")
    sections["parser_bias"] = rounded(w["parser_bias"], PARSER_BITS, "<i2")
    ends = numpy.cumsum((0,) + MARK_SIZES)
    highest = sum(numpy.abs(sections["marks"][a:b].astype(numpy.int64)).max(0) for a, b in zip(ends, ends[1:]))
    assert (highest + numpy.abs(sections["parser_bias"].astype(numpy.int64)) + NUM_SLOTS * LARGEST_SLOT).max() < 2**15, "hidden layer"
    assert sections["nowhere"].shape == (2, NUM_SLOTS, PARSER_HIDDEN)
    return sections


def model_bytes(sections):
    """The layout of src/language/model_file.h."""
    header, name_size, alignment = 16, 24, 64
    aligned = lambda offset: (offset + alignment - 1) // alignment * alignment
    out = b"NGMODEL1" + struct.pack("<II", len(sections), 0)
    offset = aligned(header + len(sections) * (name_size + 8))
    for name, data in sections.items():
        out += name.encode().ljust(name_size, b"\0") + struct.pack("<II", offset, len(data))
        offset = aligned(offset + len(data))
    for data in sections.values():
        out = out.ljust(aligned(len(out)), b"\0") + data
    return out


def main(weights_path, out):
    saved = torch.load(weights_path)
    sections = {"tags": "".join(tag + "\n" for tag in saved["tags"]).encode()}
    sections.update({name: values.tobytes() for name, values in sections_of(saved["weights"]).items()})
    with open(out, "wb") as file:
        file.write(model_bytes(sections))


if __name__ == "__main__":
    main(*sys.argv[1:3])
