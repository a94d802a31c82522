import type { Ref } from '../../../report/formula.js';
import type { CellValue, WorkbookPlan } from '../../../report/plan.js';
import { escapeXml } from '../xml.js';

/** Where a chart finds what its references mean. */
export interface ChartSource {
  readonly address: (ref: Ref) => string;
  readonly values: (ref: Ref) => readonly CellValue[];
  readonly language: WorkbookPlan['language'];
}

/** Texts by reference, with the texts themselves for programs that draw before they calculate. */
export function textReference(ref: Ref, source: ChartSource): string {
  const points = source
    .values(ref)
    .map((value, i) => point(i, value === null ? '' : String(value)));
  return (
    `<c:strRef><c:f>${escapeXml(source.address(ref))}</c:f>` +
    `<c:strCache><c:ptCount val="${points.length}"/>${points.join('')}</c:strCache></c:strRef>`
  );
}

/** Numbers by reference. What is no number is left out of the cache and drawn as a gap. */
export function numberReference(ref: Ref, format: string, source: ChartSource): string {
  const values = source.values(ref);
  const points = values.map((value, i) =>
    typeof value === 'number' ? point(i, String(value)) : '',
  );
  return (
    `<c:numRef><c:f>${escapeXml(source.address(ref))}</c:f>` +
    `<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`
  );
}

function point(index: number, text: string): string {
  return `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`;
}
