let waiting = 0;
let isAnnounced = false;

/** A chart was given a new option and has not been painted yet. */
export function paintExpected(): void {
  waiting += 1;
}

/** Some charts were painted; once all of a commit are, says so, for those who measure how long a choice takes. */
export function painted(count: number): void {
  waiting -= count;
  if (count === 0 || isAnnounced) return;
  isAnnounced = true;
  // After the effects of the whole commit, which give every chart its option in one go.
  queueMicrotask(() => {
    isAnnounced = false;
    if (waiting === 0) performance.mark("gongkai:repaint");
  });
}
