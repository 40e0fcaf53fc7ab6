// The only file that sees CLI11, which costs seconds of compile time and throws: its exceptions end here.
#include "command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "commands.h"
#include "report.h"

namespace newsgraph {
namespace {

using Job = std::function<int()>;

void add_reading_options(CLI::App& app, ReadingOptions& options, const char* what) {
  app.add_option("INPUT", options.inputs, what)->required();
  app.add_option("--date", options.date, "Date of articles that carry none: 2024-05-31, 2024-05 or 2024");
  app.add_option("--relations", options.relations, "Further relation file (repeatable)")->allow_extra_args(false);
  app.add_option("-j,--jobs", options.jobs, "Threads; 0 is one per core. The result is the same for any number")
      ->check(CLI::Range(0, 1024));
  app.add_flag("--strict", options.strict, "Stop at the first article that cannot be read");
  app.add_flag("-q,--quiet", options.quiet, "No progress and no closing line");
}

Job add_extract(CLI::App& app) {
  auto options = std::make_shared<ExtractOptions>();
  add_reading_options(app, options->reading, "Articles: .txt and .jsonl files, folders of them, or - for standard input");
  app.add_option("-o,--output", options->output, "Claims file to write; - is standard output")->capture_default_str();
  app.add_option("--min-confidence", options->reading.min_confidence, "Only claims of at least this confidence, 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
  return [options] { return run_extract(*options); };
}

Job add_build(CLI::App& app) {
  auto options = std::make_shared<BuildOptions>();
  add_reading_options(app, options->reading, "Claims files, articles, or folders of them");
  app.add_option("-o,--output", options->output, "Graph store (.ng) or any export format, by extension")->required();
  app.add_option("--format", options->format, "Format of the output, whatever its extension");
  return [options] { return run_build(*options); };
}

void add_time_options(CLI::App& app, TimeOptions& time) {
  app.add_option("--as-of", time.as_of, "What held on this day, by what all the articles say");
  app.add_option("--as-known", time.as_known, "Only what articles published by this day say");
}

CLI::Option* add_row_format(CLI::App& app, std::string& format) {
  return app.add_option("--format", format, "How to write the rows")
      ->check(CLI::IsMember({"table", "csv", "tsv", "json", "jsonl"}))
      ->capture_default_str();
}

Job add_list(CLI::App& app) {
  auto options = std::make_shared<ListOptions>();
  app.add_option("GRAPH", options->graph, "Graph store (.ng) or claims file")->required();
  app.add_option("--relation", options->relations, "Only this relation (repeatable)")->allow_extra_args(false);
  app.add_option("--name", options->names, "Only edges at nodes of this name (repeatable)")->allow_extra_args(false);
  app.add_option("--status", options->statuses, "Only claims of this status (repeatable)")
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"asserted", "planned", "hypothetical", "negated"}));
  app.add_option("--kind", options->kinds, "Only edges with an end of this kind (repeatable)")
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"Person", "Office", "Organisation", "Place", "Event"}, CLI::ignore_case));
  CLI::Option* const date = app.add_option("--date", options->date, "Only claims about this day, month or year");
  app.add_option("--since", options->since, "Only claims about this day or later")->excludes(date);
  app.add_option("--until", options->until, "Only claims about this day or earlier")->excludes(date);
  app.add_option("--limit", options->limit, "At most this many rows; 0 is all");
  app.add_option("--min-confidence", options->min_confidence, "Only claims of at least this confidence, 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
  add_time_options(app, options->time);
  CLI::Option* const format = add_row_format(app, options->format);
  app.add_flag("--json", options->json, "One JSON object per line: --format jsonl")->excludes(format);
  return [options] { return run_list(*options); };
}

Job add_query(CLI::App& app) {
  auto options = std::make_shared<QueryOptions>();
  app.add_option("GRAPH", options->graph, "Graph store (.ng) or claims file")->required();
  CLI::Option* const query =
      app.add_option("QUERY", options->query, "MATCH … RETURN …; - is standard input; without one, a prompt");
  app.add_option("--file", options->file, "File of queries, separated by ;")->excludes(query);
  add_time_options(app, options->time);
  app.add_option("--param", options->parameters, "Value for $name: name=value (repeatable)")->allow_extra_args(false);
  app.add_option("--format", options->format, "How to write the rows")
      ->check(CLI::IsMember({"table", "csv", "tsv", "json", "jsonl", "dot"}))
      ->capture_default_str();
  app.add_option("--timeout", options->timeout_seconds, "Seconds after which a query is given up; 0 is none")
      ->check(CLI::Range(0.0, 1e6));
  app.add_option("--max-rows", options->max_rows, "Fail where a query has more rows; 0 is no limit");
  app.add_flag("--explain", options->explain, "Print how the query would be run");
  return [options] { return run_query(*options); };
}

