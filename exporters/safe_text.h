// Makes any text safe for the files that exporters write. Names and quotes come from the web: nothing in them is trusted.
//
// Each function takes any bytes and gives valid UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// `text` with broken UTF-8 replaced by U+FFFD, and without what XML cannot hold: control characters but tab and newline,
// U+FFFE, U+FFFF. Carriage returns go too.
std::string clean_text(std::string_view text);

// The same without a copy where nothing has to go, as nearly always; else the result lies in `*scratch`.
std::string_view clean_view(std::string_view text, std::string* scratch);

// A value for a DOT attribute that Graphviz draws as it stands (label): backslashes doubled, since cgraph writes a single
// one so that it cannot be read again, and `\N` would be replaced; newlines as `\n`, since its reader drops a line break that
// stands between a quote or backslash and another; `&` as `&amp;`, since labels decode entities.
std::string dot_label(std::string_view text);

// The same for attributes that Graphviz does not decode entities in (tooltips).
std::string dot_text(std::string_view text);

// A value for URL: `&` as `&amp;`, which Graphviz forgets. Empty unless `url` is http or https and of harmless characters.
std::string dot_url(std::string_view url);

// What dot_label or dot_text was made from, apart from what clean_text took out.
std::string from_dot_label(std::string_view value);
std::string from_dot_text(std::string_view value);

// `text` between XML tags, or in an XML attribute if line breaks may become blanks there.
std::string xml_text(std::string_view text);

// `text` in an XML attribute, its line breaks and tabs kept.
std::string xml_attribute(std::string_view text);

// One path segment or more of an IRI: everything but letters, digits, `-._~` and `/` percent-encoded,
// and a slash at the front, so that the result after `prefix:` is a compact IRI. The dots of `..` between slashes too,
// since a reader may follow them.
std::string iri_path(std::string_view text);

// `url` as an IRI: characters that no IRI may hold where they stand percent-encoded. Empty unless it is http or https
// and has a host.
std::string web_iri(std::string_view url);

// At most `max_code_points`, the last of them `…` if something was cut off.
std::string clip(std::string_view text, std::size_t max_code_points);

// Blanks turned into newlines so that lines have about `width` code points, in at most `max_lines` lines of like length;
// what does not fit is clipped. A word is never broken, however long.
std::string wrap(std::string_view text, std::size_t width, std::size_t max_lines);

}  // namespace newsgraph
