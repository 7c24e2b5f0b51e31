import { Alert } from 'antd';
import { RequestRefused } from '../api.ts';
import { Article } from '../article.tsx';
import { useSay } from '../language.ts';
import { refusalTexts } from '../texts-refusal.ts';
import { useSigns } from '../texts-signs.ts';

type Props = {
  error: unknown;
  /** What the reader calls the field a pointer means, where what is said of it does not name it. */
  nameOf?: (pointer: string) => string | undefined;
};

/** What was not done and why, in plain words, with the article it rests on (visual.md, “Refusal”). */
export function Refusal({ error, nameOf }: Props) {
  const say = useSay(refusalTexts);
  const signs = useSigns();
  if (!error) return null;
  if (!(error instanceof RequestRefused)) return <Alert type="error" role="alert" title={say('fault')} />;
  const { code, title, detail, demand, errors = [] } = error.problem;
  if (code === 'offline') return <Alert type="warning" role="alert" title={say('offline')} />;
  return (
    <Alert
      type="warning"
      role="alert"
      title={detail ?? title ?? say('fault')}
      description={
        <>
          {errors.length > 0 && (
            <ul>
              {errors.map((one) => (
                <li key={`${one.pointer} ${one.code}`}>
                  {[nameOf?.(one.pointer), one.detail ?? one.pointer].filter(Boolean).join(signs.colon)}
                </li>
              ))}
            </ul>
          )}
          {demand && <Article demand={demand} className="refusal-article" />}
        </>
      }
    />
  );
}
