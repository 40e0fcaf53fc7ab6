// The reading half of store.h. The file may come from anybody: every row is checked.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <memory>
#include <utility>

#include "graph/sqlite.h"
#include "graph/store.h"
#include "graph/store_schema.h"

namespace newsgraph {

class GraphStoreReader {
 public:
  explicit GraphStoreReader(Database* database) : database_(database) {}

  Result<KnowledgeGraph> read() {
    NG_TRY_VOID(check_version());
    NG_TRY_VOID(read_articles());
    NG_TRY_VOID(read_nodes());
    NG_TRY_VOID(read_names());
    NG_TRY_VOID(read_edges());
    NG_TRY_VOID(read_claims());
    NG_TRY_VOID(read_evidence());
    if (version_ >= 2) {
      NG_TRY_VOID(make_room_for_grounds());
      NG_TRY_VOID(read_arguments());
      NG_TRY_VOID(read_cues());
    }
    return finish();
  }

 private:
  Error broken(const std::string& table, const std::string& what) const {
    return {ErrorCode::bad_input, "broken graph store: table '" + table + "': " + what, database_->path()};
  }

  Result<void> check_version() {
    NG_TRY(const std::int64_t application, database_->integer("PRAGMA application_id"));
    if (application != kStoreApplicationId) {
      return Error{ErrorCode::bad_input, "not a graph store; expected a file that 'newsgraph build' wrote", database_->path()};
    }
    NG_TRY(version_, database_->integer("PRAGMA user_version"));
    if (version_ < kOldestStoreVersion || version_ > kStoreVersion) {
      return Error{ErrorCode::bad_input,
                   "graph store of version " + std::to_string(version_) + "; expected version " +
                       std::to_string(kStoreVersion) + ": build it again",
                   database_->path()};
    }
    // A view under a table's name could compute for ever.
    NG_TRY(const std::int64_t num_tables,
           database_->integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND "
                              "name IN ('article','node','name','edge','claim','evidence','argument','cue')"));
    if (num_tables < (version_ == 1 ? 6 : 8))
      return Error{ErrorCode::bad_input, "broken graph store: a table is missing", database_->path()};
    return {};
  }

  // How many rows to make room for. The file may say anything, so never more than it could hold.
  Result<std::size_t> room_for(const std::string& table) {
    constexpr std::int64_t kSmallestRow = 16;  // bytes
    NG_TRY(const std::int64_t last, database_->integer("SELECT max(id) FROM " + table));
    NG_TRY(const std::int64_t pages, database_->integer("PRAGMA page_count"));
    NG_TRY(const std::int64_t page_size, database_->integer("PRAGMA page_size"));
    return static_cast<std::size_t>(std::clamp<std::int64_t>(last, 0, pages * page_size / kSmallestRow)) + 1;
  }

  // Column 0 is the id: an index, so it must count from 0.
  Result<void> check_id(const Statement& row, const std::string& table, std::size_t expected) const {
    if (row.is_null(0) || row.integer(0) != static_cast<std::int64_t>(expected)) {
      return broken(table, "ids do not count from 0 without gaps");
    }
    return {};
  }

  template <typename Tag>
  Result<Id<Tag>> id_in(const Statement& row, int column, const std::string& table, std::size_t limit, bool may_be_none = false) const {
    if (row.is_null(column) && may_be_none) return Id<Tag>::none();
    const std::int64_t id = row.integer(column);
    if (row.is_null(column) || id < 0 || static_cast<std::size_t>(id) >= limit) return broken(table, "an id names no row");
    return Id<Tag>(static_cast<std::size_t>(id));
  }

  Result<std::uint32_t> offset(const Statement& row, int column, const std::string& table) const {
    const std::int64_t number = row.integer(column);
    if (number < 0 || number > std::numeric_limits<std::uint32_t>::max())
      return broken(table, "an offset is out of range");
    return static_cast<std::uint32_t>(number);
  }

