import type { paths } from '../kit/api.generated.ts';
import { sayIn } from '../kit/language.ts';
import { useFrame } from '../kit/public/frame-context.ts';
import type { PublicPage } from '../kit/public/pages.ts';
import { siteTexts } from './texts.ts';

type Departments = paths['/departments']['get']['responses'][200]['content']['application/json'];
export type HomeData = { departments: Departments['items'] };

function Home({ data }: { data: HomeData }) {
  const { office } = useFrame();
  return (
    <section className="sheet">
      <h1 lang="zh-CN">{office}</h1>
      <ul>
        {data.departments.map(({ code, name }) => (
          <li key={code} lang="zh-CN">
            <a href={`/departments/${code}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const page: PublicPage<HomeData> = {
  title: (_, lang) => sayIn(siteTexts, lang)('office'),
  Page: Home,
};
