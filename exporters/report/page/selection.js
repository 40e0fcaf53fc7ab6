// What is chosen: a box, a line, or one edge; and the neighbourhood that the picture is narrowed to.

let chosen = null;         // {node}, {line} or {edge}, or null
let current = null;        // the box that the keyboard is at
const history = [];        // what was chosen before, for Back

function neighboursOf(boxIds) {
  const out = new Set(boxIds);
  for (const box of boxIds) {
    for (const line of linesOfBox[box]) {
      if (line.claims.some(passes)) out.add(otherEnd(line, box));
    }
  }
  return out;
}

const linesOfEdge = (edge) => [...new Set(edges.get(edge).filter((claim) => claim.line !== undefined).map((claim) => claim.line))];

// Boxes and lines that a choice is about; those beside it keep their colour.
function partsOf(choice) {
  if (choice.node !== undefined) {
    const box = boxOf(choice.node);
    if (box === undefined) return {boxes: [], lines: [], near: []};
    const near = linesOfBox[box].filter((line) => line.shown);
    return {boxes: [box], lines: [], near, };
  }
  const list = choice.line !== undefined ? [choice.line] : linesOfEdge(choice.edge);
  const folded = choice.edge === undefined ? [] : edges.get(choice.edge).filter((claim) => claim.box !== undefined).map((claim) => claim.box);
  return {boxes: folded, lines: list.map((id) => lines[id]), near: []};
}

function mark() {
  for (const element of picture.querySelectorAll('.chosen, .near')) element.classList.remove('chosen', 'near');
  picture.classList.toggle('choosing', chosen !== null);
  if (chosen === null) return;
  const parts = partsOf(chosen);
  const nearBoxes = new Set(parts.boxes);
  for (const line of [...parts.lines, ...parts.near]) {
    line.element.classList.add('near');
    nearBoxes.add(line.from).add(line.to);
  }
  for (const line of parts.lines) line.element.classList.add('chosen');
  for (const box of nearBoxes) boxes[box].element.classList.add('near');
  for (const box of parts.boxes) boxes[box].element.classList.add('chosen');
  // Nothing of it is drawn: then nothing steps back.
  if (nearBoxes.size === 0) picture.classList.remove('choosing');
}

const sameChoice = (a, b) => JSON.stringify(a) === JSON.stringify(b);

// Shows `choice` in picture and panel. `show`: also moves the picture there.
function choose(choice, {show = false, back = false} = {}) {
  if (sameChoice(choice, chosen)) return;
  if (!back && chosen !== null) history.push(chosen);
  if (choice === null) history.length = 0;
  chosen = choice;
  mark();
  const parts = choice === null ? null : partsOf(choice);
  if (choice?.node !== undefined && parts.boxes.length > 0) moveTo(parts.boxes[0], false);
  if (show && parts !== null) {
    const where = new Set(parts.boxes);
    for (const line of parts.lines) where.add(line.from).add(line.to);
    glideTo([...where]);
  }
  showPanel();
  const narrow = getComputedStyle(document.querySelector('.columns')).display === 'flex';
  if (choice !== null && narrow) panel.scrollIntoView({block: 'start'});
}

const chooseThing = (thing) => {
  if (thing === null) choose(null);
  else if (thing.line !== undefined) choose({line: thing.line});
  else if (boxes[thing.box].node >= 0) choose({node: boxes[thing.box].node});
  else choose({line: linesOfBox[thing.box][0].id});
};

function goBack() {
  const before = history.pop();
  choose(before ?? null, {back: true});
}

// The box that Tab comes to.
function moveTo(box, focus = true) {
  if (current !== null) boxes[current].element.setAttribute('tabindex', '-1');
  current = box;
  boxes[box].element.setAttribute('tabindex', '0');
  if (focus) boxes[box].element.focus({preventScroll: true});
}

// The nearest shown box in a direction, those straight ahead first.
function boxTowards(box, dx, dy) {
  const from = middleOf(box);
  let best = null, least = Infinity;
  boxes.forEach((other, id) => {
    if (id === box || !other.shown) return;
    const to = middleOf(id);
    const ahead = (to.x - from.x) * dx + (to.y - from.y) * dy;
    const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
    if (ahead <= 1 || aside > 2 * ahead) return;
    const cost = ahead + 2 * aside;
    if (cost < least) [best, least] = [id, cost];
  });
  return best;
}

function setScope(set) {
  shown.scope = set;
  byId('scope').hidden = set === null;
  applyFilters();
  mark();
  if (set !== null) {
    const count = boxes.filter((box) => box.shown).length;
    byId('scope-words').textContent = `${count} of ${boxes.length} boxes`;
    glideTo([...set].filter((id) => boxes[id].shown));
  }
}

// Narrows the picture to a box and its neighbours; once more, one step wider.
function narrowTo(box) {
  if (shown.scope !== null && shown.scope.has(box)) setScope(neighboursOf(shown.scope));
  else setScope(neighboursOf([box]));
}

function makeSelection() {
  boxes.forEach((box, id) => {
    const element = box.element;
    const seen = [...element.querySelectorAll('text')].map((text) => text.textContent).join(' ');
    const kind = box.node < 0 ? 'somebody' : kinds[nodes[box.node].kind];
    element.setAttribute('role', 'button');
    element.setAttribute('aria-label', `${seen}, ${kind}, ${countWords(linesOfBox[id].length, 'line', 'lines')}`);
    element.setAttribute('tabindex', '-1');
  });
  if (byLines.length > 0) moveTo(byLines[0], false);
  byId('scope-all').addEventListener('click', () => { setScope(null); fit(); });
  byId('scope-wider').addEventListener('click', () => setScope(neighboursOf(shown.scope)));
  afterFilter.push(mark);
}
