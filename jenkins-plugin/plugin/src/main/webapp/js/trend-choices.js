// Which record, branch and figures are shown; kept in the address, so that it can be sent to somebody.
import {make, title} from './trend-data.js';

const MOST = 12;
const usual = [['response_time', 'p95'], ['error_rate', 'value'], ['rate', 'value']];
const keyOf = one => JSON.stringify([one.scenario, one.metric, one.scope, one.statistic]);

const rank = one => one.scope === '' ? usual.findIndex(([metric, statistic]) => one.metric === metric && one.statistic === statistic) : -1;

const first = figures => {
  const known = figures.filter(one => rank(one) >= 0).sort((a, b) => a.scenario.localeCompare(b.scenario) || rank(a) - rank(b));
  return (known.length ? known : figures).slice(0, 6).map(keyOf);
};

export const choicesOf = (choices, figures, address) => {
  const records = Object.keys(choices.records);
  const chosen = {
    choices, all: figures, records,
    record: records.includes(address.get('record')) ? address.get('record') : records[0] || '',
    branch: choices.branches.includes(address.get('branch')) ? address.get('branch') : '',
  };
  chosen.figures = figuresOf(chosen);
  const named = address.getAll('figure').filter(key => chosen.figures.some(one => keyOf(one) === key)).slice(0, MOST);
  chosen.keys = new Set(named.length ? named : first(chosen.figures));
  return chosen;
};

const figuresOf = chosen => chosen.all.filter(one => (chosen.choices.records[chosen.record] || []).includes(one.scenario));

export const seriesOf = chosen => [...chosen.keys].map(key => JSON.parse(key));

const remember = chosen => {
  const address = new URLSearchParams();
  if (chosen.records.length > 1) address.set('record', chosen.record);
  if (chosen.branch) address.set('branch', chosen.branch);
  chosen.keys.forEach(key => address.append('figure', key));
  history.replaceState(null, '', '#' + address);
};

const select = (name, values, value, act) => {
  const label = make('label', name);
  const field = make('select', '', {className: 'jenkins-input', name: name.toLowerCase()});
  values.forEach(([key, text]) => field.append(make('option', text, {value: key})));
  field.value = value;
  field.addEventListener('change', () => act(field.value));
  label.append(field);
  return label;
};

const checkbox = (one, chosen, changed) => {
  const label = make('label');
  const box = make('input', '', {type: 'checkbox', checked: chosen.keys.has(keyOf(one)), value: keyOf(one)});
  box.addEventListener('change', () => {
    if (box.checked && chosen.keys.size >= MOST) { box.checked = false; return; }
    if (box.checked) chosen.keys.add(box.value); else chosen.keys.delete(box.value);
    changed();
  });
  label.append(box, make('span', title(one)));
  return label;
};

const figureList = (chosen, changed) => {
  const details = make('details');
  const filter = make('input', '', {type: 'search', className: 'jenkins-input', placeholder: 'Filter', ariaLabel: 'Filter the figures'});
  const list = make('fieldset');
  list.append(make('legend', 'Figures, at most ' + MOST));
  const fill = () => list.replaceChildren(list.firstChild, ...chosen.figures
    .filter(one => title(one).toLowerCase().includes(filter.value.toLowerCase())).slice(0, 300).map(one => checkbox(one, chosen, changed)));
  filter.addEventListener('input', fill);
  details.append(make('summary', 'Choose figures'), filter, list);
  fill();
  return details;
};

// The form for decisions names what there is, too.
const fillForm = chosen => {
  const record = document.querySelector('.perfgate-decide select[name=record]');
  const scenario = document.querySelector('.perfgate-decide select[name=scenario]');
  if (!record) return;
  const fill = () => scenario.replaceChildren(...(chosen.choices.records[record.value] || []).map(one => make('option', one, {value: one})));
  record.replaceChildren(...chosen.records.map(one => make('option', one, {value: one})));
  record.value = chosen.record;
  record.onchange = fill;
  fill();
};

export const showChoices = (place, chosen, reload) => {
  const changed = () => { remember(chosen); reload(); };
  const fields = [];
  if (chosen.records.length > 1) {
    fields.push(select('Record', chosen.records.map(one => [one, one]), chosen.record, value => {
      chosen.record = value;
      chosen.figures = figuresOf(chosen);
      chosen.keys = new Set(first(chosen.figures));
      showChoices(place, chosen, reload);
      changed();
    }));
  }
  if (chosen.choices.branches.length) {
    const branches = [['', 'all branches'], ...chosen.choices.branches.map(one => [one, one || '(none)'])].filter(([key], at) => at === 0 || key);
    fields.push(select('Branch', branches, chosen.branch, value => { chosen.branch = value; changed(); }));
  }
  if (chosen.figures.length) fields.push(figureList(chosen, changed));
  place.replaceChildren(...fields);
  fillForm(chosen);
};
