// What all pages share: the masthead, the theme, the token, and what an empty page says.
import {button, byId, el, fill} from './dom.js';
import {forgetToken, keepToken, token} from './session.js';

const PAGES = [['/', 'Overview'], ['/loadtest-history', 'History'], ['/loadtest', 'Compare'], ['/collectors', 'Collectors'], ['/runs', 'Runs']];
const THEME = 'perfgate.theme';
const root = document.documentElement;

/**
 * Opens the page: load fetches and draws, and is called again when the token changes or the reader asks for it.
 * What it throws is told; a Nothing says what is missing.
 */
export const open = load => {
  const attempt = async () => {
    try {
      await load();
      byId('state').hidden = true;
      byId('content').hidden = false;
    } catch (failure) {
      tell(failure, attempt);
    }
  };
  masthead(attempt);
  return attempt();
};

/** There is nothing to show yet; steps say what makes that change. */
export class Nothing extends Error {
  constructor(message, ...steps) {
    super(message);
    this.kind = 'nothing';
    this.steps = steps;
  }
}

// ---- what an empty page says
const STATES = {
  'unreachable': {
    title: 'The server cannot be reached',
    steps: () => ['Start it with “perfgate serve”, or check your network and the proxy in front of it. Then try again.'],
    again: 'Try again',
  },
  'token-missing': {
    title: 'A token is needed',
    steps: () => ['Create one on the server: “perfgate token NAME --scope read”. Scope run also starts tests; admin also changes and deletes.'],
    form: true,
  },
  'token-invalid': {
    title: 'The token is not valid',
    steps: () => ['Enter another one, or create one on the server: “perfgate token NAME --scope read”.'],
    form: true,
  },
  'nothing': {title: 'No results yet', steps: failure => failure.steps, again: 'Look again'},
};

const tell = (failure, attempt) => {
  const state = STATES[failure.kind] || {title: 'This did not work', steps: () => [], again: 'Try again'};
  if (!STATES[failure.kind] && !failure.kind) console.error(failure);
  byId('content').hidden = true;
  const box = byId('state');
  box.hidden = false;
  box.dataset.kind = failure.kind || 'problem';
  fill(box,
    el('h2', {}, state.title),
    el('p', {}, failure.message),
    state.steps(failure).map(step => el('p', {}, step)),
    state.form && tokenForm(attempt),
    state.again && el('p', {className: 'actions'}, button(state.again, attempt, {className: 'tool primary'})));
};

// ---- a message that stays beside the content
export const say = (text, tone = 'neutral') => {
  const place = byId('message');
  fill(place, text && el('p', {className: 'notice ' + tone}, text));
};

/** Does something; a failure is told beside the content instead of in its place. */
export const attempted = async act => {
  try {
    say('');
    return await act();
  } catch (failure) {
    say(failure.message, 'bad');
    if (!failure.kind) console.error(failure);
    return undefined;
  }
};

// ---- token
const tokenForm = kept => {
  const input = el('input', {type: 'password', id: 'token', name: 'token', required: true, autocomplete: 'off', spellcheck: false});
  const form = el('form', {className: 'token'},
    el('label', {htmlFor: 'token'}, 'Token'), input, el('button', {type: 'submit', className: 'tool primary'}, 'Use this token'),
    el('p', {className: 'hint'}, 'The token stays in this tab only, until you close it.'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    keepToken(input.value);
    nameTokenButton();
    kept();
  });
  return form;
};

const tokenDialog = attempt => {
  const dialog = el('dialog', {'aria-labelledby': 'token-title'}, el('h2', {id: 'token-title'}, 'Token'));
  const done = () => {
    dialog.close();
    nameTokenButton();
    attempt();
  };
  dialog.append(tokenForm(done), el('p', {className: 'actions'},
    button('Cancel', () => dialog.close()),
    token() && button('Forget the token', () => { forgetToken(); done(); }, {className: 'tool danger'})));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
};

const nameTokenButton = () => {
  byId('token-button').textContent = token() ? 'Change token' : 'Enter token';
};

// ---- masthead
const masthead = attempt => {
  const links = PAGES.map(([path, name]) => {
    const here = location.pathname.replace(/(.)\/$/, '$1') === path;
    return el('li', {}, el('a', {href: path, 'aria-current': here && 'page'}, name));
  });
  const theme = button('', () => setTheme(root.dataset.theme === 'dark' ? 'light' : 'dark', true), {id: 'theme-button'});
  fill(byId('masthead'),
    el('a', {className: 'skip', href: '#content'}, 'Skip to the content'),
    el('a', {className: 'brand', href: '/'}, 'Perfgate'),
    el('nav', {'aria-label': 'Pages'}, el('ul', {}, links)),
    el('div', {className: 'tools'}, button('', () => tokenDialog(attempt), {id: 'token-button'}), theme));
  nameTokenButton();
  setTheme(localStorage.getItem(THEME) || themeOfSystem(), false);
};

// ---- theme
const system = matchMedia('(prefers-color-scheme: dark)');
const themeOfSystem = () => system.matches ? 'dark' : 'light';
const setTheme = (theme, chosen) => {
  root.dataset.theme = theme;
  if (chosen) localStorage.setItem(THEME, theme);
  byId('theme-button').textContent = theme === 'dark' ? 'Light theme' : 'Dark theme';
  dispatchEvent(new Event('themechange'));
};
system.addEventListener('change', () => { if (!localStorage.getItem(THEME)) setTheme(themeOfSystem(), false); });

/** Buttons to the pages of a list. */
export const pager = (place, {page, size, count}, go) => {
  const last = Math.max(1, Math.ceil(count / size));
  const from = count === 0 ? 0 : (page - 1) * size + 1;
  const step = (text, to, possible) => button(text, () => go(to), {disabled: !possible});
  fill(place,
    step('Newest', 1, page > 1), step('Newer', page - 1, page > 1),
    el('span', {role: 'status'}, from.toLocaleString('en-US') + '–' + Math.min(count, page * size).toLocaleString('en-US')
      + ' of ' + count.toLocaleString('en-US')),
    step('Older', page + 1, page < last), step('Oldest', last, page < last));
};

/** The page's own parameters, in its address, so that a view can be kept and sent. */
export const parameters = () => new URLSearchParams(location.search);

export const keepParameters = query => history.replaceState(null, '', location.pathname + query);
