import { useLang, useSay } from '../../../../web/kit/language.ts';
import { Phone } from '../../../../web/kit/public/phone.tsx';
import { Sheet } from '../../../../web/kit/public/sheet.tsx';
import { Written } from '../../../../web/kit/public/written.tsx';
import { acceptanceWords, audienceWords, pageWords } from '../../texts.ts';
import { guideTexts } from '../../texts-guide.ts';
import type { Service } from './guide-data.ts';
import { Fact, WrittenList } from './parts.tsx';

/** Who may come, where, when, and whom to call. */
export function BasicFacts({ service }: { service: Service }) {
  const say = useSay(guideTexts);
  const page = useSay(pageWords);
  const lang = useLang();
  const {
    code,
    departmentName,
    audience = [],
    acceptance,
    place,
    hours,
    phone,
    visitsReason,
    note,
  } = service;
  const people = audience.map((one) => audienceWords[one]?.[lang] ?? one);
  return (
    <Sheet id="basics" title={say('basics')}>
      <dl className="facts">
        <Fact name={page('audience')}>{people.join(lang === 'zh' ? '、' : ', ')}</Fact>
        <Fact name={say('department')}>
          <Written>{departmentName}</Written>
        </Fact>
        <Fact name={page('place')}>{place && <Written>{place}</Written>}</Fact>
        <Fact name={page('hours')}>{hours && <Written>{hours}</Written>}</Fact>
        <Fact name={page('phone')}>{phone && <Phone number={phone} />}</Fact>
        <Fact name={say('acceptance')}>{acceptance && acceptanceWords[acceptance][lang]}</Fact>
        <Fact name={say('visitsReason')}>{visitsReason && <Written>{visitsReason}</Written>}</Fact>
        <Fact name={page('note')}>{note && <Written>{note}</Written>}</Fact>
        <Fact name={say('code')}>{code}</Fact>
      </dl>
    </Sheet>
  );
}

export function Conditions({ service: { conditions = [] } }: { service: Service }) {
  const say = useSay(guideTexts);
  const page = useSay(pageWords);
  return (
    <Sheet id="conditions" title={page('conditions')}>
      {conditions.length > 0 ? (
        <WrittenList lines={conditions} ordered />
      ) : (
        <p className="none">{say('noConditions')}</p>
      )}
    </Sheet>
  );
}

/** Basis, result, standard, and what we answer for when the promise is broken (SC-2). */
export function ResultAndLiability({ service }: { service: Service }) {
  const say = useSay(guideTexts);
  const page = useSay(pageWords);
  const { basis = [], result, standard, liability } = service;
  const texts = [
    ['result', result],
    ['standard', standard],
    ['liability', liability],
  ] as const;
  return (
    <Sheet id="result" title={say('result')}>
      {texts.map(
        ([heading, text]) =>
          text && (
            <div key={heading} className="titled">
              <h3>{page(heading)}</h3>
              <p>
                <Written>{text}</Written>
              </p>
            </div>
          ),
      )}
      {basis.length > 0 && (
        <div className="titled">
          <h3>{page('basis')}</h3>
          <WrittenList lines={basis} />
        </div>
      )}
    </Sheet>
  );
}

export function Questions({ service: { faq = [] } }: { service: Service }) {
  const page = useSay(pageWords);
  if (faq.length === 0) return null;
  return (
    <Sheet id="questions" title={page('faq')}>
      <div className="questions">
        {faq.map(({ question, answer }) => (
          <details key={question}>
            <summary>
              <Written>{question}</Written>
            </summary>
            <p>
              <Written>{answer}</Written>
            </p>
          </details>
        ))}
      </div>
    </Sheet>
  );
}
