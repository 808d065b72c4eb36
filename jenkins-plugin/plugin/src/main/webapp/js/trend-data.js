// What pages fetch, and elements without any markup in texts.
export const fetchJson = async address => {
  const answer = await fetch(address, {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  if (!answer.ok) throw new Error('the server answered ' + answer.status);
  return answer.json();
};

export const make = (tag, text, properties) => Object.assign(document.createElement(tag), {textContent: text || ''}, properties);

export const moment = millis => new Date(millis).toISOString().slice(0, 16).replace('T', ' ') + ' UTC';

// Never by colour alone: each verdict has a sign of its own.
const signs = {pass: '✓', warn: '!', fail: '✕', no_gates: '–', invalid: '✕', not_completed: '✕', interrupted: '!'};
export const sign = outcome => signs[outcome] || '·';

export const title = series => [series.scenario, series.scope, series.metric.replace(/_/g, ' '), series.statistic === 'value' ? '' : series.statistic]
  .filter(Boolean).join(' · ');
