import { PageHeader } from '../kit/desk/page.tsx';
import { useSay } from '../kit/language.ts';
import { navTexts } from './texts/shell.ts';

export function InboxPage() {
  return <PageHeader title={useSay(navTexts)('inbox')} />;
}
