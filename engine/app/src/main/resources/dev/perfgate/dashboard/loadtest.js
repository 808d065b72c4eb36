// Two to four servers side by side.
import {get, query} from './api.js';
import {byId} from './dom.js';
import {listed} from './format.js';
import {attempted, keepParameters, Nothing, open, parameters} from './page.js';
import {byName, names} from './collector-names.js';
import {showChoice} from './machine-choice.js';
import {asLongAs, comparable} from './statistics.js';

/** Results of which a server's noise is known. */
const RUNS = 3;
/** More servers than these are searched. */
const LISTED = 12;

let choice = null;

open(async () => {
  const known = await names();
  const tests = await get('loadtests/', {page_size: 1});
  if (tests.length === 0) {
    throw new Nothing('No load tests to compare.', 'Run tests on at least two servers under History. To try the dashboard first, run “perfgate sample-data”.');
  }
  byId('search-label').hidden = known.size <= LISTED;
  choice = await showChoice({
    kind: 'Server', machines: byName(known), offered: isFound, asked: asked(), keep, load, related: asLongAs, attempted,
  });
});

const isFound = one => (one.name + ' ' + one.vm_brand).toLowerCase().includes(byId('search').value.toLowerCase());
byId('search').addEventListener('input', () => choice?.draw());

const asked = () => {
  const address = parameters();
  return {ids: address.getAll('collector_ids'), baseline: address.get('baseline'), of: address.get('of'), by: address.get('by')};
};

const keep = ({ids, baseline, of, by}) => keepParameters(query({
  collector_ids: ids, baseline: ids.length > 0 && baseline, of: of === 'latest' && of, by,
}));

const load = async (ids, of) => {
  const [standings, ...tests] = await Promise.all([
    get('loadtests/compare/', {collector_ids: ids, of}),
    ...ids.map(id => get('loadtests/', {collector: id, page_size: RUNS})),
  ]);
  const all = standings.map((standing, at) => ({...standing, tests: tests[at].length > 0 ? comparable(tests[at]) : []}));
  const untested = all.filter(one => one.tests.length === 0).map(one => one.name);
  return {
    shown: all.filter(one => one.tests.length > 0),
    note: untested.length > 0 && 'No results yet of ' + listed(untested) + ': run a load test under History.',
  };
};
