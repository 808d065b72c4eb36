// Two to four servers side by side.
import {get, query} from './api.js';
import {byId, download, el, fill} from './dom.js';
import {listed} from './format.js';
import {attempted, keepParameters, Nothing, open, parameters} from './page.js';
import {byName, names} from './collector-names.js';
import {drawBars, drawGaps, drawLines} from './comparison-charts.js';
import {drawMachines, drawTable, drawVerdict, tableAsCsv} from './comparison-tables.js';
import {asLongAs, comparable} from './statistics.js';

const FEWEST = 2;
const MOST = 4;
/** Results of which a server's noise is known. */
const RUNS = 3;

let known = new Map();
let chosen = [];
let shown = null;

open(async () => {
  known = await names();
  const tests = await get('loadtests/', {page_size: 1});
  if (tests.length === 0) {
    throw new Nothing('There is no load test to compare.', 'Run one under History, on two servers at least. To look around first: “perfgate sample-data”.');
  }
  readAddress();
  drawChoice();
  await compare();
});

// ---- the choice: kept in the address
const readAddress = () => {
  const asked = parameters();
  chosen = [...new Set(asked.getAll('collector_ids'))].filter(id => known.has(id)).slice(0, MOST);
  byId('of').value = asked.get('of') === 'latest' ? 'latest' : 'median';
  byId('by-price').setAttribute('aria-pressed', String(asked.get('by') === 'price'));
  drawBaselines(asked.get('baseline'));
};

const keepAddress = () => keepParameters(query({
  collector_ids: chosen, baseline: chosen.length > 0 && byId('baseline').value, of: byId('of').value === 'latest' && 'latest', by: byPrice() && 'price',
}));

const byPrice = () => byId('by-price').getAttribute('aria-pressed') === 'true';

const drawChoice = () => {
  const wanted = byId('search').value.toLowerCase();
  byId('search-label').hidden = known.size <= 12;
  fill(byId('choice'), byName(known)
    .filter(one => chosen.includes(one.id) || (one.name + ' ' + one.vm_brand).toLowerCase().includes(wanted))
    .map(choosable));
  limitChoice();
};

const choosable = one => {
  const box = el('input', {type: 'checkbox', value: one.id, checked: chosen.includes(one.id)});
  box.addEventListener('change', () => {
    chosen = box.checked ? [...chosen, one.id] : chosen.filter(id => id !== one.id);
    drawBaselines(byId('baseline').value);
    limitChoice();
    attempted(compare);
  });
  return el('label', {}, box, el('span', {}, one.name, one.vm_brand && el('small', {}, one.vm_brand)));
};

const limitChoice = () => {
  byId('choice').querySelectorAll('input').forEach(box => { box.disabled = !box.checked && chosen.length >= MOST; });
  const missing = FEWEST - chosen.length;
  byId('choice-hint').textContent = chosen.length >= MOST ? 'Four are chosen, and no more fit.'
    : missing > 0 ? 'Choose two to four.' : 'Up to four.';
};

const drawBaselines = wanted => {
  fill(byId('baseline'), chosen.map(id => el('option', {value: id}, known.get(id).name)));
  if (chosen.includes(wanted)) byId('baseline').value = wanted;
};

byId('search').addEventListener('input', drawChoice);
byId('of').addEventListener('change', () => attempted(compare));
byId('baseline').addEventListener('change', () => { keepAddress(); draw(); });
byId('by-price').addEventListener('click', () => {
  byId('by-price').setAttribute('aria-pressed', String(!byPrice()));
  keepAddress();
  draw();
});

// ---- the comparison
let latest = 0;
const compare = async () => {
  const asked = ++latest;
  keepAddress();
  if (chosen.length < FEWEST) {
    byId('comparison').hidden = true;
    return;
  }
  const [standings, ...tests] = await Promise.all([
    get('loadtests/compare/', {collector_ids: chosen, of: byId('of').value}),
    ...chosen.map(id => get('loadtests/', {collector: id, page_size: RUNS})),
  ]);
  if (asked !== latest) return;
  shown = standings.map((standing, at) => ({...standing, tests: tests[at].length > 0 ? comparable(tests[at]) : []}));
  draw();
};

const draw = () => {
  const tested = shown ? shown.filter(one => one.tests.length > 0) : [];
  byId('comparison').hidden = chosen.length < FEWEST || tested.length === 0;
  const untested = shown ? shown.filter(one => one.tests.length === 0).map(one => one.name) : [];
  if (untested.length > 0) {
    byId('choice-hint').textContent = 'No results yet of ' + listed(untested) + ': run a load test under History.';
  }
  if (byId('comparison').hidden) return;
  const baseline = tested.find(one => one.collector === byId('baseline').value) || tested[0];
  const view = {servers: tested.map(one => asLongAs(baseline, one)), baseline, byPrice: byPrice(), of: byId('of').value};
  drawVerdict(view);
  drawLines(view);
  drawBars(view);
  drawGaps(view);
  drawTable(view);
  drawMachines(view);
  byId('export').onclick = () => download('comparison.csv', 'text/csv', tableAsCsv(view));
};
