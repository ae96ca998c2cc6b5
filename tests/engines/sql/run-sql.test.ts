import { describe, expect, it } from "vitest";
import { typedColumns } from "../../../src/core/scenario/columns.ts";
import type { Table } from "../../../src/core/scenario/dataset.ts";
import { failureOf, handlers, rowsOf, run } from "./sqlite-runtime.ts";

const one = (name: string, columns: string[], ...rows: Table["rows"]): Table[] => [{ name, columns, rows }];
const numbers = (count: number) => `WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT ${count})`;
const clock = { restart: () => {} };

describe("tables", () => {
  it.each(["orders", "two words", 'quo"ted', "semi;colon", "DROP TABLE x; --", "select", "Ünïcödé 😀", "a'b", "a`b", "[a]", "a.b", "a\nb", "1st", "?", "$x"])(
    "[EN15] makes a table and a column called %j",
    (name) => {
      const quoted = `"${name.replaceAll('"', '""')}"`;
      expect(rowsOf(`SELECT ${quoted} FROM ${quoted}`, one(name, [name], ["v"]))).toEqual([["v"]]);
    },
  );

  it("[EN15] says when a table cannot be made", () => {
    expect(failureOf("SELECT 1", one("sqlite_x", ["a"], [1])).message).toContain("The tables of this round could not be made: object name reserved");
  });

  it("[EN16] stores values exactly, with the types that the columns are declared with or their values give", () => {
    const tables = one(
      "t",
      ["i", "r", "s", "big", "price REAL", "flag", "code TEXT"],
      [1, 1.5, "x", { $int: "9007199254740993" }, 3, true, 7],
      [2, 2, "5", { $int: "-9223372036854775808" }, { $float: "inf" }, false, { $float: "3.0" }],
      [3_000_000_000, null, "", 9007199254740991, { $float: "-inf" }, null, 12345678901],
      [-1, { $float: "1e300" }, "a\0b", 5, { $float: "nan" }, true, { $int: "9007199254740993" }],
    );
    expect(tables.flatMap(typedColumns).map(({ type }) => type)).toEqual(["INTEGER", "REAL", "TEXT", "INTEGER", "REAL", "INTEGER", "TEXT"]);
    expect(rowsOf("SELECT * FROM t", tables)).toEqual([
      [1n, 1.5, "x", 9007199254740993n, 3, 1n, "7"],
      [2n, 2, "5", -9223372036854775808n, Infinity, 0n, "3.0"],
      [3_000_000_000n, null, "", 9007199254740991n, -Infinity, null, "12345678901"],
      [-1n, 1e300, "a\0b", 5n, null, 1n, "9007199254740993"],
    ]);
  });

  it("[EN16] takes an integer beyond 64 bits for a real, as SQLite does", () => {
    expect(rowsOf("SELECT v, typeof(v) FROM t", one("t", ["v"], [{ $int: "9223372036854775808" }]))).toEqual([[9223372036854775808, "real"]]);
  });

  it("[EN16] brings back blobs, and columns of the same name", () => {
    const outcome = run("SELECT x'00ff' AS a, zeroblob(0) AS a, 1 AS A");
    expect(outcome).toMatchObject({ status: "ok", result: { columns: ["a", "a", "A"], rows: [[Uint8Array.of(0, 255), new Uint8Array(), 1n]] } });
  });

  it("[EN16] reads ten thousand rows", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [index, `name ${index}`, index / 4]);
    expect(rowsOf("SELECT COUNT(*), SUM(id), MAX(r) FROM t", one("t", ["id", "name", "r"], ...rows))).toEqual([[10_000n, 49_995_000n, 2499.75]]);
  });
});

