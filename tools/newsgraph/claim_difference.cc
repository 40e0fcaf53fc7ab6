#include "claim_difference.h"

#include <algorithm>
#include <cmath>

#include "graph/graph_builder.h"

namespace newsgraph {
namespace {

// What stands at the places of a claim. Claims of symmetric relations are compared either way round.
struct Ends {
  const PackNode* subject = nullptr;
  const PackNode* object = nullptr;
  std::vector<ArgumentGround> arguments;
};

Ends ends_of(const ClaimInPack& claim) {
  return {claim.pack->node(claim.edge->subject), claim.pack->node(claim.edge->object), claim.claim->evidence.arguments};
}

Ends turned(Ends ends) {
  std::swap(ends.subject, ends.object);
  for (ArgumentGround& argument : ends.arguments) {
    if (argument.place == ClaimPlace::subject)
      argument.place = ClaimPlace::object;
    else if (argument.place == ClaimPlace::object)
      argument.place = ClaimPlace::subject;
  }
  std::stable_sort(ends.arguments.begin(), ends.arguments.end(),
                   [](const ArgumentGround& a, const ArgumentGround& b) { return a.place < b.place; });
  return ends;
}

bool has_all_names(const PackNode& was, const PackNode& is) {
  return std::all_of(is.names.begin(), is.names.end(), [&](const std::string& name) {
    return std::find(was.names.begin(), was.names.end(), name) != was.names.end();
  });
}

std::string in_words(const PackNode* node) {
  return node == nullptr ? "nobody" : node->names.front() + " (" + std::string(to_string(node->kind)) + ")";
}

// `Mr Pryce [13,21)`.
std::string in_words(const Passage& passage) {
  return passage.text + " [" + std::to_string(passage.span.begin) + "," + std::to_string(passage.span.end) + ")";
}

std::string in_words(const std::vector<ArgumentGround>& arguments) {
  std::string out;
  for (const ArgumentGround& argument : arguments) {
    out += (out.empty() ? "" : ", ") + std::string(to_string(argument.place)) + " " + in_words(argument.words) + " " +
           std::string(to_string(argument.reached));
    for (const Passage& link : argument.chain) out += " for " + in_words(link);
  }
  return out;
}

std::string in_words(const std::vector<CueGround>& cues) {
  std::string out;
  for (const CueGround& cue : cues)
    out += (out.empty() ? "" : ", ") + std::string(to_string(cue.kind)) + " " + in_words(cue.words);
  return out;
}

class Comparison {
 public:
  Comparison(const ClaimInPack& was, const ClaimInPack& is, const Ends& ends) : was_(was), is_(is), ends_(ends) {}

  std::vector<FieldDifference> run() {
    const PackClaim& was = *was_.claim;
    const PackClaim& is = *is_.claim;
    const Ends before = ends_of(was_);
    text("relation", was_.edge->relation, is_.edge->relation);
    thing("subject", before.subject, ends_.subject);
    thing("object", before.object, ends_.object);
    thing("office", was_.pack->node(was.office), is_.pack->node(is.office));
    thing("said by", was_.pack->node(was.by), is_.pack->node(is.by));
    text("status", to_string(was.status), to_string(is.status));
    text("state", to_string(was.state), to_string(is.state));
    text("time", was.time, is.time);
    text("since", was.since, is.since);
    text("until", was.until, is.until);
    evidence(was.evidence, is.evidence);
    text("trigger", in_words({was.evidence.trigger, was.trigger}), in_words({is.evidence.trigger, is.trigger}));
    text("arguments", in_words(before.arguments), in_words(ends_.arguments));
    text("cues", in_words(was.evidence.cues), in_words(is.evidence.cues));
    return std::move(found_);
  }

 private:
  void text(const std::string& field, std::string_view was, std::string_view is) {
    if (was != is) found_.push_back({field, std::string(was), std::string(is)});
  }

  void number(const std::string& field, std::size_t was, std::size_t is) {
    text(field, std::to_string(was), std::to_string(is));
  }

  void thing(const std::string& field, const PackNode* was, const PackNode* is) {
    if (!is_same_thing(was, is)) found_.push_back({field, in_words(was), in_words(is)});
  }

  void evidence(const Evidence& was, const Evidence& is) {
    text("quote", was.quote, is.quote);
    number("begin", was.span.begin, is.span.begin);
    number("end", was.span.end, is.span.end);
    number("begin in code points", was.begin_code_points, is.begin_code_points);
    number("end in code points", was.end_code_points, is.end_code_points);
    text("rule", was.rule, is.rule);
    const auto thousandths = [](double value) { return static_cast<std::size_t>(std::lround(value * 1000)); };
    if (thousandths(was.confidence) != thousandths(is.confidence))
      text("confidence", std::to_string(was.confidence).substr(0, 5), std::to_string(is.confidence).substr(0, 5));
  }

  const ClaimInPack& was_;
  const ClaimInPack& is_;
  const Ends& ends_;
  std::vector<FieldDifference> found_;
};

// How much a difference says that another claim is meant.
int weight_of(const FieldDifference& difference) {
  const std::string& field = difference.field;
  if (field == "relation" || field == "trigger") return 8;
  if (field == "subject" || field == "object") return 4;
  return field == "quote" || field == "status" || field == "rule" ? 2 : 1;
}

bool may_be_meant(const ClaimInPack& was, const ClaimInPack& is, const std::vector<FieldDifference>& found) {
  const Evidence& a = was.claim->evidence;
  const Evidence& b = is.claim->evidence;
  if (a.quote == b.quote || a.span == b.span || a.trigger == b.trigger) return true;
  return std::none_of(found.begin(), found.end(), [](const FieldDifference& difference) {
    return difference.field == "relation" || difference.field == "subject" || difference.field == "object";
  });
}

}  // namespace

bool is_same_thing(const PackNode* was, const PackNode* is) {
  if (was == nullptr || is == nullptr) return was == is;
  return was->kind == is->kind && has_all_names(*was, *is);
}

std::vector<ClaimInPack> claims_of(const EvidencePack& pack, const std::string& article) {
  std::vector<ClaimInPack> claims;
  for (const PackEdge& edge : pack.edges) {
    for (const PackClaim& claim : edge.claims) {
      if (article.empty() || claim.article == article) claims.push_back({&pack, &edge, &claim});
    }
  }
  return claims;
}

std::vector<FieldDifference> differences(const ClaimInPack& was, const ClaimInPack& is) {
  std::vector<FieldDifference> found = Comparison(was, is, ends_of(is)).run();
  if (found.empty() || !is_symmetric_relation(is.edge->relation)) return found;
  std::vector<FieldDifference> other_way = Comparison(was, is, turned(ends_of(is))).run();
  return other_way.size() < found.size() ? other_way : found;
}

std::size_t most_alike(const ClaimInPack& was, const std::vector<ClaimInPack>& now) {
  std::size_t best = now.size();
  int least = 0;
  for (std::size_t i = 0; i < now.size(); ++i) {
    const std::vector<FieldDifference> found = differences(was, now[i]);
    if (!may_be_meant(was, now[i], found)) continue;
    int weight = 0;
    for (const FieldDifference& difference : found) weight += weight_of(difference);
    if (best == now.size() || weight < least) {
      best = i;
      least = weight;
    }
  }
  return best;
}

}  // namespace newsgraph
