// Figures as text: three significant digits, as in the report. What the API gives as a text (money, decimals) stays as it is.

export const NOTHING = '–';

export const whole = value => value === null || value === undefined ? NOTHING : Math.round(value).toLocaleString('en-US');

/** A decimal that the API gives as a text: 56,088.24. */
export const decimals = text => text === null || text === undefined ? NOTHING
  : Number(text).toLocaleString('en-US', {minimumFractionDigits: 2, maximumFractionDigits: 2});

const digits = value => {
  if (Number.isInteger(value) || Math.abs(value) >= 999.5) return whole(value);
  return String(Number(value.toPrecision(3)));
};

const scaled = (value, steps) => {
  const [size, symbol] = steps.find(([least]) => Math.abs(value) >= least * 0.9995) || steps[steps.length - 1];
  return digits(value / size) + ' ' + symbol;
};

/** With its unit, as run.json has units. */
export const figure = (value, unit = '') => {
  if (value === null || value === undefined || Number.isNaN(value)) return NOTHING;
  switch (unit) {
    case 'ms': return value === 0 ? '0 ms' : scaled(value, [[1e3, 's'], [1, 'ms'], [1e-3, 'µs'], [1e-6, 'ns']]);
    case 'B': return value === 0 ? '0 B' : scaled(value, [[1e9, 'GB'], [1e6, 'MB'], [1e3, 'KB'], [1, 'B']]);
    case '/s': return digits(value) + '/s';
    case 'ratio': return digits(Number((value * 100).toPrecision(6))) + ' %';
    case 'count': case '': return digits(value);
    default: return digits(value) + ' ' + unit;
  }
};

/** A share as a change: +3.2 %; with a real minus sign. */
export const change = share => {
  if (share === null || share === undefined || !Number.isFinite(share)) return NOTHING;
  const percent = Number((share * 100).toFixed(1));
  return (percent > 0 ? '+' : percent < 0 ? '−' : '±') + Math.abs(percent).toFixed(1) + ' %';
};

/** A share without a sign: 1.3 %. */
export const share = value => value === null || value === undefined ? NOTHING : (value * 100).toFixed(1) + ' %';

export const money = text => text === null || text === undefined ? NOTHING : '$' + text;

export const words = name => name.replaceAll('_', ' ');

/** Several words as an English list. */
export const listed = names => names.length < 2 ? names.join('') : names.slice(0, -1).join(', ') + ' and ' + names[names.length - 1];

/** The metrics of a run.json, what says most first: the principal one, those of its headline, then as the run has them. */
export const metricOrder = document => {
  const metrics = document.metrics || [];
  const used = use => metrics.filter(one => (one.uses || []).includes(use));
  return [...new Set([...used('principal'), ...used('headline'), ...metrics].map(one => one.name))];
};
