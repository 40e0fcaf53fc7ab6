// Acts of saying: who, with which word, what.
#pragma once

#include <vector>

#include "text/document.h"

namespace newsgraph {

struct Speech {
  TokenId cue;                      // `said`, `according`, `claim`
  TokenId source;                   // head of who says it; none in `it was suggested`
  bool anonymous = false;           // somebody whom the text does not name
  bool knowing = false;             // `knew that`, `saw that`: somebody's mind, not somebody's words
  std::vector<TokenId> contents;    // heads of the clauses that are said; empty where only a quotation can be meant
};

// By place of the cue. Verbs of wanting (`demanded that`) are no speech here: what they want is theirs as an act.
// Reads:  tokens, tags, arcs, predicates.
std::vector<Speech> find_speech(const Document& doc);

// `one insider`, `sources`, `officials`: somebody, but nobody in particular.
bool is_anonymous_source(const Document& doc, TokenId source);

}  // namespace newsgraph
