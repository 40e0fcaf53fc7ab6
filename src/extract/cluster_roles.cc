#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/text_util.h"
#include "extract/cluster_builder.h"
#include "extract/post_lexicon.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

constexpr std::size_t kPronounSentences = 3;  // how far back a pronoun may reach
constexpr double kWeakest = 4.5;              // score of an antecedent below which a pronoun stays open

struct Tie {
  MentionId holder;
  State state;
};

// Which people hold the office of `role`, as the article ties them by name.
std::vector<Tie> holders_of(const Document& doc, ClusterBuilder* clusters, MentionId office) {
  std::vector<Tie> ties;
  for (const Role& role : doc.roles().roles) {
    if (!role.office || !role.holder || doc.mention(role.holder).form != MentionForm::name) continue;
    if (clusters->same(role.office, office)) ties.push_back({role.holder, role.state});
  }
  return ties;
}

// The holder tied last before `id`; one tied only later where none was; a current one before a former one.
MentionId choose_holder(const std::vector<Tie>& ties, MentionId id, State wanted) {
  MentionId best;
  int best_score = -1;
  for (const Tie& tie : ties) {
    int score = tie.holder < id ? 2 : 0;
    if (tie.state == wanted) score += 4;
    if (score > best_score || (score == best_score && tie.holder < id)) {
      best = tie.holder;
      best_score = score;
    }
  }
  return best;
}

}  // namespace

namespace {

// An article may speak of `the Prime Minister` and of `Mrs May` and leave it to its readers that they are one. Where
// exactly one person is named often and has no post or body of his or her own, the post of head of state or
// government that nobody in the article holds is that person's.
class UntiedHead {
 public:
  UntiedHead(const Document& doc, ClusterBuilder* clusters) : doc_(doc), clusters_(clusters) {}

  // The person for the office at `role`, or none.
  MentionId person_for(const Role& role) {
    const auto head = match_post_head(doc_, doc_.mention(role.office).core.begin, doc_.mention(role.office).core.end);
    if (!head || head->post_class != PostClass::state || role.state != State::current || role.body) return {};
    std::map<MentionId, std::size_t> counts;
    for (std::size_t i = 0; i < doc_.mentions().size(); ++i) {
      const Mention& mention = doc_.mentions()[i];
      if (mention.kind == EntityKind::person && mention.form == MentionForm::name) ++counts[clusters_->find(MentionId(i))];
    }
    MentionId only;
    for (const auto& [person, count] : counts) {
      if (count < kOften || has_post(person)) continue;
      if (only) return {};
      only = person;
    }
    return only;
  }

 private:
  static constexpr std::size_t kOften = 3;  // mentions by name

  bool has_post(MentionId person) {
    const auto is_person = [&](MentionId id) { return id && clusters_->same(id, person); };
    return std::any_of(doc_.roles().roles.begin(), doc_.roles().roles.end(), [&](const Role& r) { return r.office && is_person(r.holder); }) ||
           std::any_of(doc_.roles().affiliations.begin(), doc_.roles().affiliations.end(), [&](const Affiliation& a) { return is_person(a.person); });
  }

  const Document& doc_;
  ClusterBuilder* clusters_;
};

}  // namespace

void cluster_roles(const Document& doc, ClusterBuilder* clusters) {
  UntiedHead untied(doc, clusters);
  std::map<MentionId, MentionId> first_of_office;  // people known by their role alone
  for (const Role& role : doc.roles().roles) {
    if (!role.office || !role.holder) continue;
    const Mention& person = doc.mention(role.holder);
    if (person.form != MentionForm::role) continue;
    const std::vector<Tie> ties = holders_of(doc, clusters, role.office);
    const MentionId holder = choose_holder(ties, role.holder, role.state == State::future ? State::future : role.state);
    if (holder) {
      clusters->merge(holder, role.holder);
      continue;
    }
    const auto [at, is_new] = first_of_office.try_emplace(clusters->find(role.office), role.holder);
    if (!is_new) {
      clusters->merge(at->second, role.holder);
    } else if (const MentionId named = untied.person_for(role)) {
      clusters->merge(named, role.holder);
    }
  }
}

namespace {

Sex sex_of_post(const std::string& word) {
  if (word == "king" || word == "prince" || word == "pope" || word.ends_with("man")) {
    return word.ends_with("woman") ? Sex::female : Sex::male;
  }
  return word == "queen" || word == "princess" ? Sex::female : Sex::unknown;
}

class PronounPass {
 public:
  PronounPass(const Document& doc, ClusterBuilder* clusters) : doc_(doc), clusters_(clusters) {
    for (std::size_t i = 0; i < doc.mentions().size(); ++i) {
      const Mention& mention = doc.mentions()[i];
      if (mention.kind != EntityKind::person || mention.form != MentionForm::name) continue;
      const Sex sex = sex_of_name(doc, mention);
      if (sex != Sex::unknown) sex_[clusters->find(MentionId(i))] = sex;
    }
    for (std::size_t i = 0; i < doc.mentions().size(); ++i) {
      const Mention& mention = doc.mentions()[i];
      if (mention.kind != EntityKind::person || mention.form != MentionForm::role) continue;
      const Sex sex = sex_of_post(folded_form(doc, mention.core.end - 1u));
      if (sex != Sex::unknown) sex_.try_emplace(clusters->find(MentionId(i)), sex);
    }
  }

