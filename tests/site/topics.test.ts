import { describe, expect, it } from "vitest";
import { tagName, topicsOf, topicSummary } from "../../src/site/topics.ts";
import { summary } from "./summaries.ts";

const joins = { summary: { ...summary("joins", "coding", "junior"), tags: ["sql", "joins"] }, roundTags: {} };
const stream = { summary: { ...summary("stream", "system_design", "senior"), tags: ["streaming"] }, roundTags: { one: ["sql", "kafka"] } };
const topics = topicsOf([stream, joins]);
const topic = (tag: string) => topics.find((found) => found.tag === tag)!;

describe("topics", () => {
  it("[HB3] are the tags that scenarios and rounds carry, and no others", () => {
    expect(topics.map(({ tag }) => tag)).toEqual(["joins", "kafka", "sql", "streaming"]);
    expect(topicsOf([])).toEqual([]);
  });

  it("[HB3] list the interviews in the order of all lists, and the rounds that carry the tag themselves", () => {
    expect(topic("sql").interviews).toMatchObject([
      { summary: { id: "joins" }, isWhole: true, rounds: [] },
      { summary: { id: "stream" }, isWhole: false, rounds: [{ id: "one" }] },
    ]);
  });

  it("[HB3] name the tags beside them, the most frequent first", () => {
    expect(topic("sql").related).toEqual(["joins", "kafka", "streaming"]);
    const twice = { summary: { ...summary("more", "coding", "mid"), tags: ["sql", "streaming"] }, roundTags: {} };
    expect(topicsOf([stream, joins, twice]).find(({ tag }) => tag === "sql")!.related[0]).toBe("streaming");
  });

  it("[HB4] have a name and a sentence where nobody wrote any", () => {
    expect(["window-functions", "sql-joins", "ctes", "scd2"].map(tagName)).toEqual(["Window functions", "SQL joins", "CTEs", "SCD2"]);
    expect(topicSummary(topic("sql"))).toBe("Comes up in 2 interviews, from Junior to Senior.");
    expect(topicSummary(topic("kafka"))).toBe("Comes up in 1 Senior interview.");
  });
});
