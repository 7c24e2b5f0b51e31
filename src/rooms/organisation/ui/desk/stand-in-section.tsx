import { Button } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { useOfficeNow } from '../../../../web/kit/desk/office-now.ts';
import { StaffPicker } from '../../../../web/kit/desk/staff-picker.tsx';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { Loaded, Mark } from './parts.tsx';
import { edgeWords } from './periods.ts';
import { type Post, type StandIn, useNeeding, usePosts, useStandIns } from './queries.ts';
import { RecordDialog } from './record-dialog.tsx';
import { absenceTexts } from './texts-absences.ts';
import { organisationTexts } from './texts-organisation.ts';

type Doing = { what: 'name'; post: Post } | { what: 'end'; standIn: StandIn };

/** Posts of which nobody is left, and who stands in (TL-12). */
export function StandInSection() {
  const say = useSay(absenceTexts);
  const needing = useNeeding().data ?? [];
  const standIns = useStandIns();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  return (
    <>
      {needing.length > 0 && (
        <section className="register-section" aria-labelledby="needing-title">
          <h2 id="needing-title">{say('needing')}</h2>
          <ul className="register-lines">
            {needing.map((post) => (
              <NeedingLine key={post.code} post={post} onName={() => setDoing({ what: 'name', post })} />
            ))}
          </ul>
        </section>
      )}
      <section className="register-section" aria-labelledby="stand-ins-title">
        <h2 id="stand-ins-title">{say('standIns')}</h2>
        <Loaded query={standIns} empty={say('noStandIns')}>
          {(items) => (
            <ul className="register-lines">
              {items.map((standIn) => (
                <StandInLine
                  key={standIn.id}
                  standIn={standIn}
                  onEnd={() => setDoing({ what: 'end', standIn })}
                />
              ))}
            </ul>
          )}
        </Loaded>
      </section>
      {doing?.what === 'name' && <NameForm post={doing.post} onClose={close} />}
      {doing?.what === 'end' && <EndForm standIn={doing.standIn} onClose={close} />}
    </>
  );
}

function NeedingLine({ post, onName }: { post: Post; onName: () => void }) {
  const say = useSay(absenceTexts);
  const needs = useSay(organisationTexts)('needsStandIn');
  return (
    <li>
      <div className="register-head">
        <h3>{post.name}</h3>
        <Mark light="red">{needs}</Mark>
        {post.allowed.includes('nameStandIn') && (
          <div className="register-buttons">
            <Button type="primary" onClick={onName} aria-label={`${say('name')} ${post.name}`}>
              {say('name')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function StandInLine({ standIn, onEnd }: { standIn: StandIn; onEnd: () => void }) {
  const say = useSay(absenceTexts);
  const lang = useLang();
  const me = useMe();
  const year = useOfficeNow()?.slice(0, 4);
  const post = usePosts().data?.find(({ code }) => code === standIn.post);
  const { name, from, to, namedBy } = standIn;
  const begins = edgeWords(from, lang, year);
  const mayEnd =
    me.allowed.includes('maintain') ||
    (me.allowed.includes('nameStandIn') && post?.department === me.department);
  return (
    <li>
      <div className="register-head">
        <h3>{name}</h3>
        <span>{post?.name ?? standIn.post}</span>
        <span className="quiet">
          {to
            ? say('periodTo', { from: begins, to: edgeWords(to, lang, year, true) })
            : say('period', { from: begins })}
          {namedBy && ` · ${say('namedBy', { name: namedBy.name })}`}
        </span>
        {mayEnd && (
          <div className="register-buttons">
            <Button onClick={onEnd} aria-label={`${say('end')} ${name}`}>
              {say('end')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function NameForm({ post, onClose }: { post: Post; onClose: () => void }) {
  const say = useSay(absenceTexts);
  return (
    <RecordDialog
      title={say('nameFor', { post: post.name })}
      verb={say('name')}
      done={say('named')}
      lead={<p>{say('nameLead')}</p>}
      asks={[
        {
          name: 'username',
          label: say('person'),
          kind: 'own',
          draw: (value, set, id) => (
            <StaffPicker
              id={id}
              department={post.department}
              value={(value as string | undefined) ?? undefined}
              onChange={set}
            />
          ),
        },
        { name: 'from', label: say('from'), help: say('fromHelp'), kind: 'date' },
        { name: 'to', label: say('to'), help: say('toHelp'), kind: 'date' },
      ]}
      start={{}}
      whole
      send={(values, key) => {
        const params = { header: { 'Idempotency-Key': key } };
        const body = { username: '', ...values, post: post.code };
        return taken(api.POST('/organisation/stand-ins', { params, body }));
      }}
      onClose={onClose}
    />
  );
}

function EndForm({ standIn, onClose }: { standIn: StandIn; onClose: () => void }) {
  const say = useSay(absenceTexts);
  return (
    <RecordDialog
      title={say('endOne', { name: standIn.name })}
      verb={say('end')}
      done={say('ended')}
      lead={<p>{say('endLead')}</p>}
      asks={[]}
      start={{}}
      send={(_, key) => {
        const params = { path: { id: standIn.id }, header: { 'Idempotency-Key': key } };
        return taken(api.POST('/organisation/stand-ins/{id}/end', { params, body: {} }));
      }}
      onClose={onClose}
    />
  );
}
