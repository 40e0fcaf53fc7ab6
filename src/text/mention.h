// Mentions: the places where the text speaks of a person, office, organisation, place or event.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "claims/claim.h"
#include "claims/entity.h"
#include "text/token.h"

namespace newsgraph {

// A proper name found in the text, before anything is known about what it stands for.
enum class NameKind : std::uint8_t { person, organisation, place };
std::string_view to_string(NameKind kind);  // `PER`, `ORG`, `LOC`

struct Name {
  NameKind kind = NameKind::person;
  TokenSpan span;            // without titles, `the` and closing `'s`
  float confidence = 1.0F;   // in [0, 1]
};

// How a mention refers: by name (`Theresa May`), by role (`the Defence Secretary`), by pronoun (`she`),
// or by a common noun that takes up something said before (`the inquiry`, `the party`).
enum class MentionForm : std::uint8_t { name, role, pronoun, nominal };
std::string_view to_string(MentionForm form);

struct MentionTag {};
using MentionId = Id<MentionTag>;

struct Mention {
  EntityKind kind = EntityKind::person;
  MentionForm form = MentionForm::name;
  TokenSpan span;          // the whole phrase that names it, titles included: `Sir Mark Sedwill`
  TokenSpan core;          // its name proper: `Mark Sedwill`; for a role, the post: `Defence Secretary`
  TokenId head;            // the word of `span` that heads it in the tree
  bool plural = false;     // `they`, `MPs`
};

// A post that the text puts in a place or a person's hands: `Labour's deputy leader, Tom Watson`.
// The office itself is a Mention of kind office; this says what hangs on it.
enum class RoleTie : std::uint8_t { title, apposition, copula, as, genitive, alone };
std::string_view to_string(RoleTie tie);

struct Role {
  MentionId office;              // the post
  MentionId holder;              // person, or none
  MentionId body;                // organisation or place it belongs to, or none
  MentionId constituency;        // place, for `MP for Bolton West`, or none
  RoleTie tie = RoleTie::alone;  // how holder and office are tied in the sentence
  State state = State::current;  // `former`, `ex-`, `then-`; `-elect`, `-designate` are future
  bool acting = false;           // `acting`, `interim`
};

// A person's tie to a body without a post: `Labour MP`, `for the SNP`, `former Black Watch officer`.
struct Affiliation {
  MentionId person;
  MentionId body;
  State state = State::current;
};

// What the extract stage finds about posts and bodies inside noun phrases.
struct RoleLayer {
  std::vector<Role> roles;
  std::vector<Affiliation> affiliations;
};

struct ClusterTag {};
using ClusterId = Id<ClusterTag>;  // mentions of one thing share it; dense from 0, by first mention

}  // namespace newsgraph
