// The list of exporters. To add one: its file, its declaration, its row.
#include "exporters/exporter.h"
#include "exporters/ftm_exporter.h"
#include "exporters/gexf_exporter.h"
#include "exporters/graphml_exporter.h"
#include "exporters/neo4j/cypher_exporter.h"
#include "exporters/neo4j/neo4j_folder.h"
#include "exporters/pictures/dot_exporter.h"
#include "exporters/pictures/picture_exporter.h"
#include "exporters/rdf/jsonld_exporter.h"
#include "exporters/rdf/nquads_exporter.h"
#include "exporters/rdf/turtle_exporter.h"
#include "exporters/report/report_exporter.h"

namespace newsgraph {
namespace {

constexpr Exporter kExporters[] = {
    {"dot", ".dot .gv", "Graphviz source", write_dot, nullptr, true},
    {"svg", ".svg", "picture with links and tooltips, for web pages", write_svg, nullptr, true},
    {"png", ".png", "picture in pixels", write_png, nullptr, true},
    {"pdf", ".pdf", "picture for print", write_pdf, nullptr, true},
    {"html", ".html .htm", "page to hand over: picture, search, filters, sentences", write_report},
    {"jsonld", ".jsonld .json", "linked data, JSON-LD 1.1", write_jsonld},
    {"ttl", ".ttl", "linked data to read and edit, Turtle", write_turtle},
    {"nq", ".nq .nt", "linked data for triple stores, N-Quads", write_nquads},
    {"ftm", ".ftm.jsonl .ftm.json .ijson", "entities for Aleph and OpenSanctions, FollowTheMoney", write_ftm},
    {"graphml", ".graphml", "people, offices and bodies as a network, for yEd, Cytoscape, NetworkX, igraph",
     write_graphml},
    {"gexf", ".gexf", "the same for Gephi", write_gexf},
    {"cypher", ".cypher .cql", "script that loads the graph into Neo4j, and may be run again", write_cypher},
    {"neo4j", "", "folder for neo4j-admin, with import.sh", nullptr, write_neo4j_folder},
};

}  // namespace

std::span<const Exporter> exporters() { return kExporters; }

}  // namespace newsgraph
