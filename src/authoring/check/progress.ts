import type { WriteStream } from "node:tty";

/** Writes how far a check has come on one line of a terminal, over and over; elsewhere nothing. */
export function progressOn(stream: WriteStream | NodeJS.WriteStream) {
  const isTerminal = stream.isTTY;
  return {
    show: (done: number, all: number) => {
      if (isTerminal) stream.write(`\r${done} of ${all} answers\u001b[K`);
    },
    clear: () => {
      if (isTerminal) stream.write("\r\u001b[K");
    },
  };
}