void add_drawing_options(CLI::App& app, ExportOptions& options, CLI::Option* focus) {
  app.add_option("--title", options.title, "Title of a drawing");
  app.add_flag("--no-legend", options.no_legend, "Draw no key");
  CLI::Option* const timeline =
      app.add_option("--timeline", options.timeline, "Draw who held this office when: a key or any of its names")
          ->excludes(focus);
  CLI::Option* const cluster =
      app.add_option("--cluster-by", options.cluster_by, "Draw boxes around who belongs together")
          ->check(CLI::IsMember({"organisation", "place"}))
          ->excludes(timeline);
  app.add_option("--by", options.by, "Draw a panel for each month or year of the articles")
      ->check(CLI::IsMember({"month", "year"}))
      ->excludes(timeline)
      ->excludes(cluster);
  app.add_option("--style", options.style, "Style file: colours, shapes, lines and fonts of a drawing");
}

Job add_export(CLI::App& app) {
  auto options = std::make_shared<ExportOptions>();
  app.add_option("GRAPH", options->graph, "Graph store (.ng) or claims file")->required();
  app.add_option("-o,--output", options->output, "File to write; - is standard output")->capture_default_str();
  app.add_option("--format", options->format, "Format of the output, whatever its extension");
  app.add_option("--relation", options->relations, "Only this relation (repeatable)")->allow_extra_args(false);
  app.add_option("--status", options->statuses, "Only claims of this status (repeatable)")
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"asserted", "planned", "hypothetical", "negated"}));
  app.add_option("--min-confidence", options->min_confidence, "Only claims at least this sure")->check(CLI::Range(0.0, 1.0));
  CLI::Option* const focus =
      app.add_option("--focus", options->focus, "Only the neighbourhood of this node: a key or any of its names");
  app.add_flag("--first", options->first, "Of several nodes of that name, the one of most claims");
  app.add_option("--depth", options->depth, "Steps from the focus")->capture_default_str()->check(CLI::NonNegativeNumber);
  add_time_options(app, options->time);
  add_drawing_options(app, *options, focus);
  app.add_option("--time-limit", options->time_limit, "Seconds after which drawing is given up")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  app.add_option("--base", options->base, "IRI below which linked data is named")->capture_default_str();
  return [options] { return run_export(*options); };
}

