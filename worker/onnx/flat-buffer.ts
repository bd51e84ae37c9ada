/** A position of a FlatBuffer that lies outside the file, or a file that is not one. */
export class DamagedFlatBuffer extends Error {
  override readonly name = 'DamagedFlatBuffer';
}

/** A table of a FlatBuffer: fields by their number in the schema, absent fields by their default.
 *  Every access is checked against the buffer's bounds.
 *  Source: FlatBuffers internals, flatbuffers.dev/internals (tables, vtables, vectors, strings).
 *  @throws DamagedFlatBuffer */
export class FlatTable {
  readonly #view: DataView;
  readonly #startByte: number;
  readonly #vtableByte: number;
  readonly #vtableSizeBytes: number;

  constructor(view: DataView, startByte: number) {
    this.#view = view;
    this.#startByte = within(view, startByte, 4);
    this.#vtableByte = within(view, startByte - view.getInt32(startByte, true), 4);
    this.#vtableSizeBytes = view.getUint16(this.#vtableByte, true);
    within(view, this.#vtableByte, Math.max(4, this.#vtableSizeBytes));
  }

  int8(field: number, absent: number): number {
    const at = this.#fieldByte(field, 1);
    return at === null ? absent : this.#view.getInt8(at);
  }

  uint8(field: number, absent: number): number {
    const at = this.#fieldByte(field, 1);
    return at === null ? absent : this.#view.getUint8(at);
  }

  int32(field: number, absent: number): number {
    const at = this.#fieldByte(field, 4);
    return at === null ? absent : this.#view.getInt32(at, true);
  }

  table(field: number): FlatTable | null {
    const at = this.#target(field);
    return at === null ? null : new FlatTable(this.#view, at);
  }

  tables(field: number): FlatTable[] {
    const vector = this.#vector(field, 4);
    return Array.from({ length: vector.length }, (_, i) => {
      const at = vector.startByte + 4 * i;
      return new FlatTable(this.#view, at + this.#view.getUint32(at, true));
    });
  }

  int32s(field: number): number[] {
    const { startByte, length } = this.#vector(field, 4);
    return Array.from({ length }, (_, i) => this.#view.getInt32(startByte + 4 * i, true));
  }

  uint16s(field: number): number[] {
    const { startByte, length } = this.#vector(field, 2);
    return Array.from({ length }, (_, i) => this.#view.getUint16(startByte + 2 * i, true));
  }

  /** A view of the file's own bytes, not a copy. */
  bytes(field: number): Uint8Array {
    const { startByte, length } = this.#vector(field, 1);
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + startByte, length);
  }

  text(field: number): string {
    return new TextDecoder().decode(this.bytes(field));
  }

  #fieldByte(field: number, sizeBytes: number): number | null {
    const slot = 4 + 2 * field;
    if (slot + 2 > this.#vtableSizeBytes) return null;
    const offset = this.#view.getUint16(this.#vtableByte + slot, true);
    return offset === 0 ? null : within(this.#view, this.#startByte + offset, sizeBytes);
  }

  #target(field: number): number | null {
    const at = this.#fieldByte(field, 4);
    return at === null ? null : within(this.#view, at + this.#view.getUint32(at, true), 4);
  }

  #vector(field: number, itemBytes: number): { startByte: number; length: number } {
    const at = this.#target(field);
    if (at === null) return { startByte: 0, length: 0 };
    const length = this.#view.getUint32(at, true);
    within(this.#view, at + 4, length * itemBytes);
    return { startByte: at + 4, length };
  }
}

/** The root table of a file that carries the four-letter identifier.
 *  @throws DamagedFlatBuffer */
export function openFlatBuffer(file: Uint8Array, identifier: string): FlatTable {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  within(view, 0, 8);
  const found = String.fromCharCode(...file.subarray(4, 8));
  if (found !== identifier) {
    throw new DamagedFlatBuffer(`the file's identifier is not ${identifier}`);
  }
  return new FlatTable(view, view.getUint32(0, true));
}

function within(view: DataView, startByte: number, sizeBytes: number): number {
  if (startByte < 0 || startByte + sizeBytes > view.byteLength) {
    throw new DamagedFlatBuffer(
      `${sizeBytes} bytes at ${startByte} lie outside a file of ${view.byteLength}`,
    );
  }
  return startByte;
}
