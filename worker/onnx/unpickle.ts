import { PickleCursor } from './pickle-cursor.ts';
import {
  call,
  findGlobal,
  isA,
  loadStorage,
  type Pickled,
  type PickledDict,
  type PickledList,
} from './pickled.ts';

/** A UNet's has ten thousand. More than this fill memory faster than the file grows. */
const OBJECTS_MOST = 200_000;

const opcode = {
  mark: 0x28,
  stop: 0x2e,
  none: 0x4e,
  true: 0x88,
  false: 0x89,
  int4: 0x4a,
  int1: 0x4b,
  int2: 0x4d,
  longInt: 0x8a,
  float: 0x47,
  text: 0x58,
  global: 0x63,
  emptyTuple: 0x29,
  tuple: 0x74,
  tuple1: 0x85,
  tuple2: 0x86,
  tuple3: 0x87,
  emptyList: 0x5d,
  append: 0x61,
  appends: 0x65,
  emptyDict: 0x7d,
  setItem: 0x73,
  setItems: 0x75,
  put1: 0x71,
  put4: 0x72,
  get1: 0x68,
  get4: 0x6a,
  protocol: 0x80,
  call: 0x52,
  build: 0x62,
  persistentId: 0x51,
} as const;

/** Reads a pickle as data: torch's few names stand for what they mean, and no code of the file's runs.
 *  Source: the opcodes of Python's pickletools, protocol 2, as far as torch writes them.
 *  @throws Error that says what is refused; RangeError for a pickle that is cut off */
export function unpickle(bytes: Buffer): Pickled {
  return new Unpickler(bytes).run();
}

class Unpickler {
  readonly #cursor: PickleCursor;
  #objects = 0;
  #stack: Pickled[] = [];
  readonly #marked: Pickled[][] = [];
  readonly #memo = new Map<number, Pickled>();

  constructor(bytes: Buffer) {
    this.#cursor = new PickleCursor(bytes);
  }

  run(): Pickled {
    for (;;) {
      const code = this.#cursor.uint8();
      if (code === opcode.stop) return this.#pop();
      const value = this.#step(code);
      if (value !== undefined) this.#push(value);
    }
  }

  /** The value that an opcode puts on the stack, or undefined for none. */
  #step(code: number): Pickled | undefined {
    switch (code) {
      case opcode.protocol:
        if (this.#cursor.uint8() !== 2) {
          throw new Error('its pickle is not of protocol 2');
        }
        return undefined;
      case opcode.none:
        return null;
      case opcode.true:
        return true;
      case opcode.false:
        return false;
      case opcode.int1:
        return this.#cursor.uint8();
      case opcode.int2:
        return this.#cursor.uint16();
      case opcode.int4:
        return this.#cursor.int32();
      case opcode.longInt:
        return this.#cursor.longInt();
      case opcode.float:
        return this.#cursor.float64();
      case opcode.text:
        return this.#cursor.text();
      case opcode.global:
        return findGlobal(this.#cursor.line(), this.#cursor.line());
      case opcode.put1:
        return this.#put(this.#cursor.uint8());
      case opcode.put4:
        return this.#put(this.#cursor.uint32());
      case opcode.get1:
        return this.#get(this.#cursor.uint8());
      case opcode.get4:
        return this.#get(this.#cursor.uint32());
      default:
        return this.#combine(code);
    }
  }

  /** The opcodes that make one value of several. */
  #combine(code: number): Pickled | undefined {
    this.#objects++;
    if (this.#objects > OBJECTS_MOST) throw new Error('its pickle holds too many objects');
    switch (code) {
      case opcode.mark:
        this.#marked.push(this.#stack);
        this.#stack = [];
        return undefined;
      case opcode.emptyTuple:
        return { kind: 'tuple', items: [] };
      case opcode.tuple1:
      case opcode.tuple2:
      case opcode.tuple3: {
        const items = Array.from({ length: code - opcode.tuple1 + 1 }, () => this.#pop());
        return { kind: 'tuple', items: items.reverse() };
      }
      case opcode.tuple:
        return { kind: 'tuple', items: this.#popMarked() };
      case opcode.emptyList:
        return { kind: 'list', items: [] };
      case opcode.append: {
        const item = this.#pop();
        this.#list().items.push(item);
        return undefined;
      }
      case opcode.appends: {
        const items = this.#popMarked();
        for (const item of items) this.#list().items.push(item);
        return undefined;
      }
      case opcode.emptyDict:
        return { kind: 'dict', entries: new Map() };
      case opcode.setItem: {
        const value = this.#pop();
        return this.#setItems([this.#pop(), value]);
      }
      case opcode.setItems:
        return this.#setItems(this.#popMarked());
      case opcode.call: {
        const args = this.#pop();
        return call(this.#pop(), args);
      }
      case opcode.build: {
        // torch leaves the modules' versions on the dict of weights; they say nothing about the weights.
        const state = this.#pop();
        if (!isA(state, 'dict') || !this.#dict()) throw new Error('its pickle builds an object');
        return undefined;
      }
      case opcode.persistentId:
        return loadStorage(this.#pop());
      default:
        throw new Error(`its pickle has an operation 0x${code.toString(16)} that no weights need`);
    }
  }

  #push(value: Pickled): void {
    this.#stack.push(value);
  }

  #pop(): Pickled {
    const value = this.#stack.pop();
    if (value === undefined) throw new Error('its pickle takes what is not there');
    return value;
  }

  #popMarked(): Pickled[] {
    const items = this.#stack;
    const below = this.#marked.pop();
    if (!below) throw new Error('its pickle takes what is not there');
    this.#stack = below;
    return items;
  }

  #put(index: number): undefined {
    const value = this.#stack.at(-1);
    if (value === undefined) throw new Error('its pickle keeps what is not there');
    this.#memo.set(index, value);
  }

  #get(index: number): Pickled {
    const value = this.#memo.get(index);
    if (value === undefined) throw new Error('its pickle takes what is not there');
    return value;
  }

  #list(): PickledList {
    const list = this.#stack.at(-1);
    if (!isA(list, 'list')) throw new Error('its pickle appends to what is no list');
    return list;
  }

  #dict(): PickledDict {
    const dict = this.#stack.at(-1);
    if (!isA(dict, 'dict')) throw new Error('its pickle sets items of what is no dict');
    return dict;
  }

  #setItems(items: readonly Pickled[]): undefined {
    const { entries } = this.#dict();
    for (let i = 0; i + 1 < items.length; i += 2) entries.set(items[i], items[i + 1]);
  }
}
