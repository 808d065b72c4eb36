// How the pages talk to Jenkins.

/** An address of the page's own object; the page itself may be shown with or without a slash at its end. */
const address = name => location.pathname.replace(/\/+$/, '') + '/' + name;

const answered = async (name, options) => {
  let response;
  try {
    response = await fetch(address(name), {...options, cache: 'no-store'});
  } catch {
    throw new Error('Jenkins cannot be reached. Check your network, and whether Jenkins is restarting.');
  }
  if (response.redirected || !response.ok) {
    throw new Error('Jenkins answered with status ' + response.status + '. ' + (response.status === 403 || response.redirected ? 'Log in again, or ask for the permission.' : 'See its log.'));
  }
  return JSON.parse(await response.text());
};

export const get = (name, parameters = {}) => answered(name + '?' + new URLSearchParams(parameters), {});

/** With the crumb that Jenkins wants of every page. */
export const post = name => {
  const {crumbHeader, crumbValue} = document.head.dataset;
  return answered(name, {method: 'POST', headers: crumbHeader ? {[crumbHeader]: crumbValue} : {}});
};
