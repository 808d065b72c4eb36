(() => {
  // A canvas turns any notation of a colour into four bytes.
  const context = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d', {willReadFrequently: true});
  const known = new Map();
  const bytes = colour => {
    if (!known.has(colour)) {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      known.set(colour, [...context.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(colour);
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((part, at) => part * a / 255 + below[at] * (1 - a / 255));
  const ground = element => {
    const own = bytes(getComputedStyle(element).backgroundColor);
    if (own[3] === 255) return own.slice(0, 3);
    return over(own, element.parentElement ? ground(element.parentElement) : [255, 255, 255]);
  };
  const luminance = colour => {
    const [r, g, b] = colour.map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.textContent.trim() || !element.checkVisibility()) continue;
    const behind = ground(element);
    const reached = ratio(over(bytes(getComputedStyle(element).color), behind), behind);
    if (reached < 4.5) found.push(reached.toFixed(2) + ' ' + texts.currentNode.textContent.trim());
  }
  return found;
})()
