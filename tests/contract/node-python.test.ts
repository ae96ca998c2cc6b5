import { afterEach, describe, expect, it } from "vitest";
import { createNodePythonEngine } from "../../src/engines/node/node-engines.ts";
import { engineContract } from "./engine-contract.ts";
import { pythonSamples } from "./python-samples.ts";

engineContract({ afterEach, describe, expect, it }, "Python in a thread of Node", { make: createNodePythonEngine, samples: pythonSamples });
