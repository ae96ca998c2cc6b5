import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    // Python starts in seconds, not in milliseconds, and two cores may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves a core for itself, which of two is half of them. It needs little.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
