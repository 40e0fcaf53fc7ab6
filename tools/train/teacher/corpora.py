"""Readers of the training corpora: sentences with tags, trees and names, each where the corpus has them."""

import dataclasses
from pathlib import Path

IGNORED = "?"  # a name label that is not known


@dataclasses.dataclass
class Sentence:
    forms: list
    tags: list = None      # "UPOS XPOS"
    heads: list = None     # index of the head, -1 for the root
    deprels: list = None
    names: list = None     # O, B-PER, I-PER, ...; IGNORED where nobody says
    sent_id: str = ""


def read_conllu(path):
    sentences, words, sent_id = [], [], ""
    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        if line.startswith("# sent_id = "):
            sent_id = line[12:]
        elif line and line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                words.append(columns)
        elif not line and words:
            sentences.append(Sentence([w[1] for w in words], [w[3] + " " + w[4] for w in words],
                                      [int(w[6]) - 1 for w in words], [w[7] for w in words], None, sent_id))
            words = []
    return sentences


def read_columns(path):
    """Form first, a BIO or IO tag last; blank lines between sentences."""
    sentences, words = [], []
    for line in Path(path).read_text(encoding="utf-8").split("\n") + [""]:
        columns = line.split()
        if columns and columns[0] != "-DOCSTART-":
            words.append((columns[0], columns[-1]))
        elif words:
            sentences.append(Sentence([w[0] for w in words], names=[w[1] for w in words]))
            words = []
    return sentences


def read_uner(path):
    """Names of the sentences of a treebank, in its order; one list of tags a sentence."""
    names, current = [], []
    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        if line and line[0] != "#":
            current.append(line.split("\t")[2])
        elif not line and current:
            names.append(current)
            current = []
    return names


KINDS = {"PER": "PER", "person": "PER", "politician": "PER", "ORG": "ORG", "organisation": "ORG", "organization": "ORG",
         "politicalparty": "ORG", "LOC": "LOC", "location": "LOC", "country": "LOC", "place": "LOC"}


def spans_of(tags):
    """(begin, end, kind) of BIO or IO tags."""
    spans, begin = [], None
    for i, tag in enumerate(tags + ["O"]):
        if begin is not None and tag != "I-" + tags[begin][2:]:
            spans.append((begin, i, tags[begin][2:]))
            begin = None
        if begin is None and len(tag) > 2:
            begin = i
    return spans


def plain_names(forms, tags, titles):
    """Tags of people, organisations and places, without titles, a leading `the` and a closing `'s`."""
    out = [IGNORED if tag == IGNORED else "O" for tag in tags]
    for begin, end, kind in spans_of(["O" if tag == IGNORED else tag for tag in tags]):
        kind = KINDS.get(kind)
        if not kind:
            continue
        while end - begin > 1 and (forms[begin].lower() == "the" or (kind == "PER" and forms[begin].lower() in titles)):
            begin += 1
        while end - begin > 1 and forms[end - 1] in ("'s", "'", "’s", "’"):
            end -= 1
        out[begin:end] = ["B-" + kind] + ["I-" + kind] * (end - begin - 1)
    return out


def add_gum_names(sentences, path):
    """Names from the mentions of GUM: proper nouns around the head. Other proper nouns are IGNORED."""
    mentions = {}
    for line in Path(path).read_text(encoding="utf-8").split("\n")[1:]:
        columns = line.split("\t")
        if len(columns) > 10 and columns[5] in KINDS and columns[9] != "_":
            first, last, head = int(columns[2]), int(columns[3]), int(columns[7].split(",")[0])  # `head` counts from `first`
            mentions.setdefault(columns[1], []).append((first, last, first + head - 1, KINDS[columns[5]]))
    joining = {"of", "the", "-", "and", "&", "for"}
    for sentence in sentences:
        proper = [tag.startswith("PROPN") for tag in sentence.tags]
        sentence.names = [IGNORED if p else "O" for p in proper]
        for first, last, head, kind in mentions.get(sentence.sent_id, []):
            begin = end = head - 1
            if not 0 <= head - 1 < len(proper) or not proper[head - 1]:
                continue
            while begin > first - 1 and proper[begin - 1]:
                begin -= 1
            at = end + 1
            while at <= last - 1 and at < len(proper) and (proper[at] or sentence.forms[at].lower() in joining):
                end = at if proper[at] else end
                at += 1
            sentence.names[begin : end + 1] = ["B-" + kind] + ["I-" + kind] * (end - begin)


def read_training(corpora, titles):
    corpora = Path(corpora)
    ewt = read_conllu(corpora / "ud-ewt/en_ewt-ud-train.conllu")
    for sentence, names in zip(ewt, read_uner(corpora / "uner-ewt/en_ewt-ud-train.iob2")):
        assert len(names) == len(sentence.forms)
        sentence.names = names
    gum = read_conllu(corpora / "ud-gum-permissive/en_gum-ud-train.conllu")
    add_gum_names(gum, corpora / "ud-gum-permissive/mentions-train.tsv")
    politics = read_columns(corpora / "crossner-politics/train.txt")
    for sentence in ewt + gum + politics:
        sentence.names = plain_names(sentence.forms, sentence.names, titles)
    return ewt + gum + politics


def read_tests(corpora, titles, part):
    """EWT `part` with names, GUM `part`: for measuring only."""
    corpora = Path(corpora)
    ewt = read_conllu(corpora / f"ud-ewt/en_ewt-ud-{part}.conllu")
    for sentence, names in zip(ewt, read_uner(corpora / f"uner-ewt/en_ewt-ud-{part}.iob2")):
        sentence.names = plain_names(sentence.forms, names, titles)
    return {"ewt": ewt, "gum": read_conllu(corpora / f"ud-gum-permissive/en_gum-ud-{part}.conllu")}


def read_titles(language_folder):
    lines = (Path(language_folder) / "titles.tsv").read_text(encoding="utf-8").split("\n")
    return {line for line in lines if line and line[0] != "#"}
