import type { Formula } from '../../src/report/formula.js';
import type { WorkbookPlan } from '../../src/report/plan.js';
import { cellsOf } from './network.js';

/** Every formula of a plan, those of its conditional formats among them. */
export function formulasOf(plan: WorkbookPlan): Formula[] {
  const conditions = plan.sheets.flatMap((sheet) =>
    sheet.formats.flatMap((format) => (format.kind === 'when' ? [format.condition] : [])),
  );
  return [...cellsOf(plan.sheets).flatMap(({ cell }) => cell.formula ?? []), ...conditions];
}
