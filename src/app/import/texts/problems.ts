import type { FailureText } from '../../../platform/db/failure.ts';
import type { ProblemCode } from '../cell.ts';

/** What each problem says; `{name}` stands for a fact. */
export const PROBLEM_TEXTS: Record<ProblemCode, FailureText> = {
  fileTooLarge: {
    zh: '文件有 {size} 字节，最多 {max} 字节',
    en: 'the file has {size} bytes; at most {max} are read',
  },
  fileNotRead: { zh: '文件无法读取：{reason}', en: 'the file cannot be read: {reason}' },
  notWorkbook: {
    zh: '不是 Excel 工作簿（.xlsx）；请给出 .xlsx 文件，或存放 CSV 文件的文件夹',
    en: 'this is no Excel workbook (.xlsx); give an .xlsx file, or a folder of CSV files',
  },
  fileEncoding: {
    zh: '文件编码无法识别；请另存为“CSV UTF-8”',
    en: 'the encoding of the file is not known; save it as “CSV UTF-8”',
  },
  fileBroken: {
    zh: 'CSV 格式有误（文件第 {line} 行附近）：{reason}',
    en: 'broken CSV near line {line} of the file: {reason}',
  },
  fileMissing: { zh: '没有可导入的表', en: 'there is no table to import' },
  zipBomb: {
    zh: '工作簿解压后超过 {max} 字节，不予读取',
    en: 'the workbook unpacks to more than {max} bytes and is not read',
  },
  sheetTooLarge: {
    zh: '工作表超过 {rows} 行或 {columns} 列；请删除多余的空行空列',
    en: 'a sheet goes beyond row {rows} or column {columns}; delete the empty rows and columns',
  },
  tableUnknown: {
    zh: '没有名为“{table}”的表；可用的有：{known}',
    en: 'there is no table “{table}”; there are: {known}',
  },
  tableTwice: { zh: '表“{table}”出现了两次', en: 'the table “{table}” is given twice' },
  tooManyRows: { zh: '有 {found} 行，每个表最多 {max} 行', en: '{found} rows; a table has at most {max}' },
  headerMissing: {
    zh: '缺少表头；列名应为：{columns}',
    en: 'the header is missing; the columns are: {columns}',
  },
  columnUnknown: {
    zh: '没有这一列；可用的列：{columns}',
    en: 'there is no such column; the columns are: {columns}',
  },
  columnTwice: { zh: '这一列出现了两次', en: 'the column is given twice' },
  columnMissing: {
    zh: '缺少这一列（内容可以留空，但列必须在）',
    en: 'the column is missing (its cells may be blank, but the column must be there)',
  },
  tooManyCells: {
    zh: '单元格多于表头的 {columns} 列',
    en: 'more cells than the {columns} columns of the header',
  },
  blank: { zh: '必填，不能为空', en: 'must not be blank' },
  tooLong: { zh: '有 {length} 个字符，最多 {max} 个', en: '{length} characters; at most {max}' },
  tooManyEntries: { zh: '最多 {max} 条', en: 'at most {max} entries' },
  controlCharacter: { zh: '含有不可见的控制字符 {code}', en: 'holds the invisible control character {code}' },
  notExact: {
    zh: '数字太长，表格软件已经改变了它；请把单元格设为文本格式后重新填写',
    en: 'the number is longer than a spreadsheet keeps and has changed; format the cell as text and enter it again',
  },
  badCode: {
    zh: '“{found}”不是代码：只能用字母、数字、- . _（事项编码只能用大写字母、数字和 -，最多 32 位）',
    en: '“{found}” is no code: letters, digits, - . _ only (a service code: capitals, digits and -, at most 32)',
  },
  badUsername: {
    zh: '“{found}”不是用户名：只能用小写字母、数字、- . _',
    en: '“{found}” is no username: small letters, digits, - . _ only',
  },
  badChoice: { zh: '“{found}”不在可选范围内：{choices}', en: '“{found}” is none of: {choices}' },
  badYes: { zh: '“{found}”应为 yes 或留空', en: '“{found}” should be yes or blank' },
  badNumber: {
    zh: '“{found}”应为 {min} 到 {max} 之间的数字',
    en: '“{found}” should be a number from {min} to {max}',
  },
  badDate: { zh: '“{found}”不是日期；写作 2026-09-28', en: '“{found}” is no date; write 2026-09-28' },
  badTime: { zh: '“{found}”不是时间；写作 08:00', en: '“{found}” is no time of day; write 08:00' },
  badLimit: {
    zh: '“{found}”不是时限；写作 5 workingDay、4 workingHour、15 calendarDay、24 hour、30 minute、48 hour before event 或 onTheSpot',
    en: '“{found}” is no limit; write 5 workingDay, 4 workingHour, 15 calendarDay, 24 hour, 30 minute, 48 hour before event or onTheSpot',
  },
  badWeekday: {
    zh: '“{found}”不是星期；每行一个数字，1 为星期一，7 为星期日',
    en: '“{found}” is no weekday; one digit a line, 1 Monday to 7 Sunday',
  },
  duplicateKey: { zh: '“{key}”已在第 {first} 行出现', en: '“{key}” already stands in row {first}' },
  referenceUnknown: { zh: '表 {table} 中没有“{found}”', en: 'there is no “{found}” in {table}' },
  eitherOr: { zh: '{one} 与 {other} 必须且只能填一个', en: 'exactly one of {one} and {other} must be given' },
  needs: { zh: '因为 {because}，这一格必填', en: 'must be given because of {because}' },
  forbids: { zh: '{because} 不需要这一格，请留空', en: 'must be blank with {because}' },
  notAfter: { zh: '必须晚于 {from}', en: 'must come after {from}' },
  seatUnfit: {
    zh: '岗位 {post} 的设置方式是 {cover}，席位只能是：{seats}',
    en: 'the post {post} is covered as {cover}; its seats are: {seats}',
  },
  seatTaken: {
    zh: '岗位 {post} 的席位 {seat} 已由第 {first} 行占用',
    en: 'the seat {seat} of the post {post} is taken by row {first}',
  },
  notCounted: {
    zh: '特别程序须写明计划用时，不能是 onTheSpot',
    en: 'a special procedure takes time: onTheSpot is no plan',
  },
  draftUnderWay: {
    zh: '事项 {code} 有正在编制的草稿；先提交、发布或撤下它',
    en: 'somebody works on a draft of {code}; publish or drop it first',
  },
  otherDepartment: {
    zh: '事项 {code} 已属于另一个部门',
    en: 'the item {code} belongs to another department already',
  },
  refused: { zh: '{reasonZh}', en: '{reasonEn}' },
};

/** The place of a problem in front of its words. */
export const PLACE_TEXTS = {
  row: { zh: '第 {row} 行', en: 'row {row}' },
  column: { zh: '列 {column}', en: 'column {column}' },
  colon: { zh: '：', en: ': ' },
  comma: { zh: '，', en: ', ' },
} as const;
