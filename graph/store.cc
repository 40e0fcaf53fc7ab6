#include "graph/store.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "base/text_util.h"
#include "graph/sqlite.h"
#include "graph/store_schema.h"

namespace newsgraph {
namespace {

Result<void> insert_articles(const KnowledgeGraph& graph, Database* database) {
  NG_TRY(Statement insert, database->prepare("INSERT INTO article VALUES(?,?,?,?,?,?,?,?,?)"));
  std::size_t id = 0;
  for (const GraphArticle& article : graph.articles()) {
    const ArticleInfo& info = article.info;
    NG_TRY_VOID(insert.run(id++, std::string_view(info.id), std::string_view(info.date), std::string_view(info.title),
                           std::string_view(info.url), std::string_view(info.source), std::string_view(article.text_hash),
                           article.num_sentences, article.num_tokens));
  }
  return {};
}

Result<void> insert_nodes(const KnowledgeGraph& graph, Database* database) {
  NG_TRY(Statement insert, database->prepare("INSERT INTO node VALUES(?,?,?)"));
  NG_TRY(Statement insert_name, database->prepare("INSERT INTO name VALUES(?,?,?,?)"));
  std::size_t id = 0;
  for (const Node& node : graph.nodes()) {
    NG_TRY_VOID(insert.run(id, std::string_view(node.key), to_string(node.kind)));
    for (std::size_t i = 0; i < node.names.size(); ++i) {
      NG_TRY_VOID(insert_name.run(id, i, std::string_view(node.names[i]), std::string_view(fold_key(node.names[i]))));
    }
    ++id;
  }
  return {};
}

Result<void> insert_edges(const KnowledgeGraph& graph, Database* database) {
  NG_TRY(Statement insert, database->prepare("INSERT INTO edge VALUES(?,?,?,?,?)"));
  std::size_t id = 0;
  for (const Edge& edge : graph.edges()) {
    NG_TRY_VOID(insert.run(id++, std::string_view(edge.key.text()), edge.subject,
                           std::string_view(graph.relation(edge)), edge.object));
  }
  return {};
}

Result<void> insert_claims(const KnowledgeGraph& graph, Database* database) {
  NG_TRY(Statement insert, database->prepare("INSERT INTO claim VALUES(?,?,?,?,?,?,?,?,?,?,?)"));
  NG_TRY(Statement insert_evidence, database->prepare("INSERT INTO evidence VALUES(?,?,?,?,?,?,?,?,?,?)"));
  std::size_t id = 0;
  for (const GraphClaim& claim : graph.claims()) {
    NG_TRY_VOID(insert.run(id, std::string_view(claim.key.text()), claim.edge, claim.article, claim.office,
                           to_string(claim.status), claim.by, to_string(claim.state), graph.time(claim),
                           graph.since(claim), graph.until(claim)));
    const GraphEvidence& evidence = claim.evidence;
    NG_TRY_VOID(insert_evidence.run(id++, evidence.span.begin, evidence.span.end, evidence.begin_code_points,
                                    evidence.end_code_points, evidence.trigger.begin, evidence.trigger.end,
                                    graph.quote(claim), graph.rule(claim), evidence.confidence));
  }
  return {};
}

// Step 0 is the argument's own words, those after it its antecedents.
Result<void> insert_arguments(const KnowledgeGraph& graph, Database* database) {
  NG_TRY(Statement insert, database->prepare("INSERT INTO argument VALUES(?,?,?,?,?,?,?,?)"));
  for (std::size_t id = 0; id < graph.claims().size(); ++id) {
    const std::vector<ArgumentGround> arguments = graph.grounds(GraphClaimId(id)).arguments;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      const ArgumentGround& argument = arguments[i];
      for (std::size_t step = 0; step <= argument.chain.size(); ++step) {
        const Passage& words = step == 0 ? argument.words : argument.chain[step - 1];
        NG_TRY_VOID(insert.run(id, i, step, to_string(argument.place), to_string(argument.reached), words.span.begin,
                               words.span.end, std::string_view(words.text)));
      }
    }
  }
  return {};
}

Result<void> insert_cues(const KnowledgeGraph& graph, Database* database) {
  NG_TRY(Statement insert, database->prepare("INSERT INTO cue VALUES(?,?,?,?,?,?)"));
  for (std::size_t id = 0; id < graph.claims().size(); ++id) {
    const std::vector<CueGround> cues = graph.grounds(GraphClaimId(id)).cues;
    for (std::size_t i = 0; i < cues.size(); ++i) {
      NG_TRY_VOID(insert.run(id, i, to_string(cues[i].kind), cues[i].words.span.begin, cues[i].words.span.end,
                             std::string_view(cues[i].words.text)));
    }
  }
  return {};
}

Result<void> write_database(const KnowledgeGraph& graph, const std::string& path) {
  NG_TRY(Database database, Database::create(path));
  const std::string pragmas = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA application_id=" +
                              std::to_string(kStoreApplicationId) + "; PRAGMA user_version=" + std::to_string(kStoreVersion) + "; BEGIN";
  NG_TRY_VOID(database.execute(pragmas.c_str()));
  NG_TRY_VOID(database.execute(kStoreTables));
  NG_TRY_VOID(insert_articles(graph, &database));
  NG_TRY_VOID(insert_nodes(graph, &database));
  NG_TRY_VOID(insert_edges(graph, &database));
  NG_TRY_VOID(insert_claims(graph, &database));
  NG_TRY_VOID(insert_arguments(graph, &database));
  NG_TRY_VOID(insert_cues(graph, &database));
  NG_TRY_VOID(database.execute(kStoreIndexes));
  return database.execute("COMMIT");
}

Error renamed(const Error& error, const std::string& path) { return {error.code, error.message, path, error.line, error.column}; }

}  // namespace

Result<void> save_graph(const KnowledgeGraph& graph, const std::string& path) {
  if (path == "-") return Error{ErrorCode::usage, "a graph store cannot go to standard output; expected a file name", path};
  const std::string temporary = path + ".part" + std::to_string(::getpid());
  ::unlink(temporary.c_str());
  const Result<void> written = write_database(graph, temporary);
  if (!written) {
    ::unlink(temporary.c_str());
    return renamed(written.error(), path);
  }
  if (std::rename(temporary.c_str(), path.c_str()) != 0) {
    const std::string why = std::strerror(errno);
    ::unlink(temporary.c_str());
    return Error{ErrorCode::cannot_write, "cannot rename to: " + why, path};
  }
  return {};
}

}  // namespace newsgraph
