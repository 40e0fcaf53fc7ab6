#include "exporters/rdf/rdf_terms.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/text_util.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr std::array kPrefixes = {
    RdfPrefix{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    RdfPrefix{"xsd", "http://www.w3.org/2001/XMLSchema#"},
    RdfPrefix{"schema", "http://schema.org/"},
    RdfPrefix{"org", "http://www.w3.org/ns/org#"},
    RdfPrefix{"opengov", "http://www.w3.org/ns/opengov#"},
    RdfPrefix{"prov", "http://www.w3.org/ns/prov#"},
    RdfPrefix{"oa", "http://www.w3.org/ns/oa#"},
    RdfPrefix{"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    RdfPrefix{"skos", "http://www.w3.org/2004/02/skos/core#"},
    RdfPrefix{"edtf", "http://id.loc.gov/datatypes/edtf/"},
};

// In the order of RdfClass.
constexpr std::array<RdfTermInfo, kNumRdfClasses> kClasses = {{
    {"Person", "schema:Person"},
    {"Organization", "org:Organization"},
    {"Office", "org:Post"},
    {"Event", "sem:Event"},
    {"Place", "schema:Place"},
    {"Article", "schema:NewsArticle"},
    {"Membership", "org:Membership"},
    {"Claim", "rdf:Statement"},
    {"Evidence", "oa:SpecificResource"},
    {"Run", "prov:Activity"},
    {"Software", "prov:SoftwareAgent"},
    {"TextPositionSelector", "oa:TextPositionSelector"},
    {"TextQuoteSelector", "oa:TextQuoteSelector"},
}};

// In the order of RdfTerm.
constexpr std::array<RdfTermInfo, kNumRdfTerms> kTerms = {{
    {"label", "skos:prefLabel"},
    {"altLabel", "skos:altLabel", "", true},
    {"member", "org:member", "@id"},
    {"organization", "org:organization", "@id", true},
    {"post", "opengov:post", "@id"},
    {"startDate", "schema:startDate", "xsd:date"},
    {"endDate", "schema:endDate", "xsd:date"},
    {"subject", "rdf:subject", "@id"},
    {"predicate", "rdf:predicate", "@vocab"},
    {"object", "rdf:object", "@id"},
    {"office", "v:office", "@id"},
    {"status", "v:status", "@vocab"},
    {"state", "v:state", "@vocab"},
    {"attributedTo", "prov:wasAttributedTo", "@id", true},
    {"confidence", "v:confidence", "xsd:double"},
    {"eventTime", "v:eventTime", "edtf:EDTF-level1"},
    {"since", "v:since", "edtf:EDTF-level1"},
    {"until", "v:until", "edtf:EDTF-level1"},
    {"evidence", "prov:wasDerivedFrom", "@id", true},
    {"derivedFrom", "prov:wasDerivedFrom", "@id", true},
    {"generatedBy", "prov:wasGeneratedBy", "@id"},
    {"usedSoftware", "prov:wasAssociatedWith", "@id"},
    {"version", "schema:softwareVersion"},
    {"source", "oa:hasSource", "@id"},
    {"selector", "oa:hasSelector", "", true},
    {"start", "oa:start", "xsd:nonNegativeInteger"},
    {"end", "oa:end", "xsd:nonNegativeInteger"},
    {"exact", "oa:exact"},
    {"rule", "v:rule"},
    {"headline", "schema:headline"},
    {"url", "schema:url", "@id"},
    {"publisher", "schema:publisher"},
    {"datePublished", "schema:datePublished"},
    {"textHash", "v:textHash"},
}};

constexpr std::array<std::string_view, 7> kWords = {"asserted", "planned", "hypothetical", "negated",
                                                    "current",  "former",  "future"};

bool is_reserved(std::string_view name) {
  const auto has_name = [&](const auto& row) { return row.name == name; };
  return is_one_of(name, {"kg", "rel", "v", "id", "type"}) ||
         std::any_of(kPrefixes.begin(), kPrefixes.end(), has_name) ||
         std::any_of(kClasses.begin(), kClasses.end(), has_name) ||
         std::any_of(kTerms.begin(), kTerms.end(), has_name) ||
         std::find(kWords.begin(), kWords.end(), name) != kWords.end();
}

bool is_plain_word(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return is_ascii_lower(c) || is_ascii_upper(c) || is_ascii_digit(c) || c == '_';
  });
}

bool is_shape(std::string_view text, std::string_view shape) {
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (shape[i] == '0' ? !is_ascii_digit(text[i]) : text[i] != shape[i]) return false;
  }
  return true;
}

int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

bool is_day(std::string_view date) {
  if (!is_shape(date, "0000-00-00")) return false;
  const std::chrono::year_month_day day{std::chrono::year{number(date.substr(0, 4))},
                                        std::chrono::month{static_cast<unsigned>(number(date.substr(5, 2)))},
                                        std::chrono::day{static_cast<unsigned>(number(date.substr(8, 2)))}};
  return day.ok();
}

bool is_clock_time(std::string_view time) {
  const bool has_zone = !time.empty() && time.back() == 'Z';
  if (has_zone) time.remove_suffix(1);
  return is_shape(time, "00:00:00") && number(time.substr(0, 2)) < 24 && number(time.substr(3, 2)) < 60 &&
         number(time.substr(6, 2)) < 60;
}

}  // namespace

std::span<const RdfPrefix> rdf_prefixes() { return kPrefixes; }
const RdfTermInfo& info_of(RdfTerm term) { return kTerms[static_cast<std::size_t>(term)]; }
const RdfTermInfo& info_of(RdfClass type) { return kClasses[static_cast<std::size_t>(type)]; }
std::span<const std::string_view> rdf_words() { return kWords; }

bool is_plain_relation(std::string_view relation) { return is_plain_word(relation) && !is_reserved(relation); }

std::string node_path(const Node& node) { return iri_path(node.key); }
std::string article_path(const GraphArticle& article) { return iri_path("article/" + article.info.id); }
std::string claim_path(const GraphClaim& claim) { return claim.key.text(); }
std::string evidence_path(const GraphClaim& claim) { return "evidence/" + claim.key.hex(); }
std::string membership_path(const Edge& edge) { return "membership/" + edge.key.hex(); }

RdfClass class_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return RdfClass::person;
    case EntityKind::office:
      return RdfClass::office;
    case EntityKind::organisation:
      return RdfClass::organization;
    case EntityKind::place:
      return RdfClass::place;
    case EntityKind::event:
      return RdfClass::event;
  }
  return RdfClass::event;
}

std::string_view date_type(std::string_view date) {
  if (is_shape(date, "0000")) return "xsd:gYear";
  if (is_day(date)) return "xsd:date";
  if (is_shape(date, "0000-00") && is_day(std::string(date) + "-01")) return "xsd:gYearMonth";
  const bool is_moment =
      date.size() > 10 && date[10] == 'T' && is_day(date.substr(0, 10)) && is_clock_time(date.substr(11));
  return is_moment ? "xsd:dateTime" : std::string_view();
}

}  // namespace newsgraph
