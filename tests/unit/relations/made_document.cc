#include "unit/relations/made_document.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/check.h"
#include "base/text_util.h"
#include "text/conllu.h"

namespace newsgraph {
namespace {

Document parse(std::string_view text) {
  ConlluSentence sentence;
  for (const std::string_view word : split(text, ' ')) {
    const std::vector<std::string_view> parts = split(word, '/');
    NG_CHECK(parts.size() >= 4);
    ConlluWord row;
    row.form = parts[0];
    row.upos = parts[1];
    int head = 0;
    std::from_chars(parts[2].data(), parts[2].data() + parts[2].size(), head);
    row.head = head + 1;
    row.deprel = parts[3];
    row.lemma = parts.size() > 4 ? std::string(parts[4]) : row.upos == "PROPN" ? row.form : to_lower_ascii(row.form);
    sentence.words.push_back(std::move(row));
  }
  return document_from_conllu({sentence});
}

std::string filler_text(const Document& doc, const Filler& filler) {
  if (filler.mention) return std::string(doc.text_of(doc.mention(filler.mention).core));
  return filler.event ? "[" + std::string(doc.form(filler.event)) + "]" : "-";
}

}  // namespace

MadeDocument::MadeDocument(std::string_view words) : doc_(parse(words)) {}

MadeDocument&& MadeDocument::mention(EntityKind kind, std::size_t begin, std::size_t end, std::size_t head, MentionForm form, bool plural) {
  const TokenSpan span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  mentions_.push_back({kind, form, span, span, TokenId(head), plural});
  return std::move(*this);
}

MadeDocument&& MadeDocument::role(std::size_t office, int holder, int body, State state) {
  Role role;
  role.office = MentionId(office);
  if (holder >= 0) role.holder = MentionId(static_cast<std::size_t>(holder));
  if (body >= 0) role.body = MentionId(static_cast<std::size_t>(body));
  role.state = state;
  role.tie = RoleTie::title;
  roles_.roles.push_back(role);
  return std::move(*this);
}

MadeDocument&& MadeDocument::predicate(std::size_t trigger, std::string_view lemma, std::vector<Slot> arguments, Status status,
                                      PredicateForm form, State tense) {
  Predicate predicate;
  predicate.trigger = TokenId(trigger);
  predicate.form = form;
  predicate.lemma = doc_.intern(lemma);
  for (const Slot& slot : arguments) {
    const SymbolId preposition = slot.preposition.empty() ? SymbolId() : doc_.intern(slot.preposition);
    predicate.arguments.push_back({slot.role, TokenId(slot.head), preposition, false});
  }
  predicates_.push_back(std::move(predicate));
  factuality_.push_back({status, tense, TokenId()});
  attribution_.emplace_back();
  times_.emplace_back();
  return std::move(*this);
}

MadeDocument&& MadeDocument::said_by(std::size_t token) {
  attribution_.back().source = TokenId(token);
  return std::move(*this);
}

MadeDocument&& MadeDocument::on(std::string time) {
  times_.back().time = std::move(time);
  return std::move(*this);
}

MadeDocument&& MadeDocument::clusters(std::vector<std::size_t> of) {
  for (const std::size_t cluster : of) clusters_.emplace_back(cluster);
  return std::move(*this);
}

Document MadeDocument::build() {
  doc_.set_names({});
  const std::size_t num_mentions = mentions_.size();
  doc_.set_mentions(std::move(mentions_));
  doc_.set_roles(std::move(roles_));
  for (std::size_t i = clusters_.size(); i < num_mentions; ++i) clusters_.emplace_back(i);
  doc_.set_clusters(std::move(clusters_));
  doc_.set_predicates(std::move(predicates_));
  doc_.set_factuality(std::move(factuality_));
  doc_.set_attribution(std::move(attribution_));
  doc_.set_times(std::move(times_));
  return std::move(doc_);
}

std::string dump(const Document& doc, const std::vector<RelationMention>& found) {
  std::string out;
  for (const RelationMention& mention : found) {
    out += mention.relation + "(" + filler_text(doc, mention.subject) + ", " + filler_text(doc, mention.object);
    if (mention.office) out += ", " + filler_text(doc, {mention.office, TokenId()});
    out += ")";
    if (mention.status != Status::asserted) out += " " + std::string(to_string(mention.status));
    if (mention.state != State::none) out += " " + std::string(to_string(mention.state));
    if (mention.by) out += " by " + std::string(doc.form(mention.by));
    if (!mention.time.time.empty()) out += " on " + mention.time.time;
    if (!mention.time.since.empty()) out += " since " + mention.time.since;
    if (!mention.time.until.empty()) out += " until " + mention.time.until;
    out += "\n";
  }
  return out;
}

}  // namespace newsgraph
