#include "edge_rows.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/text_util.h"
#include "graph/edtf.h"
#include "graph/statements.h"
#include "text_table.h"

namespace newsgraph {
namespace {

DayInterval days_of(const KnowledgeGraph& graph, const GraphClaim& claim) {
  DayInterval days =
      days_of_edtf(claim.time ? graph.time(claim) : std::string_view(graph.article(claim.article).info.date))
          .value_or(DayInterval{});
  if (const auto since = days_of_edtf(graph.since(claim))) days.first = since->first;
  if (const auto until = days_of_edtf(graph.until(claim))) days.last = until->last;
  return days;
}

template <typename T, typename U>
bool is_one_of(const std::vector<T>& list, const U& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

class Selector {
 public:
  Selector(const KnowledgeGraph& graph, const RowFilter& filter) : graph_(graph), filter_(filter) {
    for (const std::string& name : filter.names) names_.insert(fold_key(name));
    for (const Node& node : graph.nodes()) named_.push_back(is_named(node));
  }

  bool takes(const Edge& edge) const {
    if (!is_one_of(filter_.relations, graph_.relation(edge))) return false;
    if (filter_.kinds.empty()) return true;
    const auto fits = [&](NodeId id) { return id && is_one_of(filter_.kinds, graph_.node(id).kind); };
    return fits(edge.subject) || fits(edge.object);
  }

  bool takes(const Edge& edge, const GraphClaim& claim) const {
    const auto named = [&](NodeId id) { return id && named_[id.index()]; };
    return is_one_of(filter_.statuses, claim.status) && claim.evidence.confidence >= filter_.min_confidence &&
           (named(edge.subject) || named(edge.object) || named(claim.office) || names_.empty()) && takes_day(claim);
  }

 private:
  bool is_named(const Node& node) const {
    if (names_.contains(node.key)) return true;
    return std::any_of(node.names.begin(), node.names.end(), [&](const std::string& name) { return names_.contains(fold_key(name)); });
  }

  bool takes_day(const GraphClaim& claim) const {
    if (filter_.since.empty() && filter_.until.empty()) return true;
    const DayInterval days = days_of(graph_, claim);
    if (days.first.empty() && days.last.empty()) return false;
    const DayInterval since = days_of_edtf(filter_.since).value_or(DayInterval{});
    const DayInterval until = days_of_edtf(filter_.until).value_or(DayInterval{});
    return (since.first.empty() || days.last.empty() || days.last >= since.first) &&
           (until.last.empty() || days.first.empty() || days.first <= until.last);
  }

  const KnowledgeGraph& graph_;
  const RowFilter& filter_;
  std::set<std::string> names_;
  std::vector<bool> named_;  // by node
};

// The row of those claims of a statement that the selector takes, if any.
void add_row_of(const KnowledgeGraph& graph, std::span<const GraphClaimId> claims, const Selector& selector,
                std::vector<EdgeRow>* rows) {
  std::set<ArticleId> articles;
  EdgeRow row;
  for (const GraphClaimId id : claims) {
    const GraphClaim& claim = graph.claim(id);
    if (!selector.takes(graph.edge(claim.edge), claim)) continue;
    if (articles.empty() || claim.evidence.confidence > graph.claim(row.best).evidence.confidence) row.best = id;
    row.edge = claim.edge;
    articles.insert(claim.article);
  }
  row.num_articles = articles.size();
  if (!articles.empty()) rows->push_back(row);
}

std::string label_of(const KnowledgeGraph& graph, NodeId id) { return id ? graph.node(id).label() : std::string(); }

const TextRow& header() {
  static const TextRow kHeader = {"subject", "relation", "object", "office", "status", "state", "by", "time", "articles", "quote"};
  return kHeader;
}

TextRow text_row(const KnowledgeGraph& graph, const EdgeRow& row, const std::string& unknown) {
  const Edge& edge = graph.edge(row.edge);
  const GraphClaim& claim = graph.claim(row.best);
  return {edge.subject ? label_of(graph, edge.subject) : unknown,
          graph.relation(edge),
          label_of(graph, edge.object),
          label_of(graph, claim.office),
          std::string(to_string(claim.status)),
          std::string(to_string(claim.state)),
          label_of(graph, claim.by),
          std::string(graph.time(claim)),
          std::to_string(row.num_articles),
          std::string(graph.quote(claim))};
}

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

void write_text(std::string_view text, JsonWriter* out) { out->String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }

void write_member(const char* name, std::string_view text, JsonWriter* out) {
  out->Key(name);
  if (text.empty()) out->Null(); else write_text(text, out);
}

void write_node(const KnowledgeGraph& graph, const char* name, NodeId id, JsonWriter* out) {
  write_member(name, id ? graph.node(id).label() : std::string(), out);
  write_member((std::string(name) + "_key").c_str(), id ? graph.node(id).key : std::string(), out);
}

std::string json_object(const KnowledgeGraph& graph, const EdgeRow& row) {
  const Edge& edge = graph.edge(row.edge);
  const GraphClaim& claim = graph.claim(row.best);
  rapidjson::StringBuffer buffer;
  JsonWriter out(buffer);
  out.SetMaxDecimalPlaces(3);
  out.StartObject();
  write_node(graph, "subject", edge.subject, &out);
  write_member("relation", graph.relation(edge), &out);
  write_node(graph, "object", edge.object, &out);
  write_node(graph, "office", claim.office, &out);
  write_member("status", to_string(claim.status), &out);
  write_member("state", to_string(claim.state), &out);
  write_node(graph, "by", claim.by, &out);
  write_member("time", graph.time(claim), &out);
  out.Key("articles");
  out.Uint64(row.num_articles);
  write_member("article", graph.article(claim.article).info.id, &out);
  out.Key("confidence");
  out.Double(claim.evidence.confidence);
  write_member("quote", graph.quote(claim), &out);
  write_member("edge", edge.key.text(), &out);
  write_member("claim", claim.key.text(), &out);
  out.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace

bool is_filter_date(std::string_view text) {
  return (text.size() == 4 || text.size() == 7 || text.size() == 10) &&
         text.find_first_of("X/?~%T") == std::string_view::npos && days_of_edtf(text).has_value();
}

std::vector<EdgeRow> select_rows(const KnowledgeGraph& graph, const RowFilter& filter) {
  const Selector selector(graph, filter);
  const Statements statements(graph);
  std::vector<EdgeRow> rows;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const StatementId id(i);
    if (selector.takes(graph.edge(statements.edge_of(id))))
      add_row_of(graph, statements.claims_of(id), selector, &rows);
  }
  return rows;
}

std::optional<RowFormat> parse_row_format(std::string_view text) {
  if (text == "table") return RowFormat::table;
  if (text == "csv") return RowFormat::csv;
  if (text == "tsv") return RowFormat::tsv;
  if (text == "json") return RowFormat::json;
  if (text == "jsonl") return RowFormat::jsonl;
  return std::nullopt;
}

std::string format_rows(const KnowledgeGraph& graph, const std::vector<EdgeRow>& rows, RowFormat format, std::size_t width) {
  std::string out;
  if (format == RowFormat::json || format == RowFormat::jsonl) {
    for (const EdgeRow& row : rows) {
      if (format == RowFormat::json) out += out.empty() ? "[\n" : ",\n";
      out += json_object(graph, row);
      if (format == RowFormat::jsonl) out += "\n";
    }
    return format == RowFormat::jsonl ? out : out.empty() ? "[]\n" : out + "\n]\n";
  }
  std::vector<TextRow> lines;
  for (const EdgeRow& row : rows) lines.push_back(text_row(graph, row, format == RowFormat::table ? "?" : ""));
  if (format == RowFormat::csv) return csv_table(header(), lines);
  return format == RowFormat::tsv ? tsv_table(header(), lines) : aligned_table(header(), lines, width);
}

}  // namespace newsgraph
