/** A bare library's worker: one message in, one message out. */
export class BareWorker {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    this.#worker = worker;
  }

  static sql = () => new BareWorker(new Worker(new URL("./bare-sql.worker.ts", import.meta.url), { type: "module" }));
  static python = () => new BareWorker(new Worker(new URL("./bare-python.worker.ts", import.meta.url), { type: "module" }));

  ask(work: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = (event: MessageEvent<unknown>) => resolve(event.data);
      this.#worker.onerror = (event) => reject(new Error(event.message));
      this.#worker.postMessage(work);
    });
  }

  end(): void {
    this.#worker.terminate();
  }
}
