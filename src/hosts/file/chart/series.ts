import type { Axis, Series, SeriesLook } from '../../../report/plan.js';
import { colours } from '../../../report/style.js';
import { escapeXml } from '../xml.js';
import { numberReference, textReference } from './source.js';
import type { ChartSource } from './source.js';
import { letters } from './text.js';

/** How a series is drawn in this chart. */
export interface Drawing {
  readonly shape: 'column' | 'line' | 'radar';
  readonly axis: Axis;
  readonly piled: boolean;
  /** In a bridge a good step is a rise and a bad one a fall, whatever the sign of its length. */
  readonly bridge: boolean;
}

const hues: Record<Exclude<SeriesLook, 'hidden'>, string> = {
  actual: colours.actual,
  previous: colours.previous,
  target: colours.target,
  limit: colours.limit,
  good: colours.good,
  bad: colours.bad,
  accent: colours.accent,
};

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const nothing = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';

/** One series: its name, its looks, its figures. `index` counts through the whole chart. */
export function seriesXml(
  series: Series,
  index: number,
  drawing: Drawing,
  source: ChartSource,
): string {
  const column = drawing.shape === 'column';
  const looks = column ? columnLook(series.look) : lineLook(series.look);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx>${textReference(series.name, source)}</c:tx>${looks}` +
    (series.labels === true ? labels(series, drawing, source) : '') +
    `<c:cat>${categories(series, source)}</c:cat>` +
    `<c:val>${numberReference(series.values, drawing.axis.format, source)}</c:val>` +
    (drawing.shape === 'line' ? '<c:smooth val="0"/>' : '') +
    '</c:ser>'
  );
}

function categories(series: Series, source: ChartSource): string {
  const allNumbers = source.values(series.categories).every((value) => typeof value === 'number');
  return allNumbers
    ? numberReference(series.categories, 'General', source)
    : textReference(series.categories, source);
}

/** Actual is solid, a target is an outline, the foot of a bridge is not seen. */
function columnLook(look: SeriesLook): string {
  const keepSign = '<c:invertIfNegative val="0"/>';
  if (look === 'hidden') return nothing + keepSign;
  const hue = hues[look];
  const outlined = look === 'target' || look === 'limit';
  const looks = outlined
    ? `<a:noFill/><a:ln w="15875">${solid(hue)}</a:ln>`
    : `${solid(hue)}<a:ln><a:noFill/></a:ln>`;
  return `<c:spPr>${looks}</c:spPr>${keepSign}`;
}

/** Targets are dashed and limits thin, both without markers; measured values have a dot each. */
function lineLook(look: SeriesLook): string {
  const noMarker = '<c:marker><c:symbol val="none"/></c:marker>';
  if (look === 'hidden') return nothing + noMarker;
  const hue = hues[look];
  const reference = look === 'target' || look === 'limit';
  const width = look === 'limit' ? 9525 : look === 'target' ? 15875 : 25400;
  const dash = look === 'target' ? '<a:prstDash val="dash"/>' : '';
  const line = `<c:spPr><a:ln w="${width}" cap="rnd">${solid(hue)}${dash}<a:round/></a:ln></c:spPr>`;
  const dot =
    '<c:marker><c:symbol val="circle"/><c:size val="5"/>' +
    `<c:spPr>${solid(hue)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`;
  return line + (reference ? noMarker : dot);
}

function labels(series: Series, drawing: Drawing, source: ChartSource): string {
  const dark = series.look === 'actual' || series.look === 'accent';
  const colour = drawing.piled && drawing.shape === 'column' && dark ? colours.white : colours.ink;
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeXml(labelFormat(series, drawing))}" sourceLinked="0"/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letters(source, { size: 9, colour })}` +
    labelPlace(drawing) +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>' +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

/** Excel refuses files that put a label where its chart has no such place. */
function labelPlace({ shape, piled }: Drawing): string {
  if (shape === 'radar') return '';
  if (shape === 'line') return '<c:dLblPos val="t"/>';
  return `<c:dLblPos val="${piled ? 'ctr' : 'outEnd'}"/>`;
}

/** Parts of a pile that are 0 get no label; steps of a bridge carry their direction. */
function labelFormat(series: Series, { axis, shape, piled, bridge }: Drawing): string {
  if (!piled || shape !== 'column') return axis.format;
  const plain = axis.format.split(';')[0] ?? axis.format;
  if (bridge && series.look === 'good') return `+${plain};;`;
  if (bridge && series.look === 'bad') return `-${plain};;`;
  return `${plain};-${plain};`;
}
