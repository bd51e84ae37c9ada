const NEW_LINE = 0x0a;

/** Reads the arguments of a pickle's opcodes, one after the other.
 *  @throws RangeError where the pickle is cut off */
export class PickleCursor {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  uint8(): number {
    return this.#bytes.readUInt8(this.#skip(1));
  }

  uint16(): number {
    return this.#bytes.readUInt16LE(this.#skip(2));
  }

  int32(): number {
    return this.#bytes.readInt32LE(this.#skip(4));
  }

  uint32(): number {
    return this.#bytes.readUInt32LE(this.#skip(4));
  }

  float64(): number {
    return this.#bytes.readDoubleBE(this.#skip(8));
  }

  /** A whole number of up to 255 bytes. */
  longInt(): number | bigint {
    const length = this.uint8();
    const start = this.#skip(length);
    let value = 0n;
    for (let i = length - 1; i >= 0; i--) value = (value << 8n) | BigInt(this.#bytes[start + i]);
    const signed = BigInt.asIntN(8 * length, value);
    const number = Number(signed);
    return Number.isSafeInteger(number) ? number : signed;
  }

  text(): string {
    const length = this.uint32();
    const start = this.#skip(length);
    return this.#bytes.toString('utf8', start, start + length);
  }

  line(): string {
    const end = this.#bytes.indexOf(NEW_LINE, this.#at);
    if (end < 0) throw new RangeError('its pickle is cut off');
    const start = this.#skip(end + 1 - this.#at);
    return this.#bytes.toString('latin1', start, end);
  }

  #skip(count: number): number {
    const at = this.#at;
    this.#at += count;
    if (this.#at > this.#bytes.length) throw new RangeError('its pickle is cut off');
    return at;
  }
}
