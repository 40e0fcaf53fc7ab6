// JSON-LD 1.1: linked data that needs no network to be read.
//
// One object: an inline @context, then @graph with one thing a line, in the order of rdf_table.h. Claims hold their
// evidence.
#pragma once

#include "base/result.h"
#include "exporters/exporter.h"
#include "exporters/rdf/rdf_sink.h"

namespace newsgraph {

// The JSON object after `"@context":`: all terms of rdf_terms.h, and one for each relation.
std::string jsonld_context(const RdfHead& head);

// The term of a relation: its own name, or `rel:` and the name if that would mean something else (`label`) or is not
// plain.
std::string relation_term(const std::string& relation);

// An exporter (exporter_table.cc). Fails as write_rdf() does.
Result<void> write_jsonld(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output);

}  // namespace newsgraph
