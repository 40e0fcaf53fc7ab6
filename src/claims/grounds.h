// What a claim rests on beside its trigger: which words fill its places, how they came to mean their entities, and
// which words decided its status and its speaker. For `explain`; nothing else reads it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace newsgraph {

// Words of the article. `text` is empty where they stand in the quote of the evidence, which then holds them.
struct Passage {
  ByteSpan span;
  std::string text;

  bool operator==(const Passage&) const = default;
};

// The place of a claim that words fill.
enum class ClaimPlace : std::uint8_t { subject, object, office, by };
std::string_view to_string(ClaimPlace place);
std::optional<ClaimPlace> parse_claim_place(std::string_view text);

// How words came to mean their entity.
enum class Reached : std::uint8_t {
  name,        // by its full name; an office or an event by its own words
  other_name,  // `Mr Pryce`, who is Duncan Pryce
  role,        // `the Foreign Secretary`
  pronoun,     // `she`
  nominal,     // `the party`
  held,        // no words here: the post that the text gives elsewhere to the subject or object
  unknown,     // words that name nobody whom we know: `one ally said`
};
std::string_view to_string(Reached reached);
std::optional<Reached> parse_reached(std::string_view text);

struct ArgumentGround {
  ClaimPlace place = ClaimPlace::subject;
  Reached reached = Reached::name;
  Passage words;
  std::vector<Passage> chain;  // antecedents, nearest first, the last of them a full name if there is one: `she`, `Mrs
                               // Marsh`, `Helena Marsh`

  bool operator==(const ArgumentGround&) const = default;
};

enum class CueKind : std::uint8_t {
  status,  // `not`, `if`, `will`, `called`: why the status is not asserted
  speech,  // `said`, `according`: why it is somebody's word
};
std::string_view to_string(CueKind kind);
std::optional<CueKind> parse_cue_kind(std::string_view text);

struct CueGround {
  CueKind kind = CueKind::status;
  Passage words;

  bool operator==(const CueGround&) const = default;
};

// The words of `passage`, of which `quote` holds those between `span`; empty where neither has them.
std::string_view words_of(const Passage& passage, ByteSpan span, std::string_view quote);

}  // namespace newsgraph
