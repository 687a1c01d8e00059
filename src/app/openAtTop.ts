/** The page of an address, with the report that it is about where a report is a page. */
function placeOf(url: string): string {
  const [path = "", search = ""] = new URL(url).hash.split("?", 2);
  const isReport = /^#\/(?:report|data)$/.test(path);
  return isReport ? `${path} ${new URLSearchParams(search).get("report") ?? ""}` : path;
}

/** Another page opens at its top; one that is gone back to, where it was left. */
export function openAtTop(): void {
  const seen = "seen";
  window.history.replaceState(seen, "");
  window.addEventListener("hashchange", ({ oldURL, newURL }) => {
    if (window.history.state === seen) return; // Gone back to: the browser knows where it was left.
    window.history.replaceState(seen, "");
    if (placeOf(oldURL) !== placeOf(newURL)) window.scrollTo(0, 0);
  });
}
