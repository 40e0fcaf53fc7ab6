// Which claims are shown, and so which lines and boxes.

const shown = {
  kinds: new Set(kinds.keys()), styles: new Set(styles.keys()), relations: new Set(relations.keys()),
  from: '', to: '',       // days; empty: no bound
  scope: null,            // a set of boxes outside of which nothing is shown, or null
};
const afterFilter = [];   // functions to call when what is shown has changed

const kindPasses = (node) => node === undefined || node < 0 || shown.kinds.has(nodes[node].kind);

// Claims that nobody can date are always shown.
function passes(claim) {
  return shown.styles.has(claim.style) && shown.relations.has(claim.r) && kindPasses(claim.s) && kindPasses(claim.o) &&
      (!claim.d || ((shown.to === '' || claim.d[0] <= shown.to) && (shown.from === '' || claim.d[1] >= shown.from)));
}

const inScope = (box) => shown.scope === null || shown.scope.has(box);
// An office may be told of in the box of its holder: the box counts as what it shows.
const boxPasses = (box) => inScope(box) && kindPasses(boxes[box].node);

// Also false where the claim is drawn, but outside of the scope.
function visible(claim) {
  if (!passes(claim)) return false;
  if (claim.line !== undefined) return boxPasses(lines[claim.line].from) && boxPasses(lines[claim.line].to);
  return claim.box === undefined ? shown.scope === null : boxPasses(claim.box);
}

const visibleClaims = () => claims.filter(visible);

// Words that fit into the lines of text that a label has; as the picture breaks them.
function breakWords(words, rows) {
  const out = [''];
  for (const word of words.split(' ')) {
    const last = out[out.length - 1];
    if (last !== '' && last.length + 1 + word.length > 18 && out.length < rows) out.push(word);
    else out[out.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return out;
}

function labelOf(line, passing) {
  const counts = new Map();
  for (const claim of passing) {
    if (claim.words) pushTo(counts, claim.words, claim.a);
  }
  const parts = [...counts].map(([words, where]) => {
    const count = new Set(where).size;
    return count > 1 ? `${words} ×${count}` : words;
  });
  return parts.length === 0 ? '' : (line.lead ?? '') + parts.join(', ');
}

// Where only some claims of a line pass, its label tells of these.
function relabel(line, passing) {
  const texts = [...line.element.querySelectorAll('text')];
  if (texts.length === 0) return;
  line.fullLabel ??= texts.map((text) => text.textContent);
  const whole = passing.length === line.claims.length;
  if (whole && !line.relabelled) return;
  const words = whole ? line.fullLabel : breakWords(labelOf(line, passing), texts.length);
  texts.forEach((text, row) => { text.textContent = words[row] ?? ''; });
  line.relabelled = !whole;
}

function applyFilters() {
  const alive = new Uint8Array(boxes.length);
  for (const line of lines) {
    const passing = line.claims.filter(visible);
    line.shown = passing.length > 0;
    line.element.classList.toggle('gone', !line.shown);
    if (!line.shown) continue;
    alive[line.from] = alive[line.to] = 1;
    relabel(line, passing);
  }
  let count = 0;
  boxes.forEach((box, id) => {
    const kept = alive[id] || (box.node >= 0 && kindPasses(box.node) && inScope(id) &&
        (box.focus || rolesOfBox[id].some(visible) || shown.scope !== null));
    box.shown = Boolean(kept);
    box.element.classList.toggle('gone', !box.shown);
    count += box.shown;
  });
  byId('nothing').hidden = count > 0;
  for (const act of afterFilter) act();
}

function sample(content) {
  return draw('svg', {width: 34, height: 14, viewBox: '0 0 34 14', 'aria-hidden': 'true'}, content);
}

const kindShapes = [
  () => draw('ellipse', {cx: 17, cy: 7, rx: 15, ry: 5.5}), () => draw('rect', {x: 3, y: 2, width: 28, height: 10, rx: 3.5}),
  () => draw('rect', {x: 3, y: 2, width: 28, height: 10}), () => draw('polygon', {points: '17,1 30,5 30,13 4,13 4,5'}),
  () => draw('polygon', {points: '9,1.5 25,1.5 31,7 25,12.5 9,12.5 3,7'}),
];

function lineSample(style) {
  const group = draw('g', {class: `line ${styles[style].name}`}, draw('path', {d: 'M2,7 L25,7'}));
  if (style === 5) group.append(draw('polygon', {points: '26,2 28,2 28,12 26,12'}));
  else group.append(draw('polygon', {points: style === 1 ? '33,7 25,4 28,7 25,10' : '33,7 25,4 25,10'}));
  if (style === 3) group.append(draw('ellipse', {cx: 3, cy: 7, rx: 2.5, ry: 2.5}));
  return group;
}

// A row with a tick box, for `set`.has(`value`).
function choice(parent, set, value, words, count, picture) {
  const input = make('input', {type: 'checkbox'});
  input.checked = true;
  input.addEventListener('change', () => {
    if (input.checked) set.add(value);
    else set.delete(value);
    applyFilters();
  });
  parent.append(make('label', {class: 'choice'}, input, picture, make('span', {class: 'what'}, words),
                     make('span', {class: 'count'}, String(count))));
  return {input, value, set};
}

const choices = [];

function tickAll(of, ticked) {
  for (const {input, value, set} of choices) {
    if (of !== null && set !== of) continue;
    input.checked = ticked;
    if (ticked) set.add(value);
    else set.delete(value);
  }
}

function makeFilters() {
  kinds.forEach((kind, id) => {
    if (!nodes.some((node) => node.kind === id && node.box !== undefined)) return;
    const count = boxes.filter((box) => box.node >= 0 && nodes[box.node].kind === id).length;
    const picture = sample(draw('g', {class: `box ${kind.toLowerCase()}`}, kindShapes[id]()));
    choices.push(choice(byId('kind-filters'), shown.kinds, id, kind, count, picture));
  });
  styles.forEach((style, id) => {
    const count = claims.filter((claim) => claim.style === id).length;
    if (count > 0) choices.push(choice(byId('style-filters'), shown.styles, id, style.words, count, sample(lineSample(id))));
  });
  const byName = [...relations.keys()].sort((a, b) => relations[a] < relations[b] ? -1 : 1);
  byName.forEach((id) => {
    const count = claims.filter((claim) => claim.r === id).length;
    choices.push(choice(byId('relation-filters'), shown.relations, id, relationWords(id), count, null));
  });
  byId('all-relations').addEventListener('click', () => { tickAll(shown.relations, true); applyFilters(); });
  byId('no-relations').addEventListener('click', () => { tickAll(shown.relations, false); applyFilters(); });
  byId('reset').addEventListener('click', () => {
    tickAll(null, true);
    resetDates();
    setScope(null);
  });
}
