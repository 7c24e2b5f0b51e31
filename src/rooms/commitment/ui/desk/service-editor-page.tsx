import { useParams } from '@tanstack/react-router';
import { Button, ConfigProvider, Skeleton } from 'antd';
import { useState } from 'react';
import type { RequestRefused } from '../../../../web/kit/api.ts';
import { useDepartments } from '../../../../web/kit/desk/directory.ts';
import { PageHeader } from '../../../../web/kit/desk/page.tsx';
import { Unread } from '../../../../web/kit/desk/unread.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { DraftCommands } from './draft-commands.tsx';
import {
  Blanks,
  Conflicts,
  DraftNotices,
  RefusedPlaces,
  SavingState,
  stillWrong,
  Warnings,
} from './draft-state.tsx';
import { ElementInput, type Pen } from './element-input.tsx';
import { GROUPS, goTo } from './groups.ts';
import { GuidePreview } from './guide-preview.tsx';
import { type ServiceDraft, useDraftItem, usePosts } from './queries.ts';
import { StatusTag } from './status-tag.tsx';
import { commandTexts } from './texts-commands.ts';
import { editorTexts } from './texts-editor.ts';
import { type Saving, useDraft } from './use-draft.ts';
import { VersionsDrawer } from './versions-drawer.tsx';

/** Writing a service item, with the public guide beside it as it will look (NT-1, SC-2). */
export function ServiceEditorPage() {
  const say = useSay(editorTexts);
  const { code = '' } = useParams({ strict: false }) as { code?: string };
  const item = useDraftItem(code);
  return (
    <div className="service-editor">
      {item.isPending && (
        <div role="status" aria-label={say('loading')}>
          <Skeleton active paragraph={{ rows: 12 }} />
        </div>
      )}
      {item.error && !item.data && (
        <Unread
          title={code}
          list={{ to: '/services', text: say('catalogue') }}
          error={item.error}
          retry={() => void item.refetch()}
        />
      )}
      {item.data && <Editor key={code} loaded={item.data} />}
    </div>
  );
}

function Editor({ loaded }: { loaded: ServiceDraft }) {
  const say = useSay(editorTexts);
  const command = useSay(commandTexts);
  const desk = useDraft(loaded);
  const departments = useDepartments().data?.items ?? [];
  const posts = usePosts().data?.items ?? [];
  const [refused, setRefused] = useState<RequestRefused>();
  const [comparing, setComparing] = useState(false);
  const { item, value } = desk;
  const isWrong = refused !== undefined && stillWrong(refused, item.blank).length > 0;
  const pen: Pen = { value, change: desk.change, departments, posts };
  const department = departments.find(({ code }) => code === item.department)?.name ?? item.department;
  return (
    <>
      <PageHeader
        title={value.name || item.code}
        crumbs={[{ to: '/services', text: say('catalogue') }]}
        beside={<StatusTag status={item.status} published={item.published} />}
        actions={
          <>
            {item.published !== undefined && (
              <Button onClick={() => setComparing(true)}>{command('versions')}</Button>
            )}
            {item.status === 'published' && <a href={`/services/${item.code}`}>{command('look')}</a>}
            <DraftCommands
              item={item}
              save={desk.save}
              onRefused={setRefused}
              onDone={() => {
                setRefused(undefined);
                void desk.reload();
              }}
            />
          </>
        }
      />
      <p className="quiet">
        {item.code} · {department}
      </p>
      <div className="editor-notices">
        <DraftNotices item={item} error={desk.state === 'refused' ? desk.error : undefined} />
        <Conflicts desk={desk} />
        {isWrong && <RefusedPlaces refused={refused} blank={item.blank} />}
        {item.allowed.includes('draft') && !isWrong && <Blanks blank={item.blank} />}
        <Warnings warnings={item.warnings ?? []} />
      </div>
      <div className="editor-columns">
        <Sections pen={pen} locked={!item.allowed.includes('draft')} state={desk.state} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard */}
        <aside aria-label={say('preview')} tabIndex={0}>
          <h2>{say('preview')}</h2>
          <GuidePreview value={value} department={department} departments={departments} posts={posts} />
        </aside>
      </div>
      {comparing && <VersionsDrawer code={item.code} onClose={() => setComparing(false)} />}
    </>
  );
}

type SectionsProps = { pen: Pen; locked: boolean; state: Saving };

function Sections({ pen, locked, state }: SectionsProps) {
  const say = useSay(editorTexts);
  return (
    <div className="editor-sections">
      <div className="editor-bar">
        <nav aria-label={say('sections')}>
          {GROUPS.map(({ id, title }) => (
            <Button key={id} type="link" onClick={() => goTo(document.getElementById(`group-${id}`))}>
              {say(title)}
            </Button>
          ))}
        </nav>
        {!locked && <SavingState state={state} />}
      </div>
      <ConfigProvider componentDisabled={locked}>
        {GROUPS.map(({ id, title, elements }) => (
          <section key={id} id={`group-${id}`} aria-labelledby={`group-${id}-title`}>
            <h2 id={`group-${id}-title`}>{say(title)}</h2>
            {elements.map((name) => (
              <ElementInput key={name} name={name} pen={pen} />
            ))}
          </section>
        ))}
      </ConfigProvider>
    </div>
  );
}
