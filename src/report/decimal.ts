/**
 * A number as a spreadsheet shows it with a fixed count of decimals: fifteen significant digits,
 * then half away from zero. `sign` puts a plus before what stays positive.
 */
export function showNumber(value: number, decimals: number, sign = false): string {
  const [digits, exponent] = Math.abs(value).toExponential(14).split('e') as [string, string];
  const all = BigInt(digits.replace('.', ''));
  const drop = 14 - Number(exponent) - decimals;
  const rounded =
    drop > 0
      ? (all + 5n * 10n ** BigInt(drop - 1)) / 10n ** BigInt(drop)
      : all * 10n ** BigInt(-drop);
  const text = rounded.toString().padStart(decimals + 1, '0');
  const whole = text.slice(0, text.length - decimals);
  const shown = decimals > 0 ? `${whole}.${text.slice(text.length - decimals)}` : whole;
  const mark = rounded === 0n ? '' : value < 0 ? '-' : sign ? '+' : '';
  return mark + shown;
}

/** A whole number with a comma every three digits, as `#,##0` shows it. */
export function showGrouped(value: number): string {
  return showNumber(value, 0).replace(/\B(?=(\d{3})+$)/g, ',');
}
