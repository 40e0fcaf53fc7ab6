#include "layer_dump.h"

#include <array>

#include "base/text_util.h"

namespace newsgraph {
namespace {

std::string place(ByteSpan span) {
  return " [" + std::to_string(span.begin) + "," + std::to_string(span.end) + ")";
}

// Line ends inside a phrase would look like two items.
std::string flat(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c == '\n' || c == '\t') c = ' ';
  }
  return out;
}

std::string phrase(const Document& doc, TokenSpan span) {
  if (span.empty()) return "-";
  return flat(doc.text_of(span)) + place(doc.bytes_of(span));
}

std::string member(const char* name, std::string_view value) {
  return value.empty() ? std::string() : " " + std::string(name) + "=" + flat(value);
}

std::string dump_sentences(const ReadArticle& article) {
  std::string out;
  for (const Sentence& sentence : article.doc.sentences()) {
    out += place(sentence.span).substr(1) + " paragraph " + std::to_string(sentence.paragraph);
    if (sentence.headline) out += " headline";
    out += ": " + flat(article.doc.text_of(sentence.span)) + "\n";
  }
  return out;
}

std::string dump_tokens(const ReadArticle& article) {
  const Document& doc = article.doc;
  std::string out;
  for (const Sentence& sentence : doc.sentences()) {
    if (!out.empty()) out += "\n";
    for (std::size_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const TokenId token(i);
      const Arc& arc = doc.arc(token);
      const std::size_t head = arc.head ? arc.head.index() - sentence.tokens.begin + 1 : 0;
      const std::string_view xpos = doc.xpos(token);
      out += std::to_string(i - sentence.tokens.begin + 1) + " " + flat(doc.form(token)) + " " +
             std::string(doc.lemma(token)) + " " + std::string(to_string(doc.tag(token).upos)) + " " +
             (xpos.empty() ? "_" : std::string(xpos)) + " " + std::to_string(head) + " " +
             std::string(to_string(arc.deprel)) + place(doc.tokens()[i].span) + "\n";
    }
  }
  return out;
}

std::string dump_names(const ReadArticle& article) {
  std::string out;
  for (const Name& name : article.doc.names()) {
    out += std::string(to_string(name.kind)) + " " + phrase(article.doc, name.span) + "\n";
  }
  return out;
}

std::string dump_mentions(const ReadArticle& article) {
  std::string out;
  for (const Mention& mention : article.doc.mentions()) {
    out += to_lower_ascii(to_string(mention.kind)) + " " + std::string(to_string(mention.form)) + " " +
           phrase(article.doc, mention.span);
    if (mention.core != mention.span) out += " core=" + flat(article.doc.text_of(mention.core));
    if (mention.plural) out += " plural";
    out += "\n";
  }
  return out;
}

std::string core_of(const Document& doc, MentionId id) {
  if (id.is_none()) return {};
  const Mention& mention = doc.mention(id);
  return flat(doc.text_of(mention.core.empty() ? mention.span : mention.core));
}

std::string dump_roles(const ReadArticle& article) {
  const Document& doc = article.doc;
  std::string out;
  for (const Role& role : doc.roles().roles) {
    out += phrase(doc, doc.mention(role.office).span) + member("holder", core_of(doc, role.holder)) +
           member("body", core_of(doc, role.body)) + member("constituency", core_of(doc, role.constituency)) +
           member("tie", to_string(role.tie)) + " " + std::string(to_string(role.state)) +
           (role.acting ? " acting" : "") + "\n";
  }
  for (const Affiliation& affiliation : doc.roles().affiliations) {
    out += core_of(doc, affiliation.person) + " of " + core_of(doc, affiliation.body) + " " +
           std::string(to_string(affiliation.state)) + "\n";
  }
  return out;
}

