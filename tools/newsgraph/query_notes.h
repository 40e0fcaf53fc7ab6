// Remarks on a query that names what the graph does not have: a mistyped label finds nothing, and nobody says why.
#pragma once

#include <string>
#include <vector>

#include "graph/name_index.h"
#include "graph/property_model.h"
#include "graph/query/query.h"

namespace newsgraph {

// `no relation 'sacked'; did you mean SACKED?`, in the order: labels, types, properties; each name once.
std::vector<std::string> unknown_names(const query::Query& query, const PropertyModel& model);

// For a query that found nothing: names of nodes in it (`{name: 'May'}`, `n.name = 'May'`) that no node has as its
// label.
//   nothing has the name 'Mrs May'; 'Theresa May' is also called so
//   nothing has the name 'May'; did you mean 'Philip May' or 'Theresa May'?
std::vector<std::string> unknown_node_names(std::string_view query_text, const NameIndex& names,
                                            const KnowledgeGraph& graph);

}  // namespace newsgraph
