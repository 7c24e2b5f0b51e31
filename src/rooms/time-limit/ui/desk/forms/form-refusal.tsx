import { Alert } from 'antd';
import { RequestRefused } from '../../../../../web/kit/api.ts';
import { Article } from '../../../../../web/kit/article.tsx';
import { Refusal } from '../../../../../web/kit/desk/refusal.tsx';
import { useSay } from '../../../../../web/kit/language.ts';
import { refusalTexts } from '../../../../../web/kit/texts-refusal.ts';
import { useSigns } from '../../../../../web/kit/texts-signs.ts';

export type FieldProblem = { at: string; detail: string };

/** What a refusal says of single fields, by their places in the body. */
export function fieldProblems(error: unknown): FieldProblem[] {
  if (!(error instanceof RequestRefused)) return [];
  return (error.problem.errors ?? []).map(({ pointer, detail, code }) => ({
    at: pointer.replace(/^\//, ''),
    detail: detail ?? code,
  }));
}

type Named = FieldProblem & { label?: string; id?: string };

/** Why it was not done, with the article, and a way to each field that it is about. */
export function FormRefusal({ error, problems }: { error: unknown; problems: Named[] }) {
  const signs = useSigns();
  const say = useSay(refusalTexts);
  if (!(error instanceof RequestRefused) || problems.length === 0) return <Refusal error={error} />;
  const { detail, title, demand } = error.problem;
  return (
    <Alert
      type="warning"
      role="alert"
      title={detail ?? title ?? say('fault')}
      description={
        <>
          <ul className="problems">
            {problems.map(({ at, label, id, detail: what }) => (
              <li key={`${at} ${what}`}>
                {id ? (
                  <button type="button" className="link" onClick={() => document.getElementById(id)?.focus()}>
                    {label}
                  </button>
                ) : (
                  label
                )}
                {label ? signs.colon : ''}
                {what}
              </li>
            ))}
          </ul>
          {demand && <Article demand={demand} className="refusal-article" />}
        </>
      }
    />
  );
}
