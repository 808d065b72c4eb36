// The runs of all scenario types: their list, and the figures of one scenario over its runs.
import {get, query} from './api.js';
import {body, byId, el, fill, head, moment} from './dom.js';
import {attempted, keepParameters, Nothing, open, pager, parameters} from './page.js';
import {drawTrends} from './trends.js';
import {showRun} from './run-details.js';
import {outcome} from './outcomes.js';

const SIZE = 50;
const COLUMNS = ['When', 'Scenario', 'Type', 'Verdict', 'Branch', 'Revision', 'Host'];

let scenarios = [];
let page = 1;

open(async () => {
  const run = parameters().get('run');
  byId('all').hidden = Boolean(run);
  byId('one').hidden = !run;
  if (run) {
    await showRun(run);
    return;
  }
  scenarios = await get('runs/scenarios/');
  if (scenarios.length === 0) {
    throw new Nothing('This store has no runs.', 'Send runs from the build: “perfgate run --push ' + location.origin + '”, with a token of scope run.');
  }
  readAddress();
  await show();
});

// ---- filter: kept in the address
const readAddress = () => {
  const asked = parameters();
  const types = [...new Set(scenarios.map(one => one.type))].sort();
  const newest = [...scenarios].sort((a, b) => b.latest_started.localeCompare(a.latest_started))[0];
  fill(byId('scenario'), el('option', {value: ''}, 'all'), scenarios.map(one => el('option', {value: one.scenario}, one.scenario)));
  fill(byId('type'), el('option', {value: ''}, 'all'), types.map(type => el('option', {value: type}, type)));
  choose(byId('scenario'), asked.has('scenario') ? asked.get('scenario') : newest.scenario);
  choose(byId('type'), asked.get('type') || '');
  byId('branch').value = asked.get('branch') || '';
  page = Math.max(1, Number(asked.get('page')) || 1);
};

const choose = (select, value) => {
  if ([...select.options].some(option => option.value === value)) select.value = value;
};

const wanted = () => ({scenario: byId('scenario').value, type: byId('type').value, branch: byId('branch').value.trim()});

const show = async () => {
  const filter = wanted();
  // An empty scenario stays in the address: it means all, and not the newest one.
  keepParameters('?' + new URLSearchParams({scenario: filter.scenario}) + query({type: filter.type, branch: filter.branch, page: page > 1 ? page : ''}).replace('?', '&'));
  await Promise.all([list(filter), trends(filter)]);
};

const trends = filter => {
  const scenario = scenarios.find(one => one.scenario === filter.scenario);
  const fits = scenario && (filter.type === '' || filter.type === scenario.type);
  byId('trends').hidden = !fits;
  return fits ? drawTrends(scenario, filter.branch) : undefined;
};

let latest = 0;
const list = async filter => {
  const asked = ++latest;
  const answer = await get('runs/', {...filter, page, page_size: SIZE});
  if (asked !== latest) return;
  fill(byId('runs'), head(COLUMNS), body(COLUMNS, answer.results.map(row)));
  byId('runs').closest('.scroll').hidden = answer.count === 0;
  byId('nothing-found').hidden = answer.count > 0;
  pager(byId('pager'), {page, size: SIZE, count: answer.count}, to => { page = to; attempted(show); });
};

const row = run => el('tr', {},
  el('td', {}, el('a', {href: '/runs' + query({run: run.id}), 'aria-label': 'Run of ' + run.scenario + ' of ' + run.started}, moment(run.started))),
  el('th', {scope: 'row'}, run.scenario), el('td', {}, run.type), el('td', {}, outcome(run)), el('td', {}, run.branch),
  el('td', {}, el('code', {title: run.revision}, run.revision.slice(0, 12))), el('td', {}, run.host));

const filterBy = () => {
  page = 1;
  return attempted(show);
};
byId('filter').addEventListener('change', filterBy);
byId('filter').addEventListener('submit', event => { event.preventDefault(); filterBy(); });
