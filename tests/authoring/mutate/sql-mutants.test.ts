import { describe, expect, it } from "vitest";
import { sqlMutants, type SqlRoundFacts } from "../../../src/authoring/mutate/sql/sql-mutants.ts";

const FACTS: SqlRoundFacts = { judgedKeys: Infinity, tables: [{ name: "orders", columns: ["id", "region", "price"] }] };

/** The mutants' labels, without the line. */
const labels = (code: string, facts: Partial<SqlRoundFacts> = {}) =>
  sqlMutants(code, { ...FACTS, ...facts }).map(({ label }) => label.replace(/^line \d+: /, ""));

/** The code of the mutant with this label, on one line. */
function mutant(code: string, label: string): string | undefined {
  const found = sqlMutants(code, FACTS).find((each) => each.label === label || each.label === `line 1: ${label}`);
  return found?.code.replace(/\s+/g, " ").trim();
}

describe("[MU2] changes of SQL", () => {
  it.each([
    // Joins.
    ["SELECT 1 FROM a JOIN b ON a.x = b.x", "JOIN -> LEFT JOIN", "SELECT 1 FROM a LEFT JOIN b ON a.x = b.x"],
    ["SELECT 1 FROM a INNER JOIN b ON a.x = b.x", "INNER JOIN -> LEFT JOIN", "SELECT 1 FROM a LEFT JOIN b ON a.x = b.x"],
    ["SELECT 1 FROM a LEFT OUTER JOIN b USING (x)", "LEFT OUTER JOIN -> JOIN", "SELECT 1 FROM a JOIN b USING (x)"],
    ["SELECT 1 FROM a CROSS JOIN b", "CROSS JOIN -> LEFT JOIN", "SELECT 1 FROM a LEFT JOIN b"],
    ["SELECT 1 FROM a FULL JOIN b ON a.x = b.x", "FULL JOIN -> RIGHT JOIN", "SELECT 1 FROM a RIGHT JOIN b ON a.x = b.x"],
    ["SELECT 1 FROM a NATURAL JOIN b", "NATURAL JOIN -> NATURAL LEFT JOIN", "SELECT 1 FROM a NATURAL LEFT JOIN b"],
    ["SELECT 1 FROM a JOIN b ON a.x = b.x JOIN c ON 1", "dropped ON a.x = b.x", "SELECT 1 FROM a JOIN b JOIN c ON 1"],
    // DISTINCT and sets.
    ["SELECT DISTINCT a FROM t", "SELECT DISTINCT -> SELECT", "SELECT a FROM t"],
    ["SELECT(a) FROM t", "SELECT -> SELECT DISTINCT", "SELECT DISTINCT (a) FROM t"],
    ["SELECT COUNT(DISTINCT a) FROM t", "COUNT(DISTINCT -> COUNT(", "SELECT COUNT( a) FROM t"],
    ["SELECT COUNT(a) FROM t", "COUNT( -> COUNT(DISTINCT", "SELECT COUNT( DISTINCT a) FROM t"],
    ["SELECT a FROM t UNION SELECT a FROM u", "UNION -> UNION ALL", "SELECT a FROM t UNION ALL SELECT a FROM u"],
    ["SELECT a FROM t UNION ALL SELECT a FROM u", "UNION ALL -> UNION", "SELECT a FROM t UNION SELECT a FROM u"],
    ["SELECT a FROM t EXCEPT SELECT a FROM u", "EXCEPT -> INTERSECT", "SELECT a FROM t INTERSECT SELECT a FROM u"],
    // Functions.
    ["SELECT rank() OVER (ORDER BY a) FROM t", "rank -> DENSE_RANK", "SELECT DENSE_RANK() OVER (ORDER BY a) FROM t"],
    ["SELECT ROW_NUMBER() OVER (ORDER BY a) FROM t", "ROW_NUMBER -> RANK", "SELECT RANK() OVER (ORDER BY a) FROM t"],
    ["SELECT LAG(a) OVER (ORDER BY a) FROM t", "LAG -> LEAD", "SELECT LEAD(a) OVER (ORDER BY a) FROM t"],
    ["SELECT SUM(a) FROM t", "SUM -> AVG", "SELECT AVG(a) FROM t"],
    ["SELECT MAX(a, b) FROM t", "MAX -> MIN", "SELECT MIN(a, b) FROM t"],
    ["SELECT COUNT(a) FROM t", "COUNT(a) -> COUNT(*)", "SELECT COUNT(*) FROM t"],
    ["SELECT COUNT(*) FROM t LEFT JOIN u ON t.x = u.x", "COUNT(*) -> COUNT(u.x)", "SELECT COUNT(u.x) FROM t LEFT JOIN u ON t.x = u.x"],
    ["SELECT region, COUNT(*) FROM orders GROUP BY region", "COUNT(*) -> COUNT(region)", "SELECT region, COUNT(region) FROM orders GROUP BY region"],
    ["SELECT COALESCE(a, 0) + 1 FROM t", "COALESCE(a, 0) -> a", "SELECT (a) + 1 FROM t"],
    ["SELECT LOWER(TRIM(a)) FROM t", "LOWER(TRIM(a)) -> TRIM(a)", "SELECT (TRIM(a)) FROM t"],
    // Conditions.
    ["SELECT 1 FROM t WHERE a < b", "< -> <=", "SELECT 1 FROM t WHERE a <= b"],
    ["SELECT 1 FROM t WHERE a>=b", ">= -> >", "SELECT 1 FROM t WHERE a>b"],
    ["SELECT 1 FROM t WHERE a != b", "!= -> =", "SELECT 1 FROM t WHERE a = b"],
    ["SELECT 1 FROM t WHERE a BETWEEN 3 AND 5 OR b", "BETWEEN 3 AND 5 -> > 3 AND <= 5", "SELECT 1 FROM t WHERE (a > 3 AND a <= 5) OR b"],
    ["SELECT 1 FROM t WHERE c AND a BETWEEN x AND y", "BETWEEN x AND y -> > x AND <= y", "SELECT 1 FROM t WHERE c AND (a > x AND a <= y)"],
    ["SELECT 1 FROM t WHERE c AND a BETWEEN x AND y", "BETWEEN x AND y -> >= x AND < y", "SELECT 1 FROM t WHERE c AND (a >= x AND a < y)"],
    ["SELECT 1 FROM t WHERE a AND b", "AND -> OR", "SELECT 1 FROM t WHERE a OR b"],
    ["SELECT 1 FROM t WHERE a OR b", "OR -> AND", "SELECT 1 FROM t WHERE a AND b"],
    ["SELECT 1 FROM t WHERE a IS NULL", "IS NULL -> IS NOT NULL", "SELECT 1 FROM t WHERE a IS NOT NULL"],
    ["SELECT 1 FROM t WHERE a is not null", "IS NOT null -> IS null", "SELECT 1 FROM t WHERE a IS null"],
    ["SELECT 1 FROM t WHERE NOT EXISTS (SELECT 1)", "NOT EXISTS -> EXISTS", "SELECT 1 FROM t WHERE EXISTS (SELECT 1)"],
    ["SELECT 1 FROM t WHERE a IN (1)", "IN -> NOT IN", "SELECT 1 FROM t WHERE a NOT IN (1)"],
    ["SELECT 1 FROM t WHERE NOT (a)", "dropped NOT", "SELECT 1 FROM t WHERE (a)"],
    ["SELECT a FROM t WHERE b GROUP BY a", "dropped WHERE b", "SELECT a FROM t GROUP BY a"],
    ["SELECT a FROM t GROUP BY a HAVING b ORDER BY a", "dropped HAVING b", "SELECT a FROM t GROUP BY a ORDER BY a"],
    ["SELECT SUM(a) FILTER (WHERE b) FROM t", "dropped FILTER (WHERE b)", "SELECT SUM(a) FROM t"],
    ["SELECT 1 FROM t WHERE a AND (b OR c) AND d ORDER BY e", "dropped a", "SELECT 1 FROM t WHERE (b OR c) AND d ORDER BY e"],
    ["SELECT 1 FROM t WHERE a AND (b OR c) AND d ORDER BY e", "dropped (b OR c)", "SELECT 1 FROM t WHERE a AND d ORDER BY e"],
    ["SELECT 1 FROM t WHERE a AND (b OR c) AND d ORDER BY e", "dropped b", "SELECT 1 FROM t WHERE a AND ( c) AND d ORDER BY e"],
    ["SELECT 1 FROM t WHERE a BETWEEN 1 AND 2 AND d", "dropped a BETWEEN 1 AND 2", "SELECT 1 FROM t WHERE d"],
    ["SELECT CASE WHEN a AND b THEN c END FROM t", "dropped b", "SELECT CASE WHEN a THEN c END FROM t"],
    ["SELECT CASE WHEN a THEN b ELSE c + 1 END FROM t", "dropped ELSE c + 1", "SELECT CASE WHEN a THEN b END FROM t"],
    // Order, keys and limits.
    ["SELECT a FROM t ORDER BY a DESC", "DESC -> ASC", "SELECT a FROM t ORDER BY a ASC"],
    ["SELECT a FROM t ORDER BY LOWER(a)", "LOWER(a) -> LOWER(a) DESC", "SELECT a FROM t ORDER BY LOWER(a) DESC"],
    ["SELECT a FROM t ORDER BY a DESC NULLS LAST", "NULLS LAST -> NULLS FIRST", "SELECT a FROM t ORDER BY a DESC NULLS FIRST"],
    ["SELECT a FROM t ORDER BY a DESC NULLS LAST", "DESC -> ASC", "SELECT a FROM t ORDER BY a ASC NULLS LAST"],
    ["SELECT a FROM t ORDER BY a, b LIMIT 3", "dropped ORDER BY a", "SELECT a FROM t ORDER BY b LIMIT 3"],
    ["SELECT a FROM t ORDER BY a, b LIMIT 3", "dropped ORDER BY b", "SELECT a FROM t ORDER BY a LIMIT 3"],
    ["SELECT a FROM t ORDER BY a, b LIMIT 3", "dropped LIMIT 3", "SELECT a FROM t ORDER BY a, b"],
    ["SELECT a FROM t ORDER BY a LIMIT 3 OFFSET 1", "dropped OFFSET 1", "SELECT a FROM t ORDER BY a LIMIT 3"],
    ["SELECT a, b FROM t GROUP BY a, b", "dropped GROUP BY b", "SELECT a, b FROM t GROUP BY a"],
    ["SELECT SUM(a) OVER (PARTITION BY b ORDER BY c) FROM t", "dropped PARTITION BY b", "SELECT SUM(a) OVER ( ORDER BY c) FROM t"],
    ["SELECT SUM(a) OVER (PARTITION BY b, d ORDER BY c) FROM t", "dropped PARTITION BY d", "SELECT SUM(a) OVER (PARTITION BY b ORDER BY c) FROM t"],
    // Frames.
    ["SELECT SUM(a) OVER (ORDER BY b) FROM t", "added ROWS UNBOUNDED PRECEDING", "SELECT SUM(a) OVER (ORDER BY b ROWS UNBOUNDED PRECEDING ) FROM t"],
    ["SELECT SUM(a) OVER (ORDER BY b ROWS 2 PRECEDING) FROM t", "dropped ROWS 2 PRECEDING", "SELECT SUM(a) OVER (ORDER BY b ) FROM t"],
    ["SELECT SUM(a) OVER (ORDER BY b ROWS 2 PRECEDING) FROM t", "2 -> 3", "SELECT SUM(a) OVER (ORDER BY b ROWS 3 PRECEDING) FROM t"],
    [
      "SELECT SUM(a) OVER (ORDER BY b ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t",
      "CURRENT ROW -> UNBOUNDED FOLLOWING",
      "SELECT SUM(a) OVER (ORDER BY b ROWS BETWEEN 1 PRECEDING AND UNBOUNDED FOLLOWING) FROM t",
    ],
    [
      "SELECT SUM(a) OVER (ORDER BY b ROWS BETWEEN UNBOUNDED PRECEDING AND 1 FOLLOWING) FROM t",
      "ROWS -> RANGE",
      "SELECT SUM(a) OVER (ORDER BY b RANGE BETWEEN UNBOUNDED PRECEDING AND 1 FOLLOWING) FROM t",
    ],
    // Literals and arithmetic.
    ["SELECT a FROM t LIMIT 3", "3 -> 4", "SELECT a FROM t LIMIT 4"],
    ["SELECT a FROM t LIMIT 3", "3 -> 2", "SELECT a FROM t LIMIT 2"],
    ["SELECT 100.0 * a / b FROM t", "100.0 -> 100", "SELECT 100 * a / b FROM t"],
    ["SELECT 9007199254740993 FROM t", "9007199254740993 -> 9007199254740994", "SELECT 9007199254740994 FROM t"],
    ["SELECT a FROM t WHERE b = 'Open'", "'Open' -> 'OPEN'", "SELECT a FROM t WHERE b = 'OPEN'"],
    ["SELECT a FROM t WHERE b = 'EU'", "'EU' -> 'eu'", "SELECT a FROM t WHERE b = 'eu'"],
    ["SELECT date(a, '+1 day') FROM t", "'+1 day' -> '+2 day'", "SELECT date(a, '+2 day') FROM t"],
    ["SELECT a + b FROM t", "+ -> -", "SELECT a - b FROM t"],
    ["SELECT a+-b FROM t", "+ -> -", "SELECT a- -b FROM t"],
    ["SELECT (a) * b FROM t", "* -> /", "SELECT (a) / b FROM t"],
  ])("%s: %s", (code, label, expected) => {
    expect(mutant(code, label)).toBe(expected);
  });

  it("changes every statement of several", () => {
    expect(labels("CREATE TEMP TABLE x AS SELECT 1 AS a UNION SELECT 2; SELECT a FROM x WHERE a < 2")).toEqual(
      expect.arrayContaining(["UNION -> UNION ALL", "< -> <="]),
    );
  });
});

