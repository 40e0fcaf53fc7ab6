#include "interpret/times.h"

#include "interpret/date_expressions.h"
#include "interpret/tree.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

class TimeFinder {
 public:
  explicit TimeFinder(const Document& doc)
      : doc_(doc), article_(parse_edtf(doc.info().date)), times_(doc.predicates().size()), date_begins_(times_.size(), 0) {}

  std::vector<EventTime> find() {
    for (const DateExpression& expression : find_date_expressions(doc_)) {
      const PredicateId id = governor_of(expression);
      if (id) set(id, expression);
    }
    for (std::size_t i = 0; i < times_.size(); ++i) share(i);
    return std::move(times_);
  }

 private:
  TokenId top_of(TokenSpan span) const {
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      const TokenId head = head_of(doc_, TokenId(i));
      if (!head || !span.contains(head.index())) return TokenId(i);
    }
    return TokenId(span.begin);
  }

  PredicateId predicate_of_clause(TokenId head) const {
    const TokenId copula = is_verb(doc_, head) ? TokenId() : find_child(doc_, head, {Deprel::cop});
    if (copula && doc_.predicate_at(copula)) return doc_.predicate_at(copula);
    return doc_.predicate_at(head);
  }

  // The nearest predicate above. A date that only says which thing is meant (`the 2016 budget`) has none.
  PredicateId governor_of(const DateExpression& expression) const {
    const TokenId top = top_of(expression.tokens);
    for (TokenId at = top; head_of(doc_, at); at = head_of(doc_, at)) {
      const TokenId up = head_of(doc_, at);
      const PredicateId id = predicate_of_clause(up);
      if (id) return id;
      if (is_deprel(doc_, at, {Deprel::compound, Deprel::nummod, Deprel::amod, Deprel::nmod_poss, Deprel::appos, Deprel::flat, Deprel::dep})) {
        return PredicateId();
      }
    }
    return PredicateId();
  }

  bool is_ahead(PredicateId id) const {
    const Factuality& factuality = doc_.factuality(id);
    return factuality.status == Status::planned || factuality.tense == State::future;
  }

  void set(PredicateId id, const DateExpression& expression) {
    const std::optional<PartialDate> date = resolve_date(expression, article_, is_ahead(id));
    if (!date) return;
    EventTime& time = times_[id.index()];
    std::string& field = expression.relation == DateRelation::since   ? time.since
                         : expression.relation == DateRelation::until ? time.until
                                                                      : time.time;
    const std::string edtf = date->to_edtf();
    if (field.size() < edtf.size()) field = edtf;  // of two, the more exact
    if (date_begins_[id.index()] == 0) date_begins_[id.index()] = expression.tokens.begin + 1;
  }

  // `launched an inquiry on Monday`: the inquiry too. `On Monday he resigned and left`: both.
  void share(std::size_t i) {
    const Predicate& predicate = doc_.predicates()[i];
    if (!is_empty(times_[i])) return;
    const TokenId up = head_of(doc_, predicate.trigger);
    const PredicateId source = up ? doc_.predicate_at(up) : PredicateId();
    if (!source || is_empty(times_[source.index()])) return;
    const Predicate& above = doc_.predicate(source);
    const bool light = predicate.form == PredicateForm::noun && is_deprel(doc_, predicate.trigger, {Deprel::obj, Deprel::nsubj, Deprel::nsubj_pass}) &&
                       english_lexicon("light_verbs").contains(doc_.symbol(above.lemma));
    const bool begins_before = date_begins_[source.index()] != 0 && date_begins_[source.index()] <= above.trigger.index();
    const bool coordinated = is_deprel(doc_, predicate.trigger, {Deprel::conj}) && begins_before &&
                             !find_child(doc_, predicate.trigger, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::advcl});
    if (!light && !coordinated) return;
    times_[i] = times_[source.index()];
    date_begins_[i] = date_begins_[source.index()];
  }

  static bool is_empty(const EventTime& time) { return time.time.empty() && time.since.empty() && time.until.empty(); }

  const Document& doc_;
  std::optional<PartialDate> article_;
  std::vector<EventTime> times_;
  std::vector<std::uint32_t> date_begins_;  // of the first date of each predicate, from 1; 0 for none
};

}  // namespace

std::vector<EventTime> find_times(const Document& doc) { return TimeFinder(doc).find(); }

std::string dump_times(const Document& doc, const std::vector<EventTime>& times) {
  std::string out;
  for (std::size_t i = 0; i < times.size(); ++i) {
    const EventTime& time = times[i];
    if (time.time.empty() && time.since.empty() && time.until.empty()) continue;
    out += std::string(doc.symbol(doc.predicates()[i].lemma));
    if (!time.time.empty()) out += " " + time.time;
    if (!time.since.empty()) out += " since=" + time.since;
    if (!time.until.empty()) out += " until=" + time.until;
    out += "\n";
  }
  return out;
}

}  // namespace newsgraph
