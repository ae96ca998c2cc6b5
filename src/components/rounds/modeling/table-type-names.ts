import * as texts from "#texts";
import type { TableType } from "../../../core/rounds/modeling/schema.ts";

export const TABLE_TYPE_NAMES: Record<TableType, string> = texts.tableTypes;
