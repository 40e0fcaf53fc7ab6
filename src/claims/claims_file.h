// The claims file: JSON lines, one object an article. `extract` writes it, `build` and the scorer read it.
//
//   {"doc":"a1","date":"2019-05-01","title":"…","url":"…","source":"…","text_hash":"…","num_sentences":1,"num_tokens":9,
//    "entities":[{"id":"e1","type":"Person","names":["Theresa May","Mrs May"]}, …],
//    "claims":[{"s":"e1","r":"sacked","o":"e2","office":"e3","status":"asserted","by":"e4","state":"current",
//               "time":"2019-05-01","since":"2017","until":"2019","quote":"…","begin":0,"end":42,"begin_cp":0,"end_cp":42,
//               "trigger":[12,18],"rule":"sacked/active","confidence":0.950,
//               "arguments":[{"place":"subject","at":[0,3],"reached":"pronoun","chain":[{"at":[80,91],"text":"Theresa
//               May"}]}, …], "cues":[{"kind":"status","at":[8,11]}, …]}, …]}
//
// This is one line in the file. Members come in this order. `s` is null where the text does not say who; every other
// member that has no value is left out. `begin`, `end`, `trigger` and `at` are bytes of the article, `_cp` code points.
// A hand-made gold graph, which has no members past `quote`, reads as a claims file too.
//
// `arguments` and `cues` (grounds.h) say why the claim is made: `reached` is left out where it is `name`, `text` where
// the words stand in the quote.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "claims/document_claims.h"

namespace newsgraph {

// One line, without the newline. Confidence is written with 3 decimals; ids are `e1`, `e2`, … in entity order.
// REQUIRES: valid UTF-8 in all strings; entity ids of the claims are within `claims.entities`.
std::string to_json_line(const DocumentClaims& claims);

// Reads one object; `line` may hold newlines, as a gold graph does. Members may come in any order; unknown ones are ignored.
// Fails with bad_input, naming path, line and what would be right: no JSON, nesting over 64 deep, not UTF-8, a member of
// the wrong type, an entity or claim that lacks what it needs, an id that no entity has.
// `line_number` is that of the first line, for messages.
Result<DocumentClaims> parse_claims_line(std::string_view line, const std::string& path, int line_number);

// Calls `take` for each article of a claims file, in order; blank lines are skipped. Stops at the first failure, be it of
// the bytes or of `take`. Only one article is held at a time.
using ClaimsTaker = std::function<Result<void>(DocumentClaims)>;
Result<void> parse_claims_file(std::string_view bytes, const std::string& path, const ClaimsTaker& take);

}  // namespace newsgraph
