#include <algorithm>
#include <tuple>

#include "base/atomic_file.h"
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

void add_offices(const Ledger& ledger, NodeId person, std::vector<TenureRow>* rows) {
  for (const Tenure& tenure : ledger.tenures_of_person(person)) {
    TenureRow row;
    row.person = person;
    row.held = tenure.office;
    row.rank = to_string(tenure.rank);
    row.spell = tenure.spell;
    rows->push_back(std::move(row));
  }
}

std::vector<GraphClaimId> resignations(const KnowledgeGraph& graph, NodeId person, NodeId from) {
  std::vector<GraphClaimId> found;
  for (const Edge& edge : graph.edges()) {
    if (graph.relation(edge) != "resigned" || edge.subject != person || edge.object != from) continue;
    for (const GraphClaimId id : graph.claims_of(edge)) {
      if (graph.claim(id).status == Status::asserted) found.push_back(id);
    }
  }
  return found;
}

// Parties and bodies that the person is a member of, and seats.
void add_memberships(const KnowledgeGraph& graph, NodeId person, std::vector<TenureRow>* rows) {
  for (std::size_t i = 0; i < graph.edges().size(); ++i) {
    const Edge& edge = graph.edges()[i];
    const std::string& relation = graph.relation(edge);
    if (edge.subject != person || (relation != "member_of" && relation != "represents")) continue;
    for (Spell& spell : spells_of_edge(graph, EdgeId(i), resignations(graph, person, edge.object))) {
      TenureRow row;
      row.kind = relation;
      row.person = person;
      row.held = edge.object;
      row.rank = relation == "member_of" ? "member" : "seat";
      row.spell = std::move(spell);
      rows->push_back(std::move(row));
    }
  }
}

std::string day_of(const TenureRow& row) {
  for (const std::string& day : {row.spell.begin.earliest, row.spell.begin.latest, row.spell.end.earliest}) {
    if (!day.empty()) return day;
  }
  return row.spell.end.latest;
}

Result<void> career(const CareerOptions& options) {
  const auto format = parse_row_format(options.format);
  if (!format)
    return Error{ErrorCode::usage, "unknown format '" + options.format + "'; expected table, csv, tsv, json or jsonl"};
  std::string day;
  if (!options.on.empty()) {
    NG_TRY(day, last_day_meant(options.on));
  }
  NG_TRY(const KnowledgeGraph graph, load_graph_at(options.graph, {"", options.as_known}));
  NG_TRY(const NodeId person,
         choose_node(graph, NameIndex(graph), options.person, {EntityKind::person, options.first}));
  const Ledger ledger(graph, options.min_confidence);
  std::vector<TenureRow> rows;
  add_offices(ledger, person, &rows);
  add_memberships(graph, person, &rows);
  std::stable_sort(rows.begin(), rows.end(),
                   [](const TenureRow& a, const TenureRow& b) { return day_of(a) < day_of(b); });
  TenureRows out(graph, TenureTable::career, day);
  for (TenureRow& row : rows) {
    const Cover cover = day.empty() ? Cover::yes : cover_of(row.spell, day);
    if (cover == Cover::no || cover == Cover::unknown) continue;
    if (!day.empty()) row.cover = to_string(cover);
    out.add(row);
  }
  for (const PlannedChange& plan : ledger.planned()) {
    if (plan.person == person && day.empty()) out.add(row_of(plan));
  }
  return write_file("-", format_answer(out.take(), *format, terminal_width()));
}

}  // namespace

int run_career(const CareerOptions& options) {
  const auto done = career(options);
  return done ? kExitDone : fail(done.error());
}

}  // namespace newsgraph
