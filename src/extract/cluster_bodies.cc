#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/text_util.h"
#include "extract/cluster_builder.h"
#include "extract/post_lexicon.h"
#include "language/gazetteer.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

// A name reduced to what tells bodies apart: folded, without `the`, dots of acronyms and closing `'s`.
std::string body_key(const Document& doc, const Mention& mention) {
  std::string key = fold_key(doc.text_of(mention.core));
  if (key.starts_with("the ")) key = key.substr(4);
  if (key.ends_with("'s")) key.resize(key.size() - 2);
  if (key.find('.') != std::string::npos) key.erase(std::remove(key.begin(), key.end(), '.'), key.end());
  return key;
}

// One name for all that stands for a thing: `Tories`, `D`, `Ukrainian`, `ND`.
std::string canonical_key(const Document& doc, const Mention& mention) {
  std::string key = body_key(doc, mention);
  const std::string folded = fold_key(doc.text_of(mention.core));
  if (mention.kind == EntityKind::place) {
    std::string_view usual = usual_name_of_place(folded);
    if (usual.empty()) usual = usual_name_of_place(key);
    return usual.empty() ? key : fold_key(usual);
  }
  const std::string_view letters = mention.core.size() == 1 ? english_lexicon("party_letters").value(key) : std::string_view();
  if (!letters.empty() && key.size() <= 2) key = fold_key(letters);
  const std::string_view party = english_lexicon("party_names").value(key);
  if (!party.empty()) return "party:" + std::string(party);
  return key;
}

// `National Security Council` → `nsc`; little words do not count.
std::string initials(const std::string& key) {
  std::string letters;
  for (const std::string_view word : split(key, ' ')) {
    if (word.empty() || word == "of" || word == "for" || word == "the" || word == "and" || word == "&" || word == "on") continue;
    letters.push_back(word.front());
  }
  return letters;
}

bool has_words(const std::string& whole, const std::string& part) {
  return whole.starts_with(part + " ") || whole.ends_with(" " + part) || whole.find(" " + part + " ") != std::string::npos;
}

// The words that count, places under one name, in alphabetical order: `UK Supreme Court` is the `Supreme Court of the
// United Kingdom`.
std::string word_set(const std::string& key) {
  std::vector<std::string> words;
  for (const std::string_view word : split(key, ' ')) {
    if (word == "of" || word == "the" || word == "in" || word == "for" || word == "'s") continue;
    if (word == "uk" || word == "british") {
      words.insert(words.end(), {"united", "kingdom"});
    } else if (word == "us" || word == "american") {
      words.insert(words.end(), {"united", "states"});
    } else {
      words.emplace_back(word);
    }
  }
  std::sort(words.begin(), words.end());
  return join(words, " ");
}

class BodyPass {
 public:
  BodyPass(const Document& doc, ClusterBuilder* clusters, EntityKind kind) : doc_(doc), clusters_(clusters), kind_(kind) {}

  void run() {
    for (std::size_t i = 0; i < doc_.mentions().size(); ++i) {
      const Mention& mention = doc_.mentions()[i];
      if (mention.kind != kind_ || mention.form != MentionForm::name) continue;
      const std::string key = canonical_key(doc_, mention);
      const auto [at, is_new] = first_.try_emplace(key, MentionId(i));
      if (is_new) {
        keys_.push_back(key);
      } else {
        clusters_->merge(at->second, MentionId(i));
      }
    }
    if (kind_ != EntityKind::organisation) return;
    merge_acronyms();
    merge_word_orders();
    merge_parts();
    merge_nominals();
    merge_companies();
    merge_reported();
    merge_owners();
  }

 private:
  void merge_acronyms() {
    for (const std::string& key : keys_) {
      const Mention& mention = doc_.mention(first_[key]);
      const std::string_view form = doc_.text_of(mention.core);
      const bool acronym = key.size() >= 2 && key.size() <= 6 && std::none_of(form.begin(), form.end(), is_ascii_lower);
      if (!acronym) continue;
      for (const std::string& other : keys_) {
        if (other.find(' ') != std::string::npos && initials(other) == key) {
          clusters_->merge(first_[key], first_[other]);
          break;
        }
      }
    }
  }

