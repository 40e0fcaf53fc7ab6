#include "exporters/pictures/timeline.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/text_util.h"
#include "exporters/pictures/wording.h"
#include "exporters/safe_text.h"
#include "graph/demands.h"
#include "graph/edtf.h"
#include "graph/sightings.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxName = 48;
constexpr std::size_t kMaxTooltipClaims = 8;

// One claim that somebody came, went, or is wanted to go.
struct Found {
  NodeId person;
  NodeId actor;
  bool has_actor = false;
  bool at_begin = false;
  GraphClaimId claim;
  std::string words;  // for others than the relation's own
};

std::string first_day(const TimelineRow& row) {
  for (const Stretch& stretch : row.stretches) {
    if (!stretch.first.empty()) return stretch.first;
    if (!stretch.last.empty()) return stretch.last;
  }
  for (const TimelineAct& act : row.acts) {
    if (!act.day.empty()) return act.day;
  }
  return {};
}

// Both days known or one of them; the later of what is known.
const std::string& last_known(const Bound& bound) { return bound.latest.empty() ? bound.earliest : bound.latest; }

class TimelineMaker {
 public:
  TimelineMaker(const KnowledgeGraph& graph, const View& view, const Ledger& ledger, NodeId office)
      : graph_(graph), view_(view), ledger_(ledger), office_(office) {
    for (const GraphArticle& article : graph.articles()) today_ = std::max(today_, last_day_of(article));
  }

  Timeline make() {
    for (const Tenure& tenure : ledger_.tenures_of_office(office_)) add_tenure(tenure);
    num_holders_ = timeline_.rows.size();
    find_acts();
    for (const LedgerRemark& remark : ledger_.remarks()) add_gap(remark);
    for (TimelineRow& row : timeline_.rows) {
      std::stable_sort(row.acts.begin(), row.acts.end(),
                       [](const TimelineAct& a, const TimelineAct& b) { return a.day < b.day; });
    }
    std::stable_sort(timeline_.rows.begin(), timeline_.rows.end(),
                     [](const TimelineRow& a, const TimelineRow& b) { return first_day(a) < first_day(b); });
    measure();
    return std::move(timeline_);
  }

  std::size_t num_holders() const { return num_holders_; }

 private:
  using ActKey = std::tuple<std::size_t, NodeId, std::string, LineStyle, NodeId>;  // row, actor, words, style, speaker

  void add_tenure(const Tenure& tenure);
  std::vector<Stretch> stretches_of(const Spell& spell) const;
  void add_gap(const LedgerRemark& remark);
  void find_acts();
  std::vector<Found> acts_of(GraphClaimId id) const;
  bool is_what_is_demanded(const Found& act, const Found& demand) const;
  void add_act(const Found& found);
  std::size_t row_for(const Found& found, const std::string& day);
  void finish_acts();
  void measure();
  bool is_here(NodeId office) const { return office && ledger_.post_of(office) == office_; }

  const KnowledgeGraph& graph_;
  const View& view_;
  const Ledger& ledger_;
  NodeId office_;
  std::string today_;  // the newest article's
  Timeline timeline_;
  std::size_t num_holders_ = 0;
  std::map<GraphClaimId, std::vector<std::size_t>> rows_of_;                  // that rest on the claim
  std::map<ActKey, std::pair<std::size_t, std::vector<GraphClaimId>>> acts_;  // place in the row, claims
};

void TimelineMaker::add_tenure(const Tenure& tenure) {
  TimelineRow row;
  row.person = tenure.person;
  row.name = clip(graph_.node(tenure.person).label(), kMaxName);
  if (tenure.rank != PostRank::substantive) row.name += " (" + std::string(to_string(tenure.rank)) + ")";
  const Spell& spell = tenure.spell;
  const std::string until = spell.has_ended && !spell.end.is_known() ? "ended, nobody says when"
                                                                     : in_words(spell.end.earliest, spell.end.latest);
  row.days = in_words(spell.begin.earliest, spell.begin.latest) + " to " + until;
  std::vector<std::string> paragraphs = {row.name + ": " + row.days};
  for (const Bound* bound : {&spell.begin, &spell.end}) {
    if (!bound->claims.empty()) paragraphs.push_back(claim_in_full(graph_, graph_.claim(bound->claims.front())));
  }
  if (paragraphs.size() == 1 && !spell.claims.empty())
    paragraphs.push_back(claim_in_full(graph_, graph_.claim(spell.claims.front())));
  row.tooltip = join(paragraphs, "\n\n");
  row.stretches = stretches_of(spell);
  for (const GraphClaimId claim : spell.claims) rows_of_[claim].push_back(timeline_.rows.size());
  timeline_.rows.push_back(std::move(row));
}

