#include "pipeline/claim_assembler.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "base/sha256.h"
#include "base/text_util.h"
#include "pipeline/claim_grounds.h"
#include "pipeline/entity_table.h"

namespace newsgraph {
namespace {

// Counts code points up to rising byte offsets in one sweep over the text.
class CodePointCounter {
 public:
  explicit CodePointCounter(std::string_view text) : text_(text) {}

  std::size_t at(std::size_t offset) {
    if (offset < offset_) {
      offset_ = 0;
      count_ = 0;
    }
    count_ += count_code_points(text_.substr(offset_, offset - offset_));
    offset_ = offset;
    return count_;
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  std::size_t count_ = 0;
};

class Assembler {
 public:
  explicit Assembler(const Document& doc)
      : doc_(doc), entities_(doc), grounds_(doc, entities_), code_points_(doc.text()) {}

  DocumentClaims run(const std::vector<RelationMention>& found, ClaimTrace* trace) {
    entities_.add_named();
    for (const RelationMention& relation : found) {
      const ClaimFate fate = add(relation);
      if (trace != nullptr) trace->on_fate(relation, fate);
    }
    DocumentClaims result;
    result.article = doc_.info();
    result.text_hash = sha256_hex(doc_.text());
    result.num_sentences = doc_.sentences().size();
    result.num_tokens = doc_.num_tokens();
    close_old_posts();
    for (Claim& claim : claims_) tidy_grounds(&claim.evidence);
    result.claims = std::move(claims_);
    std::stable_sort(result.claims.begin(), result.claims.end(), [](const Claim& a, const Claim& b) {
      return a.evidence.trigger.begin < b.evidence.trigger.begin;
    });
    result.entities = entities_.take();
    return result;
  }

 private:
  ClaimFate add(const RelationMention& relation) {
    if (is_empty_role(relation)) return ClaimFate::nobody_named;
    Claim claim;
    claim.relation = relation.relation;
    claim.subject = entities_.of(relation.subject);
    claim.object = entities_.of(relation.object);
    if (!relation.subject.is_none() && !claim.subject && !is_nobody_named(relation))
      return ClaimFate::unknown_subject;  // `he`, and nobody knows who
    if (!claim.object) return ClaimFate::unknown_object;
    if (claim.subject == claim.object) return ClaimFate::same_ends;
    claim.office = entities_.of_mention(relation.office);
    claim.status = relation.status;
    claim.state = relation.state;
    claim.time = relation.time.time;
    claim.since = relation.time.since;
    claim.until = relation.time.until;
    claim.by = speaker(relation.by);
    claim.evidence = evidence(relation);
    claim.evidence.arguments = grounds_.arguments(relation, claim);
    claim.evidence.cues = grounds_.cues(relation);
    return insert(std::move(claim)) ? ClaimFate::written : ClaimFate::united;
  }

  // `the Prime Minister` alone says that there is one, not who.
  // `the people elect the President`: whoever it will be.
  bool is_empty_role(const RelationMention& relation) const {
    const auto is_role = [this](const Filler& filler) {
      return filler.mention && doc_.mention(filler.mention).kind == EntityKind::person && doc_.mention(filler.mention).form == MentionForm::role;
    };
    if (relation.relation == "holds_office" && relation.predicate.is_none()) {
      return is_role(relation.subject) ? !entities_.is_named(relation.subject.mention) : relation.rule.ends_with(":alone");
    }
    const bool chooses = relation.relation == "appointed" || relation.relation == "elected" || relation.relation == "nominated";
    return chooses && is_role(relation.object);
  }

  // `The board fired Hart`: he was fired, by a body that the article never names.
  bool is_nobody_named(const RelationMention& relation) const {
    if (!relation.subject_may_lack || !relation.subject.mention) return false;
    const Mention& subject = doc_.mention(relation.subject.mention);
    const bool it = subject.form == MentionForm::pronoun && subject.kind == EntityKind::organisation &&
                    to_lower_ascii(doc_.form(subject.head)) == "it";
    return it || subject.form == MentionForm::nominal;
  }

  EntityId speaker(TokenId token) {
    if (!token) return {};
    for (const MentionId id : doc_.mentions_at(token)) {
      const EntityKind kind = doc_.mention(id).kind;
      if (kind == EntityKind::person || kind == EntityKind::organisation) return entities_.of_mention(id);
    }
    return {};
  }

  Evidence evidence(const RelationMention& relation) {
    const Sentence& sentence = doc_.sentence(doc_.sentence_of(relation.trigger));
    Evidence evidence;
    evidence.span = sentence.span;
    evidence.begin_code_points = code_points_.at(sentence.span.begin);
    evidence.end_code_points = code_points_.at(sentence.span.end);
    evidence.trigger = doc_.tokens()[relation.trigger.index()].span;
    evidence.quote = std::string(doc_.text_of(sentence.span));
    evidence.rule = relation.rule;
    evidence.confidence = relation.confidence;
    return evidence;
  }

