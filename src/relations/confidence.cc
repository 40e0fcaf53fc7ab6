#include "relations/confidence.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace newsgraph {
namespace {

struct Base {
  std::string_view tie;  // end of the rule's name
  double confidence;
};

constexpr std::array<Base, 6> kRoles = {{{"role:title", 0.93}, {"role:apposition", 0.92}, {"role:affiliation", 0.9},
                                         {"role:letters", 0.92}, {"role:as", 0.8}, {"role:alone", 0.75}}};
constexpr double kOtherRole = 0.85;
constexpr double kVerb = 0.87;
constexpr double kNoun = 0.8;
constexpr double kRelational = 0.87;

// Acts that readers took exception to more often than to others.
constexpr std::array<std::pair<std::string_view, double>, 8> kWeakActs = {{{"called_for", 0.88}, {"launched", 0.9}, {"resigned", 0.92}, {"sacked", 0.93},
                                                                          {"urged", 0.9}, {"investigated", 0.92}, {"candidate_for", 0.93}, {"arrested", 0.92}}};

constexpr std::uint32_t kLongSentence = 45;  // words

double base_of(const RelationMention& mention, const Document& doc) {
  for (const Base& base : kRoles) {
    if (mention.rule.ends_with(base.tie)) return base.confidence;
  }
  if (mention.rule.find("/role:") != std::string::npos) return kOtherRole;
  if (mention.predicate.is_none()) return kRelational;
  return doc.predicate(mention.predicate).form == PredicateForm::noun ? kNoun : kVerb;
}

double status_factor(Status status) {
  switch (status) {
    case Status::asserted: return 1.0;
    case Status::planned: return 0.97;
    case Status::negated: return 0.9;
    case Status::hypothetical: return 0.72;
  }
  return 1.0;
}

double filler_factor(const Document& doc, const Filler& filler) {
  if (filler.event) return 0.96;
  if (filler.mention.is_none()) return 0.95;  // nobody is named: `Hart was sacked`
  switch (doc.mention(filler.mention).form) {
    case MentionForm::pronoun: return 0.87;
    case MentionForm::nominal: return 0.93;
    default: return 1.0;
  }
}

}  // namespace

double confidence_of(const Document& doc, const RelationMention& mention) {
  double confidence = base_of(mention, doc) * status_factor(mention.status);
  if (mention.rule.find("/role:") == std::string::npos) {
    confidence *= filler_factor(doc, mention.subject) * filler_factor(doc, mention.object);
    for (const auto& [relation, factor] : kWeakActs) {
      if (mention.relation == relation) confidence *= factor;
    }
  }
  const Sentence& sentence = doc.sentence(doc.sentence_of(mention.trigger));
  if (sentence.tokens.size() > kLongSentence) confidence *= 0.96;
  return confidence;
}

double confidence_of_consequence(double cause) { return 0.95 * cause; }

}  // namespace newsgraph
