"""Trains the network: train_network.py EXAMPLES OUT [--dev EXAMPLES].

EXAMPLES is a folder that `newsgraph-train examples` wrote. OUT gets the weights (torch); export_network.py makes the model file.
Seed and number of threads are fixed: the same machine gives the same weights.
"""

import argparse
import copy
import random
import time

import torch
from torch import nn

from examples import Examples
from network import Network

PASSES = 10
WORDS_A_BATCH = 4000
RATE = 3e-3
AVERAGED_EVERY = 5    # steps; what is kept is the average of the weights of the last thousand or so (Polyak and Juditsky 1992)
AVERAGE_DECAY = 0.995
GOLD_COPIES = 2       # how often a pass meets what people annotated
LARGEST_ROW = 1.98    # word vectors stay in the range of their bytes


def batches(examples, rng):
    order = [s for s in range(len(examples)) for _ in range(GOLD_COPIES if examples.gold[s] else 1)]
    rng.shuffle(order)
    groups, group, words = [], [], 0
    for s in order:
        words += int(examples.sentences[s + 1] - examples.sentences[s])
        group.append(s)
        if words >= WORDS_A_BATCH:
            groups.append(group)
            group, words = [], 0
    return groups


def scores_of(network, batch):
    with torch.autocast("cpu", dtype=torch.bfloat16):
        x = network.dropout(network.encode(batch["rows"], batch["is_word"]))
        scores = (network.tag(x), network.name_scores(x, batch["columns"], batch["is_word"]),
                  network.move_scores(x, batch["slots"], batch["marks"]))
    return [s.float() for s in scores]


@torch.no_grad()
def measure(network, examples):
    network.eval()
    right, total = [0, 0, 0], [0, 0, 0]
    for begin in range(0, len(examples), 100):
        batch = examples.batch(range(begin, min(begin + 100, len(examples))))
        for i, (scores, wanted) in enumerate(zip(scores_of(network, batch), (batch["tags"], batch["names"], batch["moves"]))):
            known = wanted >= 0
            right[i] += int((scores.argmax(1)[known] == wanted[known]).sum())
            total[i] += int(known.sum())
    network.train()
    return "tags %.2f names %.2f moves %.2f" % tuple(100 * r / t for r, t in zip(right, total))


def main(options):
    torch.manual_seed(1)
    torch.set_num_threads(2)
    rng = random.Random(1)
    examples = Examples(options.examples)
    dev = Examples(options.dev) if options.dev else None
    if dev:
        number = {name: i for i, name in enumerate(examples.tag_names)}
        dev.tags = torch.tensor([number.get(name, 255) for name in dev.tag_names])[torch.from_numpy(dev.tags)].numpy()
    network = Network(len(examples.tag_names))
    optimiser = torch.optim.Adam(network.parameters(), lr=RATE, betas=(0.9, 0.98))
    steps = PASSES * len(batches(examples, random.Random(1)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min((step + 1) / 200, max(0.01, 1 - step / steps)))
    average = copy.deepcopy(network)
    started = time.monotonic()
    step = 0
    for number in range(PASSES):
        for count, group in enumerate(batches(examples, rng)):
            batch = examples.batch(group)
            losses = [nn.functional.cross_entropy(scores, wanted, ignore_index=-100)
                      for scores, wanted in zip(scores_of(network, batch), (batch["tags"], batch["names"], batch["moves"]))]
            optimiser.zero_grad()
            sum(losses).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            with torch.no_grad():
                network.words.weight.clamp_(-LARGEST_ROW, LARGEST_ROW)
                step += 1
                if step % AVERAGED_EVERY == 0:
                    decay = min(AVERAGE_DECAY, step / (step + 100))
                    for mean, now in zip(average.parameters(), network.parameters()):
                        mean.lerp_(now, 1 - decay)
            if count % 100 == 0:
                print(number, count, "losses", *("%.3f" % float(loss) for loss in losses), "%.0f s" % (time.monotonic() - started), flush=True)
        torch.save({"tags": examples.tag_names, "weights": average.state_dict()}, options.out)
        if dev:
            print("pass", number + 1, measure(average, dev), flush=True)


def parsed_options():
    parser = argparse.ArgumentParser()
    parser.add_argument("examples")
    parser.add_argument("out")
    parser.add_argument("--dev")
    return parser.parse_args()


if __name__ == "__main__":
    main(parsed_options())
