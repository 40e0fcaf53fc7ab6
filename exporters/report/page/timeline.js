// Who held an office, or which offices somebody held, along a line of time. From the ledger; nothing is worked out here.

const dayNumber = (day) => dayDate(day).getTime() / 86400000;

function tenureWords(tenure) {
  const parts = [];
  if (tenure.begin) parts.push(`from ${tenure.begin}`);
  if (tenure.end) parts.push(`to ${tenure.end}`);
  else if (tenure.ended) parts.push('ended, nobody says when');
  if (parts.length === 0 && tenure.seen.length > 0) parts.push(`seen in office ${tenure.seen[0]}`);
  if (tenure.rank) parts.push(tenure.rank);
  if (tenure.doubtful) parts.push('others contradict it');
  if (tenure.next !== undefined) parts.push(`ended by the coming of ${nameOf(tenure.next)}`);
  return parts.join('; ');
}

const boundsOf = (tenure) => [...tenure.b, ...tenure.e, ...tenure.seen].filter((day) => day !== '');

// Dark: shown to hold. Light: it may have begun or gone on. Small strokes: days on which articles show it.
function tenureBar(tenure, first, last) {
  const days = boundsOf(tenure).map(dayNumber);
  const place = (day) => 100 * (day - first) / (last - first);
  const bar = draw('svg', {viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true'});
  if (days.length === 0) return bar;
  const block = (from, to, name) => {
    if (to > from) bar.append(draw('rect', {x: place(from), y: 1, width: place(to) - place(from), height: 6, class: name}));
  };
  const low = Math.min(...days), high = Math.max(...days);
  const [beginFirst, beginLast] = tenure.b.map((day) => day === '' ? null : dayNumber(day));
  const [endFirst, endLast] = tenure.e.map((day) => day === '' ? null : dayNumber(day));
  const seen = tenure.seen.map(dayNumber);
  const sureFrom = beginLast ?? Math.min(...seen, endFirst ?? high), sureTo = endFirst ?? Math.max(...seen, beginLast ?? low);
  block(beginFirst ?? first, sureFrom, 'perhaps');
  block(sureFrom, Math.max(sureTo, sureFrom + (last - first) / 150), tenure.doubtful ? 'perhaps' : 'sure');
  block(sureTo, endLast ?? last, 'perhaps');
  for (const day of seen) bar.append(draw('rect', {x: place(day) - 0.2, y: 0, width: 0.4, height: 8, class: 'day'}));
  if (tenure.doubtful) bar.append(draw('rect', {x: place(low), y: 0.5, width: Math.max(1, place(high) - place(low)), height: 7, class: 'doubt'}));
  return bar;
}

// Rows of tenures; `other` is what each row is named after: 'person' or 'office'.
function timeLine(list, other) {
  const days = list.flatMap(boundsOf).map(dayNumber);
  const box = make('div', {class: 'timeline'});
  let first = Math.min(...days), last = Math.max(...days);
  const margin = Math.max(10, (last - first) * 0.06);
  first -= margin;
  last += margin;
  for (const tenure of list) {
    const row = make('div', {class: 'term'}, nodeLink(tenure[other]), make('div', {class: 'when'}, make('bdi', {}, tenureWords(tenure))));
    if (days.length > 0) row.append(tenureBar(tenure, first, last));
    box.append(row);
  }
  if (days.length > 0) {
    const words = (day) => dayText(new Date(day * 86400000)).slice(0, 7);
    box.append(make('div', {class: 'axis'}, make('span', {}, words(first)), make('span', {}, words((first + last) / 2)), make('span', {}, words(last))));
  }
  return box;
}
