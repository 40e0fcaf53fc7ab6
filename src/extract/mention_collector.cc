#include "extract/mention_collector.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>

#include "extract/head_finder.h"
#include "extract/post_lexicon.h"

namespace newsgraph {

MentionId MentionCollector::add(const Mention& mention) {
  const auto [at, is_new] = known_.try_emplace({mention.kind, mention.form, mention.core}, MentionId(mentions_.size()));
  if (!is_new) return at->second;
  mentions_.push_back(mention);
  const bool name = mention.form == MentionForm::name;
  for (std::size_t i = mention.core.begin; i < mention.core.end; ++i) {
    if (name || mention.kind == EntityKind::office) covered_[i] = true;
    if (name) name_at_[i] = at->second;
  }
  return at->second;
}

MentionId MentionCollector::add_phrase(const Document& doc, EntityKind kind, MentionForm form, TokenSpan span) {
  Mention mention;
  mention.kind = kind;
  mention.form = form;
  mention.span = mention.core = span;
  mention.head = head_of(doc, span);
  return add(mention);
}

MentionId MentionCollector::name_at(std::size_t token, EntityKind kind) const {
  const MentionId id = name_at_[token];
  return id && mentions_[id.index()].kind == kind ? id : MentionId();
}

void MentionCollector::add_body_noun(const Document& doc, const NameIndex& names, std::uint32_t token,
                                     std::string_view kind) {
  const TokenSpan sentence = doc.sentence(doc.sentence_of(TokenId(token))).tokens;
  TokenSpan span{token, token + 1};
  bool named = false;
  bool definite = false;
  while (span.begin > sentence.begin) {
    const std::uint32_t left = span.begin - 1;
    const std::string word = folded_form(doc, left);
    const Name* const name = names.at(left);
    if (name != nullptr && kind == "government") {
      span.begin = name->span.begin;
      named = true;
    } else if ((word == "'s" || word == "'") && left > sentence.begin && names.at(left - 1) != nullptr && kind == "government") {
      span.begin = left;
    } else if (kind == "government" && is_capitalised(doc, left) && doc.tag(TokenId(left)).upos == Upos::ADJ) {
      span.begin = left;
      named = true;
    } else {
      definite = word == "the" || word == "its" || word == "his" || word == "her" || word == "their";
      break;
    }
  }
  const bool capital = is_capitalised(doc, token) && token != sentence.begin;
  // `Royal Commission`, `African National Union`: the tail of a name that the tagger overlooked.
  if (capital && !named && span.begin > sentence.begin + 1u && is_capitalised(doc, span.begin - 1u)) return;
  if (!definite && !named && !capital) return;
  const bool as_name = kind == "government" || (named && !definite) || capital;
  add_phrase(doc, EntityKind::organisation, as_name ? MentionForm::name : MentionForm::nominal, span);
}

ExtractedMentions MentionCollector::finish(const Document& doc) {
  static_cast<void>(doc);
  std::vector<std::size_t> order(mentions_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
    const Mention& x = mentions_[a];
    const Mention& y = mentions_[b];
    return std::make_tuple(x.span.begin, ~x.span.end, x.kind, x.form) <
           std::make_tuple(y.span.begin, ~y.span.end, y.kind, y.form);
  });
  std::vector<MentionId> renamed(mentions_.size());
  ExtractedMentions result;
  for (std::size_t i = 0; i < order.size(); ++i) {
    renamed[order[i]] = MentionId(i);
    result.mentions.push_back(mentions_[order[i]]);
  }
  const auto rename = [&renamed](MentionId* id) {
    if (*id) *id = renamed[id->index()];
  };
  for (Role& role : roles_.roles) {
    for (MentionId* id : {&role.office, &role.holder, &role.body, &role.constituency}) rename(id);
  }
  for (Affiliation& affiliation : roles_.affiliations) {
    rename(&affiliation.person);
    rename(&affiliation.body);
  }
  result.roles = std::move(roles_);
  return result;
}

}  // namespace newsgraph
