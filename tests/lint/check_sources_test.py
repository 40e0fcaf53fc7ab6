#!/usr/bin/env python3
"""The checks find what they are there for."""
import pathlib, unittest

from check_sources import check_file, check_length


def complaints(path, text):
    return check_file(pathlib.Path(path), text)


class CheckSources(unittest.TestCase):
    def test_arrows(self):
        self.assertEqual(complaints("src/text/a.cc", '#include "claims/claim.h"\n'), [])
        self.assertEqual(complaints("src/relations/a.cc", '#include "relations/b.h"\n#include "text/document.h"\n'), [])
        self.assertIn("text must not include language", complaints("src/text/a.cc", '#include "language/lexicon.h"\n')[0])
        self.assertIn("must not include interpret", complaints("src/relations/a.cc", '#include "interpret/tree.h"\n')[0])
        self.assertIn("must not include text", complaints("graph/a.cc", '#include "text/document.h"\n')[0])
        self.assertEqual(complaints("tools/newsgraph/a.cc", '#include "graph/store.h"\n#include "report.h"\n'), [])

    def test_forbidden(self):
        self.assertTrue(complaints("src/input/a.cc", "#include <rapidjson/document.h>\n"))
        self.assertTrue(complaints("src/base/a.cc", "  throw 1;\n"))
        self.assertTrue(complaints("src/base/a.cc", "  std::regex re;\n"))
        self.assertTrue(complaints("src/base/a.cc", '  std::printf("x");\n'))
        self.assertEqual(complaints("tools/newsgraph/a.cc", '  std::printf("x");\n'), [])
        self.assertEqual(complaints("src/base/a.cc", 'x = "throw"; // we throw none\n'), [])

    def test_size(self):
        self.assertTrue(complaints("src/base/a.cc", "\n" * 401))
        self.assertEqual(complaints("src/base/a.cc", "// A table, hence over 400 lines.\n" + "\n" * 400), [])
        self.assertTrue(complaints("src/base/a.h", "int x;\n"))
        self.assertTrue(check_length(pathlib.Path("tests/a.py"), [""] * 401))
        self.assertEqual(check_length(pathlib.Path("tests/a.py"), [""] * 400), [])


if __name__ == "__main__":
    unittest.main()
