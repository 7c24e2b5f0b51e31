import type { CaseState } from '../model.ts';
import type { FieldCommand, FieldEvent } from '../model-field.ts';
import { refuse } from '../refusals.ts';
import { appointVisit, chooseWindow } from './appointment.ts';
import { dispatch } from './dispatch.ts';
import { blanks, mustBe } from './facts.ts';
import type { Deciders, Evolvers, Wordings } from './groups.ts';

/** Photos of one case, whoever took them. */
const MOST_PHOTOS = 60;

const isOpen = (state: CaseState) => mustBe(state, 'submitted', 'awaitingMaterials', 'accepted', 'paused');

export const fieldDeciders: Deciders<FieldCommand> = {
  DispatchCrew: dispatch,

  /** A craftsman who cannot do it says why; the job is with the handler again (TL-12). */
  ReturnJob: (state, { reason }, { by }) => {
    const wrong = isOpen(state);
    if (wrong) return wrong;
    if (by === undefined || !state.crew.includes(by)) return refuse('notYours');
    if (!reason) return refuse('returnReason', {}, blanks({ reason }));
    return [{ type: 'JobReturned', demand: 'TL-12', data: { by, reason } }];
  },

  AddPhotos: (state, { photos, kind }, { by }) => {
    const wrong = isOpen(state);
    if (wrong) return wrong;
    const count = (state.photos?.length ?? 0) + photos.length;
    if (count > MOST_PHOTOS) {
      return refuse('photosTooMany', { max: MOST_PHOTOS }, [{ pointer: '/uploads', code: 'tooMany' }]);
    }
    return [{ type: 'PhotosAdded', demand: 'SC-6.1', data: { photos, kind, by: by as string } }];
  },

  AppointVisit: appointVisit,
  ChooseWindow: chooseWindow,
};

export const fieldEvolvers: Evolvers<FieldEvent> = {
  CrewDispatched: (state, { data }, at) => {
    const { crew, by, relieved } = data;
    const jobs = crew.map((one) => ({ ...one, by, at }));
    const before = relieved ? { crew: [], jobs: [] } : { crew: state.crew, jobs: state.jobs ?? [] };
    return {
      ...state,
      crew: [...before.crew, ...crew.map(({ staff }) => staff)],
      jobs: [...before.jobs, ...jobs],
    };
  },
  JobReturned: (state, { data }) => ({
    ...state,
    crew: state.crew.filter((one) => one !== data.by),
    jobs: state.jobs?.filter(({ staff }) => staff !== data.by),
  }),
  PhotosAdded: (state, { data: { photos, kind, by } }, at) => ({
    ...state,
    photos: [...(state.photos ?? []), ...photos.map((id) => ({ id, kind, by, at }))],
  }),
  AppointmentMade: (state, { data: { fromAt, toAt, told } }, at) => ({
    ...state,
    appointment: { from: fromAt, to: toAt },
    tellings: [...state.tellings, { ...told, topic: 'progress', enteredAt: at }],
  }),
  WindowChosen: (state, { data: { fromAt, toAt, dueAt } }, at) => ({
    ...state,
    appointment: { from: fromAt, to: toAt },
    ...(dueAt !== undefined && { toldDueAt: dueAt, dueSince: at }),
  }),
};

export const fieldWordings: Wordings<FieldEvent> = {
  CrewDispatched: ({ data: { crew, relieved, calledIn } }, { head }) => [
    { to: crew.map(({ staff }) => staff), kind: 'jobDispatched' },
    { to: relieved ?? [], kind: 'jobTakenBack' },
    { to: calledIn ? [head] : [], kind: 'nobodyOnDuty' },
  ],
  JobReturned: (_, { handlers, onDuty }) => ({ to: [...handlers, ...onDuty], kind: 'jobReturned' }),
  AppointmentMade: (_, { handlers }, { crew }) => ({ to: [...handlers, ...crew], kind: 'appointmentMade' }),
  WindowChosen: (_, { handlers }, { crew }) => ({ to: [...handlers, ...crew], kind: 'windowChosen' }),
};
