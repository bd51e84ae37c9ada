/** A few tasks at a time, the urgent ones first: those that have begun end soon, instead of all of them late. */
export class Turns {
  #free: number;
  readonly #urgent: (() => void)[] = [];
  readonly #others: (() => void)[] = [];

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  async run<T>(task: () => Promise<T>, isUrgent: boolean): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else {
      await new Promise<void>((resolve) => {
        (isUrgent ? this.#urgent : this.#others).push(resolve);
      });
    }
    try {
      return await task();
    } finally {
      const next = this.#urgent.shift() ?? this.#others.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
