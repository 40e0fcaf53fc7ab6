// Style files: how pictures look, in the user's words.
//
//   # black and white
//   page             font="DejaVu Serif" background=white text=black size=12
//   person           shape=ellipse fill=white border=black text=black outline=solid corners=square width=1
//   negated          line=dotted colour=black text=black arrow=tee tail=none width=1.4
//   relation sacked  colour=#B00000 width=2.5
//
// One look a line: what it is of, then `key=value` in any order; blank lines and what follows `#` at the begin of a
// word are left out. What is not named stays as it is. Of boxes: the kinds `person office organisation place event`;
// of lines: `asserted state attributed planned hypothetical negated` and `relation NAME`. A relation's `line`, `arrow`
// and `tail` change only what articles say happened or is so: a denial must not come to look like a fact.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "exporters/pictures/dot_look.h"

namespace newsgraph {

// The style that `bytes` describes, on top of default_style(). Every value is checked against what Graphviz knows since
// 2.40: nothing of the file gets into DOT unchecked.
// Fails with bad_input, naming path, line and column, what is wrong and what was probably meant; with limit on a file
// over 64 KiB.
Result<PictureStyle> parse_style(std::string_view bytes, const std::string& path);

}  // namespace newsgraph
