/** A county or district that no longer exists under its code, and what it became. */
export interface FormerDivision {
  readonly code: string;
  readonly name: string;
  /** The year of the change; reports for that year may carry either name. */
  readonly changedIn: number;
  /** Code of the division it became, or the larger part of it. */
  readonly successor: string;
}

/** Divisions merged or renamed since 2019, as far as reports of these years name them. */
export const formerDivisions: readonly FormerDivision[] = [
  { code: "130502", name: "桥东区", changedIn: 2020, successor: "130502" },
  { code: "130503", name: "桥西区", changedIn: 2020, successor: "130503" },
  { code: "220381", name: "公主岭市", changedIn: 2020, successor: "220184" },
  { code: "320602", name: "崇川区", changedIn: 2020, successor: "320613" },
  { code: "320611", name: "港闸区", changedIn: 2020, successor: "320613" },
  { code: "320684", name: "海门市", changedIn: 2020, successor: "320614" },
  { code: "330103", name: "下城区", changedIn: 2021, successor: "330105" },
  { code: "330104", name: "江干区", changedIn: 2021, successor: "330102" },
  { code: "340208", name: "三山区", changedIn: 2020, successor: "340209" },
  { code: "340221", name: "芜湖县", changedIn: 2020, successor: "340210" },
  { code: "340222", name: "繁昌县", changedIn: 2020, successor: "340212" },
  { code: "350402", name: "梅列区", changedIn: 2021, successor: "350404" },
  { code: "350403", name: "三元区", changedIn: 2021, successor: "350404" },
  { code: "350427", name: "沙县", changedIn: 2021, successor: "350405" },
  { code: "370684", name: "蓬莱市", changedIn: 2020, successor: "370614" },
  { code: "410322", name: "孟津县", changedIn: 2021, successor: "410308" },
  { code: "410381", name: "偃师市", changedIn: 2021, successor: "410307" },
  { code: "431121", name: "祁阳县", changedIn: 2021, successor: "431181" },
  { code: "510132", name: "新津县", changedIn: 2020, successor: "510118" },
];
