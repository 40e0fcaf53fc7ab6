// The SQL of the graph store. A change that older programs cannot read raises kStoreVersion.
#pragma once

namespace newsgraph {

inline constexpr int kStoreApplicationId = 0x4E476772;  // "NGgr"
inline constexpr int kStoreVersion = 2;
inline constexpr int kOldestStoreVersion = 1;  // without `argument` and `cue`

// Ids are indexes of the graph's arrays, from 0. Texts are empty, never NULL, where nothing is known.
inline constexpr char kStoreTables[] = R"sql(
CREATE TABLE article(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, date TEXT NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL,
  source TEXT NOT NULL, text_hash TEXT NOT NULL, num_sentences INTEGER NOT NULL, num_tokens INTEGER NOT NULL) STRICT;
CREATE TABLE node(id INTEGER PRIMARY KEY, key TEXT NOT NULL, kind TEXT NOT NULL) STRICT;
CREATE TABLE name(
  node INTEGER NOT NULL REFERENCES node, position INTEGER NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL,
  PRIMARY KEY(node, position)) STRICT, WITHOUT ROWID;
CREATE TABLE edge(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, subject INTEGER REFERENCES node, relation TEXT NOT NULL,
  object INTEGER NOT NULL REFERENCES node) STRICT;
CREATE TABLE claim(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, edge INTEGER NOT NULL REFERENCES edge,
  article INTEGER NOT NULL REFERENCES article, office INTEGER REFERENCES node, status TEXT NOT NULL,
  said_by INTEGER REFERENCES node, state TEXT NOT NULL, time TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL) STRICT;
CREATE TABLE evidence(
  claim INTEGER PRIMARY KEY REFERENCES claim, span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL,
  begin_code_points INTEGER NOT NULL, end_code_points INTEGER NOT NULL, trigger_begin INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL, quote TEXT NOT NULL, rule TEXT NOT NULL, confidence REAL NOT NULL) STRICT;
CREATE TABLE argument(
  claim INTEGER NOT NULL REFERENCES claim, position INTEGER NOT NULL, step INTEGER NOT NULL, place TEXT NOT NULL,
  reached TEXT NOT NULL, span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY(claim, position, step)) STRICT, WITHOUT ROWID;
CREATE TABLE cue(
  claim INTEGER NOT NULL REFERENCES claim, position INTEGER NOT NULL, kind TEXT NOT NULL, span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY(claim, position)) STRICT, WITHOUT ROWID;
)sql";

// After the rows: an index that grows row by row costs several times as much.
inline constexpr char kStoreIndexes[] = R"sql(
CREATE UNIQUE INDEX article_key ON article(key);
CREATE UNIQUE INDEX node_key ON node(key);
CREATE INDEX name_folded ON name(folded, node);
CREATE INDEX edge_out ON edge(subject, relation, object);
CREATE INDEX edge_in ON edge(object, relation, subject);
CREATE INDEX claim_edge ON claim(edge);
CREATE INDEX claim_article ON claim(article);
CREATE VIEW label AS SELECT node.id, node.key, node.kind, name.name AS label
  FROM node JOIN name ON name.node = node.id AND name.position = 0;
CREATE VIEW statement AS
  SELECT claim.key, subject.label AS subject, edge.relation, object.label AS object, office.label AS office, claim.status,
         said_by.label AS said_by, claim.state, claim.time, claim.since, claim.until, article.key AS article, article.date,
         evidence.quote, evidence.rule, evidence.confidence
  FROM claim JOIN edge ON edge.id = claim.edge JOIN article ON article.id = claim.article
  JOIN evidence ON evidence.claim = claim.id JOIN label AS object ON object.id = edge.object
  LEFT JOIN label AS subject ON subject.id = edge.subject LEFT JOIN label AS office ON office.id = claim.office
  LEFT JOIN label AS said_by ON said_by.id = claim.said_by;
CREATE VIEW holder AS
  SELECT object AS office, subject AS person, state, since, until, time, date AS article_date, article, quote
  FROM statement WHERE relation = 'holds_office' AND status = 'asserted' ORDER BY office, date;
)sql";

}  // namespace newsgraph
