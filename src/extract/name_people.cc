#include "extract/name_people.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extract/name_bodies.h"
#include "extract/post_lexicon.h"
#include "language/gazetteer.h"

namespace newsgraph {
namespace {

// Words in the names of places and buildings.
bool is_place_noun(std::string_view folded) {
  static constexpr std::array<std::string_view, 66> kNouns = {
      "airport",   "ave",    "avenue", "bay",      "beach",   "bridge",    "cape",    "castle",   "center",  "centre",
      "church",    "city",   "coast",  "counties", "county",  "creek",     "del",     "district", "east",    "falls",
      "field",     "forest", "garden", "gardens",  "grove",   "hall",      "heights", "hill",     "hills",   "hospital",
      "hotel",     "house",  "island", "islands",  "la",      "lake",      "lakes",   "lane",     "library", "mountain",
      "mountains", "museum", "north",  "park",     "parish",  "peninsula", "place",   "point",    "port",    "province",
      "ridge",     "river",  "road",   "santa",    "school",  "sea",       "south",   "springs",  "square",  "station",
      "street",    "tower",  "town",   "valley",   "village", "west"};
  return std::find(kNouns.begin(), kNouns.end(), folded) != kNouns.end();
}

// `named Grace Okoro chief executive`, `appointed Grace Okoro as`; not `was named Acme chief executive`
bool is_given_post(const NameOrder& order, TokenSpan name) {
  static constexpr std::array<std::string_view, 9> kGive = {"appointed", "named", "elected", "nominated", "promoted",
                                                            "appoints",  "names", "chose",   "confirmed"};
  const TokenSpan sentence = order.sentence_at(name.begin);
  if (name.begin == sentence.begin ||
      std::find(kGive.begin(), kGive.end(), order.folded(name.begin - 1)) == kGive.end())
    return false;
  if (name.begin >= sentence.begin + 2u && order.is_be(name.begin - 2)) return false;
  const std::uint32_t as = name.end < sentence.end && order.folded(name.end) == "as" ? 1 : 0;
  for (std::uint32_t i = name.end + as; i < sentence.end && i < name.end + 4 + as; ++i) {
    if (match_post_head(order.doc(), i, sentence.end)) return true;
    if (order.is_verb(i) || order.folded(i) == ",") return false;
  }
  return false;
}

// `The leader of the Agrarian Party, Milan Urban, accused`: a name between commas, after a definite post
bool is_told_by_post(const NameOrder& order, TokenSpan name) {
  constexpr std::uint32_t kLongestPhrase = 9;
  const TokenSpan sentence = order.sentence_at(name.begin);
  if (name.begin < sentence.begin + 3u || order.folded(name.begin - 1) != ",") return false;
  if (name.end >= sentence.end || order.folded(name.end) != "," || order.name_at(name.begin - 2) == nullptr)
    return false;
  for (std::uint32_t i = name.begin - 2; i > sentence.begin && i + kLongestPhrase > name.begin; --i) {
    if (order.folded(i) == "," || order.is_verb(i)) return false;
    const bool definite = order.folded(i - 1) == "the" || order.folded(i - 1) == "'s" || order.folded(i - 1) == "its";
    const auto post = definite ? match_post_head(order.doc(), i, sentence.end) : std::nullopt;
    if (post) return order.folded(post->span.end) == "of";
  }
  return false;
}

// `Tendai Moyo, the director of`, `named Grace Okoro chief executive`, `appointed Grace Okoro as`: only people hold
// posts.
bool holds_post(const NameOrder& order, TokenSpan name) {
  constexpr std::uint32_t kLongestPhrase = 6;
  const TokenSpan sentence = order.sentence_at(name.begin);
  const auto post_at = [&](std::uint32_t i) {
    return i < sentence.end && match_post_head(order.doc(), i, sentence.end).has_value();
  };
  if (name.end < sentence.end && order.folded(name.end) == ",") {
    for (std::uint32_t i = name.end + 1; i < sentence.end && i < name.end + kLongestPhrase && order.folded(i) != ",";
         ++i) {
      if (post_at(i)) return true;
      if (order.is_verb(i)) return false;
    }
    return false;
  }
  return is_given_post(order, name) || is_told_by_post(order, name);
}

// `mayor of Brno`: a post that people hold over a place
bool is_ruled_place(const NameOrder& order, const Name& name) {
  const std::uint32_t begin = name.span.begin;
  if (name.kind != NameKind::person || name.span.size() != 1 || begin < order.sentence_at(begin).begin + 2u ||
      order.folded(begin - 1) != "of")
    return false;
  const auto post = match_post_head(order.doc(), begin - 2, begin);
  if (!post || post->span.end + 1u != begin) return false;
  switch (post->post_class) {
    case PostClass::local:
    case PostClass::state:
    case PostClass::government:
      break;
    default:
      return false;
  }
  return std::none_of(order.names().begin(), order.names().end(), [&](const Name& other) {
    return other.kind == NameKind::person && other.span != name.span && !other.span.empty() &&
           order.folded(other.span.end - 1) == order.folded(begin);
  });
}

}  // namespace

void find_full_names(NameOrder* order) {
  constexpr std::uint32_t kFragment = 5;  // tokens: headings and addresses are no sentences
  for (Name& name : order->names()) {
    const TokenSpan span = name.span;
    if (is_ruled_place(*order, name)) name.kind = NameKind::place;
    if (name.kind == NameKind::organisation && span.size() == 2 &&
        (is_given_post(*order, span) || is_told_by_post(*order, span))) {
      const std::string key = order->features().key_of(span);
      if (!find_body(key) && !is_company_word(order->folded(span.end - 1))) name.kind = NameKind::person;
    }
    if (name.kind != NameKind::place || span.size() < 2 || span.size() > 3 || order->after_place_word(span.begin))
      continue;
    bool plain = order->first_in_sentence(span.begin) ||
                 (order->folded(span.begin - 1) != "the" && order->folded(span.begin - 1) != "a");
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      plain = plain && !is_place_noun(order->folded(i)) &&
              order->doc().form(TokenId(i)).find('-') == std::string_view::npos;
    }
    const std::string key = order->features().key_of(span);
    if (!plain || !order->capital(span.end - 1) || !order->running(span.begin) || find_place(key) || find_body(key))
      continue;
    const bool first_name = order->features().is_first_name(TokenId(span.begin)) &&
                            !find_place(order->folded(span.begin)) && order->sentence_at(span.begin).size() > kFragment;
    if (first_name || holds_post(*order, span)) name.kind = NameKind::person;
  }
}

}  // namespace newsgraph
