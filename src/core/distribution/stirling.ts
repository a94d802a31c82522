/**
 * What Stirling's formula lacks: ln Γ(x) − (x − ½) ln x + x − ½ ln 2π.
 *
 *   δ(x) = 1/(12x) − 1/(360x³) + 1/(1260x⁵) − …,   δ(x) = δ(x + 1) + (x + ½) ln(1 + 1/x) − 1
 *   (x + ½) ln(1 + 1/x) − 1 = r²/3 + r⁴/5 + r⁶/7 + …,   r = 1/(2x + 1)
 *
 * Shape    x > 0
 * Notes    The first series is used from 16 on; below, the recurrence leads there. The second series
 *          replaces the logarithm from 1 on, where it saves the digits of the difference.
 *
 * @example
 * stirlingError(1) // => 0.08106146679532723
 */
export function stirlingError(x: number): number {
  let error = 0;
  let at = x;
  for (; at < 16; at++) error += recurrence(at);
  const square = 1 / (at * at);
  const series =
    1 / 12 -
    square *
      (1 / 360 -
        square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360)))));
  return error + series / at;
}

function recurrence(x: number): number {
  if (x < 1) return (x + 0.5) * Math.log1p(1 / x) - 1;
  const square = 1 / (2 * x + 1) ** 2;
  let power = square;
  let series = 0;
  for (let k = 3; power > 1e-18; k += 2) {
    series += power / k;
    power *= square;
  }
  return series;
}

/**
 * u − ln(1 + u) without cancellation near 0.
 *
 * Shape    u > −1; ratio: 1 + u, where the caller knows it with more digits
 * Notes    With r = u/(2 + u) it is ur − 2r(r²/3 + r⁴/5 + …).
 *
 * @example
 * logExcess(1e-10) // => 4.999999999666667e-21
 */
export function logExcess(u: number, ratio = 1 + u): number {
  if (Math.abs(u) > 0.4) return u - Math.log(ratio);
  const r = u / (2 + u);
  const square = r * r;
  let power = square;
  let series = 0;
  for (let k = 3; power > 1e-18 * square; k += 2) {
    series += power / k;
    power *= square;
  }
  return u * r - 2 * r * series;
}
