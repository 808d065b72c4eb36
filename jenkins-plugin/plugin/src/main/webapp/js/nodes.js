// Two to four nodes side by side, as the dashboard of `perfgate serve` compares servers.
import {get} from './jenkins.js';
import {byId, el, fill} from './dom.js';
import {showChoice} from './machine-choice.js';

/** No name of a node has it. */
const BETWEEN = '/';

const start = async () => {
  const {nodes, unmeasured} = await get('nodes');
  byId('content').hidden = false;
  drawUnmeasured(unmeasured);
  await showChoice({
    kind: 'Node', machines: nodes, offered: () => true, asked: asked(), keep, load, related: (baseline, one) => one, attempted,
  });
};

/** A failure is told; what is shown stays. */
const attempted = async act => {
  try {
    fill(byId('message'));
    await act();
  } catch (failure) {
    fill(byId('message'), el('p', {className: 'notice bad'}, failure.message));
  }
};

const drawUnmeasured = unmeasured => {
  const root = document.head.dataset.rooturl || '';
  const links = unmeasured.flatMap((one, at) => [at > 0 ? ', ' : '', el('a', {href: root + '/' + one.url + 'perfgate'}, one.name)]);
  if (links.length > 0) fill(byId('unmeasured'), 'Not measured yet: ', ...links, '. Run the benchmark on its page, or the step perfCpu in a build.');
};

const asked = () => {
  const address = new URLSearchParams(location.search);
  return {ids: (address.get('nodes') || '').split(BETWEEN), baseline: address.get('baseline'), of: address.get('of'), by: address.get('by')};
};

const keep = ({ids, baseline, of, by}) => {
  const kept = new URLSearchParams({nodes: ids.join(BETWEEN), baseline, of, ...(by && {by})});
  history.replaceState(null, '', location.pathname + (ids.length > 0 ? '?' + kept : ''));
};

const load = async (ids, of) => {
  const {machines, problems} = await get('compare', {nodes: ids.join(BETWEEN), of});
  return {shown: machines, note: problems.join(' ')};
};

// The theme of the page is found by report.js; charts are drawn anew when it changes.
new MutationObserver(() => dispatchEvent(new Event('themechange'))).observe(byId('perfgate-nodes'), {attributes: true, attributeFilter: ['data-theme']});
attempted(start);
