/** Rows ordered by group: those of group g are `rows[starts[g]]` to `rows[starts[g + 1] − 1]`. */
export interface GroupRows {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
}

/** Orders rows by group in two passes, keeping their order within a group; code −1 is left out. */
export function groupRows(groups: Int32Array, groupCount: number): GroupRows {
  const starts = new Int32Array(groupCount + 1);
  for (const group of groups) if (group >= 0) starts[group + 1]!++;
  for (let group = 0; group < groupCount; group++) starts[group + 1]! += starts[group]!;
  const next = starts.slice(0, groupCount);
  const rows = new Int32Array(starts[groupCount]!);
  groups.forEach((group, row) => {
    if (group >= 0) rows[next[group]!++] = row;
  });
  return { rows, starts };
}

/** The entries of a column for each group, one after the other in one new column. */
export function gather(column: ArrayLike<number>, { rows }: GroupRows): Float64Array {
  const gathered = new Float64Array(rows.length);
  rows.forEach((row, place) => {
    gathered[place] = column[row]!;
  });
  return gathered;
}
