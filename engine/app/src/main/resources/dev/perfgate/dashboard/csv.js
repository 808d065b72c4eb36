// Comma-separated values as RFC 4180 has them.

/** A text that a spreadsheet would take for a formula gets an apostrophe before it: names come from outside. */
const harmless = value => typeof value === 'string' && /^[=+\-@\t\r]/.test(value) && Number.isNaN(Number(value)) ? "'" + value : value;

const cell = value => {
  const text = value === null || value === undefined ? '' : String(harmless(value));
  return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
};

export const csv = rows => rows.map(row => row.map(cell).join(',') + '\r\n').join('');
