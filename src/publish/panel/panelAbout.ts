/** What must travel with the figures of a panel, in words. */
export interface PanelAbout {
  readonly title: string;
  /** What is measured, and its unit. */
  readonly measure: string;
  /** What is chosen. */
  readonly selection: string;
  /** The years of the figures: 2019–2025. */
  readonly years: string;
  /** The data set and where its reports come from. */
  readonly source: string;
  /** That the figures are simulated; null where they are not. */
  readonly simulated: { readonly mark: string; readonly notice: string } | null;
  /** That sums are of members and so incomplete; null where they are not. */
  readonly incomplete: string | null;
  /** The imported reports among them; null where there are none. */
  readonly imported: string | null;
  /** The address that shows the same again. */
  readonly link: string;
  /** The day the file was made. */
  readonly day: string;
}
