import { useLang } from '../../../../web/kit/language.ts';
import { textsOf } from '../../texts/index.ts';

/** Sources, statuses, outcomes, levels and units as the room says them everywhere. */
export const useRoomWords = () => textsOf(useLang());
