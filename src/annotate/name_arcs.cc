#include "annotate/name_arcs.h"

#include <algorithm>
#include <string>

#include "base/text_util.h"

namespace newsgraph {
namespace {

class ArcMender {
 public:
  ArcMender(const Document& doc, std::vector<Arc>* arcs) : doc_(doc), arcs_(*arcs) {}

  void run() {
    const auto names = doc_.names();
    for (const Name& name : names) {
      lift_over_noun(name);
      give_subject(name);
      give_object(name);
    }
    for (std::size_t i = 0; i < names.size();) {
      std::size_t end = i + 1;
      bool closed = false;
      while (end < names.size() && !closed && names[end].kind == names[i].kind && joined(names[end - 1], names[end], &closed)) ++end;
      if (closed && end - i >= 3) join(i, end);
      i = end;
    }
  }

 private:
  // Nothing but a comma, `and` and `the` between the two; `closed` where there was an `and`.
  bool joined(const Name& a, const Name& b, bool* closed) const {
    if (doc_.sentence_of(TokenId(a.span.begin)) != doc_.sentence_of(TokenId(b.span.begin))) return false;
    if (b.span.begin == a.span.end || b.span.begin - a.span.end > 3) return false;
    bool comma = false;
    for (std::size_t t = a.span.end; t < b.span.begin; ++t) {
      const std::string word = to_lower_ascii(doc_.form(TokenId(t)));
      if (word == "and" || word == "&") {
        *closed = true;
      } else if (word == ",") {
        comma = true;
      } else if (word != "the") {
        return false;
      }
    }
    return comma || *closed;
  }

  TokenId head_of(const Name& name) const {
    for (std::size_t t = name.span.begin; t < name.span.end; ++t) {
      const TokenId head = arcs_[t].head;
      if (!head || !name.span.contains(head.index())) return TokenId(t);
    }
    return TokenId(name.span.begin);
  }

  static bool is_argument(Deprel deprel) {
    return deprel == Deprel::nsubj || deprel == Deprel::nsubj_pass || deprel == Deprel::obj || deprel == Deprel::iobj ||
           deprel == Deprel::obl || deprel == Deprel::obl_agent || deprel == Deprel::nmod;
  }

  bool is_above(TokenId upper, TokenId lower) const {
    std::size_t steps = 0;
    for (TokenId at = lower; at && steps <= arcs_.size(); at = arcs_[at.index()].head, ++steps) {
      if (at == upper) return true;
    }
    return false;
  }

  // `rapper Kanye West made`, `rival Volta Motors named`: the name, and not the noun that describes it, is the head of
  // the phrase.
  void lift_over_noun(const Name& name) {
    if (name.kind == NameKind::place || name.span.begin == 0) return;
    const TokenId noun(name.span.begin - 1u);
    const TokenId head = head_of(name);
    const Arc arc = arcs_[head.index()];
    if (arc.head != noun || doc_.tag(noun).upos != Upos::NOUN || doc_.sentence_of(noun) != doc_.sentence_of(head))
      return;
    if (arc.deprel != Deprel::appos && arc.deprel != Deprel::flat && arc.deprel != Deprel::nmod_desc) return;
    const TokenSpan sentence = doc_.sentence(doc_.sentence_of(noun)).tokens;
    for (std::size_t t = sentence.begin; t < sentence.end; ++t) {
      if (arcs_[t].head == noun && TokenId(t) != head) arcs_[t].head = head;
    }
    arcs_[head.index()] = arcs_[noun.index()];
    arcs_[noun.index()] = {head, Deprel::nmod_desc};
  }

  // `Dent replaces Myers`, with `Dent` as a compound of the verb: a name right before a finite verb that has no subject
  // is it.
  void give_subject(const Name& name) {
    const std::size_t next = name.span.end;
    const TokenSpan sentence = doc_.sentence(doc_.sentence_of(TokenId(name.span.begin))).tokens;
    if (name.kind == NameKind::place || next >= sentence.end || name.span.begin != sentence.begin) return;
    const TokenId verb(next);
    const std::string_view xpos = doc_.xpos(verb);
    if (doc_.tag(verb).upos != Upos::VERB || (xpos != "VBZ" && xpos != "VBD" && xpos != "VBP")) return;
    const TokenId head = head_of(name);
    Arc& arc = arcs_[head.index()];
    if (arc.head != verb || is_argument(arc.deprel) || arc.deprel == Deprel::vocative) return;
    for (std::size_t t = sentence.begin; t < sentence.end; ++t) {
      const Deprel deprel = arcs_[t].deprel;
      if (arcs_[t].head == verb && (deprel == Deprel::nsubj || deprel == Deprel::nsubj_pass || deprel == Deprel::csubj))
        return;
    }
    arc.deprel = Deprel::nsubj;
  }

