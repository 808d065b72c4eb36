// From a course to the library's options. Drawn on a canvas: as SVG the library writes style attributes, which Jenkins forbids.
import {make, moment, sign} from './trend-data.js';
import {change as asChange, figure} from './format.js';

const pixel = document.createElement('canvas').getContext('2d', {willReadFrequently: true});

// Whatever notation Jenkins' theme uses, the library gets one that it can read.
const plain = colour => {
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
  return 'rgb(' + red + ',' + green + ',' + blue + ')';
};

const colours = place => {
  const probe = make('span', '', {hidden: true});
  place.append(probe);
  const found = {};
  ['ink', 'soft', 'line', 'card', 'value', 'limit', 'bad', 'good'].forEach(name => {
    probe.className = 'pt-' + name;
    found[name] = plain(getComputedStyle(probe).color);
  });
  probe.remove();
  return found;
};

const failed = run => ['fail', 'degraded'].includes(run.outcome);

const MOST_SYMBOLS = 400;

// Of many builds those that failed.
const marked = (series, runs) => series.points.length > MOST_SYMBOLS ? series.points.filter(([run]) => failed(runs[run])).slice(-MOST_SYMBOLS) : series.points;

const symbols = (series, runs, tint) => marked(series, runs).map(([run, value]) => {
  const bad = failed(runs[run]);
  return {
    value: [runs[run].build, value], run,
    symbol: bad ? 'diamond' : runs[run].counts === false ? 'emptyCircle' : 'circle', symbolSize: bad ? 12 : 6,
    itemStyle: {color: bad ? tint.bad : tint.value},
  };
});

// Where builds are thinned, the lowest and the highest of each stretch follow one another: the band lies between neighbours.
const band = (series, runs, tint) => {
  const edge = pick => series.points.map(([run, value], at) => {
    const next = series.points[at + 1];
    return [runs[run].build, next ? pick(value, next[1]) : value];
  });
  const low = edge(Math.min);
  const high = edge(Math.max);
  const line = {type: 'line', symbol: 'none', lineStyle: {width: 1, color: tint.value}, silent: true, emphasis: {disabled: true}};
  return [
    {...line, id: 'low', name: 'Lowest of ' + series.stretch + ' builds', data: low, stack: 'band'},
    {...line, id: 'high', name: 'Highest of ' + series.stretch + ' builds', data: high.map(([build, value], at) => [build, value - low[at][1]]), stack: 'band',
      areaStyle: {color: tint.value, opacity: 0.25}},
  ];
};

const changes = (series, runs, tint) => series.changes.map(change => ({
  value: [runs[change.at].build, series.points.find(([run]) => run === change.at)?.[1] ?? change.old_level * (1 + change.relative)],
  symbol: 'triangle', symbolRotate: change.relative > 0 ? 0 : 180, symbolSize: 14, run: change.at,
  itemStyle: {color: change.kind === 'regression' ? tint.bad : tint.good, borderColor: tint.card, borderWidth: 1},
}));

const limits = (series, tint) => ({
  symbol: 'none', silent: true, animation: false,
  lineStyle: {color: tint.limit, type: 'dashed', width: 1.5},
  label: {color: tint.ink, position: 'insideStartTop', formatter: '{b}'},
  data: near(series).map(limit => ({yAxis: limit.value, name: [limit.level, figure(limit.value, series.unit)].filter(Boolean).join(' ')})),
});

const tip = (series, runs) => entries => {
  const entry = [].concat(entries).find(one => one.data && one.data.run !== undefined) || [].concat(entries)[0];
  const build = entry.data.value ? entry.data.value[0] : entry.data[0];
  const point = series.points.find(([run]) => runs[run].build === build);
  const box = make('div', '', {className: 'perfgate-tip'});
  if (!point) return box;
  const run = runs[point[0]];
  box.append(make('strong', '#' + run.build + ': ' + figure(point[1], series.unit)), make('span', sign(run.outcome) + ' ' + run.outcome),
    make('span', moment(run.time)), make('span', [run.branch, run.revision].filter(Boolean).join(' ')));
  series.changes.filter(change => runs[change.at].build === build).forEach(change => box.append(make('span', change.kind + ' ' + asChange(change.relative))));
  return box;
};

// A limit far above all that was measured would press the course flat: then only the caption has it.
const FAR = 4;
const highest = series => Math.max(...series.points.map(([, value]) => value).filter(value => value !== null), 0);
const near = series => series.limits.filter(limit => limit.value !== null && (highest(series) === 0 || limit.value <= FAR * highest(series)));
const extent = series => Math.max(highest(series), ...near(series).map(limit => limit.value));

export const options = (place, series, runs, range) => {
  const tint = colours(place);
  const builds = series.points.map(([run]) => runs[run].build);
  const axis = {axisLine: {lineStyle: {color: tint.line}}, axisLabel: {color: tint.soft, hideOverlap: true}, nameTextStyle: {color: tint.soft}};
  const thinned = series.stretch > 1;
  const drawn = thinned ? band(series, runs, tint) : [];
  const points = thinned ? [] : series.points.map(([run, value]) => [runs[run].build, value]);
  return {
    animation: false,
    textStyle: {fontFamily: getComputedStyle(place).fontFamily, color: tint.ink},
    grid: {left: 8, right: 24, top: 16, bottom: 64, containLabel: true},
    tooltip: {
      trigger: 'axis', confine: true, backgroundColor: tint.card, borderColor: tint.line, textStyle: {color: tint.ink}, formatter: tip(series, runs),
      axisPointer: {lineStyle: {color: tint.soft}},
    },
    xAxis: {
      type: 'value', min: Math.min(...builds), max: Math.max(...builds), minInterval: 1, name: 'build', nameLocation: 'middle', nameGap: 24,
      splitLine: {show: false}, ...axis, axisLabel: {...axis.axisLabel, formatter: value => Number.isInteger(value) ? '#' + value : ''},
    },
    yAxis: {
      type: 'value', min: 0, max: limit => Math.max(limit.max, extent(series)) * 1.05 || (series.unit === 'ratio' ? 0.01 : 1), splitLine: {lineStyle: {color: tint.line, opacity: 0.35}},
      ...axis, axisLabel: {...axis.axisLabel, showMaxLabel: false, formatter: value => figure(value, series.unit)},
    },
    dataZoom: [
      {type: 'inside', zoomOnMouseWheel: 'shift', moveOnMouseWheel: false, ...range},
      {type: 'slider', height: 18, bottom: 8, brushSelect: false, borderColor: tint.line, textStyle: {color: tint.soft}, showDataShadow: false, ...range},
    ],
    // Nothing of it is seen: it lets the mouse draw a stretch.
    toolbox: {left: -100, feature: {dataZoom: {yAxisIndex: 'none'}}},
    series: [
      ...drawn,
      {id: 'value', name: 'Measured', type: 'line', data: points, symbol: 'none', lineStyle: {width: 1.5, color: tint.value}, emphasis: {disabled: true},
        markLine: limits(series, tint)},
      {id: 'builds', name: 'Builds', type: 'scatter', data: symbols(series, runs, tint), cursor: 'pointer'},
      {id: 'changes', name: 'Changes', type: 'scatter', data: changes(series, runs, tint), z: 5, cursor: 'pointer'},
    ],
  };
};