describe("[MU3] places that are no code", () => {
  it.each([
    ["a text", "SELECT a FROM t WHERE b = '1 < 2 AND DESC'", "'1 < 2 AND DESC' -> '1 < 2 and desc'"],
    ["a comment", "SELECT a -- LIMIT 3, a < b\nFROM t /* JOIN u */", null],
    ["a quoted name", 'SELECT "a < b" FROM [LEFT JOIN] WHERE `x OR y`', null],
  ])("changes nothing inside %s", (_, code, text) => {
    const expected = text === null ? [] : [text];
    const others = ["SELECT -> SELECT DISTINCT", "= -> <>"];
    expect(labels(code).filter((label) => !others.includes(label) && !label.startsWith("dropped WHERE"))).toEqual(expected);
  });

  it("does not take a sign or a star for arithmetic", () => {
    expect(labels("SELECT *, t.*, -1 FROM t WHERE a IN (-2, +3) LIMIT -1").filter((label) => /^[-+*/] ->/.test(label))).toEqual([]);
  });
});

describe("[MU4] texts that come up twice", () => {
  it("are made once, whatever the white space", () => {
    expect(labels("SELECT DISTINCT 1 FROM t WHERE a AND a")).toEqual([
      "SELECT DISTINCT -> SELECT",
      "1 -> 2",
      "1 -> 0",
      "dropped WHERE a AND a",
      "dropped a",
      "AND -> OR",
    ]);
  });
});

