// Any text that decodes has claims: their quotes stand where they say, and they can be written and read again.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/check.h"
#include "base/file_reader.h"
#include "claims/claims_file.h"
#include "input/decode_text.h"
#include "pipeline/pipeline.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsgraph;
  static const Result<Pipeline> kPipeline = Pipeline::create(PipelineOptions{}, DiskFileReader());
  const auto text = decode_text(std::string(reinterpret_cast<const char*>(data), size), "fuzz");
  if (!text) return 0;
  ArticleInfo info;
  info.id = "fuzz";
  info.date = "2020-02-29";
  const auto claims = kPipeline->run(info, *text);
  NG_CHECK(claims);
  for (const Claim& claim : claims->claims) {
    const Evidence& evidence = claim.evidence;
    NG_CHECK(evidence.span.end <= text->size() && evidence.span.contains(evidence.trigger));
    NG_CHECK(evidence.quote == text->substr(evidence.span.begin, evidence.span.end - evidence.span.begin));
  }
  const std::string line = to_json_line(*claims);
  const auto again = parse_claims_line(line, "again", 1);
  NG_CHECK(again && to_json_line(*again) == line);
  return 0;
}
