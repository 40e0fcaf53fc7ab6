#include "exporters/jsonld_terms.h"

#include <algorithm>
#include <array>
#include <chrono>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "base/text_util.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

struct Term {
  std::string_view name;
  std::string_view iri;
  std::string_view type = {};   // `@id`, `@vocab`, `xsd:date`; empty: a plain string
  bool is_set = false;          // always an array
};

constexpr std::array kPrefixes = {
    Term{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    Term{"xsd", "http://www.w3.org/2001/XMLSchema#"},
    Term{"schema", "http://schema.org/"},
    Term{"org", "http://www.w3.org/ns/org#"},
    Term{"opengov", "http://www.w3.org/ns/opengov#"},
    Term{"prov", "http://www.w3.org/ns/prov#"},
    Term{"oa", "http://www.w3.org/ns/oa#"},
    Term{"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    Term{"skos", "http://www.w3.org/2004/02/skos/core#"},
    Term{"edtf", "http://id.loc.gov/datatypes/edtf/"},
};

constexpr std::array kTerms = {
    Term{"id", "@id"},
    Term{"type", "@type"},
    Term{"Person", "schema:Person"},
    Term{"Organization", "org:Organization"},
    Term{"Office", "org:Post"},
    Term{"Event", "sem:Event"},
    Term{"Place", "schema:Place"},
    Term{"Article", "schema:NewsArticle"},
    Term{"Membership", "org:Membership"},
    Term{"Claim", "rdf:Statement"},
    Term{"Evidence", "oa:SpecificResource"},
    Term{"Run", "prov:Activity"},
    Term{"Software", "prov:SoftwareAgent"},
    Term{"TextPositionSelector", "oa:TextPositionSelector"},
    Term{"TextQuoteSelector", "oa:TextQuoteSelector"},
    Term{"label", "skos:prefLabel"},
    Term{"altLabel", "skos:altLabel", "", true},
    Term{"member", "org:member", "@id"},
    Term{"organization", "org:organization", "@id", true},
    Term{"post", "opengov:post", "@id"},
    Term{"startDate", "schema:startDate", "xsd:date"},
    Term{"endDate", "schema:endDate", "xsd:date"},
    Term{"subject", "rdf:subject", "@id"},
    Term{"predicate", "rdf:predicate", "@vocab"},
    Term{"object", "rdf:object", "@id"},
    Term{"office", "v:office", "@id"},
    Term{"status", "v:status", "@vocab"},
    Term{"asserted", "v:asserted"},
    Term{"planned", "v:planned"},
    Term{"hypothetical", "v:hypothetical"},
    Term{"negated", "v:negated"},
    Term{"state", "v:state", "@vocab"},
    Term{"current", "v:current"},
    Term{"former", "v:former"},
    Term{"future", "v:future"},
    Term{"attributedTo", "prov:wasAttributedTo", "@id", true},
    Term{"confidence", "v:confidence", "xsd:double"},
    Term{"eventTime", "v:eventTime", "edtf:EDTF-level1"},
    Term{"since", "v:since", "edtf:EDTF-level1"},
    Term{"until", "v:until", "edtf:EDTF-level1"},
    Term{"evidence", "prov:wasDerivedFrom", "@id", true},
    Term{"derivedFrom", "prov:wasDerivedFrom", "@id", true},
    Term{"generatedBy", "prov:wasGeneratedBy", "@id"},
    Term{"usedSoftware", "prov:wasAssociatedWith", "@id"},
    Term{"version", "schema:softwareVersion"},
    Term{"source", "oa:hasSource", "@id"},
    Term{"selector", "oa:hasSelector", "", true},
    Term{"start", "oa:start", "xsd:nonNegativeInteger"},
    Term{"end", "oa:end", "xsd:nonNegativeInteger"},
    Term{"exact", "oa:exact"},
    Term{"rule", "v:rule"},
    Term{"headline", "schema:headline"},
    Term{"url", "schema:url", "@id"},
    Term{"publisher", "schema:publisher"},
    Term{"datePublished", "schema:datePublished"},
    Term{"textHash", "v:textHash"},
};

void write(std::string_view text, JsonWriter* json) {
  json->String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_term(const Term& term, JsonWriter* json) {
  write(term.name, json);
  if (term.type.empty() && !term.is_set) return write(term.iri, json);
  json->StartObject();
  json->Key("@id");
  write(term.iri, json);
  if (!term.type.empty()) {
    json->Key("@type");
    write(term.type, json);
  }
  if (term.is_set) {
    json->Key("@container");
    json->String("@set");
  }
  json->EndObject();
}

bool is_reserved(std::string_view name) {
  const auto has_name = [&](const Term& term) { return term.name == name; };
  return name == "kg" || name == "rel" || name == "v" || std::any_of(kPrefixes.begin(), kPrefixes.end(), has_name) ||
         std::any_of(kTerms.begin(), kTerms.end(), has_name);
}

bool is_plain_word(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return is_ascii_lower(c) || is_ascii_upper(c) || is_ascii_digit(c) || c == '_';
  });
}

std::string kg_iri(std::string_view folder, std::string_view name) {
  return "kg:" + iri_path(std::string(folder) + std::string(name));
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

std::string jsonld_context(std::string_view base_iri, const std::set<std::string>& relations) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  const std::string base(base_iri);
  json.StartObject();
  json.Key("@version");
  json.Double(1.1);
  write_term({"kg", base + "kg/"}, &json);
  write_term({"rel", base + "rel#"}, &json);
  write_term({"v", base + "ns#"}, &json);
  for (const Term& prefix : kPrefixes) write_term(prefix, &json);
  for (const Term& term : kTerms) write_term(term, &json);
  for (const std::string& relation : relations) {
    const std::string term = relation_term(relation);
    const std::string iri = "rel:" + iri_path(relation);
    write_term({term, iri, "@id"}, &json);
  }
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

std::string relation_term(const std::string& relation) {
  return is_plain_word(relation) && !is_reserved(relation) ? relation : "rel:" + iri_path(relation);
}

std::string_view kind_term(EntityKind kind) {
  return kind == EntityKind::organisation ? std::string_view("Organization") : to_string(kind);
}

std::string node_iri(const Node& node) { return "kg:" + iri_path(node.key); }
std::string article_iri(const GraphArticle& article) { return kg_iri("article/", article.info.id); }
std::string claim_iri(const GraphClaim& claim) { return kg_iri("claim/", claim.key); }
std::string evidence_iri(const GraphClaim& claim) { return kg_iri("evidence/", claim.key); }
std::string membership_iri(const Edge& edge) { return kg_iri("membership/", edge.key); }

std::string_view date_type(std::string_view date) {
  if (is_shape(date, "0000")) return "xsd:gYear";
  if (is_day(date)) return "xsd:date";
  if (is_shape(date, "0000-00") && is_day(std::string(date) + "-01")) return "xsd:gYearMonth";
  const bool is_moment = date.size() > 10 && date[10] == 'T' && is_day(date.substr(0, 10)) && is_clock_time(date.substr(11));
  return is_moment ? "xsd:dateTime" : std::string_view();
}

}  // namespace newsgraph
