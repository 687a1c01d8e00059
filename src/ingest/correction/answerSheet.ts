/** Where the sheet of findings keeps what the organ answers; rows and columns from 1. */
export const answerColumns = {
  headRow: 3,
  cells: 5,
  corrected: 8,
  explanation: 9,
  by: 10,
  date: 11,
} as const;

/** The first finding stands under the head; the answer on everything else follows the last finding. */
export const firstFindingRow = answerColumns.headRow + 1;
