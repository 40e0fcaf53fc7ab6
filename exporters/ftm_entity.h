// One FollowTheMoney entity, as a line of JSON.
#pragma once

#include <string>
#include <string_view>

#include "exporters/json_text.h"

namespace newsgraph {

class FtmEntity {
 public:
  FtmEntity(std::string_view id, std::string_view schema) : line_("{\"id\":\"") {
    line_.append(id).append("\",\"schema\":\"").append(schema).append("\",\"properties\":{");
  }

  // A value of the property `name`; values of one property must come together. Empty ones are left out.
  void add(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (name == property_) {
      line_.push_back(',');
    } else {
      if (!property_.empty()) line_.append("],");
      line_.append("\"").append(name).append("\":[");
      property_ = name;
    }
    append_json_string(value, &line_);
  }

  // The line, ended. To be called once.
  std::string_view finish() { return line_.append(property_.empty() ? "}}\n" : "]}}\n"); }

 private:
  std::string line_;
  std::string property_;  // whose list is open
};

}  // namespace newsgraph
