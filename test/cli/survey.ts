/** A small survey as CSV: the heads, then one line for each answer. */
export const survey = (...lines: readonly string[]): string =>
  ['受访编号,日期,服务站,权重,服务态度,维修质量,推荐意愿', ...lines, ''].join('\n');

/** Twelve good answers of October at two stations. */
export const answers: readonly string[] = Array.from(
  { length: 12 },
  (_, i) =>
    `R${i + 1},2026-10-${String(i + 1).padStart(2, '0')},${i % 2 ? '甲站' : '乙站'},1,${7 + (i % 4)},${6 + (i % 5)},${10 - (i % 3)}`,
);

/** Its index tree, on scales of 1 to 10. */
export const tree = [
  '指标,上级指标,权重,最低分,最高分',
  '总分,,100,,',
  '服务态度,总分,60,1,10',
  '维修质量,总分,40,1,10',
  '',
].join('\n');
