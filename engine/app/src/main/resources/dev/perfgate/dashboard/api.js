// Talks to the API. Whatever goes wrong becomes a Failure whose kind says which it is.
import {token} from './session.js';

/**
 * kind: unreachable, token-missing, token-invalid, forbidden or problem;
 * errors: for each field of a form the sentences on it.
 */
export class Failure extends Error {
  constructor(kind, message, errors = {}) {
    super(message);
    this.kind = kind;
    this.errors = errors;
  }
}

const KINDS = {401: 'token-invalid', 403: 'forbidden'};

const send = async (path, options) => {
  if (!token()) throw new Failure('token-missing', 'This tab has no token.');
  const headers = {Authorization: 'Bearer ' + token(), ...options.headers};
  try {
    return await fetch(path, {...options, headers, cache: 'no-store'});
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new Failure('unreachable', 'No response from ' + location.origin + '.');
  }
};

const failure = async response => {
  const type = response.headers.get('Content-Type') || '';
  if (!type.includes('json')) {
    return new Failure('unreachable', location.origin + ' answered with status ' + response.status + ', but not as the API does.');
  }
  const problem = await response.json();
  return new Failure(KINDS[response.status] || 'problem', problem.detail || problem.title, problem.errors);
};

const answered = async (path, options = {}) => {
  const response = await send(path, options);
  if (!response.ok) throw await failure(response);
  return response;
};

/** Values that are null, undefined, false or empty are left out; an array repeats its name. */
export const query = parameters => {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    [value].flat().filter(one => one !== null && one !== undefined && one !== false && one !== '').forEach(one => pairs.append(name, one));
  }
  return pairs.size ? '?' + pairs : '';
};

export const get = async (path, parameters = {}) => (await answered('/api/v1/' + path + query(parameters))).json();

export const getText = async path => (await answered('/api/v1/' + path)).text();

export const post = async (path, body) => (await answered('/api/v1/' + path, withBody('POST', body))).json();

export const patch = async (path, body) => (await answered('/api/v1/' + path, withBody('PATCH', body))).json();

export const remove = path => answered('/api/v1/' + path, {method: 'DELETE'});

const withBody = (method, body) =>
  body === undefined ? {method} : {method, body: JSON.stringify(body), headers: {'Content-Type': 'application/json'}};

/** All of a list, a thousand at a time. */
export const all = async path => {
  const size = 1000;
  const found = [];
  for (let part; !part || part.length === size;) {
    part = await get(path, {page_size: size, after: found.at(-1)?.id});
    found.push(...part);
  }
  return found;
};

/** Takes server-sent events, each as its name and its parsed data, until they end. EventSource itself cannot send a token. */
export const events = async (path, signal, take) => {
  const response = await answered('/api/v1/' + path, {signal, headers: {Accept: 'text/event-stream'}});
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const blocks = (rest + part.value.replaceAll('\r', '')).split('\n\n');
    rest = blocks.pop();
    blocks.filter(block => block.includes('data:')).forEach(block => take(field(block, 'event'), JSON.parse(field(block, 'data'))));
  }
};

const field = (block, name) =>
  block.split('\n').filter(line => line.startsWith(name + ':')).map(line => line.slice(name.length + 1).trim()).join('\n');
