/** A value of a FlatBuffer for tests; `null` leaves a field out. */
export type FlatValue =
  | { readonly int8: number }
  | { readonly int32: number }
  | { readonly int32s: readonly number[] }
  | { readonly bytes: Uint8Array }
  | { readonly table: readonly (FlatValue | null)[] }
  | { readonly tables: readonly (readonly (FlatValue | null)[])[] };

/** Writes a table as the root of a FlatBuffer, every field in a slot of four bytes. */
export function writeFlatBuffer(
  identifier: string,
  root: readonly (FlatValue | null)[],
): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const setUint32 = (at: number, value: number) => {
    for (let k = 0; k < 4; k++) bytes[at + k] = (value >>> (8 * k)) & 0xff;
  };
  const append = (value: number, count: 2 | 4) => {
    for (let k = 0; k < count; k++) bytes.push((value >>> (8 * k)) & 0xff);
  };
  const align = () => {
    while (bytes.length % 4 !== 0) bytes.push(0);
  };
  const writeTable = (fields: readonly (FlatValue | null)[]): number => {
    align();
    const vtable = bytes.length;
    append(4 + 2 * fields.length, 2);
    append(4 + 4 * fields.length, 2);
    fields.forEach((field, i) => {
      append(field ? 4 + 4 * i : 0, 2);
    });
    align();
    const table = bytes.length;
    append(table - vtable, 4);
    for (const _ of fields) append(0, 4);
    fields.forEach((field, i) => {
      if (field) writeField(table + 4 + 4 * i, field);
    });
    return table;
  };
  const writeField = (slot: number, field: FlatValue): void => {
    if ('int8' in field) bytes[slot] = field.int8 & 0xff;
    else if ('int32' in field) setUint32(slot, field.int32);
    else if ('table' in field) setUint32(slot, writeTable(field.table) - slot);
    else {
      align();
      const start = bytes.length;
      setUint32(slot, start - slot);
      if ('int32s' in field) {
        append(field.int32s.length, 4);
        for (const value of field.int32s) append(value, 4);
      } else if ('bytes' in field) {
        append(field.bytes.length, 4);
        bytes.push(...field.bytes);
      } else {
        append(field.tables.length, 4);
        for (const _ of field.tables) append(0, 4);
        field.tables.forEach((fields, i) => {
          const at = start + 4 + 4 * i;
          setUint32(at, writeTable(fields) - at);
        });
      }
    }
  };
  append(0, 4);
  bytes.push(...new TextEncoder().encode(identifier));
  setUint32(0, writeTable(root));
  return Uint8Array.from(bytes);
}
