#include "pack_check.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/sha256.h"
#include "base/text_util.h"
#include "claim_difference.h"
#include "claims/named_values.h"
#include "graph/graph_builder.h"
#include "pack_json.h"
#include "text_table.h"

namespace newsgraph {
namespace {

constexpr NamedValues<Finding, 4> kFindings = {
    {{Finding::same, "same"}, {Finding::differs, "differs"}, {Finding::missing, "missing"}, {Finding::note, "note"}}};

// As claims files had it before SHA-256.
std::string fnv_hex(std::string_view text) {
  std::array<char, 17> digits = {};
  std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(fnv1a(text)));
  return digits.data();
}

std::string was_is(const std::string& field, const std::string& was, const std::string& is) {
  const auto shown = [](const std::string& value) { return value.empty() ? "nothing" : "'" + value + "'"; };
  return field + ": was " + shown(was) + ", is " + shown(is);
}

void add_detail(const std::string& detail, std::string* details) {
  *details += (details->empty() ? "" : "; ") + detail;
}

void compare(const std::string& field, const std::string& was, const std::string& is, std::string* details) {
  if (was != is) add_detail(was_is(field, was, is), details);
}

// `sacked.rules, words.rules (new)`.
std::string differing_files(const PackFiles& was, const PackFiles& is) {
  std::string names;
  const auto add = [&](const std::string& name) { names += (names.empty() ? "" : ", ") + name; };
  const auto has_name = [](const std::vector<FileDigest>& files, const std::string& name) {
    return std::any_of(files.begin(), files.end(), [&](const FileDigest& file) { return file.name == name; });
  };
  const auto has = [](const std::vector<FileDigest>& files, const FileDigest& file) {
    return std::find(files.begin(), files.end(), file) != files.end();
  };
  for (const FileDigest& file : was.files) {
    if (!has(is.files, file)) add(file.name + (has_name(is.files, file.name) ? "" : " (not here)"));
  }
  for (const FileDigest& file : is.files) {
    if (!has_name(was.files, file.name)) add(file.name + " (not in the pack)");
  }
  return names;
}

PackFinding check_files(const std::string& what, const PackFiles& was, const PackFiles& is) {
  if (digest_of_all(was.files) != was.sha256)
    return {Finding::differs, what, "their SHA-256 in the pack is not that of the files it lists"};
  if (was == is)
    return {Finding::same, what, std::to_string(is.files.size()) + (is.files.size() == 1 ? " file" : " files")};
  return {Finding::note, what, "not those of the pack: " + differing_files(was, is)};
}

PackFinding check_text(const PackArticle& wanted, const Article& article) {
  PackFinding finding{Finding::same, "article " + wanted.info.id, ""};
  compare("text hash", wanted.text_hash, hash_like(wanted.text_hash, article.text), &finding.details);
  const ArticleInfo& was = wanted.info;
  const ArticleInfo& is = article.info;
  // A plain text file has none of these.
  if (!is.date.empty()) compare("date", was.date, is.date, &finding.details);
  if (!is.title.empty()) compare("title", was.title, is.title, &finding.details);
  if (!is.url.empty()) compare("url", was.url, is.url, &finding.details);
  if (!is.source.empty()) compare("publisher", was.source, is.source, &finding.details);
  if (!finding.details.empty()) {
    finding.finding = Finding::differs;
  } else if (wanted.text_hash.size() != 64) {
    finding.details = wanted.text_hash.empty() ? "the pack has no hash of its text"
                                               : "by a weak hash, FNV-1a: extract again for SHA-256";
  } else if (is.id != was.id) {
    finding.details = "the text is that of '" + is.id + "'";
  }
  return finding;
}

PackFinding missing_article(const PackArticle& wanted, std::size_t num_claims) {
  return {Finding::missing, "article " + wanted.info.id,
          "neither its id nor its text is among the articles given; " + std::to_string(num_claims) +
              (num_claims == 1 ? " claim" : " claims") + " not checked"};
}

// Tells `names` which of the nodes of `was` are which of those of `is`.
void confirm_names(const ClaimInPack& was, const ClaimInPack& is, NameCheck* names) {
  const auto confirm = [&](const std::string& key, const std::string& now) {
    const PackNode* const before = was.pack->node(key);
    const PackNode* const after = is.pack->node(now);
    if (before != nullptr && after != nullptr && is_same_thing(before, after))
      names->confirm(*before, *after, is.pack->nodes, was.claim->article);
  };
  confirm(was.edge->subject, is.edge->subject);
  confirm(was.edge->object, is.edge->object);
  confirm(was.claim->office, is.claim->office);
  confirm(was.claim->by, is.claim->by);
  if (!is_symmetric_relation(is.edge->relation)) return;
  confirm(was.edge->subject, is.edge->object);
  confirm(was.edge->object, is.edge->subject);
}

// Are `found` of the ends and the relation, so that the claim's words are others?
bool changes_words(const std::vector<FieldDifference>& found) {
  return std::any_of(found.begin(), found.end(), [](const FieldDifference& difference) {
    return difference.field == "relation" || difference.field == "subject" || difference.field == "object";
  });
}

PackFinding check_claim(const ClaimInPack& was, const std::vector<ClaimInPack>& now, NameCheck* names) {
  PackFinding finding{Finding::same, was.claim->key + " " + edge_in_words(*was.pack, *was.edge), ""};
  const std::size_t index = most_alike(was, now);
  if (index == now.size()) {
    finding.finding = Finding::differs;
    finding.details = "the article has no such claim";
    return finding;
  }
  confirm_names(was, now[index], names);
  const std::vector<FieldDifference> found = differences(was, now[index]);
  if (!changes_words(found)) finding.what = was.claim->key + " " + edge_in_words(*now[index].pack, *now[index].edge);
  for (const FieldDifference& difference : found) {
    finding.finding = Finding::differs;
    add_detail(was_is(difference.field, difference.was, difference.is), &finding.details);
  }
  return finding;
}

// All that the article claims, in the form of a pack.
EvidencePack pack_of(DocumentClaims claims, const Pipeline& pipeline, const FileReader& files) {
  GraphBuilder builder;
  builder.add(std::move(claims));
  const KnowledgeGraph graph = builder.build();
  std::vector<PackChoice> all;
  for (std::size_t i = 0; i < graph.edges().size(); ++i) all.push_back({EdgeId(i), {}});
  return make_pack(graph, all, {}, pipeline.relations(), files);
}

}  // namespace

