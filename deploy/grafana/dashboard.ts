// A board as Grafana reads it: its JSON model, of version 39, which Grafana 10 and every later one takes.
import type { Board, Panel } from './panel.ts';

/** Grafana's grid has 24 columns. */
const WIDTH = { stat: 4, lines: 12 };
const HEIGHT = { stat: 4, lines: 8 };
const COLUMNS = 24;
/** As in provisioning/datasources. */
const datasource = { type: 'prometheus', uid: 'kazva-prometheus' };

/** The board, panel beside panel. */
export function dashboardOf({ uid, title, panels }: Board): object {
  let [x, y, height] = [0, 0, 0];
  const placed = panels.map((panel, index) => {
    const [w, h] = [WIDTH[panel.as], HEIGHT[panel.as]];
    if (x + w > COLUMNS || (height !== 0 && height !== h)) [x, y, height] = [0, y + height, 0];
    const gridPos = { h, w, x, y };
    [x, height] = [x + w, h];
    return { id: index + 1, gridPos, ...panelOf(panel) };
  });
  return {
    uid,
    title,
    tags: ['kazva'],
    schemaVersion: 39,
    timezone: 'utc',
    editable: true,
    refresh: '30s',
    time: { from: 'now-24h', to: 'now' },
    panels: placed,
  };
}

function panelOf({ title, says, unit, as, red, isLow = false, queries }: Panel): object {
  const colours = isLow ? ['red', 'green'] : ['green', 'red'];
  const steps =
    red === undefined
      ? [{ color: 'green', value: null }]
      : [null, red].map((value, at) => ({ color: colours[at], value }));
  return {
    title,
    description: says,
    type: as === 'stat' ? 'stat' : 'timeseries',
    datasource,
    fieldConfig: {
      defaults: {
        unit,
        thresholds: { mode: 'absolute', steps },
        ...(as === 'lines' && unit !== 's' && { min: 0 }),
      },
      overrides: [],
    },
    options:
      as === 'stat'
        ? {
            reduceOptions: { calcs: ['lastNotNull'] },
            colorMode: 'value',
            graphMode: 'none',
            textMode: 'auto',
          }
        : { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi' } },
    targets: queries.map(({ expr, legend = '{{instance}}' }, at) => ({
      refId: 'ABC'.charAt(at),
      datasource,
      expr,
      legendFormat: legend,
    })),
  };
}
