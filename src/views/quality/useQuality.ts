import { use, useSyncExternalStore } from "react";
import type { Database } from "../../database/database.ts";
import type { WaiverBook } from "../../ingest/waivers/waiverBook.ts";
import { judgedReports, type JudgedReport } from "../../queries/judgedReports.ts";
import { memberVerdicts, type MemberVerdicts } from "../../queries/memberFindings.ts";
import { memberSums } from "../../queries/memberSums.ts";
import { organs, type OrganRow } from "../../queries/organs.ts";
import { reportOf } from "../../queries/filedReport.ts";
import { reportId, type NoteRow, type ReportRow } from "../../queries/report.ts";
import { notesById, reportsById } from "../../queries/reportsById.ts";
import { violationQuestions } from "../../queries/violationQuestions.ts";
import type { PageProps } from "../pageProps.ts";
import {
  bareFindings,
  needsReport,
  weighedFindings,
  type FiledReports,
  type QualityFinding,
} from "./qualityFinding.ts";

/** What the page on quality is given beside what every page is given. */
export interface QualityProps extends PageProps {
  readonly book: WaiverBook;
  /** Whether the data set lists every organ there is, so that a missing member is known to be missing. */
  readonly hasAllOrgans: boolean;
}

const put = new WeakMap<readonly ReportRow[], FiledReports>();

/** Answers are shared, so the reports in one are put together once. */
function filedReports(rows: readonly ReportRow[], notes: readonly NoteRow[]): FiledReports {
  const known = put.get(rows) ?? new Map(rows.map((row) => [row.id, reportOf(row, notes)]));
  put.set(rows, known);
  return known;
}

type Named = Pick<QualityFinding, "report" | "organ" | "year">;

/** The reports of some findings, with those of the years before. */
export function useReports(database: Database, dataset: string, found: readonly Named[]): FiledReports {
  const ids = [
    ...new Set(found.flatMap(({ report, organ, year }) => [report, reportId(organ, year - 1)])),
  ].sort();
  const asked = database.run(reportsById(dataset, ids));
  const notes = use(database.run(notesById(ids)));
  return filedReports(use(asked), notes);
}

/** Everything the panels share. */
export interface Quality {
  /** Weighed, the gravest first, waived ones among them. */
  readonly findings: readonly QualityFinding[];
  readonly judged: readonly JudgedReport[];
  readonly organs: readonly OrganRow[];
  readonly members: MemberVerdicts;
}

/** What the rules find on the reports that are looked at. */
export function useQuality({ address, database, book, hasAllOrgans }: QualityProps): Quality {
  const { selection, view } = address;
  const { waivers } = useSyncExternalStore(book.subscribe, book.state);
  const asked = {
    judged: database.run(judgedReports(selection, view.reach)),
    organs: database.run(organs(selection.dataset)),
    sums: database.run(memberSums(selection.dataset)),
    failing: violationQuestions(selection.dataset).map((question) => database.run(question)),
  };
  const judged = use(asked.judged);
  const all = use(asked.organs);
  const members = memberVerdicts(use(asked.sums), all, hasAllOrgans);
  const reached = new Set(judged.map(({ id }) => id));
  const failing = asked.failing.flatMap((answer) => use(answer)).filter(({ id }) => reached.has(id));
  const found = members.findings.filter(({ sums }) => reached.has(sums.id));
  const bare = bareFindings(failing, found, all);
  const needed = bare.filter((one) => needsReport(one, selection.dataset, waivers));
  const reports = useReports(database, selection.dataset, needed);
  return {
    findings: weighedFindings(bare, selection.dataset, waivers, reports),
    judged,
    organs: all,
    members,
  };
}