describe("statements", () => {
  it("[GR19] judges the result of the last statement that returns rows, even none", () => {
    expect(rowsOf("SELECT 1; SELECT 2;")).toEqual([[2n]]);
    expect(rowsOf("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2); SELECT a FROM t; DROP TABLE t")).toEqual([[1n], [2n]]);
    expect(run("SELECT 1; SELECT 2 AS b WHERE 0;")).toMatchObject({ result: { columns: ["b"], rows: [] }, statements: 2 });
    expect(rowsOf("CREATE TABLE t (a); SELECT 5; INSERT INTO t VALUES (1) RETURNING a + 1")).toEqual([[2n]]);
    expect(rowsOf("SELECT 1; PRAGMA foreign_keys = on")).toEqual([[1n]]);
    expect(run("CREATE TABLE t (a)")).toEqual({ status: "ok", result: null, statements: 1 });
  });

  it("[GR19] knows a trigger's statements for its own", () => {
    const code = "CREATE TABLE t (a); CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET a = 2; SELECT 9; END; INSERT INTO t VALUES (1); SELECT a FROM t;";
    expect(rowsOf(code)).toEqual([[2n]]);
  });

  it.each(["", "  \n\t ", ";;", "\uFEFF"])("[EN17] calls %j empty", (code) => {
    expect(failureOf(code).message).toMatch(/^Your query is empty;/);
  });

  it.each(["-- nothing", "/* nothing */ ;", "/* never closed", "--a\r\n--b"])("[EN17] calls %j empty but for comments", (code) => {
    expect(failureOf(code).message).toMatch(/^Your query is empty: it holds only comments\./);
  });

  it("[EN17] takes a byte order mark, Windows line ends, tabs and emoji", () => {
    expect(rowsOf("\uFEFFSELECT\t'😀'\r\n  AS a;\r\n-- done\r\n")).toEqual([["😀"]]);
    expect(failureOf("\uFEFFSELECT 1,\r\n\tFORM;").line).toBe(2);
    expect(failureOf("SELECT 1;\nSELECT '\uD800\uD800', nope").line).toBe(2);
    expect(failureOf("SELECT 1\n\0").message).toContain("NUL character");
  });

  it("[EN24] runs a megabyte of text, in one statement or in many", () => {
    expect(rowsOf(`SELECT length('${"x".repeat(1_000_000)}') /* ${"y".repeat(100_000)} */`)).toEqual([[1_000_000n]]);
    const many = Array.from({ length: 20_000 }, (_, index) => `INSERT INTO t VALUES (${index}, 'some text in it');`).join("\n");
    expect(rowsOf(`CREATE TABLE t (a, b);\n${many}\nSELECT COUNT(*) FROM t`)).toEqual([[20_000n]]);
    expect(failureOf(`CREATE TABLE t (a, b);\n${many}\nSELECT nope FROM t`).line).toBe(20_002);
  });
});

describe("errors", () => {
  const tables: Table[] = [
    { name: "customers", columns: ["customer_id", "city"], rows: [] },
    { name: "orders", columns: ["order_id", "customer_id", "total"], rows: [] },
  ];
  const failure = (code: string) => failureOf(code, tables);

  it.each([
    ["SELECT *\nFORM orders", 'near "FORM": syntax error', 2],
    ["SELECT 1;\n\nSELECT total\nFROM orders\nWHERE AND", 'near "AND": syntax error', 5],
    ["SELECT total FROM orders WHERE total = 1\nAND total = 2\nAND AND total", 'near "AND": syntax error', 3],
    ["SELECT total\nFROM orders\nWHERE (", "incomplete input", 3],
    ["SELECT '\n' AS FROM orders", 'near "FROM": syntax error', 2],
    ["SELECT 1;\nSELECT 'abc\n FROM orders", 'unrecognized token: "\'abc\n FROM orders". A quote is opened and never closed.', 2],
    ["SELECT 1,\n #", 'unrecognized token: "#"', 2],
  ])("[GR20] names the line of the syntax error in %j", (code, message, line) => {
    expect(failure(code)).toEqual({ message, line });
  });

  it.each([
    ["SELECT totl\nFROM orders", 'no such column: totl. Did you mean "total"?', 1],
    ["SELECT 1\nFROM orders\nWHERE custmer_id = 1", 'no such column: custmer_id. Did you mean "customer_id"?', 3],
    ["SELECT o.total,\n o.totals FROM orders o", 'no such column: o.totals. Did you mean "total"?', 2],
    [
      "WITH c AS (\n SELECT total AS t FROM orders)\nSELECT total FROM c",
      'no such column: total. The table "orders" has a column of that name; is it in the FROM of this SELECT, under that name?',
      3,
    ],
    ["SELECT xyzzy FROM orders", "no such column: xyzzy", 1],
    ["SELECT 1\nFROM ordrs", 'no such table: ordrs. Did you mean "orders"?', 2],
    ["SELECT 1 FROM main.custmers", 'no such table: main.custmers. Did you mean "customers"?', 1],
    ["SELECT 1 FROM invoices", "no such table: invoices. The tables are customers, orders.", 1],
    ["WITH monthly AS (SELECT 1)\nSELECT * FROM montly", 'no such table: montly. Did you mean "monthly"?', 2],
    ["CREATE TABLE mine (a);\nSELECT * FROM min", 'no such table: min. Did you mean "mine"?', 2],
    ["INSERT INTO orders (ordr_id) VALUES (1)", 'table orders has no column named ordr_id. Did you mean "order_id"?', 1],
  ])("[GR34] helps with the name in %j", (code, message, line) => {
    expect(failure(code)).toEqual({ message, line });
  });

  it.each([
    ["SELECT 1,\n nope(1)", "no such function: nope", 2],
    ["SELECT o.total\nFROM orders o JOIN customers c\nWHERE customer_id = 1", "ambiguous column name: customer_id", 3],
    ["SELECT 1;\nSELECT\n abs('x', 2)", "wrong number of arguments to function abs()", 3],
    ["SELECT 1\nFROM orders\nWHERE COUNT(*) > 1", "misuse of aggregate function COUNT()", 3],
    ["CREATE TABLE t (a UNIQUE);\nINSERT INTO t VALUES (1);\n\nINSERT INTO t VALUES (1);", "UNIQUE constraint failed: t.a", 4],
    ["SELECT 1;\n\n-- next\nSELECT 1 UNION SELECT 1, 2", "SELECTs to the left and right of UNION do not have the same number of result columns", 4],
    ["SELECT json('[')", "malformed JSON", 1],
  ])("[GR20] gives SQLite's message and the line for %j", (code, message, line) => {
    expect(failure(code)).toEqual({ message, line });
  });

  it("[GR34] explains quotes and spaces that came with copied text", () => {
    expect(failure("SELECT “total” FROM orders").message).toContain("Curly quotes");
    expect(failure("SELECT\u00a0total FROM orders").message).toContain("no-break space");
  });

  it("[GR20] keeps messages short", () => {
    expect(failure(`SELECT '${"x".repeat(10_000)}`).message.length).toBeLessThan(500);
  });
});

