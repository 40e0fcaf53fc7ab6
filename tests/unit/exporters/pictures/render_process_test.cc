#include "exporters/pictures/render_process.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

RenderRequest request(std::string format) {
  return {NG_RENDER_PROGRAM, "dot", std::move(format), 60, std::chrono::steady_clock::now()};
}

TEST(RenderDot, DrawsEveryFormat) {
  const std::string dot = "digraph { a -> b [label=\"x\"] }";
  const auto svg = render_dot(dot, request("svg"));
  ASSERT_TRUE(svg) << svg.error().message;
  EXPECT_NE(svg->find("</svg>"), std::string::npos);
  const auto png = render_dot(dot, request("png"));
  ASSERT_TRUE(png) << png.error().message;
  EXPECT_EQ(png->substr(1, 3), "PNG");
  const auto pdf = render_dot(dot, request("pdf"));
  ASSERT_TRUE(pdf) << pdf.error().message;
  EXPECT_EQ(pdf->substr(0, 4), "%PDF");
}

TEST(RenderDot, SaysWhatWasWrong) {
  const auto broken = render_dot("digraph {", request("svg"));
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().code, ErrorCode::bad_input);
  const auto unknown = render_dot("digraph {}", request("tiff"));
  ASSERT_FALSE(unknown);
  EXPECT_NE(unknown.error().message.find("usage: newsgraph-render"), std::string::npos);
}

TEST(RenderDot, MissesItsProgram) {
  const auto missing =
      render_dot("digraph {}", {"/nonexistent/newsgraph-render", "dot", "svg", 5, std::chrono::steady_clock::now()});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::not_found);
  EXPECT_EQ(missing.error().path, "/nonexistent/newsgraph-render");
}

TEST(RenderDot, StopsAtTheTimeLimit) {
  const auto late = render_dot("digraph {}", {"/bin/cat", "/dev/zero", "-", 0, std::chrono::steady_clock::now()});
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().code, ErrorCode::limit);
}

TEST(RenderDot, TheLimitIsOfAllCallsTogether) {
  RenderRequest late = request("svg");
  late.begun -= std::chrono::seconds(61);
  const auto drawn = render_dot("digraph {}", late);
  ASSERT_FALSE(drawn);
  EXPECT_EQ(drawn.error().code, ErrorCode::limit);
}

}  // namespace
}  // namespace newsgraph
