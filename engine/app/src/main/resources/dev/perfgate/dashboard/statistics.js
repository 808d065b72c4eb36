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

/** Whether levels, as far as it is known, did not last equally long; lengths that follow from a rate are rounded. */
export const lengthsDiffer = (one, other) => one !== null && other !== null && Math.abs(one - other) > 0.02 * Math.max(one, other);

/** The results that compare with the newest one: those of its work unit, with levels of its length. */
export const comparable = tests => tests.filter(test => test.work_unit_version === tests[0].work_unit_version
  && !lengthsDiffer(test.seconds_per_level, tests[0].seconds_per_level));

/** A server as if its levels had lasted as long as the baseline's: longer ones do more work on the same machine. */
export const asLongAs = (baseline, one) => {
  if (!lengthsDiffer(one.seconds_per_level ?? null, baseline.seconds_per_level ?? null)) return one;
  const factor = baseline.seconds_per_level / one.seconds_per_level;
  return {
    ...converted(one, factor), tests: one.tests.map(test => converted(test, factor)), convertedTo: baseline.seconds_per_level,
    price_performance: one.price_performance === null ? null : (one.price_performance * factor).toFixed(2),
  };
};

const converted = (figures, factor) => {
  const names = ['max_units', 'max_work_units', 'avg_units', ...LEVELS.map(level => 'units_' + level + 'pct')].filter(name => figures[name] !== undefined);
  return {...figures, ...Object.fromEntries(names.map(name => [name, figures[name] === null ? null : figures[name] * factor]))};
};

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
