/** Everything the command line says, in Chinese. */
export const zh = {
  usage: `用法：yinuo 命令 [参数]

  start      启动服务（--demo 为演示）
  init       新建单位和第一位管理员
  import     从 CSV 文件夹或 XLSX 工作簿导入
  template   生成空白工作簿
  export     导出为 CSV 或 XLSX
  backup     把全部数据备份到一个文件
  restore    把备份恢复到空数据库
  verify     核对日志是否被改动
  deadline   计算并解释一个到期时间
  account    帮助无法登录的人员
  key        管理机器密钥

yinuo 命令 --help 显示该命令的用法。环境变量见 docs/operations.md。`,
  help: {
    start: `用法：yinuo start [--demo [--clock 时刻]]

启动服务和后台任务。没有 DATABASE_URL 时启动自带的 PostgreSQL。
  --demo          演示：空数据库中载入 examples/，每页标明演示
  --clock 时刻    演示时钟停在此刻，如 2026-09-28T10:00:00+08:00`,
    init: `用法：yinuo init [--office 单位名称] [--username 用户名] [--name 姓名]

新建单位和第一位管理员，显示一次性密码。缺少的内容会逐项询问。数据库必须是空的。`,
    import: `用法：yinuo import 文件夹|文件.xlsx [--check] [--passwords 文件]

导入部门、岗位、人员、事项、日历等表。有任何错误时一次列出全部错误，不改动任何数据；可重复执行。
  --check             只检查，不写入
  --passwords 文件    把新账号的一次性密码写入此文件（仅本人可读），不显示在屏幕上`,
    template: `用法：yinuo template 文件夹|文件.xlsx
      yinuo template --describe

生成空白工作簿：每表一页，第二行说明各列。给出文件夹时生成其中的 yinuo.xlsx。
  --describe    以 Markdown 列出各表各列`,
    export: `用法：yinuo export 文件夹|文件.xlsx

把导入用的各表写成 CSV 或一个工作簿；重新导入不产生任何改动。`,
    backup: `用法：yinuo backup 文件

把全部数据（表、序号、待办任务、上传的文件）备份到一个压缩文件。可在服务运行时执行。文件含个人信息，请妥善保管。`,
    restore: `用法：yinuo restore 文件

把备份恢复到空数据库，核对每个校验和，随后核对日志。也用于把自带数据库迁到外部 PostgreSQL。`,
    verify: `用法：yinuo verify [--against 根]

核对每条事件链、每段文字、每日封存。发现问题时逐条说明位置，退出码为 1。
  --against 根    另存在外的某日封存根（64 位十六进制）`,
    deadline: `用法：yinuo deadline --from 时刻 --limit 时限 [选项]

离线计算到期时间，逐日说明为何计入或不计入。
  --from 时刻        开始时刻，如 2026-09-28T10:00:00+08:00（无时区按北京时间）
  --limit 时限       如 "5 workingDay"、"24 hour"、"48 hour before event"、onTheSpot
  --policy 规则      sameDay（默认）或 nextWorkingDay
  --extend 时限      延期，可重复
  --exclude 扣除     种类,起,止,告知日，如 tender,2026-10-09,2026-10-15,2026-10-08，可重复
  --json             以 JSON 输出`,
    account: `用法：yinuo account reset-password 用户名
      yinuo account reset-second-factor 用户名
      yinuo account unlock 用户名

用于无法登录的人员。一次性密码只显示一次。`,
    key: `用法：yinuo key create 名称 --scope read [--scope write] [--expires 时刻]
      yinuo key list
      yinuo key revoke 编号

机器密钥只在创建时显示一次。`,
  },
  unknownCommand: '没有“{command}”这个命令。',
  badArguments: '参数有误：{reason}',
  missingArgument: '缺少参数：{name}',
  tooManyArguments: '多余的参数：{value}',
  unexpected: '出现未预料的错误：{reason}',
  problems: '有 {count} 处问题，没有改动任何数据：',
  morePlaces: '…… 另有 {count} 处',
  checked: '检查通过。将要写入：',
  imported: '导入完成：',
  importCounts: {
    table: '新增 {new}，变动 {changed}，未变 {unchanged}',
    services: '发布了 {count} 个事项版本。',
    accounts: '新账号 {count} 个。',
  },
  passwords: '一次性密码（只显示这一次，首次登录时必须更改）：',
  passwordsWritten: '一次性密码已写入 {file}（只写这一次）。',
  notCheckedYet: '--passwords 与 --check 不能同时使用。',
  reading: '正在读取 {source} …',
  importing: '正在导入 …',
  makingAccounts: '正在建立账号 {done}/{total} …',
  sourceMissing: '找不到 {source}。',
  templateWritten: '空白工作簿已写入 {file}。',
  exported: '已导出到 {target}：{tables} 个表，{rows} 行。',
  backingUp: '正在备份 {name}（已写 {size}）…',
  backedUp: '备份完成：{file}，{tables} 个表 {rows} 行，{files} 个文件，{jobs} 个待办任务，{size}。',
  restoring: '正在恢复 {name}（已读 {size}）…',
  restored: '恢复完成：备份于 {madeAt}，{tables} 个表 {rows} 行，{files} 个文件，{jobs} 个待办任务。',
  verifying: '正在核对，已读 {events} 条事件 …',
  verified: '{streams} 条链，{events} 条事件，{texts} 段文字，{seals} 次封存。',
  erased: '{texts} 段文字已于 {day} 删除（依规遗忘，其余不受影响）。',
  unsealed: '{events} 条事件尚未封存。',
  allSealed: '所有事件均已封存。',
  holds: '日志完好。',
  broken: '发现 {count} 处问题：',
  rolesApart: '数据库角色分开：服务角色不能改写日志。',
  rolesTogether: '数据库角色没有分开（{gaps}）：只有触发器阻止改写日志。',
  gaps: {
    superuser: '服务角色是超级用户',
    mayMakeRoles: '服务角色可以创建角色，从而取得所有者身份',
    ownsSchema: '服务角色拥有该模式',
    ownsEvents: '服务角色拥有日志表',
    mayBecomeOwner: '服务角色可以成为所有者',
    mayChangeEvents: '服务角色被授予了改写日志的权限',
  },
  place: '{stream} {id}',
  placeVersion: '第 {version} 条事件',
  placePosition: '日志位置 {position}',
  placeDay: '{day} 的封存',
  findings: {
    changed: '事件内容与其校验和不符：被改动',
    replaced: '下一条事件接续的不是它：被替换',
    missing: '事件不见了',
    inserted: '链在其当前行之后仍有事件：被插入',
    reordered: '事件不在原来的位置：顺序被调换',
    cutOff: '链在当前行之前就断了：末尾被截去',
    headDiffers: '当前行的校验和与最后一条事件不符',
    stateDiffers: '当前行的内容与其事件推算的结果不符：当前行被改动',
    orphanRow: '只有当前行，没有任何事件',
    orphanStream: '只有事件，没有当前行',
    textChanged: '文字与事件中的校验和不符：被改动',
    textMissing: '事件提到的文字不见了（不是依规删除）',
    sealBroken: '封存根与当日事件不符',
    rootUnknown: '给出的封存根不属于本库：封存被整体改写，或不是本单位的根',
  },
  badRoot: '--against 应为 64 位十六进制数。',
  notMigrated: '数据库中还没有一诺的数据，或版本较旧；请先执行 yinuo start。',
  started: '一诺已启动：{address}',
  workerStarted: '后台任务已启动。',
  noOfficeYet: '还没有单位，请先用 yinuo init 建立。',
  passwordsNotWritten: '文件 {file} 写不进去（{reason}），所以在这里显示。',
  notEmpty: '数据库不是空的，不能再次新建单位。',
  initialised: '单位“{office}”已建立。管理员 {username} 的一次性密码（只显示这一次，首次登录时必须更改）：',
  ask: { office: '单位名称：', username: '管理员用户名（小写字母、数字）：', name: '管理员姓名：' },
  administratorPost: '系统管理员',
  administratorScope: '维护账号、组织和日历',
  missingAnswers: '缺少 {names}；没有终端可供询问。',
  badUsername: '“{username}”不是用户名：只能用小写字母、数字、- . _，以字母或数字开头。',
  badMoment: '“{value}”不是时刻；写作 2026-09-28T10:00:00+08:00。',
  badFrom: '--from“{value}”不是时刻；写作 2026-09-28T10:00:00+08:00。',
  badLimit: '“{value}”不是时限；写作 "5 workingDay"。',
  badExclude: '--exclude“{value}”应为 种类,起,止,告知日。',
  badPolicy: '--policy 应为 sameDay 或 nextWorkingDay。',
  due: '到期：{at}',
  provisional: '暂定：{years} 年的放假安排尚未公布。',
  counted: '计入',
  notCounted: '不计',
  because: {
    startDay: '起算日',
    workingDay: '工作日',
    makeupDay: '调休上班',
    weekend: '周末',
    holiday: '节假日',
    vacation: '假期安排',
    excluded: '特别程序扣除',
    calendarDay: '自然日',
  },
  accountActs: {
    'reset-password': '“{username}”的一次性密码，只显示这一次；其全部会话已结束：',
    'reset-second-factor': '“{username}”现在不需要动态验证码即可登录；其全部会话已结束。',
    unlock: '“{username}”已解锁。',
  },
  accountUnknown: '没有“{username}”这个账号。',
  accountNoSecondFactor: '“{username}”没有启用动态验证码。',
  keyCreated: '密钥“{name}”（编号 {id}），只显示这一次：',
  keyRevoked: '密钥 {id} 已撤销。',
  keyUnknown: '没有编号为 {id} 的有效密钥。',
  keyScopes: '至少给出一个 --scope：{scopes}',
  keyStates: { inForce: '有效', expired: '已过期', revoked: '已撤销' },
  noKeys: '没有密钥。',
};

export type Words = typeof zh;