describe("isolation", () => {
  it.each([
    "ATTACH 'other.db' AS other",
    "attach database ':memory:' as other",
    "SELECT 1; /* x */ ATTACH 'a' AS b",
    "EXPLAIN ATTACH 'a' AS b",
    "DETACH main",
    "VACUUM INTO 'copy.db'",
    "VACUUM main INTO 'copy.db'",
    "PRAGMA hard_heap_limit = 1000000",
    'PRAGMA main."soft_heap_limit"(1000)',
    "EXPLAIN QUERY PLAN PRAGMA temp_store_directory = '/x'",
  ])("[EN21] refuses %j, with a reason", (code) => {
    expect(failureOf(code).message).toContain("switched off here");
  });

  it("[EN21] does not take names or text for such statements", () => {
    expect(rowsOf("SELECT 'ATTACH x' AS attach, 1 AS \"vacuum\" -- PRAGMA hard_heap_limit = 1")).toEqual([["ATTACH x", 1n]]);
    expect(rowsOf("SELECT 1; VACUUM")).toEqual([[1n]]);
    expect(rowsOf("PRAGMA table_info(t)", one("t", ["a"], [1]))).toEqual([[0n, "a", "INTEGER", 0n, null, 0n]]);
  });

  it("[GR2] every run has a fresh database: tables, changes, functions and settings end with it", () => {
    const tables = one("t", ["a"], [1]);
    rowsOf(
      "CREATE TABLE mine (a); CREATE TEMP TABLE also (a); DELETE FROM t; PRAGMA user_version = 7; PRAGMA case_sensitive_like = on; BEGIN; DROP TABLE t",
      tables,
    );
    expect(rowsOf("SELECT a FROM t", tables)).toEqual([[1n]]);
    expect(rowsOf("SELECT 'A' LIKE 'a'; ")).toEqual([[1n]]);
    expect(rowsOf("PRAGMA user_version")).toEqual([[0n]]);
    expect(failureOf("SELECT * FROM mine").message).toContain("no such table");
    expect(failureOf("SELECT * FROM also").message).toContain("no such table");
    expect(rowsOf("SELECT name FROM pragma_database_list")).toEqual([["main"]]);
  });

  it("[EN21] has no functions that reach files or extensions", () => {
    for (const name of ["load_extension", "readfile", "writefile", "edit"]) expect(failureOf(`SELECT ${name}('x')`).message).toContain("no such function");
  });

  it("[EN22] has SQLite's own functions, not those of sql.js", () => {
    expect(rowsOf("SELECT log(100), typeof(ceil(1.2)), typeof(floor(1.8)), log(2, 8)")).toEqual([[2, "real", "real", 3]]);
  });
});