  Result<ByteSpan> span(const Statement& row, int column, const std::string& table = "evidence") const {
    NG_TRY(const std::uint32_t begin, offset(row, column, table));
    NG_TRY(const std::uint32_t end, offset(row, column + 1, table));
    if (begin > end) return broken(table, "a span begins after its end");
    return ByteSpan{begin, end};
  }

  template <typename Key>
  Result<Key> key(const Statement& row, const std::string& table) const {
    if (const auto parsed = Key::parse(row.view(1))) return *parsed;
    return broken(table, "'" + row.text(1) + "' is no key");
  }

  // Numbers by first use; finish() sorts them.
  RelationId relation(const std::string& name) {
    const auto [found, is_new] = relation_numbers_.try_emplace(name, graph_.relations_.size());
    if (is_new) graph_.relations_.push_back(name);
    return found->second;
  }

  Result<KnowledgeGraph> finish();
  Result<void> read_articles();
  Result<void> read_nodes();
  Result<void> read_names();
  Result<void> read_edges();
  Result<void> read_claims();
  Result<void> read_evidence();
  Result<void> make_room_for_grounds();
  Result<void> read_arguments();
  Result<void> read_cues();

  Database* database_;
  std::int64_t version_ = 0;
  KnowledgeGraph graph_;
  TextStore texts_;
  std::map<std::string, RelationId> relation_numbers_;
};

Result<KnowledgeGraph> GraphStoreReader::finish() {
  std::vector<RelationId> places(graph_.relations_.size());
  graph_.relations_.clear();
  for (const auto& [name, number] : relation_numbers_) {
    places[number.index()] = RelationId(graph_.relations_.size());
    graph_.relations_.push_back(name);
  }
  graph_.list_claims_by_edge();
  for (Edge& edge : graph_.edges_) {
    edge.relation = places[edge.relation.index()];
    if (edge.num_claims == 0) return broken("edge", "an edge has no claim");
  }
  texts_.finish();
  graph_.texts_ = std::make_shared<TextStore>(std::move(texts_));
  return std::move(graph_);
}

Result<void> GraphStoreReader::read_articles() {
  NG_TRY(const std::size_t room, room_for("article"));
  graph_.articles_.reserve(room);
  NG_TRY(Statement rows, database_->prepare(
      "SELECT id, key, date, title, url, source, text_hash, num_sentences, num_tokens FROM article ORDER BY id"));
  for (;;) {
    NG_TRY(const bool has_row, rows.step());
    if (!has_row) return {};
    NG_TRY_VOID(check_id(rows, "article", graph_.articles_.size()));
    GraphArticle article;
    article.info = {rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5)};
    article.text_hash = rows.text(6);
    if (rows.integer(7) < 0 || rows.integer(8) < 0) return broken("article", "a count is negative");
    article.num_sentences = static_cast<std::size_t>(rows.integer(7));
    article.num_tokens = static_cast<std::size_t>(rows.integer(8));
    if (!graph_.articles_.empty() && graph_.articles_.back().info.id >= article.info.id) return broken("article", "keys are not in order");
    graph_.articles_.push_back(std::move(article));
  }
}

Result<void> GraphStoreReader::read_nodes() {
  NG_TRY(const std::size_t room, room_for("node"));
  graph_.nodes_.reserve(room);
  NG_TRY(Statement rows, database_->prepare("SELECT id, key, kind FROM node ORDER BY id"));
  for (;;) {
    NG_TRY(const bool has_row, rows.step());
    if (!has_row) return {};
    NG_TRY_VOID(check_id(rows, "node", graph_.nodes_.size()));
    const auto kind = parse_entity_kind(rows.view(2));
    if (!kind) return broken("node", "unknown kind '" + rows.text(2) + "'");
    Node node{rows.text(1), *kind, {}};
    if (!graph_.nodes_.empty() && graph_.nodes_.back().key >= node.key) return broken("node", "keys are not in order");
    graph_.nodes_.push_back(std::move(node));
  }
}

