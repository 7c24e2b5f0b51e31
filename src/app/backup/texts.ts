import { defineFailures } from '../../platform/db/failure.ts';

/** What backup and restore may have to tell an operator. */
export const backupFailure = defineFailures({
  fileExists: {
    zh: '文件 {file} 已存在；请换一个文件名。',
    en: 'the file {file} is there already; choose another name.',
  },
  fileMissing: { zh: '找不到备份文件 {file}。', en: 'there is no backup file {file}.' },
  diskFull: {
    zh: '写入 {file} 时磁盘已满；没有留下备份。请腾出空间后重试。',
    en: 'the disk became full while writing {file}; no backup was left. Free some space and try again.',
  },
  notMigrated: {
    zh: '数据库中还没有一诺的数据，没有可备份的内容。',
    en: 'there is nothing to back up: the database holds no data of Yinuo yet.',
  },
  notEmpty: {
    zh: '数据库不是空的（{tables}），恢复会覆盖其中的数据，因此拒绝。请使用一个空的数据库或模式。',
    en: 'the database is not empty ({tables}) and restoring would overwrite it. Use an empty database or schema.',
  },
  filesNotEmpty: {
    zh: '文件夹 {folder} 不是空的；恢复只写入空文件夹。',
    en: 'the folder {folder} is not empty; files are only restored into an empty one.',
  },
  broken: {
    zh: '备份文件 {file} 已损坏或不完整：{reason}。没有恢复任何内容。',
    en: 'the backup {file} is damaged or incomplete: {reason}. Nothing was restored.',
  },
  digest: {
    zh: '备份中 {name} 的内容与其校验和不符。没有恢复任何内容。',
    en: 'the content of {name} in the backup does not match its digest. Nothing was restored.',
  },
  newerBackup: {
    zh: '备份来自更新的程序（迁移 {file}）。请先升级程序。',
    en: 'the backup was made by a newer program (migration {file}). Upgrade this program first.',
  },
  otherMigrations: {
    zh: '备份的迁移 {file} 与本程序的不同，无法恢复。',
    en: 'the migration {file} of the backup differs from this program’s; it cannot be restored.',
  },
  schemaAhead: {
    zh: '数据库已迁移到与备份不同的版本。请使用一个全新的数据库或模式。',
    en: 'the database was migrated to another version than the backup has. Use a fresh database or schema.',
  },
  unsafePath: {
    zh: '备份中的文件名 {path} 指向文件夹之外，拒绝恢复。',
    en: 'the file name {path} in the backup leads out of its folder; nothing was restored.',
  },
});
