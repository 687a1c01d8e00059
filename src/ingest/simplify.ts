/** Traditional characters of the form's labels and of organ names, with the simplified ones below them. */
const traditional =
  "開請關務報數據處結絕續轉領預類個項組織業構機總計訴訟議複復維糾錯審無舉訪補發廢現規範許罰強費採購額萬億縣區鄉鎮街辦廳員會說對應內過執詢護權國穩編號門實際繼錄統監運營財產稅農電動學衛團聯書記條單與為於從東廣灣臺寧慶遼龍濟滬連漢陽黃島貴雲陝張達烏魯齊爾蘭蘇錫鹽揚頁體況細質製徵繳經圖館傳誤檢確認獲屬當區減淨劃裏門廠歷餘歲師標準圍黨軍協幣參僅計稱據將題監壓釋設間紀辭齡節";
const simplifiedForms =
  "开请关务报数据处结绝续转领预类个项组织业构机总计诉讼议复复维纠错审无举访补发废现规范许罚强费采购额万亿县区乡镇街办厅员会说对应内过执询护权国稳编号门实际继录统监运营财产税农电动学卫团联书记条单与为于从东广湾台宁庆辽龙济沪连汉阳黄岛贵云陕张达乌鲁齐尔兰苏锡盐扬页体况细质制征缴经图馆传误检确认获属当区减净划里门厂历余岁师标准围党军协币参仅计称据将题监压释设间纪辞龄节";

const simplified = new Map<string, string>();
for (let index = 0; index < traditional.length; index++)
  simplified.set(traditional.charAt(index), simplifiedForms.charAt(index));

/** Turns the traditional characters that occur in these reports into simplified ones; all else stays. */
export function simplify(text: string): string {
  let result = "";
  for (const character of text) result += simplified.get(character) ?? character;
  return result;
}
