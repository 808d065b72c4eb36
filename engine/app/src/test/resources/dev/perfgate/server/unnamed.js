[...document.querySelectorAll('button, input, select, a, canvas, [role="region"], dialog[open], progress')]
  .filter(element => element.checkVisibility())
  .filter(element => {
    if (element.tagName === 'CANVAS') return !element.closest('[role="img"]')?.getAttribute('aria-label');
    const labelled = document.getElementById(element.getAttribute('aria-labelledby') || '')?.textContent;
    return !(element.getAttribute('aria-label') || labelled || element.textContent.trim() && !element.matches('select') || element.labels?.length);
  })
  .map(element => element.outerHTML.slice(0, 200))
