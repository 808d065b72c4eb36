// What a comparison says in words and figures.
import {byId, el, fill, head, number} from './dom.js';
import {change, decimals, figure, listed, money, NOTHING, share, whole} from './format.js';
import {ranked} from './comparison-charts.js';
import {beyondNoise, gap, LEVELS, levels, mean, median, noise} from './statistics.js';
import {csv} from './csv.js';

const SWATCHES = ['first', 'second', 'third', 'fourth'];

/** The figures of a server beside those of the baseline. */
const statistics = (one, baseline) => {
  const units = one.tests.map(test => test.max_units);
  const own = noise(one.tests);
  const difference = one === baseline ? null : one.max_work_units - baseline.max_work_units;
  return {
    mean: mean(levels(one)),
    perCore: one.vcpus || one.tests[0].num_cores ? one.max_work_units / (one.vcpus || one.tests[0].num_cores) : null,
    noise: own === null ? null : own / median(units),
    difference,
    gap: one === baseline ? null : gap(one.max_work_units, baseline.max_work_units),
    beyond: one === baseline ? '' : beyondNoise(difference, own, noise(baseline.tests)),
  };
};

// ---- the result in sentences
export const drawVerdict = view => fill(byId('verdict'), priceSentence(view), differences(view), warnings(view));

const differences = ({servers, baseline}) => servers.filter(one => one !== baseline).map(one => {
  const {gap: more, difference, beyond} = statistics(one, baseline);
  const does = difference === 0 ? ' does as much work as ' : ' does ' + change(Math.abs(more)).slice(1) + (difference > 0 ? ' more' : ' less') + ' work than ';
  return el('li', {className: beyond === 'yes' ? 'clear' : ''}, el('strong', {}, one.name), does, el('strong', {}, baseline.name), ': ' + sentence(beyond, one, baseline));
});

const sentence = (beyond, one, baseline) => {
  if (beyond === 'unknown') {
    const single = [one, baseline].filter(each => noise(each.tests) === null).map(each => each.name);
    return 'whether that is more than noise is unknown, for there is a single result of ' + listed(single) + '. Test again.';
  }
  const both = 'the results of both servers spread over ' + whole(noise(one.tests)) + ' and ' + whole(noise(baseline.tests)) + ' work units.';
  return (beyond === 'yes' ? 'the difference exceeds the noise of both; ' : 'the difference is within the noise: treat them as equal; ') + both;
};

const priceSentence = view => {
  const best = view.servers.filter(one => one.rank === 1);
  if (!view.byPrice || best.length === 0) return null;
  return el('li', {className: 'clear'}, el('strong', {}, listed(best.map(one => one.name))), ' gives the most work for the money: '
    + decimals(best[0].price_performance) + ' work units per dollar per hour.');
};

/** Said once for all servers that it concerns. */
const warnings = ({servers}) => {
  const concerned = new Map();
  servers.forEach(one => [...one.warnings, ...conversion(one), ...ofItsResults(one)].forEach(text => concerned.set(text, [...(concerned.get(text) || []), one.name])));
  return [...concerned].map(([text, names]) => el('li', {className: 'warning'}, el('strong', {}, listed(names)), ': ' + text + '.'));
};

/** Work units here, and what follows from them, are not those that were measured. */
const conversion = one => one.convertedTo ? ['its work units are converted to levels of ' + figure(one.convertedTo) + ' s'] : [];

/** What the agent said of the machine when it was measured: other load on it, stolen time. */
const ofItsResults = one => [...new Set(one.tests.slice(0, one.runs).flatMap(test => test.machine.warnings))].map(text => 'measured on a noisy machine: ' + text);

// ---- the table
/** After the first, which says what is compared. */
const COLUMNS = ['#Work units', '#Units/s', '#Mean of levels', '#Per core', '#Difference', 'Beyond noise', '#Noise', '#Results', '#Cost an hour', '#Units per $/h', '#Rank'];

