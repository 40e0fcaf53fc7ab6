#include "graph/demands.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "base/text_util.h"
#include "graph/demand_outcome.h"
#include "graph/edtf.h"

namespace newsgraph {
namespace {

// Parts of the names of events that are somebody's going.
constexpr std::array<std::string_view, 7> kGoing = {"resign",     "sack",          "step down",    "step aside",
                                                    "stand down", "stepping down", "standing down"};
// These speak of much else (`removal of the statue`): they count where the sentence also has somebody hypothetically
// gone.
constexpr std::array<std::string_view, 8> kPerhapsGoing = {"dismiss", "fire",  "remov",     "oust",
                                                           "quit",    "to go", "departure", "expel"};

template <std::size_t N>
bool speaks_of(const std::array<std::string_view, N>& words, const Node& event) {
  return std::any_of(event.names.begin(), event.names.end(), [&](const std::string& name) {
    const std::string folded = fold_key(name);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return folded.find(word) != std::string::npos; });
  });
}

bool is_letter(char c) { return is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0x80; }

// `text` holds `name` as whole words. REQUIRES: both folded.
bool names_whole(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    const std::size_t end = at + name.size();
    if (begins && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

// `should be sacked`, `must resign`.
bool is_said_to_be_due(const GraphEvidence& evidence, std::string_view quote) {
  constexpr std::size_t kNear = 24;
  if (evidence.trigger.begin < evidence.span.begin) return false;
  const std::size_t at = std::min<std::size_t>(evidence.trigger.begin - evidence.span.begin, quote.size());
  const std::size_t begin = at > kNear ? at - kNear : 0;
  const std::string before = fold_key(quote.substr(begin, at - begin));
  return names_whole(before, "should") || names_whole(before, "must");
}

class DemandFinder {
 public:
  explicit DemandFinder(const KnowledgeGraph& graph) : graph_(graph) {
    for (std::size_t i = 0; i < graph.claims().size(); ++i) {
      const GraphClaim& claim = graph.claims()[i];
      const Edge& edge = graph.edge(claim.edge);
      sentences_[sentence_of(claim)].push_back(GraphClaimId(i));
      for (const NodeId node : {edge.subject, edge.object, claim.by}) {
        if (node && graph.node(node).kind == EntityKind::person) people_[claim.article].insert(node);
      }
    }
  }

  std::vector<Demand> find() const {
    std::vector<Demand> demands;
    for (std::size_t i = 0; i < graph_.claims().size(); ++i) {
      Demand demand;
      demand.claim = GraphClaimId(i);
      if (!read(graph_.claims()[i], &demand)) continue;
      set_days(&demand);
      demands.push_back(demand);
    }
    return demands;
  }

 private:
  using Sentence = std::tuple<ArticleId, std::uint32_t, std::string_view>;

  Sentence sentence_of(const GraphClaim& claim) const {
    return {claim.article, claim.evidence.span.begin, graph_.quote(claim)};
  }
  const Edge& edge_of(GraphClaimId id) const { return graph_.edge(graph_.claim(id).edge); }

  bool read(const GraphClaim& claim, Demand* demand) const {
    const Edge& edge = graph_.edge(claim.edge);
    const std::string& relation = graph_.relation(edge);
    demand->by = edge.subject;
    if (claim.status == Status::asserted && relation == "called_for") return read_called_for(claim, demand);
    if (claim.status == Status::asserted && relation == "urged") return read_urged(claim, demand);
    const bool is_due =
        claim.status == Status::hypothetical && claim.by && is_said_to_be_due(claim.evidence, graph_.quote(claim));
    if (!is_due || !is_one_of(relation, {"resigned", "sacked"})) return false;
    demand->by = claim.by;
    set_target(demand->claim, demand);
    return demand->target && demand->target != claim.by && !is_demanded_outright(claim, *demand);
  }

  bool read_called_for(const GraphClaim& claim, Demand* demand) const {
    const Edge& edge = graph_.edge(claim.edge);
    const Node& event = graph_.node(edge.object);
    const bool is_plain = speaks_of(kGoing, event);
    if (!is_plain && !speaks_of(kPerhapsGoing, event)) return false;
    const GraphClaimId going = find_going(claim, [&](NodeId who, GraphClaimId) { return who != edge.subject; });
    if (going) {
      set_target(going, demand);
    } else if (is_plain) {
      demand->target = person_named(claim, event);
    }
    return is_plain || going;
  }

  bool read_urged(const GraphClaim& claim, Demand* demand) const {
    const Edge& edge = graph_.edge(claim.edge);
    const GraphClaimId going = find_going(claim, [&](NodeId who, GraphClaimId id) {
      const Edge& act = edge_of(id);
      if (graph_.relation(act) == "resigned") return who == edge.object;
      return who != edge.subject && (!act.subject || act.subject == edge.object);
    });
    if (going) set_target(going, demand);
    return !going.is_none();
  }

  // The sentence has a demand in so many words, by the same or somebody else.
  bool is_demanded_outright(const GraphClaim& claim, const Demand& demand) const {
    const std::vector<GraphClaimId>& claims = sentences_.at(sentence_of(claim));
    return std::any_of(claims.begin(), claims.end(), [&](GraphClaimId id) {
      Demand other;
      other.claim = id;
      const bool is_outright = is_one_of(graph_.relation(edge_of(id)), {"called_for", "urged"});
      return is_outright && read(graph_.claim(id), &other) && other.target == demand.target;
    });
  }

  NodeId who_goes(const Edge& edge) const { return graph_.relation(edge) == "resigned" ? edge.subject : edge.object; }

  // The first claim of the sentence by which somebody whom `fits` takes would go.
  template <typename Fits>
  GraphClaimId find_going(const GraphClaim& claim, const Fits& fits) const {
    for (const GraphClaimId id : sentences_.at(sentence_of(claim))) {
      const Edge& edge = edge_of(id);
      if (graph_.claim(id).status != Status::hypothetical || !is_one_of(graph_.relation(edge), {"resigned", "sacked"}))
        continue;
      if (who_goes(edge) && fits(who_goes(edge), id)) return id;
    }
    return {};
  }

  void set_target(GraphClaimId going, Demand* demand) const {
    const Edge& edge = edge_of(going);
    demand->target = who_goes(edge);
    demand->office = graph_.claim(going).office;
    if (graph_.relation(edge) == "resigned" && graph_.node(edge.object).kind == EntityKind::office)
      demand->office = edge.object;
  }

  // Whom the event's name names; else the one other person of the sentence.
  NodeId person_named(const GraphClaim& claim, const Node& event) const {
    const auto found = people_.find(claim.article);
    if (found == people_.end()) return {};
    const NodeId subject = graph_.edge(claim.edge).subject;
    for (const std::string& text : {join(event.names, "|"), std::string(graph_.quote(claim))}) {
      std::vector<NodeId> named;
      for (const NodeId person : found->second) {
        const std::vector<std::string>& names = graph_.node(person).names;
        const auto is_in_text = [&](const std::string& name) { return names_whole(fold_key(text), fold_key(name)); };
        if (person != subject && std::any_of(names.begin(), names.end(), is_in_text)) named.push_back(person);
      }
      if (named.size() == 1) return named.front();
      if (named.size() > 1) return {};
    }
    return {};
  }

  void set_days(Demand* demand) const {
    const GraphClaim& claim = graph_.claim(demand->claim);
    auto days = days_of_edtf(graph_.time(claim));
    if (!days) days = days_of_edtf(graph_.article(claim.article).info.date);
    if (!days) return;
    demand->first = days->first;
    demand->last = days->last;
  }

  const KnowledgeGraph& graph_;
  std::map<Sentence, std::vector<GraphClaimId>> sentences_;
  std::map<ArticleId, std::set<NodeId>> people_;
};

}  // namespace

std::string_view to_string(Outcome outcome) {
  switch (outcome) {
    case Outcome::resigned:
      return "resigned";
    case Outcome::sacked:
      return "sacked";
    case Outcome::replaced:
      return "replaced";
    case Outcome::left:
      return "left";
    case Outcome::may_have_left:
      return "may have left";
    case Outcome::to_leave:
      return "to leave";
    case Outcome::survived:
      return "survived";
    case Outcome::no_news:
      return "no news";
  }
  return "";
}

std::vector<Demand> demands_in(const KnowledgeGraph& graph) {
  std::vector<Demand> demands = DemandFinder(graph).find();
  const OutcomeFinder outcomes(graph);
  for (Demand& demand : demands) outcomes.find(&demand);
  std::stable_sort(demands.begin(), demands.end(), [](const Demand& a, const Demand& b) {
    return std::tie(a.last, a.first) < std::tie(b.last, b.first);
  });
  return demands;
}

}  // namespace newsgraph
