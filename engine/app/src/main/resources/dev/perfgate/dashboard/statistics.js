// What the comparison says of figures. Plain functions, without a page.

export const LEVELS = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

export const levels = result => LEVELS.map(level => result['units_' + level + 'pct'] ?? null);

/** Of those that are known: not every level need have been measured. */
export const mean = values => {
  const known = values.filter(value => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** Of two in the middle the lower one, as the API does it: a figure that was measured. */
export const median = values => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
};

/** The results that compare with the newest one: those of its work unit. */
export const comparable = tests => tests.filter(test => test.work_unit_version === tests[0].work_unit_version);

/**
 * A server's noise: how far apart its results lie, largest less smallest, in work units.
 * Null for a single result, whose noise nobody knows.
 */
export const noise = tests => {
  const units = comparable(tests).map(test => test.max_units);
  return units.length < 2 ? null : Math.max(...units) - Math.min(...units);
};

/** Whether the gap between two servers is larger than the noise of each: yes, no, or unknown. */
export const beyondNoise = (gap, ...noises) => {
  if (gap === null || noises.some(one => one === null)) return 'unknown';
  return noises.every(one => Math.abs(gap) > one) ? 'yes' : 'no';
};

/** How much more than the baseline, as a share of it; null when there is nothing to divide by. */
export const gap = (value, baseline) => value === null || value === undefined || !baseline ? null : value / baseline - 1;
