import type { Target } from "../../charts/option.ts";
import type { ValueCode } from "../../form/cells.ts";
import { reportId } from "../../queries/report.ts";
import type { Destination, PageProps } from "../pageProps.ts";

/**
 * Where a click on a mark leads: an organ's year to its report with the cell lit, a group to its reasons,
 * a year to that year in key figures and rankings (again: back to the latest), a region or organ into it.
 */
export function destinationOf(
  target: Target,
  address: PageProps["address"],
  cell: ValueCode | null,
): Destination | null {
  if (target.organ !== undefined && target.year !== undefined)
    return {
      page: "report",
      view: { report: reportId(target.organ, target.year), cell: target.code ?? cell },
    };
  if (target.group !== undefined) return { view: { open: target.group } };
  if (target.organ !== undefined) return { selection: { organs: [target.organ], regions: [] } };
  if (target.region !== undefined) return { selection: { regions: [target.region], organs: [] } };
  if (target.year !== undefined)
    return { view: { year: address.view.year === target.year ? null : target.year } };
  return null;
}
