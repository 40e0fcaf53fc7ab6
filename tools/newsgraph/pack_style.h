// The style sheet of pack_html.h: light, dark and paper. Marks differ by shape as well as by colour.
#pragma once

namespace newsgraph {

inline constexpr char kPackStyle[] = R"css(
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #595959; --line: #c8c8c8; --mark: #fff1b8; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e3; --paper: #181a1b; --soft: #a8a39b; --line: #474c4f; --mark: #54480f; --link: #8ab8f0; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 3rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.2rem 0 .3rem; padding-top: .8rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
a { color: var(--link); }
.soft { color: var(--soft); font-size: .9rem; margin: 0 0 .6rem; }
.relation { font-style: italic; font-weight: normal; }
.claim, .source { margin: 1.2rem 0; }
blockquote { margin: .4rem 0 .8rem; padding: .1rem 0 .1rem .9rem; border-left: 4px solid var(--line); font-size: 1.1rem; }
blockquote p { margin: 0; white-space: pre-line; }
mark { background: none; color: inherit; }
mark.argument { border-bottom: 2px solid currentColor; }
mark.trigger { background: var(--mark); font-weight: bold; padding: 0 .15em; }
mark.cue { font-style: italic; border-bottom: 2px dotted currentColor; }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: .15rem .8rem; margin: 0; font-size: .92rem; }
dt { color: var(--soft); }
dd { margin: 0; }
code, .hash { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: .85em; }
table { border-collapse: collapse; width: 100%; font-size: .8rem; }
caption { text-align: left; font-weight: bold; padding: .8rem 0 .2rem; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .1rem .6rem .1rem 0; border-bottom: 1px solid var(--line); font-weight: normal; }
summary { margin: .8rem 0 0; font-size: .92rem; cursor: pointer; }
td.number { text-align: right; white-space: nowrap; }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #333; --line: #999; --mark: none; --link: #000; }
  @page { margin: 18mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3 { break-after: avoid; }
  blockquote, dl, tr { break-inside: avoid; }
  details { display: none; }
  mark.trigger { outline: 1px solid #000; }
}
)css";

}  // namespace newsgraph
