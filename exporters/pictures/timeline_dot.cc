#include "exporters/pictures/timeline_dot.h"

#include <algorithm>
#include <cmath>

#include "base/text_util.h"
#include "exporters/pictures/dot_graph.h"
#include "exporters/pictures/dot_painter.h"
#include "exporters/pictures/time_axis.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

// In points, 72 an inch; y grows upwards, so rows go down from 0.
constexpr double kPoints = 72.0;
constexpr double kChartWidth = 760.0;
constexpr double kNameHeight = 17.0;
constexpr double kActHeight = 32.0;  // two lines of words: what, and when
constexpr double kThinBar = 15.0;    // of a tenure of which no act is told
constexpr double kRowGap = 9.0;
constexpr double kOpenEnd = 30.0;  // of a bar that nobody says the begin or end of
constexpr double kKeyStep = 19.0;
constexpr double kMinBar = 3.0;
constexpr double kLetter = 6.9;        // width of a letter of 12 points, on the safe side
constexpr double kBelow = 0.7;         // so that the line runs between the two lines of its words
constexpr std::size_t kMaxActor = 30;  // code points
constexpr std::size_t kActWidth = 26;  // code points a line

std::string at(double x, double y) { return one_decimal(x) + "," + one_decimal(y); }

std::string inches(double points) {
  const long thousandths = std::lround(points / kPoints * 1000);
  std::string text = std::to_string(thousandths % 1000);
  text.insert(0, 3 - text.size(), '0');
  return std::to_string(thousandths / 1000) + "." + text;
}

double letters(std::string_view text) { return static_cast<double>(count_code_points(text)); }

// Where a bar is on the page.
struct Extent {
  double left = 0.0;
  double right = 0.0;
};

class TimelinePainter {
 public:
  TimelinePainter(const KnowledgeGraph& graph, const Timeline& timeline, const PictureStyle& style, DotGraph* dot)
      : graph_(graph),
        timeline_(timeline),
        style_(style),
        dot_(*dot),
        painter_(graph, style, dot),
        letter_(kLetter * style.size / 12.0),
        axis_(timeline.first, timeline.last, kChartWidth) {}

  void paint(bool legend) {
    painter_.set_page(timeline_.title, timeline_.description, "nop2");
    dot_.set_graph({{"splines", "line"}, {"outputorder", "nodesfirst"}, {"pad", "0.2"}});
    paint_axis();
    double y = 0.0;
    for (std::size_t i = 0; i < timeline_.rows.size(); ++i) y -= paint_row(i, y) + kRowGap;
    if (legend) paint_legend(y - kRowGap);
  }

 private:
  static std::size_t num_lines(const TimelineRow& row) {
    const auto num_begin =
        std::count_if(row.acts.begin(), row.acts.end(), [](const TimelineAct& act) { return act.at_begin; });
    const auto num_acts = static_cast<std::ptrdiff_t>(row.acts.size());
    return static_cast<std::size_t>(std::max(num_begin, num_acts - num_begin));
  }
  static double bar_height(const TimelineRow& row) {
    const std::size_t lines = num_lines(row);
    return lines == 0 ? kThinBar : static_cast<double>(lines) * kActHeight;
  }

  void paint_axis();
  double paint_row(std::size_t index, double top);
  Extent extent_of(const TimelineRow& row) const;
  Extent place_of(const Stretch& stretch) const;
  void paint_name(const TimelineRow& row, const std::string& id, const Extent& bar, double y);
  void paint_bar(const TimelineRow& row, const std::string& id, double top);
  DotAttributes bar_look(Certainty certainty) const;
  void paint_act(const TimelineAct& act, const std::string& id, const Extent& bar, double y);
  double half_width_of(const TimelineAct& act) const;
  void paint_actor(const TimelineAct& act, const std::string& id, double x, double y);
  std::string straight(double from, double to, double y, const Line& line) const;
  void paint_legend(double top);
  void paint_bar_sample(Certainty certainty, double y);
  void paint_line_sample(LineStyle style, double y);
  void paint_words(const std::string& id, std::string words, double left, double y);

  const KnowledgeGraph& graph_;
  const Timeline& timeline_;
  const PictureStyle& style_;
  DotGraph& dot_;
  DotPainter painter_;
  double letter_;
  TimeAxis axis_;
};

