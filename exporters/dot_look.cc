#include "exporters/dot_look.h"

#include <array>

namespace newsgraph {
namespace {

constexpr std::array<KindLook, kNumEntityKinds> kKindLooks = {{
    {"ellipse", "filled", "#CFE8F7", "#0072B2"},      // person
    {"box", "rounded,filled", "#FFF3CC", "#E69F00"},  // office
    {"box", "filled", "#D2EFE5", "#009E73"},          // organisation
    {"house", "filled", "#F7F7F7", "#000000"},        // place
    {"hexagon", "filled", "#F3DDEA", "#CC79A7"},      // event
}};

constexpr std::array<LineLook, kNumLineStyles> kLineLooks = {{
    {"solid", "#222222", "#222222", "normal", "none", "happened, says the article"},
    {"solid", "#8C8C8C", "#555555", "vee", "none", "holds office, belongs to"},
    {"dashed", "#E69F00", "#8A5A00", "normal", "none", "somebody says so"},
    {"solid", "#0072B2", "#00568A", "onormal", "odot", "planned"},
    {"dashed", "#777777", "#5A5A5A", "empty", "none", "possible, called for"},
    {"dotted", "#D55E00", "#A84A00", "tee", "none", "not so"},
}};

}  // namespace

const KindLook& look_of(EntityKind kind) { return kKindLooks[static_cast<std::size_t>(kind)]; }
const LineLook& look_of(LineStyle style) { return kLineLooks[static_cast<std::size_t>(style)]; }

}  // namespace newsgraph
