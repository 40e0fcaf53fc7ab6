#include "interpret/attribution.h"

#include <algorithm>
#include <map>

#include "base/text_util.h"
#include "interpret/quotations.h"
#include "interpret/speech.h"
#include "interpret/tree.h"

namespace newsgraph {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class Attributor {
 public:
  explicit Attributor(const Document& doc)
      : doc_(doc), speech_(find_speech(doc)), quotations_(find_quotations(doc)), quotation_of_(doc.num_tokens(), kNone) {
    for (std::size_t q = 0; q < quotations_.size(); ++q) {
      for (std::uint32_t i = quotations_[q].tokens.begin; i < quotations_[q].tokens.end; ++i) quotation_of_[i] = q;
    }
    for (std::size_t s = 0; s < speech_.size(); ++s) {
      for (const TokenId content : speech_[s].contents) said_at_[content.index()].push_back(s);
    }
    find_speakers();
  }

  Attribution attribute(const Predicate& predicate) const {
    const std::size_t quotation = quotation_of_[predicate.trigger.index()];
    Attribution attribution;
    attribution.quoted = quotation != kNone;
    const std::size_t speaker = quotation == kNone ? kNone : speakers_[quotation];
    std::vector<std::size_t> chain = speeches_above(predicate.trigger);
    if (speaker != kNone && speech_[speaker].cue != predicate.trigger) {
      // In the marks, the speaker's words; the quotation's own cue never stands in it.
      std::erase_if(chain, [&](std::size_t s) { return quotation_of_[speech_[s].cue.index()] != quotation; });
      chain.push_back(speaker);
      for (const std::size_t s : speeches_above(speech_[speaker].cue)) chain.push_back(s);
    }
    std::erase_if(chain, [&](std::size_t s) { return speech_[s].cue == predicate.trigger; });
    for (const std::size_t s : chain)
      attribution.chain.push_back({speech_[s].source, speech_[s].cue, speech_[s].knowing});
    if (const std::size_t s = voice_in(chain, speaker); s != kNone) {
      attribution.source = speech_[s].source;
      attribution.cue = speech_[s].cue;
      attribution.anonymous = speech_[s].anonymous;
    }
    return attribution;
  }

 private:
  // The innermost that says something; `I think` in a quotation is its speaker's saying.
  std::size_t voice_in(const std::vector<std::size_t>& chain, std::size_t speaker) const {
    for (const std::size_t s : chain) {
      if (speech_[s].knowing) continue;
      const bool own = speaker != kNone && s != speaker && speech_[s].source && is_first_person(speech_[s].source);
      return own ? speaker : s;
    }
    return kNone;
  }

  bool is_first_person(TokenId source) const { return is_one_of(lower_form(doc_, source), {"i", "we"}); }

  // All speeches with the token in their content, from the innermost out; the words of saying themselves are not in it.
  std::vector<std::size_t> speeches_above(TokenId token) const {
    std::vector<std::size_t> above;
    for (TokenId up = token; up; up = head_of(doc_, up)) {
      const auto found = said_at_.find(up.index());
      if (found == said_at_.end()) continue;
      for (const std::size_t s : found->second) {
        const bool beside = is_below(doc_, speech_[s].cue, up) && is_below(doc_, token, speech_[s].cue);
        const bool own_source = speech_[s].source && is_below(doc_, speech_[s].cue, speech_[s].source) && is_below(doc_, token, speech_[s].source);
        if (!beside && !own_source) above.push_back(s);
      }
    }
    return above;
  }

  void find_speakers() {
    speakers_.assign(quotations_.size(), kNone);
    for (std::size_t q = 0; q < quotations_.size(); ++q) {
      std::size_t speaker = speaker_in_sentences(quotations_[q].tokens);
      if (speaker == kNone && q > 0 && continues(q)) speaker = speakers_[q - 1];
      if (speaker == kNone) speaker = speaker_before(quotations_[q].tokens);
      if (speaker == kNone) speaker = speaker_before_colon(quotations_[q].tokens);
      speakers_[q] = speaker;
    }
  }

  TokenSpan sentences_around(TokenSpan span) const {
    return {doc_.sentence(doc_.sentence_of(TokenId(span.begin))).tokens.begin,
            doc_.sentence(doc_.sentence_of(TokenId(span.end - 1))).tokens.end};
  }

  // The nearest cue outside the marks, but in a sentence that the quotation begins or ends in; one that takes
  // a clause inside the marks goes first.
  std::size_t speaker_in_sentences(TokenSpan span) const {
    const TokenSpan around = sentences_around(span);
    std::size_t best = kNone;
    std::size_t best_cost = kNone;
    for (std::size_t s = 0; s < speech_.size(); ++s) {
      const std::size_t cue = speech_[s].cue.index();
      if (speech_[s].knowing || !around.contains(cue) || span.contains(cue) || quotation_of_[cue] != kNone) continue;
      bool inside = false;
      for (const TokenId content : speech_[s].contents) inside = inside || span.contains(content.index());
      if (!inside && !is_free(s, span)) continue;
      const std::size_t distance = cue < span.begin ? span.begin - cue : cue - span.end;
      const std::size_t cost = distance + (inside ? 0 : 1000);
      if (cost >= best_cost) continue;
      best = s;
      best_cost = cost;
    }
    return best;
  }

