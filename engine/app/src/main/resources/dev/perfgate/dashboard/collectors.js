// The servers that load tests run on: add, change, remove.
import {get, patch, post, remove} from './api.js';
import {body, button, byId, confirmed, el, fill, head, moment, number} from './dom.js';
import {money, NOTHING} from './format.js';
import {attempted, open, pager, say} from './page.js';

const SIZE = 50;
const COLUMNS = ['Name', 'Kind', 'Agent', 'Key', '#vCPUs', '#Memory', '#Cost an hour', 'Added', ''];
const FIELDS = ['name', 'pcd_address', 'pcd_apikey', 'hourly_cost', 'vcpus', 'memory_gib', 'vm_brand'];

let page = 1;
let edited = null;

const show = async () => {
  const answer = await get('collectors/', {page, page_size: SIZE});
  fill(byId('collectors'), answer.count === 0
    ? el('tbody', {}, el('tr', {}, el('td', {}, 'No collectors yet. Add a server that runs “perfgate agent”. To try the dashboard first, run “perfgate sample-data”.')))
    : [head(COLUMNS), body(COLUMNS, answer.results.map(row))]);
  pager(byId('pager'), {page, size: SIZE, count: answer.count}, to => { page = to; attempted(show); });
  byId('pager').hidden = answer.count <= SIZE;
};
open(show);

const row = one => el('tr', {},
  el('th', {scope: 'row'}, el('a', {href: '/loadtest-history?collector=' + one.id}, one.name)),
  el('td', {}, one.vm_brand || NOTHING), el('td', {}, one.pcd_address), el('td', {}, one.has_pcd_apikey ? 'set' : 'none'),
  number(one.vcpus ?? NOTHING), number(one.memory_gib === null ? NOTHING : one.memory_gib + ' GiB'), number(money(one.hourly_cost)),
  el('td', {}, moment(one.created_at)),
  el('td', {className: 'buttons'},
    button('Edit', () => edit(one), {'aria-label': 'Edit ' + one.name}),
    button('Delete', () => drop(one), {className: 'tool danger', 'aria-label': 'Delete ' + one.name})));

const drop = async one => {
  if (!await confirmed('Delete ' + one.name + '?', 'This also deletes all its load tests. Only a backup can restore them.', 'Delete')) return;
  await attempted(async () => {
    await remove('collectors/' + one.id + '/');
    page = 1;
    await show();
    say(one.name + ' is deleted.');
  });
};

// ---- the form
const edit = one => {
  edited = one;
  byId('editor-title').textContent = one ? 'Edit ' + one.name : 'Add a collector';
  FIELDS.forEach(name => { byId(name).value = one?.[name] ?? ''; });
  byId('pcd_apikey').placeholder = one?.has_pcd_apikey ? 'unchanged' : '';
  complain('', {});
  byId('editor').showModal();
  byId('name').focus();
};
byId('add').addEventListener('click', () => edit(null));
byId('cancel').addEventListener('click', () => byId('editor').close());

/** What a field was left empty for is sent as null; a key that nobody typed is not sent at all. */
const entered = () => {
  const fields = Object.fromEntries(FIELDS.map(name => [name, byId(name).value.trim()]));
  ['hourly_cost', 'vcpus', 'memory_gib'].filter(name => fields[name] === '').forEach(name => { fields[name] = null; });
  if (fields.pcd_apikey === '') delete fields.pcd_apikey;
  return fields;
};

byId('form').addEventListener('submit', async event => {
  event.preventDefault();
  try {
    const kept = edited ? await patch('collectors/' + edited.id + '/', entered()) : await post('collectors/', entered());
    byId('editor').close();
    await attempted(show);
    say(kept.name + ' is kept.', 'good');
  } catch (failure) {
    complain(failure.message, failure.errors || {});
  }
});

/** Beside each field what is wrong with it, and under all what belongs to none. */
const complain = (message, errors) => {
  byId('form').querySelectorAll('.fields .error').forEach(old => old.remove());
  FIELDS.forEach(name => {
    const input = byId(name);
    const sentences = errors[name] || [];
    input.setAttribute('aria-invalid', String(sentences.length > 0));
    input.removeAttribute('aria-describedby');
    if (sentences.length === 0) return;
    input.setAttribute('aria-describedby', name + '-error');
    input.after(el('p', {className: 'error', id: name + '-error'}, sentences.join(' ')));
  });
  byId('form-problem').textContent = Object.keys(errors).length > 0 ? '' : message;
  byId('form').querySelector('[aria-invalid="true"]')?.focus();
};
