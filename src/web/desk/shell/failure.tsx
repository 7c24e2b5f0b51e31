import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { RequestRefused } from '../../kit/api.ts';
import { PageHeader } from '../../kit/desk/page.tsx';
import { Refusal } from '../../kit/desk/refusal.tsx';
import { useSay } from '../../kit/language.ts';
import { failureTexts } from '../texts/shell.ts';

function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="desk-failure">
      <PageHeader title={title} />
      {children}
    </div>
  );
}

/** An address that leads nowhere. */
export function NotFound() {
  const say = useSay(failureTexts);
  return (
    <Sheet title={say('notFound')}>
      <p>{say('notFoundHelp')}</p>
      <Link to="/">{say('toWorkbench')}</Link>
    </Sheet>
  );
}

/** A page that threw: what is safe, what to do, whom to tell. */
export function PageFailed({ error }: ErrorComponentProps) {
  const say = useSay(failureTexts);
  const router = useRouter();
  const again = (
    <Button type="primary" onClick={() => void router.invalidate()}>
      {say('again')}
    </Button>
  );
  if (error instanceof RequestRefused)
    return (
      <Sheet title={say('failed')}>
        <Refusal error={error} />
        <p>{again}</p>
      </Sheet>
    );
  return (
    <Sheet title={say('failed')}>
      <p>{say('failedHelp')}</p>
      <p>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
      <p>{again}</p>
    </Sheet>
  );
}

/** The server gave no answer about who is here, so no page can be shown. */
export function Unreached({ error }: { error: unknown }) {
  const say = useSay(failureTexts);
  const isOffline = error instanceof RequestRefused && error.problem.code === 'offline';
  return (
    <main className="desk-unreached">
      <Sheet title={say(isOffline ? 'unreached' : 'failed')}>
        {isOffline ? <p>{say('unreachedHelp')}</p> : <Refusal error={error} />}
        <Button type="primary" onClick={() => window.location.reload()}>
          {say('again')}
        </Button>
      </Sheet>
    </main>
  );
}
