#include "graph/spells.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/edtf.h"

namespace newsgraph {
namespace {

constexpr int kOldNameDays = 30;

bool has_days(const Sighting& sighting) { return !sighting.first.empty() || !sighting.last.empty(); }

// `was appointed`, no matter when.
bool is_undated_begin(const Sighting& sighting) { return sighting.sign == Sign::begun && sighting.first.empty(); }

// The day that a sighting has in the order of time. A begin counts from its first day and an end from its last, so that
// `from 2016 to 2018` opens before it closes.
const std::string& day_of(const Sighting& sighting) {
  if (sighting.sign == Sign::ended) return sighting.last.empty() ? sighting.first : sighting.last;
  return sighting.first.empty() ? sighting.last : sighting.first;
}

// Of one day: what begins, what holds, `was appointed` at some time before, what ends.
int order_of(const Sighting& sighting) {
  if (sighting.sign == Sign::begun) return is_undated_begin(sighting) ? 2 : 0;
  return sighting.sign == Sign::held ? 1 : 3;
}

bool is_before(const Sighting& a, const Sighting& b) {
  const auto rank = [](const Sighting& sighting) {
    return std::tuple(!has_days(sighting), std::string_view(day_of(sighting)), order_of(sighting), !sighting.is_act,
                      std::string_view(sighting.first), std::string_view(sighting.last), sighting.claim);
  };
  return rank(a) < rank(b);
}

// What one article says of begin and end.
struct ArticleView {
  std::string last_end;
  std::string last_begin;
  bool ends = false;
};

std::map<ArticleId, ArticleView> views_of(const std::vector<Sighting>& sightings) {
  std::map<ArticleId, ArticleView> views;
  for (const Sighting& sighting : sightings) {
    ArticleView& view = views[sighting.article];
    if (sighting.sign == Sign::ended) {
      view.ends = true;
      view.last_end = std::max(view.last_end, day_of(sighting));
    } else if (sighting.sign == Sign::begun && !is_undated_begin(sighting)) {
      view.last_begin = std::max(view.last_begin, day_of(sighting));
    }
  }
  return views;
}

// An article that tells of the end: its `held` is the old post, its undated begin lies before that end.
void read_in_context(std::vector<Sighting>* sightings) {
  const std::map<ArticleId, ArticleView> views = views_of(*sightings);
  const auto is_old_post = [&](const Sighting& sighting) {
    const ArticleView& view = views.at(sighting.article);
    return sighting.sign == Sign::held && view.ends && view.last_begin <= view.last_end;
  };
  sightings->erase(std::remove_if(sightings->begin(), sightings->end(), is_old_post), sightings->end());
  for (Sighting& sighting : *sightings) {
    const ArticleView& view = views.at(sighting.article);
    if (is_undated_begin(sighting) && view.ends && view.last_end < sighting.last) sighting.last = view.last_end;
  }
}

bool agree(const Bound& bound, const Sighting& sighting) {
  return (bound.earliest.empty() || sighting.last.empty() || bound.earliest <= sighting.last) &&
         (bound.latest.empty() || sighting.first.empty() || sighting.first <= bound.latest);
}

// Narrows the bound; the claim that did so stands first, or an act that says the same. REQUIRES: agree(*bound,
// sighting).
void narrow(const Sighting& sighting, Bound* bound) {
  const bool is_later = !sighting.first.empty() && bound->earliest < sighting.first;
  const bool is_earlier = !sighting.last.empty() && (bound->latest.empty() || sighting.last < bound->latest);
  if (is_later) bound->earliest = sighting.first;
  if (is_earlier) bound->latest = sighting.last;
  const bool is_told_better = sighting.is_act && sighting.last == bound->latest;
  bound->claims.insert(is_later || is_earlier || is_told_better ? bound->claims.begin() : bound->claims.end(),
                       sighting.claim);
}

class SpellBuilder {
 public:
  void add(const Sighting& sighting) {
    switch (sighting.sign) {
      case Sign::begun:
        begin(sighting);
        break;
      case Sign::held:
        hold(sighting);
        break;
      case Sign::ended:
        end(sighting);
        break;
    }
    Spell& spell = spells_.back();
    // It began before it ended.
    if (!spell.end.latest.empty() && spell.end.latest < spell.begin.latest) spell.begin.latest = spell.end.latest;
    if (spell.claims.empty() || spell.claims.back() != sighting.claim) spell.claims.push_back(sighting.claim);
  }

