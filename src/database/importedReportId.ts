/** The id of an imported report in `report` and in addresses. */
export function importedReportId(organ: string, year: number): string {
  return `${organ}-${year}`;
}
