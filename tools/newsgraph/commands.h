// The commands of newsgraph: what each is given, and the function that does it.
//
// command_line.cc fills the options; each command lives in the file of its name. A command prints its results on
// standard output and all else on standard error (report.h), and returns the exit code.
#pragma once

#include <string>
#include <vector>

namespace newsgraph {

// What the world outside may rely on.
enum ExitCode : int {
  kExitDone = 0,
  kExitNothingFound = 1,  // `query` only
  kExitDiffers = 1,       // `verify` only: something differs, or an article is missing
  kExitFailed = 2,        // wrong usage, unreadable input, cannot write. No half-written file is left behind
  kExitSkipped = 3,       // finished, but some articles were skipped; each is named on standard error
  kExitInterrupted = 130,
};

// How articles become claims: shared by every command that reads articles.
struct ReadingOptions {
  std::vector<std::string> inputs;      // files, folders, or "-" for standard input
  std::string date;                     // ISO 8601; for articles that carry none
  std::vector<std::string> relations;   // further relation files of the user's
  int jobs = 0;                         // 0: one per core. Never changes the result
  double min_confidence = 0.0;          // claims below are not written
  bool strict = false;                  // stop at the first article that cannot be read
  bool quiet = false;                   // no progress and no closing line
};

// articles -> claims file
struct ExtractOptions {
  ReadingOptions reading;
  std::string output = "-";
};
int run_extract(const ExtractOptions& options);

// articles or claims files -> graph store, or any export
struct BuildOptions {
  ReadingOptions reading;
  std::string output;                   // the extension chooses the format
  std::string format;                   // empty: from the extension
};
int run_build(const BuildOptions& options);

// Which day's graph is looked at. Empty: all that the articles say.
struct TimeOptions {
  std::string as_of;     // ISO 8601: what held on that day
  std::string as_known;  // ISO 8601: only articles published by that day
};

// edges of a graph as a table
struct ListOptions {
  std::string graph;                    // a graph store or a claims file
  std::vector<std::string> relations;   // empty: all
  std::vector<std::string> names;       // subject or object has one of these names
  std::vector<std::string> statuses;    // empty: all
  std::vector<std::string> kinds;       // subject or object is of one of these; empty: all
  std::string date;                     // ISO 8601: claims about this day, month or year
  std::string since;                    // ISO 8601: claims about this day or later
  std::string until;                    // ISO 8601: claims about this day or earlier
  TimeOptions time;
  std::size_t limit = 0;                // rows; 0: all
  double min_confidence = 0.0;
  std::string format = "table";         // table, csv, tsv, json or jsonl
  bool json = false;                    // short for jsonl
};
int run_list(const ListOptions& options);

// graph, query -> rows; without a query on a terminal, a prompt
struct QueryOptions {
  std::string graph;  // a graph store or a claims file
  std::string query;  // empty: from `file`, or the prompt; "-": standard input
  std::string file;   // queries, separated by `;`
  TimeOptions time;
  std::vector<std::string> parameters;  // name=value
  std::string format = "table";         // table, csv, tsv, json, jsonl or dot
  double timeout_seconds = 0;           // 0: none
  std::size_t max_rows = 0;             // more rows are a failure; 0: no limit
  bool explain = false;                 // print how the query would be run
};
int run_query(const QueryOptions& options);

// graph -> a file for another program
struct ExportOptions {
  std::string graph;
  std::string output = "-";
  std::string format;                   // empty: from the extension
  std::vector<std::string> relations;   // empty: all
  std::vector<std::string> statuses;    // empty: all
  std::string focus;                    // a node's key or any of its names: only its neighbourhood
  bool first = false;                   // of several nodes of that name, the one of most claims
  int depth = 1;                        // steps from the focus
  TimeOptions time;
  double min_confidence = 0.0;
  std::string title;                    // of a drawing; empty: made from the articles
  bool no_legend = false;
  std::string timeline;                 // an office's key or name: its time line in place of the graph
  std::string cluster_by;               // organisation or place; empty: no boxes around what belongs together
  std::string by;                       // month or year: a panel each; empty: one drawing
  std::string style;                    // a style file; empty: as always
  int time_limit = 30;                  // seconds, for drawing
  std::string base = "https://example.org/";  // IRI below which linked data is named
};
int run_export(const ExportOptions& options);

// why an edge is in the graph
struct ExplainOptions {
  std::string graph;    // a graph store or a claims file
  std::string key;      // of an edge or a claim, or the beginning of one
  std::string subject;  // or: a node's key or name, `?` where nobody is named
  std::string relation;
  std::string object;
  bool first = false;                       // of several edges, the one of most claims
  std::size_t limit = 0;                    // claims; 0: all
  std::vector<std::string> relation_files;  // the user's, to quote their rules
  std::string format = "text";              // text or json
};
int run_explain(const ExplainOptions& options);

// edges with all that they rest on, as files that stand on their own
struct PackOptions {
  std::string graph;              // a graph store or a claims file
  std::vector<std::string> keys;  // of edges or claims, or the beginnings of some
  std::string subject;            // or as in ExplainOptions
  std::string relation;
  std::string object;
  bool first = false;                       // of several edges, the one of most claims
  bool all = false;                         // of several edges, all
  std::vector<std::string> outputs;         // the extension chooses the format
  std::string format;                       // html or json; empty: from the extension
  std::vector<std::string> relation_files;  // the user's, to quote and hash
  bool quiet = false;                       // no closing line
};
int run_pack(const PackOptions& options);

// does an evidence pack say what the articles say now?
struct VerifyOptions {
  std::string pack;                         // a pack in JSON
  std::vector<std::string> inputs;          // files, folders, or "-" for standard input
  std::vector<std::string> relation_files;  // the user's, to extract with
};
int run_verify(const VerifyOptions& options);

// why a text gives no claim of a relation
struct WhyNotOptions {
  std::string sentence;  // or:
  std::string article;   // a file of articles, or "-"
  std::string relation;  // only this one; empty: all
  std::string date;      // ISO 8601; for articles that carry none
  std::vector<std::string> relation_files;
  double min_confidence = 0.0;  // claims below count as dropped
  std::string format = "text";  // text, or json: one object a line
};
int run_why_not(const WhyNotOptions& options);

// who held an office
struct HoldersOptions {
  std::string graph;
  std::string office;    // a name or key
  std::string on;        // ISO 8601; empty: the day of the newest article
  bool all = false;      // everybody who ever held it, with gaps and overlaps
  std::string as_known;  // as in TimeOptions
  bool first = false;    // of several offices of the name, the one of most claims
  double min_confidence = 0.0;
  std::string format = "table";  // table, csv, tsv, json or jsonl
};
int run_holders(const HoldersOptions& options);

// what somebody was, and from when to when
struct CareerOptions {
  std::string graph;
  std::string person;  // a name or key
  std::string on;      // ISO 8601: only what the person was on that day
  std::string as_known;
  bool first = false;
  double min_confidence = 0.0;
  std::string format = "table";
};
int run_career(const CareerOptions& options);

// who demanded whose going, and what followed
struct DemandsOptions {
  std::string graph;
  std::string name;  // who demands, is to go, or the office; empty: all
  std::string as_known;
  bool first = false;
  std::string format = "table";
};
int run_demands(const DemandsOptions& options);

// graph -> a running Neo4j
struct PushOptions {
  std::string graph;
  std::string url;  // http or https
  std::string database = "neo4j";
  std::string credentials;   // file with NEO4J_USERNAME= and NEO4J_PASSWORD=; empty: the environment's
  std::string ca_file;       // certificates to trust; empty: the system's
  std::size_t batch = 1000;  // rows a request
  int timeout = 120;         // seconds a request
  bool prune = false;        // delete what the graph no longer holds
  bool quiet = false;
};
int run_push(const PushOptions& options);

// every layer of an article, for those who write relation files
struct InspectOptions {
  std::vector<std::string> inputs;
  std::string date;
  std::vector<std::string> relations;
  std::vector<std::string> layers;      // empty: all
};
int run_inspect(const InspectOptions& options);

}  // namespace newsgraph
