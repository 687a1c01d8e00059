/** Pages that are not part of the first load. */
export const pages = {
  requests: () => import("../views/requests/RequestsPage.tsx"),
  disputes: () => import("../views/disputes/DisputesPage.tsx"),
  activity: () => import("../views/activity/ActivityPage.tsx"),
  compare: () => import("../views/compare/ComparePage.tsx"),
  quality: () => Promise.all([import("../views/quality/QualityPage.tsx"), import("./waivers.ts")]),
  report: () => import("../views/report/ReportPage.tsx"),
  difference: () => import("../views/difference/DifferencePage.tsx"),
} as const;

/** Fetches them while the reader looks at the first, so that a network cut later takes no page away. */
export async function fetchPages(): Promise<void> {
  // One that fails is asked for again, and told of, when it is opened.
  await Promise.allSettled(Object.values(pages).map((load) => load()));
}
