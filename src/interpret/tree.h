// Questions about a dependency tree that all stages of this folder ask.
//
// Pure functions over a Document with arcs. Trees come from a parser that errs: nothing here assumes that a
// relation stands where the guidelines put it. Views live as long as the Document.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace newsgraph {

bool is_deprel(const Document& doc, TokenId token, std::initializer_list<Deprel> any_of);
TokenId find_child(const Document& doc, TokenId head, std::initializer_list<Deprel> any_of);  // the first, or none
TokenId head_of(const Document& doc, TokenId token);                                          // none for a root

std::string lower_form(const Document& doc, TokenId token);
std::string lower_lemma(const Document& doc, TokenId token);
bool is_nominal(const Document& doc, TokenId token);    // NOUN, PROPN, PRON, NUM, SYM, DET
bool is_noun(const Document& doc, TokenId token);       // NOUN, PROPN
bool is_person(const Document& doc, TokenId token);     // heads the mention of a person: `Brewer's finance chief`
bool is_verb(const Document& doc, TokenId token);
bool is_participle(const Document& doc, TokenId token);  // VBN, or VBD that the tagger took it for with a `be`
bool is_relativizer(const Document& doc, TokenId token);  // who, which, that, whom, whose inside a relative clause
bool has_xpos(const Document& doc, TokenId token, std::string_view xpos);

// Does it head a clause: a verb, or a predicate nominal or adjective with copula or subject?
bool is_clause(const Document& doc, TokenId token);

// The words of `case` (`because of`) or of `mark` (`that`, `to`), lower case, with one blank between; "" without.
std::string case_words(const Document& doc, TokenId token);
std::string mark_words(const Document& doc, TokenId token);
bool has_mark(const Document& doc, TokenId token, std::string_view word);
bool is_to_infinitive(const Document& doc, TokenId token);

// The token and the nominals coordinated with it, in text order.
std::vector<TokenId> coordinated(const Document& doc, TokenId token);

// Is `token` below `ancestor`, or the same?
bool is_below(const Document& doc, TokenId token, TokenId ancestor);

// [begin, end) of the words below `token`, itself included.
TokenSpan subtree(const Document& doc, TokenId token);

// The lemma with its particle: `step down`. `*particle` becomes the particle, or none.
std::string verb_lemma(const Document& doc, TokenId verb, TokenId* particle);

// Is this row (verb, class) in verb_frames.tsv?
bool has_frame(std::string_view lemma, std::string_view frame);

// `acting` in `named him as acting chairman`, which parsers take for a verb with an object.
bool is_acting_before_post(const Document& doc, TokenId token);

// Did the verb's syntactic subject undergo it? Sees missing auxiliaries of headlines and of coordination.
bool is_passive(const Document& doc, TokenId verb);

}  // namespace newsgraph
