// The graph as the page holds it, and what can be looked up in it.

const graph = JSON.parse(document.getElementById('graph-data').textContent);
const {articles, nodes, relations, claims, boxes, lines, quotes, tenures} = graph;
const kinds = ['Person', 'Office', 'Organisation', 'Place', 'Event'];
const statuses = ['asserted', 'planned', 'hypothetical', 'negated'];
const styles = [
  {name: 'does', words: 'happened, says the article'},
  {name: 'is', words: 'holds office, belongs to'},
  {name: 'said', words: 'somebody says so'},
  {name: 'planned', words: 'planned'},
  {name: 'possible', words: 'possible, called for'},
  {name: 'not', words: 'not so'},
];

const byId = (id) => document.getElementById(id);

// make('p', {class: 'fine'}, 'text', child): an element. Text goes in as text, never as markup.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'onclick') element.addEventListener('click', value);
    else if (value !== undefined && value !== null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

// The same for SVG.
function draw(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const nameOf = (node) => node === undefined || node < 0 ? 'somebody' : nodes[node].names[0];
const relationWords = (relation) => relations[relation].replaceAll('_', ' ');
const pushTo = (map, key, value) => map.has(key) ? map.get(key).push(value) : map.set(key, [value]);

// Edges: all claims of one subject, relation and object.
const edges = new Map();
// Claims in which a node takes part, as subject, object, office or speaker.
const claimsOfNode = nodes.map(() => []);
claims.forEach((claim, id) => {
  claim.id = id;
  pushTo(edges, claim.edge, claim);
  for (const node of new Set([claim.s, claim.o, claim.office, claim.by])) {
    if (node !== undefined && node >= 0) claimsOfNode[node].push(claim);
  }
});

const linesOfBox = boxes.map(() => []);
const rolesOfBox = boxes.map(() => []);
lines.forEach((line, id) => {
  line.id = id;
  line.claims = [];
  linesOfBox[line.from].push(line);
  if (line.to !== line.from) linesOfBox[line.to].push(line);
});
for (const claim of claims) {
  if (claim.line !== undefined) lines[claim.line].claims.push(claim);
  if (claim.box !== undefined) rolesOfBox[claim.box].push(claim);
}
const otherEnd = (line, box) => line.from === box ? line.to : line.from;
const boxOf = (node) => node === undefined || node < 0 ? undefined : nodes[node].box;
const articlesOf = (list) => new Set(list.map((claim) => claim.a)).size;
const countWords = (count, one, many) => `${count} ${count === 1 ? one : many}`;

// `Theresa May – sacked – Gavin Williamson`
const claimWords = (claim) => `${nameOf(claim.s)} – ${relationWords(claim.r)} – ${nameOf(claim.o)}`;

// `asserted by the article`, `negated, says Ada Fell`, `asserted, says somebody whom the article does not name`
const voiceWords = (claim) => claim.unnamed ? ', says somebody whom the article does not name' : ' by the article';
function statusWords(claim) {
  const state = claim.state && claim.state !== 'none' ? `; ${claim.state}` : '';
  return statuses[claim.st] + (claim.by === undefined ? voiceWords(claim) : `, says ${nameOf(claim.by)}`) + state;
}

function timeWords(claim) {
  const parts = [];
  if (claim.time) parts.push(claim.time);
  if (claim.since) parts.push(`since ${claim.since}`);
  if (claim.until) parts.push(`until ${claim.until}`);
  return parts.join(', ');
}
