// Measures the interpret stages, on gold trees or, with --own-trees, on the tags and trees of our parser.
//
//   evaluate_interpret predicates  TREES.conllu SRL.tsv ROLESETS.tsv
//   evaluate_interpret factuality  TREES.conllu FACTUALITY.tsv
//   evaluate_interpret attribution TREES.conllu ATTRIBUTIONS.tsv
//   evaluate_interpret dump        TREES.conllu
// With a further argument `-v`, lists what differs.
//
// predicates: heads of ARG0 and ARG1 of PropBank against subject and object. Where a roleset has no ARG0 (`die`), our
//   subject counts as ARG1; where there is no object, our clause does (`said that`). R-ARG and C-ARG are left out.
// attribution: a unit of content is right if a predicate in it has a source, at any depth, that is the unit's (its head
//   is one of the unit's source words, or these stand in its phrase); the corpus marks
//   the first unit of what is said only, and opinions (`I think`) too.
// factuality: asserted against a score of -1 and less (did not happen) and of more than 0 (happened).
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "annotate/annotator.h"
#include "base/file_reader.h"
#include "base/text_util.h"
#include "interpret/attribution.h"
#include "interpret/factuality.h"
#include "interpret/predicates.h"
#include "interpret/tree.h"
#include "text/conllu.h"

