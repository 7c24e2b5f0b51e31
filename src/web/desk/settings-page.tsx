import { PageHeader } from '../kit/desk/page.tsx';
import { useSay } from '../kit/language.ts';
import { navTexts } from './texts/shell.ts';

export function SettingsPage() {
  return <PageHeader title={useSay(navTexts)('settings')} />;
}
