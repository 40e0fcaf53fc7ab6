// One article through the pipeline, all its layers kept.
#pragma once

#include "base/result.h"
#include "input/article.h"
#include "layer_dump.h"
#include "pipeline/pipeline.h"

namespace newsgraph {

// Fails as Pipeline::run does.
Result<ReadArticle> read_article(const Pipeline& pipeline, Article article);

}  // namespace newsgraph
