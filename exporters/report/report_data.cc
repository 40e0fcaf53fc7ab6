#include "exporters/report/report_data.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text_util.h"
#include "exporters/json_text.h"
#include "exporters/pictures/wording.h"
#include "exporters/safe_text.h"
#include "graph/edtf.h"
#include "graph/ledger.h"

namespace newsgraph {
namespace {

enum class MarkKind { argument, trigger, cue };  // page/panel.js

struct QuoteMark {
  std::size_t begin = 0, end = 0;  // bytes of the quote
  MarkKind kind = MarkKind::argument;
};

// Those that lie in the quote and at letters; of two that overlap, the one that begins first, then the trigger.
std::vector<QuoteMark> marks_of(const KnowledgeGraph& graph, GraphClaimId id) {
  const GraphEvidence& evidence = graph.claim(id).evidence;
  std::vector<QuoteMark> marks;
  const auto add = [&](ByteSpan span, MarkKind kind) {
    if (!span.empty() && evidence.span.contains(span)) {
      marks.push_back({span.begin - evidence.span.begin, span.end - evidence.span.begin, kind});
    }
  };
  add(evidence.trigger, MarkKind::trigger);
  const ClaimGrounds grounds = graph.grounds(id);
  for (const ArgumentGround& argument : grounds.arguments) add(argument.words.span, MarkKind::argument);
  for (const CueGround& cue : grounds.cues) add(cue.words.span, MarkKind::cue);
  std::stable_sort(marks.begin(), marks.end(), [](const QuoteMark& a, const QuoteMark& b) { return a.begin < b.begin; });
  std::vector<QuoteMark> kept;
  for (const QuoteMark& mark : marks) {
    const bool fits =
        mark.end <= graph.quote(graph.claim(id)).size() && (kept.empty() || kept.back().end <= mark.begin);
    if (fits) kept.push_back(mark);
  }
  return kept;
}

// UTF-16 code units of `text` once it is cleaned.
std::size_t utf16_units(std::string_view text) {
  const std::string clean = clean_text(text);
  std::size_t units = 0;
  for (const char c : clean) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
  }
  return units;
}

// The days that a claim is about, for the slider: those of its time, of a state those from its begin to its end, and else
// the day of its article.
std::optional<DayInterval> days_of(const KnowledgeGraph& graph, const GraphClaim& claim) {
  const auto told = days_of_edtf(graph.article(claim.article).info.date);
  if (claim.state == State::none) {
    const auto happened = days_of_edtf(graph.time(claim));
    return happened && !happened->first.empty() && !happened->last.empty() ? happened : told;
  }
  const auto since = days_of_edtf(graph.since(claim)), until = days_of_edtf(graph.until(claim));
  DayInterval days = told ? *told : DayInterval{};
  if (since && !since->first.empty()) days.first = since->first;
  if (until && !until->last.empty()) days.last = until->last;
  if (days.first.empty()) days.first = days.last;
  if (days.last.empty()) days.last = days.first;
  if (days.last < days.first) std::swap(days.first, days.last);
  return days.first.empty() ? std::nullopt : std::optional(days);
}

class DataWriter {
 public:
  DataWriter(const KnowledgeGraph& graph, const View& view, const Drawing& drawing)
      : graph_(graph), view_(view), drawing_(drawing), node_number_(graph.nodes().size()), box_of_(graph.nodes().size()) {
    number_nodes();
    number_claims();
  }

  std::string write() {
    out_ = "{\"program\":\"newsgraph " NG_VERSION "\"";
    list("articles", articles_, [&](ArticleId id) { write_article(graph_.article(id)); });
    list("nodes", nodes_, [&](NodeId id) { write_node(id); });
    list("boxes", drawing_.boxes, [&](const Box& box) { write_box(box); });
    list("lines", drawing_.lines, [&](const Line& line) { write_line(line); });
    list("claims", claims_, [&](const Place& place) { write_claim(place); });
    // Filled while claims were written.
    list("relations", relations_, [&](const std::string& name) { append_json_string(name, &out_); });
    list("quotes", quotes_, [&](std::string_view quote) { append_json_string(quote, &out_); });
    write_tenures();
    out_ += "}";
    return std::move(out_);
  }

 private:
  // Where a claim is drawn: in a line, in a box, or not at all.
  struct Place {
    GraphClaimId claim;
    std::optional<std::size_t> line, box;
  };

