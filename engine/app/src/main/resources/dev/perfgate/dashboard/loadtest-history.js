// The results of load tests: browse, filter, delete, and run a new one.
import {get, query, remove} from './api.js';
import {body, button, byId, confirmed, el, fill, head, moment, number} from './dom.js';
import {figure, whole} from './format.js';
import {attempted, keepParameters, Nothing, open, pager, parameters, say} from './page.js';
import {byName, nameOf, names} from './collector-names.js';
import {LEVELS, levels} from './statistics.js';
import {startTest} from './test-run.js';

const SIZE = 50;
const COLUMNS = ['When', 'Collector', '#Work units', '#Mean of levels', '#Units/s', '#Cores', 'Host', 'Work unit'];

/** On a phone only the levels' row tells it. */
const MINOR = {className: 'minor'};

let known = new Map();
let page = 1;
let fresh = null;
const chosen = new Set();

open(async () => {
  known = await names();
  const first = await get('loadtests/', {page: 1, page_size: 1});
  if (known.size === 0) {
    throw new Nothing('No collectors yet, so there are no load tests.', 'Add a server under Collectors. To try the dashboard first, run “perfgate sample-data”.');
  }
  fillForms();
  await show();
  if (first.count === 0) say('No results yet. Run a load test on one of the collectors.');
});

// ---- filter: kept in the address
const fillForms = () => {
  const options = () => byName(known).map(one => el('option', {value: one.id}, one.name));
  const asked = parameters();
  fill(byId('run-collector'), options());
  fill(byId('filter-collector'), el('option', {value: ''}, 'all'), options());
  if (known.has(asked.get('run'))) byId('run-collector').value = asked.get('run');
  if (known.has(asked.get('collector'))) byId('filter-collector').value = asked.get('collector');
  byId('filter-from').value = asked.get('from') || '';
  byId('filter-until').value = asked.get('until') || '';
  page = Math.max(1, Number(asked.get('page')) || 1);
};

const wanted = () => ({collector: byId('filter-collector').value, from: byId('filter-from').value, until: byId('filter-until').value});

/** The days of the reader's clock. */
const times = ({from, until}) => ({
  created_after: from && new Date(from + 'T00:00:00').toISOString(),
  created_before: until && new Date(until + 'T23:59:59.999').toISOString(),
});

let latest = 0;
const show = async () => {
  const asked = ++latest;
  const filter = wanted();
  keepParameters(query({...filter, page: page > 1 ? page : ''}));
  const answer = await get('loadtests/', {collector: filter.collector, ...times(filter), page, page_size: SIZE}).catch(failure => {
    // The last page may have gone with what was deleted.
    if (page === 1 || failure.kind !== 'problem') throw failure;
    return null;
  });
  if (asked !== latest) return;
  if (!answer) {
    page = 1;
    await show();
    return;
  }
  chosen.clear();
  draw(answer);
};

const filterBy = () => {
  page = 1;
  return attempted(show);
};
byId('filter').addEventListener('change', filterBy);
byId('filter').addEventListener('submit', event => { event.preventDefault(); filterBy(); });
byId('filter-clear').addEventListener('click', () => { byId('filter').reset(); filterBy(); });

// ---- the table
const draw = answer => {
  fill(byId('results'), tableHead(answer.results), body(['', ...COLUMNS, ''], answer.results.flatMap(rows)));
  byId('results').closest('.scroll').hidden = answer.results.length === 0;
  byId('nothing-found').hidden = answer.results.length > 0 || !Object.values(wanted()).some(Boolean);
  pager(byId('pager'), {page, size: SIZE, count: answer.count}, to => { page = to; attempted(show); });
  nameDelete();
};

