// Tenures and other stretches of time as rows, for `holders` and `career`.
#pragma once

#include <string>
#include <string_view>

#include "answer.h"
#include "graph/ledger.h"

namespace newsgraph {

// What a row says besides the stretch itself.
struct TenureRow {
  std::string kind = "tenure";  // tenure, planned, gap, overlap; for a career also member_of and represents
  NodeId person;                // none for a gap
  NodeId other;                 // who overlaps with `person`, or none
  NodeId held;                  // the office, party or seat
  std::string rank;             // `acting`, or empty
  std::string cover;            // on the day asked for: yes, presumed, perhaps; empty where none was asked
  Spell spell;
};

// Rows of the table begin with the person in a ledger, with the post in a career.
enum class TenureTable { ledger, career };

class TenureRows {
 public:
  // `graph` must outlive it. `day` is the day asked for, or empty.
  TenureRows(const KnowledgeGraph& graph, TenureTable table, const std::string& day);

  // One record. In the table a line for the sentence that gives the begin, and one for that of the end.
  void add(const TenureRow& row);

  Answer take() { return std::move(answer_); }

 private:
  std::string name_of(NodeId node) const;
  std::string source_of(const TenureRow& row, const Bound& bound, bool is_end) const;
  TextRow line(const TenureRow& row, const Bound& bound, bool is_end, bool is_first) const;
  void add_bound(const TenureRow& row, const Bound& bound, TextRow* record) const;

  const KnowledgeGraph& graph_;
  TenureTable table_;
  bool shows_cover_;
  Answer answer_;
};

std::string_view to_string(Cover cover);

// A plan, a gap or an overlap as a row.
TenureRow row_of(const PlannedChange& plan);
TenureRow row_of(const LedgerRemark& remark);

// `Defence Secretary (Ministry of Defence)`: with the body that the graph ties the office to, unless the name holds it.
std::string office_in_words(const KnowledgeGraph& graph, NodeId office);

}  // namespace newsgraph
