/** The texts of English with any words: strings for strings, functions of the same values, the same names in objects. */
type Worded<Value> = Value extends string
  ? string
  : Value extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { [Name in keyof Value]: Worded<Value[Name]> };

export type Texts = Worded<typeof import("./en.ts")>;

/**
 * A type error where a translation lacks a text, or where one wants other values than English has. A translation ends with it:
 * `export type Complete = Translation<typeof import("./de.ts")>;`.
 */
export type Translation<Own extends Texts> = Own;
