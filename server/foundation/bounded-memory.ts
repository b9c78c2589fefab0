// What is remembered by name as long as there is room for it: where all of it is larger than may be, the oldest is forgotten first.

export class BoundedMemory<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;
  readonly #sizeOf: (value: Value) => number;
  #size = 0;

  /** `most`: how large all of it may be, in the unit of `sizeOf`; without that, how many there may be. */
  constructor(most: number, sizeOf: (value: Value) => number = () => 1) {
    this.#most = most;
    this.#sizeOf = sizeOf;
  }

  get(name: string): Value | undefined {
    return this.#values.get(name);
  }

  /** As the youngest. One that is larger than all may be is not kept. */
  set(name: string, value: Value): void {
    this.delete(name);
    this.#values.set(name, value);
    this.#size += this.#sizeOf(value);
    for (const oldest of this.#values.keys()) {
      if (this.#size <= this.#most) break;
      this.delete(oldest);
    }
  }

  /** Whether it was there. */
  delete(name: string): boolean {
    const value = this.#values.get(name);
    if (value === undefined) return false;
    this.#size -= this.#sizeOf(value);
    return this.#values.delete(name);
  }
}
