"""Trains the teacher: train_teacher.py CORPORA LANGUAGE_FOLDER MINILM_FOLDER OUT.

CORPORA holds ud-ewt, uner-ewt, ud-gum-permissive and crossner-politics; only their train parts are trained on. The seed and
the number of threads are fixed: the same machine gives the same teacher. Prints scores on the dev part after each pass.
"""

import random
import sys
import time

import torch
from torch import nn

import corpora
from encoder import WordPieces
from teacher import NAME_TAGS, Teacher, make_batch, targets

PASSES = 6
PIECES_A_BATCH = 900
ENCODER_RATE = 2e-4
HEAD_RATE = 1e-3
RECASED = {"capitals": 0.05, "title": 0.07, "lower": 0.02}  # shares of the sentences


def recased(sentence, rng):
    draw = rng.random()
    if draw < RECASED["capitals"]:
        forms = [form.upper() for form in sentence.forms]
    elif draw < RECASED["capitals"] + RECASED["title"]:
        forms = [form[0].upper() + form[1:] if len(form) > 3 else form for form in sentence.forms]
    elif draw < sum(RECASED.values()):
        forms = [form.lower() for form in sentence.forms]
    else:
        return sentence
    return corpora.dataclasses.replace(sentence, forms=forms)


def batches(lengths, rng):
    """Groups of indexes of sentences of like length (in word pieces), in random order."""
    order = sorted(range(len(lengths)), key=lambda i: (lengths[i] + rng.random() * 2, i))
    groups, group = [], []
    for i in order:
        if group and lengths[i] * (len(group) + 1) > PIECES_A_BATCH:
            groups.append(group)
            group = []
        group.append(i)
    groups.append(group)
    rng.shuffle(groups)
    return groups


def loss_of(teacher, batch, gold):
    with torch.autocast("cpu", dtype=torch.bfloat16):
        tags, names, arcs, vectors = teacher(batch)
        relations = teacher.relations(vectors, gold[2].clamp(min=0))
    loss = 0
    for scores, wanted in ((tags, gold[0]), (names, gold[1]), (arcs, gold[2]), (relations, gold[3])):
        if (wanted >= 0).any():
            loss = loss + nn.functional.cross_entropy(scores.float().flatten(0, 1), wanted.flatten(), ignore_index=-100)
    return loss


@torch.no_grad()
def measure(teacher, pieces, sentences):
    """Shares of right UPOS, UAS, LAS (heads without the tree constraint), F1 of names where the corpus has them."""
    teacher.eval()
    right = [0, 0, 0]
    words = hits = found = wanted = 0
    for begin in range(0, len(sentences), 16):
        part = sentences[begin : begin + 16]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            tags, names, arcs, vectors = teacher(make_batch(pieces, [s.forms for s in part]))
        heads = arcs.argmax(2)
        relations = teacher.relations([v.float() for v in vectors], heads).argmax(2)
        for i, s in enumerate(part):
            for j in range(len(s.forms)):
                words += 1
                right[0] += teacher.tags[tags[i, j].argmax()].split()[0] == s.tags[j].split()[0]
                head = int(heads[i, j]) - 1 == s.heads[j]
                right[1] += head
                right[2] += head and teacher.deprels[relations[i, j]] == s.deprels[j]
            if s.names:
                guess = set(corpora.spans_of([NAME_TAGS[names[i, j].argmax()] for j in range(len(s.forms))]))
                gold = set(corpora.spans_of(s.names))
                hits, found, wanted = hits + len(guess & gold), found + len(guess), wanted + len(gold)
    teacher.train()
    f1 = 200 * hits / max(found + wanted, 1)
    return "UPOS %.2f UAS %.2f LAS %.2f names %.2f" % (*(100 * r / words for r in right), f1)


def main(corpora_folder, language_folder, minilm, out):
    torch.manual_seed(1)
    torch.set_num_threads(2)
    rng = random.Random(1)
    titles = corpora.read_titles(language_folder)
    sentences = [s for s in corpora.read_training(corpora_folder, titles) if len(s.forms) <= 120]
    dev = corpora.read_tests(corpora_folder, titles, "dev")
    tags = sorted({t for s in sentences if s.tags for t in s.tags})
    deprels = sorted({d for s in sentences if s.deprels for d in s.deprels})
    pieces = WordPieces(minilm)
    teacher = Teacher(minilm, tags, deprels)
    teacher.encoder.words.weight.requires_grad = False
    encoder = [p for p in teacher.encoder.parameters() if p.requires_grad]
    rest = [p for name, p in teacher.named_parameters() if not name.startswith("encoder.")]
    optimiser = torch.optim.AdamW([{"params": encoder, "lr": ENCODER_RATE}, {"params": rest, "lr": HEAD_RATE}], weight_decay=0.01)
    lengths = [sum(len(pieces.of_word(form)) for form in s.forms) + 2 for s in sentences]
    steps = PASSES * len(batches(lengths, random.Random(1)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min((step + 1) / 100, max(0.0, (steps - step) / (steps - 100))))
    for number in range(PASSES):
        started = time.monotonic()
        for count, group in enumerate(batches(lengths, rng)):
            part = [recased(sentences[i], rng) for i in group]
            batch = make_batch(pieces, [s.forms for s in part])
            loss = loss_of(teacher, batch, targets(part, teacher, batch["input"][2].shape[1]))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_((p for p in teacher.parameters() if p.requires_grad), 1.0)
            optimiser.step()
            schedule.step()
            if count % 50 == 0:
                print(number, count, "of", steps // PASSES, "loss %.3f" % float(loss), "%.0f s" % (time.monotonic() - started), flush=True)
        torch.save({"tags": tags, "deprels": deprels, "weights": teacher.state_dict()}, out)
        for name, part in dev.items():
            print("pass", number + 1, name, measure(teacher, pieces, part[:700]), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:5])
