// The JSON half of explanation.h.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "explanation.h"
#include "rule_text.h"

namespace newsgraph {
namespace {

class JsonExplanation {
 public:
  explicit JsonExplanation(const ExplanationSources& from) : from_(from), graph_(from.graph) {
    out_.SetMaxDecimalPlaces(3);
  }

  std::string write(EdgeId id, std::span<const GraphClaimId> claims) {
    const Edge& edge = graph_.edge(id);
    out_.StartObject();
    text("edge", edge.key.text());
    node("subject", edge.subject);
    text("relation", graph_.relation(edge));
    node("object", edge.object);
    key("claims");
    out_.StartArray();
    for (const GraphClaimId claim : claims) this->claim(claim);
    out_.EndArray();
    out_.EndObject();
    return std::string(buffer_.GetString(), buffer_.GetSize()) + "\n";
  }

 private:
  void key(std::string_view name) { out_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }

  void text(std::string_view name, std::string_view value) {
    key(name);
    if (value.empty())
      out_.Null();
    else
      out_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  }

  void node(const std::string& name, NodeId id) {
    text(name, id ? graph_.node(id).label() : std::string());
    text(name + "_key", id ? graph_.node(id).key : std::string());
  }

  void span(ByteSpan span) {
    key("begin");
    out_.Uint(span.begin);
    key("end");
    out_.Uint(span.end);
  }

  void passage(const GraphClaim& claim, const Passage& passage) {
    text("text", words_of(passage, claim.evidence.span, graph_.quote(claim)));
    span(passage.span);
  }

  void claim(GraphClaimId id) {
    const GraphClaim& claim = graph_.claim(id);
    const GraphEvidence& evidence = claim.evidence;
    const ClaimGrounds grounds = graph_.grounds(id);
    out_.StartObject();
    text("claim", claim.key.text());
    text("status", to_string(claim.status));
    text("state", to_string(claim.state));
    text("time", graph_.time(claim));
    text("since", graph_.since(claim));
    text("until", graph_.until(claim));
    key("confidence");
    out_.Double(evidence.confidence);
    article(graph_.article(claim.article).info);
    text("quote", graph_.quote(claim));
    span(evidence.span);
    key("trigger");
    out_.StartObject();
    passage(claim, {evidence.trigger, {}});
    out_.EndObject();
    rules(claim);
    arguments(claim, grounds.arguments);
    node("by", claim.by);
    cues(claim, grounds.cues);
    out_.EndObject();
  }

  void article(const ArticleInfo& info) {
    key("article");
    out_.StartObject();
    text("id", info.id);
    text("date", info.date);
    text("title", info.title);
    text("url", info.url);
    text("source", info.source);
    out_.EndObject();
  }

  void rules(const GraphClaim& claim) {
    key("rules");
    out_.StartArray();
    const std::string_view name = graph_.rule(claim);
    if (!name.empty()) {
      for (const RuleText& rule : texts_of_rule(name, graph_.relation(claim), from_.relations, from_.files)) {
        out_.StartObject();
        text("name", rule.name);
        text("where", rule.where);
        text("statement", rule.statement);
        text("follows", rule.follows);
        out_.EndObject();
      }
    }
    out_.EndArray();
  }

  void arguments(const GraphClaim& claim, const std::vector<ArgumentGround>& grounds) {
    key("arguments");
    out_.StartArray();
    for (const ArgumentGround& argument : grounds) {
      out_.StartObject();
      text("place", to_string(argument.place));
      node("node", node_at(graph_, claim, argument.place));
      passage(claim, argument.words);
      text("reached", to_string(argument.reached));
      key("chain");
      out_.StartArray();
      for (const Passage& link : argument.chain) {
        out_.StartObject();
        passage(claim, link);
        out_.EndObject();
      }
      out_.EndArray();
      out_.EndObject();
    }
    out_.EndArray();
  }

  void cues(const GraphClaim& claim, const std::vector<CueGround>& grounds) {
    key("cues");
    out_.StartArray();
    for (const CueGround& cue : grounds) {
      out_.StartObject();
      text("kind", to_string(cue.kind));
      passage(claim, cue.words);
      out_.EndObject();
    }
    out_.EndArray();
  }

  const ExplanationSources& from_;
  const KnowledgeGraph& graph_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> out_{buffer_};
};

}  // namespace

std::string explanation_json(const ExplanationSources& from, EdgeId edge, std::span<const GraphClaimId> claims) {
  return JsonExplanation(from).write(edge, claims);
}

}  // namespace newsgraph