std::string_view to_string(Finding finding) { return name_of(kFindings, finding); }

std::string to_string(const PackFinding& finding) {
  std::string line(to_string(finding.finding));
  line.resize(9, ' ');
  return line + one_line_of(finding.what + (finding.details.empty() ? "" : ": " + finding.details));
}

std::vector<PackFinding> check_program(const ReadPack& read, const PackProgram& program) {
  std::vector<PackFinding> found;
  const PackProgram& was = read.pack.program;
  if (seal_of(read.pack) == read.seal)
    found.push_back({Finding::same, "pack", "content SHA-256 " + read.seal});
  else
    found.push_back({Finding::differs, "pack", "its content is not what its content_sha256 says: it was changed"});
  if (was.version == program.version)
    found.push_back({Finding::same, "newsgraph", was.version});
  else
    found.push_back({Finding::note, "newsgraph", was_is("version", was.version, program.version)});
  found.push_back(check_files("models", was.models, program.models));
  found.push_back(check_files("rules", was.rules, program.rules));
  if (!was.own_rules.files.empty() || !program.own_rules.files.empty())
    found.push_back(check_files("own rules", was.own_rules, program.own_rules));
  return found;
}

std::string hash_like(const std::string& text_hash, std::string_view text) {
  if (text_hash.empty()) return {};
  return text_hash.size() == 16 ? fnv_hex(text) : sha256_hex(text);
}

ArticleFinder::ArticleFinder(const EvidencePack& pack) : pack_(pack), best_(pack.articles.size()) {}

void ArticleFinder::offer(const Article& article) {
  const std::string strong = sha256_hex(article.text);
  const std::string weak = fnv_hex(article.text);
  for (std::size_t i = 0; i < best_.size(); ++i) {
    const PackArticle& wanted = pack_.articles[i];
    const bool is_text = wanted.text_hash == strong || wanted.text_hash == weak;
    const int rank = (is_text ? 2 : 0) + (wanted.info.id == article.info.id ? 1 : 0);
    if (rank > best_[i].rank) best_[i] = {rank, article};
  }
}

const Article* ArticleFinder::found(std::size_t index) const {
  return best_[index].rank == 0 ? nullptr : &best_[index].article;
}

Result<std::vector<PackFinding>> check_article(const EvidencePack& pack, const PackArticle& wanted,
                                               const Article* article, const Pipeline& pipeline,
                                               const FileReader& files, NameCheck* names) {
  const std::vector<ClaimInPack> claims_before = claims_of(pack, wanted.info.id);
  if (article == nullptr) return std::vector<PackFinding>{missing_article(wanted, claims_before.size())};
  std::vector<PackFinding> found = {check_text(wanted, *article)};
  if (article->info.url.empty() && !wanted.info.url.empty())
    found.push_back({Finding::note, found.front().what, "url '" + wanted.info.url + "': the article given has none"});
  NG_TRY(DocumentClaims claims, pipeline.run(wanted.info, article->text));
  const EvidencePack anew = pack_of(std::move(claims), pipeline, files);
  const std::vector<ClaimInPack> now = claims_of(anew, "");
  for (const ClaimInPack& was : claims_before) found.push_back(check_claim(was, now, names));
  return found;
}

std::vector<PackFinding> check_names(const NameCheck& names, bool all_read) {
  std::vector<PackFinding> found;
  for (const NameDoubt& doubt : names.doubts(all_read)) {
    // A name that stands nowhere may be from other articles of the graph, which the pack does not hold.
    const bool is_wrong = doubt.is_label && !doubt.other_in.empty();
    const std::string name = (doubt.is_label ? "its first name '" : "the name '") + doubt.name + "'";
    found.push_back({is_wrong ? Finding::differs : Finding::note, doubt.node,
                     doubt.other_in.empty() ? name + " stands in none of the articles given"
                                            : name + " is another's in the article " + doubt.other_in});
  }
  return found;
}

}  // namespace newsgraph
