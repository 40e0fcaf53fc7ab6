#include "graph/ledger_remarks.h"

#include <algorithm>
#include <tuple>

#include "base/text_util.h"
#include "graph/edtf.h"

namespace newsgraph {
namespace {

// The days on which the tenure is known to run, and the claims that say so.
std::vector<SeenDay> known_days(const Spell& spell) {
  std::vector<SeenDay> days = spell.seen;
  if (!spell.begin.latest.empty()) days.insert(days.begin(), {spell.begin.latest, spell.begin.claims.front()});
  return days;
}

std::string last_known_day(const Spell& spell) {
  return std::max({spell.begin.latest, spell.last_seen(), spell.end.earliest});
}

// The tenure is known to run before the day and after it, by at least two articles.
bool runs_around(const KnowledgeGraph& graph, const Tenure& tenure, const std::string& day) {
  const std::vector<SeenDay> days = known_days(tenure.spell);
  if (days.empty() || days.front().day >= day || days.back().day <= day) return false;
  return graph.claim(days.front().claim).article != graph.claim(days.back().claim).article;
}

bool is_lone_sighting(const KnowledgeGraph& graph, const Spell& spell) {
  if (spell.has_ended || spell.seen.empty()) return false;
  const ArticleId article = graph.claim(spell.claims.front()).article;
  return std::all_of(spell.claims.begin(), spell.claims.end(), [&](GraphClaimId id) {
    return graph.claim(id).article == article && graph.relation(graph.claim(id)) == "holds_office";
  });
}

bool is_seen_between(const Tenure& tenure, const std::string& first, const std::string& last) {
  const std::vector<SeenDay> days = known_days(tenure.spell);
  return std::any_of(days.begin(), days.end(),
                     [&](const SeenDay& seen) { return first < seen.day && seen.day < last; });
}

std::size_t num_seen_between(const Tenure& tenure, const std::string& first, const std::string& last) {
  return static_cast<std::size_t>(
      std::count_if(tenure.spell.seen.begin(), tenure.spell.seen.end(),
                    [&](const SeenDay& seen) { return first < seen.day && seen.day < last; }));
}

// Only seen in office, while another is seen there in between, at least as often: `the first president, George
// Washington` in two articles of these years.
bool is_outnumbered(const KnowledgeGraph& graph, const Tenure& tenure, std::span<const Tenure> tenures) {
  const Spell& spell = tenure.spell;
  const bool is_only_seen =
      !spell.has_ended && std::all_of(spell.claims.begin(), spell.claims.end(), [&](GraphClaimId id) {
        return graph.relation(graph.claim(id)) == "holds_office" && graph.claim(id).since.is_none();
      });
  if (!is_only_seen || spell.seen.size() < 2) return false;
  return std::any_of(tenures.begin(), tenures.end(), [&](const Tenure& other) {
    const std::size_t between = num_seen_between(other, spell.seen.front().day, spell.seen.back().day);
    return other.person != tenure.person && between >= spell.seen.size();
  });
}

// `was appointed`, `has been minister since May`.
bool tells_of_coming(const KnowledgeGraph& graph, GraphClaimId id) {
  const GraphClaim& claim = graph.claim(id);
  return is_one_of(graph.relation(claim), {"appointed", "elected", "promoted", "replaced"}) || !claim.since.is_none();
}

void settle_with(const KnowledgeGraph& graph, const Tenure& other, const std::string& last_seen, Spell* spell) {
  const bool may_be_elsewhere = !is_told_apart(graph.node(other.office));
  for (const SeenDay& seen : known_days(other.spell)) {
    if (seen.day <= last_seen || (!spell->end.latest.empty() && spell->end.latest <= seen.day)) continue;
    if (!may_be_elsewhere || tells_of_coming(graph, seen.claim)) {
      spell->has_ended = true;
      spell->doubted_from.clear();
      spell->end = {last_seen, seen.day, {seen.claim}};
      spell->next_holder = other.person;
    } else if (!spell->has_ended && (spell->doubted_from.empty() || seen.day < spell->doubted_from)) {
      spell->doubted_from = seen.day;
      spell->end.claims = {seen.claim};
      spell->next_holder = other.person;
    }
  }
}

void add_gap_after(const Tenure& tenure, std::span<const Tenure> tenures, std::vector<LedgerRemark>* remarks) {
  if (tenure.spell.end.latest.empty()) return;
  const std::string first = later_by(tenure.spell.end.latest, 1);
  std::string next;
  for (const Tenure& other : tenures) {
    if (cover_of(other.spell, first) != Cover::no) return;
    const std::string& begin = other.spell.begin.earliest;
    // An end whose begin nobody knows may reach back into the gap.
    if (begin.empty() && first <= std::max(other.spell.begin.latest, other.spell.end.latest)) return;
    if (first < begin && (next.empty() || begin < next)) next = begin;
  }
  if (!next.empty()) remarks->push_back({LedgerRemark::Kind::gap, tenure.office, first, later_by(next, -1), {}, {}});
}

void add_overlap(const Tenure& one, const Tenure& other, std::vector<LedgerRemark>* remarks) {
  if (one.person == other.person || one.spell.begin.latest.empty() || other.spell.begin.latest.empty()) return;
  const std::string first = std::max(one.spell.begin.latest, other.spell.begin.latest);
  const std::string last = std::min(last_known_day(one.spell), last_known_day(other.spell));
  const bool is_doubtful = first == last && (one.spell.is_doubtful || other.spell.is_doubtful) &&
                           one.spell.is_doubtful != other.spell.is_doubtful;
  if (first < last || is_doubtful)
    remarks->push_back({LedgerRemark::Kind::overlap, one.office, first, last, one.person, other.person});
}

}  // namespace

bool interleave(std::span<const Tenure> tenures) {
  for (const Tenure& tenure : tenures) {
    const std::vector<SeenDay> days = known_days(tenure.spell);
    if (days.empty()) continue;
    for (const Tenure& other : tenures) {
      if (other.person != tenure.person && is_seen_between(other, days.front().day, days.back().day)) return true;
    }
  }
  return false;
}

void doubt_lone_sightings(const KnowledgeGraph& graph, std::span<Tenure> tenures) {
  for (Tenure& tenure : tenures) {
    if (is_outnumbered(graph, tenure, tenures)) {
      tenure.spell.is_doubtful = true;
      continue;
    }
    if (!is_lone_sighting(graph, tenure.spell)) continue;
    tenure.spell.is_doubtful = std::any_of(tenures.begin(), tenures.end(), [&](const Tenure& other) {
      return other.person != tenure.person && runs_around(graph, other, tenure.spell.seen.front().day);
    });
  }
}

bool is_told_apart(const Node& office) { return office.key.find_first_of("@~") != std::string::npos; }

void settle_with_next_holders(const KnowledgeGraph& graph, std::span<Tenure> tenures) {
  for (Tenure& tenure : tenures) {
    const std::string last_seen = last_known_day(tenure.spell);
    if (tenure.spell.has_ended || last_seen.empty()) continue;
    for (const Tenure& other : tenures) {
      const bool is_sign = &other != &tenure && !other.in_one_article && !other.spell.is_doubtful;
      if (is_sign) settle_with(graph, other, last_seen, &tenure.spell);
    }
  }
}

std::vector<LedgerRemark> remarks_on(std::span<const Tenure> tenures) {
  std::vector<LedgerRemark> remarks;
  for (std::size_t i = 0; i < tenures.size(); ++i) {
    add_gap_after(tenures[i], tenures, &remarks);
    for (std::size_t j = i + 1; j < tenures.size(); ++j) add_overlap(tenures[i], tenures[j], &remarks);
  }
  const auto order = [](const LedgerRemark& remark) {
    return std::tuple(remark.first, remark.last, remark.kind, remark.one, remark.other);
  };
  std::sort(remarks.begin(), remarks.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
  remarks.erase(
      std::unique(remarks.begin(), remarks.end(), [&](const auto& a, const auto& b) { return order(a) == order(b); }),
      remarks.end());
  return remarks;
}

}  // namespace newsgraph
