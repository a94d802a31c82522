import type { Style } from '../style.js';

/** First column of the tables, and how many columns the page has from there. */
export const left = 1;
export const width = 15;

/** First row of each block. */
export const rows = { headline: 4, response: 10, trend: 13, trendChart: 20 };

export const index: Style = { role: 'index' };
