"""Tests of tools/train/teacher/corpora.py: usage: corpora_test.py FOLDER_OF_CORPORA_PY."""

import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, sys.argv.pop(1))
import corpora  # noqa: E402


class Names(unittest.TestCase):
    def test_spans_of_bio_and_of_io(self):
        self.assertEqual(corpora.spans_of(["B-PER", "I-PER", "O", "I-LOC", "B-LOC"]), [(0, 2, "PER"), (3, 4, "LOC"), (4, 5, "LOC")])

    def test_titles_and_articles_are_left_out(self):
        forms = ["Mr", "Fell", "left", "the", "Home", "Office", "'s"]
        tags = ["B-PER", "I-PER", "O", "B-organisation", "I-organisation", "I-organisation", "I-organisation"]
        self.assertEqual(corpora.plain_names(forms, tags, {"mr"}), ["O", "B-PER", "O", "O", "B-ORG", "I-ORG", "O"])

    def test_other_kinds_are_no_names_and_unknown_stays_unknown(self):
        self.assertEqual(corpora.plain_names(["Derby", "Labour"], ["B-event", corpora.IGNORED], set()), ["O", corpora.IGNORED])


class Gum(unittest.TestCase):
    def test_heads_count_from_the_begin_of_the_mention(self):
        sentence = corpora.Sentence(["the", "Bank", "of", "England", "said", "Acme"], sent_id="s-1")
        sentence.tags = ["DET DT", "PROPN NNP", "ADP IN", "PROPN NNP", "VERB VBD", "PROPN NNP"]
        row = ["d", "s-1", "1", "4", "7", "organization", "new", "2", "sgl", "Bank_of_England", "the Bank of England"]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "mentions.tsv"
            path.write_text("header\n" + "\t".join(row) + "\n", encoding="utf-8")
            corpora.add_gum_names([sentence], path)
        self.assertEqual(sentence.names, ["O", "B-ORG", "I-ORG", "I-ORG", "O", corpora.IGNORED])


class Conllu(unittest.TestCase):
    def test_words_without_ranges(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "a.conllu"
            rows = ["1-2\tdon't" + "\t_" * 8, "1\tdo\tdo\tAUX\tVBP\t_\t2\taux\t_\t_", "2\tn't\tnot\tPART\tRB\t_\t0\troot\t_\t_"]
            path.write_text("# sent_id = s-1\n" + "\n".join(rows) + "\n\n", encoding="utf-8")
            (sentence,) = corpora.read_conllu(path)
        self.assertEqual((sentence.forms, sentence.heads, sentence.tags), (["do", "n't"], [1, -1], ["AUX VBP", "PART RB"]))


if __name__ == "__main__":
    unittest.main()
