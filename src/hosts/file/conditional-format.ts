import { a1 } from '../../report/formula.js';
import type { Formula, Ref } from '../../report/formula.js';
import type { ConditionalFormat, Sheet } from '../../report/plan.js';
import { formulaText } from './cell.js';

/** Conditional formats in the file's terms, the first with the highest priority. */
export function conditionalRules(sheet: Sheet, sheetName: (id: string) => string) {
  return sheet.formats.map((format, i) => {
    const where = `Sheet "${sheet.name}", format ${i + 1}`;
    if (format.range.sheet !== sheet.id) throw new Error(`${where} is on another sheet.`);
    const base = { priority: i + 1, range: a1(format.range) };
    switch (format.kind) {
      case 'scale':
        return { ...base, type: 'colorScale' as const, colorScale: scale(format.colours, where) };
      case 'bar':
        return { ...base, type: 'dataBar' as const, dataBar: bar(format.colour) };
      case 'when':
        return {
          ...base,
          type: 'expression' as const,
          formula: formulaText(
            ownSheet(format.condition, sheet.id, where),
            sheet.id,
            sheetName,
            where,
          ),
          style: changed(format),
        };
    }
  });
}

/** Excel reads conditions on other sheets only in an extension that older programs do not know. */
function ownSheet(condition: Formula, home: string, where: string): Formula {
  const away = condition.parts.some(
    (part): part is Ref => typeof part !== 'string' && 'sheet' in part && part.sheet !== home,
  );
  if (away) throw new Error(`${where} has a condition that refers to another sheet.`);
  return condition;
}

function scale(colours: readonly string[], where: string) {
  if (colours.length !== 2 && colours.length !== 3) {
    throw new Error(`${where} has ${colours.length} colours; a scale has 2 or 3.`);
  }
  const middle = colours.length === 3 ? [{ type: 'percentile' as const, value: '50' }] : [];
  return {
    cfvo: [{ type: 'min' as const }, ...middle, { type: 'max' as const }],
    colors: colours.map(opaque),
  };
}

/** Bars begin at 0, so that their lengths can be compared. */
function bar(colour: string) {
  return {
    cfvo: [{ type: 'num' as const, value: '0' }, { type: 'max' as const }],
    color: opaque(colour),
  };
}

function changed(format: Extract<ConditionalFormat, { kind: 'when' }>) {
  const font = {
    ...(format.bold === true ? { bold: true } : {}),
    ...(format.colour === undefined ? {} : { color: { rgb: format.colour } }),
  };
  const fill = { type: 'pattern', pattern: 'solid' } as const;
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(format.fill === undefined ? {} : { fill: { ...fill, bgColor: { rgb: format.fill } } }),
  };
}

/** Eight digits: without the first two some readers draw nothing. */
function opaque(colour: string): string {
  return `FF${colour}`;
}
