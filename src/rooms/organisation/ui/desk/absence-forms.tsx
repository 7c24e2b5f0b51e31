import { App, Radio } from 'antd';
import { api, taken } from '../../../../web/kit/api.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { useOfficeNow } from '../../../../web/kit/desk/office-now.ts';
import { StaffPicker } from '../../../../web/kit/desk/staff-picker.tsx';
import { ifMatch } from '../../../../web/kit/if-match.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { ABSENCE_KINDS } from '../../model.ts';
import type { Ask } from './filled-in.ts';
import { dayOfEnd } from './periods.ts';
import { type Absence, usePosts } from './queries.ts';
import { RecordDialog } from './record-dialog.tsx';
import { absenceTexts } from './texts-absences.ts';
import { absenceKindTexts } from './texts-shared.ts';

/** Reporting an absence, one's own or of somebody one leads; planned leave of A and B is refused in its words. */
export function ReportForm({ onClose }: { onClose: () => void }) {
  const say = useSay(absenceTexts);
  const kind = useSay(absenceKindTexts);
  const { modal } = App.useApp();
  const me = useMe();
  const posts = usePosts().data ?? [];
  const leads = me.allowed.includes('keepDuty');
  const who: Ask = {
    name: 'username',
    label: say('who'),
    kind: 'own',
    draw: (value, set, id) => (
      <StaffPicker
        id={id}
        department={me.department}
        value={(value as string | undefined) ?? undefined}
        onChange={set}
      />
    ),
  };
  const sort: Ask = {
    name: 'planned',
    label: say('sort'),
    help: `${say('plannedHelp')} ${say('happeningHelp')}`,
    kind: 'own',
    draw: (value, set, id) => (
      <Radio.Group
        id={id}
        value={value}
        options={[
          { value: true, label: say('planned') },
          { value: false, label: say('happening') },
        ]}
        onChange={({ target }) => set(target.value)}
      />
    ),
  };
  const asks: Ask[] = [
    ...(leads ? [who] : []),
    sort,
    {
      name: 'kind',
      label: say('kind'),
      kind: 'choice',
      options: ABSENCE_KINDS.map((one) => ({ value: one, label: kind(one) })),
    },
    { name: 'from', label: say('from'), help: say('fromHelp'), kind: 'date' },
    { name: 'to', label: say('to'), help: say('toHelp'), kind: 'date' },
    { name: 'reason', label: say('reason'), help: say('reasonHelp'), kind: 'text' },
  ];
  return (
    <RecordDialog
      title={say('report')}
      verb={say('report')}
      done={say('reported')}
      lead={<p>{say('reportLead')}</p>}
      asks={asks}
      start={{ planned: true, ...(leads && me.department && { username: me.username }) }}
      whole
      send={async (values, key) => {
        const params = { header: { 'Idempotency-Key': key } };
        const absence = await taken(api.POST('/organisation/absences', { params, body: values }));
        const needing = (absence as Absence).needsStandIn ?? [];
        const names = needing.map((code) => posts.find((post) => post.code === code)?.name ?? code);
        if (names.length > 0)
          modal.warning({ title: say('reported'), content: say('mustName', { posts: names.join(' · ') }) });
        return absence;
      }}
      onClose={onClose}
    />
  );
}

type AbsenceFormProps = { absence: Absence; onClose: () => void };

export function MoveForm({ absence, onClose }: AbsenceFormProps) {
  const say = useSay(absenceTexts);
  return (
    <RecordDialog
      title={say('moveOne', { name: absence.name })}
      verb={say('move')}
      asks={[
        { name: 'from', label: say('from'), kind: 'date' },
        { name: 'to', label: say('to'), help: say('toHelp'), kind: 'date' },
      ]}
      start={{ from: absence.from.slice(0, 10), to: absence.to && dayOfEnd(absence.to) }}
      send={(values) => {
        const params = { path: { id: absence.id }, header: ifMatch(absence.version) };
        return taken(api.PATCH('/organisation/absences/{id}', { params, body: values }));
      }}
      onClose={onClose}
    />
  );
}

export function BackForm({ absence, onClose }: AbsenceFormProps) {
  const say = useSay(absenceTexts);
  const now = useOfficeNow();
  const isAhead = now !== undefined && absence.from > now;
  return (
    <RecordDialog
      title={say('backOne', { name: absence.name })}
      verb={say(isAhead ? 'callOff' : 'back')}
      done={say('backDone')}
      lead={<p>{say(isAhead ? 'callOffLead' : 'backLead')}</p>}
      asks={[]}
      start={{}}
      send={(_, key) => {
        const header = { ...ifMatch(absence.version), 'Idempotency-Key': key };
        const params = { path: { id: absence.id }, header };
        return taken(api.POST('/organisation/absences/{id}/return', { params, body: {} }));
      }}
      onClose={onClose}
    />
  );
}
