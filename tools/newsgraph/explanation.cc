#include "explanation.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "base/text_util.h"
#include "edge_choice.h"
#include "rule_text.h"
#include "text_table.h"

namespace newsgraph {
namespace {

constexpr std::size_t kLabelWidth = 11;

std::string counted(std::size_t number, const std::string& what) {
  return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

std::string quoted(std::string_view words) { return "'" + one_line_of(words) + "'"; }

std::string line(const std::string& label, const std::string& text) {
  return "  " + label + std::string(kLabelWidth - std::min(kLabelWidth - 1, label.size()), ' ') + one_line_of(text) +
         "\n";
}

class Writer {
 public:
  Writer(const ExplanationSources& from, MarkStyle style) : from_(from), graph_(from.graph), style_(style) {}

  std::string edge(EdgeId id, std::span<const GraphClaimId> claims) const {
    std::map<Status, std::size_t> statuses;
    std::set<ArticleId> articles;
    for (const GraphClaimId claim : claims) {
      ++statuses[graph_.claim(claim).status];
      articles.insert(graph_.claim(claim).article);
    }
    std::string out = one_line_of(edge_in_words(graph_, id)) + "\n" + graph_.edge(id).key.text() + ": " +
                      counted(claims.size(), "claim") + " in " + counted(articles.size(), "article");
    for (const auto& [status, number] : statuses)
      out += ", " + std::to_string(number) + " " + std::string(to_string(status));
    const std::size_t num_others = graph_.edge(id).num_claims - claims.size();
    if (num_others > 0) out += "; " + std::to_string(num_others) + " more";
    out += "\n";
    for (const GraphClaimId claim : claims) out += "\n" + this->claim(claim);
    return out;
  }

 private:
  std::string claim(GraphClaimId id) const {
    const GraphClaim& claim = graph_.claim(id);
    const GraphEvidence& evidence = claim.evidence;
    const ClaimGrounds grounds = graph_.grounds(id);
    const ArticleInfo& article = graph_.article(claim.article).info;
    std::string out = one_line_of(article.id + (article.date.empty() ? "" : ", " + article.date) +
                                  (article.title.empty() ? "" : ": " + article.title)) +
                      "\n";
    out += "  " + mark_words(graph_.quote(claim), evidence.span.begin, marks_of(evidence, grounds), style_) + "\n";
    out += rules(claim);
    const bool silent = grounds.arguments.empty();
    if (!graph_.edge(claim.edge).subject && !silent && !holds(grounds, ClaimPlace::subject))
      out += line("subject", "nobody is named");
    for (const ArgumentGround& argument : grounds.arguments) {
      if (argument.place != ClaimPlace::by)
        out += line(std::string(to_string(argument.place)), argument_in_words(claim, argument));
    }
    if (claim.office && !holds(grounds, ClaimPlace::office)) out += line("office", graph_.node(claim.office).label());
    out += line("says who", source(claim, grounds)) + line("status", status(claim, grounds));
    if (claim.state != State::none) out += line("state", std::string(to_string(claim.state)) + dates(claim));
    if (claim.time) out += line("time", std::string(graph_.time(claim)));
    return out + line("claim", claim.key.text() + ", confidence " + confidence(evidence.confidence));
  }

  static bool holds(const ClaimGrounds& grounds, ClaimPlace place) {
    return std::any_of(grounds.arguments.begin(), grounds.arguments.end(),
                       [&](const ArgumentGround& a) { return a.place == place; });
  }

  static std::string confidence(double value) {
    std::string text = std::to_string(static_cast<int>(value * 100 + 0.5));
    return value >= 0.995 ? "1" : "0." + std::string(2 - std::min<std::size_t>(2, text.size()), '0') + text;
  }

  std::string dates(const GraphClaim& claim) const {
    std::string out;
    if (claim.since) out.append(", since ").append(graph_.since(claim));
    if (claim.until) out.append(", until ").append(graph_.until(claim));
    return out;
  }

  static std::vector<MarkedSpan> marks_of(const GraphEvidence& evidence, const ClaimGrounds& grounds) {
    std::vector<MarkedSpan> marks = {{evidence.trigger, Mark::trigger}};
    for (const ArgumentGround& argument : grounds.arguments) marks.push_back({argument.words.span, Mark::argument});
    for (const CueGround& cue : grounds.cues) marks.push_back({cue.words.span, Mark::cue});
    return marks;
  }

  std::string rules(const GraphClaim& claim) const {
    if (!claim.evidence.rule) return {};
    std::string out;
    for (const RuleText& rule :
         texts_of_rule(graph_.rule(claim), graph_.relation(claim), from_.relations, from_.files)) {
      const std::string where = rule.where.empty() ? rule.name : rule.name + " (" + rule.where + ")";
      out += line(out.empty() ? "rule" : "or", where + (rule.statement.empty() ? "" : ": " + rule.statement));
      if (!rule.follows.empty()) out += line("", "and from it: " + rule.follows);
    }
    return out;
  }

  std::string words(const GraphClaim& claim, const Passage& passage) const {
    const std::string_view found = words_of(passage, claim.evidence.span, graph_.quote(claim));
    return found.empty() ? "bytes " + std::to_string(passage.span.begin) + " to " + std::to_string(passage.span.end)
                         : quoted(found);
  }

  // `'she', a pronoun, for 'Mrs Marsh', for Helena Marsh`.
  std::string argument_in_words(const GraphClaim& claim, const ArgumentGround& argument) const {
    const NodeId node = node_at(graph_, claim, argument.place);
    const std::string label = node ? graph_.node(node).label() : std::string();
    const std::string said = words(claim, argument.words);
    std::string out = said;
    const std::string_view reached = reached_in_words(argument.reached);
    if (!reached.empty()) out.append(", ").append(reached);
    if (argument.reached == Reached::unknown) return out;
    for (const Passage& link : argument.chain) out += ", for " + words(claim, link);
    const bool says_label = fold_key(out).ends_with(fold_key(quoted(label)));
    return label.empty() || says_label || fold_key(said) == fold_key(quoted(label)) ? out : out + ": " + label;
  }

  std::string source(const GraphClaim& claim, const ClaimGrounds& grounds) const {
    std::string out;
    for (const ArgumentGround& argument : grounds.arguments) {
      if (argument.place == ClaimPlace::by) out = argument_in_words(claim, argument);
    }
    const std::string cue = cues(claim, grounds, CueKind::speech);
    if (out.empty() && claim.by) out = graph_.node(claim.by).label();
    if (out.empty()) out = cue.empty() ? "the article itself" : "somebody whom the text does not name";
    return out + (cue.empty() ? "" : ", by " + cue);
  }

  std::string cues(const GraphClaim& claim, const ClaimGrounds& grounds, CueKind kind) const {
    std::string out;
    for (const CueGround& cue : grounds.cues) {
      if (cue.kind == kind) out += (out.empty() ? "" : " and ") + words(claim, cue.words);
    }
    return out;
  }

  std::string status(const GraphClaim& claim, const ClaimGrounds& grounds) const {
    const std::string cue = cues(claim, grounds, CueKind::status);
    return std::string(to_string(claim.status)) + (cue.empty() ? "" : ", because of " + cue);
  }

  const ExplanationSources& from_;
  const KnowledgeGraph& graph_;
  MarkStyle style_;
};

}  // namespace

std::string_view reached_in_words(Reached reached) {
  switch (reached) {
    case Reached::name:
      return {};
    case Reached::other_name:
      return "another name";
    case Reached::role:
      return "a role";
    case Reached::pronoun:
      return "a pronoun";
    case Reached::nominal:
      return "a common noun";
    case Reached::held:
      return "known from who holds it";
    case Reached::unknown:
      return "who is not named";
  }
  return {};
}

NodeId node_at(const KnowledgeGraph& graph, const GraphClaim& claim, ClaimPlace place) {
  switch (place) {
    case ClaimPlace::subject:
      return graph.edge(claim.edge).subject;
    case ClaimPlace::object:
      return graph.edge(claim.edge).object;
    case ClaimPlace::office:
      return claim.office;
    case ClaimPlace::by:
      return claim.by;
  }
  return {};
}

std::string explanation_text(const ExplanationSources& from, EdgeId edge, std::span<const GraphClaimId> claims,
                             MarkStyle style) {
  return Writer(from, style).edge(edge, claims);
}

}  // namespace newsgraph
