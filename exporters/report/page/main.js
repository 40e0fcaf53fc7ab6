// Everything is tied together here: buttons, keys, the first look.

function toggleTheme() {
  const dark = document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  document.documentElement.dataset.theme = dark === 'dark' ? 'light' : 'dark';
  byId('theme').textContent = dark === 'dark' ? 'Dark' : 'Light';
}

const arrows = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

function moveKey(event) {
  const [dx, dy] = arrows[event.key];
  if (!stage.contains(document.activeElement)) return moveBy(-80 * dx, -80 * dy);
  const next = boxTowards(current, dx, dy);
  if (next === null) return;
  moveTo(next);
  const x = middleOf(next).x * at.scale + at.x, y = middleOf(next).y * at.scale + at.y;
  if (x < 40 || y < 40 || x > stage.clientWidth - 40 || y > stage.clientHeight - 40) glideTo([next]);
  const around = stage.getBoundingClientRect();
  showTip({box: next}, around.left + x, around.top + y);
}

// Through the lines of the chosen box, in the order of the picture.
function stepLine(step) {
  if (current === null) return;
  const list = linesOfBox[current].filter((line) => line.shown);
  if (list.length === 0) return;
  const index = list.findIndex((line) => chosen?.line === line.id);
  const next = index < 0 ? (step > 0 ? 0 : list.length - 1) : (index + step + list.length) % list.length;
  choose({line: list[next].id});
}

function leave() {
  showTip(null);
  if (byId('help').open) byId('help').close();
  else if (chosen !== null) choose(null);
  else if (shown.scope !== null) setScope(null);
}

const keys = {
  '/': () => byId('search').focus(), p: () => { showTable(false); if (current !== null) moveTo(current); }, '?': () => byId('help').showModal(), Escape: leave,
  '+': () => zoom(1.4), '=': () => zoom(1.4), '-': () => zoom(1 / 1.4), 0: fit,
  n: () => { if (current !== null) narrowTo(current); }, a: () => { setScope(null); fit(); },
  t: () => showTable(!table.open), d: toggleTheme, '[': () => stepLine(-1), ']': () => stepLine(1),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=checkbox])')) return;
  if (event.key in arrows) {
    if (table.open || event.target.closest('aside, #filters')) return;
    moveKey(event);
  } else if (event.key === 'Enter' || event.key === ' ') {
    const box = event.target.closest?.('.box');
    if (!box) return;
    chooseThing(thingOf(box));
  } else if (event.key in keys && !(byId('help').open && event.key !== 'Escape')) {
    keys[event.key]();
  } else {
    return;
  }
  event.preventDefault();
}

document.documentElement.classList.add('script');
makeFilters();
makeDates();
makeStage(chooseThing, (thing) => { if (thing?.box !== undefined) narrowTo(thing.box); });
makeSelection();
makeSearch();
makeTable();
addEventListener('keydown', onKey);
byId('theme').addEventListener('click', toggleTheme);
byId('print').addEventListener('click', () => print());
byId('help-button').addEventListener('click', () => byId('help').showModal());
byId('help-close').addEventListener('click', () => byId('help').close());
if (matchMedia('(prefers-color-scheme: dark)').matches) byId('theme').textContent = 'Light';
applyFilters();
showPanel();
fit();
