import type { KindCode } from "../../src/place/kinds.ts";

/** What an organ does in a year on average; decisions, projects and documents are counts, fees are 万元. */
export interface Profile {
  readonly requests: number;
  readonly licences: number;
  readonly penalties: number;
  readonly coercion: number;
  readonly services: number;
  readonly fees: number;
  readonly projects: number;
  readonly documents: number;
  /** What its requests are about shifts how they end: factors on the usual weights. */
  readonly bent: "open" | "elsewhere" | "complaints";
}

/** A member of a district: its office, a department or a street. */
export interface SimulatedOrgan {
  readonly id: string;
  readonly name: string;
  readonly kind: KindCode;
  readonly profile: Profile;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly successor: string | null;
}

export interface SimulatedDistrict {
  readonly code: string;
  readonly name: string;
  /** Size against an average district. */
  readonly size: number;
  readonly government: string;
  readonly members: readonly SimulatedOrgan[];
}

export const years: readonly number[] = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

export const province = { code: "990000", name: "示范省" };
export const city = { code: "990100", name: "示范市" };

/** No real district bears these names. */
const districtNames = ["霁川区", "云麓区", "澄湖区", "枫桥区", "望潮区", "听泉区", "晴岚区", "汀兰区"];
const sizes = [1.5, 0.8, 1.2, 1, 0.7, 1.8, 0.6, 1.1];

const quiet: Profile = {
  requests: 6,
  licences: 0,
  penalties: 0,
  coercion: 0,
  services: 0,
  fees: 0,
  projects: 4,
  documents: 2,
  bent: "open",
};

const office: Profile = { ...quiet, requests: 70, projects: 12, documents: 40, bent: "elsewhere" };

const departments: readonly (readonly [string, Partial<Profile>])[] = [
  ["发展和改革局", { requests: 12, licences: 150, documents: 6 }],
  ["教育局", { requests: 14, licences: 40, fees: 1200, projects: 20 }],
  ["民政局", { requests: 8, licences: 60, services: 900 }],
  ["财政局", { requests: 9, licences: 20, fees: 50, projects: 8 }],
  ["人力资源和社会保障局", { requests: 11, licences: 300, services: 5200, penalties: 12 }],
  ["自然资源局", { requests: 60, licences: 900, penalties: 25, fees: 2100, documents: 5 }],
  ["住房和城乡建设局", { requests: 48, licences: 700, penalties: 60, fees: 600, projects: 9, documents: 8 }],
  ["卫生健康局", { requests: 10, licences: 1200, penalties: 180, projects: 15 }],
  ["市场监督管理局", { requests: 26, licences: 12000, penalties: 600, coercion: 40, bent: "complaints" }],
  [
    "城市管理局",
    { requests: 30, licences: 800, penalties: 3500, coercion: 300, fees: 900, bent: "complaints" },
  ],
];

const streetNames = ["城东", "城西", "文昌", "新港", "古渡", "石桥"];
const street: Profile = {
  ...quiet,
  requests: 9,
  penalties: 30,
  coercion: 2,
  documents: 0,
  bent: "elsewhere",
};

/** 古渡街道 of 望潮区 became part of 新港街道 in 2022. */
const merged = { district: "990105", from: "古渡", into: "新港", lastYear: 2021 };

function numbered(code: string, number: number): string {
  return `${code}-${String(number).padStart(2, "0")}`;
}

function members(code: string, name: string): readonly SimulatedOrgan[] {
  const always = { firstYear: null, lastYear: null, successor: null };
  const streetId = (index: number): string => numbered(code, 2 + departments.length + index);
  return [
    {
      id: numbered(code, 1),
      name: `${name}人民政府办公室`,
      kind: "county_government_office",
      profile: office,
      ...always,
    },
    ...departments.map(([title, profile], index): SimulatedOrgan => ({
      id: numbered(code, 2 + index),
      name: name + title,
      kind: "county_department",
      profile: { ...quiet, ...profile },
      ...always,
    })),
    ...streetNames.map((title, index): SimulatedOrgan => {
      const isMerged = code === merged.district && title === merged.from;
      return {
        id: streetId(index),
        name: `${name}${title}街道办事处`,
        kind: "street",
        profile: street,
        firstYear: null,
        lastYear: isMerged ? merged.lastYear : null,
        successor: isMerged ? streetId(streetNames.indexOf(merged.into)) : null,
      };
    }),
  ];
}

/** The eight districts, each with its government, office, ten departments and six streets. */
export const districts: readonly SimulatedDistrict[] = districtNames.map((name, index) => {
  const code = `9901${String(index + 1).padStart(2, "0")}`;
  return {
    code,
    name,
    size: sizes[index] ?? 1,
    government: numbered(code, 0),
    members: members(code, name),
  };
});

/** Whether an organ is due to report for a year. */
export function isDue(organ: SimulatedOrgan, year: number): boolean {
  return organ.lastYear === null || year <= organ.lastYear;
}
