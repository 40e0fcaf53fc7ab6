#include "relations/rule_parser.h"

#include <algorithm>
#include <utility>

#include "base/text_util.h"
#include "relations/pattern_parser.h"
#include "relations/rule_cursor.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 14> kStatements = {"relation", "extend", "kind",  "subject",    "object", "words", "verb",
                                                          "noun",     "adjective", "event", "relational", "then",   "yes",   "no"};
constexpr std::array<std::string_view, 3> kRelationKinds = {"act", "state", "speech"};
constexpr std::array<std::string_view, kNumPatternForms> kForms = {"verb", "noun", "adjective", "event", "relational"};
constexpr std::array<std::string_view, 3> kStates = {"current", "former", "future"};

class FileParser {
 public:
  FileParser(const std::string& path, RelationSet* relations) : path_(path), relations_(relations) {}

  Result<void> run(const std::vector<RuleStatement>& statements) {
    for (const RuleStatement& statement : statements) NG_TRY_VOID(parse(statement));
    return close();
  }

 private:
  Result<void> parse(const RuleStatement& statement) {
    RuleCursor cursor(statement, path_);
    const RuleToken first = cursor.now();
    NG_TRY(const std::string word, cursor.word("a statement such as 'relation' or 'verb'"));
    if (word == "relation" || word == "extend") return open(word == "extend", &cursor);
    if (word == "words") return word_list(&cursor);
    if (std::find(kStatements.begin(), kStatements.end(), word) == kStatements.end()) {
      return cursor.unknown(first, "statement", kStatements);
    }
    if (!is_open_) return cursor.failure_at(first, "'" + word + "' outside a relation; begin with 'relation NAME' or 'extend NAME'");
    if (word == "yes" || word == "no") return example(statement);
    if (word == "kind") return kind(&cursor);
    if (word == "then") return consequence(&cursor);
    if (word == "subject" || word == "object") return signature(word == "subject" ? &relation_.subject : &relation_.object, first, &cursor);
    const auto form = static_cast<PatternForm>(std::find(kForms.begin(), kForms.end(), word) - kForms.begin());
    NG_TRY(Pattern pattern, parse_pattern(form, relation_.name, *relations_, &cursor));
    pattern.path = path_;
    pattern.line = first.line;
    relation_.patterns.push_back(std::move(pattern));
    return {};
  }

  Result<void> open(bool extends, RuleCursor* cursor) {
    NG_TRY_VOID(close());
    const RuleToken token = cursor->now();
    NG_TRY(const std::string name, cursor->word("the name of a relation"));
    NG_TRY_VOID(cursor->end());
    const Relation* known = relations_->find(name);
    if (extends && known == nullptr) {
      std::vector<std::string_view> names;
      for (const Relation& relation : relations_->relations()) names.push_back(relation.name);
      return cursor->unknown(token, "relation", names);
    }
    if (!extends && known != nullptr) {
      return cursor->failure_at(token, "relation '" + name + "' is defined already in " + known->path + ":" + std::to_string(known->line) +
                                           "; add to it with 'extend " + name + "'");
    }
    relation_ = extends ? *known : Relation();
    if (!extends) {
      relation_.name = name;
      relation_.path = path_;
      relation_.line = token.line;
    }
    opened_ = token;
    is_open_ = true;
    is_extension_ = extends;
    return {};
  }

  // Puts what has been read since open() into the set.
  Result<void> close() {
    if (!is_open_) return {};
    is_open_ = false;
    const bool no_subject = relation_.subject.kinds.empty();
    if (no_subject || relation_.object.kinds.empty()) {
      return Error{ErrorCode::bad_input, "relation '" + relation_.name + "' does not say what its " + (no_subject ? "subject" : "object") + " may be",
                   path_, opened_.line, opened_.column};
    }
    if (is_extension_) {
      relations_->replace(std::move(relation_));
    } else {
      relations_->add(std::move(relation_));
    }
    return {};
  }

  Result<void> kind(RuleCursor* cursor) {
    const RuleToken token = cursor->now();
    NG_TRY(const std::string word, cursor->word("the kind of relation"));
    const auto found = std::find(kRelationKinds.begin(), kRelationKinds.end(), word);
    if (found == kRelationKinds.end()) return cursor->unknown(token, "kind of relation", kRelationKinds);
    relation_.kind = static_cast<RelationKind>(found - kRelationKinds.begin());
    return cursor->end();
  }

