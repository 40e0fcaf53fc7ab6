#include "exporters/exporter.h"

#include "base/suggest.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

std::string file_name(std::string_view path) { return to_lower_ascii(path.substr(path.rfind('/') + 1)); }

// From the last dot.
std::string extension_of(std::string_view path) {
  const std::string file = file_name(path);
  const std::size_t dot = file.rfind('.');
  return dot == std::string::npos ? std::string() : file.substr(dot);
}

// The exporter for the name of this file, by its longest extension: `x.ftm.json` is no JSON-LD. Or null.
const Exporter* exporter_for(std::string_view path) {
  const std::string file = file_name(path);
  const Exporter* best = nullptr;
  std::size_t longest = 0;
  for (const Exporter& exporter : exporters()) {
    for (const std::string_view extension : split(exporter.extensions, ' ')) {
      if (!file.ends_with(extension) || extension.size() <= longest) continue;
      best = &exporter;
      longest = extension.size();
    }
  }
  return best;
}

std::vector<std::string> known_formats() {
  std::vector<std::string> names;
  for (const Exporter& exporter : exporters()) names.emplace_back(exporter.name);
  return names;
}

Error unknown_format(std::string_view format) {
  const std::vector<std::string> known = known_formats();
  return Error{ErrorCode::usage, "unknown format '" + std::string(format) + "'; known: " + join(known, ", ") +
                                     did_you_mean(format, known)};
}

Error unknown_extension(std::string_view path, const std::string& extension) {
  const std::vector<std::string> known = known_formats();
  if (extension.empty()) {
    return Error{ErrorCode::usage, "cannot tell the format of '" + std::string(path) +
                                       "' by its name; say --format, one of: " + join(known, ", ")};
  }
  std::vector<std::string> extensions;
  for (const Exporter& exporter : exporters()) {
    for (const std::string_view candidate : split(exporter.extensions, ' ')) {
      if (!candidate.empty()) extensions.emplace_back(candidate);
    }
  }
  return Error{ErrorCode::usage, "no format writes '" + extension + "' files; known: " + join(extensions, " ") +
                                     did_you_mean(extension, extensions)};
}

}  // namespace

Result<const Exporter*> find_exporter(std::string_view format, std::string_view path) {
  if (format.empty()) {
    const Exporter* const found = exporter_for(path);
    if (found == nullptr) return unknown_extension(path, extension_of(path));
    return found;
  }
  const std::string name = to_lower_ascii(format);
  for (const Exporter& exporter : exporters()) {
    if (exporter.name == name) return &exporter;
  }
  return unknown_format(format);
}

Result<void> export_graph(const KnowledgeGraph& graph, std::string_view format, const std::string& path,
                          const ExportSettings& options) {
  NG_TRY(const Exporter* exporter, find_exporter(format, path));
  if (options.is_special_picture() && !exporter->draws) {
    return Error{ErrorCode::usage, "time lines, clusters and panels are for pictures; format '" +
                                       std::string(exporter->name) + "' has none"};
  }
  if (options.has_own_style && !exporter->draws) {
    return Error{ErrorCode::usage, "styles are for pictures; format '" + std::string(exporter->name) + "' takes none"};
  }
  if (exporter->write_folder != nullptr) {
    if (path != "-") return exporter->write_folder(graph, options, path);
    return Error{ErrorCode::usage, "format '" + std::string(exporter->name) + "' is a folder; say where with -o"};
  }
  NG_TRY(AtomicFile file, AtomicFile::create(path));
  FileOutput output(file);
  NG_TRY_VOID(exporter->write(graph, options, output));
  return file.commit();
}

}  // namespace newsgraph
