// The collectors by their ids.
import {all} from './api.js';

export const names = async () => new Map((await all('collectors/')).map(collector => [collector.id, collector]));

export const nameOf = (known, id) => known.get(id)?.name ?? 'collector ' + id;

/** By name, as people look for them. */
export const byName = known => [...known.values()].sort((a, b) => a.name.localeCompare(b.name));
