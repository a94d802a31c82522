import { f, join, type Formula, type Ref } from '../formula.js';

/** Adjusted share of promoters plus or minus that of detractors: three quarters of an answer to each. */
export function adjusted(
  here: (id: string, i: number) => Ref,
  i: number,
  sign: '+' | '-',
): Formula {
  const share = (id: string): Formula =>
    f`(${here(id, i)}*${here('npsEffective', i)}+0.75)/(${here('npsEffective', i)}+3)`;
  return join([share('promoters'), share('detractors')], sign);
}

export function npsEnd(
  here: (id: string, i: number) => Ref,
  i: number,
  end: 'low' | 'high',
): Formula {
  const centre = here('npsAdjusted', i);
  const reach = f`NORMSINV(0.975)*${here('npsError', i)}`;
  return end === 'low'
    ? f`IFERROR(MAX(-100,${centre}-${reach}),"")`
    : f`IFERROR(MIN(100,${centre}+${reach}),"")`;
}
