/** Where the sheet of findings keeps what the organ answers; rows and columns from 1. */
export const answerColumns = {
  headRow: 3,
  cells: 5,
  corrected: 7,
  explanation: 8,
  by: 9,
  date: 10,
} as const;

/** The first finding stands under the head; the answer on everything else follows the last finding. */
export const firstFindingRow = answerColumns.headRow + 1;
