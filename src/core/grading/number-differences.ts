import * as texts from "#texts";
import { finding, type Finding } from "./verdict.ts";
import { quoted } from "./wording.ts";

type Settings = { isHidden: boolean; isJoined: boolean };
type NumberPair = { actual: bigint | number; expected: bigint | number };

/** Says how the numbers of a column differ throughout: integer-division, rounding, join-multiplies; null when none of these fits every pair. */
export function explainNumbers(pairs: readonly NumberPair[], name: string, { isHidden, isJoined }: Settings): Finding | null {
  const [first] = pairs;
  const example = isHidden || !first ? "" : ` ${texts.foundAndExpected(String(first.actual), String(first.expected))}`;
  if (pairs.every(isCutToWhole)) {
    return finding("integer-division", texts.fractionCutOff(quoted(name)), texts.fractionCutOffAdvice + example);
  }
  const rounding = explainRounding(pairs);
  if (rounding !== null) return finding("rounding", texts.roundedDifferently(quoted(name)), rounding + example);
  if (isJoined && pairs.every(isWholeMultiple)) {
    return finding("join-multiplies", texts.wholeMultiple(quoted(name)), texts.wholeMultipleAdvice + example);
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
  if (wanted < given && isWithin(half)) return texts.roundTo(decimals);
  if (given < wanted && isWithin(half)) return texts.moreDecimals(decimals);
  if (given === wanted && decimals >= 2 && isWithin(2 * half)) return texts.roundOnce;
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
