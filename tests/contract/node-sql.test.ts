import { createNodeSqlEngine } from "../../src/engines/node/node-engines.ts";
import { engineContract } from "./engine-contract.ts";
import { sqlSamples } from "./sql-samples.ts";

engineContract("SQL in a thread of Node", { make: createNodeSqlEngine, samples: sqlSamples });
