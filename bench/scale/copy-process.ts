import { copyShare, type Share } from './copy.ts';

/** One of the processes that load an office: its share comes as a message, what it has made goes back. */
process.once('message', async (share: Share) => {
  process.send?.(await copyShare(share));
});