describe("results", () => {
  const shown = (code: string) => {
    const outcome = handlers.run({ tables: [], code }, clock);
    if (!("status" in outcome) || outcome.status !== "ok") throw new Error("it did not run");
    return outcome.result;
  };

  it("[EN19] shows two hundred rows, with the number of all", () => {
    const { shown: table } = shown(`${numbers(1000)} SELECT x, x / 2.0 AS half, 'n' || x AS name, NULL AS none FROM n`);
    expect(table).toMatchObject({ columns: ["x", "half", "name", "none"], rowCount: 1000, isCut: false, numeric: [true, true, false, false] });
    expect(table?.rows).toHaveLength(200);
    expect(table?.rows[1]).toEqual(["2", "1.0", "n2", null]);
  });

  it("[EN19] stops counting at a million rows", () => {
    expect(shown(`${numbers(1_000_001)} SELECT x FROM n`).shown).toMatchObject({ rowCount: 1_000_000, isCut: true });
  });

  it("[EN19] cuts long cells", () => {
    expect(shown("SELECT printf('%.*c', 10000, 'x')").shown?.rows[0]?.[0]).toHaveLength(500);
  });

  it("[EN19] reads no more than memory holds of rows that are wide", () => {
    const { shown: table } = shown(`${numbers(1000)} SELECT printf('%.*c', 5000000, 'x') FROM n`);
    expect(table?.isCut).toBe(true);
    expect(table?.rows.length).toBeLessThan(20);
  });

  it("[EN19] shows nothing when no statement returns rows", () => {
    expect(shown("CREATE TABLE t (a)")).toEqual({ shown: null, statements: 1 });
  });

  it("[EN20] compares results of a hundred thousand rows whole", () => {
    const job = (code: string) => ({
      tables: [],
      code,
      reference: { code: `${numbers(100_000)} SELECT x, x * 1.1 AS r, 'n' || (x % 10) AS s FROM n` },
      order: "none" as const,
      columns: "by-name" as const,
      tolerance: 1e-6,
      isHidden: false,
    });
    const reversed = `${numbers(100_000)} SELECT r, s, x FROM (SELECT x, 1.1 * x AS r, 'n' || (x % 10) AS s FROM n) ORDER BY x DESC`;
    expect(handlers.compare(job(reversed), clock)).toEqual({ status: "ok", result: { isEqual: true, findings: [] } });
    const last = reversed.replace("'n' || (x % 10)", "CASE x WHEN 100000 THEN 'x' ELSE 'n' || (x % 10) END");
    expect(handlers.compare(job(last), clock)).toMatchObject({ status: "ok", result: { isEqual: false, findings: [{ kind: "values" }] } });
  });

  it("[EN20] refuses to compare more than 250,000 rows", () => {
    const job = { tables: [], reference: { code: "SELECT 1 AS x" }, order: "none" as const, columns: "by-name" as const, tolerance: 0, isHidden: false };
    const outcome = handlers.compare({ ...job, code: `${numbers(250_001)} SELECT x FROM n` }, clock);
    expect(outcome).toMatchObject({ status: "ok", result: { isEqual: false, findings: [{ kind: "too-many-rows" }] } });
  });

  it("[GR22] gives the reference a limit of its own, and says when it fails", () => {
    let restarts = 0;
    const job = { tables: [], order: "none" as const, columns: "by-name" as const, tolerance: 0, isHidden: false, code: "SELECT 1 AS x" };
    const counting = { restart: () => restarts++ };
    expect(handlers.compare({ ...job, reference: { code: "SELECT 1 AS x" } }, counting)).toMatchObject({ result: { isEqual: true } });
    expect(restarts).toBe(1);
    for (const code of ["SELECT nope", "CREATE TABLE t (a)", ""]) {
      expect(handlers.compare({ ...job, reference: { code } }, counting)).toMatchObject({ status: "ok", result: { findings: [{ kind: "reference-failed" }] } });
    }
  });
});
