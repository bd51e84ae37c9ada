/**
 * What kernels read and write: lists of numbers that lie in the module's own memory, and the scratch that they take
 * from there. An index is a whole number from 0; nothing looks whether it lies within, as the caller has reserved the
 * list. A fraction is computed as in JavaScript, with 64 bits, and rounded where it is stored.
 */

/** Float32Array. */
@unmanaged
export class Floats {
  @inline
  @operator('[]')
  get(index: i32): f64 {
    return <f64>load<f32>(changetype<usize>(this) + ((<usize>index) << 2));
  }

  @inline
  @operator('[]=')
  set(index: i32, value: f64): void {
    store<f32>(changetype<usize>(this) + ((<usize>index) << 2), <f32>value);
  }

  /** The list from one of its values on. */
  @inline
  from(index: i32): Floats {
    return changetype<Floats>(changetype<usize>(this) + ((<usize>index) << 2));
  }

  /** Two values, f64x2. */
  @inline
  pair(index: i32): v128 {
    return f64x2.promote_low_f32x4(
      v128.load64_zero(changetype<usize>(this) + ((<usize>index) << 2)),
    );
  }

  @inline
  setPair(index: i32, values: v128): void {
    v128.store64_lane(
      changetype<usize>(this) + ((<usize>index) << 2),
      f32x4.demote_f64x2_zero(values),
      0,
    );
  }
}

/** Float64Array. */
@unmanaged
export class Doubles {
  @inline
  @operator('[]')
  get(index: i32): f64 {
    return load<f64>(changetype<usize>(this) + ((<usize>index) << 3));
  }

  @inline
  @operator('[]=')
  set(index: i32, value: f64): void {
    store<f64>(changetype<usize>(this) + ((<usize>index) << 3), value);
  }
}

/** Pairs of 64-bit fractions, f64x2. */
@unmanaged
export class Pairs {
  @inline
  @operator('[]')
  get(index: i32): v128 {
    return v128.load(changetype<usize>(this) + ((<usize>index) << 4));
  }

  @inline
  @operator('[]=')
  set(index: i32, value: v128): void {
    v128.store(changetype<usize>(this) + ((<usize>index) << 4), value);
  }
}

/** Uint8Array. What is stored is cut to 8 bits. */
@unmanaged
export class Bytes {
  @inline
  @operator('[]')
  get(index: i32): i32 {
    return <i32>load<u8>(changetype<usize>(this) + <usize>index);
  }

  @inline
  @operator('[]=')
  set(index: i32, value: i32): void {
    store<u8>(changetype<usize>(this) + <usize>index, <u8>value);
  }
}

/** Uint16Array. What is stored is cut to 16 bits. */
@unmanaged
export class Shorts {
  @inline
  @operator('[]')
  get(index: i32): i32 {
    return <i32>load<u16>(changetype<usize>(this) + ((<usize>index) << 1));
  }

  @inline
  @operator('[]=')
  set(index: i32, value: i32): void {
    store<u16>(changetype<usize>(this) + ((<usize>index) << 1), <u16>value);
  }
}

/** Int32Array. */
@unmanaged
export class Ints {
  @inline
  @operator('[]')
  get(index: i32): i32 {
    return load<i32>(changetype<usize>(this) + ((<usize>index) << 2));
  }

  @inline
  @operator('[]=')
  set(index: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + ((<usize>index) << 2), value);
  }
}

/** Lists begin at a multiple of this, bytes, and a vector may be read beyond the end of one. */
const alignment: usize = 16;
const pageBytes: usize = 0x10000;
/** Memory grows by so many pages at least: 4 MiB. */
const growPages = 64;

/** Bytes kept free before and behind every list, and what they are filled with, where a test looks for what is written or
 *  read beside a list; a multiple of the alignment. Defined with the compiler's option --use. */
const guardBytes: usize = isDefined(GUARD_BYTES) ? GUARD_BYTES : 0;
const guardFill: u8 = isDefined(GUARD_FILL) ? <u8>GUARD_FILL : 0;

let top: usize = aligned(__heap_base);

function aligned(bytes: usize): usize {
  return (bytes + alignment - 1) & ~(alignment - 1);
}

/** The place of so many bytes, which hold whatever lay there, and which are taken until everything from an earlier `mark`
 *  on is given back. */
export function claim(bytes: usize): usize {
  const place = top + guardBytes;
  const end = place + (guardBytes === 0 ? aligned(bytes) : bytes);
  top = aligned(end + guardBytes);
  const pages = <i32>((top + alignment + pageBytes - 1) / pageBytes);
  const missing = pages - memory.size();
  if (missing > 0) memory.grow(max(missing, growPages));
  if (guardBytes > 0) {
    memory.fill(place - guardBytes, guardFill, guardBytes);
    memory.fill(end, guardFill, top - end);
    store<usize>(place - guardBytes, bytes);
  }
  return place;
}

/** The same, all 0. */
export function reserve(bytes: usize): usize {
  const place = claim(bytes);
  memory.fill(place, 0, bytes);
  return place;
}

/** Where the next list will lie. */
export function mark(): usize {
  return top;
}

/** Gives back everything that was reserved since a `mark`. */
export function release(marked: usize): void {
  if (guardBytes > 0) checkGuards(marked);
  top = marked;
}

/** Traps where something was written beside a list from there on. */
function checkGuards(from: usize): void {
  for (let at = from; at < top; ) {
    const end = at + guardBytes + load<usize>(at);
    const next = aligned(end + guardBytes);
    for (let beside = at + sizeof<usize>(); beside < at + guardBytes; beside++) {
      if (load<u8>(beside) !== guardFill) unreachable();
    }
    for (let beside = end; beside < next; beside++) {
      if (load<u8>(beside) !== guardFill) unreachable();
    }
    at = next;
  }
}

/** Room for so many numbers, all 0; the same of the others. */
export function floats(count: i32): Floats {
  return changetype<Floats>(reserve((<usize>count) << 2));
}

export function doubles(count: i32): Doubles {
  return changetype<Doubles>(reserve((<usize>count) << 3));
}

export function pairs(count: i32): Pairs {
  return changetype<Pairs>(reserve((<usize>count) << 4));
}

export function bytes(count: i32): Bytes {
  return changetype<Bytes>(reserve(<usize>count));
}

export function shorts(count: i32): Shorts {
  return changetype<Shorts>(reserve((<usize>count) << 1));
}

export function ints(count: i32): Ints {
  return changetype<Ints>(reserve((<usize>count) << 2));
}

/** Room for a list that is written as it grows. */
export function growingInts(most: i32): Ints {
  return changetype<Ints>(claim((<usize>most) << 2));
}
