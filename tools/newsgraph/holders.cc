#include <algorithm>
#include <set>

#include "base/atomic_file.h"
#include "base/text_util.h"
#include "commands.h"
#include "graph/sightings.h"
#include "graph/time_filter.h"
#include "graph_at.h"
#include "named_node.h"
#include "report.h"
#include "tenure_rows.h"
#include "terminal.h"

namespace newsgraph {
namespace {

std::string newest_day(const KnowledgeGraph& graph) {
  std::string newest;
  for (const GraphArticle& article : graph.articles()) newest = std::max(newest, last_day_of(article));
  return newest;
}

TenureRow row_of(const Tenure& tenure, const std::string& day) {
  TenureRow row;
  row.person = tenure.person;
  row.held = tenure.office;
  row.rank = to_string(tenure.rank);
  row.spell = tenure.spell;
  if (!day.empty()) row.cover = to_string(cover_of(tenure.spell, day));
  return row;
}

// Everybody, with what is planned, gaps and overlaps.
Answer whole_ledger(const KnowledgeGraph& graph, const Ledger& ledger, NodeId office) {
  TenureRows rows(graph, TenureTable::ledger, "");
  for (const Tenure& tenure : ledger.tenures_of_office(office)) rows.add(row_of(tenure, ""));
  for (const PlannedChange& plan : ledger.planned()) {
    if (plan.office == office) rows.add(row_of(plan));
  }
  for (const LedgerRemark& remark : ledger.remarks()) {
    if (remark.office == office) rows.add(row_of(remark));
  }
  return rows.take();
}

void report_others(std::size_t num, const std::string& what) {
  if (num > 0) report(std::to_string(num) + (num == 1 ? " tenure " : " tenures ") + what + "; --all shows them");
}

// Who holds it on the day, the surest first; if nobody is known to, who is the first known later. Where one person
// surely holds an office of one, others of unknown begin are no news.
Answer holders_on(const KnowledgeGraph& graph, const Ledger& ledger, NodeId office, const std::string& day) {
  std::vector<Tenure> tenures = ledger.tenures_of_office(office);
  std::stable_sort(tenures.begin(), tenures.end(),
                   [&](const Tenure& a, const Tenure& b) { return cover_of(a.spell, day) > cover_of(b.spell, day); });
  TenureRows rows(graph, TenureTable::ledger, day);
  std::size_t num_shown = 0;
  std::size_t num_unknown = 0;
  for (const Tenure& tenure : tenures) {
    const Cover cover = cover_of(tenure.spell, day);
    num_unknown += cover == Cover::unknown ? 1 : 0;
    if (cover == Cover::unknown || cover == Cover::no) continue;
    rows.add(row_of(tenure, day));
    ++num_shown;
  }
  // Who is the first known to hold it later may have held it by then: news tells of a minister when the minister goes.
  const auto first_later = std::find_if(tenures.begin(), tenures.end(), [&](const Tenure& tenure) {
    return cover_of(tenure.spell, day) == Cover::unknown;
  });
  if (num_shown == 0 && first_later != tenures.end() && ledger.is_sole(office)) rows.add(row_of(*first_later, day));
  if (num_shown == 0) report("nobody is known to hold " + office_in_words(graph, office) + " on " + day);
  const bool is_settled = num_shown > 0 && ledger.is_sole(office) && cover_of(tenures.front().spell, day) == Cover::yes;
  if (!is_settled) report_others(num_unknown, "whose begin nobody tells may reach back to " + day);
  if (num_shown == 0) report_others(tenures.size() - num_unknown, "on other days");
  return rows.take();
}

// `Prime Minister` may be the label of one office and a further name of others: they are named, so that nobody is
// misled.
void report_namesakes(const KnowledgeGraph& graph, const NameIndex& index, const std::string& name, NodeId chosen,
                      const Ledger& ledger) {
  std::vector<std::string> others;
  std::set<NodeId> seen = {chosen};
  for (const NameMatch& match : index.find(name, EntityKind::office)) {
    const NodeId office = ledger.post_of(match.node);
    if (match.fit == NameFit::words || !seen.insert(office).second || ledger.tenures_of_office(office).empty())
      continue;
    others.push_back(graph.node(office).key);
  }
  if (others.empty() || name == graph.node(chosen).key) return;
  constexpr std::size_t kMaxListed = 4;
  const std::size_t num_more = others.size() > kMaxListed ? others.size() - kMaxListed : 0;
  others.resize(others.size() - num_more);
  report("this is " + graph.node(chosen).key + "; also called '" + name + "': " + join(others, ", ") +
         (num_more > 0 ? " and " + std::to_string(num_more) + " more" : ""));
}

Result<void> holders(const HoldersOptions& options) {
  const auto format = parse_row_format(options.format);
  if (!format)
    return Error{ErrorCode::usage, "unknown format '" + options.format + "'; expected table, csv, tsv, json or jsonl"};
  std::string day;
  if (!options.on.empty()) {
    NG_TRY(day, last_day_meant(options.on));
  }
  NG_TRY(const KnowledgeGraph graph, load_graph_at(options.graph, {"", options.as_known}));
  const NameIndex index(graph);
  NG_TRY(const NodeId named, choose_node(graph, index, options.office, {EntityKind::office, options.first}));
  const Ledger ledger(graph, options.min_confidence);
  const NodeId office = ledger.post_of(named);
  report_namesakes(graph, index, options.office, office, ledger);
  if (day.empty()) day = newest_day(graph);
  const bool shows_all = options.all || day.empty();
  const Answer answer = shows_all ? whole_ledger(graph, ledger, office) : holders_on(graph, ledger, office, day);
  return write_file("-", format_answer(answer, *format, terminal_width()));
}

}  // namespace

int run_holders(const HoldersOptions& options) {
  const auto done = holders(options);
  return done ? kExitDone : fail(done.error());
}

}  // namespace newsgraph
