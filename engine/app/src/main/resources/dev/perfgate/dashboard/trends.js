// A chart for each metric over the last runs of a scenario.
import {get, getText, query} from './api.js';
import {byId, el, fill} from './dom.js';
import {change, figure, metricOrder, words} from './format.js';
import {categories, colour, draw, erase, onPoint, SERIES, tip, tooltip, values} from './charts.js';
import {attempted} from './page.js';
import {tone} from './outcomes.js';

const POINTS = 100;
const FIRST = 6;
/** Of a distribution; the rest of what the store has is in a run's own figures. */
const DRAWN = ['value', 'p50', 'p95', 'p99'];
const SIGNS = {caution: 'triangle', bad: 'diamond'};

let metrics = new Map();
/** The names of the metrics, what says most first, as the last run declares. */
let order = [];
let subject = null;

/** Which metrics there are, its last run says. */
export const drawTrends = async (scenario, branch) => {
  subject = {scenario: scenario.scenario, branch};
  const path = 'runs/' + encodeURIComponent(scenario.latest_run) + '/';
  const [{figures}, text] = await Promise.all([get(path), getText(path + 'run.json')]);
  order = metricOrder(JSON.parse(text));
  metrics = grouped(figures, one => one.scope);
  const before = byId('scope').value;
  fill(byId('scope'), [...metrics.keys()].map(scope => el('option', {value: scope}, scope || 'the whole run')));
  if (metrics.has(before)) byId('scope').value = before;
  byId('trends-hint').textContent = 'The last ' + POINTS + ' runs at most' + (branch ? ' of branch ' + branch : '')
    + '. Red diamonds are failed or invalid runs, triangles runs with warnings; click one to open it.';
  await drawCharts();
};

const grouped = (all, key) => all.reduce((groups, one) => groups.set(key(one), [...(groups.get(key(one)) || []), one]), new Map());

const everything = () => byId('more').getAttribute('aria-pressed') === 'true';

const drawCharts = async () => {
  const byMetric = grouped(metrics.get(byId('scope').value) || [], one => one.metric);
  const place = metric => order.includes(metric) ? order.indexOf(metric) : order.length;
  const wanted = [...byMetric].sort(([one], [other]) => place(one) - place(other)).slice(0, everything() ? undefined : FIRST);
  byId('more').hidden = byMetric.size <= FIRST;
  byId('more').textContent = 'Show all ' + byMetric.size + ' metrics';
  byId('charts').querySelectorAll('.plot').forEach(erase);
  const asked = subject;
  const made = await Promise.all(wanted.map(([metric, figures]) => series(metric, figures)));
  if (asked !== subject) return;
  const charts = made.filter(one => one.runs.length > 0).map(one => ({...one, plot: el('div', {className: 'plot'})}));
  fill(byId('charts'), charts.map(chartFigure));
  charts.forEach(drawTrend);
};
byId('scope').addEventListener('change', () => attempted(drawCharts));
byId('more').addEventListener('click', () => {
  byId('more').setAttribute('aria-pressed', String(!everything()));
  attempted(drawCharts);
});

/** The runs that have the metric, oldest first, and a line for each of its statistics. */
const series = async (metric, figures) => {
  const statistics = DRAWN.filter(name => figures.some(one => one.statistic === name));
  const scope = byId('scope').value;
  const trends = await Promise.all(statistics.map(statistic => get('runs/trend/', {...subject, metric, scope, statistic, limit: POINTS})));
  const runs = trends[0] ? [...trends[0]].reverse() : [];
  const lines = statistics.map((statistic, at) => {
    const known = new Map(trends[at].map(point => [point.id, point.value]));
    return {statistic, values: runs.map(run => known.get(run.id) ?? null)};
  });
  return {metric, unit: figures[0].unit, runs, lines};
};

const chartFigure = ({metric, unit, lines, plot}) => {
  const [before, last] = lines[0].values.slice(-2).length === 2 ? lines[0].values.slice(-2) : [null, lines[0].values.at(-1)];
  const name = lines.length > 1 ? lines[0].statistic.toUpperCase() + ' ' : '';
  const since = before ? ', ' + change(last / before - 1) + ' from the run before' : '';
  return el('figure', {}, el('div', {className: 'caption'}, el('h3', {}, words(metric))), plot,
    el('figcaption', {}, 'Last run: ' + name + figure(last, unit) + since));
};

const day = iso => iso.slice(0, 16).replace('T', ' ');

const drawTrend = ({metric, unit, runs, lines, plot}) => {
  const label = 'Chart: ' + words(metric) + ' over ' + runs.length + ' runs; the table below links to each';
  draw(plot, label, () => ({
    legend: {show: lines.length > 1, top: 0, left: 0, itemWidth: 16, itemHeight: 9, textStyle: {color: colour('ink')}, inactiveColor: colour('mark')},
    grid: {left: 8, right: 16, top: lines.length > 1 ? 34 : 14, bottom: 8, containLabel: true},
    tooltip: tooltip(entries => trendTip(entries, runs, unit)),
    xAxis: {...categories(runs.map(run => run.started), ''), axisLabel: {color: colour('soft'), hideOverlap: true, margin: 12, formatter: started => sameDay(runs) ? started.slice(11, 16) : started.slice(0, 10)}},
    yAxis: values('', value => figure(value, unit), {min: 0, splitNumber: 4}),
    series: lines.map((line, at) => ({
      name: line.statistic.toUpperCase(), type: 'line', color: colour(SERIES[at].role), lineStyle: {width: 1.75},
      symbol: 'circle', symbolSize: 5, showAllSymbol: true, data: line.values.map((value, run) => trendPoint(value, tone(runs[run]))),
      emphasis: {disabled: true},
    })),
  }));
  onPoint(plot, entry => { location.href = '/runs' + query({run: runs[entry.dataIndex].id}); });
};

const sameDay = runs => new Set(runs.map(run => run.started.slice(0, 10))).size === 1;

/** What stands out is a run that its gates or its own limits spoilt. */
const trendPoint = (value, tint) => SIGNS[tint] ? {value, symbol: SIGNS[tint], symbolSize: 11, itemStyle: {color: colour(tint)}} : {value};

const trendTip = (entries, runs, unit) => {
  const run = runs[entries[0].dataIndex];
  const facts = [run.branch, run.revision.slice(0, 12)].filter(Boolean).join(' ');
  const box = tip(day(run.started) + ' UTC', entries.map(entry => [entry.color, entry.seriesName, figure(entry.value, unit)]));
  box.append(el('em', {}, [facts, run.outcome.replaceAll('_', ' ')].filter(Boolean).join(', ')));
  return box;
};
