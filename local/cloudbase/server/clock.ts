// What time it is for everything here: the machine's clock, unless a test sets and advances it.

export class Clock {
  #offset = 0;
  #frozenAt?: number;
  readonly #listeners = new Set<() => void>();

  /** Epoch milliseconds. */
  now(): number {
    return this.#frozenAt ?? Date.now() + this.#offset;
  }

  /** Stops time at `ms`; from then on it moves only by `advance` and `set`. */
  set(ms: number): void {
    this.#frozenAt = ms;
    this.#tell();
  }

  advance(ms: number): void {
    this.set(this.now() + ms);
  }

  /** Back to the machine's clock. */
  release(): void {
    this.#frozenAt = undefined;
    this.#offset = 0;
    this.#tell();
  }

  get frozen(): boolean {
    return this.#frozenAt !== undefined;
  }

  /** Hears every jump; answers how to stop hearing. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
