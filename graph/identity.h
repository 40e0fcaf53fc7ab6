// Which entities of different articles are one node. A wrong merge is worse than a missed one.
//
// | kind | the same node where |
// | --- | --- |
// | Person | the full name is the same, honorifics and posts dropped; a person without one (`Mrs May`, `the
// Chancellor`) stays in its article | | Organisation, Place | what it is known as, else the name, is the same; a common
// noun (`the company`) stays in its article | | Office | the post and its body are the same (`leader` of `Labour
// Party`; `president` of the place in `President of France`); a common post without a body (`leader`) stays in its
// article | | Event | the name is the same, in the same article |
//
// A shorter name counts as the longer one where an article calls one thing by both, and no other article ties it to
// something else: an acronym (`BBC`), a party without `Party` (`Labour`), a person without the middle name (`John
// Bolton`).
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "claims/document_claims.h"

namespace newsgraph {

class Identity {
 public:
  // Learns which names an article uses for one thing. Call it for every article before keys_of(); order does not matter.
  void learn(const DocumentClaims& article);

  // One node key per entity, in entity order: `person/theresa-may`, `person/may~ARTICLE`, `office/leader@labour-party`.
  // After `@` comes the body of an office, after `~` the article that the node stays in.
  std::vector<std::string> keys_of(const DocumentClaims& article) const;

 private:
  using Ties = std::map<std::string, std::set<std::string>>;  // from `person/john-bolton` to the longer keys

  std::string resolve(std::string key) const;
  std::string place_named(const std::string& slug) const;  // slug of its key; empty for none or several
  std::string with_place(const std::string& post) const;
  std::string office_key(const DocumentClaims& article, EntityId office, const std::vector<std::string>& keys) const;

  Ties ties_;
  std::set<std::string> posts_;  // slugs of the names of offices
  Ties places_;                  // from the slug of each name of a place to those of the keys that it goes by
};

// The first part of a node key: `person`, `office`, `organisation`, `place`, `event`.
std::string_view key_prefix(EntityKind kind);

}  // namespace newsgraph
