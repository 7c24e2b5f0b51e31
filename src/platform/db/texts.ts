import { defineFailures } from './failure.ts';

/** What the database platform may have to tell an operator. */
export const databaseFailure = defineFailures({
  cannotConnect: {
    zh: '无法连接数据库 {where}：{reason}。请检查 {variable}，并确认数据库已启动。',
    en: 'cannot connect to the database at {where}: {reason}. Check {variable}, and that the database runs.',
  },
  tooOldServer: {
    zh: '数据库 {where} 是 PostgreSQL {found}；一诺需要 15 或更高版本。',
    en: 'the database at {where} is PostgreSQL {found}; Yinuo needs 15 or newer.',
  },
  wrongEncoding: {
    zh: "数据库 {where} 的编码是 {found}；一诺需要 UTF8 编码的数据库（create database … encoding 'UTF8' template template0）。",
    en: "the database at {where} is encoded in {found}; Yinuo needs UTF8 (create database … encoding 'UTF8' template template0).",
  },
  differentDatabases: {
    zh: 'DATABASE_URL 和 DATABASE_OWNER_URL 指向不同的数据库（{serving} 与 {owner}）；二者必须是同一个。',
    en: 'DATABASE_URL and DATABASE_OWNER_URL name different databases ({serving} and {owner}); they must be the same one.',
  },
  schemaNotCreated: {
    zh: '角色 {role} 无法创建模式 {schema}：{reason}。请执行：create schema {schema} authorization {role}',
    en: 'role {role} may not create the schema {schema}: {reason}. Run: create schema {schema} authorization {role}',
  },
  jobsSchemaNotCreated: {
    zh: '无法为服务角色 {role} 创建模式 {schema}。请以管理员执行：create schema {schema} authorization {role}',
    en: 'the schema {schema} of the serving role {role} cannot be created. Run as an administrator: create schema {schema} authorization {role}',
  },
  jobsSchemaNotOurs: {
    zh: '模式 {schema} 属于 {owner}，必须属于服务角色 {role}。请执行：alter schema {schema} owner to {role}',
    en: 'the schema {schema} belongs to {owner} and must belong to the serving role {role}. Run: alter schema {schema} owner to {role}',
  },
  migrationNamedWrong: {
    zh: '迁移文件 {file} 的名称不是 0001-name.sql 的形式。',
    en: 'the migration file {file} is not named like 0001-name.sql.',
  },
  migrationTwice: {
    zh: '迁移编号 {number} 有两个文件：{first} 与 {second}。',
    en: 'two migrations carry the number {number}: {first} and {second}.',
  },
  migrationChanged: {
    zh: '迁移 {file} 在执行之后被修改过：数据库记录的校验和是 {recorded}，文件是 {found}。已执行的迁移不能修改，请新增一个。',
    en: 'the migration {file} was changed after it had been applied: the database recorded checksum {recorded}, the file has {found}. Applied migrations are never changed; add a new one.',
  },
  migrationOutOfOrder: {
    zh: '迁移 {file} 排在已执行的 {last} 之前。迁移只能向前，请给它一个新的编号。',
    en: 'the migration {file} comes before {last}, which is already applied. Migrations only go forward: give it a new number.',
  },
  databaseNewer: {
    zh: '数据库比本程序新：它已执行 {file}，本程序不认识，而且它与旧程序不兼容。请升级程序。',
    en: 'the database is newer than this program: it has applied {file}, unknown here and not marked as compatible with older programs. Upgrade the program.',
  },
  unknownPlaceholder: {
    zh: '迁移 {file} 使用了未知的占位符 {placeholder}；可用的有 {known}。',
    en: 'the migration {file} uses the unknown placeholder {placeholder}; there are {known}.',
  },
  migrationFailed: {
    zh: '迁移 {file} 第 {line} 行失败：{reason}（{code}）。数据库未作任何改动。',
    en: 'the migration {file} failed at line {line}: {reason} ({code}). Nothing in the database was changed.',
  },
  diskFull: {
    zh: '数据库所在磁盘已满。请腾出空间后重试；已确认的数据没有丢失。',
    en: 'the disk of the database is full. Free some space and try again; nothing that was acknowledged is lost.',
  },
});

/** Progress told while an operator waits; both languages, for the log and the terminal. */
export const databaseProgress = {
  waitingForDatabase: { zh: '等待数据库 {where} …', en: 'waiting for the database at {where} …' },
  waitingForMigration: {
    zh: '另一个进程正在迁移数据库，等待中 …',
    en: 'another process migrates the database, waiting …',
  },
  migrating: { zh: '正在执行迁移 {file} …', en: 'applying migration {file} …' },
} as const;
