/** What comes of some work within `ms`, else fails with what `late` gives; the work goes on unheeded. */
export async function inTime<T>(ms: number, work: Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(late());
    }, ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** What comes of some work within `ms`, else `otherwise`; a failure is no answer either. Never throws. */
export function within<T, U>(ms: number, work: Promise<T>, otherwise: U): Promise<T | U> {
  return inTime<T | U>(ms, work, () => new Error('late')).catch(() => otherwise);
}
