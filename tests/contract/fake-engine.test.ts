import { afterEach, describe, expect, it } from "vitest";
import { createEngine } from "../../src/engines/engine-client.ts";
import { engineContract } from "./engine-contract.ts";
import { fakeWorker, type FakeJobs } from "./fake-worker.ts";

const echo = (value: string) => ({ name: "echo" as const, job: { value }, isRight: (result: unknown) => (result as { value: string }).value === value });

for (const spare of [false, true]) {
  engineContract<FakeJobs>({ afterEach, describe, expect, it }, `fake engine, ${spare ? "with" : "without"} a spare`, {
    make: () => createEngine<FakeJobs>({ spawn: fakeWorker, spare }),
    samples: {
      ok: [echo("a"), echo("b")],
      error: { name: "fail", job: {} },
      endless: { name: "hang", job: {} },
      breaking: [
        { name: "die", job: {} },
        { name: "throw", job: {} },
      ],
      promises: [],
      flood: { name: "echo", job: { value: "x".repeat(1_000_000) }, isCut: (result) => (result as { value: string }).value.length === 1000 },
    },
  });
}
