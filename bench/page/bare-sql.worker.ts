import initSqlJs from "sql.js";
import wasmUrl from "sql.js/dist/sql-wasm-browser.wasm?url";
import type { SqlWork } from "../page-protocol.ts";

/* sql.js as its own documentation uses it: the same tables, the same query, its rows sent back. */

const loading = initSqlJs({ locateFile: () => wasmUrl });

self.addEventListener("message", async (event: MessageEvent<SqlWork>) => {
  const { Database } = await loading;
  const database = new Database();
  database.run("BEGIN");
  for (const { name, columns, rows } of event.data.tables) {
    database.run(`CREATE TABLE ${name} (${columns.join(", ")})`);
    const insert = database.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => "?").join(", ")})`);
    for (const row of rows) insert.run(row as (string | number | null)[]);
    insert.free();
  }
  database.run("COMMIT");
  const results = database.exec(event.data.code);
  database.close();
  self.postMessage(results);
});
