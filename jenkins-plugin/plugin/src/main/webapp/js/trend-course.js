// One figure over the builds: its chart, what can be done with it by mouse and keys, its changes, and the same as a table.
import {make, moment, sign, title} from './trend-data.js';
import {change as asChange, figure} from './format.js';
import {options} from './trend-chart.js';

const ROWS = 500;
const link = (run, builds) => make('a', '#' + run.build, {href: builds + run.build + '/'});

const changeList = (series, runs, builds) => {
  const list = make('ul', '', {className: 'perfgate-changes'});
  series.changes.forEach(change => {
    const item = make('li');
    const [before, at] = [runs[change.before], runs[change.at]];
    item.append(make('span', change.relative > 0 ? '▲' : '▼', {className: 'perfgate-sign'}),
      change.kind + ' ' + asChange(change.relative) + ' (' + asChange(change.relative_low) + ' to ' + asChange(change.relative_high) + ') between ',
      link(before, builds), ' and ', link(at, builds));
    if (change.from_revision || change.to_revision) item.append(', revisions ', make('code', change.from_revision.slice(0, 12)), ' to ', make('code', change.to_revision.slice(0, 12)));
    list.append(item);
  });
  return list;
};

const table = (series, runs, builds) => {
  const details = make('details');
  details.append(make('summary', 'As a table'));
  // Made when it is opened: a page of many figures need not hold all their rows.
  details.addEventListener('toggle', () => {
    if (!details.open || details.querySelector('table')) return;
    const scroll = make('div', '', {className: 'perfgate-scroll', tabIndex: 0});
    const rows = make('table', '', {className: 'jenkins-table'});
    const head = rows.createTHead().insertRow();
    ['Build', 'Began', 'Value', 'Verdict', 'Branch', 'Revision'].forEach(text => head.append(make('th', text)));
    const body = rows.createTBody();
    series.points.slice(-ROWS).reverse().forEach(([at, value]) => {
      const run = runs[at];
      const row = body.insertRow();
      row.insertCell().append(link(run, builds));
      [moment(run.time), figure(value, series.unit), sign(run.outcome) + ' ' + run.outcome, run.branch, run.revision].forEach(text => { row.insertCell().textContent = text; });
    });
    scroll.append(rows);
    details.append(scroll);
  });
  return details;
};

const note = series => [
  series.builds + (series.builds === 1 ? ' result' : ' results'),
  series.stretch > 1 ? 'lowest and highest of each ' + series.stretch : '',
  series.limits.length ? 'limits: ' + series.limits.map(limit => limit.gate).filter((gate, at, all) => all.indexOf(gate) === at).join('; ') : '',
].filter(Boolean).join(', ');

const zoomKeys = {'+': 0.5, '=': 0.5, '-': 2};

export const showCourse = (parent, series, trend, builds) => {
  const runs = trend.runs;
  const box = make('figure');
  const caption = make('figcaption', title(series));
  const tools = make('span', '', {className: 'perfgate-tools'});
  const place = make('div', '', {className: 'perfgate-chart', tabIndex: 0});
  const live = make('p', '', {className: 'perfgate-live'});
  live.setAttribute('aria-live', 'polite');
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', 'Trend of ' + title(series) + ': ' + note(series) + '. Arrow keys go from build to build, Enter opens it, plus and minus zoom, 0 shows all.');
  caption.append(make('span', note(series), {className: 'perfgate-note'}), tools);
  box.append(caption, place, live, changeList(series, runs, builds), table(series, runs, builds));
  parent.append(box);

  const drawing = globalThis.echarts.init(place, null, {renderer: 'canvas'});
  const range = () => { const {start, end} = (drawing.getOption()?.dataZoom || [{start: 0, end: 100}])[0]; return {start, end}; };
  const draw = () => {
    drawing.setOption(options(place, series, runs, range()), true);
    if (matchMedia('(pointer: fine)').matches) drawing.dispatchAction({type: 'takeGlobalCursor', key: 'dataZoomSelect', dataZoomSelectActive: true});
  };
  const zoom = (start, end) => drawing.dispatchAction({type: 'dataZoom', start: Math.max(0, start), end: Math.min(100, end)});
  const all = make('button', 'All builds', {type: 'button', className: 'jenkins-button jenkins-button--tertiary'});
  all.addEventListener('click', () => zoom(0, 100));
  tools.append(all);
  draw();

  const open = at => { location.href = builds + runs[at].build + '/'; };
  drawing.on('click', event => { if (event.data && event.data.run !== undefined) open(event.data.run); });

  /** Where a build stands between the first and the last one, in per cent. */
  const share = point => {
    const [first, last, build] = [series.points[0], series.points[series.points.length - 1], point].map(([at]) => runs[at].build);
    return last > first ? (build - first) / (last - first) * 100 : 50;
  };

  let current = -1;
  const go = step => {
    current = Math.min(series.points.length - 1, Math.max(0, current < 0 ? series.points.length - 1 : current + step));
    const [at, value] = series.points[current];
    live.textContent = 'Build ' + runs[at].build + ': ' + figure(value, series.unit) + ', ' + runs[at].outcome + ', ' + moment(runs[at].time);
    drawing.dispatchAction({type: 'showTip', seriesIndex: 0, dataIndex: current});
  };
  place.addEventListener('keydown', event => {
    const {start, end} = range();
    const middle = current < 0 ? (start + end) / 2 : share(series.points[current]);
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') go(event.key === 'ArrowLeft' ? -1 : 1);
    else if (event.key === 'Home' || event.key === 'End') go(event.key === 'Home' ? -series.points.length : series.points.length);
    else if (event.key === 'Enter' && current >= 0) open(series.points[current][0]);
    else if (event.key === '0') zoom(0, 100);
    else if (zoomKeys[event.key]) zoom(middle - (end - start) / 2 * zoomKeys[event.key], middle + (end - start) / 2 * zoomKeys[event.key]);
    else return;
    event.preventDefault();
  });

  // The page's width and theme change while it is open.
  const sized = new ResizeObserver(() => drawing.resize());
  sized.observe(place);
  const themed = new MutationObserver(draw);
  themed.observe(document.documentElement, {attributes: true, attributeFilter: ['data-theme', 'class']});
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', draw);
  return {
    end: () => {
      sized.disconnect();
      themed.disconnect();
      system.removeEventListener('change', draw);
      drawing.dispose();
      box.remove();
    },
  };
};