  // `subject person organisation ?`, `object event($inquiry)`.
  Result<void> signature(SlotSignature* slot, const RuleToken& first, RuleCursor* cursor) {
    if (!slot->kinds.empty()) return cursor->failure_at(first, "the " + first.text + " of '" + relation_.name + "' is given already");
    slot->named_only = cursor->take_keyword("named");
    while (cursor->at_word()) {
      const RuleToken token = cursor->now();
      NG_TRY(const EntityKind kind, parse_rule_kind(cursor));
      if (slot->allows(kind)) return cursor->failure_at(token, "kind '" + token.text + "' is given twice");
      slot->kinds.push_back(kind);
      if (kind == EntityKind::event && cursor->take_sign('(')) {
        NG_TRY(slot->event_words, parse_words("words for the event", *relations_, cursor));
        NG_TRY_VOID(cursor->sign(')'));
      }
    }
    if (slot->kinds.empty()) return cursor->failure("expected an entity kind");
    slot->may_be_unknown = cursor->take_sign('?');
    return cursor->end();
  }

  // `then holds_office(object, office) former`.
  Result<void> consequence(RuleCursor* cursor) {
    Consequence then;
    NG_TRY(then.relation, cursor->word("the name of a relation"));
    NG_TRY_VOID(cursor->sign('('));
    NG_TRY(then.subject, parse_slot(cursor));
    NG_TRY_VOID(cursor->sign(','));
    NG_TRY(then.object, parse_slot(cursor));
    NG_TRY_VOID(cursor->sign(')'));
    if (cursor->at_word()) {
      const RuleToken token = cursor->now();
      NG_TRY(const std::string word, cursor->word("a state"));
      const auto state = parse_state(word);
      if (!state || word.empty()) return cursor->unknown(token, "state", kStates);
      then.state = *state;
    }
    relation_.consequences.push_back(std::move(then));
    return cursor->end();
  }

  Result<void> word_list(RuleCursor* cursor) {
    NG_TRY(std::string name, cursor->word("the name of the word list"));
    NG_TRY_VOID(cursor->sign(':'));
    NG_TRY(std::vector<std::string> words, parse_words("the words of the list", *relations_, cursor));
    NG_TRY_VOID(cursor->end());
    relations_->add_word_list(std::move(name), std::move(words));
    return {};
  }

  // `yes SENTENCE => SUBJECT | OBJECT | OFFICE [STATUS]`.
  Result<void> example(const RuleStatement& statement) {
    Example example;
    example.wanted = statement.tokens.front().text == "yes";
    example.path = path_;
    example.line = statement.line;
    const std::string_view rest = statement.rest;
    const std::size_t arrow = rest.find("=>");
    example.sentence = std::string(trim(rest.substr(0, arrow)));
    if (example.sentence.empty()) return example_failure(statement, 0, "example has no sentence");
    if (arrow != std::string_view::npos) NG_TRY_VOID(expectation(statement, arrow, &example));
    relation_.examples.push_back(std::move(example));
    return {};
  }

  Result<void> expectation(const RuleStatement& statement, std::size_t arrow, Example* example) {
    std::string_view found = trim(std::string_view(statement.rest).substr(arrow + 2));
    const std::size_t bracket = found.find('[');
    if (bracket != std::string_view::npos) {
      const auto status = found.back() == ']' ? parse_status(found.substr(bracket + 1, found.size() - bracket - 2)) : std::nullopt;
      if (!status) return example_failure(statement, arrow, "expected a status in brackets, such as [planned]");
      example->status = *status;
      found = trim(found.substr(0, bracket));
    }
    const std::vector<std::string_view> parts = split(found, '|');
    if (parts.size() < 2 || parts.size() > kNumSlots) {
      return example_failure(statement, arrow, "expected 'SUBJECT | OBJECT' or 'SUBJECT | OBJECT | OFFICE' after '=>'");
    }
    for (std::size_t i = 0; i < parts.size(); ++i) example->fillers[i] = std::string(trim(parts[i]));
    example->any_filler = false;
    return {};
  }

  Error example_failure(const RuleStatement& statement, std::size_t at, std::string message) const {
    return {ErrorCode::bad_input, std::move(message), path_, statement.line, statement.rest_column + static_cast<int>(at)};
  }

  const std::string& path_;
  RelationSet* relations_;
  Relation relation_;
  RuleToken opened_;
  bool is_open_ = false;
  bool is_extension_ = false;
};

}  // namespace

Result<void> parse_relations(std::string_view bytes, const std::string& path, RelationSet* relations) {
  NG_TRY(const std::vector<RuleStatement> statements, split_statements(bytes, path));
  return FileParser(path, relations).run(statements);
}

Result<void> check_consequences(const RelationSet& relations) {
  std::vector<std::string_view> names;
  for (const Relation& relation : relations.relations()) names.push_back(relation.name);
  for (const Relation& relation : relations.relations()) {
    for (const Consequence& then : relation.consequences) {
      if (relations.find(then.relation) != nullptr) continue;
      return Error{ErrorCode::bad_input, "'" + relation.name + "' implies unknown relation '" + then.relation + "'" + suggest(then.relation, names),
                   relation.path, relation.line};
    }
  }
  return {};
}

}  // namespace newsgraph
