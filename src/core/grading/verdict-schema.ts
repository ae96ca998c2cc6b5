import { z } from "zod";
import { listOf } from "./list-of.ts";

/** Why an answer, dataset or test missed, in words. `kind` is stable; SPEC.md lists the kinds. */
export const FindingSchema = z.object({
  kind: z.string(),
  /** One short sentence without a full stop, such as "Same rows, wrong order". */
  title: z.string(),
  /** One or two more sentences; plain text. */
  detail: z.string().nullable(),
  /** Line of the candidate's code, from 1. */
  line: z.number().int().positive().nullable(),
});

/** One dataset, test or question. */
export const CheckResultSchema = z.object({
  name: z.string(),
  hidden: z.boolean(),
  /** 0 to 1; code checks are 0 or 1. */
  score: z.number().min(0).max(1),
  finding: FindingSchema.nullable(),
  /** What the candidate's code printed, cut at 10,000 characters. */
  printed: z.string(),
});

export const VerdictSchema = z.object({
  /** 0 to 1. */
  score: z.number().min(0).max(1),
  passed: z.boolean(),
  /** The most useful finding first; empty when all is well. */
  findings: listOf(FindingSchema),
  checks: listOf(CheckResultSchema),
  /** What the checks are called, singular: dataset, test, question ... */
  unit: z.string(),
  /** Rendered messages of the listed wrong answers that this answer behaves like. */
  lessonsHtml: listOf(z.string()),
});