namespace newsgraph {
namespace {

using Table = std::vector<std::vector<std::string>>;

std::string read_or_die(const std::string& path) {
  Result<std::string> bytes = DiskFileReader().read(path);
  if (!bytes) {
    std::cerr << bytes.error().to_string() << "\n";
    std::exit(2);
  }
  return std::move(*bytes);
}

Table read_table(const std::string& path) {
  Table table;
  const std::string bytes = read_or_die(path);
  for (const std::string_view line : split(bytes, '\n')) {
    if (line.empty()) continue;
    std::vector<std::string> row;
    for (const std::string_view column : split(line, '\t')) row.emplace_back(column);
    table.push_back(std::move(row));
  }
  if (!table.empty()) table.erase(table.begin());
  return table;
}

struct Trees {
  std::vector<ConlluSentence> sentences;
  std::map<std::string, std::size_t> first_token;  // of a sentence, by its id
};

Trees read_trees(const std::string& path) {
  Trees trees;
  Result<std::vector<ConlluSentence>> parsed = parse_conllu(read_or_die(path), path);
  if (!parsed) {
    std::cerr << parsed.error().to_string() << "\n";
    std::exit(2);
  }
  trees.sentences = std::move(*parsed);
  std::size_t token = 0;
  for (const ConlluSentence& sentence : trees.sentences) {
    trees.first_token[sentence.sent_id] = token;
    token += sentence.words.size();
  }
  return trees;
}

// With --own-trees: the words of the corpus, our tags and trees.
bool g_own_trees = false;

Document make_document(const std::vector<ConlluSentence>& sentences) {
  Document gold = document_from_conllu(sentences);
  if (!g_own_trees) return gold;
  Document doc = *Document::from_utf8({}, std::string(gold.text()));
  doc.set_tokens({gold.sentences().begin(), gold.sentences().end()}, {gold.tokens().begin(), gold.tokens().end()});
  tag_words(&doc);
  parse_trees(&doc);
  return doc;
}

struct Score {
  std::size_t right = 0, found = 0, gold = 0;
  void print(const char* name) const {
    const double p = found ? 100.0 * static_cast<double>(right) / static_cast<double>(found) : 0;
    const double r = gold ? 100.0 * static_cast<double>(right) / static_cast<double>(gold) : 0;
    std::printf("%-10s P %.1f R %.1f F1 %.1f (%zu gold)\n", name, p, r, p + r > 0 ? 2 * p * r / (p + r) : 0, gold);
  }
};

using Roles = std::set<std::pair<int, std::size_t>>;  // 0 or 1, head

Roles gold_roles(const std::string& arguments, std::size_t first) {
  Roles roles;
  for (const std::string_view item : split(arguments, ' ')) {
    const std::vector<std::string_view> part = split(item, ':');
    if (part.size() != 3 || (part[0] != "ARG0" && part[0] != "ARG1")) continue;
    roles.insert({part[0] == "ARG0" ? 0 : 1, first + std::stoul(std::string(part[2])) - 1});
  }
  return roles;
}

Roles our_roles(const Predicate& predicate, bool has_agent_role) {
  Roles roles;
  bool object = false;
  for (const Argument& argument : predicate.arguments) object = object || argument.role == ArgumentRole::object;
  for (const Argument& argument : predicate.arguments) {
    if (argument.role == ArgumentRole::subject) roles.insert({has_agent_role ? 0 : 1, argument.head.index()});
    if (argument.role == ArgumentRole::object) roles.insert({1, argument.head.index()});
    if (argument.role == ArgumentRole::clause && !object) roles.insert({1, argument.head.index()});
  }
  return roles;
}

// Coordinated arguments: PropBank has one head, we one a conjunct. Drop ours whose conjunct is there already.
void drop_conjuncts(const Document& doc, Roles* roles) {
  for (auto it = roles->begin(); it != roles->end();) {
    const TokenId token(it->second);
    const bool conjunct = doc.arc(token).deprel == Deprel::conj && roles->count({it->first, doc.arc(token).head.index()}) > 0;
    it = conjunct ? roles->erase(it) : std::next(it);
  }
}

void show(const Document& doc, std::size_t token, const Roles& gold, const Roles& ours) {
  std::cout << "\n" << doc.text_of(doc.sentence(doc.sentence_of(TokenId(token))).span) << "\n  " << doc.form(TokenId(token));
  for (const auto& [role, head] : gold) if (!ours.count({role, head})) std::cout << "  missed ARG" << role << "=" << doc.form(TokenId(head));
  for (const auto& [role, head] : ours) if (!gold.count({role, head})) std::cout << "  wrong ARG" << role << "=" << doc.form(TokenId(head));
  std::cout << "\n";
}

int evaluate_predicates(const std::vector<std::string>& args, bool verbose) {
  Trees trees = read_trees(args[2]);
  std::set<std::string> agentive;
  for (const auto& row : read_table(args[4])) {
    if (row.size() > 4 && row[4].find("ARG0") != std::string::npos) agentive.insert(row[1]);
  }
  Document doc = make_document(trees.sentences);
  doc.set_predicates(find_predicates(&doc));
  Score scores[3][2];  // all, verbs, nouns
  Score triggers;
  for (const auto& row : read_table(args[3])) {
    if (row.size() < 5 || row[3].starts_with("be.") || row[3].starts_with("have.0") || row[3].find(".LV") != std::string::npos) continue;
    const std::size_t first = trees.first_token.at(row[0]);
    const std::size_t token = first + std::stoul(row[1]) - 1;
    const PredicateId id = doc.predicate_at(TokenId(token));
    const Roles gold = gold_roles(row[4], first);
    const bool noun = doc.tag(TokenId(token)).upos == Upos::NOUN;
    if (doc.tag(TokenId(token)).upos == Upos::ADJ || doc.tag(TokenId(token)).upos == Upos::AUX) continue;
    ++triggers.gold;
    Roles ours;
    if (id) {
      ++triggers.right;
      ++triggers.found;
      ours = our_roles(doc.predicate(id), agentive.contains(row[3]));
      drop_conjuncts(doc, &ours);
    }
    for (const int part : {0, noun ? 2 : 1}) {
      for (const auto& item : gold) ++scores[part][item.first].gold;
      for (const auto& item : ours) ++scores[part][item.first].found;
      for (const auto& item : ours) scores[part][item.first].right += gold.count(item);
    }
    if (verbose && gold != ours) show(doc, token, gold, ours);
  }
  triggers.print("triggers");
  Score both = scores[0][0];
  both.right += scores[0][1].right;
  both.found += scores[0][1].found;
  both.gold += scores[0][1].gold;
  both.print("both");
  static const char* const kNames[3][2] = {{"agent", "patient"}, {" of verbs", " of verbs"}, {" of nouns", " of nouns"}};
  for (int part = 0; part < 3; ++part) for (int role = 0; role < 2; ++role) scores[part][role].print(kNames[part][role]);
  return 0;
}

int evaluate_factuality(const std::vector<std::string>& args, bool verbose) {
  Trees trees = read_trees(args[2]);
  Document doc = make_document(trees.sentences);
  doc.set_predicates(find_predicates(&doc));
  doc.set_factuality(judge_factuality(doc));
  std::map<std::string, std::map<std::string, std::size_t>> table;
  for (const auto& row : read_table(args[3])) {
    const auto place = trees.first_token.find(row[0]);
    if (row.size() < 6 || place == trees.first_token.end()) continue;
    const TokenId token(place->second + std::stoul(row[1]) - 1);
    if (token.index() >= doc.num_tokens() || doc.form(token) != row[2]) continue;
    const PredicateId id = doc.predicate_at(token);
    if (!id) continue;
    const double score = std::stod(row[4]);
    const std::string gold = score < -1 ? "not" : score < 0 ? "perhaps not" : score <= 1 ? "perhaps" : "happened";
    const Status status = doc.factuality(id).status;
    ++table[gold][std::string(to_string(status))];
    if (verbose && (score < -1 || score > 1) && (score < 0) == (status == Status::asserted)) {
      std::cout << row[4] << " " << to_string(status) << " " << row[2] << ": " << doc.text_of(doc.sentence(doc.sentence_of(token)).span) << "\n";
    }
  }
  for (auto& [gold, counts] : table) {
    std::size_t all = 0;
    for (const auto& [status, count] : counts) all += count;
    std::printf("%-12s", gold.c_str());
    for (const char* status : {"asserted", "planned", "hypothetical", "negated"}) std::printf(" %s %zu", status, counts[status]);
    std::printf("  asserted %.1f %%\n", 100.0 * static_cast<double>(counts["asserted"]) / static_cast<double>(all));
  }
  return 0;
}

struct GoldUnit {
  std::set<std::size_t> source;
  std::size_t begin = 0, end = 0;  // tokens of the content
};

// `3:5 3:6` within one document.
std::set<std::size_t> parse_tokens(const std::string& text, const std::vector<std::size_t>& first) {
  std::set<std::size_t> tokens;
  for (const std::string_view item : split(text, ' ')) {
    const std::size_t colon = item.find(':');
    if (colon == std::string_view::npos) continue;
    const std::size_t sentence = std::stoul(std::string(item.substr(0, colon)));
    if (sentence <= first.size()) tokens.insert(first[sentence - 1] + std::stoul(std::string(item.substr(colon + 1))) - 1);
  }
  return tokens;
}

// `GUM_news_iodine-3:1-15` within its document.
void parse_unit(const std::string& text, const std::vector<std::size_t>& first, GoldUnit* unit) {
  const std::size_t dash = text.rfind('-');
  const std::size_t colon = text.rfind(':');
  const std::size_t name_end = text.rfind('-', colon);
  const std::size_t sentence = std::stoul(text.substr(name_end + 1));
  unit->begin = first[sentence - 1] + std::stoul(text.substr(colon + 1)) - 1;
  unit->end = first[sentence - 1] + std::stoul(text.substr(dash + 1));
}

// Is our source's head among the unit's source words, or do these stand in the phrase of our head (`Labour's Shadow
// Home Secretary` for `Labour's Shadow Home Secretary Yvette Cooper`)?
bool is_same_source(const Document& doc, const GoldUnit& unit, TokenId source) {
  if (unit.source.count(source.index())) return true;
  const TokenSpan phrase = subtree(doc, source);
  return std::all_of(unit.source.begin(), unit.source.end(), [&](std::size_t token) { return phrase.contains(token); });
}

void score_document(const std::vector<ConlluSentence>& sentences, const Table& rows, bool verbose, Score* units,
                    Score* events, Score* cued) {
  Document doc = make_document(sentences);
  doc.set_predicates(find_predicates(&doc));
  doc.set_attribution(attribute_predicates(doc));
  std::vector<std::size_t> first;
  for (const Sentence& sentence : doc.sentences()) first.push_back(sentence.tokens.begin);
  std::set<std::size_t> right;
  std::map<std::size_t, TokenId> ours;  // cue -> source
  for (std::size_t i = 0; i < doc.predicates().size(); ++i) {
    const Attribution& one = doc.attribution(PredicateId(i));
    for (const NestedSource& nested : one.chain) {
      if (nested.source) ours[nested.cue.index()] = nested.source;
    }
  }
  for (const auto& row : rows) {
    GoldUnit unit;
    unit.source = parse_tokens(row[2], first);
    if (unit.source.empty()) continue;
    parse_unit(row[8], first, &unit);
    bool any = false, hit = false;
    for (std::size_t i = 0; i < doc.predicates().size(); ++i) {
      const std::size_t trigger = doc.predicates()[i].trigger.index();
      if (trigger < unit.begin || trigger >= unit.end) continue;
      any = true;
      const Attribution& one = doc.attribution(PredicateId(i));
      for (const NestedSource& nested : one.chain) {
        if (!nested.source || !is_same_source(doc, unit, nested.source)) continue;
        hit = true;
        right.insert(nested.cue.index());
      }
    }
    if (!any) continue;
    ++units->gold;
    units->right += hit;
    ++events->gold;
    if (row[5] != "_") ++cued->gold;
    if (row[5] != "_") cued->right += hit;
    if (verbose && !hit) std::cout << "missed " << row[3] << " | " << row[5] << " | " << row[7] << " | " << row[9] << "\n";
  }
  for (const auto& [cue, source] : ours) {
    ++events->found;
    events->right += right.count(cue);
    if (verbose && right.count(cue)) std::cout << "right " << doc.form(source) << " " << doc.form(TokenId(cue)) << "\n";
    if (verbose && !right.count(cue)) {
      std::cout << "extra " << doc.form(source) << " " << doc.form(TokenId(cue)) << ": "
                << doc.text_of(doc.sentence(doc.sentence_of(TokenId(cue))).span) << "\n";
    }
  }
}

int evaluate_attribution(const std::vector<std::string>& args, bool verbose) {
  const Trees trees = read_trees(args[2]);
  std::map<std::string, Table> rows;
  for (const auto& row : read_table(args[3])) {
    if (row.size() >= 10) rows[row[0]].push_back(row);
  }
  Score units, events, cued;
  for (std::size_t i = 0; i < trees.sentences.size();) {
    std::vector<ConlluSentence> sentences;
    const std::string name = trees.sentences[i].newdoc;
    do sentences.push_back(trees.sentences[i++]);
    while (i < trees.sentences.size() && !trees.sentences[i].new_document);
    score_document(sentences, rows[name], verbose, &units, &events, &cued);
  }
  std::printf("units of content with the right source: %zu of %zu\n", units.right, units.gold);
  events.print("sources");
  std::printf("of units with a word that says so (the corpus leaves bylines and captions without): %zu of %zu\n",
              cued.right, cued.gold);
  return 0;
}

int dump(const std::vector<std::string>& args) {
  const Trees trees = read_trees(args[2]);
  for (const ConlluSentence& sentence : trees.sentences) {
    Document doc = make_document({sentence});
    const std::vector<Predicate> predicates = find_predicates(&doc);
    doc.set_predicates(predicates);
    doc.set_factuality(judge_factuality(doc));
    std::cout << "\n" << doc.text() << "\n" << dump_predicates(doc, predicates);
    std::vector<Factuality> factuality;
    for (std::size_t i = 0; i < predicates.size(); ++i) factuality.push_back(doc.factuality(PredicateId(i)));
    std::cout << "  --\n" << dump_factuality(doc, factuality);
  }
  return 0;
}

int run(std::vector<std::string> args) {
  const bool verbose = std::find(args.begin(), args.end(), "-v") != args.end();
  g_own_trees = std::find(args.begin(), args.end(), "--own-trees") != args.end();
  args.erase(std::remove_if(args.begin(), args.end(), [](const std::string& arg) { return arg == "-v" || arg == "--own-trees"; }), args.end());
  if (args.size() == 5 && args[1] == "predicates") return evaluate_predicates(args, verbose);
  if (args.size() == 4 && args[1] == "factuality") return evaluate_factuality(args, verbose);
  if (args.size() == 3 && args[1] == "dump") return dump(args);
  if (args.size() == 4 && args[1] == "attribution") return evaluate_attribution(args, verbose);
  std::cerr << "usage: evaluate_interpret predicates TREES SRL ROLESETS | factuality TREES FACTUALITY |\n"
               "       attribution TREES ATTRIBUTIONS | dump TREES  [-v] [--own-trees]\n";
  return 2;
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) { return newsgraph::run({argv, argv + argc}); }