describe("[MU5] changes without effect", () => {
  it("leaves the columns of EXISTS alone", () => {
    expect(labels("SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u)")).toEqual([
      "SELECT -> SELECT DISTINCT",
      "dropped WHERE EXISTS (SELECT 1 FROM u)",
      "EXISTS -> NOT EXISTS",
    ]);
  });

  it("leaves alone what COUNT counts, but not what SUM adds", () => {
    expect(labels("SELECT COUNT(CASE WHEN a THEN 1 END) FROM t")).not.toContain("1 -> 2");
    expect(labels("SELECT SUM(CASE WHEN a THEN 1 END) FROM t")).toContain("1 -> 2");
  });

  it("leaves the type of CAST alone, but not its value", () => {
    expect(labels("SELECT CAST(a + 4 AS DECIMAL(10, 2)) FROM t")).toEqual(["SELECT -> SELECT DISTINCT", "+ -> -", "4 -> 5", "4 -> 3"]);
  });

  it("changes the order of the result only as far as it counts", () => {
    const code = "SELECT a FROM t ORDER BY a, b";
    const order = (judgedKeys: number, query = code) => labels(query, { judgedKeys }).filter((label) => /ORDER|DESC/.test(label));
    expect(order(Infinity)).toHaveLength(4);
    expect(order(1)).toEqual(["dropped ORDER BY a", "a -> a DESC"]);
    expect(order(0)).toEqual([]);
    expect(order(0, `${code} LIMIT 2`)).toHaveLength(4);
    expect(order(0, "SELECT SUM(a) OVER (ORDER BY a) FROM t ORDER BY b")).toEqual(["dropped ORDER BY a", "a -> a DESC"]);
  });

  it("adds no DISTINCT to rows that are distinct or only looked for", () => {
    const added = (code: string) => labels(code).filter((label) => label === "SELECT -> SELECT DISTINCT").length;
    expect(added("SELECT a, SUM(b) FROM t GROUP BY a")).toBe(0);
    expect(added("SELECT SUM(a) FROM t")).toBe(0);
    expect(added("SELECT SUM(a) OVER () FROM t")).toBe(1);
    expect(added("SELECT a FROM t WHERE b IN (SELECT c FROM u)")).toBe(1);
    expect(added("SELECT a, (SELECT SUM(c) FROM u) FROM t")).toBe(1);
  });
});

describe("[MU8] labels of SQL", () => {
  it("name the line, and count what comes up twice in it", () => {
    const all = sqlMutants("SELECT a\nFROM t\nWHERE a < b OR b < c", FACTS).map(({ label }) => label);
    expect(all.filter((label) => label.includes("< ->"))).toEqual(["line 3: < -> <=", "line 3: < -> <= (2)"]);
    expect(new Set(all).size).toBe(all.length);
  });

  it("quote long code in part", () => {
    const long = "a_long_name_of_a_column + another_long_name_of_a_column + a_third_one";
    expect(labels(`SELECT COALESCE(${long}, 0) FROM t`)).toContain(
      "COALESCE(a_long_name_of_a_column + another_long_name_of_a... -> a_long_name_of_a_column + another_long_name_of_a_column +...",
    );
  });
});
