// A graph as of a day: what held then (as_of), or what could be known then (as_known).
//
// | claim | stays in as_of(day) |
// | --- | --- |
// | holds_office, asserted | if its tenure (ledger.h) covers the day; the state becomes `current` |
// | another state, asserted | if it holds on the day, judged by spells.h from all claims of its edge; likewise |
// | office_in, family_of, asserted | always, unless an article says that it was over before the day |
// | an act, asserted | if its time lies before the end of the day; without a time, if its article is dated by then |
// | planned, hypothetical, negated, future | if its article is dated by the day: so it had been said |
//
// A tenure or state covers the day from the first day on which it is known to hold until something says that it ended:
// `current` in an article of 2 May holds from 2 May on, until a later article says `former`, tells of the sacking, or
// shows the next holder; `former` in an article of 2018 never held as far as anybody can say, unless it comes with
// `since` or an older article. Days of which a claim only says `perhaps` do not count. A month or a year stands for its
// last day.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

struct TimeFiltered {
  KnowledgeGraph graph;
  std::size_t num_undated_articles = 0;  // left out: nobody can say whether they count
};

// Only the articles dated by `date`, and what they claim. An article of `2019-05` is known at the end of that month.
// Nodes keep the names that later articles gave them. Fails with usage where `date` is none.
Result<TimeFiltered> as_known(const KnowledgeGraph& graph, std::string_view date);

// What held on `date` by what all articles of the graph say, and what had happened by then. Keys of claims stay, though
// the state of some is another. Fails with usage where `date` is none.
Result<TimeFiltered> as_of(const KnowledgeGraph& graph, std::string_view date);

// The day that a user's `2019`, `2019-05` or `2019-05-01` stands for: its last. Fails with usage.
Result<std::string> last_day_meant(std::string_view date);

}  // namespace newsgraph
