import { Alert } from 'antd';
import { useSay } from '../../../../web/kit/language.ts';
import { importTexts } from './texts-import.ts';

/** What an import did or would do. */
export type Outcome = {
  tables: { table: string; new: number; changed: number; unchanged: number }[];
  problems: { file: string; row?: number; column?: string; code: string; detail: string }[];
  accounts: { username: string; oneTimePassword: string }[];
};

/** Counts by table, and every mistake by file, row and column. */
export function ImportReport({ title, outcome }: { title: string; outcome: Outcome }) {
  const say = useSay(importTexts);
  const { tables, problems } = outcome;
  return (
    <section className="register-section" aria-live="polite">
      <h2>{title}</h2>
      {problems.length > 0 && (
        <>
          <Alert type="warning" title={say('problems', { count: problems.length })} />
          <Problems problems={problems} />
        </>
      )}
      {tables.length === 0 && problems.length === 0 && <p>{say('empty')}</p>}
      {tables.length > 0 && (
        <div className="entry-table">
          <table>
            <thead>
              <tr>
                {(['table', 'new', 'changed', 'unchanged'] as const).map((name) => (
                  <th key={name} scope="col">
                    {say(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tables.map((one) => (
                <tr key={one.table}>
                  <th scope="row">{one.table}</th>
                  {(['new', 'changed', 'unchanged'] as const).map((name) => (
                    <td key={name} data-label={say(name)}>
                      {one[name]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Problems({ problems }: Pick<Outcome, 'problems'>) {
  const say = useSay(importTexts);
  return (
    <div className="entry-table">
      <table>
        <thead>
          <tr>
            {(['file', 'row', 'column', 'what'] as const).map((name) => (
              <th key={name} scope="col">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {problems.map(({ file, row, column, code, detail }) => (
            <tr key={`${file} ${row} ${column} ${code}`}>
              <td data-label={say('file')}>{file}</td>
              <td data-label={say('row')}>{row}</td>
              <td data-label={say('column')}>{column}</td>
              <td data-label={say('what')}>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Passwords of the accounts the import opened, shown once. */
export function OneTimePasswords({ accounts }: Pick<Outcome, 'accounts'>) {
  const say = useSay(importTexts);
  if (accounts.length === 0) return null;
  return (
    <section className="register-section">
      <h2>{say('accounts')}</h2>
      <p>{say('accountsLead')}</p>
      <div className="entry-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('username')}</th>
              <th scope="col">{say('password')}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ username, oneTimePassword }) => (
              <tr key={username}>
                <td data-label={say('username')}>{username}</td>
                <td data-label={say('password')}>
                  <code>{oneTimePassword}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
