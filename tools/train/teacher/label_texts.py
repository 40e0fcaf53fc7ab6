"""Annotates words with the teacher: label_texts.py CORPORA LANGUAGE_FOLDER MINILM_FOLDER TEACHER WORDS OUT.

WORDS is what `newsgraph-train texts` writes. OUT first has the training corpora, with the teacher's word where nobody
annotated a layer (the names of GUM that are unknown, the trees of CrossNER), then the raw texts. A line a word: form,
`UPOS XPOS`, head (from 1, 0 is the root), relation, name (BIO); a blank line after a sentence, `# newdoc` before a text (`# newdoc gold` where
people annotated it).
"""

import sys
import time

import torch

import corpora
from encoder import WordPieces
from teacher import NAME_TAGS, Teacher, best_tree, make_batch

SENTENCES_A_BATCH = 24


def best_names(scores):
    """The best BIO sequence (Viterbi) of scores (words, tags), a list of lists."""
    best = [scores[0][t] if not NAME_TAGS[t].startswith("I-") else -1e9 for t in range(len(NAME_TAGS))]
    back = []
    for row in scores[1:]:
        previous, best, pointers = best, [], []
        top = max(range(len(previous)), key=previous.__getitem__)
        for t, tag in enumerate(NAME_TAGS):
            if tag.startswith("I-"):
                choices = [t, t - 1]  # I- or B- of the kind
                origin = max(choices, key=previous.__getitem__)
            else:
                origin = top
            best.append(previous[origin] + row[t])
            pointers.append(origin)
        back.append(pointers)
    at = max(range(len(best)), key=best.__getitem__)
    tags = [at]
    for pointers in reversed(back):
        at = pointers[at]
        tags.append(at)
    return [NAME_TAGS[t] for t in reversed(tags)]


@torch.no_grad()
def annotate(teacher, pieces, sentences):
    """Fills what is None or IGNORED in `sentences`."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        tags, names, arcs, vectors = teacher(make_batch(pieces, [s.forms for s in sentences]))
    arcs = arcs.float()
    heads = arcs.argmax(2)
    rows = arcs.tolist()
    for i, sentence in enumerate(sentences):
        n = len(sentence.forms)
        heads[i, :n] = torch.tensor(best_tree([row[: n + 1] for row in rows[i][:n]]))
    relations = teacher.relations([v.float() for v in vectors], heads).argmax(2).tolist()
    heads, tags, names = heads.tolist(), tags.argmax(2).tolist(), names.float().log_softmax(2).tolist()
    for i, sentence in enumerate(sentences):
        n = len(sentence.forms)
        if sentence.tags is None:
            sentence.tags = [teacher.tags[t] for t in tags[i][:n]]
            sentence.heads = [h - 1 for h in heads[i][:n]]
            sentence.deprels = ["root" if h == 0 else teacher.deprels[r] for h, r in zip(heads[i][:n], relations[i][:n])]
        found = best_names(names[i][:n])
        if sentence.names is None:
            sentence.names = found
        elif corpora.IGNORED in sentence.names:
            sentence.names = merged(sentence.names, found)


def merged(known, found):
    """The names known, and those found that touch nothing but words of which nothing is known."""
    out = [tag if tag != corpora.IGNORED else "O" for tag in known]
    for begin, end, kind in corpora.spans_of(found):
        if all(tag == corpora.IGNORED for tag in known[begin:end]):
            out[begin:end] = ["B-" + kind] + ["I-" + kind] * (end - begin - 1)
    return out


def read_words(path):
    """Texts, each a list of sentences."""
    texts, forms = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line == "# newdoc":
            texts.append([])
        elif line:
            forms.append(line)
        else:
            texts[-1].append(corpora.Sentence(forms))
            forms = []
    return texts


def by_document(sentences):
    """Neighbours whose sent_id names the same document, together."""
    texts, before = [], None
    for sentence in sentences:
        name = sentence.sent_id.rpartition("-")[0]
        if not name or name != before:
            texts.append([])
        texts[-1].append(sentence)
        before = name
    return texts


def write(texts, gold, out):
    for text in texts:
        out.write("# newdoc gold\n" if gold else "# newdoc\n")
        for s in text:
            for i, form in enumerate(s.forms):
                out.write(f"{form}\t{s.tags[i]}\t{s.heads[i] + 1}\t{s.deprels[i]}\t{s.names[i]}\n")
            out.write("\n")


def main(corpora_folder, language_folder, minilm, teacher_path, words, out_path):
    torch.set_num_threads(2)
    saved = torch.load(teacher_path)
    teacher = Teacher(minilm, saved["tags"], saved["deprels"])
    teacher.load_state_dict(saved["weights"])
    teacher.eval()
    pieces = WordPieces(minilm)
    gold = corpora.read_training(corpora_folder, corpora.read_titles(language_folder))
    gold_texts, raw_texts = by_document(gold), read_words(words)
    todo = [s for text in gold_texts + raw_texts for s in text if s.tags is None or s.names is None or corpora.IGNORED in s.names]
    todo.sort(key=lambda s: len(s.forms))
    started = time.monotonic()
    done = 0
    for begin in range(0, len(todo), SENTENCES_A_BATCH):
        part = todo[begin : begin + SENTENCES_A_BATCH]
        annotate(teacher, pieces, part)
        done += sum(len(s.forms) for s in part)
        if begin // SENTENCES_A_BATCH % 200 == 0:
            print("%d words, %.0f s" % (done, time.monotonic() - started), flush=True)
    with open(out_path, "w", encoding="utf-8") as out:
        write(gold_texts, True, out)
        write(raw_texts, False, out)


if __name__ == "__main__":
    main(*sys.argv[1:7])
