import { useSay } from '../../../../web/kit/language.ts';
import { useFrame } from '../../../../web/kit/public/frame-context.ts';
import type { PublicPage } from '../../../../web/kit/public/pages.ts';
import { pageWords } from '../../texts.ts';
import { guideTexts } from '../../texts-guide.ts';
import type { GuideData } from './guide-data.ts';
import { BasicFacts, Conditions, Questions, ResultAndLiability } from './guide-facts.tsx';
import { GuideHead } from './guide-head.tsx';
import { Materials } from './guide-materials.tsx';
import { ActBar, People } from './guide-people.tsx';
import { Process, SpecialProcedures } from './guide-process.tsx';
import { OldVersion, Versions } from './guide-versions.tsx';

/** A service item in the order in which people ask: by when and at what cost, whether for me, what to bring, how it goes. */
export function Guide({ data }: { data: GuideData }) {
  const { embedded } = useFrame();
  const { service, current } = data;
  const inForce = service.version === current;
  return (
    <>
      <GuideHead service={service} />
      <OldVersion data={data} />
      <Contents hasQuestions={(service.faq ?? []).length > 0} />
      <BasicFacts service={service} />
      <Conditions service={service} />
      <Materials service={service} />
      <Process data={data} />
      <SpecialProcedures service={service} />
      <ResultAndLiability service={service} />
      <Questions service={service} />
      <People service={service} />
      {!embedded && <Versions data={data} />}
      {inForce && <ActBar service={service} />}
    </>
  );
}

function Contents({ hasQuestions }: { hasQuestions: boolean }) {
  const say = useSay(guideTexts);
  const page = useSay(pageWords);
  return (
    <nav className="contents" aria-label={say('contents')}>
      <a href="#conditions">{page('conditions')}</a>
      <a href="#materials">{page('materials')}</a>
      <a href="#process">{page('process')}</a>
      <a href="#result">{say('result')}</a>
      {hasQuestions && <a href="#questions">{page('faq')}</a>}
      <a href="#people">{say('people')}</a>
    </nav>
  );
}

export const page: PublicPage<GuideData> = {
  title: ({ service }) => service.name,
  Page: Guide,
};
