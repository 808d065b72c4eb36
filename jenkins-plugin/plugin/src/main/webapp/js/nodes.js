// Two to four nodes side by side, as the dashboard of `perfgate serve` compares servers.
import {get} from './jenkins.js';
import {byId, download, el, fill} from './dom.js';
import {drawBars, drawGaps, drawLines} from './comparison-charts.js';
import {drawMachines, drawTable, drawVerdict, tableAsCsv} from './comparison-tables.js';

const FEWEST = 2;
const MOST = 4;
/** No name of a node has it. */
const BETWEEN = '/';

let nodes = [];
let chosen = [];
let shown = [];

const start = async () => {
  const {nodes: measured, unmeasured} = await get('nodes');
  nodes = measured;
  byId('content').hidden = false;
  drawUnmeasured(unmeasured);
  readAddress();
  drawChoice();
  await compare();
};

/** A failure is told; what is shown stays. */
const attempted = async act => {
  try {
    fill(byId('message'));
    await act();
  } catch (failure) {
    fill(byId('message'), el('p', {className: 'notice bad'}, failure.message));
  }
};

const drawUnmeasured = unmeasured => {
  const root = document.head.dataset.rooturl || '';
  const links = unmeasured.flatMap((one, at) => [at > 0 ? ', ' : '', el('a', {href: root + '/' + one.url + 'perfgate'}, one.name)]);
  if (links.length > 0) fill(byId('unmeasured'), 'Not measured yet: ', ...links, '. Run the benchmark there, or the step perfCpu in a build.');
};

// ---- the choice: kept in the address
const readAddress = () => {
  const asked = new URLSearchParams(location.search);
  chosen = [...new Set((asked.get('nodes') || '').split(BETWEEN))].filter(id => nodes.some(one => one.id === id)).slice(0, MOST);
  byId('of').value = asked.get('of') === 'latest' ? 'latest' : 'median';
  byId('by-price').setAttribute('aria-pressed', String(asked.get('by') === 'price'));
  drawBaselines(asked.get('baseline'));
};

const keepAddress = () => {
  const kept = new URLSearchParams({nodes: chosen.join(BETWEEN), baseline: byId('baseline').value, of: byId('of').value, ...(byPrice() ? {by: 'price'} : {})});
  history.replaceState(null, '', location.pathname + (chosen.length > 0 ? '?' + kept : ''));
};

const byPrice = () => byId('by-price').getAttribute('aria-pressed') === 'true';

const drawChoice = () => {
  fill(byId('choice'), nodes.map(choosable));
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
  byId('choice-hint').textContent = nodes.length < FEWEST ? 'There is nothing to compare yet: two nodes must have been measured.'
    : chosen.length >= MOST ? 'Four are chosen, and no more fit.' : chosen.length < FEWEST ? 'Choose two to four.' : 'Up to four.';
};

const drawBaselines = wanted => {
  fill(byId('baseline'), chosen.map(id => el('option', {value: id}, nodes.find(one => one.id === id).name)));
  if (chosen.includes(wanted)) byId('baseline').value = wanted;
};

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
  const answer = await get('compare', {nodes: chosen.join(BETWEEN), of: byId('of').value});
  if (asked !== latest) return;
  shown = answer.machines;
  draw();
  if (answer.problems.length > 0) throw new Error(answer.problems.join(' '));
};

const draw = () => {
  byId('comparison').hidden = chosen.length < FEWEST || shown.length === 0;
  if (byId('comparison').hidden) return;
  const baseline = shown.find(one => one.collector === byId('baseline').value) || shown[0];
  const view = {servers: shown, baseline, byPrice: byPrice(), of: byId('of').value, kind: 'Node'};
  drawVerdict(view);
  drawLines(view);
  drawBars(view);
  drawGaps(view);
  drawTable(view);
  drawMachines(view);
  byId('export').onclick = () => download('comparison.csv', 'text/csv', tableAsCsv(view));
};

// The theme of the page is found by report.js; charts are drawn anew when it changes.
new MutationObserver(() => dispatchEvent(new Event('themechange'))).observe(byId('perfgate-nodes'), {attributes: true, attributeFilter: ['data-theme']});
attempted(start);
