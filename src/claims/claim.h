// A claim: according to somebody, subject - relation - object has a status. Not a fact.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "claims/entity.h"
#include "claims/grounds.h"

namespace newsgraph {

enum class Status : std::uint8_t { asserted, planned, hypothetical, negated };
std::string_view to_string(Status status);
std::optional<Status> parse_status(std::string_view text);

// For states such as holds_office: does it hold at the article's date?
enum class State : std::uint8_t { none, current, former, future };
std::string_view to_string(State state);  // "" for none
std::optional<State> parse_state(std::string_view text);

// Where the text makes the claim. Offsets count into the article's text, half-open.
struct Evidence {
  ByteSpan span;                       // bytes of the sentence
  std::size_t begin_code_points = 0;   // the same span in code points, for Web Annotation
  std::size_t end_code_points = 0;
  ByteSpan trigger;                    // bytes of the word that evoked the relation
  std::string quote;                   // the text under `span`
  std::string rule;                    // `sacked/active`: the rule file and the pattern that found it
  double confidence = 1.0;             // in [0, 1]
  std::vector<ArgumentGround> arguments = {};  // by place: subject, object, office, by; empty in files of others
  std::vector<CueGround> cues = {};            // status before speech

  bool operator==(const Evidence&) const = default;
};

struct Claim {
  std::string relation;         // `holds_office`; users add their own, so it is not an enum
  EntityId subject;             // may be none: `was sacked`
  EntityId object;
  EntityId office;              // the post at stake, or none
  Status status = Status::asserted;
  EntityId by;                  // who says so, when it is not the article itself
  State state = State::none;    // for states only
  std::string time;             // EDTF (`2019-05-01`, `2017-11`), or empty
  std::string since;            // for states: EDTF, or empty
  std::string until;
  Evidence evidence;

  bool operator==(const Claim&) const = default;
};

}  // namespace newsgraph