  void number_nodes() {
    for (const NodeId id : view_.nodes) add_node(id);
    for (const NodeId id : view_.loose_nodes) add_node(id);
    for (std::size_t i = 0; i < drawing_.boxes.size(); ++i) {
      const Box& box = drawing_.boxes[i];
      if (box.node) box_of_[box.node.index()] = i;
      for (const GraphClaimId id : box.claims) box_of_[graph_.edge(graph_.claim(id).edge).object.index()] = i;
    }
  }

  void add_node(NodeId id) {
    node_number_[id.index()] = nodes_.size();
    nodes_.push_back(id);
  }

  void number_claims() {
    std::map<GraphClaimId, Place> drawn;
    for (std::size_t i = 0; i < drawing_.lines.size(); ++i) {
      for (const GraphClaimId id : drawing_.lines[i].claims) drawn[id] = {id, i, {}};
    }
    for (std::size_t i = 0; i < drawing_.boxes.size(); ++i) {
      for (const GraphClaimId id : drawing_.boxes[i].claims) drawn[id] = {id, {}, i};
    }
    std::vector<bool> used(graph_.articles().size());
    for (const ViewEdge& edge : view_.edges) {
      for (const GraphClaimId id : edge.claims) {
        const auto found = drawn.find(id);
        claims_.push_back(found == drawn.end() ? Place{id, {}, {}} : found->second);
        used[graph_.claim(id).article.index()] = true;
      }
    }
    article_number_.resize(used.size());
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (!used[i]) continue;
      article_number_[i] = articles_.size();
      articles_.push_back(ArticleId(i));
    }
  }

  template <typename List, typename Write>
  void list(std::string_view name, const List& values, const Write& write) {
    out_.append(",\n\"").append(name).append("\":[");
    bool is_first = true;
    for (const auto& value : values) {
      out_ += is_first ? "\n" : ",\n";
      is_first = false;
      write(value);
    }
    out_ += "]";
  }

  void key(std::string_view name) {
    out_ += out_.back() == '{' ? "\"" : ",\"";
    out_.append(name).append("\":");
  }

  void text(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    key(name);
    append_json_string(value, &out_);
  }

  void number(std::string_view name, std::size_t value) {
    key(name);
    out_ += std::to_string(value);
  }

  void node(std::string_view name, NodeId id) {
    if (id && node_number_[id.index()]) number(name, *node_number_[id.index()]);
  }

  void write_article(const GraphArticle& article) {
    out_ += "{";
    text("id", article.info.id);
    text("title", article.info.title);
    text("url", web_iri(article.info.url));
    text("source", article.info.source);
    text("date", article.info.date);
    out_ += "}";
  }

  void write_node(NodeId id) {
    const Node& value = graph_.node(id);
    out_ += "{";
    number("kind", static_cast<std::size_t>(value.kind));
    if (box_of_[id.index()]) number("box", *box_of_[id.index()]);
    key("names");
    out_ += "[";
    for (const std::string& name : value.names) {
      if (out_.back() != '[') out_ += ",";
      append_json_string(name, &out_);
    }
    out_ += "]}";
  }

  void write_box(const Box& box) {
    out_ += "{";
    key("node");
    out_ += box.node ? std::to_string(*node_number_[box.node.index()]) : "-1";
    if (box.is_focus) number("focus", 1);
    out_ += "}";
  }

  void write_line(const Line& line) {
    out_ += "{";
    number("from", line.from);
    number("to", line.to);
    text("lead", line.lead);
    out_ += "}";
  }

  void write_claim(const Place& place) {
    const GraphClaim& claim = graph_.claim(place.claim);
    const Edge& edge = graph_.edge(claim.edge);
    out_ += "{";
    text("edge", edge.key.text());
    node("s", edge.subject);
    number("r", number_of(graph_.relation(edge)));
    node("o", edge.object);
    node("office", claim.office);
    node("by", claim.by);
    if (claim.unnamed_speaker) number("unnamed", 1);
    number("st", static_cast<std::size_t>(claim.status));
    number("style", static_cast<std::size_t>(line_style_of(claim, graph_.relation(edge))));
    text("state", to_string(claim.state));
    text("time", graph_.time(claim));
    text("since", graph_.since(claim));
    text("until", graph_.until(claim));
    if (const auto days = days_of(graph_, claim)) {
      key("d");
      out_.append("[\"").append(days->first).append("\",\"").append(days->last).append("\"]");
    }
    text("words", claim_in_words(graph_, claim));
    number("a", article_number_[claim.article.index()]);
    write_evidence(place.claim);
    if (place.line) number("line", *place.line);
    if (place.box) number("box", *place.box);
    out_ += "}";
  }

