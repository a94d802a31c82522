import { InputError } from '../error.js';

export interface PresetFactor {
  readonly zh: string;
  readonly en: string;
  /** Percent, as printed. */
  readonly printed: number;
  /** Printed divided by the sum of the printed: sum 1. */
  readonly weight: number;
}

const factors = [
  { zh: '服务质量', en: 'Service quality' },
  { zh: '服务后交车', en: 'Vehicle pick-up' },
  { zh: '服务设施', en: 'Service facility' },
  { zh: '服务顾问', en: 'Service advisor' },
  { zh: '服务启动', en: 'Service initiation' },
] as const;

/** Percent in the order of the factors above. The names say country and year. */
const printed: Readonly<Record<string, readonly number[]>> = {
  'CN-2014': [24, 21, 21, 18, 17],
  'CN-2015': [22, 20, 20, 19, 19],
  'IN-2014': [43, 17, 14, 14, 11],
  'IN-2015': [43, 17, 14, 14, 11],
  'TH-2016': [29, 18, 12, 15, 26],
  'MY-2015': [32, 18, 13, 15, 22],
  'MY-2016': [32, 18, 13, 15, 22],
};

/** The studies whose factor weights were published. IN-2014 covers luxury brands only. */
export const csiStudies: readonly string[] = Object.keys(printed);

/**
 * Factor weights of a customer service index study, as J.D. Power published them.
 *
 *   weight = printed / Σ printed
 *
 * Shape    study: one of `csiStudies`; result: one row per factor
 * Unit     printed in percent; weights are shares that sum to 1
 * Notes    Printed weights are rounded: those of CN-2014 sum to 101, those of India to 99. Weights that
 *          were never published are not here.
 * Errors   unknown-option
 * Source   press releases: China 2014 and 2015, India 2014 and 2015, Thailand 2016, Malaysia 2015 and
 *          2016; case C-01
 *
 * @example
 * csiPreset('CN-2014')[0].printed // => 24
 * csiPreset('CN-2014')[0].weight // => 0.237623…
 */
export function csiPreset(study: string): readonly PresetFactor[] {
  const percents = Object.hasOwn(printed, study) ? printed[study] : undefined;
  if (!percents) {
    const choices = csiStudies.join(', ');
    throw new InputError('unknown-option', { option: 'study', value: study, choices });
  }
  const total = percents.reduce((sum, percent) => sum + percent, 0);
  return factors.map((factor, i) => ({
    ...factor,
    printed: percents[i]!,
    weight: percents[i]! / total,
  }));
}
