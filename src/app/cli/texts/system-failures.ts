/** What the operating system refuses, in words; named after what was tried and the system's code. */
export const SYSTEM_FAILURES = {
  listenEADDRINUSE: {
    zh: '{address} 已被另一个程序占用。请先停止它，或用 PORT 换一个端口。',
    en: 'another program listens on {address} already. Stop it, or choose another port with PORT.',
  },
  listenEADDRNOTAVAIL: {
    zh: '本机没有 {address} 这个地址。请检查 HOST。',
    en: 'this machine does not have the address {address}. Check HOST.',
  },
  listenENOTFOUND: {
    zh: '找不到主机名 {address}。请检查 HOST。',
    en: 'there is no host {address}. Check HOST.',
  },
  listenEACCES: {
    zh: '当前用户不能监听 {address}，1024 以下的端口通常只有 root 可用。请用 PORT 换一个端口。',
    en: 'this user may not listen on {address}; ports below 1024 are usually for root only. Choose another port with PORT.',
  },
  listenOther: {
    zh: '无法监听 {address}（{code}）。请检查 HOST 和 PORT。',
    en: 'cannot listen on {address} ({code}). Check HOST and PORT.',
  },
  fileENOENT: {
    zh: '没有 {path}，或它所在的目录不存在。',
    en: 'there is no {path}, or no folder for it.',
  },
  fileEEXIST: {
    zh: '{path} 已存在。请换一个名称。',
    en: '{path} is there already; choose another name.',
  },
  fileEACCES: {
    zh: '没有读写 {path} 的权限。',
    en: 'no permission for {path}.',
  },
  fileEPERM: {
    zh: '系统不允许读写 {path}。',
    en: 'the system does not allow it for {path}.',
  },
  fileEROFS: {
    zh: '{path} 所在的磁盘是只读的。',
    en: 'the disk of {path} is read-only.',
  },
  fileENOTDIR: {
    zh: '{path} 的上级不是目录。',
    en: 'a part of {path} is a file, not a folder.',
  },
  fileEISDIR: {
    zh: '{path} 是目录，这里需要文件。',
    en: '{path} is a folder; a file is needed.',
  },
  fileENOSPC: {
    zh: '磁盘已满，写不下 {path}。',
    en: 'the disk is full; {path} could not be written.',
  },
} as const;
