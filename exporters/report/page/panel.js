// Details of what is chosen, beside the picture.

const panel = byId('panel');

function nodeLink(node) {
  return make('button', {type: 'button', class: 'link', onclick: () => choose({node}, {show: true})}, make('bdi', {}, nameOf(node)));
}

const nodeOr = (node) => node === undefined || node < 0 ? make('span', {}, 'somebody') : nodeLink(node);

// The sentence, with the words that the claim rests on marked: [begin, end, what], sorted, none crossing another.
function markedQuote(text, marks) {
  const quote = make('bdi');
  let at = 0;
  for (const [begin, end, what] of marks) {
    if (begin < at) continue;
    quote.append(text.slice(at, begin), make('mark', {class: ['argument', 'trigger', 'cue'][what]}, text.slice(begin, end)));
    at = end;
  }
  quote.append(text.slice(at));
  return make('blockquote', {}, '“', quote, '”');
}

function sourceOf(claim) {
  const article = articles[claim.a];
  const title = make('bdi', {}, article.title || article.id);
  const link = article.url ? make('a', {href: article.url, rel: 'noopener noreferrer', target: '_blank'}, title) : make('cite', {}, title);
  const rest = [article.source, article.date].filter(Boolean).join(', ');
  return make('p', {class: 'source'}, link, rest ? ', ' : '', make('bdi', {}, rest));
}

function claimCard(claim) {
  const card = make('article', {class: `claim ${styles[claim.style].name}`});
  const status = make('p', {class: 'status'}, `${statuses[claim.st]}${claim.by === undefined ? voiceWords(claim) : ', says '}`,
                      claim.by === undefined ? '' : nodeLink(claim.by), claim.state ? `; ${claim.state}` : '');
  const when = timeWords(claim);
  if (when) status.append(`; ${when}`);
  card.append(status);
  if (claim.office !== undefined && claim.office !== claim.o) card.append(make('p', {}, 'as ', nodeLink(claim.office)));
  card.append(markedQuote(quotes[claim.q], claim.m), sourceOf(claim));
  const fine = [`characters ${claim.cp[0]} to ${claim.cp[1]}`, `confidence ${claim.c.toFixed(2)}`];
  if (claim.rule) fine.push(`rule ${claim.rule}`);
  card.append(make('p', {class: 'fine'}, fine.join('; ')));
  return card;
}

function edgeHeading(edge) {
  const first = edges.get(edge)[0];
  return make('h2', {}, nodeOr(first.s), ` – ${relationWords(first.r)} – `, nodeOr(first.o));
}

function hiddenWords(all, passing) {
  return all === passing ? null : make('p', {class: 'fine'}, `${countWords(all - passing, 'claim is', 'claims are')} hidden by the filters.`);
}

function edgeSection(edge) {
  const all = edges.get(edge), passing = all.filter(passes);
  return make('section', {}, edgeHeading(edge), make('p', {class: 'count'}, `${countWords(all.length, 'claim', 'claims')} in ${countWords(articlesOf(all), 'article', 'articles')}`),
              ...passing.map(claimCard), hiddenWords(all.length, passing.length));
}

function lineSections(line) {
  const list = [...new Set(lines[line].claims.map((claim) => claim.edge))];
  return list.map((edge) => {
    const all = lines[line].claims.filter((claim) => claim.edge === edge), passing = all.filter(passes);
    const others = edges.get(edge).length - all.length;
    const more = others === 0 ? null : make('p', {}, make('button', {type: 'button', class: 'link', onclick: () => choose({edge}, {show: true})},
                                                          `${countWords(others, 'other claim', 'other claims')} of the same, by others or of another status`));
    return make('section', {}, edgeHeading(edge), ...passing.map(claimCard), hiddenWords(all.length, passing.length), more);
  });
}