  // `became Chief Whip in 2016`, and something else since: the article tells of the old post as past.
  void close_old_posts() {
    const std::string& date = doc_.info().date;
    if (date.size() < 4) return;
    for (Claim& claim : claims_) {
      const std::string& since = claim.since.empty() ? claim.time : claim.since;
      if (claim.evidence.rule.ends_with(":be")) continue;  // `has been mayor since 1998`
      if (claim.relation != "holds_office" || claim.state != State::current || since.size() < 4 || since.substr(0, 4) >= date.substr(0, 4)) continue;
      const bool moved_on = std::any_of(claims_.begin(), claims_.end(), [&](const Claim& other) {
        return other.relation == "holds_office" && other.status == Status::asserted && other.subject == claim.subject && other.object != claim.object;
      });
      if (moved_on) claim.state = State::former;
    }
  }

  // Unites claims that say the same: an office, a time or a state said by one of them goes to both.
  // False where an earlier claim says it.
  bool insert(Claim claim) {
    if (!claim.subject && known_deed(claim)) return false;
    if (is_symmetric(claim.relation) &&
        known_.contains(std::make_tuple(claim.relation, claim.object, claim.subject, claim.status)))
      return false;
    if (claim.subject && fills_subject(claim)) return true;
    const auto key = std::make_tuple(claim.relation, claim.subject, claim.object, claim.status);
    const auto range = known_.equal_range(key);
    for (auto at = range.first; at != range.second; ++at) {
      Claim& old = claims_[at->second];
      if (old.office && claim.office && old.office != claim.office) continue;
      if (!old.office) take_office(claim, &old);
      if (old.time.empty()) old.time = claim.time;
      if (old.since.empty()) old.since = claim.since;
      if (old.until.empty()) old.until = claim.until;
      // A post lost in this article is a former one, whatever its holder was called before.
      if (claim.state == State::former && ends_by_act(claim)) old.state = State::former;
      if (old.state == State::none) old.state = claim.state;
      old.evidence.confidence = std::max(old.evidence.confidence, claim.evidence.confidence);
      return false;
    }
    known_.emplace(key, claims_.size());
    claims_.push_back(std::move(claim));
    return true;
  }

  // Said once, whichever of the two comes first.
  static bool is_symmetric(const std::string& relation) {
    return relation == "met" || relation == "agreed_with" || relation == "ally_of" || relation == "rival_of" || relation == "family_of";
  }

  static bool same_deed(const Claim& a, const Claim& b) {
    return a.relation == b.relation && a.object == b.object && a.status == b.status &&
           (!a.office || !b.office || a.office == b.office);
  }

  // `Hart was sacked` adds nothing to `Bell sacked Hart`.
  bool known_deed(const Claim& claim) {
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& old) { return old.subject && same_deed(old, claim); });
  }

  // `Bell sacked Hart` says who it was when the headline only had `Hart sacked`.
  bool fills_subject(const Claim& claim) {
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (claims_[i].subject || !same_deed(claims_[i], claim)) continue;
      const Claim old = std::exchange(claims_[i], claim);
      if (!claim.office) take_office(old, &claims_[i]);
      known_.emplace(std::make_tuple(claim.relation, claim.subject, claim.object, claim.status), i);
      return true;
    }
    return false;
  }

  static void take_office(const Claim& from, Claim* to) {
    to->office = from.office;
    if (!from.office) return;
    for (const ArgumentGround& argument : from.evidence.arguments) {
      if (argument.place == ClaimPlace::office) to->evidence.arguments.push_back(argument);
    }
  }

  // By place; the quote has the words that stand in it.
  static void tidy_grounds(Evidence* evidence) {
    const auto leave_out = [&](Passage* passage) {
      if (evidence->span.contains(passage->span)) passage->text.clear();
    };
    std::stable_sort(evidence->arguments.begin(), evidence->arguments.end(),
                     [](const ArgumentGround& a, const ArgumentGround& b) { return a.place < b.place; });
    for (ArgumentGround& argument : evidence->arguments) {
      leave_out(&argument.words);
      for (Passage& link : argument.chain) leave_out(&link);
    }
    for (CueGround& cue : evidence->cues) leave_out(&cue.words);
  }

  static bool ends_by_act(const Claim& claim) {
    return claim.status == Status::asserted && !claim.evidence.rule.starts_with("holds_office");
  }

  const Document& doc_;
  EntityTable entities_;
  ClaimGrounds grounds_;
  CodePointCounter code_points_;
  std::multimap<std::tuple<std::string, EntityId, EntityId, Status>, std::size_t> known_;
  std::vector<Claim> claims_;
};

}  // namespace

DocumentClaims assemble_claims(const Document& doc, const std::vector<RelationMention>& found, ClaimTrace* trace) {
  return Assembler(doc).run(found, trace);
}

}  // namespace newsgraph
