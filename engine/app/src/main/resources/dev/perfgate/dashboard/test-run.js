// A load test on a collector, with what its agent says on the way.
import {events, post} from './api.js';
import {byId} from './dom.js';
import {whole} from './format.js';

/** Resolves to the result. The server goes on and keeps it when the page is left. */
export const startTest = async collector => {
  const began = performance.now();
  const state = {text: 'waiting for its agent', share: null};
  const tick = () => show(collector, state, (performance.now() - began) / 1000);
  const ticking = setInterval(tick, 500);
  const listening = new AbortController();
  byId('run-start').disabled = true;
  byId('progress').hidden = false;
  tick();
  follow(collector, listening.signal, state);
  try {
    return await post('loadtests/run/' + collector.id + '/');
  } finally {
    listening.abort();
    clearInterval(ticking);
    byId('progress').hidden = true;
    byId('run-start').disabled = false;
  }
};

const show = (collector, state, seconds) => {
  byId('progress-text').textContent = collector.name + ': ' + state.text + ', ' + Math.floor(seconds) + ' s';
  const bar = byId('progress-bar');
  if (state.share === null) bar.removeAttribute('value'); else bar.value = state.share * 100;
};

/** An old agent tells no progress: then the bar only shows that something goes on. */
const follow = async (collector, signal, state) => {
  try {
    await events('loadtests/run/' + collector.id + '/progress/', signal, (name, data) => take(state, name, data));
  } catch {
    if (!signal.aborted && state.share === null) state.text = 'running';
  }
};

const take = (state, name, data) => {
  if (name === 'warm-up') state.text = 'warming up';
  if (name !== 'level') return;
  state.text = 'measuring at ' + data.level + ' busy, ' + whole(data.unitsPerSec) + ' work units a second';
  state.share = data.plannedSeconds > 0 ? Math.min(1, data.elapsedSeconds / data.plannedSeconds) : null;
};
