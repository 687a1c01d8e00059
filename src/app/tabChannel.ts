import type { TabChannel } from "../ingest/imports/importLibrary.ts";

/** How long another tab may take to say that it is reading. Milliseconds. */
const answerTime = 1000;

/** Other tabs of this page hear of changes and of what is being read, where the browser lets them. */
export function tabChannel(name: string): TabChannel {
  if (typeof BroadcastChannel === "undefined")
    return {
      tell: () => undefined,
      listen: () => undefined,
      claim: () => () => undefined,
      isClaimed: () => Promise.resolve(false),
    };
  const channel = new BroadcastChannel(name);
  const hear = (wanted: string, then: () => void): (() => void) => {
    const look = ({ data }: MessageEvent<unknown>): void => {
      if (data === wanted) then();
    };
    channel.addEventListener("message", look);
    return () => channel.removeEventListener("message", look);
  };
  return {
    tell: () => channel.postMessage("changed"),
    listen: (onChange) => void hear("changed", onChange),
    claim(batch) {
      return hear(`who reads ${batch}`, () => channel.postMessage(`I read ${batch}`));
    },
    isClaimed: (batch) =>
      new Promise((resolve) => {
        const answered = (isClaimed: boolean): void => {
          deafen();
          clearTimeout(timer);
          resolve(isClaimed);
        };
        const deafen = hear(`I read ${batch}`, () => answered(true));
        const timer = setTimeout(() => answered(false), answerTime);
        channel.postMessage(`who reads ${batch}`);
      }),
  };
}
