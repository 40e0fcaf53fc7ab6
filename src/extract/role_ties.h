// Ties posts to their holders and bodies by what stands next to them.
#pragma once

#include <optional>
#include <vector>

#include "extract/mention_collector.h"
#include "extract/name_index.h"
#include "extract/office_phrase.h"
#include "text/document.h"

namespace newsgraph {

// Works on one Document; call add() with its office phrases in text order, then the others once each.
class RoleTies {
 public:
  RoleTies(const Document& doc, const NameIndex& names, MentionCollector* collector);

  void add(const OfficePhrase& phrase, const OfficePhrase* next);  // the phrase after it, or null
  void add_post_nominals();   // `Jim Lloyd MP`
  void add_brackets();        // `(D-ND)`, `(MO)`, `(Lab, Bolton West)`
  void add_party_members();   // `Joanna Cherry of the SNP`, `Republican Mark Amodei`
  void add_party_owners();    // `Starmer's Labour Party`, `her Conservatives`

 private:
  struct Bodies {
    MentionId body;           // what the office is in
    MentionId constituency;
    MentionId party;
    bool party_now = false;  // whatever the state of the post
  };
  struct Held {               // the last phrase and who holds it, for `Cabinet Secretary and National Security Advisor`
    std::uint32_t end = 0;
    std::vector<MentionId> holders;
    RoleTie tie = RoleTie::alone;
    State state = State::current;
  };

  std::string word(std::size_t i) const { return folded_form(doc_, i); }
  TokenSpan sentence_of(std::size_t i) const { return doc_.sentence(doc_.sentence_of(TokenId(i))).tokens; }
  Bodies bodies_of(const OfficePhrase& phrase, bool tied);  // tied: to a holder
  MentionId body_mention(const BodyPhrase& body);
  bool is_party(TokenSpan span) const;
  bool is_of_state(const OfficePhrase& phrase) const;
  void add_body_after_name(const OfficePhrase& phrase, MentionId holder, Bodies* bodies);
  bool is_occupation(const OfficePhrase& phrase) const;
  void join_apposition(const OfficePhrase& phrase, MentionId holder);
  void join_title(const OfficePhrase& phrase, MentionId holder);

  MentionId person_at(std::size_t i) const;
  std::size_t skip_titles(std::size_t i, std::size_t end) const;
  std::size_t skip_honorifics(std::size_t i, std::size_t end) const;
  std::size_t skip_after_name(std::size_t i, std::size_t end) const;
  std::vector<MentionId> title_holders(const OfficePhrase& phrase) const;
  std::vector<MentionId> people_from(std::size_t i, std::size_t end, bool many) const;
  MentionId apposition_before(const OfficePhrase& phrase, std::size_t begin) const;
  MentionId apposition_after(const OfficePhrase& phrase) const;
  MentionId equated_with(const OfficePhrase& phrase) const;
  MentionId fronted_as(const OfficePhrase& phrase, std::size_t begin) const;
  std::size_t begin_with_determiner(const OfficePhrase& phrase) const;
  std::pair<std::vector<MentionId>, RoleTie> find_holders(const OfficePhrase& phrase, const OfficePhrase* next,
                                                          std::size_t begin);
  std::vector<MentionId> shared_title_holders(const OfficePhrase& phrase, const OfficePhrase* next,
                                              std::size_t begin) const;
  bool continues_last(std::size_t begin) const;
  bool refers_to_person(const OfficePhrase& phrase, std::size_t begin) const;
  bool is_over(const OfficePhrase& phrase, RoleTie tie) const;
  MentionId appointer_of(const OfficePhrase& phrase) const;
  MentionId organisation_at(TokenId token) const;
  MentionId last_subject(TokenSpan sentence) const;
  MentionId owner_of(const OfficePhrase& phrase) const;
  bool is_aimed_at(const OfficePhrase& phrase) const;
  void add_party_apposition(const Name& name);
  void add_seat_on(const Name& name, std::size_t on);
  bool opens_list(const OfficePhrase& phrase, const OfficePhrase* next, std::size_t begin) const;
  std::vector<MentionId> people_after(const OfficePhrase& phrase) const;
  bool is_given(const OfficePhrase& phrase) const;
  std::size_t skip_place_after(std::size_t i, std::size_t end) const;
  State state_of(const OfficePhrase& phrase, RoleTie tie) const;
  void record(const OfficePhrase& phrase, MentionId office, const Bodies& bodies, const std::vector<MentionId>& holders,
              RoleTie tie, State state);
  void read_bracket(MentionId person, std::size_t open, std::size_t close);

  const Document& doc_;
  const NameIndex& names_;
  MentionCollector* collector_;
  Held last_;
};

}  // namespace newsgraph
