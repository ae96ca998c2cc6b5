import initSqlJs from "sql.js";
import wasmUrl from "sql.js/dist/sql-wasm-browser.wasm?url";
import type { SqlWork } from "../page-protocol.ts";

/* sql.js as its own documentation uses it: the same tables, the same query, its rows sent back. */

const loading = initSqlJs({ locateFile: () => wasmUrl });

self.addEventListener("message", (event: MessageEvent<SqlWork>) => void answer(event.data));

async function answer({ tables, code }: SqlWork): Promise<void> {
  const { Database } = await loading;
  const database = new Database();
  database.run("BEGIN");
  for (const { name, columns, rows } of tables) {
    database.run(`CREATE TABLE ${name} (${columns.join(", ")})`);
    const insert = database.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => "?").join(", ")})`);
    for (const row of rows) insert.run(row as (string | number | null)[]);
    insert.free();
  }
  database.run("COMMIT");
  const results = database.exec(code);
  database.close();
  self.postMessage(results);
}
