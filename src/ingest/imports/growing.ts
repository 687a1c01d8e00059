type Numbers = Int32Array | Uint32Array | Uint16Array;

/** A buffer that grows as numbers are put at its end. */
export class Growing<Buffer extends Numbers> {
  length = 0;
  #buffer: Buffer;
  readonly #make: (length: number) => Buffer;

  constructor(make: (length: number) => Buffer) {
    this.#make = make;
    this.#buffer = make(256);
  }

  push(value: number): void {
    if (this.length === this.#buffer.length) {
      const larger = this.#make(2 * this.length);
      larger.set(this.#buffer);
      this.#buffer = larger;
    }
    this.#buffer[this.length] = value;
    this.length += 1;
  }

  /** The numbers alone, in a buffer of their own. */
  done(): Buffer {
    const exact = this.#make(this.length);
    exact.set(this.#buffer.subarray(0, this.length));
    return exact;
  }
}

export const shorts = (): Growing<Uint16Array> => new Growing((length) => new Uint16Array(length));
export const words = (): Growing<Uint32Array> => new Growing((length) => new Uint32Array(length));
export const integers = (): Growing<Int32Array> => new Growing((length) => new Int32Array(length));