export const drawTable = view => {
  const order = ranked(view);
  fill(byId('table'), head([view.kind || 'Server', ...COLUMNS]), el('tbody', {}, order.map(({one, at}) => tableRow(one, at, view))));
};

const tableRow = (one, at, {baseline, byPrice}) => {
  const found = statistics(one, baseline);
  return el('tr', {className: byPrice && one.rank === 1 ? 'best' : ''},
    el('th', {scope: 'row'}, el('span', {className: 'swatch ' + SWATCHES[at]}), one.name),
    number(whole(one.max_work_units)), number(figure(rate(one))), number(whole(found.mean)), number(whole(found.perCore)),
    number(one === baseline ? 'baseline' : change(found.gap)), el('td', {className: 'text'}, found.beyond || NOTHING),
    number(found.noise === null ? 'unknown' : share(found.noise)), number(whole(one.tests.length)), number(money(one.hourly_cost)),
    number(decimals(one.price_performance), {title: one.price_performance_missing || ''}), number(one.rank ?? NOTHING));
};

/** Units per second at the best level: of the results that the figures are of. */
const rate = one => median(one.tests.slice(0, one.runs).map(test => test.units_per_sec));

export const tableAsCsv = view => {
  const columns = ['collector', 'name', 'vm_brand', 'vcpus', 'memory_gib', 'hourly_cost', 'results', 'max_work_units', ...LEVELS.map(level => 'units_' + level + 'pct'),
    'mean_units', 'units_per_sec', 'units_per_core', 'difference', 'difference_share', 'beyond_noise', 'noise_share', 'price_performance', 'rank', 'work_unit_version'];
  return csv([columns, ...ranked(view).map(({one}) => csvRow(one, view.baseline))]);
};

const csvRow = (one, baseline) => {
  const found = statistics(one, baseline);
  return [one.collector, one.name, one.vm_brand, one.vcpus, one.memory_gib, one.hourly_cost, one.runs, one.max_work_units, ...levels(one),
    found.mean, rate(one), found.perCore, found.difference, found.gap, found.beyond, found.noise, one.price_performance, one.rank, one.work_unit_version];
};

// ---- the machines
const PROPERTIES = [
  ['Kind', one => one.vm_brand], ['vCPUs', one => one.vcpus], ['Memory', one => one.memory_gib && one.memory_gib + ' GiB'], ['Cost an hour', one => one.hourly_cost && '$' + one.hourly_cost],
  ['Cores', one => one.tests[0].num_cores], ['CPU', one => machine(one).cpu_model], ['Frequency', one => machine(one).cpu_mhz && whole(machine(one).cpu_mhz) + ' MHz'],
  ['CPUs of its container', one => machine(one).container_cpus], ['System', one => machine(one).os], ['JVM', one => machine(one).jvm],
  ['Work unit', one => 'version ' + one.work_unit_version], ['Seconds a level', one => one.seconds_per_level], ['Threads', one => one.tests[0].threads],
];
const machine = one => one.tests[0].machine;

export const drawMachines = ({servers}) => {
  const known = PROPERTIES.map(([name, read]) => ({name, values: servers.map(one => read(one) || null)})).filter(({values}) => values.some(value => value !== null));
  const same = known.filter(({values}) => values.every(value => value === values[0]));
  const differing = known.filter(one => !same.includes(one));
  fill(byId('machines'), head(['', ...servers.map(one => one.name)]), el('tbody', {}, differing.map(({name, values}) =>
    el('tr', {}, el('th', {scope: 'row'}, name), values.map(value => el('td', {}, value === null ? 'not known' : String(value)))))));
  byId('machines').closest('.scroll').hidden = differing.length === 0;
  const alike = same.map(({name, values}) => name + ' ' + values[0]);
  byId('machines-same').textContent = (differing.length === 0 ? 'No known differences. ' : '') + (alike.length > 0 ? 'The same in all: ' + alike.join(', ') + '.' : '');
};
