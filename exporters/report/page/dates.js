// The slider with two ends: by day, month or year, whichever makes no more steps than can be aimed at.

const periods = [];        // {first, last, words}, without holes
const mostDays = 92, mostMonths = 180;

const dayText = (date) => date.toISOString().slice(0, 10);
const dayDate = (day) => new Date(`${day}T00:00:00Z`);

function periodsBetween(first, last) {
  const start = dayDate(first), end = dayDate(last);
  const days = Math.round((end - start) / 86400000) + 1;
  const unit = days <= mostDays ? 'day' : days <= mostMonths * 30 ? 'month' : 'year';
  const length = {day: 10, month: 7, year: 4}[unit];
  const next = (date) => {
    const out = new Date(date);
    if (unit === 'day') out.setUTCDate(out.getUTCDate() + 1);
    else if (unit === 'month') out.setUTCMonth(out.getUTCMonth() + 1, 1);
    else out.setUTCFullYear(out.getUTCFullYear() + 1, 0, 1);
    return out;
  };
  const out = [];
  for (let at = dayDate({day: first, month: `${first.slice(0, 7)}-01`, year: `${first.slice(0, 4)}-01-01`}[unit]); at <= end;) {
    const after = next(at);
    out.push({first: dayText(at), last: dayText(new Date(after - 86400000)), words: dayText(at).slice(0, length)});
    at = after;
  }
  return out;
}

// Of two thumbs on one place the one that can still move lies above.
function raiseThumb() {
  const from = byId('date-from');
  from.style.zIndex = Number(from.value) > periods.length / 2 ? '2' : '0';
}

function dateWords() {
  raiseThumb();
  const from = periods[Number(byId('date-from').value)], to = periods[Number(byId('date-to').value)];
  const range = from === to ? from.words : `${from.words} to ${to.words}`;
  const undated = claims.filter((claim) => !claim.d).length;
  byId('date-from').setAttribute('aria-valuetext', from.words);
  byId('date-to').setAttribute('aria-valuetext', to.words);
  byId('date-words').textContent = `${range} (when it happened, else the day of the article)` + (undated > 0 ? `, and ${countWords(undated, 'claim', 'claims')} without a date` : '');
  [...byId('histogram').children].forEach((bar, id) => {
    bar.classList.toggle('in', periods[id].first >= from.first && periods[id].last <= to.last);
  });
}

function moveDate(event) {
  const from = byId('date-from'), to = byId('date-to');
  if (Number(from.value) > Number(to.value)) {
    if (event.target === from) from.value = to.value;
    else to.value = from.value;
  }
  const whole = Number(from.value) === 0 && Number(to.value) === periods.length - 1;
  shown.from = whole ? '' : periods[Number(from.value)].first;
  shown.to = whole ? '' : periods[Number(to.value)].last;
  dateWords();
  applyFilters();
}

function resetDates() {
  if (periods.length === 0) return;
  byId('date-from').value = 0;
  byId('date-to').value = periods.length - 1;
  shown.from = shown.to = '';
  dateWords();
}

function makeDates() {
  const dated = claims.filter((claim) => claim.d);
  if (dated.length === 0) {
    byId('dates').hidden = true;
    return;
  }
  const least = (a, b) => a < b ? a : b, most = (a, b) => a > b ? a : b;
  // The days of the articles, as far as they are told: one look back to 1963 must not make a year of each step. What
  // happened before or after belongs to the ends.
  const told = articles.map((article) => (article.date ?? '').slice(0, 10)).filter((day) => day.length === 10);
  const days = told.length > 0 ? told : dated.flatMap((claim) => claim.d);
  periods.push(...periodsBetween(days.reduce(least), days.reduce(most)));
  const first = periods[0], last = periods[periods.length - 1];
  if (dated.some((claim) => claim.d[0] < first.first)) Object.assign(first, {first: '', words: `${first.words} or before`});
  if (dated.some((claim) => claim.d[1] > last.last)) Object.assign(last, {last: '9999', words: `${last.words} or after`});
  const counts = periods.map(() => 0);
  for (const claim of dated) {
    const at = periods.findIndex((period) => period.last >= claim.d[0]);
    ++counts[at];
  }
  const highest = counts.reduce((a, b) => Math.max(a, b), 1);
  for (const count of counts) {
    const bar = make('i');
    bar.style.height = count === 0 ? '0' : `${Math.max(8, 100 * count / highest)}%`;
    byId('histogram').append(bar);
  }
  for (const id of ['date-from', 'date-to']) {
    byId(id).max = periods.length - 1;
    byId(id).addEventListener('input', moveDate);
  }
  resetDates();
}
