// An evidence pack: some edges of a graph with all that they rest on, as plain values that need neither graph nor
// program. pack_json.h writes and pack_reader.h reads it, pack_html.h is for people, pack_check.h compares it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/file_reader.h"
#include "graph/knowledge_graph.h"
#include "pipeline/program_files.h"
#include "relations/relation_set.h"
#include "rule_text.h"

namespace newsgraph {

// Models, rules, or relation files of the user's.
struct PackFiles {
  std::vector<FileDigest> files;
  std::string sha256;  // digest_of_all

  bool operator==(const PackFiles&) const = default;
};

// What the pack was made with.
struct PackProgram {
  std::string version;
  PackFiles models, rules;
  PackFiles own_rules;  // relation files of the user's, named without their folders

  bool operator==(const PackProgram&) const = default;
};

// This program. Fails where a file of `relation_files` cannot be read.
Result<PackProgram> this_program(const std::vector<std::string>& relation_files, const FileReader& files);

struct PackArticle {
  ArticleInfo info;
  std::string text_hash;  // as in DocumentClaims; empty in graphs that others made

  bool operator==(const PackArticle&) const = default;
};

// A node of the graph, which may be known by more names than one article has for it.
struct PackNode {
  std::string key;
  EntityKind kind = EntityKind::person;
  std::vector<std::string> names;  // not empty; the label first

  bool operator==(const PackNode&) const = default;
};

struct PackClaim {
  std::string key;
  std::string article;  // its id
  Status status = Status::asserted;
  State state = State::none;
  std::string time, since, until;
  std::string office, by;  // keys of nodes, or empty
  std::string trigger;     // the text under `evidence.trigger`, or empty
  Evidence evidence;       // all its passages hold their text; confidence has three decimals
  std::vector<RuleText> rules;
};

struct PackEdge {
  std::string key;
  std::string subject;  // key of a node; empty where nobody is named
  std::string relation;
  std::string object;  // key of a node
  std::vector<PackClaim> claims;
};

struct EvidencePack {
  PackProgram program;
  std::vector<PackArticle> articles;  // in graph order, as nodes and edges
  std::vector<PackNode> nodes;
  std::vector<PackEdge> edges;

  // The node with this key, or null.
  const PackNode* node(std::string_view key) const;
  // Its label; `?` where there is none.
  std::string label(std::string_view key) const;
  const PackArticle* article(std::string_view id) const;
};

// An edge, and which of its claims; no claims: all.
struct PackChoice {
  EdgeId edge;
  std::vector<GraphClaimId> claims = {};
};

// The edges chosen, in graph order and each once. `files` gives the user's relation files, whose rules are quoted.
EvidencePack make_pack(const KnowledgeGraph& graph, const std::vector<PackChoice>& chosen, const PackProgram& program,
                       const RelationSet& relations, const FileReader& files);

// `Helena Marsh sacked Duncan Pryce`.
std::string edge_in_words(const EvidencePack& pack, const PackEdge& edge);

}  // namespace newsgraph
