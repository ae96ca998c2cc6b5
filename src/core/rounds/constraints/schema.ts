import { z } from "zod";
import {
  acrossKeys,
  itemsOf,
  keysOf,
  localName,
  markdown,
  numeric,
  record,
  refuseDoubles,
  refuseUnknown,
  text,
  type Draft,
  type Refuse,
} from "../../scenario/fields.ts";
import { commonFields, keyBase, playerBase, type KeyBase, type PlayerBase, type RenderMarkdown, type RoundRemark } from "../common.ts";

export const QUESTION_CATEGORIES = ["crucial", "helpful", "irrelevant"] as const;
export type QuestionCategory = (typeof QUESTION_CATEGORIES)[number];

const FactSchema = record({
  constraint: text().describe("What is constrained: `latency`, `volume` ..."),
  value: text().describe("How: `seconds`, `2 TB a day` ..."),
});

const ClarifyingQuestionSchema = record({
  id: localName().describe("Unique in the round."),
  text: text().describe("The question as the candidate would ask it."),
  category: z.enum(QUESTION_CATEGORIES).describe("How much the answer matters for the choice."),
  answer: markdown().optional().describe("What the interviewer answers."),
  reveals: FactSchema.optional().describe("The constraint that the answer makes known."),
});

const OptionSchema = record({
  id: localName().describe("Unique in the round."),
  name: text().describe("The architecture's name."),
  description: markdown().describe("What it is, with its trade-offs."),
  correct: z.boolean().describe("Whether it fits the constraints."),
  validWhen: z.array(FactSchema).optional().describe("The constraints under which it fits; all of them must have been revealed for full marks."),
  feedback: markdown().describe("Why it fits or does not."),
});

const ConstraintsRoundFields = record({
  ...commonFields,
  maxQuestions: numeric(z.int("must be a whole number").positive("must be greater than 0")).describe("How many clarifying questions may be asked."),
  clarifyingQuestions: z.array(ClarifyingQuestionSchema).min(1, "needs at least one question").describe("What may be asked."),
  options: z.array(OptionSchema).min(2, "needs two or more options").describe("The architectures to choose among."),
});

export const ConstraintsRoundSchema = acrossKeys(ConstraintsRoundFields, (round, refuse) => {
  const questions = itemsOf(round["clarifyingQuestions"]).map(keysOf);
  const options = itemsOf(round["options"]).map(keysOf);
  for (const key of ["id", "text"])
    refuseDoubles(
      questions.map((entry) => entry[key]),
      (index) => ["clarifyingQuestions", index, key],
      "the question",
      refuse,
    );
  for (const key of ["id", "name"])
    refuseDoubles(
      options.map((entry) => entry[key]),
      (index) => ["options", index, key],
      "the option",
      refuse,
    );
  options.forEach((option, index) => checkFacts(option, index, questions, refuse));
});

/** What a correct option needs must be something that a question can reveal. What a wrong one would have needed may be anything. */
function checkFacts(option: Draft, index: number, questions: readonly Draft[], refuse: Refuse) {
  if (option["correct"] === false) return;
  const names = questions.map((question) => keysOf(question["reveals"])["constraint"]).filter((name) => name !== undefined);
  itemsOf(option["validWhen"]).forEach((fact, place) => {
    const path = ["options", index, "validWhen", place, "constraint"];
    refuseUnknown(keysOf(fact)["constraint"], names, path, "question that reveals", refuse);
  });
}

export const sameFact = (a: Fact, b: Fact): boolean => a.constraint === b.constraint && a.value === b.value;
export type Fact = z.infer<typeof FactSchema>;
export type ConstraintsRound = z.infer<typeof ConstraintsRoundSchema>;

/** What makes asking or choosing pointless, or puts full marks out of reach. */
export function constraintsRemarks(round: ConstraintsRound): RoundRemark[] {
  const noneCrucial = { path: ["clarifyingQuestions"], message: "none is crucial, so asking nothing earns full marks; mark at least one" };
  return [...(round.clarifyingQuestions.some(({ category }) => category === "crucial") ? [] : [noneCrucial]), ...outOfReach(round)];
}

