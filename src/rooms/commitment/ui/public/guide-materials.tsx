import { useSay } from '../../../../web/kit/language.ts';
import { Icon } from '../../../../web/kit/public/icon.tsx';
import { Sheet } from '../../../../web/kit/public/sheet.tsx';
import { Written } from '../../../../web/kit/public/written.tsx';
import { pageWords } from '../../texts.ts';
import { guideTexts } from '../../texts-guide.ts';
import type { Service } from './guide-data.ts';

type Material = NonNullable<Service['materials']>[number];

/** All that is asked for, each with whether it has to be there, and where a filled-in sample is (SC-2, SC-5.2). */
export function Materials({ service: { materials = [] } }: { service: Service }) {
  const say = useSay(guideTexts);
  const page = useSay(pageWords);
  return (
    <Sheet id="materials" title={page('materials')}>
      {materials.length === 0 ? (
        <p className="none">{say('nothingToBring')}</p>
      ) : (
        <>
          <ol className="materials">
            {materials.map((material) => (
              <MaterialLine key={material.name} material={material} />
            ))}
          </ol>
          <p className="soft small">{say('onlyThese')}</p>
        </>
      )}
    </Sheet>
  );
}

function MaterialLine({ material }: { material: Material }) {
  const say = useSay(guideTexts);
  const { name, count, original, sample } = material;
  const notes = [
    count > 0 && (count === 1 ? say('copy') : say('copies', { count })),
    original && say('original'),
  ].filter(Boolean);
  return (
    <li>
      <div className="material-line">
        <strong>
          <Written>{name}</Written>
        </strong>
        <NeedMark material={material} />
      </div>
      {notes.length > 0 && <p className="soft small">{notes.join(' · ')}</p>}
      {sample && (
        <p className="soft small">
          {isAddress(sample) ? (
            <a className="sample" href={sample}>
              {say('openSample')}
            </a>
          ) : (
            <>
              {say('sample')}
              <Written>{sample}</Written>
            </>
          )}
        </p>
      )}
    </li>
  );
}

/** Only what leads to a page; anything else is words. */
const isAddress = (sample: string) => /^(https?:\/\/|\/)\S+$/.test(sample);

function NeedMark({ material: { waived, mayFollow } }: { material: Material }) {
  const say = useSay(guideTexts);
  if (waived)
    return (
      <span className="mark mark-free">
        <Icon name="check" />
        {say('free')}
      </span>
    );
  if (mayFollow)
    return (
      <span className="mark mark-follow">
        <Icon name="clock" />
        {say('follow')}
      </span>
    );
  return (
    <span className="mark mark-must">
      <Icon name="file" />
      {say('must')}
    </span>
  );
}
