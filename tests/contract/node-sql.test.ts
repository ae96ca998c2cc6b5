import { afterEach, describe, expect, it } from "vitest";
import { createNodeSqlEngine } from "../../src/engines/node/node-engines.ts";
import { engineContract } from "./engine-contract.ts";
import { sqlSamples } from "./sql-samples.ts";

engineContract({ afterEach, describe, expect, it }, "SQL in a thread of Node", { make: createNodeSqlEngine, samples: sqlSamples });