Result<void> GraphStoreReader::read_names() {
  NG_TRY(Statement rows, database_->prepare("SELECT node, name FROM name ORDER BY node, position"));
  for (;;) {
    NG_TRY(const bool has_row, rows.step());
    if (!has_row) break;
    NG_TRY(const NodeId node, id_in<NodeTag>(rows, 0, "name", graph_.nodes_.size()));
    graph_.nodes_[node.index()].names.push_back(rows.text(1));
  }
  for (const Node& node : graph_.nodes_) {
    if (node.names.empty()) return broken("name", "a node has no name");
  }
  return {};
}

Result<void> GraphStoreReader::read_edges() {
  NG_TRY(const std::size_t room, room_for("edge"));
  graph_.edges_.reserve(room);
  NG_TRY(Statement rows, database_->prepare("SELECT id, key, subject, relation, object FROM edge ORDER BY id"));
  for (;;) {
    NG_TRY(const bool has_row, rows.step());
    if (!has_row) return {};
    NG_TRY_VOID(check_id(rows, "edge", graph_.edges_.size()));
    Edge edge;
    NG_TRY(edge.key, key<EdgeKey>(rows, "edge"));
    NG_TRY(edge.subject, id_in<NodeTag>(rows, 2, "edge", graph_.nodes_.size(), true));
    edge.relation = relation(rows.text(3));
    NG_TRY(edge.object, id_in<NodeTag>(rows, 4, "edge", graph_.nodes_.size()));
    graph_.edges_.push_back(edge);
  }
}

Result<void> GraphStoreReader::read_claims() {
  NG_TRY(const std::size_t room, room_for("claim"));
  graph_.claims_.reserve(room);
  NG_TRY(Statement rows, database_->prepare(
      "SELECT id, key, edge, article, office, status, said_by, state, time, since, until FROM claim ORDER BY id"));
  for (;;) {
    NG_TRY(const bool has_row, rows.step());
    if (!has_row) return {};
    NG_TRY_VOID(check_id(rows, "claim", graph_.claims_.size()));
    GraphClaim claim;
    NG_TRY(claim.key, key<ClaimKey>(rows, "claim"));
    NG_TRY(claim.edge, id_in<EdgeTag>(rows, 2, "claim", graph_.edges_.size()));
    NG_TRY(claim.article, id_in<ArticleTag>(rows, 3, "claim", graph_.articles_.size()));
    NG_TRY(claim.office, id_in<NodeTag>(rows, 4, "claim", graph_.nodes_.size(), true));
    NG_TRY(claim.by, id_in<NodeTag>(rows, 6, "claim", graph_.nodes_.size(), true));
    const auto status = parse_status(rows.view(5));
    const auto state = parse_state(rows.view(7));
    if (!status || !state) return broken("claim", "unknown status or state");
    claim.status = *status;
    claim.state = *state;
    claim.time = texts_.add(rows.view(8));
    claim.since = texts_.add(rows.view(9));
    claim.until = texts_.add(rows.view(10));
    graph_.claims_.push_back(claim);
  }
}

Result<void> GraphStoreReader::read_evidence() {
  NG_TRY(Statement rows, database_->prepare(
      "SELECT claim, span_begin, span_end, begin_code_points, end_code_points, trigger_begin, trigger_end, quote, rule, confidence "
      "FROM evidence ORDER BY claim"));
  std::size_t num_read = 0;
  for (;; ++num_read) {
    NG_TRY(const bool has_row, rows.step());
    if (!has_row) break;
    NG_TRY_VOID(check_id(rows, "evidence", num_read));
    if (num_read >= graph_.claims_.size()) return broken("evidence", "there is more than claims");
    GraphEvidence& evidence = graph_.claims_[num_read].evidence;
    NG_TRY(evidence.span, span(rows, 1));
    NG_TRY(const ByteSpan code_points, span(rows, 3));
    evidence.begin_code_points = code_points.begin;
    evidence.end_code_points = code_points.end;
    NG_TRY(evidence.trigger, span(rows, 5));
    evidence.quote = texts_.add(rows.view(7));
    evidence.rule = texts_.add(rows.view(8));
    evidence.confidence = rows.real(9);
    if (!(evidence.confidence >= 0 && evidence.confidence <= 1)) return broken("evidence", "a confidence is not in 0 to 1");
  }
  if (num_read != graph_.claims_.size()) return broken("evidence", "a claim has none");
  return {};
}

