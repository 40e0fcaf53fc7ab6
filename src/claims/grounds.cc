#include "claims/grounds.h"

#include "claims/named_values.h"

namespace newsgraph {
namespace {

constexpr NamedValues<ClaimPlace, 4> kPlaces = {{
    {ClaimPlace::subject, "subject"},
    {ClaimPlace::object, "object"},
    {ClaimPlace::office, "office"},
    {ClaimPlace::by, "by"},
}};

constexpr NamedValues<Reached, 7> kReached = {{
    {Reached::name, "name"},
    {Reached::other_name, "other_name"},
    {Reached::role, "role"},
    {Reached::pronoun, "pronoun"},
    {Reached::nominal, "nominal"},
    {Reached::held, "held"},
    {Reached::unknown, "unknown"},
}};

constexpr NamedValues<CueKind, 2> kCueKinds = {{
    {CueKind::status, "status"},
    {CueKind::speech, "speech"},
}};

bool is_inside_letter(std::string_view text, std::size_t offset) {
  return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;
}

}  // namespace

std::string_view to_string(ClaimPlace place) { return name_of(kPlaces, place); }
std::optional<ClaimPlace> parse_claim_place(std::string_view text) { return value_of(kPlaces, text); }
std::string_view to_string(Reached reached) { return name_of(kReached, reached); }
std::optional<Reached> parse_reached(std::string_view text) { return value_of(kReached, text); }
std::string_view to_string(CueKind kind) { return name_of(kCueKinds, kind); }
std::optional<CueKind> parse_cue_kind(std::string_view text) { return value_of(kCueKinds, text); }

std::string_view words_of(const Passage& passage, ByteSpan span, std::string_view quote) {
  if (!passage.text.empty()) return passage.text;
  if (passage.span.begin > passage.span.end || !span.contains(passage.span)) return {};
  if (quote.size() < passage.span.end - span.begin) return {};
  // A file of somebody else's may cut a letter in two.
  if (is_inside_letter(quote, passage.span.begin - span.begin) ||
      is_inside_letter(quote, passage.span.end - span.begin))
    return {};
  return quote.substr(passage.span.begin - span.begin, passage.span.size());
}

}  // namespace newsgraph