// One row for each edge of `node` in which it plays the part `part`.
function edgeRows(node, part) {
  const rows = new Map();
  for (const claim of claimsOfNode[node]) {
    if (claim[part] === node && passes(claim)) pushTo(rows, claim.edge, claim);
  }
  const key = (list) => relationWords(list[0].r);
  return [...rows].sort(([, a], [, b]) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0).map(([edge, list]) => {
    const first = list[0];
    const words = part === 's' ? [`${relationWords(first.r)} – `, make('bdi', {}, nameOf(first.o))]
                : part === 'o' ? [make('bdi', {}, nameOf(first.s)), ` – ${relationWords(first.r)}`]
                : [make('bdi', {}, claimWords(first))];
    const marks = [...new Set(list.map((claim) => styles[claim.style].words))].join('; ');
    return make('li', {}, make('button', {type: 'button', class: 'link', onclick: () => choose({edge}, {show: true})}, ...words), ' ',
                make('span', {class: 'count'}, `${marks}; ${countWords(articlesOf(list), 'article', 'articles')}`));
  });
}

function rowsSection(title, rows) {
  return rows.length === 0 ? [] : [make('h3', {}, `${title} (${rows.length})`), make('ul', {}, ...rows)];
}

function nodeSections(node) {
  const value = nodes[node], box = boxOf(node);
  const out = [make('h2', {}, make('bdi', {}, value.names[0])), make('p', {class: 'kind'}, kinds[value.kind])];
  if (value.names.length > 1) out.push(make('p', {}, 'also: ', make('bdi', {}, value.names.slice(1).join(', '))));
  if (box !== undefined) {
    out.push(make('p', {class: 'actions'}, make('button', {type: 'button', id: 'narrow', onclick: () => narrowTo(box)}, 'Neighbours only (n)'),
                  make('button', {type: 'button', onclick: () => glideTo([box])}, 'Show in picture')));
  } else {
    out.push(make('p', {class: 'fine'}, 'Not in the picture: it is only named as a speaker, or in nothing that is drawn.'));
  }
  const held = tenures.filter((tenure) => tenure.office === node), career = tenures.filter((tenure) => tenure.person === node);
  if (held.length > 0) out.push(make('h3', {}, 'Who held it'), timeLine(held, 'person'));
  if (career.length > 0) out.push(make('h3', {}, 'Offices held'), timeLine(career, 'office'));
  out.push(...rowsSection('As subject', edgeRows(node, 's')), ...rowsSection('As object', edgeRows(node, 'o')),
           ...rowsSection('As the office at stake', edgeRows(node, 'office')), ...rowsSection('As the source', edgeRows(node, 'by')));
  out.push(hiddenWords(claimsOfNode[node].length, claimsOfNode[node].filter(passes).length));
  return out;
}

function overview() {
  const top = byLines.slice(0, 12);
  return [make('h2', {}, 'Most is said of'), make('ul', {}, ...top.map((box) => make('li', {}, nodeLink(boxes[box].node), ' ',
            make('span', {class: 'count'}, countWords(linesOfBox[box].length, 'line', 'lines'))))),
          make('h3', {}, `Articles that say something (${articles.length})`),
          make('ul', {}, ...articles.slice(0, 100).map((article, id) => make('li', {}, sourceOf({a: id})))),
          articles.length > 100 ? make('p', {class: 'fine'}, `and ${articles.length - 100} more`) : null,
          make('p', {class: 'fine'}, `Made by ${graph.program}.`)];
}

function showPanel() {
  const content = chosen === null ? overview() : chosen.node !== undefined ? nodeSections(chosen.node)
                : chosen.line !== undefined ? lineSections(chosen.line) : [edgeSection(chosen.edge)];
  const back = chosen === null ? [] : [make('p', {class: 'actions'}, make('button', {type: 'button', onclick: goBack}, '← Back'),
                                            make('button', {type: 'button', id: 'close', onclick: () => choose(null)}, 'Close'))];
  panel.replaceChildren(...back, ...content.filter(Boolean));
  panel.scrollTop = 0;
}
