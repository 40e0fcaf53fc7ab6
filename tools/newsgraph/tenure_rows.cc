#include "tenure_rows.h"

#include "base/text_util.h"
#include "graph/edtf.h"

namespace newsgraph {
namespace {

std::string days_in_words(const Bound& bound) { return in_words(bound.earliest, bound.latest); }

std::string until_in_words(const Spell& spell) {
  if (spell.has_ended && !spell.end.is_known()) return "ended";
  return days_in_words(spell.end);
}

// A month in which it was seen may begin before the day by which it had begun: no news.
std::string last_seen_in_words(const Spell& spell) {
  const std::string day = spell.last_seen();
  return day < spell.begin.latest ? std::string() : day;
}

}  // namespace

std::string_view to_string(Cover cover) {
  switch (cover) {
    case Cover::no:
      return "no";
    case Cover::unknown:
      return "unknown";
    case Cover::perhaps:
      return "perhaps";
    case Cover::presumed:
      return "presumed";
    case Cover::yes:
      return "yes";
  }
  return "";
}

std::string office_in_words(const KnowledgeGraph& graph, NodeId office) {
  const Node& node = graph.node(office);
  const std::size_t at = node.key.find('@');
  if (at == std::string::npos) return node.label();
  for (const std::string_view prefix : {"organisation/", "place/"}) {
    const NodeId body = graph.find_node(std::string(prefix) + node.key.substr(at + 1));
    if (!body) continue;
    const bool is_named = fold_key(node.label()).find(fold_key(graph.node(body).label())) != std::string::npos;
    return is_named ? node.label() : node.label() + " (" + graph.node(body).label() + ")";
  }
  return node.label();
}

TenureRow row_of(const PlannedChange& plan) {
  TenureRow row;
  row.kind = "planned";
  row.person = plan.person;
  row.held = plan.office;
  row.rank = to_string(plan.rank);
  (plan.begins ? row.spell.begin : row.spell.end) = {plan.first, plan.last, {plan.claim}};
  return row;
}

TenureRow row_of(const LedgerRemark& remark) {
  TenureRow row;
  row.kind = remark.kind == LedgerRemark::Kind::gap ? "gap" : "overlap";
  row.person = remark.one;
  row.other = remark.other;
  row.held = remark.office;
  row.spell.begin = {remark.first, remark.first, {}};
  row.spell.end = {remark.last, remark.last, {}};
  row.spell.has_ended = true;
  return row;
}

TenureRows::TenureRows(const KnowledgeGraph& graph, TenureTable table, const std::string& day)
    : graph_(graph), table_(table), shows_cover_(!day.empty()) {
  answer_.header = {table == TenureTable::ledger ? "holder" : "post",
                    "rank",
                    "from",
                    "until",
                    "last seen",
                    "how",
                    "article",
                    "quote"};
  if (shows_cover_) answer_.header.insert(answer_.header.begin() + 5, "on " + day);
  answer_.spare = {shows_cover_ ? 7U : 6U, 4U};  // article, last seen
  answer_.members = {"kind",     "holder", "holder_key", "other",     "other_key",   "post",
                     "post_key", "rank",   "held",       "last_seen", "next_holder", "doubted_from"};
  for (const std::string bound : {"from", "until"}) {
    answer_.members.push_back(bound);
    for (const char* part : {"earliest", "latest", "relation", "article", "date", "quote"})
      answer_.members.push_back(bound + "_" + part);
  }
}

std::string TenureRows::name_of(NodeId node) const { return node ? graph_.node(node).label() : std::string(); }

// `appointed`; `next holder Ann Bell`; `planned: resigned`.
std::string TenureRows::source_of(const TenureRow& row, const Bound& bound, bool is_end) const {
  if (row.kind == "gap") return "gap: nobody is known to hold it";
  if (row.kind == "overlap") return "overlap: both seem to hold it";
  if (bound.claims.empty()) return {};
  if (is_end && row.spell.next_holder && row.spell.next_holder != row.person)
    return (row.spell.has_ended ? "next holder " : "perhaps next holder ") + name_of(row.spell.next_holder);
  const GraphClaim& claim = graph_.claim(bound.claims.front());
  std::string how = graph_.relation(claim);
  if (claim.state == State::former) how += " (former)";
  if (claim.by) how += ", says " + name_of(claim.by);
  return row.kind == "planned" ? "planned: " + how : how;
}

TextRow TenureRows::line(const TenureRow& row, const Bound& bound, bool is_end, bool is_first) const {
  std::string name;
  if (table_ == TenureTable::ledger) {
    name = row.other ? name_of(row.person) + ", " + name_of(row.other) : row.kind == "gap" ? "–" : name_of(row.person);
  } else {
    name = graph_.node(row.held).kind == EntityKind::office ? office_in_words(graph_, row.held) : name_of(row.held);
  }
  TextRow line = {is_first ? name : "",
                  is_first ? row.rank : "",
                  is_first ? days_in_words(row.spell.begin) : "",
                  is_first ? until_in_words(row.spell) : "",
                  is_first ? last_seen_in_words(row.spell) : "",
                  source_of(row, bound, is_end)};
  if (shows_cover_) line.insert(line.begin() + 5, is_first ? row.cover : "");
  const bool has_source = !bound.claims.empty();
  line.push_back(has_source ? graph_.article(graph_.claim(bound.claims.front()).article).info.id : "");
  line.push_back(has_source ? std::string(graph_.quote(graph_.claim(bound.claims.front()))) : "");
  return line;
}

void TenureRows::add_bound(const TenureRow& row, const Bound& bound, TextRow* record) const {
  const std::string words = &bound == &row.spell.end ? until_in_words(row.spell) : days_in_words(bound);
  record->insert(record->end(), {words == "?" ? "" : words, bound.earliest, bound.latest});
  if (bound.claims.empty()) {
    record->insert(record->end(), 4, "");
    return;
  }
  const GraphClaim& claim = graph_.claim(bound.claims.front());
  const ArticleInfo& article = graph_.article(claim.article).info;
  record->insert(record->end(), {graph_.relation(claim), article.id, article.date, std::string(graph_.quote(claim))});
}

void TenureRows::add(const TenureRow& row) {
  const bool has_begin = !row.spell.begin.claims.empty();
  const bool has_end = !row.spell.end.claims.empty();
  // One sentence that gives both is shown once.
  const bool is_one = has_begin && has_end && row.spell.begin.claims.front() == row.spell.end.claims.front();
  if (has_begin || !has_end) answer_.lines.push_back(line(row, row.spell.begin, false, true));
  if (has_end && !is_one) answer_.lines.push_back(line(row, row.spell.end, true, !has_begin));
  const auto key_of = [this](NodeId node) { return node ? graph_.node(node).key : std::string(); };
  const std::string post = row.held && graph_.node(row.held).kind == EntityKind::office
                               ? office_in_words(graph_, row.held)
                               : name_of(row.held);
  TextRow record = {row.kind,
                    name_of(row.person),
                    key_of(row.person),
                    name_of(row.other),
                    key_of(row.other),
                    post,
                    key_of(row.held),
                    row.rank,
                    row.cover,
                    last_seen_in_words(row.spell),
                    name_of(row.spell.next_holder),
                    row.spell.doubted_from};
  add_bound(row, row.spell.begin, &record);
  add_bound(row, row.spell.end, &record);
  answer_.records.push_back(std::move(record));
}

}  // namespace newsgraph
