#include "marked_text.h"

#include <algorithm>
#include <tuple>

#include "base/text_util.h"
#include "exporters/html_text.h"
#include "text_table.h"

namespace newsgraph {
namespace {

struct Signs {
  std::string_view open, close;
};

Signs signs_of(Mark mark, MarkStyle style) {
  if (style == MarkStyle::html) {
    const bool is_trigger = mark == Mark::trigger;
    return {is_trigger               ? "<mark class=\"trigger\">"
            : mark == Mark::argument ? "<mark class=\"argument\">"
                                     : "<mark class=\"cue\">",
            "</mark>"};
  }
  const bool plain = style == MarkStyle::plain;
  switch (mark) {
    case Mark::argument:
      return plain ? Signs{"[", "]"} : Signs{"\x1b[4m", "\x1b[24m"};
    case Mark::trigger:
      return plain ? Signs{"*", "*"} : Signs{"\x1b[1m", "\x1b[22m"};
    case Mark::cue:
      return plain ? Signs{"(", ")"} : Signs{"\x1b[3m", "\x1b[23m"};
  }
  return {};
}

bool is_blank(char c) { return static_cast<unsigned char>(c) <= ' '; }

// one_line_of(), but blanks at the ends stay one blank: what stands before and after is another part of the line.
std::string part_of_line(std::string_view text) {
  if (text.empty()) return {};
  const std::string line = one_line_of(text);
  if (line.empty()) return " ";
  return (is_blank(text.front()) ? " " : "") + line + (is_blank(text.back()) ? " " : "");
}

bool cross(ByteSpan a, ByteSpan b) { return a.overlaps(b) && !a.contains(b) && !b.contains(a); }

bool is_inside_letter(std::string_view text, std::size_t offset) {
  return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;
}

// Those that can be shown, outer before inner.
std::vector<MarkedSpan> usable(std::vector<MarkedSpan> marks, std::string_view text, ByteSpan whole) {
  std::vector<MarkedSpan> kept;
  const auto cuts_letter = [&](ByteSpan span) {
    return is_inside_letter(text, span.begin - whole.begin) || is_inside_letter(text, span.end - whole.begin);
  };
  for (const MarkedSpan& mark : marks) {
    const bool bad = mark.span.begin >= mark.span.end || !whole.contains(mark.span) || cuts_letter(mark.span) ||
                     std::any_of(kept.begin(), kept.end(), [&](const MarkedSpan& k) {
                       return cross(k.span, mark.span) || (k.span == mark.span && k.mark == mark.mark);
                     });
    if (!bad) kept.push_back(mark);
  }
  std::stable_sort(kept.begin(), kept.end(), [](const MarkedSpan& a, const MarkedSpan& b) {
    return std::tie(a.span.begin, b.span.end) < std::tie(b.span.begin, a.span.end);
  });
  return kept;
}

}  // namespace

std::string mark_words(std::string_view text, std::uint32_t begin, std::vector<MarkedSpan> marks, MarkStyle style) {
  const ByteSpan whole{begin, begin + static_cast<std::uint32_t>(text.size())};
  if (whole.end < begin) marks.clear();  // past the last offset there is, as no text of ours lies
  marks = usable(std::move(marks), text, whole);
  std::string out;
  std::vector<MarkedSpan> open;
  std::uint32_t at = begin;
  const auto write_to = [&](std::uint32_t end) {
    const std::string_view part = text.substr(at - begin, end - at);
    out += style == MarkStyle::html ? html_text(part) : part_of_line(part);
    at = end;
  };
  const auto close_before = [&](std::uint32_t place) {
    while (!open.empty() && open.back().span.end <= place) {
      write_to(open.back().span.end);
      out += signs_of(open.back().mark, style).close;
      open.pop_back();
    }
  };
  for (const MarkedSpan& mark : marks) {
    close_before(mark.span.begin);
    write_to(mark.span.begin);
    out += signs_of(mark.mark, style).open;
    open.push_back(mark);
  }
  close_before(whole.end);
  write_to(whole.end);
  return out;
}

}  // namespace newsgraph
