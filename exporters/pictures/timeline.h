// The time line of an office, before any file format: who held it when, and what was done about it.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "exporters/pictures/drawing.h"
#include "exporters/view.h"
#include "graph/ledger.h"

namespace newsgraph {

enum class Certainty {
  known,      // the articles show it before and after
  presumed,   // after it was last seen, up to the newest article: nothing says that it ended
  uncertain,  // between the earliest and the latest day of a bound
  doubted,    // others contradict it
  nobody,     // a gap: nobody is known to hold it
};

// Days, both included. An empty day is open: nobody says from or until when.
struct Stretch {
  std::string first;
  std::string last;
  Certainty certainty = Certainty::known;
};

// `Helena Marsh sacked`; what many articles say the same is one act.
struct TimelineAct {
  NodeId actor;            // none: the holder, or somebody unknown
  bool has_actor = false;  // somebody else than the holder did it, be it `?`
  bool at_begin = false;   // an appointment: stands before the bar
  std::string day;         // for the place on the page; empty: at the end of the bar
  std::string when;        // in words: `2022-06-14`, `≤2023-02-08`
  Line line;               // looks, words, tooltip; its ends mean nothing
};

struct TimelineRow {
  NodeId person;                   // none for a gap
  std::string name;                // `Colin Ferris (acting)`
  std::string days;                // `≤2023-02-08 to 2023-03-01`
  std::string tooltip;             // the sentences that give the bounds
  std::vector<Stretch> stretches;  // by time; empty: a plan or a denial only
  std::vector<TimelineAct> acts;   // by day
};

struct Timeline {
  NodeId office;
  std::string title;
  std::string description;  // `4 holders from 2022-06-14 to 2024-05-14`
  std::string first;        // days of the page
  std::string last;
  std::vector<TimelineRow> rows;  // by time
};

// `office`: a key or a name. Ledger (graph/ledger.h) says who held it; `view` filters the acts, and its
// min_confidence the claims that the ledger hears.
// Fails with not_found where the graph has no such office, or no article gives a day on which anybody held it.
Result<Timeline> make_timeline(const KnowledgeGraph& graph, const ViewOptions& view, const std::string& office,
                               const std::string& title);

}  // namespace newsgraph
