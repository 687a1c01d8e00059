import type { Text } from "../locale/text.ts";

/** What a bundled data set says about itself. */
export interface DataSetManifest {
  /** Its word in the address, and `report.dataset`. */
  readonly name: string;
  readonly title: Text;
  readonly note: Text;
  readonly simulated: boolean;
  /** Whether its list of organs is complete: only then is a district's missing member known to be missing. */
  readonly hasAllOrgans: boolean;
  readonly licence: Text;
  readonly source: Text;
  /** The words of the address it opens on, without its own name: `region=990100`. */
  readonly opening: string;
}

/** A file that travels with the page. */
export interface BundledFile {
  /** From the page; a worker needs it absolute: `new URL(url, document.baseURI)`. */
  readonly url: string;
  /** As it travels. */
  readonly bytes: number;
}
