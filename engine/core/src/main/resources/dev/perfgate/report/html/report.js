// Draws the charts of every report on the page from their model and makes tables sortable. The page is readable without any of it.
// Under a strict Content-Security-Policy: sets styles by properties and classes only, never as markup, and makes no code of texts.
(() => {
  'use strict';
  const root = document.documentElement;
  const ownPage = root.classList.contains('perfgate-page');
  let report = null;   // whose charts are drawn just now
  const colour = name => getComputedStyle(report).getPropertyValue('--' + name).trim();
  const make = (tag, text, properties) => Object.assign(document.createElement(tag), {textContent: text || ''}, properties);

  // ---- figures as text: as the page's own, three significant digits
  const digits = value => {
    const size = Math.abs(value);
    if (Number.isInteger(value) || size >= 999.5) return Math.round(value).toLocaleString('en-US');
    return String(Number(value.toPrecision(3)));
  };
  const scaled = (value, steps) => {
    const [size, symbol] = steps.find(([least]) => Math.abs(value) >= least * 0.9995) || steps[steps.length - 1];
    return digits(value / size) + ' ' + symbol;
  };
  const format = (value, unit) => {
    if (value === null || value === undefined || Number.isNaN(value)) return 'n/a';
    switch (unit) {
      case 'ms': return value === 0 ? '0 ms' : scaled(value, [[1e3, 's'], [1, 'ms'], [1e-3, 'µs'], [1e-6, 'ns']]);
      case 'B': return value === 0 ? '0 B' : scaled(value, [[1e9, 'GB'], [1e6, 'MB'], [1e3, 'KB'], [1, 'B']]);
      case '/s': return digits(value) + '/s';
      case 'ratio': return digits(Number((value * 100).toPrecision(6))) + ' %';
      case 'count': return digits(value);
      default: return digits(value) + ' ' + unit;
    }
  };
  const clock = seconds => {
    const whole = Math.floor(seconds);
    const two = number => String(number).padStart(2, '0');
    const minutes = Math.floor(whole / 60) % 60;
    const text = whole >= 3600 ? Math.floor(whole / 3600) + ':' + two(minutes) : String(minutes);
    const rest = seconds - whole;
    return text + ':' + two(whole % 60) + (rest > 0.001 ? rest.toFixed(1).slice(1) : '');
  };

  // The library would put its ticks at 16:40 and 33:20.
  const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200];
  const tickStep = span => steps.find(step => span / step <= 7) || 86400;

  // ---- horizontal axes, one entry a kind: where a position lies, and how it is written
  const nines = percentile => -Math.log10(1 - percentile / 100);
  const percent = place => Number((100 * (1 - Math.pow(10, -place))).toPrecision(6));
  const horizontals = {
    seconds: {
      type: 'value', place: at => at, write: clock,
      axis: at => ({min: 0, max: at[at.length - 1] || 1, interval: tickStep(at[at.length - 1] || 1), splitLine: {show: false}}),
    },
    nines: {
      // The library cannot place ticks at chosen values: they are drawn as marks instead.
      type: 'value', place: nines, write: place => 'P' + percent(place), ticks: [50, 75, 90, 95, 99, 99.9, 99.99],
      // Ticks at the very ends would be left out: the axis reaches a little further.
      axis: at => ({min: nines(at[0]) - 0.002, max: nines(at[at.length - 1]) + 0.002, axisTick: {show: false}, splitLine: {show: false}}),
    },
    bins: {
      type: 'category', place: (at, index) => index, write: String,
      axis: at => ({data: at.map(name => name.split(' – ')[0]), axisTick: {alignWithLabel: !at.some(name => name.includes(' – '))}, splitLine: {show: false}}),
    },
  };

  // ---- from the model of a chart to the library's options
  const roles = {
    P50: 'p50', P95: 'p95', P99: 'p99', RATE: 'p95', FAILURES: 'failures', DROPPED: 'dropped', USERS: 'users',
    RESPONSE_TIME: 'p95', SERVICE_TIME: 'p50', BASELINE: 'users', CANDIDATE: 'p95', FIRST: 'p95', SECOND: 'p99', THIRD: 'p50', FOURTH: 'dropped',
  };
  const points = (chart, series) => series.values.map((value, index) => {
    const known = at => series.values[at] !== null && series.values[at] !== undefined;
    const alone = series.shape !== 'BAR' && known(index) && !known(index - 1) && !known(index + 1);
    const point = [horizontals[chart.x.kind].place(chart.x.at[index], index), value];
    return alone ? {value: point, symbol: 'circle', symbolSize: 4} : point;
  });
  const drawn = (chart, series, log) => {
    const tint = colour(roles[series.role]);
    return {
      name: series.name,
      type: series.shape === 'BAR' ? 'bar' : 'line',
      yAxisIndex: series.axis,
      data: points(chart, series).map(point => log && !(point[1] > 0) && Array.isArray(point) ? [point[0], null] : point),
      step: series.shape === 'STEP' ? 'end' : false,
      symbol: 'none',
      itemStyle: {color: tint},
      lineStyle: {width: 1.75, color: tint, type: series.role === 'USERS' ? 'dashed' : 'solid'},
      areaStyle: series.shape === 'AREA' ? {color: tint, opacity: 0.25} : undefined,
      barCategoryGap: '8%',
      emphasis: {disabled: true},
    };
  };
  const eventMarks = chart => chart.marks.length === 0 ? undefined : {
    symbol: 'none', silent: true, animation: false,
    lineStyle: {color: colour('mark'), type: 'dotted', width: 1},
    label: {
      show: chart.marks.length <= 8, color: colour('soft'), fontSize: 10.5, position: 'insideEndTop', distance: 3,
      formatter: mark => mark.name.length > 28 ? mark.name.slice(0, 27) + '…' : mark.name,
    },
    data: chart.marks.map(mark => ({xAxis: mark.at, name: mark.text || mark.kind})),
  };
  const tickMarks = chart => ({
    symbol: 'none', silent: true, animation: false,
    lineStyle: {color: colour('line'), type: 'solid', width: 1},
    label: {color: colour('soft'), position: 'start', distance: 8, formatter: '{b}'},
    data: horizontals.nines.ticks.filter(tick => tick <= chart.x.at[chart.x.at.length - 1])
      .map(tick => ({xAxis: nines(tick), name: 'P' + tick})),
  });
  const vertical = (chart, axis, index, log) => ({
    type: log && axis.scale !== 'LINEAR' ? 'log' : 'value',
    name: axis.label, nameTextStyle: {color: colour('soft'), align: index === 0 ? 'left' : 'right'}, nameGap: 10,
    min: log && axis.scale !== 'LINEAR' ? undefined : 0,
    minInterval: axis.unit === 'count' ? 1 : undefined,
    axisLabel: {color: colour('soft'), formatter: value => format(value, axis.unit)},
    splitLine: {show: index === 0, lineStyle: {color: colour('line')}},
  });
  const tip = chart => entries => {
    const kind = horizontals[chart.x.kind];
    const place = entries[0].axisValue;
    const box = make('div', '', {className: 'tip'});
    box.append(make('strong', chart.x.kind === 'bins' ? chart.x.at[entries[0].dataIndex] : kind.write(Number(place))));
    entries.forEach(entry => {
      const series = chart.series[entry.seriesIndex];
      const row = make('div');
      const swatch = make('i');
      swatch.style.background = entry.color;
      row.append(swatch, make('span', series.name), make('b', format(series.values[entry.dataIndex], chart.y[series.axis].unit)));
      box.append(row);
    });
    const reach = (chart.x.at[chart.x.at.length - 1] || 0) / 150;
    chart.marks.filter(mark => Math.abs(mark.at - place) <= reach).slice(0, 4)
      .forEach(mark => box.append(make('em', clock(mark.at) + ' ' + (mark.text || mark.kind))));
    return box;
  };
  const options = (chart, log, range) => {
    const kind = horizontals[chart.x.kind];
    const series = chart.series.map(one => drawn(chart, one, log));
    series[0].markLine = kind.ticks ? tickMarks(chart) : eventMarks(chart);
    return {
      animation: false,
      textStyle: {fontFamily: getComputedStyle(report).fontFamily},
      grid: {left: 8, right: chart.y.length > 1 ? 8 : 22, top: 52, bottom: kind.ticks ? 44 : 26, containLabel: true},
      legend: {
        show: series.length > 1, top: 0, left: 0, itemWidth: 14, itemHeight: 8, icon: 'roundRect', textStyle: {color: colour('ink')},
        inactiveColor: colour('mark'),
      },
      tooltip: {
        trigger: 'axis', confine: true, backgroundColor: colour('card'), borderColor: colour('line'), textStyle: {color: colour('ink')},
        axisPointer: {lineStyle: {color: colour('soft')}, shadowStyle: {opacity: 0.15}, type: chart.x.kind === 'bins' ? 'shadow' : 'line'}, formatter: tip(chart),
      },
      xAxis: {
        type: kind.type, name: chart.x.label, nameLocation: 'middle', nameGap: kind.ticks ? 28 : 26, nameTextStyle: {color: colour('soft')},
        axisLine: {lineStyle: {color: colour('mark')}}, splitLine: {lineStyle: {color: colour('line')}},
        ...kind.axis(chart.x.at),
        axisLabel: {show: !kind.ticks, color: colour('soft'), hideOverlap: true, formatter: chart.x.kind === 'bins' ? undefined : kind.write},
      },
      yAxis: chart.y.map((axis, index) => vertical(chart, axis, index, log)),
      dataZoom: [{type: 'inside', zoomOnMouseWheel: 'shift', moveOnMouseWheel: false, moveOnMouseMove: false, start: range.start, end: range.end}],
      toolbox: {left: -100, feature: {dataZoom: {yAxisIndex: 'none'}}},
      series,
    };
  };

  // ---- drawing, zooming, and what follows the theme
  const views = [];
  const zoomed = view => {
    const {start, end, startValue, endValue} = view.drawing.getOption().dataZoom[0];
    view.reset.hidden = start < 0.01 && end > 99.99;
    if (view.chart.x.kind === 'seconds') view.drawing.setOption({xAxis: {interval: tickStep(endValue - startValue || 1)}});
  };
  const draw = view => {
    report = view.report;
    const range = view.drawing ? view.drawing.getOption().dataZoom[0] : {start: 0, end: 100};
    if (view.drawing) view.drawing.dispose();
    // As SVG the library writes style attributes, which a page of somebody else may forbid.
    view.drawing = echarts.init(view.place, null, {renderer: ownPage ? 'svg' : 'canvas'});
    view.drawing.setOption(options(view.chart, view.log, range));
    if (view.chart.x.kind === 'seconds') view.drawing.group = view.group;
    view.drawing.on('datazoom', () => zoomed(view));
    zoomed(view);
    if (matchMedia('(pointer: fine)').matches) {
      view.drawing.dispatchAction({type: 'takeGlobalCursor', key: 'dataZoomSelect', dataZoomSelectActive: true});
    }
  };
  const zoom = (view, start, end) => view.drawing.dispatchAction({type: 'dataZoom', start: Math.max(0, start), end: Math.min(100, end)});
  const keys = {'+': [0.25, -0.25], '=': [0.25, -0.25], '-': [-0.5, 0.5], ArrowLeft: [-0.25, -0.25], ArrowRight: [0.25, 0.25]};
  const onKey = (view, event) => {
    const {start, end} = view.drawing.getOption().dataZoom[0];
    const span = end - start;
    if (event.key === '0') zoom(view, 0, 100);
    else if (keys[event.key]) {
      let [left, right] = keys[event.key].map(share => share * span);
      if (left === right) left = right = Math.min(100 - end, Math.max(-start, left));
      zoom(view, start + left, end + right);
    } else return;
    event.preventDefault();
  };
  const tool = (view, text, act) => {
    const button = make('button', text, {type: 'button', className: 'tool'});
    button.addEventListener('click', () => act(button));
    view.place.closest('figure').querySelector('.tools').append(button);
    return button;
  };
  const show = view => {
    view.place.tabIndex = 0;
    view.place.setAttribute('role', 'img');
    view.place.setAttribute('aria-label', 'Chart: ' + view.chart.title + ' (' + view.chart.series.map(one => one.name).join(', ') + ')');
    view.place.addEventListener('keydown', event => onKey(view, event));
    if (view.chart.y[0].scale !== 'LINEAR') {
      tool(view, 'Log scale', button => {
        view.log = !view.log;
        button.setAttribute('aria-pressed', String(view.log));
        draw(view);
      }).setAttribute('aria-pressed', String(view.log));
    }
    view.reset = tool(view, 'Whole run', () => zoom(view, 0, 100));
    view.reset.title = 'Reset the zoom';
    draw(view);
  };

  // ---- the models: an element of the page, or an address
  const modelOf = async from => {
    if (from.startsWith('#')) return JSON.parse(document.getElementById(from.slice(1)).textContent);
    const answer = await fetch(from, {credentials: 'same-origin'});
    if (!answer.ok) throw new Error('the charts cannot be loaded: ' + answer.status);
    return answer.json();
  };
  const drawAll = (one, index, model) => {
    const places = [...one.querySelectorAll('[data-chart]')];
    const drawn = places.map(place => ({
      report: one, group: 'time-' + index, place, chart: model.charts.find(chart => chart.id === place.dataset.chart), drawing: null,
    })).filter(view => view.chart);
    drawn.forEach(view => { view.log = view.chart.y[0].scale === 'LOG_FIRST'; });
    views.push(...drawn);
    drawn.forEach(show);
    echarts.connect('time-' + index);
    one.dataset.drawn = String(drawn.length);
  };

  // ---- the theme: of an own page to be chosen, of another that page's
  const system = matchMedia('(prefers-color-scheme: dark)');
  const themeOfPage = () => {
    const named = root.dataset.theme || '';
    if (ownPage || named.includes('system')) return system.matches ? 'dark' : 'light';
    if (named.includes('dark')) return 'dark';
    const scheme = getComputedStyle(root).colorScheme;
    return scheme.includes('dark') && (!scheme.includes('light') || system.matches) ? 'dark' : 'light';
  };
  const reports = [...document.querySelectorAll('.perfgate-report')];
  const setTheme = theme => {
    if (ownPage) root.dataset.theme = theme;
    reports.forEach(one => { one.dataset.theme = theme; });
    views.forEach(draw);
  };
  const addToggle = () => {
    const toggle = make('button', '', {type: 'button', className: 'tool theme'});
    const nameToggle = () => { toggle.textContent = root.dataset.theme === 'dark' ? 'Light theme' : 'Dark theme'; };
    toggle.addEventListener('click', () => { setTheme(root.dataset.theme === 'dark' ? 'light' : 'dark'); nameToggle(); });
    system.addEventListener('change', nameToggle);
    document.querySelector('.identity').append(toggle);
    nameToggle();
  };
  setTheme(themeOfPage());
  system.addEventListener('change', () => setTheme(themeOfPage()));
  if (!ownPage) {
    new MutationObserver(() => { if (reports.some(one => one.dataset.theme !== themeOfPage())) setTheme(themeOfPage()); })
      .observe(root, {attributes: true, attributeFilter: ['data-theme', 'class']});
  } else addToggle();

  reports.forEach((one, index) => {
    one.classList.add('scripted');
    if (!one.dataset.charts) return;
    modelOf(one.dataset.charts).then(model => drawAll(one, index, model)).catch(problem => {
      one.querySelectorAll('[data-chart]').forEach(place => place.replaceChildren(make('p', String(problem.message || problem), {className: 'hint'})));
      one.dataset.drawn = '0';
    });
  });
  let printing = false;
  addEventListener('resize', () => { if (!printing) views.forEach(view => view.drawing.resize()); });

  // ---- on paper: light, and as wide as a page
  let before = null;
  addEventListener('beforeprint', () => {
    printing = true;
    before = reports[0].dataset.theme;
    setTheme('light');
    views.forEach(view => {
      view.drawing.resize({width: 670, height: 215, animation: {duration: 0}});
      view.drawing.getZr().flush();   // else it is drawn in the next frame, which is after the print
    });
  });
  addEventListener('afterprint', () => {
    printing = false;
    setTheme(before);
    views.forEach(view => view.drawing.resize({width: 'auto', height: 'auto'}));
  });

  // ---- tables
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    if (cell.dataset.value === undefined) return cell.textContent;
    return cell.dataset.value === '' ? null : Number(cell.dataset.value);
  };
  const sort = (table, column, direction) => {
    const body = table.tBodies[0];
    const sign = direction === 'ascending' ? 1 : -1;
    const order = (a, b) => {
      const [x, y] = [keyOf(a, column), keyOf(b, column)];
      if (x === null || y === null) return (x === null) - (y === null);
      return sign * (typeof x === 'string' ? x.localeCompare(y) : x - y);
    };
    body.append(...[...body.rows].sort(order));
  };
  document.querySelectorAll('.perfgate-report table[data-sortable]').forEach(table => {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = make('button', head.textContent, {type: 'button'});
      head.replaceChildren(button);
      head.setAttribute('aria-sort', 'none');
      button.addEventListener('click', () => {
        const first = column === 0 ? 'ascending' : 'descending';
        const second = column === 0 ? 'descending' : 'ascending';
        const direction = head.getAttribute('aria-sort') === first ? second : first;
        heads.forEach(one => one.setAttribute('aria-sort', one === head ? direction : 'none'));
        sort(table, column, direction);
      });
    });
  });
  // Rows of class "detail" are shown on demand, when there is a button for that.
  document.querySelectorAll('.perfgate-report input[data-filter]').forEach(input => {
    const rows = [...document.getElementById(input.dataset.filter).tBodies[0].rows];
    const shown = document.querySelector('[data-shown="' + input.dataset.filter + '"]');
    const more = document.querySelector('[data-details="' + input.dataset.filter + '"]');
    const update = () => {
      const wanted = input.value.toLowerCase();
      const all = !more || more.getAttribute('aria-pressed') === 'true';
      rows.forEach(row => {
        row.hidden = !row.cells[0].textContent.toLowerCase().includes(wanted) || (!all && row.classList.contains('detail'));
      });
      shown.textContent = wanted || more ? rows.filter(row => !row.hidden).length + ' of ' + rows.length : '';
    };
    input.addEventListener('input', update);
    if (more) more.addEventListener('click', () => { more.setAttribute('aria-pressed', String(more.getAttribute('aria-pressed') !== 'true')); update(); });
    update();
  });
})();