// Before it is known, while it is known, after.
std::vector<Stretch> TimelineMaker::stretches_of(const Spell& spell) const {
  const Certainty sure = spell.is_doubtful ? Certainty::doubted : Certainty::known;
  const Certainty unsure = spell.is_doubtful ? Certainty::doubted : Certainty::uncertain;
  std::string first = last_known(spell.begin);
  if (first.empty() && !spell.seen.empty()) first = spell.seen.front().day;
  std::string last = spell.end.earliest;
  if (last.empty()) last = std::max(spell.last_seen(), first);
  const std::string& latest = spell.end.latest;
  if (first.empty() && last.empty() && latest.empty()) return {};
  std::vector<Stretch> stretches;
  const std::string begun = first.empty() ? (last.empty() ? latest : last) : first;
  if (spell.begin.earliest != begun) stretches.push_back({spell.begin.earliest, begun, unsure});
  if (!first.empty() && !last.empty() && first <= last) stretches.push_back({first, last, sure});
  const std::string from = last.empty() ? begun : last;
  if (spell.has_ended) {
    if (latest != from) stretches.push_back({from, latest, unsure});
  } else {
    const std::string until = std::max(latest, spell.doubted_from.empty() ? today_ : spell.doubted_from);
    if (from < until) stretches.push_back({from, until, spell.is_doubtful ? Certainty::doubted : Certainty::presumed});
  }
  return stretches;
}

void TimelineMaker::add_gap(const LedgerRemark& remark) {
  if (remark.office != office_ || remark.kind != LedgerRemark::Kind::gap) return;
  TimelineRow row;
  row.name = "nobody is known to hold it";
  row.days = remark.first + " to " + remark.last;
  row.tooltip = row.name + ": " + row.days;
  row.stretches = {{remark.first, remark.last, Certainty::nobody}};
  timeline_.rows.push_back(std::move(row));
}

// Whatever its status: what is denied or planned is shown as such.
std::vector<Found> TimelineMaker::acts_of(GraphClaimId id) const {
  const GraphClaim& claim = graph_.claim(id);
  const Edge& edge = graph_.edge(claim.edge);
  const bool is_ours = is_here(claim.office) || (edge.object && is_here(edge.object)) || rows_of_.contains(id);
  if (!is_ours) return {};
  const auto done_by = [&](bool at_begin) { return Found{edge.object, edge.subject, true, at_begin, id, {}}; };
  if (graph_.relation(edge) == "elected" && !edge.subject) return {Found{edge.object, {}, false, true, id, {}}};
  if (is_one_of(graph_.relation(edge), {"appointed", "elected", "promoted"})) return {done_by(true)};
  if (graph_.relation(edge) == "sacked") return {done_by(false)};
  if (graph_.relation(edge) == "resigned") return {Found{edge.subject, {}, false, false, id, {}}};
  if (graph_.relation(edge) == "replaced") return {Found{edge.object, edge.subject, true, false, id, "replaced by"}};
  const bool is_plain = claim.status == Status::asserted && claim.state != State::future && claim.is_own_voice();
  if (graph_.relation(edge) == "holds_office" && !is_plain)
    return {Found{edge.subject, {}, false, true, id, "to hold it"}};
  return {};
}

// `called for her resignation` also says that she possibly resigns: shown once.
bool TimelineMaker::is_what_is_demanded(const Found& act, const Found& demand) const {
  const GraphClaim& one = graph_.claim(act.claim);
  const GraphClaim& other = graph_.claim(demand.claim);
  return one.status == Status::hypothetical && act.person == demand.person && one.article == other.article &&
         one.evidence.span == other.evidence.span;
}

void TimelineMaker::find_acts() {
  std::set<GraphClaimId> shown;
  for (const ViewEdge& edge : view_.edges) shown.insert(edge.claims.begin(), edge.claims.end());
  std::vector<Found> found;
  for (const Demand& demand : demands_in(graph_)) {
    const bool is_ours = is_here(demand.office) && demand.target && shown.contains(demand.claim);
    if (is_ours) found.push_back({demand.target, demand.by, true, false, demand.claim, "called for resignation"});
  }
  const std::size_t num_demands = found.size();
  for (const GraphClaimId id : shown) {
    for (Found& act : acts_of(id)) {
      const bool is_demanded = std::any_of(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(num_demands),
                                           [&](const Found& demand) { return is_what_is_demanded(act, demand); });
      if (!is_demanded) found.push_back(std::move(act));
    }
  }
  for (const Found& act : found) add_act(act);
  finish_acts();
}

// The row that rests on the claim; else the last one of the person that had begun by then; else one of its own.
std::size_t TimelineMaker::row_for(const Found& found, const std::string& day) {
  std::size_t best = timeline_.rows.size();
  for (std::size_t i = 0; i < timeline_.rows.size(); ++i) {
    if (timeline_.rows[i].person != found.person) continue;
    const auto resting = rows_of_.find(found.claim);
    if (resting != rows_of_.end() && std::count(resting->second.begin(), resting->second.end(), i) != 0) return i;
    if (best == timeline_.rows.size() || first_day(timeline_.rows[i]) <= day) best = i;
  }
  if (best < timeline_.rows.size()) return best;
  TimelineRow row;
  row.person = found.person;
  row.name = found.person ? clip(graph_.node(found.person).label(), kMaxName) : "?";
  row.tooltip = row.name;
  timeline_.rows.push_back(std::move(row));
  return best;
}