Job add_explain(CLI::App& app) {
  auto options = std::make_shared<ExplainOptions>();
  app.add_option("GRAPH", options->graph, "Graph store (.ng) or claims file")->required();
  app.add_option("EDGE", options->key, "Key of an edge or a claim, as list --json prints it, or the beginning of one");
  app.add_option("--subject", options->subject,
                 "Edge from this node: a key or any of its names; ? where nobody is named");
  app.add_option("--relation", options->relation, "Edge of this relation");
  app.add_option("--object", options->object, "Edge to this node");
  app.add_flag("--first", options->first, "Of several edges, the one of most claims");
  app.add_option("--limit", options->limit, "At most this many claims; 0 is all");
  app.add_option("--relations", options->relation_files, "Relation file whose rules are quoted (repeatable)")
      ->allow_extra_args(false);
  app.add_option("--format", options->format, "text: arguments in [], triggers in **, cues in (); or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  return [options] { return run_explain(*options); };
}

Job add_pack(CLI::App& app) {
  auto options = std::make_shared<PackOptions>();
  app.add_option("GRAPH", options->graph, "Graph store (.ng) or claims file")->required();
  CLI::Option* const edges =
      app.add_option("EDGE", options->keys, "Keys of edges or claims, as list --json prints them, or their beginnings");
  app.add_option("--subject", options->subject,
                 "Edge from this node: a key or any of its names; ? where nobody is named");
  app.add_option("--relation", options->relation, "Edge of this relation");
  app.add_option("--object", options->object, "Edge to this node");
  CLI::Option* const first = app.add_flag("--first", options->first, "Of several edges, the one of most claims");
  app.add_flag("--all", options->all, "Of several edges that names fit, all")->excludes(first)->excludes(edges);
  app.add_option("-o,--output", options->outputs, "File to write, .html or .json (repeatable); - is standard output")
      ->allow_extra_args(false)
      ->required();
  app.add_option("--format", options->format, "Format of the output, whatever its extension")
      ->check(CLI::IsMember({"html", "json"}));
  app.add_option("--relations", options->relation_files, "Relation file that the graph was made with (repeatable)")
      ->allow_extra_args(false);
  app.add_flag("-q,--quiet", options->quiet, "No closing line");
  return [options] { return run_pack(*options); };
}

Job add_verify(CLI::App& app) {
  auto options = std::make_shared<VerifyOptions>();
  app.add_option("PACK", options->pack, "Evidence pack in JSON")->required();
  app.add_option("ARTICLES", options->inputs,
                 "Articles: .txt and .jsonl files, folders of them, or - for standard input")
      ->required();
  app.add_option("--relations", options->relation_files, "Relation file that the graph was made with (repeatable)")
      ->allow_extra_args(false);
  return [options] { return run_verify(*options); };
}

Job add_why_not(CLI::App& app) {
  auto options = std::make_shared<WhyNotOptions>();
  CLI::Option* const sentence = app.add_option("SENTENCE", options->sentence, "Text to look at");
  app.add_option("--article", options->article, "Articles to look at, or - for standard input")->excludes(sentence);
  app.add_option("--relation", options->relation, "Only this relation");
  app.add_option("--date", options->date, "Date of articles that carry none");
  app.add_option("--relations", options->relation_files, "Further relation file (repeatable)")->allow_extra_args(false);
  app.add_option("--min-confidence", options->min_confidence, "Claims below count as dropped")
      ->check(CLI::Range(0.0, 1.0));
  app.add_option("--format", options->format, "text, or json: one object a line")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  return [options] { return run_why_not(*options); };
}

constexpr const char* kGraphArgument = "Graph store (.ng) or claims file";
constexpr const char* kFirstHelp = "Of several nodes of that name, the one of most claims";

Job add_holders(CLI::App& app) {
  auto options = std::make_shared<HoldersOptions>();
  app.add_option("GRAPH", options->graph, kGraphArgument)->required();
  app.add_option("OFFICE", options->office, "Any name of an office, or its key")->required();
  CLI::Option* const on =
      app.add_option("--on", options->on, "Who held it on this day; if none is given, on the newest article's");
  app.add_flag("--all", options->all, "All tenures that are known, with plans, gaps and overlaps")->excludes(on);
  app.add_option("--as-known", options->as_known, "Only what articles published by this day say");
  app.add_flag("--first", options->first, kFirstHelp);
  app.add_option("--min-confidence", options->min_confidence, "Only claims of at least this confidence, 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
  add_row_format(app, options->format);
  return [options] { return run_holders(*options); };
}

Job add_career(CLI::App& app) {
  auto options = std::make_shared<CareerOptions>();
  app.add_option("GRAPH", options->graph, kGraphArgument)->required();
  app.add_option("PERSON", options->person, "Any name of a person, or its key")->required();
  app.add_option("--on", options->on, "Only what the person was on this day");
  app.add_option("--as-known", options->as_known, "Only what articles published by this day say");
  app.add_flag("--first", options->first, kFirstHelp);
  app.add_option("--min-confidence", options->min_confidence, "Only claims of at least this confidence, 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
  add_row_format(app, options->format);
  return [options] { return run_career(*options); };
}

Job add_demands(CLI::App& app) {
  auto options = std::make_shared<DemandsOptions>();
  app.add_option("GRAPH", options->graph, kGraphArgument)->required();
  app.add_option("NAME", options->name, "Only demands by or on this person, body or office");
  app.add_option("--as-known", options->as_known, "Only what articles published by this day say");
  app.add_flag("--first", options->first, kFirstHelp);
  add_row_format(app, options->format);
  return [options] { return run_demands(*options); };
}

Job add_push(CLI::App& app) {
  auto options = std::make_shared<PushOptions>();
  app.add_option("GRAPH", options->graph, "Graph store (.ng) or claims file")->required();
  app.add_option("URL", options->url, "HTTP address of the server: http://127.0.0.1:7474, https://host:7473")
      ->required();
  app.add_option("--database", options->database, "Database to load into")->capture_default_str();
  app.add_option("--credentials", options->credentials,
                 "File with NEO4J_USERNAME=... and NEO4J_PASSWORD=...; without it they are taken from the environment");
  app.add_option("--ca-file", options->ca_file, "Certificates to trust; without it those of the system");
  app.add_flag("--prune", options->prune, "Delete what was loaded before and is not in this graph");
  app.add_option("--batch", options->batch, "Rows a request")->capture_default_str()->check(CLI::Range(1, 100000));
  app.add_option("--timeout", options->timeout, "Seconds to wait for an answer")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  app.add_flag("-q,--quiet", options->quiet, "No progress and no closing line");
  return [options] { return run_push(*options); };
}

Job add_inspect(CLI::App& app) {
  auto options = std::make_shared<InspectOptions>();
  app.add_option("INPUT", options->inputs, "Articles, or - for standard input")->required();
  app.add_option("--date", options->date, "Date of articles that carry none");
  app.add_option("--relations", options->relations, "Further relation file (repeatable)")->allow_extra_args(false);
  app.add_option("--layer", options->layers, "Only this layer (repeatable)")->allow_extra_args(false);
  return [options] { return run_inspect(*options); };
}

// The table of commands: a new one is a row here, its options in commands.h, and its file.
struct Command {
  const char* name;
  const char* summary;
  Job (*add)(CLI::App& app);
};

constexpr std::array<Command, 14> kCommands = {{
    {"extract", "Read articles, write the claims they make", add_extract},
    {"build", "Merge claims or articles into a graph", add_build},
    {"list", "Show the edges of a graph as a table", add_list},
    {"query", "Ask a graph in a query language", add_query},
    {"export", "Write a graph for other programs", add_export},
    {"push", "Load a graph into a running Neo4j", add_push},
    {"explain", "Say why an edge is in the graph", add_explain},
    {"pack", "Write edges with all their evidence, as a page or as JSON", add_pack},
    {"verify", "Compare an evidence pack with what the articles say now", add_verify},
    {"why-not", "Say why a text gives no claim, and what was missing", add_why_not},
    {"holders", "Show who held an office, from when to when", add_holders},
    {"career", "Show the posts, parties and seats of a person", add_career},
    {"demands", "Show who demanded whose going, and what followed", add_demands},
    {"inspect", "Show every layer of an article", add_inspect},
}};

int usage_error(const std::string& command, const std::string& message) {
  const std::string hint = command.empty() ? "newsgraph --help" : "newsgraph " + command + " --help";
  report("error: " + message + "; try '" + hint + "'");
  return kExitFailed;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row.back();
}

int unknown_command(std::string_view typed) {
  std::string message = "unknown command '" + std::string(typed) + "'";
  const Command* best = nullptr;
  for (const Command& command : kCommands) {
    const std::size_t distance = edit_distance(typed, command.name);
    if (distance <= 2 && (best == nullptr || distance < edit_distance(typed, best->name))) best = &command;
  }
  if (best != nullptr) message += "; did you mean '" + std::string(best->name) + "'?";
  return usage_error("", message);
}

// CLI11 ends some messages with a line end; ours are one line.
std::string one_line(std::string message) {
  std::replace(message.begin(), message.end(), '\n', ' ');
  while (!message.empty() && message.back() == ' ') message.pop_back();
  return message;
}

}  // namespace

int run_command_line(int argc, const char* const* argv) {
  CLI::App app("Reads news articles and builds a knowledge graph of who did what, offline.", "newsgraph");
  app.set_version_flag("--version", std::string("newsgraph " NG_VERSION));
  app.set_help_flag("-h,--help", "Print this help and exit");
  app.require_subcommand(1);
  std::vector<std::pair<CLI::App*, Job>> jobs;
  for (const Command& command : kCommands) {
    CLI::App* const subcommand = app.add_subcommand(command.name, command.summary);
    jobs.emplace_back(subcommand, command.add(*subcommand));
  }
  if (argc < 2) return usage_error("", "no command given");
  const std::string_view first = argv[1];
  const auto is_first = [&](const Command& command) { return first == command.name; };
  const bool known = std::any_of(kCommands.begin(), kCommands.end(), is_first);
  if (!known && (first.empty() || first.front() != '-')) return unknown_command(first);
  constexpr std::array<std::string_view, 3> kOwnOptions = {"--version", "--help", "-h"};
  if (!known && std::find(kOwnOptions.begin(), kOwnOptions.end(), first) == kOwnOptions.end()) {
    return usage_error("", "unknown option '" + std::string(first) + "'");
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked_for_help) {
    app.exit(asked_for_help);
    return std::fflush(stdout) == 0 ? kExitDone : kExitFailed;
  } catch (const CLI::ParseError& error) {
    return usage_error(known ? std::string(first) : "", one_line(error.what()));
  }
  for (const auto& [subcommand, job] : jobs) {
    if (subcommand->parsed()) return job();
  }
  return usage_error("", "no command given");
}

}  // namespace newsgraph
