// why-not: what the relations made of a sentence or an article, and what was missing.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <string>

#include "base/atomic_file.h"
#include "base/file_reader.h"
#include "base/suggest.h"
#include "base/text_util.h"
#include "commands.h"
#include "input/article_source.h"
#include "input/iso_date.h"
#include "near_misses.h"
#include "report.h"
#include "text_table.h"

namespace newsgraph {
namespace {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

Result<void> check_relation(const RelationSet& relations, const std::string& name) {
  if (name.empty() || relations.find(name) != nullptr) return {};
  std::vector<std::string> names;
  for (const Relation& relation : relations.relations()) names.push_back(relation.name);
  return Error{ErrorCode::not_found, "no relation is called '" + name + "'" + did_you_mean(name, names)};
}

// `'sacked', sacked: claimed`, what was found, and why.
std::string finding_text(const Document& doc, const Finding& finding) {
  std::string out = "  '" + one_line_of(doc.text_of(finding.word)) + "': ";
  if (finding.relation.empty()) return out + finding.reasons.front() + "\n";
  const bool found = finding.outcome == NearMissFate::claimed || finding.outcome == NearMissFate::dropped;
  const std::string verdict = finding.outcome == NearMissFate::claimed   ? ""
                              : finding.outcome == NearMissFate::dropped ? ", but dropped"
                                                                         : "not " + finding.relation;
  out += (found ? finding.summary : "") + verdict + " (" + finding.rule + ")\n";
  for (const std::string& reason : finding.reasons) out += "      " + one_line_of(reason) + "\n";
  return out;
}

// The words that call up the relation, as many as fit a line.
std::string words_of(const Relation& relation) {
  constexpr std::size_t kMaxShown = 12;
  std::vector<std::string> words;
  for (const Pattern& pattern : relation.patterns) {
    for (const std::string& lemma : pattern.lemmas) {
      if (std::find(words.begin(), words.end(), lemma) == words.end()) words.push_back(lemma);
    }
  }
  const bool more = words.size() > kMaxShown;
  if (more) words.resize(kMaxShown);
  return join(words, ", ") + (more ? ", …" : "");
}

std::string nothing_found(const RelationSet& relations, const std::string& name) {
  if (name.empty()) return "  no word here calls up a relation\n";
  const std::string words = words_of(*relations.find(name));
  if (words.empty()) return "  nothing: " + name + " is not found by verbs, but by titles and posts beside names\n";
  return "  no word here calls up " + name + "; its words are: " + words + "\n";
}

std::string article_text(const Document& doc, const Pipeline& pipeline, const NearMissQuestion& question) {
  const std::vector<Finding> findings = find_near_misses(doc, pipeline, question);
  std::string out;
  SentenceId sentence;
  for (const Finding& finding : findings) {
    if (finding.sentence != sentence)
      out += (out.empty() ? "" : "\n") + one_line_of(doc.text_of(doc.sentence(finding.sentence).span)) + "\n";
    sentence = finding.sentence;
    out += finding_text(doc, finding);
  }
  if (out.empty() && doc.predicates().empty()) out = "  nobody does anything here that was understood\n";
  return out.empty() ? nothing_found(pipeline.relations(), question.relation) : out;
}

void write_text(const char* name, std::string_view text, JsonWriter* out) {
  out->Key(name);
  if (text.empty())
    out->Null();
  else
    out->String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

std::string finding_json(const Document& doc, const Finding& finding) {
  rapidjson::StringBuffer buffer;
  JsonWriter out(buffer);
  out.StartObject();
  write_text("article", doc.info().id, &out);
  write_text("outcome", to_string(finding.outcome), &out);
  write_text("relation", finding.relation, &out);
  write_text("rule", finding.rule, &out);
  write_text("word", doc.text_of(finding.word), &out);
  out.Key("begin");
  out.Uint(finding.word.begin);
  out.Key("end");
  out.Uint(finding.word.end);
  write_text("found", finding.summary, &out);
  out.Key("reasons");
  out.StartArray();
  for (const std::string& reason : finding.reasons)
    out.String(reason.data(), static_cast<rapidjson::SizeType>(reason.size()));
  out.EndArray();
  write_text("sentence", doc.text_of(doc.sentence(finding.sentence).span), &out);
  out.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

std::string article_json(const Document& doc, const Pipeline& pipeline, const NearMissQuestion& question) {
  std::string out;
  for (const Finding& finding : find_near_misses(doc, pipeline, question)) out += finding_json(doc, finding);
  return out;
}

Result<std::string> about(Article article, const Pipeline& pipeline, const WhyNotOptions& options) {
  NG_TRY(const Document doc, pipeline.annotate(std::move(article.info), std::move(article.text)));
  const NearMissQuestion question{options.relation, options.min_confidence};
  return options.format == "json" ? article_json(doc, pipeline, question) : article_text(doc, pipeline, question);
}

Result<ExitCode> about_articles(const Pipeline& pipeline, const WhyNotOptions& options, AtomicFile* out) {
  InputOptions input;
  input.date = options.date;
  NG_TRY(ArticleSource source, ArticleSource::open({options.article}, input));
  std::size_t num_read = 0;
  bool any_skipped = false;
  while (true) {
    auto article = source.next();
    if (!article) {
      report(article.error());
      any_skipped = true;
      continue;
    }
    if (!*article) break;
    const bool text = options.format != "json";
    const std::string heading = text ? (num_read > 0 ? "\n# " : "# ") + (*article)->info.id + "\n" : std::string();
    ++num_read;
    NG_TRY(const std::string answer, about(std::move(**article), pipeline, options));
    NG_TRY_VOID(out->write(heading + answer));
  }
  if (num_read == 0) return Error{ErrorCode::cannot_read, "no article could be read"};
  return any_skipped ? kExitSkipped : kExitDone;
}

Result<ExitCode> why_not(const WhyNotOptions& options) {
  if (options.sentence.empty() == options.article.empty()) {
    return Error{ErrorCode::usage, "why not what? Expected a sentence, or --article FILE"};
  }
  PipelineOptions pipeline_options;
  pipeline_options.relation_files = options.relation_files;
  NG_TRY(const Pipeline pipeline, Pipeline::create(pipeline_options, DiskFileReader()));
  NG_TRY_VOID(check_relation(pipeline.relations(), options.relation));
  NG_TRY(AtomicFile out, AtomicFile::create("-"));
  ExitCode code = kExitDone;
  if (!options.article.empty()) {
    NG_TRY(code, about_articles(pipeline, options, &out));
  } else {
    if (find_invalid_utf8(options.sentence)) return Error{ErrorCode::bad_input, "the sentence is not UTF-8"};
    const auto date = parse_iso_date(options.date);
    if (!options.date.empty() && !date) return Error{ErrorCode::usage, bad_date_message(options.date)};
    ArticleInfo info;
    info.id = "sentence";
    if (date) info.date = *date;
    NG_TRY(const std::string answer, about({info, options.sentence}, pipeline, options));
    NG_TRY_VOID(out.write(answer));
  }
  NG_TRY_VOID(out.commit());
  return code;
}

}  // namespace

int run_why_not(const WhyNotOptions& options) {
  const Result<ExitCode> code = why_not(options);
  return code ? *code : fail(code.error());
}

}  // namespace newsgraph
