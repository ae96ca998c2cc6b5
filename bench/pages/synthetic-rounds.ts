import type { Draw, Texts } from "./drawn-text.ts";

/** What a kind of round adds to the keys that every round has. */
export type Maker = (draw: Draw, texts: Texts) => Record<string, unknown>;

const several = <Value>(count: number, make: (place: number) => Value): Value[] => Array.from({ length: count }, (_, place) => make(place));
const below = (draw: Draw, limit: number): number => Math.floor(draw() * limit);

const orders = (draw: Draw) => [
  {
    name: "orders",
    columns: ["order_id INTEGER", "country TEXT", "amount REAL"],
    rows: several(8, (place) => [place + 1, ["DE", "FR", "JP"][below(draw, 3)], below(draw, 9000) / 100]),
  },
];

export const sqlRound: Maker = (draw) => ({
  type: "sql",
  questionType: "write",
  initialCode: "SELECT country\nFROM orders\n",
  tables: orders(draw),
  hiddenTables: orders(draw),
  solution: "SELECT country, COUNT(*) AS orders, ROUND(SUM(amount), 2) AS revenue\nFROM orders\nGROUP BY country\nORDER BY country\n",
});

export const pythonRound: Maker = (draw) => {
  const test = (place: number) => {
    const amounts = several(4, () => below(draw, 100));
    return { name: `case ${place + 1}`, args: [amounts], expected: amounts.reduce((sum, amount) => sum + amount, 0) };
  };
  return {
    type: "python",
    questionType: "write",
    functionName: "total",
    initialCode: "def total(amounts):\n    ...\n",
    tests: several(3, test),
    hiddenTests: several(3, test),
    solution: "def total(amounts):\n    return sum(amounts)\n",
  };
};

export const quizRound: Maker = (draw, texts) => ({
  type: "quiz",
  questionType: "quiz",
  questions: several(3, () => ({
    question: texts.paragraph(draw, 2),
    options: several(4, (place) => `${place + 1}: ${texts.sentence(draw, 8)}`),
    correctAnswer: below(draw, 4),
    explanation: texts.paragraph(draw, 2),
  })),
});

export const canvasRound: Maker = (draw, texts) => ({
  type: "architecture",
  questionType: "canvas",
  components: several(8, (place) => ({
    id: `component-${place}`,
    label: texts.sentence(draw, 2).slice(0, -1),
    kind: ["ingest", "queue", "process", "store"][place % 4],
    description: texts.sentence(draw, 10),
  })),
  steps: several(4, (step) => ({
    id: `step-${step}`,
    name: texts.sentence(draw, 2).slice(0, -1),
    description: texts.sentence(draw, 12),
    choices: several(3, (place) => ({
      component: `component-${(step + place) % 8}`,
      verdict: ["valid", "partial", "invalid"][place],
      feedback: texts.sentence(draw, 14),
    })),
  })),
  connections: several(3, (step) => ({ from: `step-${step}`, to: `step-${step + 1}` })),
});

export const constraintsRound: Maker = (draw, texts) => ({
  type: "architecture",
  questionType: "constraints",
  maxQuestions: 3,
  clarifyingQuestions: several(6, (place) => ({
    id: `question-${place}`,
    text: texts.sentence(draw, 9),
    category: ["crucial", "helpful", "irrelevant"][place % 3],
    answer: texts.sentence(draw, 14),
    ...(place % 3 === 0 ? { reveals: { constraint: `constraint-${place}`, value: `value ${place}` } } : {}),
  })),
  options: several(3, (place) => ({
    id: `option-${place}`,
    name: texts.sentence(draw, 3).slice(0, -1),
    description: texts.paragraph(draw, 2),
    correct: place === 0,
    ...(place === 0 ? { validWhen: [{ constraint: "constraint-0", value: "value 0" }] } : {}),
    feedback: texts.paragraph(draw, 2),
  })),
});

export const designRound: Maker = (draw, texts) => ({
  type: "modeling",
  questionType: "design",
  goal: texts.sentence(draw, 14),
  fields: several(8, (place) => ({
    id: `field_${place}`,
    dataType: ["integer", "string", "date", "decimal"][place % 4],
    description: texts.sentence(draw, 7),
    cardinality: ["low", "medium", "high"][place % 3],
  })),
  expectedTables: [
    {
      name: "fact_orders",
      type: "fact",
      requiredFields: ["field_0", "field_1", "field_2", "field_3"],
      primaryKey: ["field_0"],
      feedback: texts.sentence(draw, 12),
    },
    { name: "dim_customer", type: "dimension", requiredFields: ["field_1", "field_4", "field_5"], primaryKey: ["field_1"], feedback: texts.sentence(draw, 12) },
  ],
});
