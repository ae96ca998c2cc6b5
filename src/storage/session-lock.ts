/** A session runs in one tab at a time. The browser holds the lock as long as the tab lives, and lets go of it when it dies. */
export type Claim = { status: "held"; release: () => void } | { status: "elsewhere" };

/** Milliseconds that a tab gets to step back by itself; one that is frozen never answers. */
const STEP_BACK_LIMIT = 3000;

const nameOf = (sessionId: string) => `datadrill:session:${sessionId}`;

/**
 * Claims a session for this tab.
 * @param onTakenOver called when another tab takes it over; what it returns is waited for before the lock is let go
 */
export function claimSession(sessionId: string, onTakenOver: () => Promise<void> | void): Promise<Claim> {
  return claim(sessionId, onTakenOver, { ifAvailable: true });
}

/** Asks the tab that runs a session to step back, and takes it; one that does not answer loses it. */
export async function takeOverSession(sessionId: string, onTakenOver: () => Promise<void> | void): Promise<Claim> {
  const channel = openChannel(sessionId);
  channel?.postMessage("step back");
  channel?.close();
  const signal = AbortSignal.timeout(STEP_BACK_LIMIT);
  try {
    return await claim(sessionId, onTakenOver, { signal });
  } catch {
    return claim(sessionId, onTakenOver, { steal: true });
  }
}

/** Whether another tab (or this one) runs a session. Browsers without locks cannot tell: false. */
export async function isRunning(sessionId: string): Promise<boolean> {
  try {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === nameOf(sessionId));
  } catch {
    return false;
  }
}

/** Rejects when the signal ends the wait. Where the browser has no locks the session is held without one. */
function claim(sessionId: string, onTakenOver: () => Promise<void> | void, options: LockOptions): Promise<Claim> {
  return new Promise((resolve, reject) => {
    const locks = availableLocks();
    if (!locks) return resolve({ status: "held", release: () => undefined });
    let isHeld = false;
    const hold = (lock: Lock | null): Promise<void> | void => {
      if (!lock) return resolve({ status: "elsewhere" });
      isHeld = true;
      return new Promise((letGo) => {
        const channel = openChannel(sessionId);
        const release = () => {
          channel?.close();
          letGo();
        };
        if (channel) channel.onmessage = () => void Promise.resolve(onTakenOver()).finally(release);
        resolve({ status: "held", release });
      });
    };
    locks.request(nameOf(sessionId), options, hold).catch((error: unknown) => {
      // A lock that was held and is gone was stolen.
      if (isHeld) void onTakenOver();
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

function availableLocks(): LockManager | null {
  try {
    return "locks" in navigator ? navigator.locks : null;
  } catch {
    return null;
  }
}

function openChannel(sessionId: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(nameOf(sessionId));
  } catch {
    return null;
  }
}