  void merge_word_orders() {
    std::map<std::string, MentionId> first;
    for (const std::string& key : keys_) {
      const auto [at, is_new] = first.try_emplace(word_set(key), first_[key]);
      if (!is_new) clusters_->merge(at->second, first_[key]);
    }
  }

  // `Supreme Court` is the one body whose longer name contains it.
  void merge_parts() {
    for (const std::string& key : keys_) {
      std::vector<MentionId> wholes;
      for (const std::string& other : keys_) {
        if (other.size() <= key.size() || !has_words(other, key) || !may_shorten(key, other)) continue;
        const MentionId whole = clusters_->find(first_[other]);
        if (std::find(wholes.begin(), wholes.end(), whole) == wholes.end()) wholes.push_back(whole);
      }
      if (wholes.size() == 1) clusters_->merge(first_[key], wholes.front());
    }
  }

  // The short form keeps the noun that says what it is: `Supreme Court` for `UK Supreme Court`, `House` for `House of
  // Representatives`; but `Senate` is not `Senate Banking Committee`, nor `Labour` `Labour Students`.
  static bool may_shorten(const std::string& part, const std::string& whole) {
    if (whole.ends_with(" " + part)) return true;
    return whole.starts_with(part + " of ") || whole.starts_with(part + " for ") || whole == part + " party" ||
           (whole.starts_with(part + " ") && whole.find(" of ") == std::string::npos && is_company_tail(whole.substr(part.size() + 1)));
  }

  static bool is_company_tail(std::string_view tail) {
    return tail == "inc" || tail == "plc" || tail == "ltd" || tail == "corp" || tail == "holdings" || tail == "group" ||
           tail == "company" || tail == "co" || tail == "corporation" || tail == "news" || tail == "party";
  }

  // `the party`: the last body whose name has that noun; for a party, any party.
  void merge_nominals() {
    for (std::size_t i = 0; i < doc_.mentions().size(); ++i) {
      const Mention& mention = doc_.mentions()[i];
      if (mention.kind != kind_ || mention.form != MentionForm::nominal) continue;
      const std::string noun = folded_form(doc_, mention.core.end - 1u);
      for (std::size_t back = i; back-- > 0;) {
        const Mention& other = doc_.mentions()[back];
        if (other.kind != kind_ || other.form != MentionForm::name) continue;
        const std::string key = canonical_key(doc_, other);
        if (key == noun || key.ends_with(" " + noun) || key.starts_with(noun + " of ") || (noun == "party" && key.starts_with("party:")) ||
            has_words(key, noun)) {
          clusters_->merge(MentionId(back), MentionId(i));
          break;
        }
      }
    }
  }

  // `the company`, where no name says so: the one body by name that the article has before, or the last that acts.
  void merge_companies() {
    for (std::size_t i = 0; i < doc_.mentions().size(); ++i) {
      const Mention& mention = doc_.mentions()[i];
      if (mention.kind != kind_ || mention.form != MentionForm::nominal ||
          clusters_->find(MentionId(i)) != MentionId(i))
        continue;
      const std::string noun = folded_form(doc_, mention.core.end - 1u);
      if (noun != "company" && noun != "firm") continue;
      for (std::size_t back = i; back-- > 0;) {
        const Mention& other = doc_.mentions()[back];
        if (other.kind != kind_ || other.form != MentionForm::name ||
            doc_.sentence_of(other.head).index() + 2 < doc_.sentence_of(mention.head).index())
          continue;
        if (!may_be_company(other)) continue;
        clusters_->merge(MentionId(back), MentionId(i));
        break;
      }
    }
  }

