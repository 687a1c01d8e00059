import { useCallback, useMemo, useSyncExternalStore } from "react";
import { readAddress, writeAddress, type Address, type DatasetOpening } from "../selection/address.ts";
import type { Destination } from "../views/pageProps.ts";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

function moved(address: Address, { page, selection, view }: Destination): string {
  return writeAddress({
    page: page ?? address.page,
    selection: { ...address.selection, ...selection },
    view: { ...address.view, ...view },
  });
}

/** Where the reader is, and the ways on from there. */
export interface Navigation {
  readonly address: Address;
  readonly go: (destination: Destination) => void;
  readonly linkTo: (destination: Destination) => string;
}

/** The address is the only place where the reader's choices live; this reads and changes it. */
export function useAddress(datasets: readonly DatasetOpening[]): Navigation {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const address = useMemo(() => readAddress(hash, datasets), [hash, datasets]);
  const linkTo = useCallback((destination: Destination) => moved(address, destination), [address]);
  const go = useCallback(
    (destination: Destination) => {
      window.location.hash = linkTo(destination);
    },
    [linkTo],
  );
  return useMemo(() => ({ address, go, linkTo }), [address, go, linkTo]);
}