// Thin lines from top to bottom, each below its day. They are made first, so that bars lie over them.
void TimelinePainter::paint_axis() {
  double height = 0.0;
  for (const TimelineRow& row : timeline_.rows) height += kNameHeight + bar_height(row) + kRowGap;
  std::size_t count = 0;
  for (const TimeAxis::Mark& mark : axis_.marks()) {
    const std::string number = std::to_string(++count);
    dot_.add_node("g" + number, {{"label", ""},
                                 {"shape", "box"},
                                 {"pos", at(mark.place, -height / 2)},
                                 {"width", "0.001"},
                                 {"height", inches(height)},
                                 {"fixedsize", "true"},
                                 {"color", "#DDDDDD"},
                                 {"penwidth", "0.5"},
                                 {"class", "axis"}});
    dot_.add_node("d" + number, {{"label", mark.label},
                                 {"shape", "plaintext"},
                                 {"pos", at(mark.place, 10.0)},
                                 {"fontsize", std::to_string(style_.size - 1)},
                                 {"class", "axis"}});
  }
}

// Open ends are as long as can be seen.
Extent TimelinePainter::place_of(const Stretch& stretch) const {
  Extent extent;
  if (!stretch.first.empty()) extent.left = axis_.place_of(stretch.first);
  if (!stretch.last.empty()) extent.right = axis_.place_of(stretch.last);
  if (stretch.first.empty()) extent.left = extent.right - kOpenEnd;
  if (stretch.last.empty()) extent.right = extent.left + kOpenEnd;
  extent.right = std::max(extent.right, extent.left + kMinBar);
  return extent;
}

Extent TimelinePainter::extent_of(const TimelineRow& row) const {
  if (row.stretches.empty()) {
    const auto dated =
        std::find_if(row.acts.begin(), row.acts.end(), [](const TimelineAct& act) { return !act.day.empty(); });
    const double x = dated == row.acts.end() ? 0.0 : axis_.place_of(dated->day);
    return {x, x};
  }
  Extent whole = place_of(row.stretches.front());
  for (const Stretch& stretch : row.stretches) {
    const Extent part = place_of(stretch);
    whole.left = std::min(whole.left, part.left);
    whole.right = std::max(whole.right, part.right);
  }
  return whole;
}

// Above the bar, from its begin on, or up to its end where there is more room before it.
void TimelinePainter::paint_name(const TimelineRow& row, const std::string& id, const Extent& bar, double y) {
  std::string words = row.name;
  if (!row.days.empty()) words += ", " + row.days;
  const double width = letters(words) * letter_ + 12.0;
  const bool to_the_right = bar.left + width <= kChartWidth || bar.left < kChartWidth / 2;
  const double x = to_the_right ? bar.left + width / 2 : bar.right - width / 2;
  DotAttributes attributes = {{"label", dot_label(words) + (to_the_right ? "\\l" : "\\r")},
                              {"shape", "plaintext"},
                              {"pos", at(x, y)},
                              {"width", inches(width)},
                              {"height", inches(kNameHeight)},
                              {"fixedsize", "true"},
                              {"margin", "0.02,0"},
                              {"tooltip", dot_text(row.tooltip)}};
  if (row.person) attributes.emplace_back("about", dot_text(graph_.node(row.person).key));
  dot_.add_node(id, attributes);
}

DotAttributes TimelinePainter::bar_look(Certainty certainty) const {
  const KindLook& person = style_.of(EntityKind::person);
  switch (certainty) {
    case Certainty::known:
      return {{"style", "filled"}, {"fillcolor", person.fill}, {"color", person.border}, {"class", "known"}};
    case Certainty::presumed:
      return {{"style", "dashed,filled"}, {"fillcolor", person.fill}, {"color", person.border}, {"class", "presumed"}};
    case Certainty::uncertain:
      return {{"style", "dotted,filled"},
              {"fillcolor", style_.background},
              {"color", person.border},
              {"class", "uncertain"}};
    case Certainty::doubted:
      return {{"style", "dashed,filled"},
              {"fillcolor", style_.background},
              {"penwidth", "2.0"},
              {"color", style_.of(LineStyle::attributed).color},
              {"class", "doubted"}};
    case Certainty::nobody:
      return {{"style", "filled"},
              {"fillcolor", "#EEEEEE"},
              {"color", style_.of(LineStyle::hypothetical).color},
              {"class", "nobody"}};
  }
  return {};
}

