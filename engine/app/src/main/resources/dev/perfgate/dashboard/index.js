// The overview: the last results of both kinds.
import {get} from './api.js';
import {body, byId, el, fill, head, moment, number} from './dom.js';
import {whole} from './format.js';
import {Nothing, open} from './page.js';
import {names, nameOf} from './collector-names.js';
import {outcome} from './outcomes.js';

const LAST = 5;
const TESTS = ['When', 'Collector', '#Work units', '#Units/s', 'Host'];
const RUNS = ['When', 'Scenario', 'Type', 'Verdict', 'Branch'];

open(async () => {
  const wanted = {page: 1, page_size: LAST};
  const [tests, runs, known] = await Promise.all([get('loadtests/', wanted), get('runs/', wanted), names()]);
  if (tests.count === 0 && runs.count === 0) {
    throw new Nothing('This store has no load tests and no runs.',
      'Add a server under Collectors and run a load test on it, or send runs here: “perfgate run --push ' + location.origin + '”.',
      'To try the dashboard first, add eight example servers with “perfgate sample-data”.');
  }
  drawTests(tests.results, known);
  drawRuns(runs.results);
  fill(byId('tests-more'), el('a', {href: '/loadtest-history'}, 'All ' + whole(tests.count) + ' load tests'));
  fill(byId('runs-more'), el('a', {href: '/runs'}, 'All ' + whole(runs.count) + ' runs'));
});

const drawTests = (tests, known) => fill(byId('tests'),
  head(TESTS),
  body(TESTS, tests.map(test => el('tr', {},
    el('td', {}, moment(test.created_at)),
    el('th', {scope: 'row'}, nameOf(known, test.collector)),
    number(whole(test.max_units)), number(whole(test.units_per_sec)),
    el('td', {}, test.hostname)))));

const drawRuns = runs => fill(byId('runs'),
  head(RUNS),
  body(RUNS, runs.map(run => el('tr', {},
    el('td', {}, moment(run.started)),
    el('th', {scope: 'row'}, el('a', {href: '/runs?run=' + encodeURIComponent(run.id)}, run.scenario)),
    el('td', {}, run.type), el('td', {}, outcome(run)), el('td', {}, run.branch)))));
