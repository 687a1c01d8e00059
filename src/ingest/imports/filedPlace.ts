/** The regions that a report is filed under, as its data set names them; null where there is none at that level. */
export interface FiledPlace {
  readonly province_code: string | null;
  readonly province: string | null;
  readonly city_code: string | null;
  readonly city: string | null;
  readonly district_code: string | null;
  readonly district: string | null;
}