// What is known last: it may be one day between two stretches that are not.
void TimelinePainter::paint_bar(const TimelineRow& row, const std::string& id, double top) {
  const double height = bar_height(row);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < row.stretches.size(); ++i) order.push_back(i);
  std::stable_partition(order.begin(), order.end(),
                        [&](std::size_t i) { return row.stretches[i].certainty != Certainty::known; });
  for (const std::size_t i : order) {
    const Extent place = place_of(row.stretches[i]);
    DotAttributes attributes = bar_look(row.stretches[i].certainty);
    const DotAttributes more = {{"label", ""},
                                {"shape", "box"},
                                {"fixedsize", "true"},
                                {"pos", at((place.left + place.right) / 2, top - height / 2)},
                                {"width", inches(place.right - place.left)},
                                {"height", inches(height)},
                                {"tooltip", dot_text(row.tooltip)}};
    attributes.insert(attributes.end(), more.begin(), more.end());
    dot_.add_node(id + "_" + std::to_string(i + 1), attributes);
  }
}

// Gives the height of the row.
double TimelinePainter::paint_row(std::size_t index, double top) {
  const TimelineRow& row = timeline_.rows[index];
  const Extent bar = extent_of(row);
  const std::string number = std::to_string(index + 1);
  paint_name(row, "t" + number, bar, top - kNameHeight / 2);
  paint_bar(row, "b" + number, top - kNameHeight);
  double begin_y = top - kNameHeight - kActHeight / 2;
  double end_y = begin_y;
  for (std::size_t i = 0; i < row.acts.size(); ++i) {
    double& y = row.acts[i].at_begin ? begin_y : end_y;
    paint_act(row.acts[i], number + "_" + std::to_string(i + 1), bar, y);
    y -= kActHeight;
  }
  return kNameHeight + bar_height(row);
}

double TimelinePainter::half_width_of(const TimelineAct& act) const {
  if (!act.has_actor) return 3.0;
  if (!act.actor) return 10.0;
  const Node& node = graph_.node(act.actor);
  const bool is_round = node.kind == EntityKind::person;  // an ellipse is wider than its words
  return letters(clip(node.label(), kMaxActor)) * letter_ * (is_round ? 0.68 : 0.52) + 8.0;
}

// Whoever did it; a small ring where nobody but the holder did.
void TimelinePainter::paint_actor(const TimelineAct& act, const std::string& id, double x, double y) {
  if (!act.has_actor) {
    return dot_.add_node(id, {{"label", ""},
                              {"shape", "circle"},
                              {"style", "filled"},
                              {"fillcolor", style_.background},
                              {"color", "#777777"},
                              {"width", "0.08"},
                              {"height", "0.08"},
                              {"fixedsize", "true"},
                              {"pos", at(x, y)},
                              {"class", "act"}});
  }
  Box box;
  box.node = act.actor;
  box.name = act.actor ? clip(graph_.node(act.actor).label(), kMaxActor) : "?";
  box.tooltip = act.actor ? graph_.node(act.actor).label() : "the text does not say who";
  DotAttributes more = {{"pos", at(x, y)}};
  if (act.actor) {
    more.emplace_back("label", dot_label(box.name));
    more.emplace_back("width", inches(2 * half_width_of(act)));
    more.emplace_back("height", "0.3");
    more.emplace_back("fixedsize", "true");
  }
  painter_.add_box(box, id, more);
}

// A level line and its arrows, as DOT has them: the tips first, then the curve between.
std::string TimelinePainter::straight(double from, double to, double y, const Line& line) const {
  constexpr double kArrow = 7.0;
  const LineLook look = style_.of(line);
  const double step = to > from ? kArrow : -kArrow;
  std::string pos;
  if (look.arrowtail != "none") {
    pos += "s," + at(from, y) + " ";
    from += step;
  }
  if (look.arrowhead != "none") {
    pos += "e," + at(to, y) + " ";
    to -= step;
  }
  const double third = (to - from) / 3;
  return pos + at(from, y) + " " + at(from + third, y) + " " + at(to - third, y) + " " + at(to, y);
}

