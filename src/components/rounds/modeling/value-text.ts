import * as texts from "#texts";
import { isTaggedFloat, isTaggedInteger, type Value } from "../../../core/scenario/value.ts";

/** A sample value as it is read: text as it stands, NULL, numbers, anything else as JSON. */
export function valueText(value: Value): string {
  if (value === null) return texts.nullValue;
  if (typeof value === "string") return value;
  if (isTaggedFloat(value)) return value.$float;
  if (isTaggedInteger(value)) return value.$int;
  return JSON.stringify(value);
}
