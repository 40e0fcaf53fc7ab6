#include "graph/query/value_text.h"

#include <array>
#include <charconv>
#include <cmath>

#include "base/text_util.h"
#include "graph/query/query.h"

namespace newsgraph::query {
namespace {

bool is_plain_name(std::string_view name) {
  if (name.empty() || is_ascii_digit(name[0])) return false;
  for (const char c : name) {
    if (!is_ascii_alpha(c) && !is_ascii_digit(c) && c != '_' && static_cast<unsigned char>(c) < 0x80) return false;
  }
  return true;
}

// As a query would have to write it: in backticks where it must be.
void append_name(std::string_view name, std::string* out) {
  if (is_plain_name(name)) {
    *out += name;
    return;
  }
  *out += '`';
  for (const char c : name) *out += c == '`' ? std::string("``") : std::string(1, c);
  *out += '`';
}

void append_string(std::string_view text, std::string* out) {
  *out += '\'';
  for (const char c : text) {
    switch (c) {
      case '\'':
        *out += "\\'";
        break;
      case '\\':
        *out += "\\\\";
        break;
      case '\n':
        *out += "\\n";
        break;
      case '\r':
        *out += "\\r";
        break;
      case '\t':
        *out += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
          constexpr std::string_view kHex = "0123456789ABCDEF";
          *out += "\\u00";
          *out += kHex[static_cast<unsigned char>(c) >> 4U];
          *out += kHex[static_cast<unsigned char>(c) & 0xFU];
        } else {
          *out += c;
        }
    }
  }
  *out += '\'';
}

class Writer {
 public:
  explicit Writer(const PropertyGraph& graph) : graph_(graph) {}

  void write(const Value& value) {
    switch (value.kind()) {
      case ValueKind::null:
        out += "null";
        return;
      case ValueKind::boolean:
        out += value.as_boolean() ? "true" : "false";
        return;
      case ValueKind::integer:
      case ValueKind::floating:
        out += number_text(value);
        return;
      case ValueKind::string:
        append_string(value.as_string(), &out);
        return;
      case ValueKind::list:
        write_list(value.as_list());
        return;
      case ValueKind::map:
        write_map(value.as_map());
        return;
      case ValueKind::node:
        write_node(value.as_node());
        return;
      case ValueKind::relationship:
        write_relationship(value.as_relationship());
        return;
      case ValueKind::path:
        write_path(value.as_path());
        return;
      default:
        out += temporal_text(value);
        return;
    }
  }

  std::string out;

 private:
  void write_list(const ValueList& items) {
    out += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) out += ", ";
      write(items[i]);
    }
    out += ']';
  }

  void write_map(const ValueMap& entries) {
    out += '{';
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (i > 0) out += ", ";
      append_name(entries[i].first, &out);
      out += ": ";
      write(entries[i].second);
    }
    out += '}';
  }

  template <typename PropertyOf>
  void write_properties(const std::vector<Symbol>& keys, bool after_text, PropertyOf property_of) {
    if (keys.empty()) return;
    out += after_text ? " {" : "{";
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (i > 0) out += ", ";
      append_name(graph_.keys().name(keys[i]), &out);
      out += ": ";
      write(property_of(keys[i]));
    }
    out += '}';
  }

  void write_node(NodeIndex node) {
    out += '(';
    for (const Symbol label : graph_.labels_of(node)) {
      out += ':';
      append_name(graph_.labels().name(label), &out);
    }
    std::vector<Symbol> keys;
    graph_.properties().node_keys(node, &keys);
    write_properties(keys, !graph_.labels_of(node).empty(),
                     [&](Symbol key) { return graph_.properties().node_property(node, key); });
    out += ')';
  }

  void write_relationship(RelationshipIndex relationship) {
    out += "[:";
    append_name(graph_.types().name(graph_.type_of(relationship)), &out);
    std::vector<Symbol> keys;
    graph_.properties().relationship_keys(relationship, &keys);
    write_properties(keys, true,
                     [&](Symbol key) { return graph_.properties().relationship_property(relationship, key); });
    out += ']';
  }

  void write_path(const PathValue& path) {
    out += '<';
    for (std::size_t i = 0; i < path.nodes.size(); ++i) {
      if (i > 0) {
        const RelationshipIndex relationship = path.relationships[i - 1];
        const bool forward = graph_.start_of(relationship) == path.nodes[i - 1];
        out += forward ? "-" : "<-";
        write_relationship(relationship);
        out += forward ? "->" : "-";
      }
      write_node(path.nodes[i]);
    }
    out += '>';
  }

  const PropertyGraph& graph_;
};

}  // namespace

std::string floating_text(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number > 0 ? "Infinity" : "-Infinity";
  std::array<char, 40> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  std::string text(digits.data(), written.ptr);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

std::string number_text(const Value& number) {
  return number.kind() == ValueKind::integer ? std::to_string(number.as_integer())
                                             : floating_text(number.as_floating());
}

std::string to_text(const Value& value, const PropertyGraph& graph) {
  Writer writer(graph);
  writer.write(value);
  return std::move(writer.out);
}

}  // namespace newsgraph::query