  void run() {
    for (std::size_t i = 0; i < doc_.mentions().size(); ++i) {
      const Mention& mention = doc_.mentions()[i];
      if (mention.form != MentionForm::pronoun || mention.kind != EntityKind::person) continue;
      const std::string word = folded_form(doc_, mention.core.begin);
      if (word == "i" || word == "me" || word == "my") continue;
      const Sex sex = word.starts_with("h") && word != "her" && word != "hers" && word != "herself" ? Sex::male : Sex::female;
      const MentionId antecedent = find_antecedent(i, sex);
      if (!antecedent) continue;
      clusters_->merge(antecedent, MentionId(i));
      sex_.try_emplace(clusters_->find(antecedent), sex);
    }
  }

 private:
  bool agrees(MentionId id, Sex sex) {
    const auto found = sex_.find(clusters_->find(id));
    return found == sex_.end() || found->second == sex;
  }

  bool known_sex(MentionId id) { return sex_.contains(clusters_->find(id)); }

  bool is_subject(const Mention& mention) const {
    const Deprel deprel = doc_.arc(mention.head).deprel;
    return deprel == Deprel::nsubj || deprel == Deprel::nsubj_pass || deprel == Deprel::nsubj_outer || is_topic(mention);
  }

  // `Hart, a former mayor, denied it.`: a parser that lost the verb has the name for the root.
  bool is_topic(const Mention& mention) const {
    return doc_.arc(mention.head).deprel == Deprel::root && doc_.sentence(doc_.sentence_of(mention.head)).tokens.begin == mention.span.begin;
  }

  // Of the sentence's main clause: who the text goes on to speak of.
  bool is_main_subject(const Mention& mention) const {
    const TokenId verb = doc_.arc(mention.head).head;
    return is_topic(mention) || (is_subject(mention) && verb && doc_.arc(verb).deprel == Deprel::root);
  }

  // `Ada Fell and her deputy`: the pronoun's noun is coordinated with the candidate.
  bool owns_conjunct(const Mention& pronoun, const Mention& candidate) const {
    const Arc& arc = doc_.arc(pronoun.head);
    if (arc.deprel != Deprel::nmod_poss || !arc.head) return false;
    const Arc& owned = doc_.arc(arc.head);
    return owned.deprel == Deprel::conj && owned.head == candidate.head;
  }

  // `moved Ada Fell to the Treasury, where she …`: who is there is the object of the verb that the clause hangs on.
  bool is_moved_there(const Mention& pronoun, const Mention& candidate) const {
    const TokenId clause = doc_.arc(pronoun.head).head;
    if (!is_subject(pronoun) || !clause || pronoun.span.begin == 0 ||
        folded_form(doc_, pronoun.span.begin - 1u) != "where")
      return false;
    const Arc& object = doc_.arc(candidate.head);
    return object.deprel == Deprel::obj && object.head &&
           (doc_.arc(clause).head == object.head || doc_.arc(clause).deprel == Deprel::acl_relcl);
  }

  // `told him`, `sacked Orr, replacing him`: the object of a verb is not the verb's own subject (Chomsky's principle
  // B).
  bool same_clause_subject(const Mention& pronoun, const Mention& candidate) const {
    const Arc& arc = doc_.arc(pronoun.head);
    if (arc.deprel != Deprel::obj && arc.deprel != Deprel::iobj) return false;
    return is_subject(candidate) && doc_.arc(candidate.head).head == verb_with_subject(arc.head);
  }

  // The verb whose subject is that of `verb` too: itself, or, where it has none, the one that it goes on from.
  TokenId verb_with_subject(TokenId verb) const {
    for (int steps = 0; verb && steps < 4; ++steps) {
      for (const TokenId child : doc_.children(verb)) {
        const Deprel deprel = doc_.arc(child).deprel;
        if (deprel == Deprel::nsubj || deprel == Deprel::nsubj_pass) return verb;
      }
      const Arc& arc = doc_.arc(verb);
      const bool participle = doc_.xpos(verb) == "VBG";
      if (arc.deprel != Deprel::conj && !(arc.deprel == Deprel::advcl && participle)) return verb;
      verb = arc.head;
    }
    return verb;
  }

  // `her role`, `his job`.
  bool owns_post(const Mention& pronoun) const {
    const Arc& arc = doc_.arc(pronoun.head);
    if (arc.deprel != Deprel::nmod_poss || !arc.head) return false;
    const std::string noun = folded_form(doc_, arc.head.index());
    return noun == "role" || noun == "job" || noun == "post" || noun == "position" || noun == "portfolio" || noun == "duties";
  }

  bool holds_post(MentionId id) const {
    return std::any_of(doc_.roles().roles.begin(), doc_.roles().roles.end(), [id](const Role& role) {
      return role.holder == id && role.office && role.tie == RoleTie::apposition;
    });
  }

