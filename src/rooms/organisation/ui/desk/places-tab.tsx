import { Button, Input, Modal, QRCode } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { useDialogFocus } from '../../../../web/kit/desk/dialog-focus.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { PaperButton } from '../../../../web/kit/desk/paper-button.tsx';
import { ifMatch } from '../../../../web/kit/if-match.ts';
import { useSay } from '../../../../web/kit/language.ts';
import type { Ask, Values } from './filled-in.ts';
import { Loaded, Mark } from './parts.tsx';
import { type Place, usePlaces } from './queries.ts';
import { RecordDialog } from './record-dialog.tsx';
import { organisationTexts } from './texts-organisation.ts';
import { sharedTexts } from './texts-shared.ts';

type Doing = { what: 'new' } | { what: 'change' | 'close' | 'qr'; place: Place };
const QR_SIZE = 240;

const whereOf = ({ campus, building, floor, room, name }: Place) =>
  [campus, building, floor, room, name].filter(Boolean).join(' · ');

/** Places with a QR code at the door, which fills in where the trouble is (SC-5.2). */
export function PlacesTab() {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const places = usePlaces();
  const keeps = useMe().allowed.includes('keepPlaces');
  const [find, setFind] = useState('');
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const matches = (place: Place) => `${whereOf(place)} ${place.code}`.includes(find.trim());
  return (
    <>
      <div className="register-bar">
        <span className="register-filter">
          <label htmlFor="places-find">{say('findPlace')}</label>
          <Input id="places-find" allowClear value={find} onChange={({ target }) => setFind(target.value)} />
        </span>
        {keeps && (
          <Button type="primary" onClick={() => setDoing({ what: 'new' })}>
            {say('newPlace')}
          </Button>
        )}
      </div>
      <Loaded query={places}>
        {(items) => {
          const shown = items.filter(matches);
          if (shown.length === 0) return <p className="quiet">{shared('noMatch')}</p>;
          return (
            <ul className="register-lines">
              {shown.map((place) => (
                <PlaceLine key={place.code} place={place} onDo={(what) => setDoing({ what, place })} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {doing?.what === 'new' && <PlaceForm onClose={close} />}
      {doing?.what === 'change' && <PlaceForm place={doing.place} onClose={close} />}
      {doing?.what === 'close' && <CloseForm place={doing.place} onClose={close} />}
      {doing?.what === 'qr' && <Code place={doing.place} onClose={close} />}
    </>
  );
}

type PlaceLineProps = { place: Place; onDo: (what: 'change' | 'close' | 'qr') => void };

function PlaceLine({ place, onDo }: PlaceLineProps) {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const name = whereOf(place);
  return (
    <li>
      <div className="register-head">
        <h2>{name}</h2>
        <span className="quiet">{place.code}</span>
        {place.closed && <Mark light="paused">{say('closed')}</Mark>}
        <div className="register-buttons">
          {!place.closed && (
            <>
              <PaperButton path={`/organisation/places/${place.code}/label`} of={name}>
                {say('label')}
              </PaperButton>
              <Button onClick={() => onDo('qr')} aria-label={`${say('qr')} ${name}`}>
                {say('qr')}
              </Button>
            </>
          )}
          {place.allowed.includes('change') && (
            <>
              <Button
                onClick={() => onDo('close')}
                aria-label={`${say(place.closed ? 'open' : 'close')} ${name}`}
              >
                {say(place.closed ? 'open' : 'close')}
              </Button>
              <Button onClick={() => onDo('change')} aria-label={shared('changeOne', { name })}>
                {shared('change')}
              </Button>
            </>
          )}
        </div>
      </div>
    </li>
  );
}

function PlaceForm({ place, onClose }: { place?: Place; onClose: () => void }) {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const asks: Ask[] = [
    { name: 'campus', label: say('campus'), kind: 'line', nullable: true, most: 100 },
    { name: 'building', label: say('building'), kind: 'line', most: 100 },
    { name: 'floor', label: say('floor'), kind: 'line', nullable: true, most: 30 },
    { name: 'room', label: say('room'), kind: 'line', nullable: true, most: 60 },
    { name: 'name', label: say('placeName'), kind: 'line', nullable: true, most: 100 },
  ];
  const code: Ask = {
    name: 'code',
    label: shared('code'),
    help: say('placeCodeHelp'),
    kind: 'line',
    most: 64,
  };
  const send = (values: Values, key: string) => {
    if (!place) {
      const params = { header: { 'Idempotency-Key': key } };
      return taken(api.POST('/organisation/places', { params, body: { code: '', ...values } }));
    }
    return changePlace(place, values);
  };
  return (
    <RecordDialog
      title={place ? shared('changeOne', { name: whereOf(place) }) : say('newPlace')}
      verb={place ? undefined : shared('add')}
      asks={place ? asks : [code, ...asks]}
      start={place ?? {}}
      whole={!place}
      send={send}
      onClose={onClose}
    />
  );
}

function changePlace(place: Place, body: Values) {
  const params = { path: { code: place.code }, header: ifMatch(place.version) };
  return taken(api.PATCH('/organisation/places/{code}', { params, body }));
}

function CloseForm({ place, onClose }: { place: Place; onClose: () => void }) {
  const say = useSay(organisationTexts);
  const verb = say(place.closed ? 'open' : 'close');
  return (
    <RecordDialog
      title={place.closed ? verb : say('closeOne', { name: whereOf(place) })}
      verb={verb}
      lead={<p>{say(place.closed ? 'openLead' : 'closeLead')}</p>}
      asks={[]}
      start={{}}
      send={() => changePlace(place, { closed: !place.closed })}
      onClose={onClose}
    />
  );
}

function Code({ place, onClose }: { place: Place; onClose: () => void }) {
  const say = useSay(organisationTexts);
  const address = new URL(place.address, window.location.origin).href;
  useDialogFocus();
  return (
    <Modal open title={say('qrOne', { name: whereOf(place) })} footer={null} onCancel={onClose}>
      <p>{say('qrLead')}</p>
      <QRCode value={address} size={QR_SIZE} type="svg" />
      <p>
        <a href={place.address}>{address}</a>
      </p>
    </Modal>
  );
}
