"""The teacher: MiniLM with heads for tags, names and trees (biaffine, Dozat and Manning 2017)."""

import torch
from torch import nn

from corpora import IGNORED
from encoder import CASES, DIMENSION, MAX_PIECES, Encoder, WordPieces, case_of

ARC_DIMENSION = 256
REL_DIMENSION = 96
NAME_TAGS = ["O"] + [f"{part}-{kind}" for kind in ("PER", "ORG", "LOC") for part in "BI"]


class Teacher(nn.Module):
    def __init__(self, folder, tags, deprels):
        super().__init__()
        self.tags, self.deprels = tags, deprels
        self.encoder = Encoder(folder)
        self.dropout = nn.Dropout(0.2)
        self.tag = nn.Linear(DIMENSION, len(tags))
        self.name = nn.Linear(DIMENSION, len(NAME_TAGS))
        self.arc_dependent = nn.Linear(DIMENSION, ARC_DIMENSION)
        self.arc_head = nn.Linear(DIMENSION, ARC_DIMENSION)
        self.arc = nn.Parameter(torch.eye(ARC_DIMENSION) / ARC_DIMENSION**0.5)
        self.arc_bias = nn.Linear(ARC_DIMENSION, 1)
        self.root = nn.Parameter(torch.randn(DIMENSION) * 0.05)
        self.rel_dependent = nn.Linear(DIMENSION, REL_DIMENSION)
        self.rel_head = nn.Linear(DIMENSION, REL_DIMENSION)
        self.rel = nn.Parameter(torch.randn(len(deprels), REL_DIMENSION + 1, REL_DIMENSION + 1) * 0.02)

    def forward(self, batch):
        """Scores of tags, names (batch, words, classes) and of heads (batch, words, 1 + words; 0 is the root); head vectors."""
        x = self.dropout(self.encoder(*batch["input"]))
        with_root = torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)
        dependent = self.dropout(torch.relu(self.arc_dependent(x)))
        head = self.dropout(torch.relu(self.arc_head(with_root)))
        arcs = dependent @ self.arc @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        arcs = arcs.float().masked_fill(batch["no_head"][:, None, :], -1e4)
        rel_dependent = self.dropout(torch.relu(self.rel_dependent(x)))
        rel_head = self.dropout(torch.relu(self.rel_head(with_root)))
        return self.tag(x), self.name(x), arcs, (rel_dependent, rel_head)

    def relations(self, vectors, heads):
        """Scores of relations (batch, words, relations) given heads (batch, words; 0 is the root)."""
        dependent, head = vectors
        head = head.gather(1, heads[:, :, None].expand(-1, -1, head.shape[2]))
        one = lambda y: torch.cat([y, torch.ones_like(y[:, :, :1])], 2)
        return torch.einsum("bnd,rde,bne->bnr", one(dependent), self.rel, one(head))


def make_batch(pieces, sentences):
    """Tensors of the input of some sentences, as forward() takes them."""
    rows = []
    for forms in sentences:
        ids, cases, first, last = [pieces.begin], [0], [], []
        for form in forms:
            own = pieces.of_word(form)
            first.append(min(len(ids), MAX_PIECES - 1))
            ids.extend(own)
            cases.extend([case_of(form)] * len(own))
            last.append(min(len(ids) - 1, MAX_PIECES - 1))
        rows.append(((ids + [pieces.end])[:MAX_PIECES], (cases + [0])[:MAX_PIECES], first, last))
    pad = lambda index: nn.utils.rnn.pad_sequence([torch.tensor(row[index]) for row in rows], batch_first=True)
    words = max(len(forms) for forms in sentences)
    no_head = torch.ones(len(sentences), words + 1, dtype=torch.bool)
    for i, forms in enumerate(sentences):
        no_head[i, : len(forms) + 1] = False
    return {"input": tuple(pad(i) for i in range(4)), "no_head": no_head}


def targets(sentences, teacher, words):
    """Tensors (batch, words) of tags, names, heads, relations; -100 where nothing is known."""
    out = [torch.full((len(sentences), words), -100, dtype=torch.long) for _ in range(4)]
    for i, s in enumerate(sentences):
        n = len(s.forms)
        if s.tags:
            out[0][i, :n] = torch.tensor([teacher.tags.index(t) if t in teacher.tags else -100 for t in s.tags])
            out[2][i, :n] = torch.tensor(s.heads) + 1
            out[3][i, :n] = torch.tensor([teacher.deprels.index(d) if d in teacher.deprels else -100 for d in s.deprels])
        if s.names:
            out[1][i, :n] = torch.tensor([-100 if t == IGNORED else NAME_TAGS.index(t) for t in s.names])
    return out


def best_tree(scores):
    """Heads (0 is the root) of the best tree with one root: Chu-Liu-Edmonds. scores: (words, 1 + words), a list of lists."""
    n = len(scores)
    heads = [max((h for h in range(n + 1) if h != i + 1), key=lambda h, row=row: row[h]) for i, row in enumerate(scores)]
    roots = [i for i in range(n) if heads[i] == 0]
    if len(roots) == 1 and is_tree(heads):
        return heads
    best = None
    candidates = sorted(range(n), key=lambda i: scores[i][0] - max(scores[i][1:] or [0]), reverse=True)[:3]
    for root in candidates:
        allowed = [[s if (h == 0) == (i == root) and h != i + 1 else -1e9 for h, s in enumerate(row)] for i, row in enumerate(scores)]
        tree = edmonds([[-1e9] * (n + 1)] + allowed)[1:]
        total = sum(scores[i][tree[i]] for i in range(n))
        if best is None or total > best[0]:
            best = (total, tree)
    return best[1]


def is_tree(heads):
    for i in range(len(heads)):
        at, steps = i + 1, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return True


def edmonds(scores):
    """Heads of the maximum spanning tree over nodes 0..n-1 from node 0; scores[dependent][head]."""
    n = len(scores)
    heads = [0] + [max((h for h in range(n) if h != d), key=lambda h: scores[d][h]) for d in range(1, n)]
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [v for v in range(n) if v not in inside]
    number = {v: i for i, v in enumerate(outside)}
    new = len(outside)
    total = sum(scores[v][heads[v]] for v in cycle)
    small = [[-1e9] * (new + 1) for _ in range(new + 1)]
    enter, leave = {}, {}
    for v in outside:
        for u in outside:
            small[number[v]][number[u]] = scores[v][u]
        best = max(cycle, key=lambda u: scores[v][u])
        leave[v], small[number[v]][new] = best, scores[v][best]
        best = max(cycle, key=lambda u: scores[u][v] - scores[u][heads[u]])
        enter[v], small[new][number[v]] = best, total + scores[best][v] - scores[best][heads[best]]
    tree = edmonds(small)
    out = heads[:]
    for v in outside:
        if v:
            h = tree[number[v]]
            out[v] = leave[v] if h == new else outside[h]
    source = outside[tree[new]]
    out[enter[source]] = source
    return out


def find_cycle(heads):
    colour = [0] * len(heads)
    for start in range(1, len(heads)):
        path, at = [], start
        while at and not colour[at]:
            colour[at] = start
            path.append(at)
            at = heads[at]
        if at and colour[at] == start and at in path:
            return path[path.index(at) :]
    return []