const tableHead = tests => {
  const every = el('input', {type: 'checkbox', 'aria-label': 'Choose all on this page'});
  every.addEventListener('change', () => {
    byId('results').querySelectorAll('tbody input').forEach(box => { box.checked = every.checked; });
    tests.forEach(test => every.checked ? chosen.add(test.id) : chosen.delete(test.id));
    nameDelete();
  });
  const made = head([...COLUMNS, '']);
  made.rows[0].prepend(el('th', {scope: 'col', className: 'check'}, every));
  made.rows[0].lastChild.append(el('span', {className: 'skip'}, 'More'));
  return made;
};

const rows = test => {
  const name = nameOf(known, test.collector);
  const box = el('input', {type: 'checkbox', 'aria-label': 'Choose the result of ' + name + ' of ' + test.created_at});
  box.addEventListener('change', () => {
    if (box.checked) chosen.add(test.id); else chosen.delete(test.id);
    nameDelete();
  });
  const details = el('tr', {className: 'levels', hidden: true}, el('td', {colSpan: COLUMNS.length + 2}));
  const more = button('Levels', () => {
    fill(details.cells[0], el('p', {}, facts(test)), test.machine.warnings.map(warning => el('p', {}, 'Noisy: ' + warning)), levelTable(test));
    details.hidden = !details.hidden;
    more.setAttribute('aria-expanded', String(!details.hidden));
  }, {'aria-expanded': 'false', 'aria-label': 'Levels of the result of ' + name + ' of ' + test.created_at});
  const row = el('tr', {className: test.id === fresh ? 'fresh' : ''},
    el('td', {className: 'check'}, box), el('td', {}, moment(test.created_at)), el('th', {scope: 'row'}, name, noisy(test)),
    number(whole(test.max_units)), number(whole(test.avg_units), MINOR), number(figure(test.units_per_sec)), number(whole(test.num_cores), MINOR),
    el('td', MINOR, test.hostname), el('td', MINOR, 'version ' + test.work_unit_version), el('td', {className: 'buttons'}, more));
  return [row, details];
};

/** Its figures may be worse than the machine: the levels' row says why. */
const noisy = test => test.machine.warnings.length > 0 && [' ', el('span', {className: 'verdict caution'}, el('span', {className: 'sign', 'aria-hidden': 'true'}, '!'), 'noisy')];

const facts = test => ['Host ' + (test.hostname || 'unknown'), whole(test.num_cores) + ' cores', test.machine.cpu_model, test.machine.os, test.machine.jvm,
  'mean of the levels ' + whole(test.avg_units), 'work unit version ' + test.work_unit_version].filter(Boolean).join(', ');

const levelTable = test => el('table', {},
  el('tbody', {},
    el('tr', {}, el('th', {scope: 'row'}, 'Busy'), LEVELS.map(level => el('th', {scope: 'col', className: 'number'}, level + ' %'))),
    el('tr', {}, el('th', {scope: 'row'}, 'Work units'), levels(test).map(units => number(whole(units))))));

// ---- delete
const nameDelete = () => {
  byId('delete').disabled = chosen.size === 0;
  byId('delete').textContent = chosen.size === 0 ? 'Delete' : 'Delete ' + chosen.size + (chosen.size === 1 ? ' result' : ' results');
};

byId('delete').addEventListener('click', async () => {
  const ids = [...chosen];
  const what = ids.length === 1 ? 'this result' : 'these ' + ids.length + ' results';
  if (!await confirmed('Delete ' + what + '?', 'Only a backup can restore them.', 'Delete')) return;
  await attempted(async () => {
    try {
      for (const id of ids) await remove('loadtests/' + id + '/');
    } finally {
      await show();
    }
  });
});

// ---- a new test
byId('run').addEventListener('submit', event => {
  event.preventDefault();
  const collector = known.get(byId('run-collector').value);
  attempted(async () => {
    const test = await startTest(collector);
    fresh = test.id;
    page = 1;
    await show();
    say('The load test on ' + collector.name + ' is done: ' + whole(test.max_units) + ' work units at its best level.', 'good');
  });
});
