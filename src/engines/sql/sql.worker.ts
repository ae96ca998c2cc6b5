import * as texts from "#texts";
import wasmUrl from "sql.js/dist/sql-wasm-browser.wasm?url";
import { browserPort } from "../serve-jobs.ts";
import { shutDoors } from "../shut-doors.ts";
import { serveSql } from "./serve-sql.ts";

async function fetchWasm(): Promise<ArrayBuffer> {
  const response = await fetch(wasmUrl).catch(() => null);
  if (!response?.ok) throw new Error(texts.filesNotLoaded);
  return response.arrayBuffer();
}

serveSql(browserPort(self), fetchWasm, shutDoors);
