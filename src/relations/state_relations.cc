// What roles and affiliations inside noun phrases say.
#include <utility>

#include "relations/confidence.h"
#include "relations/relation_matcher.h"

namespace newsgraph {
namespace {

class StateFinder {
 public:
  StateFinder(const Document& doc, const RelationSet& relations) : doc_(doc), relations_(relations) {}

  std::vector<RelationMention> run() {
    for (const Role& role : doc_.roles().roles) add_role(role);
    for (const Affiliation& tie : doc_.roles().affiliations) add("member_of", "affiliation", tie.person, tie.body, tie.state, tie.body);
    return std::move(found_);
  }

 private:
  void add_role(const Role& role) {
    const std::string tie(to_string(role.tie));
    add("holds_office", tie, role.holder, role.office, role.state, role.office);
    add("office_in", tie, role.office, role.body, State::current, role.office);
    add("represents", tie, role.holder, role.constituency, role.state, role.constituency);
  }

  void add(const std::string& name, const std::string& tie, MentionId subject, MentionId object, State state, MentionId trigger) {
    const Relation* relation = relations_.find(name);
    if (relation == nullptr || subject.is_none() || object.is_none()) return;
    if (!relation->subject.allows(doc_.mention(subject).kind) || !relation->object.allows(doc_.mention(object).kind)) return;
    RelationMention mention;
    mention.relation = name;
    mention.rule = name + "/role:" + tie;
    mention.trigger = doc_.mention(trigger).head;
    mention.subject.mention = subject;
    mention.object.mention = object;
    // `the president-elect` has the post before him.
    mention.status = state == State::future ? Status::planned : Status::asserted;
    mention.state = state;
    mention.confidence = confidence_of(doc_, mention);
    found_.push_back(std::move(mention));
  }

  const Document& doc_;
  const RelationSet& relations_;
  std::vector<RelationMention> found_;
};

}  // namespace

std::vector<RelationMention> find_state_relations(const Document& doc, const RelationSet& relations) {
  if (!doc.has(Layer::roles)) return {};
  return StateFinder(doc, relations).run();
}

}  // namespace newsgraph
