// The graph as linked data, before any format: the one table behind JSON-LD, N-Quads and Turtle.
//
// In this order: the program and the run, articles, things with their direct triples, claims with their evidence,
// memberships. A claim is an rdf:Statement, which says nothing of its own about whether it is true. The direct triple
// (`kg:person/a  rel:sacked  kg:person/b`) stands on its subject only where an article says so in its own voice, and of
// a state only where it is current. No blank nodes, so that two files are the same graph if their sorted quads are.
#pragma once

#include "base/result.h"
#include "exporters/exporter.h"
#include "exporters/rdf/rdf_sink.h"

namespace newsgraph {

// Sends everything that `settings` shows of `graph` to `sink`, thing by thing.
// Fails with usage if the base IRI is none, and as make_view() and the sink do.
Result<void> write_rdf(const KnowledgeGraph& graph, const ExportSettings& settings, RdfSink& sink);

}  // namespace newsgraph
