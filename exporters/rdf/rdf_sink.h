// Where linked data goes: one format each. rdf_table.h calls it with every fact of the graph, once and in order.
//
// Things are opened, given values and closed. A thing that is opened inside another is a value of the list that is open
// there. Every text comes as it stands in the graph: a sink cleans and escapes it (safe_text.h).
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exporters/rdf/rdf_terms.h"

namespace newsgraph {

struct RdfHead {
  std::string base_iri;             // ends in `/`
  std::set<std::string> relations;  // those that occur
};

class RdfSink {
 public:
  virtual ~RdfSink() = default;

  virtual Result<void> begin(const RdfHead& head) = 0;
  virtual Result<void> end() = 0;

  // Paths are those of rdf_terms.h. Close fails with cannot_write.
  virtual void open(std::string_view path, RdfClass type) = 0;
  virtual Result<void> close() = 0;

  // Things that are opened until end_list are values of `term`.
  virtual void begin_list(RdfTerm term) = 0;
  virtual void end_list() = 0;

  // Values of the thing that is open.
  virtual void links(RdfTerm term, const std::vector<std::string>& paths) = 0;  // not empty
  virtual void web_link(RdfTerm term, std::string_view iri) = 0;
  virtual void word(RdfTerm term, std::string_view word) = 0;  // one of rdf_words()
  virtual void relation(RdfTerm term, const std::string& relation) = 0;
  virtual void texts(RdfTerm term, const std::vector<std::string>& texts) = 0;  // not empty
  virtual void text(RdfTerm term, std::string_view text) = 0;                   // typed as the term says
  virtual void dated(RdfTerm term, std::string_view date, std::string_view type) = 0;
  virtual void count(RdfTerm term, std::size_t number) = 0;
  virtual void score(RdfTerm term, double number) = 0;  // in [0, 1]

  // The direct triples of the open thing that share a relation.
  virtual void direct(const std::string& relation, const std::vector<std::string>& paths) = 0;

  void link(RdfTerm term, std::string path) { links(term, {std::move(path)}); }
};

}  // namespace newsgraph
