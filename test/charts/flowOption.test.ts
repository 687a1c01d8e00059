import { expect, it } from "vitest";
import { flowOption } from "../../src/charts/flowOption.ts";
import type { Flow } from "../../src/queries/requestFlow.ts";

function flow(granted: number, carried: number): Flow {
  return {
    nodes: [
      {
        name: "new_received.natural_person",
        label: { zh: "自然人", en: "Natural persons" },
        outcome: null,
        code: "new_received.natural_person",
      },
      { name: "caseload", label: { zh: "应办总数", en: "Caseload" }, outcome: null, code: null },
      {
        name: "granted.total",
        label: { zh: "予以公开", en: "Granted" },
        outcome: "granted",
        code: "granted.total",
      },
      {
        name: "carried_out.total",
        label: { zh: "结转下年度", en: "Carried out" },
        outcome: null,
        code: "carried_out.total",
      },
    ],
    links: [
      {
        source: "new_received.natural_person",
        target: "caseload",
        value: granted + carried,
        code: "new_received.natural_person",
      },
      { source: "caseload", target: "granted.total", value: granted, code: "granted.total" },
      { source: "caseload", target: "carried_out.total", value: carried, code: "carried_out.total" },
    ],
  };
}

function labelOf(now: Flow, before: Flow | null, name: string): string {
  const option = flowOption(now, { locale: "zh", theme: "light", year: 2024, before, targetOf: () => ({}) });
  const [series] = Array.isArray(option.series) ? option.series : [option.series];
  if (series?.type !== "sankey" || typeof series.label?.formatter !== "function") throw new Error("no flow");
  const { formatter } = series.label;
  return formatter({ name } as Parameters<typeof formatter>[0]);
}

it("flowOption tells the change on the year before in percent, and in cases where there were few", () => {
  expect(labelOf(flow(120, 6), flow(100, 4), "granted.total")).toBe("予以公开 120 {change|+20.0%}");
  expect(labelOf(flow(120, 6), flow(100, 4), "carried_out.total")).toBe("结转下年度 6 {change|+2}");
});

it("flowOption says nothing of a change where the year before is not known or not comparable", () => {
  expect(labelOf(flow(120, 6), null, "granted.total")).toBe("予以公开 120");
});
