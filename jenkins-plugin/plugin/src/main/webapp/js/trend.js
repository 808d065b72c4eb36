// The page of a job's trends: what is chosen, what is fetched for it, and what is shown.
import {fetchJson} from './trend-data.js';
import {choicesOf, showChoices, seriesOf} from './trend-choices.js';
import {showCourse} from './trend-course.js';
import {showDecisions} from './trend-decisions.js';

const place = document.querySelector('.perfgate-trend');
const part = name => place.querySelector('.perfgate-' + name);
const say = text => { part('state').textContent = text; part('state').hidden = !text; };
let shown = [];

const load = async chosen => {
  shown.forEach(one => one.end());
  shown = [];
  const query = new URLSearchParams({record: chosen.record, branch: chosen.branch, series: JSON.stringify(seriesOf(chosen))});
  const trend = await fetchJson('data?' + query);
  shown = trend.series.map(series => showCourse(part('charts'), series, trend, place.dataset.builds));
  showDecisions(part('decisions'), trend, place.dataset.builds);
  say([...trend.notes, trend.series.length ? '' : 'No results for this selection.'].filter(Boolean).join(' '));
  place.dataset.drawn = String(trend.series.length);
};

const fail = problem => { say('Cannot show the trends: ' + (problem.message || problem)); place.dataset.drawn = '0'; };

// While the index is made anew, what there is of it is shown, and asked for again.
const begin = async () => {
  const [choices, figures] = await Promise.all([fetchJson('choices'), fetchJson('figures')]);
  const chosen = choicesOf(choices, figures.figures, new URLSearchParams(location.hash.slice(1)));
  const reload = () => load(chosen).then(() => choices.message && say(choices.message)).catch(fail);
  showChoices(part('choices'), chosen, reload);
  await reload();
  if (choices.rebuilding) setTimeout(() => begin().catch(fail), 2000);
};

begin().catch(fail);
