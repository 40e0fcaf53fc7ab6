// Makes any text safe inside a page of HTML, and shows it as it reads. Names and quotes come from the web: nothing in
// them is trusted.
//
// Each function takes any bytes and gives valid UTF-8 that an HTML parser accepts without an error.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// `text` between tags, or in an attribute that stands in quotes: `&`, `<`, `>` and both quotes as references. It is
// cleaned (clean_text); what HTML forbids beside, and the controls that would turn the order of letters around beyond
// their own text (U+202A to U+202E, U+2066 to U+2069), are shown as U+FFFD. The marks U+200E, U+200F and U+061C stay:
// Arabic and Hebrew need them, and they reach no further than their place.
void append_html_text(std::string_view text, std::string* out);
std::string html_text(std::string_view text);

// `<bdi>text</bdi>`: a name that stands in a line of ours, whichever way it reads. Nothing for an empty text.
std::string html_isolate(std::string_view text);

// A value for `href`, to be put in quotes. Empty unless `url` is http or https and has a host.
std::string html_link(std::string_view url);

}  // namespace newsgraph
