import type { MonthlyInput } from './input.js';

/** What an index is computed for: the whole scope, a region, or one outlet. */
export interface Unit {
  readonly kind: 'scope' | 'region' | 'outlet';
  /** Outlet or region name; the scope of several outlets has none. */
  readonly label: string;
  readonly region: string;
  /** Positions of its outlets. */
  readonly outlets: readonly number[];
}

/** The scope first, then, where it has several outlets, its regions and each outlet. */
export function unitsOf(input: Pick<MonthlyInput, 'outlets'>): Unit[] {
  const all = input.outlets.map((_, i) => i);
  const only = input.outlets.length === 1 ? input.outlets[0] : undefined;
  const scope: Unit = {
    kind: 'scope',
    label: only?.name ?? '',
    region: only?.region ?? '',
    outlets: all,
  };
  if (only) return [scope];
  const regions = [...new Set(input.outlets.map((outlet) => outlet.region))].filter(Boolean);
  return [
    scope,
    ...regions.map((region): Unit => ({
      kind: 'region',
      label: region,
      region,
      outlets: all.filter((i) => input.outlets[i]!.region === region),
    })),
    ...input.outlets.map((outlet, i): Unit => ({
      kind: 'outlet',
      label: outlet.name,
      region: outlet.region,
      outlets: [i],
    })),
  ];
}
