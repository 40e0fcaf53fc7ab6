#include "exporters/neo4j/neo4j_push.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "base/text_util.h"
#include "exporters/json_text.h"
#include "exporters/neo4j/cypher_text.h"
#include "exporters/neo4j/neo4j_session.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr std::size_t kPage = 10000;  // ids a request, when looking for what is to go

bool is_identifier(std::string_view name) {
  return !name.empty() && !is_ascii_digit(name.front()) && std::all_of(name.begin(), name.end(), [](char c) {
    return is_ascii_alpha(c) || is_ascii_digit(c) || c == '_';
  });
}

// Does `id` look like one of ours under `label`? Users may have nodes of their own there.
bool is_own_id(std::string_view label, std::string_view id) {
  const std::string_view folder = id.substr(0, id.find('/'));
  if (label == "Claim") return folder == "claim";
  if (label == "Article") return folder == "article";
  return is_one_of(folder, {"person", "office", "organisation", "place", "event", "unknown"});
}

class Push {
 public:
  Push(const Neo4jTables& tables, const PushSettings& settings, Neo4jSession& session, const PushProgress& progress)
      : tables_(tables), settings_(settings), session_(session), progress_(progress), all_(tables.num_rows()) {}

  Result<PushReport> run() {
    for (const std::string& statement : cypher_schema(tables_)) NG_TRY_VOID(session_.run(statement));
    for (const Neo4jTable& table : tables_.tables()) NG_TRY_VOID(load(table));
    if (settings_.prune) NG_TRY_VOID(prune());
    report_.retries = session_.retries();
    return report_;
  }

 private:
  Result<void> load(const Neo4jTable& table);
  Result<void> send(std::string_view statement, std::string_view rows);
  Result<void> prune();
  Result<void> prune_nodes(std::string_view label, std::string_view removal);
  Result<void> prune_statements();
  Result<void> remove(const std::string& statement, const std::vector<std::string>& ids);
  std::unordered_set<std::string> node_ids(std::string_view key_label) const;
  std::unordered_set<std::string> statement_ids() const;

  const Neo4jTables& tables_;
  const PushSettings& settings_;
  Neo4jSession& session_;
  const PushProgress& progress_;
  const std::size_t all_;
  PushReport report_;
};

Result<void> Push::send(std::string_view statement, std::string_view rows) {
  NG_TRY(const QueryReply reply, session_.run(statement, "{\"rows\":[" + std::string(rows) + "]}"));
  report_.nodes_created += reply.nodes_created;
  report_.nodes_deleted += reply.nodes_deleted;
  report_.relationships_created += reply.relationships_created;
  report_.relationships_deleted += reply.relationships_deleted;
  return {};
}

Result<void> Push::load(const Neo4jTable& table) {
  const std::string statement = cypher_load(table, "$rows");
  for (std::size_t begin = 0; begin < table.rows.size(); begin += settings_.batch) {
    const std::size_t end = std::min(begin + settings_.batch, table.rows.size());
    std::string rows;
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin) rows.push_back(',');
      append_row(tables_, table, table.rows[i], RowSyntax::json, &rows);
    }
    NG_TRY_VOID(send(statement, rows));
    report_.rows += end - begin;
    if (progress_ && !progress_(report_.rows, all_)) {
      return Error{ErrorCode::interrupted, "interrupted; what was loaded stays, and running it again loads the rest"};
    }
  }
  return {};
}

// Claims first, since they tie down the rest.
Result<void> Push::prune() {
  NG_TRY_VOID(prune_nodes("Claim", "DETACH DELETE n"));
  NG_TRY_VOID(prune_statements());
  NG_TRY_VOID(prune_nodes("Article", "WITH n WHERE NOT (n)--() DELETE n"));
  return prune_nodes("Entity", "WITH n WHERE NOT (n)--() DELETE n");
}

std::unordered_set<std::string> Push::node_ids(std::string_view key_label) const {
  std::unordered_set<std::string> ids;
  for (const Neo4jTable& table : tables_.tables()) {
    if (!table.is_nodes || table.key_label != key_label) continue;
    for (const std::uint32_t row : table.rows) ids.emplace(tables_.value(table, row, PropertyKey::id).text());
  }
  return ids;
}

std::unordered_set<std::string> Push::statement_ids() const {
  std::unordered_set<std::string> ids;
  for (const Neo4jTable& table : tables_.tables()) {
    if (table.is_nodes || table.keys.empty()) continue;
    for (const std::uint32_t row : table.rows) ids.emplace(tables_.value(table, row, PropertyKey::id).text());
  }
  return ids;
}

