// JSON-LD 1.1: linked data that needs no network to be read.
//
// One object: an inline @context, then @graph with one node a line: the run, articles, things, claims, memberships.
// A claim is an rdf:Statement, which says nothing of its own about whether it is true. The direct triple
// (`kg:person/a  rel:sacked  kg:person/b`) stands on its subject only where an article says so in its own voice, and of a
// state only where it is current.
// No blank nodes but the selectors of evidence. Written as it goes: memory does not grow with the graph.
#pragma once

#include "base/result.h"
#include "exporters/exporter.h"

namespace newsgraph {

// An exporter (exporter_table.cc). Fails with usage if the base IRI is none.
Result<void> write_jsonld(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output);

}  // namespace newsgraph