  std::vector<Spell> take() {
    for (Spell& spell : spells_) {
      std::sort(spell.claims.begin(), spell.claims.end());
      spell.claims.erase(std::unique(spell.claims.begin(), spell.claims.end()), spell.claims.end());
    }
    return std::move(spells_);
  }

 private:
  bool is_open() const { return !spells_.empty() && !spells_.back().has_ended; }

  void begin(const Sighting& sighting) {
    const bool opens = spells_.empty() || (!is_open() && !is_undated_begin(sighting) && has_days(sighting));
    if (opens) spells_.emplace_back();
    Bound& bound = spells_.back().begin;
    const bool fits =
        agree(bound, sighting) && (spells_.back().end.latest.empty() || sighting.first <= spells_.back().end.latest);
    if (opens || (fits && has_days(sighting))) narrow(sighting, &bound);
  }

  void hold(const Sighting& sighting) {
    const bool opens = spells_.empty() || (!is_open() && sighting.first > old_name_until_);
    if (opens) spells_.emplace_back();
    Spell& spell = spells_.back();
    if (!has_days(sighting)) {
      if (opens) spell.begin.claims.push_back(sighting.claim);
      return;
    }
    if (spell.has_ended) return;
    // Held on some day of the interval: begun by its last, not over before its first.
    if (spell.begin.latest.empty() || sighting.last < spell.begin.latest) {
      if (spell.begin.earliest.empty() || spell.begin.earliest <= sighting.last) {
        spell.begin.latest = sighting.last;
        spell.begin.claims.push_back(sighting.claim);
      }
    }
    spell.seen.push_back({sighting.first, sighting.claim});
  }

  void end(const Sighting& sighting) {
    if (spells_.empty()) spells_.emplace_back();
    Spell& spell = spells_.back();
    if (has_days(sighting))
      old_name_until_ =
          std::max(old_name_until_, sighting.is_act ? later_by(day_of(sighting), kOldNameDays) : day_of(sighting));
    if (!spell.has_ended) {
      spell.has_ended = true;
      spell.end = {sighting.first, sighting.last, {sighting.claim}};
      if (!has_days(sighting)) return;
      raise_end(&spell);
    } else if (!has_days(sighting)) {
      spell.end.claims.push_back(sighting.claim);
    } else if (agree(spell.end, sighting)) {
      narrow(sighting, &spell.end);
    } else {
      spell.end.latest = std::max(spell.end.latest, sighting.last);
      spell.end.claims.push_back(sighting.claim);
    }
  }

  // It ended no earlier than it was last seen, or began.
  static void raise_end(Spell* spell) {
    for (const std::string& day : {spell->last_seen(), spell->begin.earliest}) {
      if (spell->end.earliest < day && (spell->end.latest.empty() || day <= spell->end.latest))
        spell->end.earliest = day;
    }
  }

  std::vector<Spell> spells_;
  std::string old_name_until_;  // up to this day `held` may be the old post of somebody who left it
};

}  // namespace

std::vector<Spell> spells_of(std::vector<Sighting> sightings) {
  read_in_context(&sightings);
  std::sort(sightings.begin(), sightings.end(), is_before);
  SpellBuilder builder;
  for (const Sighting& sighting : sightings) builder.add(sighting);
  return builder.take();
}

Cover cover_of(const Spell& spell, std::string_view day) {
  if (!spell.end.latest.empty() && day > spell.end.latest) return Cover::no;
  if (day < spell.begin.earliest) return Cover::no;
  if (spell.begin.latest.empty()) return spell.begin.earliest.empty() ? Cover::unknown : Cover::perhaps;
  if (day < spell.begin.latest) return spell.begin.earliest.empty() ? Cover::unknown : Cover::perhaps;
  if (spell.is_doubtful) return Cover::perhaps;
  if (day <= spell.end.earliest || day <= spell.last_seen()) return Cover::yes;
  if (!spell.doubted_from.empty() && day >= spell.doubted_from) return Cover::perhaps;
  return spell.has_ended && !spell.end.is_known() ? Cover::perhaps : Cover::presumed;
}

}  // namespace newsgraph
