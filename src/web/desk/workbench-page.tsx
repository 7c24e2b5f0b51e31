import { Navigate } from '@tanstack/react-router';
import { dayOf, dayWithWeekday } from '../kit/days.ts';
import { useLive } from '../kit/desk/live.ts';
import { holds, isContractorOnly, useMe, worksHere } from '../kit/desk/me.ts';
import { useOfficeNow } from '../kit/desk/office-now.ts';
import { PageHeader } from '../kit/desk/page.tsx';
import { useLang, useSay } from '../kit/language.ts';
import { workbenchTexts } from './texts/workbench.ts';
import { MyCases, Pressing, ToApprove } from './workbench/case-panels.tsx';
import { Contacts } from './workbench/contact-panels.tsx';
import { workbenchKey } from './workbench/queries.ts';
import { Catalogue, Presence, UnreadNotes } from './workbench/side-panels.tsx';
import './workbench/workbench.css';

/** What today asks of this person, by what they are now. */
export function WorkbenchPage() {
  const say = useSay(workbenchTexts);
  const lang = useLang();
  const me = useMe();
  const now = useOfficeNow();
  useLive([workbenchKey], { kinds: ['case', 'contact', 'inbox'] });
  const works = worksHere(me);
  const leads = holds(me, 'head', 'deputy', 'divisionLeader');
  const oversees = leads || holds(me, 'headOfOffice', 'registrar');
  if (isContractorOnly(me)) return <Navigate to="/jobs" replace />;
  const day = now && say('greeting', { name: me.name, day: dayWithWeekday(dayOf(now), lang) });
  return (
    <>
      <PageHeader title={say('title')} beside={<span className="quiet">{day}</span>} />
      <div className="workbench">
        <div>
          {leads && <ToApprove />}
          {works && <MyCases />}
          {oversees && <Pressing />}
          {(works || oversees) && <Contacts mine="waiting" />}
          {works && <Contacts mine="following" />}
        </div>
        <div>
          <UnreadNotes />
          <Catalogue />
          <Presence />
        </div>
      </div>
    </>
  );
}