  // `named Grace Okoro chief executive`, with the name as a compound of the post: it is who was named.
  void give_object(const Name& name) {
    if (name.kind != NameKind::person || name.span.begin == 0) return;
    const TokenId verb(name.span.begin - 1u);
    const TokenId head = head_of(name);
    const TokenId post = arcs_[head.index()].head;
    if (!post || doc_.tag(verb).upos != Upos::VERB || !names_to_post(to_lower_ascii(doc_.lemma(verb)))) return;
    const Deprel deprel = arcs_[head.index()].deprel;
    if (post == verb && (deprel == Deprel::xcomp || deprel == Deprel::ccomp)) {
      arcs_[head.index()].deprel = Deprel::obj;
      return make_active(verb);
    }
    const Arc arc = arcs_[post.index()];
    const bool object =
        arc.head == verb && (arc.deprel == Deprel::xcomp || arc.deprel == Deprel::obj || arc.deprel == Deprel::ccomp);
    if (!object || post < head || arcs_[head.index()].deprel != Deprel::compound || doc_.tag(post).upos != Upos::NOUN)
      return;
    arcs_[head.index()] = {verb, Deprel::obj};
    arcs_[post.index()].deprel = Deprel::xcomp;
  }

  // `Acme named Tom Hart`, with Acme as the subject of a passive that has no auxiliary
  void make_active(TokenId verb) {
    const TokenSpan sentence = doc_.sentence(doc_.sentence_of(verb)).tokens;
    TokenId subject;
    for (std::size_t t = sentence.begin; t < sentence.end; ++t) {
      if (arcs_[t].head != verb) continue;
      if (arcs_[t].deprel == Deprel::aux_pass) return;
      if (arcs_[t].deprel == Deprel::nsubj_pass) subject = TokenId(t);
    }
    if (subject) arcs_[subject.index()].deprel = Deprel::nsubj;
  }

  static bool names_to_post(std::string_view lemma) {
    return is_one_of(lemma, {"name", "appoint", "elect", "make", "declare", "nominate", "crown", "install"});
  }

  void join(std::size_t begin, std::size_t end) {
    std::vector<TokenId> heads;
    for (std::size_t i = begin; i < end; ++i) heads.push_back(head_of(doc_.names()[i]));
    // The member that hangs on a word outside of the list, as an argument.
    const auto is_member = [&](TokenId token) { return std::find(heads.begin(), heads.end(), token) != heads.end(); };
    const auto anchor = std::find_if(heads.begin(), heads.end(), [&](TokenId head) {
      const Arc& arc = arcs_[head.index()];
      return arc.head && !is_member(arc.head) && is_argument(arc.deprel);
    });
    if (anchor == heads.end()) return;
    const TokenId first = heads.front();
    const Arc place = arcs_[anchor->index()];
    if (is_above(first, place.head) && first != *anchor) {
      // The verb hung on the first name: it takes that name's place.
      arcs_[place.head.index()] = arcs_[first.index()];
    }
    arcs_[first.index()] = place;
    for (const TokenId head : heads) {
      if (head != first) arcs_[head.index()] = {first, Deprel::conj};
    }
  }

  const Document& doc_;
  std::vector<Arc>& arcs_;
};

}  // namespace

void mend_name_arcs(const Document& doc, std::vector<Arc>* arcs) {
  std::vector<Arc> joined = *arcs;
  ArcMender(doc, &joined).run();
  // What would not be a tree is not taken over.
  for (std::size_t t = 0; t < joined.size(); ++t) {
    std::size_t steps = 0;
    TokenId at(t);
    while (arcs->size() >= steps && joined[at.index()].head) {
      at = joined[at.index()].head;
      ++steps;
    }
    if (steps > arcs->size()) return;
  }
  *arcs = std::move(joined);
}

}  // namespace newsgraph
