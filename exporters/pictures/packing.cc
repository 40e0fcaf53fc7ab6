#include "exporters/pictures/packing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace newsgraph {
namespace {

constexpr double kRatio = 1.4;
constexpr double kWaste = 1.1;  // what packing leaves empty, about

// The lower edge of what is placed so far: from `left` to the next step everything down to `depth` is taken.
struct Step {
  double left = 0.0;
  double depth = 0.0;
};

class Skyline {
 public:
  explicit Skyline(double width) : width_(width), steps_({{0.0, 0.0}}) {}

  // Takes room for a rectangle; gives its left and upper edge, depth counted downwards.
  Step take(double width, double height) {
    Step best{0.0, -1.0};
    for (const Step& step : steps_) {
      if (step.left > 0.0 && step.left + width > width_) continue;
      const double depth = depth_over(step.left, step.left + width);
      if (best.depth < 0 || depth < best.depth) best = {step.left, depth};
    }
    raise(best.left, best.left + width, best.depth + height);
    return best;
  }

 private:
  double depth_over(double left, double right) const {
    double depth = 0.0;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const double end = i + 1 < steps_.size() ? steps_[i + 1].left : width_ + right;
      if (end > left && steps_[i].left < right) depth = std::max(depth, steps_[i].depth);
    }
    return depth;
  }

  void raise(double left, double right, double depth) {
    double after = 0.0;  // the depth that goes on at `right`
    for (const Step& step : steps_) {
      if (step.left <= right) after = step.depth;
    }
    const auto is_covered = [&](const Step& step) { return step.left >= left && step.left <= right; };
    steps_.erase(std::remove_if(steps_.begin(), steps_.end(), is_covered), steps_.end());
    steps_.push_back({left, depth});
    steps_.push_back({right, after});
    std::sort(steps_.begin(), steps_.end(), [](const Step& a, const Step& b) { return a.left < b.left; });
  }

  double width_;
  std::vector<Step> steps_;  // by `left`
};

double area_of(const Rectangle& size) { return size.width() * size.height(); }

}  // namespace

std::vector<Rectangle> pack(const std::vector<Rectangle>& sizes, double gap) {
  double area = 0.0;
  double widest = 0.0;
  for (const Rectangle& size : sizes) {
    area += (size.width() + gap) * (size.height() + gap);
    widest = std::max(widest, size.width() + gap);
  }
  std::vector<std::size_t> order(sizes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return area_of(sizes[a]) > area_of(sizes[b]); });
  Skyline skyline(std::max(widest, std::sqrt(kRatio * kWaste * area)));
  std::vector<Rectangle> places(sizes.size());
  for (const std::size_t i : order) {
    const Step at = skyline.take(sizes[i].width() + gap, sizes[i].height() + gap);
    places[i] = {at.left, -at.depth - sizes[i].height(), at.left + sizes[i].width(), -at.depth};
  }
  return places;
}

}  // namespace newsgraph
