// The token: kept for this tab only, and gone when it is closed.
const KEY = 'perfgate.token';

export const token = () => sessionStorage.getItem(KEY) || '';

export const keepToken = text => sessionStorage.setItem(KEY, text.trim());

export const forgetToken = () => sessionStorage.removeItem(KEY);
