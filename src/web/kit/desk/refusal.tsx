import { Alert } from 'antd';
import { RequestRefused } from '../api.ts';
import { Article } from '../article.tsx';
import { useSay } from '../language.ts';
import { refusalTexts } from '../texts-refusal.ts';

/** What was not done and why, in plain words, with the article it rests on (visual.md, “Refusal”). */
export function Refusal({ error }: { error: unknown }) {
  const say = useSay(refusalTexts);
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
                <li key={`${one.pointer} ${one.code}`}>{one.detail ?? one.pointer}</li>
              ))}
            </ul>
          )}
          {demand && <Article demand={demand} className="refusal-article" />}
        </>
      }
    />
  );
}
