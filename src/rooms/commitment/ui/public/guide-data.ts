import type { paths } from '../../../../web/kit/api.generated.ts';
import type { FlowLayout } from '../../../../web/kit/flow-layout.ts';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Service = Answer<'/services/{code}'>;
export type VersionLine = Answer<'/services/{code}/versions'>['items'][number];
export type Changes = Answer<'/services/{code}/versions/{n}/changes'>;

/** What the guide of an item is drawn with. */
export type GuideData = {
  service: Service;
  /** The process, placed; `undefined` where no steps are published. */
  flow?: FlowLayout;
  versions: VersionLine[];
  changes?: Changes;
  /** Number of the version in force; `undefined` where the item is withdrawn. */
  current?: number;
  /** Names of departments by their codes. */
  departments: Record<string, string>;
};
