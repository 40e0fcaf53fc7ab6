#include "golden/graph_score.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/text_util.h"
#include "claims/claims_file.h"
#include "golden/graph_alignment.h"

namespace newsgraph {
namespace {

// Relation, subject, object: indices of gold entities, kNobody for none, kUnknown for one that gold does not have.
using Triple = std::tuple<std::string, std::size_t, std::size_t>;
constexpr std::size_t kNobody = static_cast<std::size_t>(-1);
constexpr std::size_t kUnknown = static_cast<std::size_t>(-2);

bool is_state(const std::string& relation) {
  static const std::set<std::string> kStates = {"holds_office", "office_in", "member_of", "represents", "part_of",
                                                "ally_of",      "rival_of",  "family_of", "owns"};
  return kStates.count(relation) > 0;
}

Triple triple(const std::string& relation, std::size_t subject, std::size_t object) {
  static const std::set<std::string> kSymmetric = {"ally_of", "rival_of", "family_of", "met", "agreed_with"};
  if (kSymmetric.count(relation) > 0 && object < subject) std::swap(subject, object);
  return {relation, subject, object};
}

bool says_optional(std::string_view line) { return line.find("\"optional\": true") != std::string_view::npos; }

std::string describe(std::string_view kind, const DocumentClaims& graph, const Claim& claim) {
  const auto name = [&](EntityId id) { return id ? graph.entities[id.index()].names.front() : std::string("-"); };
  return std::string(kind) + " " + graph.article.id + ": " + name(claim.subject) + " " + claim.relation + " " +
         name(claim.object) + " [" + std::string(to_string(claim.status)) + "] " + claim.evidence.quote;
}

HitCount count_entities(const GoldGraph& gold, const std::vector<Entity>& found,
                        const std::vector<std::optional<std::size_t>>& aligned) {
  const auto counts = [](EntityKind kind) {
    return kind == EntityKind::person || kind == EntityKind::office || kind == EntityKind::organisation;
  };
  HitCount count;
  std::set<std::size_t> hit;
  for (std::size_t j = 0; j < found.size(); ++j) {
    if (aligned[j]) hit.insert(*aligned[j]);
    if (!counts(found[j].kind)) continue;
    if (!aligned[j]) {
      ++count.wrong;
    } else if (!gold.entity_optional[*aligned[j]]) {
      ++count.right;
    }
  }
  for (std::size_t i = 0; i < gold.graph.entities.size(); ++i) {
    if (counts(gold.graph.entities[i].kind) && !gold.entity_optional[i] && hit.count(i) == 0) ++count.missed;
  }
  return count;
}

// The gold claims by what they say, and which of them were found.
class ClaimMatcher {
 public:
  explicit ClaimMatcher(const GoldGraph& gold) : gold_(gold) {
    for (std::size_t i = 0; i < gold.graph.claims.size(); ++i) {
      const Claim& claim = gold.graph.claims[i];
      claims_[triple(claim.relation, index_of(claim.subject), index_of(claim.object))].push_back(i);
    }
  }

  void take(const DocumentClaims& found, const std::vector<std::optional<std::size_t>>& aligned, GraphScore* score) {
    for (const Claim& claim : found.claims) {
      const auto gold_index = [&](EntityId id) { return !id ? kNobody : aligned[id.index()].value_or(kUnknown); };
      const std::size_t subject = gold_index(claim.subject);
      const std::size_t object = gold_index(claim.object);
      const Triple key = triple(claim.relation, subject, object);
      const bool known = subject != kUnknown && object != kUnknown;
      if (known && !seen_.insert({key, claim.status}).second) continue;
      HitCount& count = is_state(claim.relation) ? score->states : score->acts;
      switch (judge(key, claim.status)) {
        case Verdict::right: ++count.right; break;
        case Verdict::free: break;
        case Verdict::wrong:
          ++count.wrong;
          score->faults.push_back(describe("wrong ", found, claim));
      }
    }
  }

  void add_missed(GraphScore* score) const {
    for (const auto& [key, indices] : claims_) {
      std::set<Status> reported;
      for (const std::size_t i : indices) {
        const Claim& claim = gold_.graph.claims[i];
        if (gold_.claim_optional[i] || seen_.count({key, claim.status}) > 0 || !reported.insert(claim.status).second) continue;
        ++(is_state(claim.relation) ? score->states : score->acts).missed;
        score->faults.push_back(describe("missed", gold_.graph, claim));
      }
    }
  }

 private:
  enum class Verdict { right, free, wrong };

  static std::size_t index_of(EntityId id) { return id ? id.index() : kNobody; }

  // Free where gold leaves it open: the claim itself, or all that gold says of the two with another status.
  Verdict judge(const Triple& key, Status status) const {
    const auto at = claims_.find(key);
    if (at == claims_.end()) return Verdict::wrong;
    bool all_optional = true;
    for (const std::size_t i : at->second) {
      if (gold_.graph.claims[i].status == status) return gold_.claim_optional[i] ? Verdict::free : Verdict::right;
      all_optional = all_optional && gold_.claim_optional[i];
    }
    return all_optional ? Verdict::free : Verdict::wrong;
  }

  const GoldGraph& gold_;
  std::map<Triple, std::vector<std::size_t>> claims_;
  std::set<std::pair<Triple, Status>> seen_;
};

double ratio(std::size_t part, std::size_t rest) {
  return part == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(part + rest);
}

}  // namespace

HitCount& HitCount::operator+=(const HitCount& other) {
  right += other.right;
  wrong += other.wrong;
  missed += other.missed;
  return *this;
}

double HitCount::precision() const { return ratio(right, wrong); }
double HitCount::recall() const { return ratio(right, missed); }

double HitCount::f1() const {
  const double sum = precision() + recall();
  return sum > 0 ? 2 * precision() * recall() / sum : 0;
}

HitCount GraphScore::claims() const {
  HitCount all = states;
  return all += acts;
}

GraphScore& GraphScore::operator+=(const GraphScore& other) {
  entities += other.entities;
  states += other.states;
  acts += other.acts;
  faults.insert(faults.end(), other.faults.begin(), other.faults.end());
  return *this;
}

Result<GoldGraph> read_gold_graph(std::string_view bytes, const std::string& path) {
  GoldGraph gold;
  NG_TRY(gold.graph, parse_claims_line(bytes, path, 1));
  for (const std::string_view line : split(bytes, '\n')) {
    if (line.starts_with("  {\"id\":")) gold.entity_optional.push_back(says_optional(line));
    if (line.starts_with("  {\"s\":")) gold.claim_optional.push_back(says_optional(line));
  }
  if (gold.entity_optional.size() != gold.graph.entities.size() || gold.claim_optional.size() != gold.graph.claims.size()) {
    return Error{ErrorCode::bad_input, "expected one entity or claim a line", path};
  }
  return gold;
}

GraphScore score_graph(const GoldGraph& gold, const DocumentClaims& found) {
  const auto aligned = align_entities(gold.graph.entities, found.entities);
  GraphScore score;
  score.entities = count_entities(gold, found.entities, aligned);
  ClaimMatcher matcher(gold);
  matcher.take(found, aligned, &score);
  matcher.add_missed(&score);
  return score;
}

}  // namespace newsgraph
