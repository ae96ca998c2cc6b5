import { wrapFragment, type FragmentLetter } from "../src/core/links/fragment.ts";
import { startSession } from "../src/core/session/progress.ts";
import type { ScenarioPlayer } from "../src/core/scenario/scenario.ts";

/** A text that somebody puts behind the `#`, and what it is. */
export type HostileLink = { what: string; fragment: string };

const SEED = 20_261_121;

const INTERVIEW: ScenarioPlayer = {
  id: "bench",
  category: "coding",
  level: "mid",
  title: "Bench",
  description: "",
  estimatedMinutes: 10,
  tags: ["joins"],
  interviewer: { name: null, openingHtml: null, closingHtml: null },
  rounds: ["one", "two", "three"].map((id) => ({
    ...{ kind: "sql", id, type: "sql", questionType: "write", title: `Round ${id}`, descriptionHtml: "", hintsHtml: [], tags: ["joins"] },
    ...{ timeLimit: 600, passScore: 1, initialCode: `SELECT * FROM ${id}`, tables: [], expected: null, expectedIsOrdered: false, queryLimit: 5 },
  })) as unknown as ScenarioPlayer["rounds"],
};

/** Links of every kind of damage, the slowest kinds that we could think of among them: right length, right checksum, whatever content. */
export async function hostileLinks(): Promise<HostileLink[]> {
  const session = startSession(INTERVIEW, { id: "bench", seed: 7 }, 1_700_000_000_000);
  const [first] = session.rounds;
  const whole = await folded("c", JSON.stringify(session));
  const verdict = (part: object) => ({ ...session, rounds: [{ ...first, grading: { state: "done", verdict: part } }] });
  const made: [string, unknown][] = [
    ["nine thousand empty rounds", { ...session, rounds: Array.from({ length: 9000 }, () => ({})) }],
    ["nine thousand empty findings", verdict({ findings: Array.from({ length: 9000 }, () => ({})) })],
    ["nine thousand empty checks", verdict({ checks: Array.from({ length: 9000 }, () => ({})) })],
    ["nine thousand wrong tags", { ...session, scenario: { tags: Array.from({ length: 9000 }, (_, place) => place) } }],
    ["nine thousand keys", Object.fromEntries(Array.from({ length: 9000 }, (_, place) => [`k${place}`, place]))],
    ["a million empty rounds", { ...session, rounds: Array.from({ length: 1_000_000 }, () => 0) }],
    ["a long text", { ...session, id: "x".repeat(240_000) }],
  ];
  return [
    { what: "one that is whole", fragment: whole },
    { what: "1 MB of text", fragment: "x".repeat(1_000_000) },
    { what: "1 MB behind a right beginning", fragment: `c1.999999.00000000.${"A".repeat(1_000_000)}` },
    { what: "1 MB of dots", fragment: `c1${".".repeat(1_000_000)}` },
    { what: "a bomb of 24 MB", fragment: await folded("c", "0".repeat(24_000_000)) },
    { what: "a bomb of brackets", fragment: await folded("c", "[".repeat(10_000_000)) },
    { what: "brackets in brackets", fragment: await folded("c", "[".repeat(120_000) + "]".repeat(120_000)) },
    ...(await Promise.all(made.map(async ([what, value]) => ({ what, fragment: await folded("c", JSON.stringify(value)) })))),
    { what: "a scorecard of a thousand rounds", fragment: plain("s", ["x", "t", 0, 0, 1, Array.from({ length: 1000 }, () => []), 0, 0, []]) },
    ...Array.from({ length: 40 }, (_, place) => ({ what: "one that is cut", fragment: whole.slice(0, Math.floor((whole.length * place) / 40)) })),
    ...Array.from({ length: 40 }, (_, place) => ({ what: "one with a letter flipped", fragment: flipped(whole, place) })),
  ];
}

/** A letter changed, and the checksum made to fit again: what is damaged is then for the inflater to find. */
function flipped(fragment: string, nth: number): string {
  const payload = fragment.slice(fragment.lastIndexOf(".") + 1);
  const bytes = Uint8Array.from(Buffer.from(payload, "base64url"));
  const place = (SEED * (nth + 1)) % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ (1 << (nth % 8));
  return wrapFragment("c", 1, bytes);
}

async function folded(letter: FragmentLetter, text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return wrapFragment(letter, 1, new Uint8Array(await new Response(stream).arrayBuffer()));
}

const plain = (letter: FragmentLetter, value: unknown): string => wrapFragment(letter, 2, new TextEncoder().encode(JSON.stringify(value)));
