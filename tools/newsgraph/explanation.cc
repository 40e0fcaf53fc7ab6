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

  std::string edge(EdgeId id, const std::vector<GraphClaimId>& claims) const {
    std::map<Status, std::size_t> statuses;
    std::set<ArticleId> articles;
    for (const GraphClaimId claim : claims) {
      ++statuses[graph_.claim(claim).status];
      articles.insert(graph_.claim(claim).article);
    }
    std::string out = one_line_of(edge_in_words(graph_, id)) + "\n" + graph_.edge(id).key + ": " +
                      counted(claims.size(), "claim") + " in " + counted(articles.size(), "article");
    for (const auto& [status, number] : statuses)
      out += ", " + std::to_string(number) + " " + std::string(to_string(status));
    const std::size_t num_others = graph_.edge(id).claims.size() - claims.size();
    if (num_others > 0) out += "; " + std::to_string(num_others) + " more";
    out += "\n";
    for (const GraphClaimId claim : claims) out += "\n" + this->claim(graph_.claim(claim));
    return out;
  }

 private:
  std::string claim(const GraphClaim& claim) const {
    const Evidence& evidence = claim.evidence;
    const ArticleInfo& article = graph_.article(claim.article).info;
    std::string out = one_line_of(article.id + (article.date.empty() ? "" : ", " + article.date) +
                                  (article.title.empty() ? "" : ": " + article.title)) +
                      "\n";
    out += "  " + mark_words(evidence.quote, evidence.span.begin, marks_of(evidence), style_) + "\n";
    out += rules(claim);
    const bool silent = evidence.arguments.empty();
    if (!graph_.edge(claim.edge).subject && !silent && !holds(evidence, ClaimPlace::subject))
      out += line("subject", "nobody is named");
    for (const ArgumentGround& argument : evidence.arguments) {
      if (argument.place != ClaimPlace::by)
        out += line(std::string(to_string(argument.place)), argument_in_words(claim, argument));
    }
    if (claim.office && !holds(evidence, ClaimPlace::office)) out += line("office", graph_.node(claim.office).label());
    out += line("says who", source(claim)) + line("status", status(claim));
    if (claim.state != State::none) out += line("state", std::string(to_string(claim.state)) + dates(claim));
    if (!claim.time.empty()) out += line("time", claim.time);
    return out + line("claim", claim.key + ", confidence " + confidence(evidence.confidence));
  }

  static bool holds(const Evidence& evidence, ClaimPlace place) {
    return std::any_of(evidence.arguments.begin(), evidence.arguments.end(),
                       [&](const ArgumentGround& a) { return a.place == place; });
  }

  static std::string confidence(double value) {
    std::string text = std::to_string(static_cast<int>(value * 100 + 0.5));
    return value >= 0.995 ? "1" : "0." + std::string(2 - std::min<std::size_t>(2, text.size()), '0') + text;
  }

  static std::string dates(const GraphClaim& claim) {
    return (claim.since.empty() ? "" : ", since " + claim.since) +
           (claim.until.empty() ? "" : ", until " + claim.until);
  }

  static std::vector<MarkedSpan> marks_of(const Evidence& evidence) {
    std::vector<MarkedSpan> marks = {{evidence.trigger, Mark::trigger}};
    for (const ArgumentGround& argument : evidence.arguments) marks.push_back({argument.words.span, Mark::argument});
    for (const CueGround& cue : evidence.cues) marks.push_back({cue.words.span, Mark::cue});
    return marks;
  }

  std::string rules(const GraphClaim& claim) const {
    if (claim.evidence.rule.empty()) return {};
    std::string out;
    for (const RuleText& rule :
         texts_of_rule(claim.evidence.rule, graph_.edge(claim.edge).relation, from_.relations, from_.files)) {
      const std::string where = rule.where.empty() ? rule.name : rule.name + " (" + rule.where + ")";
      out += line(out.empty() ? "rule" : "or", where + (rule.statement.empty() ? "" : ": " + rule.statement));
      if (!rule.follows.empty()) out += line("", "and from it: " + rule.follows);
    }
    return out;
  }

  static std::string words(const Evidence& evidence, const Passage& passage) {
    const std::string_view found = words_of(passage, evidence.span, evidence.quote);
    return found.empty() ? "bytes " + std::to_string(passage.span.begin) + " to " + std::to_string(passage.span.end)
                         : quoted(found);
  }

  // `'she', a pronoun, for 'Mrs Marsh', for Helena Marsh`.
  std::string argument_in_words(const GraphClaim& claim, const ArgumentGround& argument) const {
    const NodeId node = node_at(graph_, claim, argument.place);
    const std::string label = node ? graph_.node(node).label() : std::string();
    const std::string said = words(claim.evidence, argument.words);
    std::string out = said;
    const std::string_view reached = reached_in_words(argument.reached);
    if (!reached.empty()) out.append(", ").append(reached);
    if (argument.reached == Reached::unknown) return out;
    for (const Passage& link : argument.chain) out += ", for " + words(claim.evidence, link);
    const bool says_label = fold_key(out).ends_with(fold_key(quoted(label)));
    return label.empty() || says_label || fold_key(said) == fold_key(quoted(label)) ? out : out + ": " + label;
  }

  std::string source(const GraphClaim& claim) const {
    std::string out;
    for (const ArgumentGround& argument : claim.evidence.arguments) {
      if (argument.place == ClaimPlace::by) out = argument_in_words(claim, argument);
    }
    const std::string cue = cues(claim.evidence, CueKind::speech);
    if (out.empty() && claim.by) out = graph_.node(claim.by).label();
    if (out.empty()) out = cue.empty() ? "the article itself" : "somebody whom the text does not name";
    return out + (cue.empty() ? "" : ", by " + cue);
  }

  static std::string cues(const Evidence& evidence, CueKind kind) {
    std::string out;
    for (const CueGround& cue : evidence.cues) {
      if (cue.kind == kind) out += (out.empty() ? "" : " and ") + words(evidence, cue.words);
    }
    return out;
  }

  static std::string status(const GraphClaim& claim) {
    const std::string cue = cues(claim.evidence, CueKind::status);
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

std::string explanation_text(const ExplanationSources& from, EdgeId edge, const std::vector<GraphClaimId>& claims,
                             MarkStyle style) {
  return Writer(from, style).edge(edge, claims);
}

}  // namespace newsgraph
