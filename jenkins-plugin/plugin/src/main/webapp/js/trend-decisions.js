// What people decided on the builds shown: who, when and why.
import {make, moment} from './trend-data.js';

const words = {
  set: 'set this run as baseline', unset: 'removed the baseline', accept: 'accepted the level as the new baseline', forget: 'forgot this run',
};

export const showDecisions = (place, trend, builds) => {
  place.replaceChildren();
  if (!trend.decisions.length) return;
  const numbers = new Map(trend.runs.map(run => [run.run, run.build]));
  const rows = make('table', '', {className: 'jenkins-table'});
  const head = rows.createTHead().insertRow();
  ['When', 'Who', 'What', 'Scenario', 'Build', 'Why'].forEach(text => head.append(make('th', text)));
  const body = rows.createTBody();
  [...trend.decisions].reverse().forEach(one => {
    const row = body.insertRow();
    [moment(one.time), one.by, words[one.kind] || one.kind, one.scenario].forEach(text => { row.insertCell().textContent = text; });
    const build = numbers.get(one.run);
    row.insertCell().append(build ? make('a', '#' + build, {href: builds + build + '/'}) : make('code', one.run.slice(0, 12)));
    row.insertCell().textContent = one.reason;
  });
  place.append(make('h2', 'Decisions'), rows);
};
