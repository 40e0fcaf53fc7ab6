// From what articles say about a state, such as one person's holding of one office, to the stretches of time that it
// held.
//
// Nothing is invented: a bound that no article gives stays unknown, and a stretch that nothing ends has no end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// The day on which a stretch began or ended lies between `earliest` and `latest`, both included; empty where nothing
// says so. REQUIRES: earliest <= latest where both are there.
struct Bound {
  std::string earliest;
  std::string latest;
  std::vector<GraphClaimId> claims;  // that give the bound, the most exact first

  bool is_known() const { return !earliest.empty() || !latest.empty(); }
};

enum class Sign {
  begun,  // on one of the days: `was appointed on Monday`, `since 2017`
  held,   // at some time in the days: `the Defence Secretary` in an article of that date
  ended,  // on one of the days: `was sacked`, `until 2018`, `former` by the date of the article
};

// What one claim says. Days as in DayInterval; both empty where neither claim nor article has a date.
struct Sighting {
  Sign sign = Sign::held;
  std::string first;
  std::string last;
  bool is_act = false;  // an act (`sacked`) says more than the state that follows from it (`former`)
  ArticleId article;
  GraphClaimId claim;
};

// A day on which an article shows the state to hold.
struct SeenDay {
  std::string day;
  GraphClaimId claim;
};

// One stretch of time. begin.earliest <= end.latest where both are known.
struct Spell {
  Bound begin;
  Bound end;
  bool has_ended = false;            // it is said to have ended, even if nobody says when
  bool is_doubtful = false;          // others contradict it. The ledger sets it
  NodeId next_holder;                // whose holding is the only sign of the end, or none. The ledger sets it
  std::string doubted_from;          // from this day on another may hold it: no longer presumed. The ledger sets it
  std::vector<SeenDay> seen;         // in the order of time
  std::vector<GraphClaimId> claims;  // all that speak of it, in graph order

  std::string last_seen() const { return seen.empty() ? std::string() : seen.back().day; }
};

// The stretches that `sightings` speak of, in the order of time. The rules:
//
// - Sightings are taken in the order of time. `held` and `begun` open a stretch unless one is open; `ended` closes it.
// - Stretches are one unless an end stands between: `current` in 2017 and in 2019 is one stretch.
// - Where an article says that it ended, its `held` says nothing: news calls the sacked by their old post for a while.
// - For 30 days after an act that ended it, `held` says nothing either; later it opens a new stretch.
// - Several sightings of one begin or end narrow it as far as they agree; contradicting ends give both days.
// - `begun` without a day says `by the article's date`, which is also true of a stretch that is over: it opens none
//   after another.
// - It held on the days it was seen, so it began by the first and ended no earlier than the last.
//
// Does not depend on the order of `sightings`. Cost: O(n log n).
std::vector<Spell> spells_of(std::vector<Sighting> sightings);

enum class Cover {
  no,
  unknown,   // it may have begun by then, nobody says
  perhaps,   // the day lies between the earliest and the latest day of the begin; or the end has no day; or in doubt
  presumed,  // it held before, and up to this day nothing says that it ended
  yes,       // the articles show it before and after
};

// Whether the spell covers the day. The days of its begin and its end belong to it.
Cover cover_of(const Spell& spell, std::string_view day);

}  // namespace newsgraph