Result<void> GraphStoreReader::make_room_for_grounds() {
  // Rows have no ids to tell their number by.
  NG_TRY(const std::int64_t arguments, database_->integer("SELECT count(*) FROM argument"));
  NG_TRY(const std::int64_t cues, database_->integer("SELECT count(*) FROM cue"));
  graph_.grounds_.reserve(static_cast<std::size_t>(arguments), static_cast<std::size_t>(cues));
  return {};
}

Result<void> GraphStoreReader::read_arguments() {
  NG_TRY(Statement rows, database_->prepare("SELECT claim, step, place, reached, span_begin, span_end, text FROM "
                                            "argument ORDER BY claim, position, step"));
  for (;;) {
    NG_TRY(const bool has_row, rows.step());
    if (!has_row) return {};
    NG_TRY(const GraphClaimId claim, id_in<GraphClaimTag>(rows, 0, "argument", graph_.claims_.size()));
    Passage words;
    NG_TRY(words.span, span(rows, 4, "argument"));
    words.text = rows.text(6);
    if (rows.integer(1) != 0) {
      if (!graph_.grounds_.add_link(claim, words, &texts_))
        return broken("argument", "an antecedent is of no argument");
      continue;
    }
    const auto place = parse_claim_place(rows.text(2));
    const auto reached = parse_reached(rows.text(3));
    if (!place || !reached) return broken("argument", "unknown place or way");
    if (*place == ClaimPlace::by && *reached == Reached::unknown) graph_.claims_[claim.index()].unnamed_speaker = true;
    graph_.grounds_.add(claim, {*place, *reached, std::move(words), {}}, &texts_);
  }
}

Result<void> GraphStoreReader::read_cues() {
  NG_TRY(Statement rows,
         database_->prepare("SELECT claim, kind, span_begin, span_end, text FROM cue ORDER BY claim, position"));
  for (;;) {
    NG_TRY(const bool has_row, rows.step());
    if (!has_row) return {};
    NG_TRY(const GraphClaimId claim, id_in<GraphClaimTag>(rows, 0, "cue", graph_.claims_.size()));
    CueGround cue;
    const auto kind = parse_cue_kind(rows.text(1));
    if (!kind) return broken("cue", "unknown kind '" + rows.text(1) + "'");
    cue.kind = *kind;
    NG_TRY(cue.words.span, span(rows, 2, "cue"));
    cue.words.text = rows.text(4);
    graph_.grounds_.add(claim, cue, &texts_);
  }
}

Result<KnowledgeGraph> load_graph(const std::string& path) {
  NG_TRY(Database database, Database::open(path));
  return GraphStoreReader(&database).read();
}

Result<KnowledgeGraph> load_graph_bytes(std::string_view bytes, const std::string& path) {
  NG_TRY(Database database, Database::from_bytes(bytes, path));
  return GraphStoreReader(&database).read();
}

bool looks_like_store(std::string_view bytes) { return bytes.starts_with(std::string_view("SQLite format 3\0", 16)); }

bool is_store_file(const std::string& path) {
  std::error_code failure;
  if (!std::filesystem::is_regular_file(path, failure)) return false;  // a look at a pipe would take bytes from it
  std::ifstream file(path, std::ios::binary);
  std::string start(16, '\0');
  return file.read(start.data(), static_cast<std::streamsize>(start.size())) && looks_like_store(start);
}

}  // namespace newsgraph
