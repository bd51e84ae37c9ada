/** What the work gives. @throws what it throws, and when it takes longer than limitMs */
export async function answerInTime<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('TOO_LATE')), limitMs);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
