import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Told } from './model-parts.ts';

export const PHOTO_KINDS = ['before', 'during', 'after'] as const;
export type PhotoKind = (typeof PHOTO_KINDS)[number];

/** A photo by those who work on a case; what the applicant sent with the matter stands in `before`. */
export type Photo = { id: string; kind: PhotoKind; by: string; at: Instant };

/** The job of somebody in the crew: under which post, and whether the item says that this post handles it. */
export type Job = { staff: string; post?: string; handles: boolean; by: string; at: Instant };

/** What a case carries of the work on the spot; absent where there is none. */
export type FieldPart = {
  /** Images among the files the matter came with. */
  before?: string[];
  photos?: Photo[];
  /** Of those in the crew now. */
  jobs?: Job[];
};

export type FieldCommand =
  /** Without `staff` the rule chooses. `instead`: those sent before are relieved. */
  | { type: 'DispatchCrew'; staff?: string[]; post?: string; reason?: TextRef; instead?: boolean }
  | { type: 'ReturnJob'; reason?: TextRef }
  | { type: 'AddPhotos'; photos: string[]; kind: PhotoKind }
  /** Staff agree with the applicant when somebody comes. */
  | { type: 'AppointVisit'; from: Instant; to: Instant; told: Told }
  /** The applicant chooses another time. */
  | { type: 'ChooseWindow'; from: Instant; to: Instant; reason?: TextRef };

export type FieldEvent =
  | {
      type: 'CrewDispatched';
      data: {
        crew: { staff: string; post?: string; handles: boolean }[];
        by: string;
        chosenBy: 'rule' | 'person';
        reason?: TextRef;
        /** Sent before, and relieved with this. */
        relieved?: string[];
        /** Out of office hours, and nobody was on duty. */
        calledIn?: boolean;
      };
    }
  | { type: 'JobReturned'; data: { by: string; reason: TextRef } }
  | { type: 'PhotosAdded'; data: { photos: string[]; kind: PhotoKind; by: string } }
  | { type: 'AppointmentMade'; data: { fromAt: Instant; toAt: Instant; told: Told } }
  /** `dueAt` where the date is counted back from this appointment. */
  | { type: 'WindowChosen'; data: { fromAt: Instant; toAt: Instant; reason?: TextRef; dueAt?: Instant } };

/** What dispatching knows beside the case: where it is, and who has how many open jobs. */
export type FieldFacts = { building?: string; loads: Record<string, number> };
