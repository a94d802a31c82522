import type { Axis, Chart, Series } from '../../../report/plan.js';
import { colours } from '../../../report/style.js';
import { categoryAxis, firstAxes, secondAxes, valueAxis } from './axis.js';
import { seriesXml } from './series.js';
import type { Drawing } from './series.js';
import { letters, title } from './text.js';
import type { ChartSource } from './source.js';

/** Series that are drawn the same way on the same axes. */
interface Group {
  readonly shape: Drawing['shape'];
  readonly second: boolean;
  readonly series: readonly Series[];
}

/** A chart as a part of the file: native, editable, reading its cells. */
export function chartXml(chart: Chart, source: ChartSource): string {
  const groups = groupsOf(chart);
  const drawnInOrder = groups.flatMap((group) => group.series);
  const plot = groups.map((group) => groupXml(group, chart, drawnInOrder, source)).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:roundedCorners val="0"/><c:chart>${title(chart.title, source)}` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${axes(chart, groups, source)}` +
    `</c:plotArea>${legend(drawnInOrder, source)}` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="${colours.white}"/></a:solidFill>` +
    '<a:ln><a:noFill/></a:ln></c:spPr>' +
    `${letters(source, { size: 9, colour: colours.ink })}</c:chartSpace>`
  );
}

/** Columns before lines, so that lines lie on top; the first axis before the second. */
function groupsOf(chart: Chart): Group[] {
  const shapeOf = (series: Series): Drawing['shape'] => {
    if (chart.kind === 'radar' || chart.kind === 'line') return chart.kind;
    return series.draw ?? 'column';
  };
  const groups = (['column', 'line', 'radar'] as const).flatMap((shape) =>
    [false, true].map((second) => ({
      shape,
      second,
      series: chart.series.filter(
        (one) => shapeOf(one) === shape && (one.axis === 'second') === second,
      ),
    })),
  );
  const used = groups.filter((group) => group.series.length > 0);
  if (used.length === 0) throw new Error(`Chart ${chart.id} has no series.`);
  if (used.some((group) => group.second) && chart.secondAxis === undefined) {
    throw new Error(`Chart ${chart.id} draws on a second axis that is not described.`);
  }
  return used;
}

function groupXml(
  group: Group,
  chart: Chart,
  drawnInOrder: readonly Series[],
  source: ChartSource,
): string {
  const pair = group.second ? secondAxes : firstAxes;
  const drawing: Drawing = {
    shape: group.shape,
    axis: axisOf(chart, group.second),
    piled: chart.kind === 'stacked',
    bridge: chart.series.some((one) => one.look === 'hidden'),
  };
  const series = group.series
    .map((one) => seriesXml(one, drawnInOrder.indexOf(one), drawing, source))
    .join('');
  const body = `<c:varyColors val="0"/>${series}`;
  const ids = `<c:axId val="${pair.category}"/><c:axId val="${pair.value}"/>`;
  switch (group.shape) {
    case 'radar':
      return `<c:radarChart><c:radarStyle val="marker"/>${body}${ids}</c:radarChart>`;
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/>${body}<c:marker val="1"/>${ids}</c:lineChart>`;
    case 'column': {
      const [grouping, spacing] = drawing.piled
        ? ['stacked', '<c:gapWidth val="40"/><c:overlap val="100"/>']
        : ['clustered', '<c:gapWidth val="60"/><c:overlap val="0"/>'];
      return (
        `<c:barChart><c:barDir val="col"/><c:grouping val="${grouping}"/>` +
        `${body}${spacing}${ids}</c:barChart>`
      );
    }
  }
}

function axisOf(chart: Chart, second: boolean): Axis {
  return second && chart.secondAxis !== undefined ? chart.secondAxis : chart.axis;
}

function axes(chart: Chart, groups: readonly Group[], source: ChartSource): string {
  const rays = chart.kind === 'radar';
  const drawn = [false, true].filter((second) => groups.some((group) => group.second === second));
  return drawn
    .map((second) => {
      const pair = second ? secondAxes : firstAxes;
      const names = categoryAxis(pair, source, { drawn: !second || drawn.length === 1, rays });
      return names + valueAxis(pair, axisOf(chart, second), source, { rays });
    })
    .join('');
}

/** At the bottom, without what is not seen; none where there is nothing to tell apart. */
function legend(drawnInOrder: readonly Series[], source: ChartSource): string {
  const hidden = drawnInOrder.flatMap((series, i) => (series.look === 'hidden' ? [i] : []));
  if (drawnInOrder.length - hidden.length < 2) return '';
  const without = hidden.map(
    (i) => `<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>`,
  );
  return (
    `<c:legend><c:legendPos val="b"/>${without.join('')}<c:overlay val="0"/>` +
    `${letters(source, { size: 9, colour: colours.ink })}</c:legend>`
  );
}
