#include "prompt_session.h"

#include <algorithm>
#include <vector>

#include "base/suggest.h"
#include "base/text_util.h"
#include "text_table.h"

namespace newsgraph {
namespace {

constexpr std::string_view kHelp =
    "A query ends with ';', with an empty line, or at the end of its first line if it is whole.\n"
    "  MATCH (p:Person)-[r:SACKED]->(q) RETURN p, q, r.time\n"
    "  MATCH (p {name: 'Theresa May'})-[r]->(x) RETURN type(r), x, r.quote LIMIT 10;\n"
    ":schema        labels, relations and properties of this graph\n"
    ":format NAME   table, csv, tsv, json, jsonl or dot\n"
    ":help          this text\n"
    ":quit          ends, as Ctrl-D does\n"
    "Tab completes keywords, labels, relations, properties and names. Ctrl-C stops a query.\n";

std::string count(std::size_t number, std::string_view what) {
  return std::to_string(number) + " " + std::string(what) + (number == 1 ? "" : "s");
}

std::string type_name(PropertyType type) {
  switch (type) {
    case PropertyType::text:
      return "text";
    case PropertyType::text_list:
      return "list of texts";
    case PropertyType::integer:
      return "integer";
    case PropertyType::real:
      return "real";
  }
  return {};
}

std::vector<TextRow> label_rows(const PropertyModel& model) {
  std::vector<std::size_t> counts(kNumModelKinds, 0);
  for (std::size_t i = 0; i < model.num_nodes(); ++i) ++counts[static_cast<std::size_t>(model.kind_of(ModelNodeId(i)))];
  std::vector<TextRow> rows;
  for (std::size_t kind = 0; kind < counts.size(); ++kind) {
    if (counts[kind] == 0) continue;
    std::string properties;
    for (const PropertyKey key : properties_of(static_cast<ModelKind>(kind)))
      properties.append(row_of(key).name).push_back(' ');
    rows.push_back({std::string(labels_of(static_cast<ModelKind>(kind))[0]), std::to_string(counts[kind]), properties});
  }
  return rows;
}

std::vector<TextRow> relation_rows(const PropertyModel& model) {
  std::vector<std::size_t> counts(model.types().size(), 0);
  for (std::size_t i = 0; i < model.num_relationships(); ++i) ++counts[model.type_number_of(RelationshipId(i))];
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) order.push_back(i);
  }
  // Those from claims (numbered first) come last: they are evidence, not relations.
  const auto rank = [&](std::size_t type) {
    return std::pair(type >= static_cast<std::size_t>(kNumClaimRoles), counts[type]);
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) > rank(b); });
  std::vector<TextRow> rows;
  for (const std::size_t type : order) rows.push_back({model.types()[type], std::to_string(counts[type])});
  return rows;
}

}  // namespace

std::string schema_text(const PropertyModel& model) {
  constexpr std::size_t kWidth = 200;
  std::vector<TextRow> properties;
  for (const PropertyKey key : statement_properties()) {
    properties.push_back({std::string(row_of(key).name), type_name(row_of(key).type), std::string(row_of(key).what)});
  }
  std::string evidence;
  for (int role = 0; role < kNumClaimRoles; ++role)
    evidence.append(role > 0 ? " " : "").append(type_of(static_cast<ClaimRole>(role)));
  return fitted_table({"label", "nodes", "properties"}, label_rows(model), {false, true, false}, kWidth) + "\n" +
         fitted_table({"relation", "number"}, relation_rows(model), {false, true}, kWidth) + "\n" +
         fitted_table({"property of relations", "type", "what"}, properties, {false, false, false}, kWidth) + "\n" +
         "Article and Claim nodes, and what leads from claims (" + evidence +
         "), are there for queries that name one of these.\n";
}

PromptSession::Reply PromptSession::add_line(std::string_view line) {
  Reply reply;
  for (const std::string& text : input_.add_line(line)) {
    if (text.starts_with(':')) {
      run_command(text, &reply);
    } else {
      run_query(text, &reply);
    }
    if (settings_.query.stop != nullptr && *settings_.query.stop) break;
  }
  if (input_.is_open()) {
    before_ += (before_.empty() ? "" : "\n") + std::string(line);
  } else {
    before_.clear();
  }
  return reply;
}

void PromptSession::cancel() {
  input_.clear();
  before_.clear();
}

void PromptSession::run_command(std::string_view line, Reply* reply) {
  const std::string_view command = line.substr(0, line.find_first_of(" \t"));
  const std::string_view argument = trim(line.substr(command.size()));
  if (command == ":help") {
    reply->output += kHelp;
  } else if (command == ":schema") {
    reply->output += schema_text(asker_->model());
  } else if (command == ":quit") {
    reply->quit = true;
  } else if (command == ":format") {
    const auto format = parse_result_format(argument);
    if (format) {
      settings_.format = *format;
    } else {
      reply->messages += "no format '" + std::string(argument) + "'" +
                         did_you_mean(argument, {"table", "csv", "tsv", "json", "jsonl", "dot"}) + "\n";
    }
  } else {
    reply->messages += "no command '" + std::string(command) + "'" + did_you_mean(command, prompt_commands()) + "\n";
  }
}

void PromptSession::run_query(const std::string& text, Reply* reply) {
  const auto answer = asker_->ask(text, settings_);
  if (!answer) {
    reply->messages += (answer.error().code == ErrorCode::interrupted ? "stopped" : answer.error().to_string()) + "\n";
    return;
  }
  reply->output += answer->text;
  for (const std::string& note : answer->notes) reply->messages += "note: " + note + "\n";
  if (settings_.format == ResultFormat::table && !settings_.explain) {
    const std::size_t shown = settings_.max_shown;
    reply->messages += count(answer->num_rows, "row");
    if (shown > 0 && answer->num_rows > shown)
      reply->messages += ", " + std::to_string(shown) + " of them shown; end the query with LIMIT";
    reply->messages += "\n";
  }
}

}  // namespace newsgraph
