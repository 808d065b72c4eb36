// Charts by ECharts, in the colours of the theme. Drawn on a canvas: its SVG would need inline styles, which the server forbids.
import {el} from './dom.js';

const views = new Map();
/** Where the colours are named; a page of another program holds it somewhere. */
const root = document.querySelector('.perfgate-report') || document.documentElement;

export const colour = name => getComputedStyle(root).getPropertyValue('--' + name).trim();

/** Told apart by more than colour. */
export const SERIES = [
  {role: 'p95', symbol: 'circle'}, {role: 'p99', symbol: 'triangle'}, {role: 'p50', symbol: 'rect'}, {role: 'dropped', symbol: 'diamond'},
];

/** Draws what options() gives, and again when the theme changes; label is what it shows, for those who do not see it. */
export const draw = (place, label, options) => {
  const view = views.get(place) || {drawing: null};
  views.set(place, Object.assign(view, {place, options}));
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', label);
  if (!view.drawing) {
    resizing.observe(place);
  }
  redraw(view);
  return view.drawing;
};

export const erase = place => {
  const view = views.get(place);
  if (view) {
    resizing.unobserve(place);
    view.drawing.dispose();
    views.delete(place);
  }
};

const redraw = view => {
  if (view.drawing) view.drawing.dispose();
  view.drawing = echarts.init(view.place, null, {renderer: 'canvas'});
  view.drawing.setOption({...base(), ...view.options()});
  if (view.onPoint) view.drawing.on('click', view.onPoint);
};

/** What a click on a point does. */
export const onPoint = (place, act) => {
  const view = views.get(place);
  view.onPoint = act;
  view.drawing.on('click', act);
};

const resizing = new ResizeObserver(entries => entries.forEach(entry => views.get(entry.target)?.drawing?.resize()));
addEventListener('themechange', () => views.forEach(redraw));

const base = () => ({
  animation: false,
  textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, color: colour('ink')},
  grid: {left: 8, right: 22, top: 44, bottom: 30, containLabel: true},
  legend: {
    type: 'scroll', top: 0, left: 0, itemWidth: 16, itemHeight: 9, textStyle: {color: colour('ink')}, inactiveColor: colour('mark'),
    pageTextStyle: {color: colour('ink')}, pageIconColor: colour('link'), pageIconInactiveColor: colour('mark'),
  },
});

export const tooltip = rows => ({
  trigger: 'axis', confine: true, backgroundColor: colour('card'), borderColor: colour('line'), textStyle: {color: colour('ink')},
  axisPointer: {type: 'line', lineStyle: {color: colour('soft')}, shadowStyle: {opacity: 0.15}},
  formatter: rows,
});

/** The content of a tooltip as elements: [title, [[colour, name, value] …]]. */
export const tip = (title, rows) => el('div', {className: 'tip'}, el('strong', {}, title), rows.map(([tint, name, value]) => {
  const swatch = el('i');
  swatch.style.background = tint;
  return el('div', {}, swatch, el('span', {}, name), el('b', {}, value));
}));

export const categories = (data, name) => ({
  type: 'category', data, name, nameLocation: 'middle', nameGap: 26, nameTextStyle: {color: colour('soft')},
  axisLine: {lineStyle: {color: colour('mark')}}, axisLabel: {color: colour('soft'), hideOverlap: true, margin: 10},
});

export const values = (name, write, more = {}) => ({
  type: 'value', name, nameTextStyle: {color: colour('soft'), align: 'left'}, nameGap: 10,
  axisLabel: {color: colour('soft'), formatter: write, hideOverlap: true}, splitLine: {lineStyle: {color: colour('line')}}, ...more,
});
