import type { Ref } from '../../../report/formula.js';
import { colours, fonts } from '../../../report/style.js';
import { textReference } from './source.js';
import type { ChartSource } from './source.js';

/** How letters of a chart look. Both fonts are named: a chart takes none from the cells. */
export function letters(
  source: ChartSource,
  { size, colour, bold = false }: { size: number; colour: string; bold?: boolean },
): string {
  return (
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="l">' +
    `<a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}">` +
    `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>` +
    `<a:latin typeface="${fonts[source.language]}"/><a:ea typeface="${fonts['zh-CN']}"/>` +
    `</a:defRPr></a:pPr><a:endParaRPr lang="${source.language}"/></a:p></c:txPr>`
  );
}

/** The title, read from a cell, on the left above the plot. */
export function title(ref: Ref, source: ChartSource): string {
  return (
    `<c:title><c:tx>${textReference(ref, source)}</c:tx>` +
    '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>' +
    '<c:x val="0.012"/><c:y val="0.02"/></c:manualLayout></c:layout><c:overlay val="0"/>' +
    `${letters(source, { size: 11, colour: colours.ink, bold: true })}</c:title>`
  );
}