  // `Reed said: "If he has leaked …"`: a speaker does not call himself `he`.
  bool is_own_speaker(const Mention& pronoun, const Mention& candidate) const {
    if (!is_subject(candidate) || doc_.sentence_of(candidate.head) != doc_.sentence_of(pronoun.head)) return false;
    int open = 0;
    for (std::size_t i = candidate.core.end; i < pronoun.core.begin; ++i) {
      const std::string_view form = doc_.form(TokenId(i));
      if (form == "“" || (form == "\"" && open == 0) || form == "``") {
        ++open;
      } else if (form == "”" || form == "\"" || form == "''") {
        --open;
      }
    }
    return open > 0;
  }

  std::uint32_t paragraph_of(const Mention& mention) const {
    return doc_.sentence(doc_.sentence_of(mention.head)).paragraph;
  }

  // Subjects before others, near before far: Hobbs 1978 by way of a score.
  MentionId find_antecedent(std::size_t pronoun, Sex sex) {
    const Mention& mention = doc_.mentions()[pronoun];
    const std::size_t sentence = doc_.sentence_of(mention.head).index();
    MentionId best;
    double best_score = 0;
    for (std::size_t back = pronoun; back-- > 0;) {
      const Mention& other = doc_.mentions()[back];
      const std::size_t where = doc_.sentence_of(other.head).index();
      if (where + kPronounSentences < sentence) break;
      if (other.kind != EntityKind::person || other.plural || other.core.end > mention.core.begin) continue;
      if (other.form == MentionForm::pronoun && (!agrees(MentionId(back), sex) || !known_sex(MentionId(back)))) continue;
      if (!agrees(MentionId(back), sex) || same_clause_subject(mention, other) || is_own_speaker(mention, other)) continue;
      double score = 10.0 - 3.0 * static_cast<double>(sentence - where);
      if (is_subject(other)) score += is_main_subject(other) ? 6.0 : 3.0;
      if (known_sex(MentionId(back))) score += 2.0;
      if (owns_conjunct(mention, other) || is_moved_there(mention, other)) score += 8.0;
      if (paragraph_of(other) != paragraph_of(mention)) score -= 3.0;  // who was spoken of before the paragraph
      if (owns_post(mention) && holds_post(MentionId(back))) score += 8.0;
      // `assistant to the President`: a role inside another's phrase is seldom who is spoken of.
      if (other.form == MentionForm::role && !is_subject(other)) score -= 4.0;
      if (doc_.arc(other.head).deprel == Deprel::nmod) score -= 1.0;
      if (doc_.arc(other.head).deprel == Deprel::nmod_poss) score -= where == sentence ? 1.0 : 3.0;
      score -= 0.01 * static_cast<double>(mention.core.begin - other.core.begin);
      if (score > best_score) {
        best = MentionId(back);
        best_score = score;
      }
    }
    if (best_score < kWeakest || best_score < score_of_unnamed(mention)) return {};
    return best;
  }

  // `The attacker said he`: somebody whom the article does not name may be meant as well. The best of them, scored alike.
  double score_of_unnamed(const Mention& pronoun) const {
    const SentenceId here = doc_.sentence_of(pronoun.head);
    double best = 0;
    for (std::size_t s = here.index() > 0 ? here.index() - 1 : 0; s <= here.index(); ++s) {
      const TokenSpan tokens = doc_.sentence(SentenceId(s)).tokens;
      for (std::uint32_t i = tokens.begin; i < std::min(tokens.end, pronoun.core.begin); ++i) {
        const TokenId noun(i);
        if (!is_unnamed_person(noun)) continue;
        const TokenId verb = doc_.arc(noun).head;
        const bool main = verb && doc_.arc(verb).deprel == Deprel::root;
        const double score = 10.0 - 3.0 * static_cast<double>(here.index() - s) + (main ? 6.0 : 3.0) - 0.01 * (pronoun.core.begin - i);
        best = std::max(best, score);
      }
    }
    return best;
  }

  bool is_unnamed_person(TokenId token) const {
    const Deprel deprel = doc_.arc(token).deprel;
    if (deprel != Deprel::nsubj && deprel != Deprel::nsubj_pass) return false;
    if (doc_.tag(token).upos != Upos::NOUN || doc_.tag(token).feats.number == Number::plural) return false;
    if (!english_lexicon("person_nouns").contains(folded_form(doc_, token.index())) || !doc_.mentions_at(token).empty()) return false;
    for (const TokenId child : doc_.children(token)) {
      if (doc_.tag(child).upos == Upos::PROPN && doc_.arc(child).deprel != Deprel::nmod) return false;  // `the attacker, Tom Hart`
    }
    return true;
  }

  const Document& doc_;
  ClusterBuilder* clusters_;
  std::map<MentionId, Sex> sex_;  // by first mention of the cluster
};

}  // namespace

void cluster_pronouns(const Document& doc, ClusterBuilder* clusters) { PronounPass(doc, clusters).run(); }

}  // namespace newsgraph
