import type { Axis } from '../../../report/plan.js';
import { colours } from '../../../report/style.js';
import { escapeXml } from '../xml.js';
import { letters } from './text.js';
import type { ChartSource } from './source.js';

/** The two axes a group of series is drawn on. */
export interface AxisPair {
  readonly category: number;
  readonly value: number;
}

export const firstAxes: AxisPair = { category: 1, value: 2 };
export const secondAxes: AxisPair = { category: 3, value: 4 };

const thin = (colour: string): string =>
  `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></c:spPr>`;
const noLine = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
const gridLines = (colour: string): string =>
  `<c:majorGridlines>${thin(colour)}</c:majorGridlines>`;
const noTicks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';

/** Names along the bottom; a second one is there only for its values and not drawn. */
export function categoryAxis(
  pair: AxisPair,
  source: ChartSource,
  { drawn, rays }: { drawn: boolean; rays: boolean },
): string {
  return (
    `<c:catAx><c:axId val="${pair.category}"/>` +
    '<c:scaling><c:orientation val="minMax"/></c:scaling>' +
    `<c:delete val="${drawn ? 0 : 1}"/><c:axPos val="b"/>${rays ? gridLines(colours.line) : ''}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/>${noTicks}` +
    `<c:tickLblPos val="${rays ? 'nextTo' : 'low'}"/>${thin(colours.line)}` +
    letters(source, { size: 9, colour: colours.ink }) +
    `<c:crossAx val="${pair.value}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

/** Values: the first axis on the left with grid lines, the second on the right without. */
export function valueAxis(
  pair: AxisPair,
  axis: Axis,
  source: ChartSource,
  { rays }: { rays: boolean },
): string {
  const second = pair === secondAxes;
  const max = axis.max === undefined ? '' : `<c:max val="${axis.max}"/>`;
  const min = axis.min === undefined ? '' : `<c:min val="${axis.min}"/>`;
  return (
    `<c:valAx><c:axId val="${pair.value}"/>` +
    `<c:scaling><c:orientation val="minMax"/>${max}${min}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${second ? 'r' : 'l'}"/>${second ? '' : gridLines(rays ? colours.line : colours.headFill)}` +
    `<c:numFmt formatCode="${escapeXml(axis.format)}" sourceLinked="0"/>${noTicks}` +
    `<c:tickLblPos val="nextTo"/>${noLine}` +
    letters(source, { size: 9, colour: colours.muted }) +
    `<c:crossAx val="${pair.category}"/><c:crosses val="${second ? 'max' : 'autoZero'}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}
