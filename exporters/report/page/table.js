// The same claims as a table: for those who cannot see the picture, and for paper.

const rowsAtOnce = 200, mostOnPaper = 2000;
const table = {open: false, rows: rowsAtOnce, sort: 'time', down: false};

const sortKeys = {
  subject: (claim) => nameOf(claim.s), relation: (claim) => relationWords(claim.r), object: (claim) => nameOf(claim.o),
  style: (claim) => claim.style, time: (claim) => claim.d ? claim.d[0] : '9999',
};

function tableRow(claim) {
  const cell = (...content) => make('td', {}, ...content);
  const relation = make('button', {type: 'button', class: 'link', onclick: () => choose({edge: claim.edge})}, relationWords(claim.r));
  return make('tr', {}, cell(nodeOr(claim.s)), cell(relation, claim.words && claim.office !== undefined && claim.office !== claim.o ? ` as ${nameOf(claim.office)}` : ''),
              cell(nodeOr(claim.o)), cell(make('bdi', {}, statusWords(claim))), cell(timeWords(claim)),
              cell(markedQuote(quotes[claim.q], claim.m), sourceOf(claim)));
}

function fillTable() {
  if (!table.open) return;
  const list = visibleClaims(), key = sortKeys[table.sort];
  const sign = table.down ? -1 : 1;
  list.sort((a, b) => { const x = key(a), y = key(b); return x < y ? -sign : x > y ? sign : a.id - b.id; });
  const part = list.slice(0, table.rows);
  byId('rows').replaceChildren(...part.map(tableRow));
  byId('table-caption').textContent = `${countWords(list.length, 'claim', 'claims')} of ${claims.length}` +
      (part.length < list.length ? `; the first ${part.length} are listed` : '');
  byId('more-rows').hidden = part.length === list.length;
  for (const button of document.querySelectorAll('th button')) {
    const direction = button.dataset.sort !== table.sort ? 'none' : table.down ? 'descending' : 'ascending';
    button.closest('th').setAttribute('aria-sort', direction);
  }
}

function showTable(open) {
  table.open = open;
  byId('stage').hidden = open;
  byId('table-view').hidden = !open;
  byId('show-picture').setAttribute('aria-pressed', String(!open));
  byId('show-table').setAttribute('aria-pressed', String(open));
  fillTable();
  if (!open) placeSoon();
}

function makeTable() {
  byId('show-picture').addEventListener('click', () => showTable(false));
  byId('show-table').addEventListener('click', () => showTable(true));
  document.querySelector('.skip').addEventListener('click', () => showTable(true));
  byId('more-rows').addEventListener('click', () => { table.rows += rowsAtOnce; fillTable(); });
  for (const button of document.querySelectorAll('th button')) {
    button.addEventListener('click', () => {
      table.down = table.sort === button.dataset.sort && !table.down;
      table.sort = button.dataset.sort;
      fillTable();
    });
  }
  afterFilter.push(fillTable);
  const before = {open: false, rows: rowsAtOnce};
  addEventListener('beforeprint', () => {
    Object.assign(before, {open: table.open, rows: table.rows});
    Object.assign(table, {open: true, rows: mostOnPaper});
    fillTable();
  });
  addEventListener('afterprint', () => { Object.assign(table, before); showTable(table.open); });
}
