/** Why something could not be opened, in one line: of what the runtime says, where it was said is of no use. */
export function whyNot(error: unknown): string {
  const [line] = String(error instanceof Error ? error.message : error).split('\n');
  return (
    line
      .replaceAll(/\S*\/\S*/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim() || 'it cannot be opened'
  );
}
