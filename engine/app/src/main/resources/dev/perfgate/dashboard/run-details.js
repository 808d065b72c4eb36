// One run: what it was, what its gates said, and its figures.
import {get, getText, query, remove} from './api.js';
import {byId, confirmed, download, el, fill, head, moment, number} from './dom.js';
import {figure, metricOrder, NOTHING, words} from './format.js';
import {attempted} from './page.js';
import {gateStatus, outcome} from './outcomes.js';

const STATISTICS = ['value', 'mean', 'p50', 'p95', 'p99', 'max'];

export const showRun = async id => {
  const path = 'runs/' + encodeURIComponent(id) + '/';
  const [run, text] = await Promise.all([get(path), getText(path + 'run.json')]);
  const document = JSON.parse(text);
  byId('one-title').textContent = run.scenario;
  byId('back').href = '/runs' + query({scenario: run.scenario});
  drawFacts(run, document);
  drawGates(document.verdicts || []);
  drawFigures(run.figures, metricOrder(document));
  byId('save-json').onclick = () => download('run-' + run.id + '.json', 'application/json', text);
  byId('delete-run').onclick = () => drop(run, path);
};

const drop = async (run, path) => {
  if (!await confirmed('Delete this run?', 'Only a backup can restore it.', 'Delete')) return;
  await attempted(async () => {
    await remove(path);
    location.href = '/runs' + query({scenario: run.scenario});
  });
};

const drawFacts = (run, document) => {
  const validity = document.validity || {};
  const remarks = [...(validity.reasons || []), ...(validity.warnings || [])];
  const facts = [
    ['Outcome', outcome(run)], ['Type', run.type], ['Started', moment(run.started)], ['Ended', moment(run.ended)], ['Received', moment(run.received)],
    ['Branch', run.branch || NOTHING], ['Revision', el('code', {}, run.revision || NOTHING)], ['Host', run.host || NOTHING], ['State', run.state],
    ['Validity', run.valid ? 'valid' : 'invalid'], ...remarks.map(remark => ['Remark', remark]), ['Run id', el('code', {}, run.id)],
  ];
  fill(byId('facts'), facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
};

const drawGates = gates => fill(byId('gates'), gates.length === 0
  ? el('tbody', {}, el('tr', {}, el('td', {}, 'The run has no gates.')))
  : [head(['Outcome', 'Gate', 'Why']), el('tbody', {}, gates.map(gate => el('tr', {},
    el('td', {}, gateStatus(gate.status)), el('td', {}, el('code', {}, gate.gate)), el('td', {}, gate.reason))))]);

/** A row for each metric and scope, the whole run's and what says most first; a column for each statistic that any of them has. */
const drawFigures = (figures, order) => {
  const used = STATISTICS.filter(name => figures.some(one => one.statistic === name));
  const rows = new Map();
  figures.forEach(one => {
    const key = JSON.stringify([one.metric, one.scope]);
    rows.set(key, {...(rows.get(key) || {metric: one.metric, scope: one.scope, unit: one.unit}), [one.statistic]: one.value});
  });
  fill(byId('figures'), head(['Metric', 'Of', ...used.map(name => '#' + (name === 'value' ? 'Value' : name.toUpperCase()))]),
    el('tbody', {}, [...rows.values()].sort(byPlace(order)).map(row => el('tr', {},
      el('th', {scope: 'row'}, words(row.metric)), el('td', {className: 'text'}, row.scope || 'the whole run'),
      used.map(name => number(row[name] === undefined ? '' : figure(row[name], row.unit)))))));
};

const byPlace = order => (one, other) => (one.scope !== '') - (other.scope !== '')
  || one.scope.localeCompare(other.scope) || order.indexOf(one.metric) - order.indexOf(other.metric);
