/** What a person decides about the monthly workbook. Everything else comes from the tables. */
export interface Settings {
  /** The report month, `2026-10`. */
  readonly month: string;
  /** The day a month closes: 25 makes 26 Sep–25 Oct the month 2026-10. 31 is the calendar month. */
  readonly closingDay: number;
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart: number;
  /** How an item's mean becomes a score: `minmax` or `ratio`. */
  readonly method: 'minmax' | 'ratio';
  /** One outlet's code, or null for the whole network. */
  readonly outlet: string | null;
  readonly profile: Profile;
  readonly language: 'zh-CN' | 'en-US';
  /** A complaint open longer than this many hours is past its limit. */
  readonly closureLimitHours: number;
  /** A change whose interval lies within ± this many points counts as unchanged. */
  readonly margin: number;
}

export type Profile = 'manager' | 'network' | 'finance' | 'analyst';

export const profiles: readonly Profile[] = ['manager', 'network', 'finance', 'analyst'];

export const defaultSettings: Omit<Settings, 'month' | 'profile'> = {
  closingDay: 31,
  fiscalYearStart: 1,
  method: 'minmax',
  outlet: null,
  language: 'zh-CN',
  closureLimitHours: 24,
  margin: 2,
};