function outOfReach(round: ConstraintsRound): RoundRemark[] {
  if (!round.options.some(({ correct }) => correct)) return [{ path: ["options"], message: "none is correct; mark the one that fits" }];
  const hidden = round.options.flatMap((option, index) => (option.correct ? hiddenFacts(round, option.validWhen ?? [], index) : []));
  if (hidden.length > 0 || canReachFullMarks(round)) return hidden;
  return [{ path: ["maxQuestions"], message: "is too low to earn full marks for asking and reveal what the correct option needs; raise it" }];
}

const hiddenFacts = (round: ConstraintsRound, facts: readonly Fact[], option: number): RoundRemark[] =>
  facts.flatMap((fact, place) => {
    if (round.clarifyingQuestions.some(({ reveals }) => reveals && sameFact(reveals, fact))) return [];
    const message = `no question reveals ${fact.constraint} as "${fact.value}", so full marks are out of reach; write the value that is revealed`;
    return [{ path: ["options", option, "validWhen", place, "value"], message }];
  });

/** Whether some choice of questions earns full marks for asking and reveals all that a correct option needs. */
function canReachFullMarks(round: ConstraintsRound): boolean {
  const crucial = round.clarifyingQuestions.filter(({ category }) => category === "crucial");
  const asks = Math.min(round.maxQuestions, crucial.length);
  return round.options.some((option) => {
    if (!option.correct) return false;
    const facts = option.validWhen ?? [];
    const crucialFacts = facts.filter((fact) => crucial.some(({ reveals }) => reveals && sameFact(reveals, fact)));
    const helpful = round.clarifyingQuestions.filter(({ category }) => category === "helpful");
    const rest = facts.filter((fact) => !crucialFacts.includes(fact));
    const restRevealed = rest.every((fact) => helpful.some(({ reveals }) => reveals && sameFact(reveals, fact)));
    return restRevealed && crucialFacts.length <= asks && asks + rest.length <= round.maxQuestions;
  });
}

export type ConstraintsPlayer = PlayerBase & {
  kind: "constraints";
  maxQuestions: number;
  questions: { id: string; text: string; answerHtml: string; reveals: Fact | null }[];
  options: { id: string; name: string; descriptionHtml: string }[];
};

export type ConstraintsKey = KeyBase & {
  kind: "constraints";
  questions: { id: string; category: QuestionCategory }[];
  options: { id: string; isCorrect: boolean; validWhen: Fact[]; feedbackHtml: string }[];
};

const NO_ANSWER = "I have nothing to add on that; choose what you think is sensible.";

export const toConstraintsPlayer = (round: ConstraintsRound, render: RenderMarkdown): ConstraintsPlayer => ({
  ...playerBase(round, render, 0.7),
  kind: "constraints",
  maxQuestions: round.maxQuestions,
  questions: round.clarifyingQuestions.map(({ id, text, answer, reveals }) => ({
    id,
    text,
    answerHtml: render(answer ?? NO_ANSWER),
    reveals: reveals ?? null,
  })),
  options: round.options.map(({ id, name, description }) => ({ id, name, descriptionHtml: render(description) })),
});

export const toConstraintsKey = (round: ConstraintsRound, render: RenderMarkdown): ConstraintsKey => ({
  ...keyBase(round, render),
  kind: "constraints",
  questions: round.clarifyingQuestions.map(({ id, category }) => ({ id, category })),
  options: round.options.map(({ id, correct, validWhen, feedback }) => ({
    id,
    isCorrect: correct,
    validWhen: validWhen ?? [],
    feedbackHtml: render(feedback),
  })),
});

/** Ids of the questions asked, in order, and of the architecture chosen. */
export const ConstraintsAnswerSchema = z.object({ asked: z.array(z.string()), chosen: z.string().nullable() });
export type ConstraintsAnswer = z.infer<typeof ConstraintsAnswerSchema>;
