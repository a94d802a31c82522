/** The four categories of the prevention–appraisal–failure model, and what is got back. */
export const costCategories = [
  'prevention',
  'appraisal',
  'internalFailure',
  'externalFailure',
  'recovery',
] as const;

export type CostCategory = (typeof costCategories)[number];
