#include <algorithm>
#include <string>
#include <vector>

#include "base/text_util.h"
#include "extract/cluster_builder.h"
#include "extract/post_lexicon.h"
#include "language/gazetteer.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

// One person as named so far.
struct Person {
  std::vector<std::string> words;  // of the longest name
  Sex sex = Sex::unknown;
  std::vector<MentionId> mentions;
};

std::vector<std::string> words_of(const Document& doc, TokenSpan span) {
  std::vector<std::string> words;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    std::string word = folded_form(doc, i);
    if (!word.empty() && word.back() == '.') word.pop_back();
    if (word != "-" && !word.empty()) words.push_back(std::move(word));
  }
  return words;
}

bool is_subsequence(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  std::size_t at = 0;
  for (const std::string& word : whole) {
    if (at < part.size() && part[at] == word) ++at;
  }
  return at == part.size();
}

bool agree(Sex a, Sex b) { return a == Sex::unknown || b == Sex::unknown || a == b; }

// Full names are of one person if one has all the words of the other in order: `John Bolton`, `John R. Bolton`.
bool same_full_name(const Person& person, const std::vector<std::string>& words) {
  if (person.words.size() < 2) return false;
  return is_subsequence(words, person.words) || is_subsequence(person.words, words);
}

class PeoplePass {
 public:
  PeoplePass(const Document& doc, ClusterBuilder* clusters) : doc_(doc), clusters_(clusters) {}

  void run() {
    for_each_name(true, [this](MentionId id, const std::vector<std::string>& words, Sex sex) { add_full(id, words, sex); });
    for_each_name(false, [this](MentionId id, const std::vector<std::string>& words, Sex sex) { add_short(id, words, sex); });
    for (const Person& person : people_) {
      for (const MentionId id : person.mentions) clusters_->merge(person.mentions.front(), id);
    }
  }

 private:
  template <typename Visit>
  void for_each_name(bool full, const Visit& visit) {
    for (std::size_t i = 0; i < doc_.mentions().size(); ++i) {
      const Mention& mention = doc_.mentions()[i];
      if (mention.kind != EntityKind::person || mention.form != MentionForm::name) continue;
      const std::vector<std::string> words = words_of(doc_, mention.core);
      if (words.empty() || (words.size() > 1) != full) continue;
      visit(MentionId(i), words, sex_of_name(doc_, mention));
    }
  }

  void add_full(MentionId id, const std::vector<std::string>& words, Sex sex) {
    for (Person& person : people_) {
      if (!same_full_name(person, words) || !agree(person.sex, sex)) continue;
      if (words.size() > person.words.size()) person.words = words;
      if (person.sex == Sex::unknown) person.sex = sex;
      person.mentions.push_back(id);
      return;
    }
    people_.push_back({words, sex, {id}});
  }

  // How well a one-word name fits: last word, another word of the surname, the first name.
  static int fit(const Person& person, const std::string& word) {
    if (person.words.back() == word) return 3;
    for (std::size_t i = 1; i + 1 < person.words.size(); ++i) {
      if (person.words[i] == word && word.size() > 2) return 2;
    }
    return person.words.front() == word ? 1 : 0;
  }

  void add_short(MentionId id, const std::vector<std::string>& words, Sex sex) {
    Person* best = nullptr;
    int best_fit = 0;
    long best_distance = 0;
    for (Person& person : people_) {
      const int how = fit(person, words.front());
      if (how == 0 || !agree(person.sex, sex)) continue;
      // `Biden attacked`: whom the article is about, and not his son, named once.
      long distance = distance_to(person, id);
      const bool rare = best != nullptr && best->mentions.size() > 2 * person.mentions.size() + 1;
      const bool frequent = best != nullptr && person.mentions.size() > 2 * best->mentions.size() + 1;
      if (how == best_fit && rare) continue;
      if (how == best_fit && frequent) distance = -1;
      if (how > best_fit || (how == best_fit && (frequent || distance < best_distance))) {
        best = &person;
        best_fit = how;
        best_distance = distance;
      }
    }
    if (best == nullptr) {
      people_.push_back({words, sex, {id}});
      return;
    }
    if (best->sex == Sex::unknown) best->sex = sex;
    best->mentions.push_back(id);
  }

  // Mentions back to the last one of this person; people named only later come after all others.
  static long distance_to(const Person& person, MentionId id) {
    long best = 1L << 30;
    for (const MentionId other : person.mentions) {
      const long d = static_cast<long>(id.index()) - static_cast<long>(other.index());
      best = std::min(best, d > 0 ? d : (1L << 20) - d);
    }
    return best;
  }

  const Document& doc_;
  ClusterBuilder* clusters_;
  std::vector<Person> people_;
};

}  // namespace

Sex sex_of_name(const Document& doc, const Mention& mention) {
  for (std::size_t i = mention.span.begin; i < mention.core.begin; ++i) {
    const std::string_view sex = english_lexicon("honorifics").value(folded_form(doc, i));
    if (sex == "m") return Sex::male;
    if (sex == "f") return Sex::female;
  }
  if (mention.core.size() < 2) return Sex::unknown;
  return first_name_sex(folded_form(doc, mention.core.begin));
}

void cluster_people(const Document& doc, ClusterBuilder* clusters) { PeoplePass(doc, clusters).run(); }

}  // namespace newsgraph
