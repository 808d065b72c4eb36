// The CPU benchmark of one node: a button, the log as it goes, and the history.
import {get, post} from './jenkins.js';
import {body, byId, el, fill, head, moment, number} from './dom.js';
import {figure, whole} from './format.js';

const PAUSE = 1000;
const COLUMNS = ['Measured', '#Work units', '#Units/s', '#Mean of levels', '#Threads', '#Seconds a level', 'By', 'Remarks'];
const allowed = byId('perfgate-node').dataset.allowed === 'true';
const ENDS = {DONE: 'The result was stored.', FAILED: 'There is no result; see the log.', ABORTED: 'Aborted; nothing was stored.'};

let following = null;
let seen = 'NONE';

const show = state => {
  const running = state.state === 'RUNNING';
  byId('run').hidden = !allowed || running;
  byId('run').disabled = state.offline;
  byId('stop').hidden = !allowed || !running;
  byId('log').hidden = state.log === '';
  follow(byId('log'), state.log);
  byId('hint').textContent = hint(state, running);
  say(state.problem || (seen === 'RUNNING' && !running ? ENDS[state.state] : null), state.problem || state.state !== 'DONE' ? 'caution' : 'good');
  seen = state.state;
  drawResults(state);
};

const hint = (state, running) => {
  if (running) return 'Measuring …';
  if (!allowed) return 'Users who may configure the node can run the benchmark here.';
  if (state.offline) return 'The node is offline.';
  if (state.builds > 0) return 'Builds running on this node: ' + state.builds + '. The figures would be too low.';
  return 'Takes 82 seconds. The node should have nothing else to do.';
};

/** Stays at the end, unless the reader has gone up. */
const follow = (place, text) => {
  if (place.textContent === text) return;
  const atEnd = place.scrollTop + place.clientHeight >= place.scrollHeight - 4;
  place.textContent = text;
  if (atEnd) place.scrollTop = place.scrollHeight;
};

/** null leaves what is said as it is. */
const say = (text, tone) => {
  if (text !== null) fill(byId('message'), text && el('p', {className: 'notice ' + tone}, text));
};

const drawResults = state => {
  byId('count').textContent = state.count === 0 ? 'No results yet.'
    : state.count > state.results.length ? 'The newest ' + state.results.length + ' of ' + whole(state.count) + '.' : whole(state.count) + (state.count === 1 ? ' result.' : ' results.');
  byId('results').closest('.scroll').hidden = state.count === 0;
  fill(byId('results'), head(COLUMNS), body(COLUMNS, state.results.map(row)));
};

const row = one => el('tr', {}, el('td', {className: 'text'}, moment(one.created_at)), number(whole(one.max_units)), number(figure(one.units_per_sec)), number(whole(one.avg_units)),
  number(whole(one.threads)), number(figure(one.seconds_per_level)), el('td', {className: 'text'}, one.origin),
  el('td', {className: 'text remarks'}, [...(one.valid ? [] : ['not valid']), ...one.machine.warnings].join('; ')));

const ask = async act => {
  clearTimeout(following);
  try {
    const state = await act();
    show(state);
    if (state.state === 'RUNNING') following = setTimeout(look, PAUSE);
  } catch (failure) {
    say(failure.message, 'bad');
    following = setTimeout(look, PAUSE * 5);
  }
};
const look = () => ask(() => get('state'));

const started = act => ask(() => {
  say('', '');
  return act();
});
byId('run').addEventListener('click', () => started(() => post('run')));
byId('stop').addEventListener('click', () => started(() => post('stop')));
look();