  bool may_be_company(const Mention& mention) const {
    const std::string key = canonical_key(doc_, mention);
    const auto body = find_body(fold_key(doc_.text_of(mention.core)));
    if (body && body->kind != BodyKind::company) return false;
    const std::string last = folded_form(doc_, mention.core.end - 1u);
    return !key.starts_with("party:") && !english_lexicon("body_nouns").contains(last) &&
           !english_lexicon("party_names").contains(key);
  }

  // `Acme said it would`: Acme would.
  void merge_reported() {
    for (std::size_t i = 0; i < doc_.mentions().size(); ++i) {
      const Mention& mention = doc_.mentions()[i];
      if (mention.kind != kind_ || mention.form != MentionForm::pronoun || mention.plural ||
          folded_form(doc_, mention.core.begin) != "it")
        continue;
      const Arc& arc = doc_.arc(mention.head);
      if (arc.deprel != Deprel::nsubj && arc.deprel != Deprel::nsubj_pass) continue;
      const TokenId clause = arc.head;
      if (!clause || doc_.arc(clause).deprel != Deprel::ccomp || !doc_.arc(clause).head) continue;
      for (const TokenId child : doc_.children(doc_.arc(clause).head)) {
        if (doc_.arc(child).deprel != Deprel::nsubj) continue;
        for (const MentionId id : doc_.mentions_at(child)) {
          if (doc_.mention(id).kind == kind_ && doc_.mention(id).form != MentionForm::pronoun)
            clusters_->merge(id, MentionId(i));
        }
      }
    }
  }

  // `Acme said its founder`: the one body or place that the sentence names before, or what the last sentence speaks of.
  void merge_owners() {
    if (kind_ != EntityKind::organisation) return;
    for (std::size_t i = 0; i < doc_.mentions().size(); ++i) {
      const Mention& mention = doc_.mentions()[i];
      if (mention.form != MentionForm::pronoun || folded_form(doc_, mention.core.begin) != "its") continue;
      const TokenSpan sentence = doc_.sentence(doc_.sentence_of(mention.head)).tokens;
      std::vector<MentionId> before;
      for (std::size_t back = i; back-- > 0 && doc_.mentions()[back].span.begin >= sentence.begin;) {
        const Mention& other = doc_.mentions()[back];
        const bool body = other.kind == kind_ || other.kind == EntityKind::place;
        if (body && other.form == MentionForm::name) before.push_back(MentionId(back));
      }
      if (before.empty()) before = subjects_of_last(mention.head);
      if (before.size() == 1 && doc_.mention(before.front()).kind == kind_)
        clusters_->merge(before.front(), MentionId(i));
    }
  }

  // Bodies by name that are the subject of the sentence before, in the same paragraph.
  std::vector<MentionId> subjects_of_last(TokenId token) const {
    std::vector<MentionId> found;
    const SentenceId here = doc_.sentence_of(token);
    if (here.index() == 0) return found;
    const Sentence& last = doc_.sentence(SentenceId(here.index() - 1));
    if (last.paragraph != doc_.sentence(here).paragraph) return found;
    for (std::uint32_t t = last.tokens.begin; t < last.tokens.end; ++t) {
      const Arc& arc = doc_.arc(TokenId(t));
      const bool subject = arc.deprel == Deprel::nsubj || arc.deprel == Deprel::nsubj_pass;
      if (!subject || !arc.head || doc_.arc(arc.head).deprel != Deprel::root) continue;
      for (const MentionId id : doc_.mentions_at(TokenId(t))) {
        if (doc_.mention(id).kind == kind_ && doc_.mention(id).form == MentionForm::name) found.push_back(id);
      }
    }
    return found;
  }

  const Document& doc_;
  ClusterBuilder* clusters_;
  EntityKind kind_;
  std::map<std::string, MentionId> first_;
  std::vector<std::string> keys_;  // by first mention
};

}  // namespace

void cluster_bodies(const Document& doc, ClusterBuilder* clusters) {
  BodyPass(doc, clusters, EntityKind::organisation).run();
  BodyPass(doc, clusters, EntityKind::place).run();
}

}  // namespace newsgraph
