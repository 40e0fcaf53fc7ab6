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
  kExitNothingFound = 1,   // `query` only
  kExitFailed = 2,         // wrong usage, unreadable input, cannot write. No half-written file is left behind
  kExitSkipped = 3,        // finished, but some articles were skipped; each is named on standard error
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
  std::size_t limit = 0;                // rows; 0: all
  double min_confidence = 0.0;
  std::string format = "table";         // table, csv, tsv, json or jsonl
  bool json = false;                    // short for jsonl
};
int run_list(const ListOptions& options);

// graph -> a file for another program
struct ExportOptions {
  std::string graph;
  std::string output = "-";
  std::string format;                   // empty: from the extension
  std::vector<std::string> relations;   // empty: all
  std::vector<std::string> statuses;    // empty: all
  std::string focus;                    // a node's name or key: only its neighbourhood
  int depth = 1;                        // steps from the focus
  double min_confidence = 0.0;
  std::string title;                    // of a drawing; empty: made from the articles
  bool no_legend = false;
  int time_limit = 30;                  // seconds, for drawing
  std::string base = "https://example.org/";  // IRI below which linked data is named
};
int run_export(const ExportOptions& options);

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
