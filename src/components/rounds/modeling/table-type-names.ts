import type { TableType } from "../../../core/rounds/modeling/schema.ts";

export const TABLE_TYPE_NAMES: Record<TableType, string> = { fact: "Fact", dimension: "Dimension", bridge: "Bridge", table: "Table" };
