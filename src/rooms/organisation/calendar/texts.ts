/** Words for the columns of an arrangement in CSV. */
export const headerWords: Record<string, 'date' | 'kind' | 'name' | undefined> = {
  date: 'date',
  kind: 'kind',
  name: 'name',
  日期: 'date',
  类型: 'kind',
  类别: 'kind',
  名称: 'name',
};

/** Words for a day off and a weekend worked. */
export const dayKindWords: Record<string, 'holiday' | 'makeup' | undefined> = {
  holiday: 'holiday',
  makeup: 'makeup',
  休: 'holiday',
  放假: 'holiday',
  班: 'makeup',
  上班: 'makeup',
  调休上班: 'makeup',
};
