import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Tests that start engines and programs take most of the time; where one of them comes last, one worker is at it alone. The longest stand first. */
const SLOW = ["tests/contract/node-python", "tests/engines/", "tests/contract/", "tests/authoring/mutate/", "tests/graders/", "tests/questions/"];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = SLOW.findIndex((part) => moduleId.includes(`/${part}`));
      return place === -1 ? SLOW.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    // Python starts in seconds, not in milliseconds, and two cores may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves a core for itself, which of two is half of them. It needs little.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: SlowFirst },
  },
});
