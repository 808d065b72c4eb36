// Which two to four of the measured machines stand side by side, and how. The elements are the same on every page that compares.
import {byId, download, el, fill} from './dom.js';
import {drawBars, drawGaps, drawLines} from './comparison-charts.js';
import {drawMachines, drawTable, drawVerdict, tableAsCsv} from './comparison-tables.js';

const FEWEST = 2;
const MOST = 4;

/**
 * Shows the choice and what was chosen, and follows the reader.
 *
 * page.kind: what one machine is called: Server, Node
 * page.machines: those to choose from, with id, name and vm_brand, in their order
 * page.offered: whether a machine is listed, chosen or not
 * page.asked: what the address asks for: ids, baseline, of (median, latest), by (price)
 * page.keep: keeps such a choice in the address
 * page.load: measures of the chosen ids, as {shown, note}; note says what is missing
 * page.related: a machine as it is drawn beside the baseline
 * page.attempted: does something, and tells its failure
 */
export const showChoice = async page => {
  const choice = new Choice(page);
  choice.follow();
  await choice.compare();
  return choice;
};

class Choice {
  #page;
  #chosen;
  #shown = [];
  #latest = 0;

  constructor(page) {
    const {ids, baseline, of, by} = page.asked;
    this.#page = page;
    this.#chosen = [...new Set(ids)].filter(id => this.#machine(id)).slice(0, MOST);
    byId('of').value = of === 'latest' ? 'latest' : 'median';
    byId('by-price').setAttribute('aria-pressed', String(by === 'price'));
    this.#drawBaselines(baseline);
    this.draw();
  }

  follow() {
    // In place of those of an earlier choice: a page is loaded anew when its token changes.
    byId('of').onchange = () => this.#page.attempted(() => this.compare());
    byId('baseline').onchange = () => this.#drawAnew();
    byId('by-price').onclick = () => {
      byId('by-price').setAttribute('aria-pressed', String(!this.#byPrice));
      this.#drawAnew();
    };
  }

  /** What there is to choose. */
  draw() {
    fill(byId('choice'), this.#page.machines.filter(one => this.#chosen.includes(one.id) || this.#page.offered(one)).map(one => this.#choosable(one)));
    this.#limit();
  }

  get #byPrice() {
    return byId('by-price').getAttribute('aria-pressed') === 'true';
  }

  #machine(id) {
    return this.#page.machines.find(one => one.id === id);
  }

  #choosable(one) {
    const box = el('input', {type: 'checkbox', value: one.id, checked: this.#chosen.includes(one.id)});
    box.addEventListener('change', () => {
      this.#chosen = box.checked ? [...this.#chosen, one.id] : this.#chosen.filter(id => id !== one.id);
      this.#drawBaselines(byId('baseline').value);
      this.#limit();
      this.#page.attempted(() => this.compare());
    });
    return el('label', {}, box, el('span', {}, one.name, one.vm_brand && el('small', {}, one.vm_brand)));
  }

  #limit() {
    const full = this.#chosen.length >= MOST;
    byId('choice').querySelectorAll('input').forEach(box => { box.disabled = !box.checked && full; });
    const tooFew = 'Nothing to compare yet: measure at least two ' + this.#page.kind.toLowerCase() + 's.';
    this.#hint(this.#page.machines.length < FEWEST ? tooFew
      : full ? 'Four chosen, the maximum.' : this.#chosen.length < FEWEST ? 'Choose two to four.' : 'Up to four.');
  }

  #hint(text) {
    byId('choice-hint').textContent = text;
  }

  #drawBaselines(wanted) {
    fill(byId('baseline'), this.#chosen.map(id => el('option', {value: id}, this.#machine(id).name)));
    if (this.#chosen.includes(wanted)) byId('baseline').value = wanted;
  }

  #keep() {
    this.#page.keep({ids: this.#chosen, baseline: byId('baseline').value, of: byId('of').value, by: this.#byPrice ? 'price' : ''});
  }

  #drawAnew() {
    this.#keep();
    this.#drawComparison();
  }

  async compare() {
    const asked = ++this.#latest;
    this.#keep();
    if (this.#chosen.length < FEWEST) {
      byId('comparison').hidden = true;
      return;
    }
    const {shown, note} = await this.#page.load(this.#chosen, byId('of').value);
    if (asked !== this.#latest) return;
    this.#shown = shown;
    if (note) this.#hint(note);
    this.#drawComparison();
  }

  #drawComparison() {
    byId('comparison').hidden = this.#chosen.length < FEWEST || this.#shown.length === 0;
    if (byId('comparison').hidden) return;
    const baseline = this.#shown.find(one => one.collector === byId('baseline').value) || this.#shown[0];
    const servers = this.#shown.map(one => this.#page.related(baseline, one));
    const view = {servers, baseline, byPrice: this.#byPrice, of: byId('of').value, kind: this.#page.kind};
    drawVerdict(view);
    drawLines(view);
    drawBars(view);
    drawGaps(view);
    drawTable(view);
    drawMachines(view);
    byId('export').onclick = () => download('comparison.csv', 'text/csv', tableAsCsv(view));
  }
}
