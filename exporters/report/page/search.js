// The search box: names first, then sentences.

const mostHits = 12;
// Letters without their accents, so that `Muller` finds `Müller`.
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const isLetter = (sign) => /[\p{L}\p{N}]/u.test(sign);
const foldedNames = nodes.map((node) => node.names.map(fold));
let foldedQuotes = null;

// A whole name, then whole words, then beginnings of words; people before the rest, then those of whom more is said.
function searchNodes(wanted) {
  const found = [];
  foldedNames.forEach((names, node) => {
    let best = Infinity;
    names.forEach((name, position) => {
      const where = name.indexOf(wanted);
      if (where < 0) return;
      const begins = where === 0 || !isLetter(name[where - 1]), ends = !isLetter(name[where + wanted.length] ?? ' ');
      const rank = name === wanted ? 0 : begins && ends ? 1 : begins ? 2 : 3;
      best = Math.min(best, rank * 2 + (position > 0 ? 1 : 0));
    });
    if (best < Infinity) found.push({node, best});
  });
  const group = ({node, best}) => best < 6 ? (nodes[node].kind === 0 ? 0 : 1) : 2;   // a person whose word it is
  return found.sort((a, b) => group(a) - group(b) || a.best - b.best || claimsOfNode[b.node].length - claimsOfNode[a.node].length || a.node - b.node);
}

function searchQuotes(wanted, most) {
  foldedQuotes ??= quotes.map(fold);
  const out = [], seen = new Set();
  for (const claim of claims) {
    if (out.length >= most) break;
    if (!foldedQuotes[claim.q].includes(wanted) || seen.has(claim.edge)) continue;
    seen.add(claim.edge);
    out.push(claim);
  }
  return out;
}

function makeSearch() {
  const input = byId('search'), list = byId('hits');
  let hits = [], active = -1;
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const activate = (index) => {
    active = index;
    [...list.children].forEach((row, id) => row.setAttribute('aria-selected', String(id === index)));
    if (index >= 0) {
      input.setAttribute('aria-activedescendant', `hit${index}`);
      list.children[index].scrollIntoView({block: 'nearest'});
    }
  };
  const take = (index) => {
    const hit = hits[index];
    if (!hit) return;
    close();
    choose(hit, {show: true});
    panel.focus({preventScroll: true});
  };
  const update = () => {
    const wanted = fold(input.value.trim());
    if (wanted === '') return close();
    const named = searchNodes(wanted).slice(0, mostHits);
    const quoted = searchQuotes(wanted, Math.max(0, Math.min(5, mostHits - named.length)));
    hits = [...named.map(({node}) => ({node})), ...quoted.map((claim) => ({edge: claim.edge}))];
    const rows = [
      ...named.map(({node}) => [make('bdi', {}, nameOf(node)), ' ', make('small', {}, kinds[nodes[node].kind])]),
      ...quoted.map((claim) => [make('bdi', {}, claimWords(claim)), make('br'), make('small', {}, make('bdi', {}, quotes[claim.q]))]),
    ];
    list.replaceChildren(...rows.map((row, id) => {
      const item = make('li', {role: 'option', id: `hit${id}`, 'aria-selected': 'false'}, ...row);
      item.addEventListener('mousedown', (event) => { event.preventDefault(); take(id); });
      return item;
    }));
    if (rows.length === 0) list.replaceChildren(make('li', {role: 'option', 'aria-disabled': 'true'}, 'Nothing found'));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    activate(hits.length > 0 ? 0 : -1);
  };
  input.addEventListener('input', update);
  input.addEventListener('focus', () => { if (input.value.trim() !== '') update(); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' && hits.length > 0) activate((active + 1) % hits.length);
    else if (event.key === 'ArrowUp' && hits.length > 0) activate((active + hits.length - 1) % hits.length);
    else if (event.key === 'Enter') take(active);
    else if (event.key === 'Escape') { input.value = ''; close(); input.blur(); }
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
