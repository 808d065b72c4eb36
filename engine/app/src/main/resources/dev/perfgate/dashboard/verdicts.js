// What gates said, as a sign, a word and a colour.
import {el} from './dom.js';

const LOOKS = {pass: ['good', '✓', 'pass'], warn: ['caution', '!', 'warn'], fail: ['bad', '✗', 'fail'], none: ['neutral', '–', 'no gates']};
const OTHERS = ['neutral', '?'];

const pill = (tone, sign, word) => el('span', {className: 'verdict ' + tone}, el('span', {className: 'sign', 'aria-hidden': 'true'}, sign), word);

/** Of a whole run; one that is not valid or did not end says so first. */
export const verdict = run => {
  if (!run.valid) return pill('bad', '✗', 'invalid');
  if (run.state !== 'finished') return pill('caution', '!', run.state);
  return pill(...(LOOKS[run.verdict] || [...OTHERS, run.verdict]));
};

/** Of a gate. */
export const gateStatus = status => pill(...(LOOKS[status] || [...(status.includes('fail') ? ['bad', '✗'] : OTHERS), status.replaceAll('_', ' ')]));

/** The name of the colour that a point of a trend has. */
export const tone = run => !run.valid || run.verdict === 'fail' ? 'bad' : run.verdict === 'warn' ? 'caution' : run.verdict === 'pass' ? 'good' : 'neutral';
