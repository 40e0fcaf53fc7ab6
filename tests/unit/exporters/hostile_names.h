// Names as the worst of the web might spell them.
#pragma once

#include <string>
#include <vector>

namespace newsgraph {

inline const std::vector<std::string>& hostile_names() {
  static const std::vector<std::string> kNames = {
      "ends in a backslash\\", "quote\" and \\\" more", "new\nline", "\\N \\G \\L \\n", "<script>alert(1)</script>",
      "<b>bold</b>", "&amp; &#x41; &", "\u202Eright to left\u202C", "\u0645\u0648\u0633\u0649", "🦊🏴󠁧󠁢󠁳󠁣󠁴󠁿",
      "a]b}c;d,e=f", "--> x", "tab\there", std::string("bell\x07 esc\x1b"), std::string("nul\0l", 5), "bad utf-8 \xff\xc3",
      "\xEF\xBF\xBE noncharacter", "http://x/\" onload=\"alert(1)", "%s%n", "kg:", "//host", "strict digraph", ""};
  return kNames;
}

}  // namespace newsgraph