// From the left where it begins a tenure, else from the right; the words stand on the line, the day below it.
void TimelinePainter::paint_act(const TimelineAct& act, const std::string& id, const Extent& bar, double y) {
  const double side = act.at_begin ? -1.0 : 1.0;
  const double edge = act.at_begin ? bar.left : bar.right;
  const double point = act.day.empty() ? edge : std::clamp(axis_.place_of(act.day), bar.left, bar.right);
  const std::string words = clip(act.line.label, kActWidth * 2);
  const double length = std::max(letters(words), letters(act.when)) * letter_ + 30.0;
  const double half = half_width_of(act);
  const double actor = edge + side * (length + half);
  dot_.add_node("p" + id,
                {{"label", ""}, {"shape", "point"}, {"width", "0.04"}, {"pos", at(point, y)}, {"class", "act"}});
  paint_actor(act, "a" + id, actor, y);
  Line line = act.line;
  line.label = words + "\n" + (act.when.empty() ? " " : act.when);
  // What the holder does leads away from the bar, where it ends it.
  const bool leads_away = !act.has_actor && !act.at_begin;
  const double near = actor - side * half;
  const std::string pos = leads_away ? straight(point, near, y, line) : straight(near, point, y, line);
  const DotAttributes more = {{"pos", pos}, {"lp", at(edge + side * length / 2, y - kBelow)}};
  painter_.add_line(line, leads_away ? "p" + id : "a" + id, leads_away ? "a" + id : "p" + id, true, more);
}

void TimelinePainter::paint_words(const std::string& id, std::string words, double left, double y) {
  const double width = letters(words) * letter_ + 8.0;
  dot_.add_node(id, {{"label", dot_label(words) + "\\l"},
                     {"shape", "plaintext"},
                     {"pos", at(left + width / 2, y)},
                     {"width", inches(width)},
                     {"height", "0.2"},
                     {"fixedsize", "true"},
                     {"margin", "0.02,0"},
                     {"class", "legend"}});
}

// Bars on the left, lines to the right of them; `top` is the middle of the first row.
void TimelinePainter::paint_legend(double top) {
  std::set<Certainty> bars;
  std::set<LineStyle> lines;
  for (const TimelineRow& row : timeline_.rows) {
    for (const Stretch& stretch : row.stretches) bars.insert(stretch.certainty);
    for (const TimelineAct& act : row.acts) lines.insert(act.line.style);
  }
  double y = top;
  for (const Certainty certainty : bars) {
    paint_bar_sample(certainty, y);
    y -= kKeyStep;
  }
  y = top;
  for (const LineStyle style : lines) {
    paint_line_sample(style, y);
    y -= kKeyStep;
  }
}

void TimelinePainter::paint_bar_sample(Certainty certainty, double y) {
  constexpr const char* kWords[] = {"held it", "presumed: nothing says that it ended", "nobody says when",
                                    "in doubt: others contradict", "nobody is known to hold it"};
  const auto place = static_cast<std::size_t>(certainty);
  const std::string number = std::to_string(place + 1);
  DotAttributes attributes = bar_look(certainty);
  const DotAttributes more = {{"label", ""},        {"shape", "box"}, {"fixedsize", "true"},
                              {"pos", at(20.0, y)}, {"width", "0.5"}, {"height", "0.16"}};
  attributes.insert(attributes.end(), more.begin(), more.end());
  dot_.add_node("kb" + number, attributes);
  paint_words("kt" + number, kWords[place], 46.0, y);
}

void TimelinePainter::paint_line_sample(LineStyle style, double y) {
  constexpr double kColumn = 320.0;
  constexpr double kLength = 44.0;
  const LineLook& look = style_.of(style);
  const std::string number = std::to_string(static_cast<std::size_t>(style) + 1);
  for (const auto& [name, x] : {std::pair("kf", kColumn), std::pair("ke", kColumn + kLength)}) {
    dot_.add_node(name + number, {{"label", ""},
                                  {"shape", "point"},
                                  {"style", "invis"},
                                  {"width", "0.01"},
                                  {"pos", at(x, y)},
                                  {"class", "legend"}});
  }
  Line sample;
  sample.style = style;
  dot_.add_edge("kf" + number, "ke" + number,
                {{"style", look.style},
                 {"color", look.color},
                 {"arrowhead", look.arrowhead},
                 {"dir", look.arrowtail != "none" ? "both" : "forward"},
                 {"arrowtail", look.arrowtail},
                 {"class", "legend"},
                 {"pos", straight(kColumn, kColumn + kLength, y, sample)}});
  paint_words("kw" + number, look.what, kColumn + kLength + 10.0, y);
}

}  // namespace

std::string timeline_to_dot(const KnowledgeGraph& graph, const Timeline& timeline, const PictureStyle& style,
                            bool legend) {
  DotGraph dot("newsgraph");
  TimelinePainter(graph, timeline, style, &dot).paint(legend);
  return dot.to_text();
}

}  // namespace newsgraph