// Ids are fetched in their order, a page a request; what goes is named, so that a second try removes nothing else.
Result<void> Push::prune_nodes(std::string_view label, std::string_view removal) {
  const std::unordered_set<std::string> kept = node_ids(label);
  const std::string match = "MATCH (n:" + std::string(label) + ")";
  std::string last;
  for (;;) {
    std::string parameters = "{\"last\":";
    append_json_string(last, &parameters);
    NG_TRY(const QueryReply page,
           session_.run(match + " WHERE n.id > $last RETURN n.id ORDER BY n.id LIMIT " + std::to_string(kPage),
                        parameters + "}"));
    if (page.texts.empty()) return {};
    last = page.texts.back();
    std::vector<std::string> gone;
    std::copy_if(page.texts.begin(), page.texts.end(), std::back_inserter(gone),
                 [&](const std::string& id) { return is_own_id(label, id) && !kept.contains(id); });
    NG_TRY_VOID(
        remove("UNWIND $rows AS id MATCH (n:" + std::string(label) + " {id: id}) " + std::string(removal), gone));
  }
}

// All at once and without an order: the ids of a million statements are 40 MB, sorting them a page at a time would take
// far longer.
Result<void> Push::prune_statements() {
  const std::unordered_set<std::string> kept = statement_ids();
  NG_TRY(const QueryReply found,
         session_.run("MATCH (:Entity)-[r]->(:Entity) WHERE r.id STARTS WITH 'statement/' RETURN r.id, type(r)"));
  std::map<std::string, std::vector<std::string>> gone;  // by type
  for (std::size_t i = 0; i + 1 < found.texts.size(); i += 2) {
    const std::string& type = found.texts[i + 1];
    if (is_identifier(type) && !kept.contains(found.texts[i])) gone[type].push_back(found.texts[i]);
  }
  for (const auto& [type, ids] : gone) {
    NG_TRY_VOID(remove("UNWIND $rows AS id MATCH ()-[r:" + type + " {id: id}]->() DELETE r", ids));
  }
  return {};
}

Result<void> Push::remove(const std::string& statement, const std::vector<std::string>& ids) {
  for (std::size_t begin = 0; begin < ids.size(); begin += settings_.batch) {
    std::string rows;
    for (std::size_t i = begin; i < std::min(begin + settings_.batch, ids.size()); ++i) {
      if (i > begin) rows.push_back(',');
      append_json_string(ids[i], &rows);
    }
    NG_TRY_VOID(send(statement, rows));
  }
  return {};
}

// What stands between `://` and the next `/`.
std::string_view authority_of(std::string_view url) {
  const std::size_t begin = url.find("://");
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = url.substr(begin + 3);
  return rest.substr(0, rest.find_first_of("/?#"));
}

}  // namespace

Result<std::string> query_address(const std::string& url, const std::string& database) {
  const std::string_view authority = authority_of(url);
  if (url.starts_with("bolt:") || url.starts_with("neo4j:") || url.starts_with("neo4j+s:") ||
      url.starts_with("bolt+s:")) {
    return Error{ErrorCode::usage,
                 "'" + url + "' is a Bolt address; push speaks HTTP: http://host:7474 or https://host:7473"};
  }
  if ((!url.starts_with("http://") && !url.starts_with("https://")) || authority.empty() || web_iri(url) != url) {
    return Error{ErrorCode::usage, "'" + url + "' is no address of a server; it looks like http://127.0.0.1:7474"};
  }
  if (authority.find('@') != std::string_view::npos) {
    return Error{ErrorCode::usage,
                 "a password does not belong in an address, where others can see it; set NEO4J_USERNAME and "
                 "NEO4J_PASSWORD, or say --credentials FILE"};
  }
  std::string base = url;
  while (base.back() == '/') base.pop_back();
  return base + "/db/" + iri_path(database) + "/query/v2";
}

bool is_private_way(const std::string& url) {
  if (url.starts_with("https://")) return true;
  std::string_view host = authority_of(url);
  if (host.starts_with("[::1]")) return true;
  host = host.substr(0, host.find(':'));
  const bool is_number = std::all_of(host.begin(), host.end(), [](char c) { return is_ascii_digit(c) || c == '.'; });
  return host == "localhost" || (is_number && host.starts_with("127."));
}

Result<PushReport> push_graph(const KnowledgeGraph& graph, const PushSettings& settings, HttpClient& client,
                              const PushProgress& progress) {
  NG_TRY(const std::string address, query_address(settings.url, settings.database));
  NG_TRY(const ShownModel shown, ShownModel::make(graph, {}));
  const Neo4jTables tables(shown);
  Neo4jSession session(address, settings, client);
  return Push(tables, settings, session, progress).run();
}

}  // namespace newsgraph