  // Can the words in the marks be what this speech says? Not if it has a clause that does not touch them.
  bool is_free(std::size_t s, TokenSpan span) const {
    if (!doc_.predicate_at(speech_[s].cue)) return false;
    if (speech_[s].contents.empty()) return true;
    for (const TokenId content : speech_[s].contents) {
      if (subtree(doc_, content).overlaps(span)) return true;
    }
    return false;
  }

  // `"A," he said. "B."` in one paragraph, and paragraphs that open the marks anew.
  bool continues(std::size_t q) const {
    const Quotation& quotation = quotations_[q];
    if (quotation.continues) return true;
    const Sentence& sentence = doc_.sentence(doc_.sentence_of(TokenId(quotation.tokens.begin)));
    const Sentence& before = doc_.sentence(doc_.sentence_of(TokenId(quotations_[q - 1].tokens.end - 1)));
    const bool opens_sentence = quotation.tokens.begin <= sentence.tokens.begin + 1;
    if (speakers_[q - 1] != kNone) {  // `"A," he said, "and B."`
      const std::size_t cue = speech_[speakers_[q - 1]].cue.index();
      if (cue >= quotations_[q - 1].tokens.end && cue < quotation.tokens.begin && sentence.tokens.contains(cue)) return true;
    }
    return opens_sentence && sentence.paragraph == before.paragraph;
  }

  // `He said:` at the end of the sentence before.
  std::size_t speaker_before(TokenSpan span) const {
    const SentenceId id = doc_.sentence_of(TokenId(span.begin));
    if (id.index() == 0) return kNone;
    const TokenSpan before = doc_.sentence(SentenceId(id.index() - 1)).tokens;
    const bool colon = doc_.form(TokenId(before.end - 1)) == ":";
    std::size_t last = kNone;
    for (std::size_t s = 0; s < speech_.size(); ++s) {
      const std::size_t cue = speech_[s].cue.index();
      if (!speech_[s].knowing && before.contains(cue) && quotation_of_[cue] == kNone &&
          (colon || speech_[s].contents.empty()))
        last = s;
    }
    const bool opens_sentence = span.begin <= doc_.sentence(id).tokens.begin + 1;
    return opens_sentence ? last : kNone;
  }

  // `Bolton gave another account, speaking on Twitter: "I offered"`: whoever acts before the colon speaks after it.
  std::size_t speaker_before_colon(TokenSpan span) {
    if (span.begin < 2 || doc_.form(TokenId(span.begin - 2)) != ":") return kNone;
    const TokenSpan sentence = doc_.sentence(doc_.sentence_of(TokenId(span.begin))).tokens;
    for (const Predicate& predicate : doc_.predicates()) {
      const std::size_t trigger = predicate.trigger.index();
      if (!sentence.contains(trigger) || trigger >= span.begin || predicate.form != PredicateForm::verb || predicate.passive) continue;
      for (const Argument& argument : predicate.arguments) {
        if (argument.role != ArgumentRole::subject || doc_.tag(argument.head).upos == Upos::NOUN) continue;
        speech_.push_back({predicate.trigger, argument.head, is_anonymous_source(doc_, argument.head), false, {}});
        return speech_.size() - 1;
      }
    }
    return kNone;
  }

  const Document& doc_;
  std::vector<Speech> speech_;
  std::vector<Quotation> quotations_;
  std::vector<std::size_t> quotation_of_;
  std::vector<std::size_t> speakers_;                      // of each quotation: a speech, or kNone
  std::map<std::size_t, std::vector<std::size_t>> said_at_;  // content head -> speeches
};

}  // namespace

std::vector<Attribution> attribute_predicates(const Document& doc) {
  const Attributor attributor(doc);
  std::vector<Attribution> attribution;
  attribution.reserve(doc.predicates().size());
  for (const Predicate& predicate : doc.predicates()) attribution.push_back(attributor.attribute(predicate));
  return attribution;
}

std::string dump_attribution(const Document& doc, const std::vector<Attribution>& attribution) {
  std::string out;
  for (std::size_t i = 0; i < attribution.size(); ++i) {
    const Attribution& one = attribution[i];
    if (one.chain.empty() && !one.quoted) continue;
    out += std::string(doc.symbol(doc.predicates()[i].lemma));
    if (one.source) out += " by " + std::string(doc.form(one.source));
    if (one.cue) out += " cue=" + std::string(doc.form(one.cue));
    if (one.quoted) out += " quoted";
    if (one.anonymous) out += " anonymous";
    for (const NestedSource& nested : one.chain) {
      if (nested.cue == one.cue) continue;
      out += nested.knowing ? " knower=" : " outer=";
      out += (nested.source ? std::string(doc.form(nested.source)) : "?") + "/" + std::string(doc.form(nested.cue));
    }
    out += "\n";
  }
  return out;
}

}  // namespace newsgraph
