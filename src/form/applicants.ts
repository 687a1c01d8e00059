import type { Text } from "../locale/text.ts";

interface FormColumn {
  readonly label: Text;
}

/** The six types of applicant of table 3, in the order of its columns. */
export const applicants = {
  natural_person: { label: { zh: "自然人", en: "Natural persons" } },
  commercial_enterprise: { label: { zh: "商业企业", en: "Commercial enterprises" } },
  research_institution: { label: { zh: "科研机构", en: "Research institutions" } },
  public_interest_org: { label: { zh: "社会公益组织", en: "Public-interest organisations" } },
  legal_service_org: { label: { zh: "法律服务机构", en: "Legal-service organisations" } },
  other_org: { label: { zh: "其他", en: "Other organisations" } },
} as const satisfies Record<string, FormColumn>;

export type Applicant = keyof typeof applicants;
export const applicantCodes = Object.keys(applicants) as readonly Applicant[];

/** The columns of table 3: six types of applicant and the total the form prints. */
export const requestColumns = {
  ...applicants,
  total: { label: { zh: "总计", en: "Total" } },
} as const satisfies Record<string, FormColumn>;

export type RequestColumn = keyof typeof requestColumns;
export const requestColumnCodes = Object.keys(requestColumns) as readonly RequestColumn[];

/** 法人或其他组织: the five applicant types that are not natural persons; a heading of the form, never a cell. */
export const legalPersons: readonly Applicant[] = applicantCodes.filter((code) => code !== "natural_person");

/** Whether text names a column of table 3. */
export function isRequestColumn(text: string): text is RequestColumn {
  return Object.hasOwn(requestColumns, text);
}
