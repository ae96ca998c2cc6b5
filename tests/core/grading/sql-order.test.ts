import { describe, expect, it } from "vitest";
import { hasOuterOrder, resolveOrder } from "../../../src/core/grading/sql-order.ts";

describe("order: auto", () => {
  it.each([
    "SELECT a FROM t ORDER BY a",
    "select a from t\norder\n\tby a desc;",
    "SELECT a FROM t ORDER -- by what?\n BY a",
    "WITH c AS (SELECT 1 AS a) SELECT a FROM c ORDER BY a LIMIT 3",
    "SELECT a FROM t UNION SELECT b FROM u ORDER BY 1",
    "SELECT a, RANK() OVER (ORDER BY b) FROM t ORDER BY 2",
    "SELECT 1; SELECT a FROM t ORDER BY a; -- done",
    "SELECT a FROM t ORDER BY a; CREATE TABLE x (a); INSERT INTO x VALUES (1);",
    "CREATE TEMP TABLE x AS SELECT 1 AS a; SELECT a FROM x ORDER BY a",
    "WITH c AS (SELECT 1 AS a) SELECT replace(a, 'x', 'y') AS a FROM c ORDER BY a",
    "SELECT ')' AS a FROM t ORDER BY a",
    'SELECT "(" FROM t ORDER BY 1',
    "VALUES (1) UNION ALL VALUES (2) ORDER BY 1",
  ])("[GR4] is exact for %j", (code) => {
    expect(resolveOrder("auto", code)).toBe("exact");
    expect(resolveOrder(undefined, code)).toBe("exact");
  });

  it.each([
    "SELECT a FROM t",
    "SELECT a, ROW_NUMBER() OVER (PARTITION BY b ORDER BY c) FROM t",
    "SELECT a FROM (SELECT a FROM t ORDER BY a LIMIT 5)",
    "WITH c AS (SELECT a FROM t ORDER BY a) SELECT a FROM c",
    "SELECT a FROM t -- ORDER BY a",
    "SELECT a FROM t /* ORDER BY a */",
    "SELECT 'x ORDER BY a' FROM t",
    'SELECT "order" FROM t GROUP BY "order"',
    "SELECT [order by] FROM t",
    "SELECT a FROM t ORDER BY a; SELECT b FROM t",
    "SELECT group_concat(a ORDER BY a) FROM t",
    "SELECT a FROM t WINDOW w AS (ORDER BY a)",
    "SELECT a FROM t WHERE a = (SELECT b FROM u ORDER BY b LIMIT 1)",
    "SELECT a FROM t ORDER BY a; INSERT INTO t VALUES (1) RETURNING a",
    "CREATE TABLE x AS SELECT a FROM t ORDER BY a",
    "",
  ])("[GR4] is none for %j", (code) => {
    expect(resolveOrder("auto", code)).toBe("none");
  });

  it("[GR4] is none without a solution, and other settings stand as they are", () => {
    expect(resolveOrder(undefined, undefined)).toBe("none");
    expect(resolveOrder("none", "SELECT a FROM t ORDER BY a")).toBe("none");
    expect(resolveOrder("exact", "SELECT a FROM t")).toBe("exact");
    expect(resolveOrder({ by: [{ column: "a" }, { column: "b", direction: "desc" }] }, "SELECT 1")).toEqual({
      by: [
        { column: "a", direction: "asc" },
        { column: "b", direction: "desc" },
      ],
    });
  });

  it("[GR4] reads text that is no SQL without an error", () => {
    for (const code of ["(", ")", "'", '"', "/*", "[", "SELECT (", "))) ORDER BY", "\0", "😀 ORDER BY"]) expect(typeof hasOuterOrder(code)).toBe("boolean");
  });
});
