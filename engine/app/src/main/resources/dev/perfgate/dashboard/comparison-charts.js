// The three charts of a comparison.
import {byId} from './dom.js';
import {change, figure, whole} from './format.js';
import {categories, colour, draw, SERIES, tip, tooltip, values} from './charts.js';
import {gap, LEVELS, levels} from './statistics.js';

const look = at => SERIES[at % SERIES.length];
const names = servers => servers.map(one => one.name).join(', ');
const BUSY = '% busy';

export const drawLines = ({servers}) => draw(byId('lines'), 'Line chart: work units by utilisation of ' + names(servers) + '; figures in the table below', () => ({
  tooltip: tooltip(entries => tip(entries[0].axisValue + ' ' + BUSY, entries.map(entry => [entry.color, servers[entry.seriesIndex].name, whole(entry.value)]))),
  xAxis: categories(LEVELS, BUSY),
  yAxis: values('', value => whole(value), {min: 0}),
  series: servers.map((one, at) => ({
    name: one.name, type: 'line', data: levels(one), symbol: look(at).symbol, symbolSize: 7, showAllSymbol: true, color: colour(look(at).role), lineStyle: {width: 2},
    emphasis: {disabled: true},
  })),
}));

/** What a bar stands for: the price-performance comes from the API as a text. */
const worth = (one, byPrice) => byPrice ? (one.price_performance === null ? null : Number(one.price_performance)) : one.max_work_units;

/** The best one first; those without a value last. */
export const ranked = ({servers, byPrice}) => servers.map((one, at) => ({one, at, value: worth(one, byPrice)}))
  .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));

export const drawBars = view => {
  const order = ranked(view);
  const write = view.byPrice ? value => figure(value) : whole;
  const title = view.byPrice ? 'Work units per dollar per hour' : 'Work units at the best level';
  byId('bars-title').textContent = title;
  byId('bars-note').textContent = view.byPrice ? missing(order) : 'Dots are individual results.';
  draw(byId('bars'), 'Bar chart: ' + title + ', best first: ' + order.map(({one, value}) => one.name + ' ' + write(value)).join(', '), () => ({
    grid: {left: 8, right: 70, top: 12, bottom: 12, containLabel: true},
    legend: {show: false},
    tooltip: {...tooltip(entries => tip(order[entries[0].dataIndex].one.name, [[entries[0].color, title, write(entries[0].value)]])), axisPointer: {type: 'shadow', shadowStyle: {opacity: 0.15}}},
    xAxis: values('', value => figure(value), {min: 0, splitNumber: 4}),
    yAxis: {
      type: 'category', inverse: true, data: order.map(({one}) => one.name), axisLine: {lineStyle: {color: colour('mark')}}, axisTick: {show: false},
      axisLabel: {color: colour('ink'), width: 110, overflow: 'truncate'},
    },
    series: [bars(order, write), ...(view.byPrice ? [] : [dots(order)])],
  }));
};

const bars = (order, write) => ({
  type: 'bar', barMaxWidth: 34,
  data: order.map(({at, value}) => ({value, itemStyle: {color: colour(look(at).role)}})),
  label: {show: true, position: 'right', color: colour('ink'), distance: 12, formatter: entry => write(entry.value)},
  emphasis: {disabled: true},
});

const dots = order => ({
  type: 'scatter', silent: true, symbolSize: 6, tooltip: {show: false},
  itemStyle: {color: colour('ink'), borderColor: colour('card'), borderWidth: 1},
  data: order.flatMap(({one}, row) => one.tests.map(test => [test.max_units, row])),
});

const missing = order => {
  const without = order.filter(({value}) => value === null);
  return without.length === 0 ? 'Work units at the best level, divided by USD per hour.'
    : without.map(({one}) => one.name + ' has none: ' + one.price_performance_missing + '.').join(' ');
};

export const drawGaps = ({servers, baseline}) => {
  const others = servers.map((one, at) => ({one, at})).filter(({one}) => one !== baseline);
  const base = levels(baseline);
  byId('gaps-title').textContent = 'Difference from ' + baseline.name;
  const label = 'Bar chart: difference from ' + baseline.name + ' at each utilisation of ' + names(others.map(({one}) => one));
  draw(byId('gaps'), label, () => ({
    tooltip: {...tooltip(entries => gapTip(entries, others, baseline)), axisPointer: {type: 'shadow', shadowStyle: {opacity: 0.15}}},
    xAxis: {...categories(LEVELS, BUSY), axisLine: {lineStyle: {color: colour('mark')}, onZero: true}, axisLabel: {color: colour('soft')}},
    yAxis: values('', value => change(value).replace('.0 %', ' %').replace('±', '')),
    series: others.map(({one, at}) => ({
      name: one.name, type: 'bar', color: colour(look(at).role), data: levels(one).map((units, level) => gap(units, base[level])), barMaxWidth: 22,
      emphasis: {disabled: true},
    })),
  }));
};

const gapTip = (entries, others, baseline) => {
  const level = entries[0].dataIndex;
  const units = one => whole(levels(one)[level]);
  return tip(entries[0].axisValue + ' ' + BUSY, [
    ...entries.map(entry => {
      const {one} = others[entry.seriesIndex];
      return [entry.color, one.name, change(entry.value) + ' (' + units(one) + ')'];
    }),
    ['transparent', baseline.name, units(baseline)],
  ]);
};
