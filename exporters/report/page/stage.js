// The picture: moving it, zooming it, what lies under the pointer.

const stage = byId('stage');
const picture = byId('picture');
const size = {width: Number(picture.dataset.width), height: Number(picture.dataset.height)};
const at = {x: 0, y: 0, scale: 1};
const legible = 0.5;       // below, the words of the picture are hidden, and some names lie above it
const nearest = 4, reach = 8;
const afterMove = [];
let pending = false;

lines.forEach((line, id) => { line.element = byId(`l${id}`); });
// Asked once, since the places are fixed. The group around all moves them into sight.
const shift = picture.firstElementChild.transform.baseVal.consolidate()?.matrix ?? {e: 0, f: 0};
boxes.forEach((box, id) => {
  box.element = byId(`b${id}`);
  const around = box.element.firstElementChild.getBBox();
  box.at = [around.x + around.width / 2 + shift.e, around.y + around.height / 2 + shift.f];
});

function place() {
  pending = false;
  picture.style.transform = `translate(${at.x}px, ${at.y}px) scale(${at.scale})`;
  picture.classList.toggle('far', at.scale < legible);
  for (const act of afterMove) act();
}

function placeSoon() {
  if (!pending) requestAnimationFrame(place);
  pending = true;
}

// The whole picture; where filters have left a part of it, that part.
function fit() {
  const around = stage.getBoundingClientRect();
  if (around.width === 0) return;
  const left = [...boxes.keys()].filter((id) => boxes[id].shown);
  if (left.length > 0 && left.length < boxes.length) return glideTo(left);
  at.scale = Math.min(around.width / size.width, around.height / size.height, 1.2) * 0.97;
  at.x = (around.width - size.width * at.scale) / 2;
  at.y = (around.height - size.height * at.scale) / 2;
  placeSoon();
}

// Keeps the point (x, y) of the stage where it is.
function zoom(factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
  const least = Math.min(0.05, stage.clientWidth / size.width);
  const scale = Math.min(nearest, Math.max(least, at.scale * factor));
  at.x = x - (x - at.x) * scale / at.scale;
  at.y = y - (y - at.y) * scale / at.scale;
  at.scale = scale;
  placeSoon();
}

function moveBy(x, y) {
  at.x += x;
  at.y += y;
  placeSoon();
}

// The middle of a box, in the picture's own units.
function middleOf(box) {
  const [x, y] = boxes[box].at;
  return {x, y};
}

function glideTo(boxIds) {
  if (boxIds.length === 0) return;
  const points = boxIds.map(middleOf);
  const xs = points.map((point) => point.x), ys = points.map((point) => point.y);
  const left = Math.min(...xs) - 110, right = Math.max(...xs) + 110, top = Math.min(...ys) - 60, bottom = Math.max(...ys) + 60;
  const fits = Math.min(stage.clientWidth / (right - left), stage.clientHeight / (bottom - top));
  at.scale = Math.min(Math.max(at.scale, Math.min(1, fits)), boxIds.length > 1 ? fits : nearest, nearest);
  at.x = stage.clientWidth / 2 - (left + right) / 2 * at.scale;
  at.y = stage.clientHeight / 2 - (top + bottom) / 2 * at.scale;
  picture.classList.add('gliding');
  setTimeout(() => picture.classList.remove('gliding'), 300);
  placeSoon();
}

// The box or line at a point of the window: what is under it, else a line within reach, as lines are thin.
function thingAt(x, y) {
  const of = (element) => element?.closest?.('.box, .line');
  const here = of(document.elementFromPoint(x, y));
  if (here) return here;
  for (let away = 1.5; away <= reach; away += 1.5) {
    for (const [dx, dy] of [[0, 1], [0, -1], [1, 0], [-1, 0], [0.7, 0.7], [-0.7, 0.7], [0.7, -0.7], [-0.7, -0.7]]) {
      const near = of(document.elementFromPoint(x + dx * away, y + dy * away));
      if (near && stage.contains(near)) return near;
    }
  }
  return null;
}

function thingOf(element) {
  if (!element) return null;
  const id = Number(element.id.slice(1));
  return element.id[0] === 'b' ? {box: id} : {line: id};
}

// Some names above the picture where its own words would be too small: of the boxes with most lines.
const byLines = [...boxes.keys()].filter((id) => boxes[id].node >= 0).sort((a, b) => linesOfBox[b].length - linesOfBox[a].length || a - b);
const mostNames = 36;

