// What pages fetch, how figures are written, and elements without any markup in texts.
export const fetchJson = async address => {
  const answer = await fetch(address, {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  if (!answer.ok) throw new Error('the server answered ' + answer.status);
  return answer.json();
};

export const make = (tag, text, properties) => Object.assign(document.createElement(tag), {textContent: text || ''}, properties);

const digits = value => Math.abs(value) >= 999.5 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));

// Of the units in which figures are kept, those that are read more easily in another size.
const sizes = {
  ms: [[1000, 's'], [1, 'ms'], [0.001, 'µs']],
  B: [[1e9, 'GB'], [1e6, 'MB'], [1e3, 'KB'], [1, 'B']],
};

export const figure = (value, unit) => {
  if (value === null || value === undefined) return 'n/a';
  if (unit === 'ratio') return digits(value * 100) + ' %';
  if (unit === '/s') return digits(value) + '/s';
  if (unit === 'count') return digits(value);
  const steps = sizes[unit];
  if (!steps || value === 0) return digits(value) + ' ' + unit;
  const [size, symbol] = steps.find(([least]) => Math.abs(value) >= least) || steps[steps.length - 1];
  return digits(value / size) + ' ' + symbol;
};

export const percent = share => (share > 0 ? '+' : '') + digits(share * 100) + ' %';

export const moment = millis => new Date(millis).toISOString().slice(0, 16).replace('T', ' ') + ' UTC';

// Never by colour alone: each verdict has a sign of its own.
const signs = {pass: '✓', improved: '✓', warn: '!', fail: '✗', degraded: '✗', invalid: '?', not_completed: '?', interrupted: '?'};
export const sign = outcome => signs[outcome] || '·';

export const title = series => [series.scenario, series.scope, series.metric.replace(/_/g, ' '), series.statistic === 'value' ? '' : series.statistic]
  .filter(Boolean).join(' · ');
