import { finding, type Finding } from "./verdict.ts";
import { counted, quoted } from "./wording.ts";

type NumberPair = { actual: bigint | number; expected: bigint | number };

/** Says how the numbers of a column differ throughout: integer-division, rounding, join-multiplies; null when none of these fits every pair. */
export function explainNumbers(pairs: readonly NumberPair[], name: string, isHidden: boolean): Finding | null {
  const [first] = pairs;
  const example = isHidden || !first ? "" : ` Found ${first.actual}, expected ${first.expected}.`;
  if (pairs.every(isCutToWhole)) {
    return finding(
      "integer-division",
      `The fraction is cut off in column ${quoted(name)}`,
      `Integers divide without remainder in SQLite; make one of them real, as in 1.0 * a / b.${example}`,
    );
  }
  const rounding = explainRounding(pairs);
  if (rounding !== null) return finding("rounding", `Column ${quoted(name)} is rounded differently`, rounding + example);
  if (pairs.every(isWholeMultiple)) {
    const detail = "A join may meet a row more than once before it is added up; aggregate first, or count distinct keys.";
    return finding("join-multiplies", `Column ${quoted(name)} is a whole multiple of what was expected`, detail + example);
  }
  return null;
}

const isCutToWhole = ({ actual, expected }: NumberPair): boolean =>
  typeof actual === "bigint" && typeof expected === "number" && Number(actual) === Math.trunc(expected);

function isWholeMultiple({ actual, expected }: NumberPair): boolean {
  if (Number(expected) === 0) return false;
  const factor = Number(actual) / Number(expected);
  const whole = Math.round(factor);
  return whole >= 2 && Math.abs(factor - whole) <= 1e-9 * whole;
}

const MAX_DECIMALS = 4;

/** When one side is the other one rounded, or both were rounded on the way: what to do about it. */
function explainRounding(pairs: readonly NumberPair[]): string | null {
  const wanted = Math.max(...pairs.map(({ expected }) => decimalsOf(Number(expected))));
  const given = Math.max(...pairs.map(({ actual }) => decimalsOf(Number(actual))));
  const isWithin = (distance: number) => pairs.every(({ actual, expected }) => Math.abs(Number(actual) - Number(expected)) <= distance);
  const decimals = Math.min(wanted, given);
  const half = 0.5 * 10 ** -decimals * (1 + 1e-6);
  if (decimals > MAX_DECIMALS) return null;
  if (wanted < given && isWithin(half)) return `Round it to ${counted(decimals, "decimal")}.`;
  if (given < wanted && isWithin(half)) return `More than ${counted(decimals, "decimal")} ${decimals === 1 ? "is" : "are"} expected.`;
  if (given === wanted && decimals >= 2 && isWithin(2 * half)) return "The last digit differs; round once, at the very end.";
  return null;
}

/** Decimals that a number needs, 0 to 4; 5 stands for more. */
function decimalsOf(value: number): number {
  for (let decimals = 0; decimals <= MAX_DECIMALS; decimals++) {
    const scaled = value * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) <= 1e-9 * Math.max(1, Math.abs(scaled))) return decimals;
  }
  return MAX_DECIMALS + 1;
}
