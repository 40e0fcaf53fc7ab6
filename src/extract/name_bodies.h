// Rules for the edges of names of bodies, which a word-by-word tagger often misses.
#pragma once

#include <string_view>

#include "extract/name_order.h"

namespace newsgraph {

// Takes posts out of names: `Cabinet Secretary` is `Cabinet`, `Chairman of the Senate Committee` is `Senate Committee`;
// `Shadow Home Secretary` is no name.
void cut_posts(NameOrder* order);

// `Thailand's Thai Raksa Chart Party` are two names.
void split_possessives(NameOrder* order);

// Capital words that end in a noun for a body are one name, with what hangs on it: `Puerto Rico Supreme Court`,
// `Committee on Banking, Housing, and Urban Affairs`, `Bank of England`.
void join_bodies(NameOrder* order);

// `group`, `corp.`: words that end the names of companies.
bool is_company_word(std::string_view folded);

// Capital words that end in a word for companies: `Norland Group`, `Acme Corp`.
void add_companies(NameOrder* order);

// Letters that act like a name and that nobody knows: `NRBC said`.
void add_letters(NameOrder* order);

// What follows `Minister for` is a portfolio and no name: `Local Government, Territories and Roads`.
void drop_portfolios(NameOrder* order);

// `(D-OR)`, `(TN-07)`, `Member for Gellibrand`: where somebody was elected.
void name_constituencies(NameOrder* order);

}  // namespace newsgraph
