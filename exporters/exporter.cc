#include "exporters/exporter.h"

#include "base/suggest.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

std::string extension_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view file = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const std::size_t dot = file.rfind('.');
  return dot == std::string_view::npos ? std::string() : to_lower_ascii(file.substr(dot));
}

bool has_extension(const Exporter& exporter, std::string_view extension) {
  for (const std::string_view candidate : split(exporter.extensions, ' ')) {
    if (candidate == extension) return true;
  }
  return false;
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
    for (const std::string_view candidate : split(exporter.extensions, ' ')) extensions.emplace_back(candidate);
  }
  return Error{ErrorCode::usage, "no format writes '" + extension + "' files; known: " + join(extensions, " ") +
                                     did_you_mean(extension, extensions)};
}

}  // namespace

Result<const Exporter*> find_exporter(std::string_view format, std::string_view path) {
  const std::string name = to_lower_ascii(format);
  const std::string extension = extension_of(path);
  for (const Exporter& exporter : exporters()) {
    if (name.empty() ? has_extension(exporter, extension) : exporter.name == name) return &exporter;
  }
  if (!name.empty()) return unknown_format(format);
  return unknown_extension(path, extension);
}

Result<void> export_graph(const KnowledgeGraph& graph, std::string_view format, const std::string& path,
                          const ExportSettings& options) {
  NG_TRY(const Exporter* exporter, find_exporter(format, path));
  NG_TRY(AtomicFile file, AtomicFile::create(path));
  FileOutput output(file);
  NG_TRY_VOID(exporter->write(graph, options, output));
  return file.commit();
}

}  // namespace newsgraph
