import { plainText } from "../labels.ts";

/** The columns of a flat table that say which report a row belongs to, or how a tidy row states its figure. */
export const attributeNames = {
  file: ["file", "report", "report_id", "id", "文件", "文件名", "报告编号", "编号"],
  unit: [
    ...["unit", "unit_name", "organ", "organ_name", "organization", "agency", "name"],
    ...[
      "机关",
      "机关名称",
      "行政机关",
      "行政机关名称",
      "机构",
      "机构名称",
      "单位",
      "单位名称",
      "部门",
      "部门名称",
    ],
    ...["填报单位", "填报机关", "报告单位", "报送单位", "发布机构", "公开主体", "名称", "公开机关"],
  ],
  year: ["year", "report_year", "年度", "年份", "报告年度", "报告年份", "统计年度", "年"],
  kind: ["kind", "organ_kind", "类型", "机关类型", "机构类型", "单位类型", "类别", "机关类别", "单位性质"],
  scope: ["scope", "口径", "统计口径", "统计范围", "报告范围", "范围"],
  region_code: [
    ...["region_code", "adcode", "district_code", "area_code"],
    ...["行政区划代码", "行政区划编码", "区划代码", "区划编码", "地区代码", "行政区代码"],
  ],
  region: [
    "region",
    "region_name",
    "area",
    "地区",
    "区域",
    "行政区划",
    "行政区",
    "所属地区",
    "所属区域",
    "辖区",
  ],
  province: ["province", "省", "省份", "省级", "所属省份", "省市自治区"],
  city: ["city", "prefecture", "市", "城市", "地市", "市州", "地级市", "所属城市"],
  district: [
    "district",
    "county",
    "区",
    "县",
    "区县",
    "县区",
    "县市区",
    "市县区",
    "区市县",
    "所属区县",
    "所属区",
  ],
  form: ["form", "form_id", "表式", "格式", "格式版本", "表格版本", "报告格式"],
  published: [
    "published",
    "published_on",
    "publication_date",
    "发布日期",
    "公开日期",
    "发布时间",
    "公布日期",
  ],
  source_url: ["source_url", "url", "link", "链接", "网址", "来源链接", "来源网址", "原文链接"],
  code: [
    "code",
    "field",
    "cell",
    "indicator",
    "指标",
    "指标代码",
    "指标名称",
    "指标编码",
    "字段",
    "项目",
    "行",
    "row",
    "统计项",
    "统计指标",
  ],
  column: ["column", "applicant", "列", "栏", "申请人", "申请人类型", "申请人类别", "申请主体"],
  value: ["value", "figure", "number", "数值", "值", "数量", "数据", "数字", "指标值"],
  raw: ["raw", "printed", "原文", "原始值", "原值"],
  state: ["state", "状态"],
  money_unit: ["money_unit", "measure_unit", "计量单位", "金额单位", "数量单位", "数据单位"],
  origin: ["origin", "出处"],
  ignored: [
    "note",
    "notes",
    "remark",
    "remarks",
    "source",
    "dataset",
    "备注",
    "说明",
    "来源",
    "序号",
    "no",
    "index",
  ],
} as const satisfies Record<string, readonly string[]>;

export type Attribute = keyof typeof attributeNames;

const normalised = (name: string): string =>
  plainText(name)
    .toLowerCase()
    .replace(/\([^()]*\)|[\s_\-./:、]/gu, "");

const byName = new Map<string, Attribute>();
for (const attribute of Object.keys(attributeNames) as readonly Attribute[])
  for (const name of attributeNames[attribute]) byName.set(normalised(name), attribute);

/** The attribute that a column's name stands for, or null. */
export function attributeOf(name: string): Attribute | null {
  return byName.get(normalised(name)) ?? null;
}
