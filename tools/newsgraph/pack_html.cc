#include "pack_html.h"

#include <cmath>
#include <map>
#include <set>

#include "base/sha256.h"
#include "explanation.h"
#include "exporters/html_text.h"
#include "exporters/pictures/wording.h"
#include "marked_text.h"
#include "pack_json.h"
#include "pack_style.h"

namespace newsgraph {
namespace {

std::string counted(std::size_t number, const std::string& what) {
  return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

std::string code(std::string_view text) { return "<code>" + html_text(text) + "</code>"; }

// A row of a list of terms; nothing where there is nothing to say.
std::string row(const std::string& term, const std::string& html) {
  return html.empty() ? std::string() : "<dt>" + term + "</dt><dd>" + html + "</dd>\n";
}

std::string date(const std::string& iso) { return iso.empty() ? std::string() : "<time>" + html_text(iso) + "</time>"; }

std::string link(const std::string& url) {
  const std::string target = html_link(url);
  if (target.empty()) return html_isolate(url);
  return "<a href=\"" + target + "\" rel=\"noreferrer\">" + html_text(url) + "</a>";
}

std::string title_of(const PackArticle& article) {
  return html_isolate(article.info.title.empty() ? article.info.id : article.info.title);
}

std::string words(const Passage& passage) {
  return passage.text.empty()
             ? "bytes " + std::to_string(passage.span.begin) + " to " + std::to_string(passage.span.end)
             : "‘" + html_isolate(passage.text) + "’";
}

std::vector<MarkedSpan> marks_of(const Evidence& evidence) {
  std::vector<MarkedSpan> marks = {{evidence.trigger, Mark::trigger}};
  for (const ArgumentGround& argument : evidence.arguments) marks.push_back({argument.words.span, Mark::argument});
  for (const CueGround& cue : evidence.cues) marks.push_back({cue.words.span, Mark::cue});
  return marks;
}

class Page {
 public:
  explicit Page(const EvidencePack& pack) : pack_(pack) {}

  std::string write() const {
    std::string out = head() + "<body>\n<header>\n" + header() + "</header>\n<main>\n";
    for (const PackEdge& edge : pack_.edges) out += this->edge(edge);
    out += "<section>\n<h2>Articles</h2>\n";
    for (const PackArticle& article : pack_.articles) out += source(article);
    return out + "</section>\n" + program() + "</main>\n" + footer() + "</body>\n</html>\n";
  }

 private:
  std::string title() const {
    if (pack_.edges.empty()) return "Evidence";
    const std::string first = edge_words(pack_.edges.front(), false);
    return pack_.edges.size() == 1 ? first : first + ", and " + std::to_string(pack_.edges.size() - 1) + " more";
  }

  std::string head() const {
    return std::string("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n") +
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-" +
           sha256_base64(kPackStyle) + "'; base-uri 'none'; form-action 'none'\">\n" +
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
           "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"newsgraph " +
           html_text(pack_.program.version) + "\">\n<title>Evidence: " + title() + "</title>\n<style>" + kPackStyle +
           "</style>\n</head>\n";
  }

  std::string header() const {
    std::size_t num_claims = 0;
    for (const PackEdge& edge : pack_.edges) num_claims += edge.claims.size();
    return "<h1>Evidence: " + (pack_.edges.size() == 1 ? edge_words(pack_.edges.front(), true) : title()) +
           "</h1>\n<p class=\"soft\">" + counted(num_claims, "claim") + " of " +
           counted(pack_.articles.size(), "article") + ", found by newsgraph " + html_text(pack_.program.version) +
           ". A claim is what an article says, not a fact. In each sentence "
           "<mark class=\"argument\">who and what</mark> is underlined, the "
           "<mark class=\"trigger\">word that tells of it</mark> is bold, and what makes it a plan, a denial or "
           "somebody’s word is in <mark class=\"cue\">italics</mark>.</p>\n";
  }

  // With elements, or as plain text for the title of the page. Where no claim asserts it, that is said.
  std::string edge_words(const PackEdge& edge, bool rich) const {
    const std::string relation = html_text(relation_in_words(edge.relation));
    return name_of(edge.subject, rich) +
           (rich ? " <span class=\"relation\">" + relation + "</span> " : " " + relation + " ") +
           name_of(edge.object, rich) + doubt(edge);
  }

  // ` (planned or negated)`; nothing where some claim is asserted.
  static std::string doubt(const PackEdge& edge) {
    std::set<Status> statuses;
    for (const PackClaim& claim : edge.claims) statuses.insert(claim.status);
    if (statuses.empty() || statuses.contains(Status::asserted)) return {};
    std::string out;
    for (const Status status : statuses) out += (out.empty() ? " (" : " or ") + std::string(to_string(status));
    return out + ")";
  }

  std::string name_of(const std::string& key, bool rich) const {
    const std::string label = key.empty() ? "somebody who is not named" : pack_.label(key);
    return rich ? html_isolate(label) : html_text(label);
  }

  std::string edge(const PackEdge& edge) const {
    std::map<Status, std::size_t> statuses;
    std::set<std::string> articles;
    for (const PackClaim& claim : edge.claims) {
      ++statuses[claim.status];
      articles.insert(claim.article);
    }
    std::string out = "<section>\n<h2>" + edge_words(edge, true) + "</h2>\n<p class=\"soft\">" +
                      counted(edge.claims.size(), "claim") + " in " + counted(articles.size(), "article");
    for (const auto& [status, number] : statuses)
      out += ", " + std::to_string(number) + " " + std::string(to_string(status));
    out += ". " + code(edge.key) + "</p>\n<dl>\n" + row("Subject", node(edge.subject)) +
           row("Object", node(edge.object)) + "</dl>\n";
    for (const PackClaim& claim : edge.claims) out += this->claim(claim);
    return out + "</section>\n";
  }

  // `Duncan Pryce (Person; also Mr Pryce, Pryce) person/duncan-pryce`.
  std::string node(const std::string& key) const {
    const PackNode* const node = pack_.node(key);
    if (node == nullptr) return "nobody is named";
    std::string out = html_isolate(node->names.front()) + " (" + std::string(to_string(node->kind));
    for (std::size_t i = 1; i < node->names.size(); ++i)
      out += (i == 1 ? "; also " : ", ") + html_isolate(node->names[i]);
    return out + ") " + code(node->key);
  }

  std::string claim(const PackClaim& claim) const {
    const Evidence& evidence = claim.evidence;
    const PackArticle& article = *pack_.article(claim.article);
    std::string heading = title_of(article);
    if (!article.info.date.empty()) heading += ", " + date(article.info.date);
    if (!article.info.source.empty()) heading += ", " + html_isolate(article.info.source);
    const std::string target = html_link(article.info.url);
    std::string out = "<article class=\"claim\">\n<h3>" + heading + "</h3>\n<blockquote" +
                      (target.empty() ? "" : " cite=\"" + target + "\"") + "><p dir=\"auto\">" +
                      mark_words(evidence.quote, evidence.span.begin, marks_of(evidence), MarkStyle::html) +
                      "</p></blockquote>\n<dl>\n" + row("Status", status(claim)) + row("Says who", source(claim)) +
                      grounds(claim) + row("State", std::string(to_string(claim.state))) +
                      row("Time", html_text(claim.time)) + row("Since", html_text(claim.since)) +
                      row("Until", html_text(claim.until)) + row("Confidence", percent(evidence.confidence)) +
                      row("Rule", rules(claim)) + row("Sentence", place(evidence));
    if (!claim.trigger.empty())
      out += row("Word", words({evidence.trigger, claim.trigger}) + ", " + bytes(evidence.trigger));
    return out + row("Article", code(claim.article)) + row("Claim", code(claim.key)) + "</dl>\n</article>\n";
  }

  static std::string percent(double confidence) {
    const std::string number = std::to_string(confidence).substr(0, 5);
    return number + ": of 100 such claims " + std::to_string(std::lround(confidence * 100)) + " are right";
  }

  static std::string bytes(ByteSpan span) {
    return "bytes " + std::to_string(span.begin) + " to " + std::to_string(span.end);
  }

  static std::string place(const Evidence& evidence) {
    return bytes(evidence.span) + " of the text (characters " + std::to_string(evidence.begin_code_points) + " to " +
           std::to_string(evidence.end_code_points) + ")";
  }

  static std::string cues(const Evidence& evidence, CueKind kind) {
    std::string out;
    for (const CueGround& cue : evidence.cues) {
      if (cue.kind == kind) out += (out.empty() ? "" : " and ") + words(cue.words);
    }
    return out;
  }

  static std::string status(const PackClaim& claim) {
    const std::string because = cues(claim.evidence, CueKind::status);
    return "<strong>" + std::string(to_string(claim.status)) + "</strong>" +
           (because.empty() ? "" : ", because of " + because);
  }

  std::string source(const PackClaim& claim) const {
    const std::string cue = cues(claim.evidence, CueKind::speech);
    std::string who = claim.by.empty() ? "" : name_of(claim.by, true);
    if (who.empty()) who = cue.empty() ? "the article itself" : "somebody whom the text does not name";
    return who + (cue.empty() ? "" : ", by " + cue);
  }

  // `Subject: ‘he’, a pronoun, for ‘Mr Pryce’, for ‘Duncan Pryce’`.
  std::string grounds(const PackClaim& claim) const {
    std::string out;
    bool has_office = false;
    for (const ArgumentGround& argument : claim.evidence.arguments) {
      std::string html = words(argument.words);
      if (const std::string_view reached = reached_in_words(argument.reached); !reached.empty())
        html += ", " + std::string(reached);
      for (const Passage& link : argument.chain) html += ", for " + words(link);
      has_office = has_office || argument.place == ClaimPlace::office;
      if (argument.place == ClaimPlace::office && !claim.office.empty()) html += ": " + name_of(claim.office, true);
      out += row(term_of(argument.place), html);
    }
    if (!has_office && !claim.office.empty()) out += row("Office", name_of(claim.office, true));
    return out;
  }

  static std::string term_of(ClaimPlace place) {
    switch (place) {
      case ClaimPlace::subject:
        return "Words for subject";
      case ClaimPlace::object:
        return "Words for object";
      case ClaimPlace::office:
        return "Office";
      case ClaimPlace::by:
        return "Words for speaker";
    }
    return {};
  }

  static std::string rules(const PackClaim& claim) {
    std::string out;
    for (const RuleText& rule : claim.rules) {
      if (!out.empty()) out += "<br>or ";
      out += code(rule.name);
      if (!rule.where.empty()) out += " (" + html_text(rule.where) + ")";
      if (!rule.statement.empty()) out += ": " + code(rule.statement);
      if (!rule.follows.empty()) out += ", and from it " + code(rule.follows);
    }
    return out;
  }

  static std::string source(const PackArticle& article) {
    const bool weak = article.text_hash.size() == 16;
    return "<div class=\"source\">\n<h3>" + title_of(article) + "</h3>\n<dl>\n" + row("Id", code(article.info.id)) +
           row("Date", date(article.info.date)) + row("Publisher", html_isolate(article.info.source)) +
           row("Address", article.info.url.empty() ? "" : link(article.info.url)) +
           row(weak ? "FNV-1a of text" : "SHA-256 of text", article.text_hash.empty() ? "" : code(article.text_hash)) +
           "</dl>\n</div>\n";
  }

  std::string program() const {
    const PackProgram& program = pack_.program;
    const std::size_t num_files = program.models.files.size() + program.rules.files.size();
    return "<section>\n<h2>The program</h2>\n<dl>\n" + row("newsgraph", html_text(program.version)) +
           row("SHA-256 of models", code(program.models.sha256)) + row("SHA-256 of rules", code(program.rules.sha256)) +
           "</dl>\n" + table("Relation files beside those of the program", program.own_rules) +
           "<details>\n<summary>The " + counted(num_files, "file") + " that these stand for</summary>\n" +
           table("Models and word lists", program.models) + table("Rules", program.rules) + "</details>\n</section>\n";
  }

  static std::string table(const std::string& caption, const PackFiles& files) {
    if (files.files.empty()) return {};
    std::string out = "<table>\n<caption>" + caption +
                      "</caption>\n<thead><tr><th scope=\"col\">File</th><th scope=\"col\">Bytes</th>"
                      "<th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n";
    for (const FileDigest& file : files.files) {
      out += "<tr><td>" + html_text(file.name) + "</td><td class=\"number\">" + std::to_string(file.size) +
             "</td><td>" + code(file.sha256) + "</td></tr>\n";
    }
    return out + "</tbody>\n</table>\n";
  }

  std::string footer() const {
    return "<footer>\n<h2>How to check this</h2>\n<p>The same pack in JSON has the content SHA-256 <span "
           "class=\"hash\">" +
           seal_of(pack_) +
           "</span>. With it and the articles, <code>newsgraph verify pack.json ARTICLES</code> reads the articles "
           "again "
           "and says what is the same. Hashes and bytes are those of the text in UTF-8, its lines ended by a line "
           "feed; "
           "offsets begin at 0, and the second one is that of the byte after.</p>\n</footer>\n";
  }

  const EvidencePack& pack_;
};

}  // namespace

std::string pack_html(const EvidencePack& pack) { return Page(pack).write(); }

}  // namespace newsgraph