void TimelineMaker::add_act(const Found& found) {
  const GraphClaim& claim = graph_.claim(found.claim);
  if (!found.person || graph_.node(found.person).kind != EntityKind::person) return;
  DayInterval days = days_of_edtf(graph_.time(claim)).value_or(DayInterval{});
  if (days.first.empty() && days.last.empty()) days.last = last_day_of(graph_.article(claim.article));
  TimelineAct act;
  act.actor = found.actor == found.person ? NodeId() : found.actor;
  act.has_actor = found.has_actor && found.actor != found.person;
  act.at_begin = found.at_begin;
  act.day = days.first.empty() ? days.last : days.first;
  act.when = in_words(days.first, days.last);
  const std::string& relation = graph_.relation(claim);
  act.line.style = line_style_of(claim, relation);
  act.line.label = found.words.empty() ? relation_in_words(relation) : found.words;
  const std::size_t row = row_for(found, act.day);
  std::vector<TimelineAct>& acts = timeline_.rows[row].acts;
  const ActKey key = {row, act.actor, act.line.label, act.line.style, claim.by};
  const auto [same, added] = acts_.try_emplace(key, acts.size(), std::vector<GraphClaimId>());
  same->second.second.push_back(found.claim);
  if (added) {
    acts.push_back(std::move(act));
  } else if (TimelineAct& first = acts[same->second.first]; !days.first.empty() && first.when.starts_with("≤")) {
    first.day = act.day;  // a day is more than `by the article's date`
    first.when = act.when;
  }
}

void TimelineMaker::finish_acts() {
  for (const auto& [key, value] : acts_) {
    const auto& [row, actor, words, style, by] = key;
    Line& line = timeline_.rows[row].acts[value.first].line;
    std::set<ArticleId> articles;
    std::vector<std::string> paragraphs;
    std::set<std::string> edges;
    for (const GraphClaimId id : value.second) {
      const GraphClaim& claim = graph_.claim(id);
      articles.insert(claim.article);
      edges.insert(graph_.edge(claim.edge).key.text());
      if (paragraphs.size() < kMaxTooltipClaims) paragraphs.push_back(claim_in_full(graph_, claim));
    }
    line.claims = value.second;
    line.relations = {graph_.relation(graph_.claim(value.second.front()))};
    line.num_articles = articles.size();
    line.tooltip = join(paragraphs, "\n\n");
    line.edges = join({edges.begin(), edges.end()}, " ");
    line.url = graph_.article(graph_.claim(value.second.front()).article).info.url;
    std::string lead;
    if (by) lead = clip(graph_.node(by).label(), kMaxName) + " says: ";
    if (style == LineStyle::planned) lead += "planned: ";
    if (style == LineStyle::hypothetical) lead += "possibly: ";
    if (style == LineStyle::negated) lead += "not ";
    line.label = lead + words + (articles.size() > 1 ? " ×" + std::to_string(articles.size()) : "");
  }
}

void TimelineMaker::measure() {
  const auto stretch_to = [this](const std::string& day) {
    if (day.empty()) return;
    if (timeline_.first.empty() || day < timeline_.first) timeline_.first = day;
    timeline_.last = std::max(timeline_.last, day);
  };
  for (const TimelineRow& row : timeline_.rows) {
    for (const Stretch& stretch : row.stretches) {
      stretch_to(stretch.first);
      stretch_to(stretch.last);
    }
    for (const TimelineAct& act : row.acts) stretch_to(act.day);
  }
}

// The office that `name` means: a key, or a name of offices alone.
Result<NodeId> office_named(const KnowledgeGraph& graph, const std::string& name) {
  NG_TRY(const NodeId node, find_named_node(graph, name));
  if (graph.node(node).kind == EntityKind::office) return node;
  return Error{ErrorCode::not_found, "'" + name + "' is no office, and only offices have a time line"};
}

}  // namespace

Result<Timeline> make_timeline(const KnowledgeGraph& graph, const ViewOptions& options, const std::string& office,
                               const std::string& title) {
  NG_TRY(const NodeId named, office_named(graph, office));
  NG_TRY(const View view, make_view(graph, options));
  const Ledger ledger(graph, options.min_confidence);
  const NodeId post = ledger.post_of(named);
  TimelineMaker maker(graph, view, ledger, post);
  Timeline timeline = maker.make();
  const std::string& label = graph.node(post).label();
  if (timeline.first.empty()) {
    return Error{ErrorCode::not_found, "no article gives a day on which anybody held '" + label +
                                           "'; articles need dates: build with --date, or see "
                                           "'newsgraph holders' for what is told"};
  }
  timeline.office = post;
  timeline.title = title.empty() ? label : title;
  const std::size_t num = maker.num_holders();
  timeline.description =
      std::to_string(num) + (num == 1 ? " holder" : " holders") + ", from " + timeline.first + " to " + timeline.last;
  return timeline;
}

}  // namespace newsgraph
