import { useCallback, useEffect, useRef, useState } from "react";

export interface Run<State> {
  state: State | null;
  isRunning: boolean;
  /** Starts a run; does nothing while one is under way. */
  start: () => void;
  stop: () => void;
}

/**
 * One run at a time, with what is known of it so far. A run that is left (by Stop, or with the round) is cancelled.
 * @param perform tells of its state as it goes and ends when `signal` says so. It never rejects.
 */
export function useRun<State>(perform: (report: (state: State) => void, signal: AbortSignal) => Promise<void>): Run<State> {
  const [state, setState] = useState<State | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const running = useRef<AbortController | null>(null);
  const latest = useRef(perform);
  useEffect(() => {
    latest.current = perform;
  });
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(() => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setIsRunning(true);
    void latest.current(setState, controller.signal).finally(() => {
      running.current = null;
      setIsRunning(false);
    });
  }, []);
  const stop = useCallback(() => running.current?.abort(), []);
  return { state, isRunning, start, stop };
}
