// Elements without markup: every text becomes a text node, so that no name from outside can be read as HTML.

/** Properties that an element does not have, such as aria-label, become attributes; null and false children are left out. */
export const el = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'dataset') Object.assign(element.dataset, value);
    else if (name in element && name !== 'list' && name !== 'form') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.flat(2).filter(child => child !== null && child !== undefined && child !== false));
  return element;
};

export const byId = id => document.getElementById(id);

export const fill = (element, ...children) => {
  element.replaceChildren(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
};

/** A moment as the reader's clock shows it; hovering tells UTC. */
export const moment = iso => {
  const at = new Date(iso);
  const two = number => String(number).padStart(2, '0');
  const day = at.getFullYear() + '-' + two(at.getMonth() + 1) + '-' + two(at.getDate());
  return el('time', {dateTime: iso, title: iso, className: 'moment'}, day + ' ' + two(at.getHours()) + ':' + two(at.getMinutes()));
};

/** A head row; columns whose name begins with # hold numbers. */
export const head = columns => el('thead', {}, el('tr', {}, columns.map(column => {
  const number = column.startsWith('#');
  return el('th', {scope: 'col', className: number ? 'number' : 'text'}, number ? column.slice(1) : column);
})));

/** The rows of a table under its head; on a phone each cell tells its column itself. */
export const body = (columns, rows) => {
  const labels = columns.map(column => column.replace(/^#/, ''));
  rows.filter(row => row.cells.length === labels.length).forEach(row => [...row.cells].forEach((cell, at) => { cell.dataset.label = labels[at]; }));
  return el('tbody', {}, rows);
};

export const number = (text, properties = {}) => el('td', {...properties, className: 'number ' + (properties.className || '')}, text);

export const button = (text, act, properties = {}) => {
  const made = el('button', {type: 'button', className: 'tool', ...properties}, text);
  made.addEventListener('click', () => act(made));
  return made;
};

/** Asks in a dialog; resolves to whether the reader agreed. */
export const confirmed = (question, remedy, agree) => new Promise(resolve => {
  const cancel = el('button', {type: 'submit', className: 'tool', value: ''}, 'Cancel');
  const go = el('button', {type: 'submit', className: 'tool danger', value: 'yes'}, agree);
  const dialog = el('dialog', {'aria-labelledby': 'question'},
    el('form', {method: 'dialog'}, el('h2', {id: 'question'}, question), el('p', {}, remedy), el('p', {className: 'actions'}, cancel, go)));
  dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue === 'yes');
  });
  document.body.append(dialog);
  dialog.showModal();
  cancel.focus();
});

/** Hands the reader a file that the page made. */
export const download = (name, type, content) => {
  const url = URL.createObjectURL(new Blob([content], {type}));
  const link = el('a', {href: url, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
};