function placeNames() {
  const names = byId('names');
  if (at.scale >= legible) {
    if (names.childElementCount > 0) names.replaceChildren();
    return;
  }
  const taken = [], labels = [];
  for (const id of byLines) {
    if (labels.length >= mostNames) break;
    if (!boxes[id].shown) continue;
    const point = middleOf(id);
    const x = point.x * at.scale + at.x, y = point.y * at.scale + at.y;
    const half = Math.min(96, nameOf(boxes[id].node).length * 4 + 6);
    if (x < half || y < 8 || x > stage.clientWidth - half || y > stage.clientHeight - 8) continue;
    if (taken.some((other) => Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < 20)) continue;
    taken.push({x, y, half});
    const label = make('span', {}, make('bdi', {}, nameOf(boxes[id].node)));
    label.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
    labels.push(label);
  }
  names.replaceChildren(...labels);
}

function tipWords(thing) {
  if (thing.box !== undefined) {
    const box = boxes[thing.box];
    return box.node < 0 ? 'The text does not say who' : `${nameOf(box.node)} (${kinds[nodes[box.node].kind]})`;
  }
  const passing = lines[thing.line].claims.filter(visible);
  const first = passing.slice(0, 4).map(claimWords);
  return first.join('\n') + (passing.length > first.length ? `\nand ${passing.length - first.length} more` : '');
}

function showTip(thing, x, y) {
  const tip = byId('tip');
  tip.hidden = thing === null;
  if (thing === null) return;
  tip.replaceChildren(...tipWords(thing).split('\n').map((line) => make('div', {}, make('bdi', {}, line))));
  const around = stage.getBoundingClientRect();
  tip.style.left = `${Math.max(0, Math.min(x - around.left + 14, around.width - tip.offsetWidth - 4))}px`;
  tip.style.top = `${Math.max(0, Math.min(y - around.top + 16, around.height - tip.offsetHeight - 4))}px`;
}

function makeStage(choose, open) {
  let pressed = null, moved = false, spread = 0;
  const pointers = new Map();
  let pointing = null;     // where the mouse is; looked at once a frame
  const hover = (x, y) => {
    if (pointing === null) {
      requestAnimationFrame(() => {
        if (pointing !== null && pointers.size === 0) showTip(thingOf(thingAt(...pointing)), ...pointing);
        pointing = null;
      });
    }
    pointing = [x, y];
  };
  const distance = () => {
    const [a, b] = [...pointers.values()];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target.closest('button')) return;
    pointers.set(event.pointerId, {x: event.clientX, y: event.clientY});
    pressed = {x: event.clientX, y: event.clientY};
    moved = pointers.size > 1;
    spread = pointers.size === 2 ? distance() : 0;
  });
  stage.addEventListener('pointermove', (event) => {
    if (!pointers.has(event.pointerId)) {
      if (event.pointerType === 'mouse') hover(event.clientX, event.clientY);
      return;
    }
    const before = pointers.get(event.pointerId);
    pointers.set(event.pointerId, {x: event.clientX, y: event.clientY});
    if (pointers.size === 2) {
      const now = distance(), around = stage.getBoundingClientRect();
      zoom(now / spread, event.clientX - around.left, event.clientY - around.top);
      spread = now;
      return;
    }
    if (!moved && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < 4) return;
    if (!moved) {
      stage.setPointerCapture(event.pointerId);
      stage.classList.add('moving');
      showTip(null);
    }
    moved = true;
    moveBy(event.clientX - before.x, event.clientY - before.y);
  });
  const release = (event) => {
    if (!pointers.delete(event.pointerId)) return;
    stage.classList.remove('moving');
    if (!moved && event.type === 'pointerup') choose(thingOf(thingAt(event.clientX, event.clientY)));
  };
  stage.addEventListener('pointerup', release);
  stage.addEventListener('pointercancel', release);
  stage.addEventListener('pointerleave', () => { pointing = null; showTip(null); });
  stage.addEventListener('dblclick', (event) => open(thingOf(thingAt(event.clientX, event.clientY))));
  stage.addEventListener('wheel', (event) => {
    event.preventDefault();
    const around = stage.getBoundingClientRect();
    const lines = event.deltaMode === 1 ? 16 : 1;
    zoom(Math.exp(-event.deltaY * lines / 400), event.clientX - around.left, event.clientY - around.top);
  }, {passive: false});
  byId('zoom-in').addEventListener('click', () => zoom(1.4));
  byId('zoom-out').addEventListener('click', () => zoom(1 / 1.4));
  byId('zoom-fit').addEventListener('click', fit);
  new ResizeObserver(() => placeSoon()).observe(stage);
  afterMove.push(placeNames);
  afterFilter.push(placeNames);
}
