// How runs went and what gates said, as a sign, a word and a colour: those of dev.perfgate.result.Outcome.
import {el} from './dom.js';

const TONES = {pass: 'good', warn: 'caution', fail: 'bad', no_gates: 'neutral', invalid: 'bad', not_completed: 'bad', interrupted: 'caution'};
const SIGNS = {good: '✓', caution: '!', bad: '✕', neutral: '–'};

const pill = (tone, word) => el('span', {className: 'verdict ' + tone}, el('span', {className: 'sign', 'aria-hidden': 'true'}, SIGNS[tone]), word.replaceAll('_', ' '));

/** The name of the colour that a run has. */
export const tone = run => TONES[run.outcome] || 'neutral';

/** Of a whole run. */
export const outcome = run => pill(tone(run), run.outcome);

/** Of a gate. */
export const gateStatus = status => pill(TONES[status] || (status.includes('fail') ? 'bad' : 'neutral'), status);
