import { createAccount } from '../platform/auth/accounts.ts';
import { importOrganisation } from '../rooms/organisation/import.ts';
import { ImportRefused } from './import/import-into.ts';
import type { Office } from './office.ts';

export type FirstAdministrator = {
  office: string;
  username: string;
  name: string;
  /** Name and scope of the post that makes an administrator. */
  post: { name: string; scope: string };
};

const POST = 'ADMIN';

/**
 * Names the office, makes the administrator's post, puts its first holder there and gives the one-time password;
 * `undefined` when there are accounts already. All in one transaction: a second run at the same time finds it done.
 */
export async function createOffice(office: Office, first: FirstAdministrator): Promise<string | undefined> {
  const source = { file: 'init', row: 1 };
  const { username, name, post } = first;
  const records = {
    divisions: [],
    departments: [],
    posts: [
      {
        code: POST,
        role: 'administrator' as const,
        cover: 'pool' as const,
        ...post,
        duties: [],
        firstContact: [],
        source,
      },
    ],
    staff: [{ username, name, source }],
    holders: [{ post: POST, username, seat: 'pool' as const, source }],
    certificates: [],
    duty: [],
    absences: [],
    places: [],
  };
  const by = { actor: { kind: 'system' as const }, at: await office.now() };
  return office.db.withTransaction(async (client) => {
    // The row's lock makes a second run wait, and then see the first one's account.
    await client.query('select from office for update');
    const { rowCount } = await client.query('select from auth_user limit 1');
    if (rowCount) return undefined;
    await client.query('update office set name = $1', [first.office]);
    const { problems } = await importOrganisation(client, office.db.jobsSchema, records, by);
    if (problems.length > 0) throw new ImportRefused(problems);
    return createAccount(client, username);
  });
}
