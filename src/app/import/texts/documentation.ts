/** What stands above the list of tables in the documentation. */
export const DOCUMENTATION = {
  obligatory: '●',
  inKey: '◆',
  introduction: `# 导入的表 · Tables of the import

\`yinuo import\` 读取一个文件夹，其中每个 CSV 文件以表名命名；也读取一个工作簿，其中每张工作表以表名命名。各列顺序任意，但都要在；
内容可以留空。首格以 \`#\` 开头的行是说明，不导入。没有给出的表不改动任何内容。CSV 用 UTF-8 或 GB 18030 编码。

\`yinuo import\` reads a folder of CSV files, or a workbook, each file or sheet named after its table. Columns may stand in
any order but must all be there; cells may be blank. A row whose first cell begins with \`#\` is a note. A table that is
not given changes nothing. CSV is read as UTF-8 or GB 18030.

● 必填 must be given · ◆ 区分各行 tells one row from another · → 引用另一张表 names a row of another table

本文件由 \`yinuo template --describe\` 生成。This file is written by \`yinuo template --describe\`.`,
};
