#include "extract/mention_finder.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>

#include "base/text_util.h"
#include "extract/head_finder.h"
#include "extract/mention_collector.h"
#include "extract/name_index.h"
#include "extract/office_phrase.h"
#include "extract/role_ties.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

bool is_third_person(std::string_view word) {
  return word == "he" || word == "she" || word == "him" || word == "her" || word == "his" || word == "hers" ||
         word == "himself" || word == "herself";
}

// Letters and honorifics around a person's name belong to the mention but not to its core.
TokenSpan with_honorifics(const Document& doc, TokenSpan core) {
  const TokenSpan sentence = doc.sentence(doc.sentence_of(TokenId(core.begin))).tokens;
  TokenSpan span = core;
  while (span.begin > sentence.begin) {
    const std::string word = folded_form(doc, span.begin - 1);
    const bool honorific = english_lexicon("honorifics").contains(word);
    const bool hon = word == "hon" || word == "hon.";
    const bool the_before_hon = word == "the" && span.begin < core.begin && folded_form(doc, span.begin).starts_with("hon");
    if (!honorific && !hon && !the_before_hon) break;
    --span.begin;
  }
  while (span.end < sentence.end && post_nominal(doc.form(TokenId(span.end)))) ++span.end;
  return span;
}

void add_names(const Document& doc, MentionCollector* collector) {
  for (const Name& name : doc.names()) {
    Mention mention;
    mention.form = MentionForm::name;
    mention.core = name.span;
    mention.kind = name.kind == NameKind::person         ? EntityKind::person
                   : name.kind == NameKind::organisation ? EntityKind::organisation
                                                         : EntityKind::place;
    mention.span = name.kind == NameKind::person ? with_honorifics(doc, name.span) : name.span;
    mention.head = head_of(doc, mention.span);
    collector->add(mention);
  }
}

void add_pronouns(const Document& doc, MentionCollector* collector) {
  for (std::uint32_t i = 0; i < doc.num_tokens(); ++i) {
    const std::string word = folded_form(doc, i);
    const bool plural = word == "they" || word == "them" || word == "their";
    const bool body = word == "it" || word == "its";
    const bool first = word == "i" || word == "me" || word == "my";
    if (!is_third_person(word) && !plural && !body && !first) continue;
    if (doc.tag(TokenId(i)).upos != Upos::PRON && !first) continue;
    Mention mention;
    mention.kind = body || plural ? EntityKind::organisation : EntityKind::person;
    mention.form = MentionForm::pronoun;
    mention.span = mention.core = {i, i + 1};
    mention.head = TokenId(i);
    mention.plural = plural;
    collector->add(mention);
  }
}

// `the party`, `the committee`, `the government`: bodies by a common noun.
void add_nominals(const Document& doc, const NameIndex& names, MentionCollector* collector) {
  const Lexicon& nouns = english_lexicon("body_nouns");
  for (std::uint32_t i = 0; i < doc.num_tokens(); ++i) {
    if (names.at(i) != nullptr || collector->covers(i)) continue;
    const std::string word = folded_form(doc, i);
    if (!nouns.contains(word) || i == 0) continue;
    const Upos upos = doc.tag(TokenId(i)).upos;
    if (upos != Upos::NOUN && upos != Upos::PROPN) continue;
    const TokenSpan sentence = doc.sentence(doc.sentence_of(TokenId(i))).tokens;
    // The noun must head its phrase: not `party leader`, `government minister`.
    if (i + 1 < sentence.end && (doc.tag(TokenId(i + 1)).upos == Upos::NOUN || doc.tag(TokenId(i + 1)).upos == Upos::PROPN)) continue;
    collector->add_body_noun(doc, names, i, nouns.value(word));
  }
}

}  // namespace

ExtractedMentions extract_mentions(const Document& doc) {
  const NameIndex names(doc);
  MentionCollector collector(doc.num_tokens());
  add_names(doc, &collector);
  add_pronouns(doc, &collector);
  RoleTies ties(doc, names, &collector);
  const std::vector<OfficePhrase> phrases = find_office_phrases(doc);
  for (std::size_t i = 0; i < phrases.size(); ++i)
    ties.add(phrases[i], i + 1 < phrases.size() ? &phrases[i + 1] : nullptr);
  ties.add_post_nominals();
  ties.add_brackets();
  ties.add_party_members();
  ties.add_party_owners();
  add_nominals(doc, names, &collector);
  return collector.finish(doc);
}

}  // namespace newsgraph
