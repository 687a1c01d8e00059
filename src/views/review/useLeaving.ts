import { useEffect } from "react";

/** Where something is not kept yet and the page is left: keeps it, and has the browser ask before it goes. */
export function useLeaving(isUnkept: boolean, keep: () => void): void {
  useEffect(() => {
    if (!isUnkept) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      keep();
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    window.addEventListener("pagehide", keep); // Phones leave without asking.
    return () => {
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("pagehide", keep);
    };
  }, [isUnkept, keep]);
}
