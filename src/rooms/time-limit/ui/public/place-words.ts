type Place = { campus?: string; building: string; floor?: string; room?: string; name?: string };

/** A place from the widest to the narrowest. Example: `东校区 教三楼 3层 302`. */
export const placeInWords = ({ campus, building, floor, room, name }: Place): string =>
  [campus, building, floor, room || name].filter(Boolean).join(' ');