std::string dump_clusters(const ReadArticle& article) {
  const Document& doc = article.doc;
  std::vector<std::string> lines(doc.num_clusters());
  for (std::size_t i = 0; i < doc.mentions().size(); ++i) {
    const Mention& mention = doc.mentions()[i];
    std::string& line = lines[doc.cluster_of(MentionId(i)).index()];
    line += line.empty() ? to_lower_ascii(to_string(mention.kind)) + ": " : " | ";
    line += flat(doc.text_of(mention.span));
  }
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

std::string dump_predicate(const Document& doc, PredicateId id) {
  const Predicate& predicate = doc.predicate(id);
  std::string out = std::string(doc.symbol(predicate.lemma)) + " " + std::string(to_string(predicate.form)) +
                    place(doc.tokens()[predicate.trigger.index()].span);
  if (predicate.passive) out += " passive";
  for (const Argument& argument : predicate.arguments) {
    out += " " + std::string(to_string(argument.role)) + "=" + std::string(doc.form(argument.head));
    if (argument.preposition) out += "/" + std::string(doc.symbol(argument.preposition));
    if (argument.inferred) out += "*";
  }
  const Factuality& factuality = doc.factuality(id);
  out += " " + std::string(to_string(factuality.status)) + " " + std::string(to_string(factuality.tense));
  if (factuality.cue) out += member("cue", doc.form(factuality.cue));
  const Attribution& attribution = doc.attribution(id);
  if (attribution.source) out += member("by", doc.form(attribution.source));
  if (attribution.anonymous) out += " anonymous";
  if (attribution.quoted) out += " quoted";
  const EventTime& time = doc.time(id);
  return out + member("time", time.time) + member("since", time.since) + member("until", time.until) + "\n";
}

std::string dump_predicates_of(const ReadArticle& article) {
  std::string out;
  for (std::size_t i = 0; i < article.doc.predicates().size(); ++i) out += dump_predicate(article.doc, PredicateId(i));
  return out;
}

std::string filler(const Document& doc, const Filler& filler) {
  if (!filler.mention.is_none()) return phrase(doc, doc.mention(filler.mention).span);
  if (filler.event) return "'" + flat(doc.form(filler.event)) + "'" + place(doc.tokens()[filler.event.index()].span);
  return "-";
}

std::string dump_relations(const ReadArticle& article) {
  const Document& doc = article.doc;
  std::string out;
  for (const RelationMention& found : article.relations) {
    out += found.relation + "(" + filler(doc, found.subject) + ", " + filler(doc, found.object) + ")" +
           member("office", core_of(doc, found.office)) + " " + std::string(to_string(found.status));
    if (found.state != State::none) out += " " + std::string(to_string(found.state));
    if (found.by) out += member("by", doc.form(found.by));
    if (found.anonymous) out += " anonymous";
    out += member("time", found.time.time) + member("since", found.time.since) + member("until", found.time.until) +
           " rule=" + found.rule + "\n";
  }
  return out;
}

std::string entity_name(EntityId id) { return id.is_none() ? "-" : "e" + std::to_string(id.index() + 1); }

std::string dump_claims(const ReadArticle& article) {
  std::string out;
  for (std::size_t i = 0; i < article.claims.entities.size(); ++i) {
    const Entity& entity = article.claims.entities[i];
    out += entity_name(EntityId(i)) + " " + std::string(to_string(entity.kind)) + " " +
           flat(join(entity.names, " | ")) + "\n";
  }
  for (const Claim& claim : article.claims.claims) {
    out += entity_name(claim.subject) + " " + claim.relation + " " + entity_name(claim.object);
    if (!claim.office.is_none()) out += " office=" + entity_name(claim.office);
    out += " " + std::string(to_string(claim.status));
    if (claim.state != State::none) out += " " + std::string(to_string(claim.state));
    if (!claim.by.is_none()) out += " by=" + entity_name(claim.by);
    out += member("time", claim.time) + member("since", claim.since) + member("until", claim.until) + "\n";
  }
  return out;
}

struct LayerRow {
  std::string_view name;
  std::string (*dump)(const ReadArticle& article);
};

constexpr std::array<LayerRow, 9> kLayers = {{
    {"sentences", dump_sentences},
    {"tokens", dump_tokens},
    {"names", dump_names},
    {"mentions", dump_mentions},
    {"roles", dump_roles},
    {"clusters", dump_clusters},
    {"predicates", dump_predicates_of},
    {"relations", dump_relations},
    {"claims", dump_claims},
}};

}  // namespace

std::vector<std::string_view> layer_names() {
  std::vector<std::string_view> names;
  for (const LayerRow& row : kLayers) names.push_back(row.name);
  return names;
}

Result<std::string> dump_layer(const ReadArticle& article, std::string_view layer) {
  std::vector<std::string> known;
  for (const LayerRow& row : kLayers) {
    if (row.name == layer) return row.dump(article);
    known.emplace_back(row.name);
  }
  return Error{ErrorCode::usage, "unknown layer '" + std::string(layer) + "'; there are " + join(known, ", ")};
}

}  // namespace newsgraph
