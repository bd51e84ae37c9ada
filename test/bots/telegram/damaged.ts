/** A payload with some of its members gone, of another type, or hostile. chance: 0..1. */
export function damaged(
  value: unknown,
  chance: () => number,
  text: (chance: () => number) => string,
): unknown {
  const kind = chance();
  if (kind < 0.02) return otherValue(chance, text);
  if (typeof value === 'string') return kind < 0.12 ? text(chance) : value;
  if (Array.isArray(value)) return value.map((one) => damaged(one, chance, text));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(() => chance() > 0.04)
    .map(([name, inner]) => [name, damaged(inner, chance, text)] as const);
  if (chance() < 0.05) entries.push(['__proto__', { polluted: true }]);
  return Object.fromEntries(entries);
}

function otherValue(chance: () => number, text: (chance: () => number) => string): unknown {
  const values = [
    null,
    true,
    -1,
    0,
    1.5,
    2 ** 60,
    Number.NaN,
    '',
    [],
    {},
    [null],
    { id: {} },
    text(chance),
    'x'.repeat(100_000),
  ];
  return values[Math.floor(chance() * values.length)];
}
