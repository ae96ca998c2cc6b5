import { createServer, type AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { describe, expect, it } from "vitest";
import { isFreePort, wantedPort } from "../../scripts/port.ts";

/** 127.0.0.1, and ::1 where the machine has it. */
const loopbacks = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter((address) => address.internal)
  .map((address) => address.address);

describe("the port of the site", () => {
  it.each([
    [undefined, 4321],
    ["", 4321],
    ["8080", 8080],
    [" 0 ", 0],
    ["65536", undefined],
    ["-1", undefined],
    ["80a", undefined],
    ["1e3", undefined],
  ])("with PORT=%s is %s", (text, port) => {
    expect(wantedPort(text === undefined ? {} : { PORT: text })).toBe(port);
  });

  it.each([...loopbacks, "0.0.0.0"])("is taken while something listens on %s, and free after", async (host) => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => server.listen(0, host, () => resolve((server.address() as AddressInfo).port)));
    expect(await isFreePort(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(await isFreePort(port)).toBe(true);
  });
});
