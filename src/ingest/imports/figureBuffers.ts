import { placeNumbers, type PackedReports, type PlaceNumber } from "./packedReports.ts";

/** The larger buffer with what the smaller one holds. */
function enlarged<Buffer extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(
  smaller: Buffer,
  larger: Buffer,
): Buffer {
  larger.set(smaller);
  return larger;
}

/** What is known of each figure, in buffers that grow together: a call for each would take several times as long. */
export class FigureBuffers {
  count = 0;
  #room = 1 << 10;
  #codes = new Uint16Array(this.#room);
  #values = new Float64Array(this.#room);
  #marks = new Uint8Array(this.#room);
  #sheetAt: Uint16Array | null = null;
  readonly #places: Partial<Record<PlaceNumber, Uint32Array>> = {};

  #grow(): void {
    this.#room *= 2;
    this.#codes = enlarged(this.#codes, new Uint16Array(this.#room));
    this.#values = enlarged(this.#values, new Float64Array(this.#room));
    this.#marks = enlarged(this.#marks, new Uint8Array(this.#room));
    if (this.#sheetAt !== null) this.#sheetAt = enlarged(this.#sheetAt, new Uint16Array(this.#room));
    for (const name of placeNumbers) {
      const numbers = this.#places[name];
      if (numbers !== undefined) this.#places[name] = enlarged(numbers, new Uint32Array(this.#room));
    }
  }

  add(code: number, value: number, mark: number): void {
    if (this.count === this.#room) this.#grow();
    this.#codes[this.count] = code;
    this.#values[this.count] = value;
    this.#marks[this.count] = mark;
    this.count += 1;
  }

  /** A number that says where the latest figure stands. */
  place(name: PlaceNumber, number: number): void {
    const numbers = (this.#places[name] ??= new Uint32Array(this.#room));
    numbers[this.count - 1] = number;
  }

  /** The sheet that the latest figure stands on, from 1. */
  sheet(number: number): void {
    this.#sheetAt ??= new Uint16Array(this.#room);
    this.#sheetAt[this.count - 1] = number;
  }

  done(): Pick<PackedReports, "codes" | "values" | "marks" | "places" | "sheetAt"> {
    const places = Object.entries(this.#places);
    return {
      codes: this.#codes.slice(0, this.count),
      values: this.#values.slice(0, this.count),
      marks: this.#marks.slice(0, this.count),
      places: Object.fromEntries(places.map(([name, numbers]) => [name, numbers.slice(0, this.count)])),
      sheetAt: this.#sheetAt?.slice(0, this.count) ?? null,
    };
  }
}
