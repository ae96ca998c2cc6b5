import { spawn } from "node:child_process";
import path from "node:path";

export interface CommandOptions {
  env?: Record<string, string>;
  /** Keep what the command prints instead of showing it at once. */
  isQuiet?: boolean;
  /** Gets what the command prints, as it comes, instead of the screen. */
  show?: (text: Uint8Array) => void;
  /** After so many seconds the command is ended and counts as failed. */
  limitSeconds?: number;
}

/** How a command ended: its exit code (1 when a signal ended it, 127 when it could not be started), and what it printed when quiet. */
export interface CommandResult {
  code: number;
  output: string;
}

const BINARIES = path.resolve(import.meta.dirname, "../node_modules/.bin");

/** Runs a command in the current folder; those of the installed packages are found first. Never rejects. */
export function runCommand(command: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const { env = {}, isQuiet = false, show, limitSeconds } = options;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(command, args, {
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", PATH: `${BINARIES}${path.delimiter}${process.env["PATH"] ?? ""}`, ...env },
      stdio: isQuiet || show ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      // Windows starts the .cmd files of npm and its packages only through its shell.
      shell: process.platform === "win32",
      ...(limitSeconds === undefined ? {} : { timeout: limitSeconds * 1000 }),
    });
    const keep = show ?? ((chunk: Buffer) => void chunks.push(chunk));
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}
