import { PaperButton } from '../../../../web/kit/desk/paper-button.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import type { CaseView } from '../../contract.ts';
import { Part } from './case-parts.tsx';
import { caseTexts } from './texts-case.ts';

/** The papers of a case, to print or keep as PDF. */
export function CasePapers({ of: { number, documents = [] } }: { of: CaseView }) {
  const say = useSay(caseTexts);
  if (documents.length === 0) return null;
  return (
    <Part title={say('papers')} id="papers">
      <div className="case-papers">
        {documents.map(({ kind, title }) => (
          <PaperButton key={kind} path={`/cases/${number}/documents/${kind}`}>
            {title}
          </PaperButton>
        ))}
      </div>
      <p className="quiet">{say('papersHelp')}</p>
    </Part>
  );
}
