import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, taken } from '../../../../web/kit/api.ts';
import { useDepartments } from '../../../../web/kit/desk/directory.ts';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { useSigns } from '../../../../web/kit/texts-signs.ts';
import type { CaseView } from '../../contract.ts';
import { APPLICANT_KINDS } from '../../model.ts';
import { Fact, Part } from './case-parts.tsx';
import { caseTexts } from './texts-case.ts';

/** Who has the case, who stands beside, and for whom it waits. */
export function CasePeople({ of }: { of: CaseView }) {
  const signs = useSigns();
  const say = useSay(caseTexts);
  const departments = useDepartments().data?.items ?? [];
  const lead = departments.find(({ code }) => code === of.lead)?.name ?? of.lead;
  return (
    <Part title={say('people')} id="people">
      <dl className="facts">
        <Fact label={say('waitsFor')}>{of.waitsFor && <strong>{of.waitsFor.name}</strong>}</Fact>
        <Fact label={say('handler')}>{of.handler?.name ?? say('nobody')}</Fact>
        <Fact label={say('actingFor')}>{of.actingFor?.name}</Fact>
        <Fact label={say('backup')}>{of.backup?.name}</Fact>
        <Fact label={say('crew')}>{of.crew.map(({ name }) => name).join(signs.list)}</Fact>
        <Fact label={say('officer')}>{of.officer?.name}</Fact>
        <Fact label={say('lead')}>{lead}</Fact>
      </dl>
    </Part>
  );
}

/** Masked until looked up; every look is on record (SC-5.1). */
export function CaseApplicant({ of }: { of: CaseView }) {
  const say = useSay(caseTexts);
  const { number, applicant, allowed } = of;
  const look = useMutation({
    mutationFn: () => taken(api.POST('/cases/{number}/applicant', { params: { path: { number } } })),
  });
  if (!applicant) return null;
  const known = look.data;
  const kind = APPLICANT_KINDS.find((one) => one === applicant.kind);
  const phone = known?.phone;
  return (
    <Part title={say('applicant')} id="applicant">
      <dl className="facts">
        <Fact label={say('name')}>
          {known?.name ?? applicant.name ?? '…'}{' '}
          <span className="quiet">{kind ? say(kind) : applicant.kind}</span>
        </Fact>
        <Fact label={say('theirUnit')}>{known?.unit ?? applicant.unit}</Fact>
        <Fact label={say('phone')}>{phone ? <a href={`tel:${phone}`}>{phone}</a> : applicant.phone}</Fact>
        <Fact label={say('address')}>{known?.address}</Fact>
        <Fact label={say('email')}>{known?.email}</Fact>
      </dl>
      {allowed.includes('applicant') && (
        <>
          {!known && (
            <Button loading={look.isPending} onClick={() => look.mutate()}>
              {say('lookUp')}
            </Button>
          )}
          <p className="quiet" aria-live="polite">
            {say(known ? 'looked' : 'lookUpNote')}
          </p>
        </>
      )}
      <Refusal error={look.error} />
    </Part>
  );
}
