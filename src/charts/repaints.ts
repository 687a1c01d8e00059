let waiting = 0;

/** A chart was given a new option and has not been painted yet. */
export function paintExpected(): void {
  waiting += 1;
}

/** A chart was painted; once all are, says so, for those who measure how long a choice takes. */
export function painted(count: number): void {
  if (count === 0) return;
  waiting -= count;
  if (waiting === 0) performance.mark("gongkai:repaint");
}
