/** Whether an environment variable has a value. */
export function isSet(variable: string): boolean {
  return (process.env[variable] ?? '').trim() !== '';
}

/** This process's environment for a child, with some variables set anew. */
export function environmentWith(
  set: Readonly<Record<string, string>>,
): Record<string, string | undefined> {
  return { ...process.env, ...set };
}
