// What the relations made of a text: what was claimed, what nearly was, and what was missing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "pipeline/pipeline.h"
#include "text/document.h"

namespace newsgraph {

enum class NearMissFate {
  claimed,      // a claim is written
  dropped,      // a relation was found and thrown away: a pronoun without antecedent, too little confidence
  missed,       // a rule knows the word, but something is missing
  other_class,  // a rule knows the word as another part of speech
  unknown,      // a verb that no relation knows
};
std::string_view to_string(NearMissFate outcome);

struct Finding {
  NearMissFate outcome = NearMissFate::claimed;
  std::string relation;  // empty for `unknown`, and for `missed` where only rules for other words beside it are
  std::string rule;      // `sacked/event:sack`; empty where there is none
  SentenceId sentence;
  ByteSpan word;        // of the text: the trigger
  std::string summary;  // `? sacked 'Tom Hart' (office 'Chancellor')`, or what is wrong, in a few words
  std::vector<std::string>
      reasons;  // what was missing, or what else is to be known about the claim, in words for users
};

struct NearMissQuestion {
  std::string relation;         // only this one; empty: all
  double min_confidence = 0.0;  // claims below are `dropped`
};

// By place in the text. Rules of common verbs that want certain words beside them (`give` with `sack`) are summed up
// where those are not there, unless the question names their relation.
std::vector<Finding> find_near_misses(const Document& doc, const Pipeline& pipeline, const NearMissQuestion& question);

}  // namespace newsgraph