  void write_evidence(GraphClaimId id) {
    const GraphClaim& claim = graph_.claim(id);
    const GraphEvidence& evidence = claim.evidence;
    const std::string_view quote = graph_.quote(claim);
    number("q", quote_number(quote));
    key("cp");
    out_ += "[" + std::to_string(evidence.begin_code_points) + "," + std::to_string(evidence.end_code_points) + "]";
    key("m");
    out_ += "[";
    for (const QuoteMark& mark : marks_of(graph_, id)) {
      if (out_.back() != '[') out_ += ",";
      const std::size_t begin = utf16_units(quote.substr(0, mark.begin));
      const std::size_t length = utf16_units(quote.substr(mark.begin, mark.end - mark.begin));
      out_ += "[" + std::to_string(begin) + "," + std::to_string(begin + length) + "," + std::to_string(static_cast<int>(mark.kind)) + "]";
    }
    out_ += "]";
    text("rule", graph_.rule(claim));
    key("c");
    append_json_score(evidence.confidence, &out_);
  }

  std::size_t number_of(const std::string& relation) {
    const auto [found, added] = relation_number_.emplace(relation, relations_.size());
    if (added) relations_.push_back(relation);
    return found->second;
  }

  // A sentence of several claims is held once.
  std::size_t quote_number(std::string_view quote) {
    const auto [found, added] = quote_number_.emplace(quote, quotes_.size());
    if (added) quotes_.push_back(quote);
    return found->second;
  }

  // Of the people and offices that are shown, from all claims of the graph: a filter on claims does not shorten a term.
  void write_tenures() {
    const Ledger ledger(graph_);
    std::vector<Tenure> shown;
    for (const Tenure& tenure : ledger.tenures()) {
      if (node_number_[tenure.person.index()] && node_number_[tenure.office.index()]) shown.push_back(tenure);
    }
    list("tenures", shown, [&](const Tenure& tenure) { write_tenure(tenure); });
  }

  void write_bound(std::string_view name, std::string_view words, const Bound& bound) {
    key(name);
    out_ += "[\"" + bound.earliest + "\",\"" + bound.latest + "\"]";
    if (bound.is_known()) text(words, in_words(bound.earliest, bound.latest));
  }

  void write_tenure(const Tenure& tenure) {
    const Spell& spell = tenure.spell;
    out_ += "{";
    node("office", tenure.office);
    node("person", tenure.person);
    text("rank", to_string(tenure.rank));
    write_bound("b", "begin", spell.begin);
    write_bound("e", "end", spell.end);
    if (spell.has_ended) number("ended", 1);
    if (spell.is_doubtful) number("doubtful", 1);
    node("next", spell.next_holder);
    key("seen");
    out_ += "[";
    for (const SeenDay& seen : spell.seen) out_ += (out_.back() == '[' ? "\"" : ",\"") + seen.day + "\"";
    out_ += "]}";
  }

  const KnowledgeGraph& graph_;
  const View& view_;
  const Drawing& drawing_;
  std::string out_;
  std::vector<NodeId> nodes_;
  std::vector<std::optional<std::size_t>> node_number_;   // by node of the graph
  std::vector<std::optional<std::size_t>> box_of_;        // likewise; of an office that a box tells of, that box
  std::vector<ArticleId> articles_;
  std::vector<std::size_t> article_number_;               // by article of the graph
  std::vector<Place> claims_;
  std::vector<std::string> relations_;
  std::map<std::string, std::size_t> relation_number_;
  std::vector<std::string_view> quotes_;
  std::map<std::string_view, std::size_t> quote_number_;
};

}  // namespace

std::string report_data(const KnowledgeGraph& graph, const View& view, const Drawing& drawing) {
  std::string json = DataWriter(graph, view, drawing).write();
  std::string out;
  out.reserve(json.size());
  for (const char c : json) {
    if (c == '<') {
      out += "\\u003c";  // `</script`, `<!--`
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace newsgraph
